"""Speak to a YAML language server as an editor does: over its standard input and output."""

import json
import subprocess
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from queue import Queue
from typing import Any, TypeAlias

Message: TypeAlias = dict[str, Any]

LIMIT_SECONDS = 60
"""No answer of these tests takes so long: one that does never comes."""
SETTINGS = {
    "yaml": {
        "validate": True,
        "hover": True,
        "completion": True,
        "schemaStore": {"enable": False},  # the server would ask the network for schemas
    },
    "http": {"proxy": "", "proxyStrictSSL": False},
    "[yaml]": {"editor.tabSize": 2},
    "editor": {"tabSize": 2},
}


@dataclass(frozen=True, slots=True)
class Place:
    """A line and a character of a text, counted from 0 as editors do."""

    line: int
    character: int


def find_place(text: str, words: str) -> Place:
    """Return where words begin that stand in a text once."""
    assert text.count(words) == 1, f"{words!r} stands {text.count(words)} times in the text"
    before = text[: text.index(words)]
    return Place(before.count("\n"), len(before) - before.rfind("\n") - 1)


class LanguageServer:
    """A running server, and what an editor asks of it."""

    def __init__(self, program: list[str], folder: Path) -> None:
        """Start the server for a folder."""
        self._process = subprocess.Popen(program, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=folder)
        self._answers: Queue[Message] = Queue()
        self._told: Queue[Message] = Queue()
        self._number = 0
        threading.Thread(target=self._listen, daemon=True).start()
        capabilities: Message = {
            "workspace": {"configuration": True, "didChangeConfiguration": {"dynamicRegistration": False}},
            "textDocument": {
                "completion": {"completionItem": {"documentationFormat": ["markdown"]}},
                "hover": {"contentFormat": ["markdown"]},
            },
        }
        self._ask("initialize", {"processId": None, "rootUri": folder.as_uri(), "capabilities": capabilities})
        self._tell("initialized", {})
        self._tell("workspace/didChangeConfiguration", {"settings": SETTINGS})

    def stop(self) -> None:
        """Let the server end."""
        self._ask("shutdown", None)
        self._tell("exit", None)
        self._process.communicate(timeout=LIMIT_SECONDS)

    def open_text(self, path: Path, text: str) -> list[Message]:
        """Open a file with a text of its own in place of what is on the disk; return what is wrong with it."""
        self._number += 1  # the server keeps what it has read of a version
        document = {"uri": path.as_uri(), "languageId": "yaml", "version": self._number, "text": text}
        self._tell("textDocument/didOpen", {"textDocument": document})
        return self._wait_for_diagnostics(path)

    def close_text(self, path: Path) -> None:
        """Close a file; the server then takes its diagnostics back."""
        self._tell("textDocument/didClose", {"textDocument": {"uri": path.as_uri()}})
        assert self._wait_for_diagnostics(path) == []

    def _wait_for_diagnostics(self, path: Path) -> list[Message]:
        while True:
            told = self._told.get(timeout=LIMIT_SECONDS)
            if told["uri"] == path.as_uri():
                found: list[Message] = told["diagnostics"]
                return found

    def complete(self, path: Path, place: Place) -> dict[str, Message]:
        """Return what may be written at a place, by the label that an editor shows."""
        result = self._ask("textDocument/completion", _at(path, place))
        items = result["items"] if isinstance(result, Mapping) else result
        return {item["label"]: item for item in items}

    def hover(self, path: Path, place: Place) -> str:
        """Return what an editor shows when the pointer rests on a place."""
        result = self._ask("textDocument/hover", _at(path, place))
        return str(result["contents"]["value"]) if result else ""

    def _ask(self, method: str, params: Message | None) -> Any:  # noqa: ANN401  # JSON
        self._number += 1
        self._send({"id": self._number, "method": method, "params": params})
        while True:
            answer = self._answers.get(timeout=LIMIT_SECONDS)
            if answer["id"] == self._number:
                assert "error" not in answer, answer
                return answer.get("result")

    def _tell(self, method: str, params: Message | None) -> None:
        self._send({"method": method, "params": params})

    def _send(self, message: Message) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._process.stdin.flush()

    def _listen(self) -> None:
        """Sort what the server says: answers, diagnostics, and questions, which are answered at once."""
        while message := self._receive():
            if "method" not in message:
                self._answers.put(message)
            elif message["method"] == "textDocument/publishDiagnostics":
                self._told.put(message["params"])
            elif "id" in message:
                self._send({"id": message["id"], "result": _answer(message)})

    def _receive(self) -> Message | None:
        assert self._process.stdout
        length = 0
        for line in iter(self._process.stdout.readline, b"\r\n"):
            if not line:
                return None
            name, _, value = line.decode().partition(":")
            length = int(value) if name.lower() == "content-length" else length
        received: Message = json.loads(self._process.stdout.read(length))
        return received


def _answer(question: Message) -> Any:  # noqa: ANN401  # JSON
    if question["method"] == "workspace/configuration":
        return [SETTINGS.get(item.get("section", "")) for item in question["params"]["items"]]
    return None


def _at(path: Path, place: Place) -> Message:
    return {
        "textDocument": {"uri": path.as_uri()},
        "position": {"line": place.line, "character": place.character},
    }

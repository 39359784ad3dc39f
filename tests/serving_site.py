"""Start `build serve` on a content folder, and ask it as a browser does."""

import json
import re
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from email.message import Message
from pathlib import Path
from queue import Empty, Queue

COMMAND = (sys.executable, "-W", "error", "-m", "inspectorate", "serve", "--port", "0")
PATIENCE_SECONDS = 30
"""Nothing takes so long; what does has failed."""
_ADDRESS = re.compile(r"http://127\.0\.0\.1:(\d+)/")


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back."""

    status: int
    headers: Message
    body: bytes

    @property
    def text(self) -> str:
        """Return the body as text."""
        return self.body.decode()


@dataclass(frozen=True, slots=True)
class Served:
    """A running server."""

    port: int

    @property
    def address(self) -> str:
        """Return where the site is."""
        return f"http://127.0.0.1:{self.port}/"

    def ask(self, path: str, *, method: str = "GET", host: str = "") -> Answer:
        """Return what the server says of a path; a refusal is an answer as well."""
        headers = {"Host": host} if host else {}
        request = urllib.request.Request(self.address + path, method=method, headers=headers)  # noqa: S310  # our own
        try:
            with urllib.request.urlopen(request, timeout=PATIENCE_SECONDS) as response:  # noqa: S310
                return Answer(response.status, response.headers, response.read())
        except urllib.error.HTTPError as refused:
            with refused:
                return Answer(refused.code, refused.headers, refused.read())

    @contextmanager
    def listen(self, *paths: str) -> Iterator["Listening"]:
        """Listen for what open pages are told."""
        asked = "&".join(f"page={path}" for path in paths)
        response = urllib.request.urlopen(f"{self.address}-/events?{asked}", timeout=PATIENCE_SECONDS)  # noqa: S310
        states: Queue[dict[str, object]] = Queue()

        def read() -> None:
            for line in response:
                if line.startswith(b"data: "):
                    states.put(json.loads(line[6:]))

        reading = threading.Thread(target=read, daemon=True)
        reading.start()
        yield Listening(states)
        response.fp.raw._sock.shutdown(2)  # noqa: SLF001  # as a browser that goes away without a word
        reading.join()
        response.close()


@dataclass(frozen=True, slots=True)
class Listening:
    """The states that a page is told, one after the other."""

    _states: "Queue[dict[str, object]]"

    def wait_for(self, is_it: Callable[[dict[str, object]], bool]) -> dict[str, object]:
        """Return the next state that is as wanted."""
        end, seen = time.monotonic() + PATIENCE_SECONDS, []
        while time.monotonic() < end:
            try:
                seen.append(self._states.get(timeout=end - time.monotonic()))
            except Empty:
                break
            if is_it(seen[-1]):
                return seen[-1]
        raise AssertionError(f"No such state came, but these: {seen}")

    def wait_for_words(self, served: Served, path: str, words: str) -> Answer:
        """Return the page as soon as it holds words, asked for each time that it is told to be another one."""
        found: list[Answer] = []

        def has_words(_state: object) -> bool:
            found.append(served.ask(path))
            return words in found[-1].text

        self.wait_for(has_words)
        return found[-1]

    def wait_for_codes(self, *codes: str) -> dict[str, object]:
        """Return the state that tells of these codes and no others."""
        return self.wait_for(lambda state: list_codes(state) == set(codes))


def list_codes(state: Mapping[str, object]) -> set[str]:
    """Return the codes of all errors of a state."""
    messages = state["messages"]
    assert isinstance(messages, list)
    return {one["code"] for one in messages if one["severity"] == "error"}


@contextmanager
def serve(folder: Path, *arguments: str | Path) -> Iterator[Served]:
    """Start the server in a folder, until the block ends; it must then end well, without a word about a fault."""
    process = subprocess.Popen([*COMMAND, *map(str, arguments)], cwd=folder, stderr=subprocess.PIPE, text=True)
    assert process.stderr is not None
    said = [process.stderr.readline()]
    match = _ADDRESS.search(said[0])
    if match is None:
        with process.stderr:
            said.extend(process.stderr)
        process.wait(PATIENCE_SECONDS)
        raise AssertionError("".join(said))
    rest = threading.Thread(target=lambda: said.extend(process.stderr or ()), daemon=True)
    rest.start()
    try:
        yield Served(int(match[1]))
    finally:
        process.terminate()
        status = process.wait(PATIENCE_SECONDS)
        rest.join()
        process.stderr.close()
    assert (status, "Traceback" in "".join(said)) == (0, False), "".join(said)

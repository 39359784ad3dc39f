"""The tools that ours is measured against: where they are, which version, and how they are installed."""

import hashlib
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

BENCHMARKS = Path(__file__).resolve().parents[1]
TOOLS = BENCHMARKS / ".tools"
PEERS = BENCHMARKS / "peers"
_PYTHON = TOOLS / "python" / "bin" / "python"
_ELEVENTY = TOOLS / "node_modules" / "@11ty" / "eleventy" / "cmd.cjs"
_CHROMIUM = ("chromium", "chromium-browser", "google-chrome")


@dataclass(frozen=True, slots=True, kw_only=True)
class Tool:
    """A tool that is there; `command` begins the command line with which it is called."""

    name: str
    version: str
    command: tuple[str, ...]


def install(say: Callable[[str], None]) -> None:
    """Install what comes with pip and npm into a folder that git ignores; nothing where it is there already.

    Our own program is compiled, as pip compiles what it installs.
    """
    subprocess.run((sys.executable, "-m", "compileall", "-q", BENCHMARKS.parent / "src"), check=True)  # noqa: S603
    wanted = _read_wanted()
    stamp = TOOLS / "stamp"
    if stamp.is_file() and stamp.read_text("utf-8") == wanted:
        return
    say("Installing the other tools into benchmarks/.tools; this needs the network.")
    shutil.rmtree(TOOLS, ignore_errors=True)
    TOOLS.mkdir()
    _run([sys.executable, "-m", "venv", TOOLS / "python"])
    exactly = ("--no-deps", "--only-binary", ":all:", "--require-hashes", "--requirement")
    _run([_PYTHON, "-m", "pip", "--quiet", "install", *exactly, BENCHMARKS / "requirements.lock"])
    if npm := shutil.which("npm"):
        for name in ("package.json", "package-lock.json"):
            shutil.copy(BENCHMARKS / name, TOOLS / name)
        _run([npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund"])
    stamp.write_text(wanted, "utf-8")


def find_tools() -> dict[str, Tool]:
    """Return the tools that are there, by their names."""
    node, hugo = shutil.which("node"), shutil.which("hugo")
    chromium = next(filter(None, map(shutil.which, _CHROMIUM)), None)
    python = (str(_PYTHON),) if _PYTHON.exists() else None
    found = (
        ("Hugo", (hugo,) if hugo else None, ("version",)),
        ("Eleventy", (node, str(_ELEVENTY)) if node and _ELEVENTY.exists() else None, ("--version",)),
        ("MkDocs", (*python, "-m", "mkdocs") if python else None, ("--version",)),
        ("Chromium", (chromium,) if chromium else None, ("--version",)),
        ("Typst", python, ("-c", "import typst; print(typst.__version__)")),
    )
    return {
        name: Tool(name=name, version=_ask_version((*command, *question)), command=command)
        for name, command, question in found
        if command
    }


def _ask_version(command: Sequence[str]) -> str:
    """Return the first word of an answer that begins as a version does."""
    answer = subprocess.run(command, check=False, capture_output=True, encoding="utf-8")  # noqa: S603  # a tool's own
    words = (word.removeprefix("v") for word in answer.stdout.replace("+", " ").replace("-", " ").split())
    return next((word for word in words if word[:1].isdigit()), "unknown").rstrip(",")


def _read_wanted() -> str:
    files = ("requirements.lock", "package-lock.json")
    return hashlib.sha256(b"".join((BENCHMARKS / name).read_bytes() for name in files)).hexdigest()


def _run(command: Sequence[str | Path]) -> None:
    subprocess.run(command, check=True, cwd=TOOLS)  # noqa: S603  # the commands are our own

"""Know that a command has nothing to do: nothing that it read has changed since it made its site.

This is asked before anything else of the program is loaded, so nothing else is imported here. What was read is known by
the state of its files, not by their content: name, size, times, place on the disk. Whoever changes a file in a way that
leaves all of these as they were calls the command with `--no-memo`.
"""

import hashlib
import json
import os
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

_MOST_STATES = 100
TOO_FRESH = 50_000_000
"""In nanoseconds: what changed so shortly before it was looked at may have changed again without a trace."""


def find_state_file(arguments: Sequence[str], folder: str, environment: Mapping[str, str]) -> str | None:
    """Return the path of the file that tells of a command line in a folder; None where there is no place for such.

    The same words mean something else with other libraries, other settings of the environment, on another terminal.
    """
    base = environment.get("XDG_CACHE_HOME", "")
    home = base if os.path.isabs(base) else os.path.join(os.path.expanduser("~"), ".cache")  # noqa: PTH111, PTH117, PTH118
    if not os.path.isabs(home):  # noqa: PTH117  # pathlib takes as long to load as all the rest
        return None
    settings = sorted(f"{name}={value}" for name, value in environment.items() if name.startswith("INSPECTORATE_"))
    look = (str(sys.stdout.isatty()), environment.get("NO_COLOR", ""), environment.get("COLUMNS", ""), _find_width())
    libraries = (f"{path} {os.stat(path).st_mtime_ns}" for path in sys.path if path.endswith("site-packages"))  # noqa: PTH116
    name = hashlib.sha256(
        "\0".join([folder, *arguments, *settings, *look, *libraries]).encode("utf-8", "surrogateescape")
    )
    return os.path.join(home, "inspectorate", "states", name.hexdigest())  # noqa: PTH118


class State(NamedTuple):
    """The state of many files."""

    state: str
    """The fingerprint of all their states."""
    changed: int
    """When the last of them changed, in nanoseconds since 1970."""


class Told(NamedTuple):
    """What a command told, and of what state of which files."""

    read: "list[str]"
    """Files, and folders with all that is below them."""
    read_state: str
    made: "list[str]"
    made_state: str
    until: "float | None"
    """From which moment on it would tell something else even so, in seconds since 1970."""
    out: str
    err: str


def take_state(roots: Iterable[str]) -> State:
    """Return the state of files, and of all files below folders."""
    state, newest = hashlib.sha256(), 0
    for line, changed in sorted(_iter_files(roots)):
        state.update(line.encode("utf-8", "surrogateescape"))
        newest = max(newest, changed)
    return State(state.hexdigest(), newest)


def keep(file: str, told: "Told") -> None:
    """Keep what a command told; where the machine cannot, nothing is kept. The eldest of many are dropped."""
    folder = os.path.dirname(file)  # noqa: PTH120
    side = f"{file}.{os.getpid()}.part"
    try:
        os.makedirs(folder, mode=0o700, exist_ok=True)  # noqa: PTH103
        with open(side, "w", encoding="utf-8") as written:  # noqa: PTH123
            json.dump(told._asdict(), written)
        os.replace(side, file)  # noqa: PTH105
        for entry in sorted(os.scandir(folder), key=lambda one: one.stat().st_mtime)[:-_MOST_STATES]:
            os.unlink(entry)  # noqa: PTH108
    except OSError:
        return


def find_unchanged(file: str, now: float) -> "Told | None":
    """Return what the command told when it was called last; None where it has something to do.

    `now` is in seconds since 1970.
    """
    try:
        with open(file, encoding="utf-8") as kept:  # noqa: PTH123
            told = Told(**json.load(kept))
        is_over = told.until is not None and now >= told.until
        is_same = not is_over and _is_same(told)
    except (OSError, ValueError, TypeError):
        return None
    return told if is_same else None


def _is_same(told: Told) -> bool:
    return (take_state(told.read).state, take_state(told.made).state) == (told.read_state, told.made_state)


def _iter_files(roots: Iterable[str]) -> "Iterator[tuple[str, int]]":
    waiting = list(roots)
    while waiting:
        path = waiting.pop()
        try:
            entries = list(os.scandir(path))
        except NotADirectoryError:
            state = os.stat(path)  # noqa: PTH116
            yield f"{path} {state.st_size} {state.st_mtime_ns} {state.st_ctime_ns} {state.st_ino}\n", state.st_ctime_ns
            continue
        except FileNotFoundError:
            yield f"{path} none\n", 0
            continue
        yield f"{path}/\n", 0
        for entry in entries:
            if entry.is_dir():
                if entry.name != "__pycache__":
                    waiting.append(entry.path)
                continue
            state = entry.stat()
            yield (
                f"{entry.path} {state.st_size} {state.st_mtime_ns} {state.st_ctime_ns} {state.st_ino}\n",
                state.st_ctime_ns,
            )


def _find_width() -> str:
    try:
        return str(os.get_terminal_size(1).columns)
    except OSError:
        return ""

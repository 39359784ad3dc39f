"""Know that a command has nothing to do: nothing that it read has changed since it made its site.

This is asked before anything else of the program is loaded, so nothing else is imported here. What was read is known by
the state of its files, not by their content: name, size, times, place on the disk. Whoever changes a file in a way that
leaves all of these as they were calls the command with `--no-memo`.
"""

import os
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from zlib import crc32

_MOST_STATES = 100
_FIELDS = 7
TOO_FRESH = 50_000_000
"""In nanoseconds: what changed so shortly before it was looked at may have changed again without a trace."""


class Told:
    """What a command told, and of what state of which files.

    Modules that make classes such as this one shorter take longer to load than all the rest.
    """

    def __init__(self, *, read: "State", made: "State", until: float | None, out: str, err: str) -> None:
        """Take what it read and made, until when it holds (in seconds since 1970), and what it printed."""
        self.read = read
        self.made = made
        self.until = until
        self.out = out
        self.err = err


class State:
    """The state of files, and of folders with all that is below them."""

    def __init__(self, roots: Iterable[str]) -> None:
        """Look at all of them."""
        self.roots = tuple(roots)
        files = sorted(_iter_files(self.roots))
        self.lines = "\n".join(line for line, _ in files)
        """Name, size, times and number of each."""
        self.changed = max((changed for _, changed in files), default=0)
        """When the last of them changed, in nanoseconds since 1970."""


def name_command(arguments: Sequence[str], folder: str, environment: Mapping[str, str]) -> str:
    """Return a command line in a folder as a text, with all that makes the same words mean something else.

    That are other libraries, other settings of the environment, and another terminal.
    """
    settings = sorted(f"{name}={value}" for name, value in environment.items() if name.startswith("INSPECTORATE_"))
    look = (str(sys.stdout.isatty()), environment.get("NO_COLOR", ""), environment.get("COLUMNS", ""), _find_width())
    libraries = [_name_state(path) for path in sys.path if path.endswith("site-packages")]
    return "\n".join([folder, *arguments, *settings, *look, *libraries])


def find_state_file(command: str, environment: Mapping[str, str]) -> str | None:
    """Return the path of the file that tells of a command; None where there is no place for such."""
    base = environment.get("XDG_CACHE_HOME", "")
    home = base if os.path.isabs(base) else os.path.join(os.path.expanduser("~"), ".cache")  # noqa: PTH111, PTH117, PTH118
    if not os.path.isabs(home):  # noqa: PTH117  # pathlib takes as long to load as all the rest
        return None
    name = f"{crc32(command.encode('utf-8', 'surrogateescape')):08x}"
    return os.path.join(home, "inspectorate", "states", name)  # noqa: PTH118


def keep(file: str, command: str, told: Told) -> None:
    """Keep what a command told; where the machine cannot, nothing is kept. The eldest of many are dropped."""
    fields = (
        command,
        "" if told.until is None else str(told.until),
        told.out,
        told.err,
        "\n".join(told.read.roots),
        "\n".join(told.made.roots),
        f"{told.read.lines}\n\n{told.made.lines}",
    )
    folder = os.path.dirname(file)  # noqa: PTH120
    side = f"{file}.{os.getpid()}.part"
    try:
        os.makedirs(folder, mode=0o700, exist_ok=True)  # noqa: PTH103
        with open(side, "wb") as written:  # noqa: PTH123
            written.write("\0".join(fields).encode("utf-8", "surrogateescape"))
        os.replace(side, file)  # noqa: PTH105
        for entry in sorted(os.scandir(folder), key=lambda one: one.stat().st_mtime)[:-_MOST_STATES]:
            os.unlink(entry)  # noqa: PTH108
    except OSError:
        return


def find_unchanged(file: str, command: str, now: float) -> tuple[str, str] | None:
    """Return what the command told when it was called last, on standard output and on standard error.

    None where it has something to do. `now` is in seconds since 1970.
    """
    try:
        with open(file, "rb") as kept:  # noqa: PTH123
            fields = kept.read().decode("utf-8", "surrogateescape").split("\0")
        if len(fields) != _FIELDS or fields[0] != command or (fields[1] and now >= float(fields[1])):
            return None
        read, made = State(fields[4].split("\n")), State(fields[5].split("\n"))
    except (OSError, ValueError):
        return None
    return (fields[2], fields[3]) if f"{read.lines}\n\n{made.lines}" == fields[6] else None


def _iter_files(roots: Iterable[str]) -> Iterator[tuple[str, int]]:
    """Yield the state of each file, and when it changed; folders that links lead to are looked at once."""
    waiting, led_to = list(roots), set()
    while waiting:
        path = waiting.pop()
        try:
            entries = list(os.scandir(path))
        except NotADirectoryError:
            state = os.stat(path)  # noqa: PTH116
            yield _write_state(path, state), state.st_ctime_ns
            continue
        except FileNotFoundError:
            yield f"{path} none", 0
            continue
        yield f"{path}/", 0
        for entry in entries:
            if not entry.is_dir():
                state = entry.stat(follow_symlinks=not entry.is_symlink() or os.path.exists(entry))  # noqa: PTH110
                yield _write_state(entry.path, state), state.st_ctime_ns
            elif entry.name != "__pycache__" and not (entry.is_symlink() and os.path.realpath(entry) in led_to):
                waiting.append(entry.path)
                if entry.is_symlink():
                    led_to.add(os.path.realpath(entry))


def _write_state(path: str, state: os.stat_result) -> str:
    return f"{path} {state.st_size} {state.st_mtime_ns} {state.st_ctime_ns} {state.st_ino}"


def _name_state(path: str) -> str:
    try:
        return f"{path} {os.stat(path).st_mtime_ns}"  # noqa: PTH116
    except OSError:
        return path


def _find_width() -> str:
    try:
        return str(os.get_terminal_size(1).columns)
    except OSError:
        return ""

"""Run a program from its start to its end and measure it with all that it starts."""

import os
import signal
import subprocess
import threading
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

_PROC = Path("/proc")
_FIRST_PAUSE, _SLOWER, _LONGEST_PAUSE = 0.005, 1.2, 0.1
"""Seconds from one look at the memory to the next: short runs are looked at more often."""
_REST = 20
"""How many times as long as a look the next one waits at least: it holds up what it looks at, the larger the longer."""
_KIB = 1024
_QUOTED = 2_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A command, and what it runs with."""

    command: tuple[str, ...]
    folder: Path
    variables: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """What one run took; None in place of seconds: it was ended when its time was up."""

    seconds: float | None
    processor_seconds: float
    peak_bytes: int
    """Of all processes together, at the highest moment."""
    held_bytes: tuple[tuple[int, ...], ...] = ()
    """Of each worker, after each of its documents; where a program says so itself."""
    waited_seconds: tuple[tuple[float, float], ...] = ()
    """From each saved file until a watcher tells of it, and to the changed page; where a program measures that."""


class RunFailedError(Exception):
    """A program that is measured did not do its work; what it said is the text."""


def measure(run: Run, limit_seconds: float) -> Measured:
    """Run a command, and end it with all that it started when its time is up.

    Raises:
        RunFailedError: it ended with another exit code than 0.
    """
    log = run.folder / "said.txt"
    with log.open("wb") as said:
        before = time.perf_counter()
        process = subprocess.Popen(  # noqa: S603  # the commands are our own
            run.command,
            cwd=run.folder,
            env={**os.environ, **run.variables},
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        timer = threading.Timer(limit_seconds, _end, (process.pid,))
        timer.start()
        try:
            with _MemoryWatch(process.pid) as watch:
                _, status, used = os.wait4(process.pid, 0)
                seconds = time.perf_counter() - before
        finally:  # also where a person stops the benchmark
            timer.cancel()
            _end(process.pid)
        process.returncode = os.waitstatus_to_exitcode(status)
    if seconds >= limit_seconds:
        return Measured(seconds=None, processor_seconds=used.ru_utime + used.ru_stime, peak_bytes=watch.peak_bytes)
    if process.returncode:
        raise RunFailedError(f"{' '.join(run.command)}\n{log.read_text('utf-8', 'replace')[-_QUOTED:]}")
    return Measured(
        seconds=seconds,
        processor_seconds=used.ru_utime + used.ru_stime,
        peak_bytes=watch.peak_bytes,
    )


def _end(session: int) -> None:
    """End every process of a session that is still there."""
    try:
        os.killpg(session, signal.SIGKILL)
    except ProcessLookupError:
        return


class _MemoryWatch:
    """Look at the memory of a process and all that descend from it, until the `with` block ends."""

    def __init__(self, root: int) -> None:
        self._root = root
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self.peak_bytes = 0

    def __enter__(self) -> "_MemoryWatch":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._ended.set()
        self._thread.join()

    def _watch(self) -> None:
        pause = rest = _FIRST_PAUSE
        while not self._ended.wait(max(pause, rest)):
            began = time.perf_counter()
            self.peak_bytes = max(self.peak_bytes, sum(map(_read_bytes, _iter_tree(self._root))))
            rest = _REST * (time.perf_counter() - began)
            pause = min(pause * _SLOWER, _LONGEST_PAUSE)


def _iter_tree(process: int) -> Iterator[int]:
    """Yield a process and all that descend from it."""
    yield process
    for children in _PROC.glob(f"{process}/task/*/children"):
        try:
            found = children.read_text("utf-8").split()
        except OSError:
            continue  # it has ended
        for child in found:
            yield from _iter_tree(int(child))


def _read_bytes(process: int) -> int:
    """Return the memory of a process, with its portion of what it shares with others."""
    try:
        lines = (_PROC / str(process) / "smaps_rollup").read_text("utf-8").splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) * _KIB for line in lines if line.startswith("Pss:"))

"""Do a list of jobs: here, or in worker processes. Results come in the order of the jobs, whoever does them."""

import gc
import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any, Generic, Protocol, TypeVar

from inspectorate.collector import resting_collector

S = TypeVar("S")
SharedT_co = TypeVar("SharedT_co", covariant=True)
J = TypeVar("J")
R = TypeVar("R")

_READY_FOR_EACH = 3
"""How many jobs lie ready for each worker: enough that none waits, and few enough that results do not pile up."""
_MOST_TRIES = 3
"""How often a job is begun whose worker is killed each time."""


class Crew(Protocol[SharedT_co]):
    """Whoever does jobs. What they share is handed out once, and each job with it."""

    def do(self, work: Callable[[J, Any], R], jobs: Iterable[J]) -> Iterator[R]:
        """Yield the result of each job in the order of the jobs, which are taken as they are needed."""


class WorkerLostError(OSError):
    """A worker was killed each time that it did one job."""


@dataclass(frozen=True, slots=True)
class Alone(Generic[S]):
    """Do every job here, one after the other."""

    shared: S

    def do(self, work: Callable[[J, S], R], jobs: Iterable[J]) -> Iterator[R]:
        """Yield the result of each job."""
        return (_do_one(work, job, self.shared) for job in jobs)


@dataclass(slots=True)
class _Begun(Generic[J, R]):
    job: J
    future: "Future[R]"
    pool: ProcessPoolExecutor


@dataclass(slots=True)
class Workers(Generic[S]):
    """Do jobs in processes of this machine, until the `with` block ends.

    They are started at the first job, as copies of this process where that can be: what is loaded and warm here is so
    there as well. Else they begin anew, and are handed what all jobs share. A worker that is killed costs what was
    begun: that is done again.
    """

    shared: S
    number: int
    _pool: ProcessPoolExecutor | None = field(default=None, init=False)

    def __enter__(self) -> "Workers[S]":
        """Return itself; nothing is started yet."""
        return self

    def __exit__(self, *_: object) -> None:
        """Part with the workers; what they still do is given up."""
        if self._pool is not None:
            _part_with(self._pool)
            self._pool = None

    def do(self, work: Callable[[J, S], R], jobs: Iterable[J]) -> Iterator[R]:
        """Yield the result of each job in the order of the jobs.

        Raises:
            WorkerLostError: the worker of one job was killed whenever it was begun.
        """
        upcoming = iter(jobs)
        begun = deque(self._begin(work, job) for job in islice(upcoming, self.number * _READY_FOR_EACH))
        while begun:
            yield self._finish(work, begun.popleft())
            begun.extend(self._begin(work, job) for job in islice(upcoming, 1))

    def _begin(self, work: Callable[[J, S], R], job: J) -> "_Begun[J, R]":
        while True:
            pool = self._pool = self._pool or self._hire()
            try:
                return _Begun(job, pool.submit(_do_in_worker, work, job), pool)
            except BrokenProcessPool:
                self._let_go(pool)

    def _finish(self, work: Callable[[J, S], R], begun: "_Begun[J, R]") -> R:
        tries = 1
        while True:
            try:
                return begun.future.result()
            except BrokenProcessPool:
                self._let_go(begun.pool)
            if tries == _MOST_TRIES:
                raise WorkerLostError(
                    0,
                    f"a worker was killed {_MOST_TRIES} times at the same work; is there too little memory for so many",
                )
            begun, tries = self._begin(work, begun.job), tries + 1

    def _hire(self) -> ProcessPoolExecutor:
        context = multiprocessing.get_context("fork" if _can_copy_itself() else "spawn")
        gc.freeze()  # what is loaded stays: collecting must neither walk it nor copy its pages in every worker
        return ProcessPoolExecutor(self.number, context, initializer=_begin_work, initargs=(self.shared,))

    def _let_go(self, pool: ProcessPoolExecutor) -> None:
        if self._pool is pool:
            _part_with(pool)
            self._pool = None


@contextmanager
def hire(shared: S, workers: int) -> Iterator[Crew[S]]:
    """Give whoever does jobs, as long as the block lasts: this process, or as many workers."""
    if workers == 1:
        yield Alone(shared)
        return
    with Workers(shared, workers) as crew:
        yield crew


def _can_copy_itself() -> bool:
    """Return whether a copy of this process would be whole: where it has threads, a copy waits for them for ever."""
    try:
        return len(list(Path("/proc/self/task").iterdir())) == 1
    except OSError:  # a system other than Linux
        return False


_shared: Any = None
"""In a worker: what all its jobs share."""


def _begin_work(shared: object) -> None:
    global _shared  # noqa: PLW0603  # a worker is a process of its own, and this is how it is handed anything
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever presses Ctrl-C means the build: it ends its workers
    if hasattr(os, "setpgrp"):
        os.setpgrp()  # so that whoever ends a worker ends with it the programs that it runs
    threading.Thread(target=_end_with_the_build, daemon=True).start()
    _shared = shared


def _end_with_the_build() -> None:
    """Wait until the process that hired this one is gone, and go as well: killed, it parts with nobody."""
    if parent := multiprocessing.parent_process():
        parent.join()
        _kill_with_all_it_runs(os.getpid())


def _do_in_worker(work: Callable[[J, Any], R], job: J) -> R:
    return _do_one(work, job, _shared)


def _do_one(work: Callable[[J, S], R], job: J, shared: S) -> R:
    with resting_collector():
        return work(job, shared)


def _part_with(pool: ProcessPoolExecutor) -> None:
    processes = list((pool._processes or {}).values())  # noqa: SLF001  # nothing public ends a worker at work
    for process in processes:
        _kill_with_all_it_runs(process.pid)
        process.kill()
    pool.shutdown(wait=True, cancel_futures=True)


def _kill_with_all_it_runs(worker: int | None) -> None:
    """Kill a worker and what it has started; do nothing where it has not begun yet, or the system has no groups."""
    if worker is None or not hasattr(os, "killpg"):
        return
    # Where all of a group have ended, but nobody has asked how, some systems say that they may not be killed.
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(worker, signal.SIGKILL)

"""Do slow work in a process beside this one, so that nobody who looks at a page waits for it."""

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import TypeVar

J = TypeVar("J")
R = TypeVar("R")


class Aside:
    """One process that does jobs one after the other. It is started at the first, and again if it was killed."""

    def __init__(self) -> None:
        """Start nothing yet."""
        self._lock = threading.Lock()
        self._pool: ProcessPoolExecutor | None = None

    def ask(self, work: Callable[[J], R], job: J) -> "Future[R]":
        """Let the process do a job; function and job travel there."""
        with self._lock:
            try:
                return self._hire().submit(work, job)
            except BrokenProcessPool:
                self._pool = None
                return self._hire().submit(work, job)

    def close(self) -> None:
        """Take no further job; the process ends when it has done the one that it does."""
        with self._lock:
            if self._pool is not None:
                self._pool.shutdown(wait=False, cancel_futures=True)
                self._pool = None

    def _hire(self) -> ProcessPoolExecutor:
        if self._pool is None:
            # Not forked: this process has threads, and a copy of it could hang.
            context = multiprocessing.get_context("spawn")
            self._pool = ProcessPoolExecutor(1, mp_context=context, initializer=_begin)
        return self._pool


def _begin() -> None:
    """Leave an interrupt of the terminal to the program itself, and end when that has ended in whatever way."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    if parent := multiprocessing.parent_process():
        parent.join()
        os.kill(os.getpid(), signal.SIGTERM)

"""Tell open pages what has become of them, and have their inspections checked."""

import threading
from collections.abc import Callable
from concurrent.futures import CancelledError, Future
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from datetime import datetime

from inspectorate.serving.aside import Aside
from inspectorate.serving.checks import CheckedInspection, CheckJob, check_aside
from inspectorate.serving.content import ContentPlace
from inspectorate.serving.front import Front
from inspectorate.serving.tabs import Tabs


class Announcer:
    """Tell the open pages of every new state; where a newer one comes meanwhile, begin with that."""

    def __init__(self, front: Front, tabs: Tabs, place: ContentPlace, tell_time: Callable[[], datetime]) -> None:
        """Take who knows the state and who is to be told it."""
        self._front = front
        self._tabs = tabs
        self._place = place
        self._tell_time = tell_time
        self._news = threading.Event()
        self._checker = Aside()
        self._running: Future[CheckedInspection] | None = None
        self._checked: dict[str, tuple[str, int]] = {}
        """Of which files and surroundings each inspection was checked last."""

    def announce(self) -> None:
        """Note that there is something to tell, from any thread."""
        self._news.set()

    def run(self, stop: threading.Event) -> None:
        """Tell whatever there is to tell until `stop` is set and `announce` was called once more."""
        while not stop.is_set():
            self._news.wait()
            self._news.clear()
            self._tell_all(stop)
        self._checker.close()

    def _tell_all(self, stop: threading.Event) -> None:
        # A page of one inspection is made in a moment; those of all of them take longer.
        for path in sorted(self._tabs.paths, key=lambda path: not self._front.inspections_of(path)):
            if self._news.is_set() or stop.is_set():
                return
            self._tabs.tell(path, self._front.tell_state(path))
        self._check_next()

    def _check_next(self) -> None:
        """Have the next inspection checked that somebody looks at and whose files have changed since it was last."""
        if self._running and not self._running.done():
            return
        holding = self._front.holding
        for name in dict.fromkeys(name for path in self._tabs.paths for name in self._front.inspections_of(path)):
            held = holding.held.get(name)
            if held and name not in holding.waiting and self._checked.get(name) != (held.fingerprint, holding.shared):
                self._checked[name] = (held.fingerprint, holding.shared)
                job = CheckJob(place=self._place, inspection=name, now=self._tell_time())
                self._running = self._checker.ask(check_aside, job)
                self._running.add_done_callback(self._take)
                return

    def _take(self, done: Future[CheckedInspection]) -> None:
        # Where the files changed under its hands, or it was killed, the next change has them checked again.
        with suppress(OSError, BrokenProcessPool, CancelledError):
            self._front.take_checks(done.result())
        self.announce()

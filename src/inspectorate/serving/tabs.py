"""The pages that are open in browsers, and what each of them is still to be told."""

import asyncio
import threading
from collections.abc import AsyncIterator, Iterable


class Tab:
    """A browser that listens, for one page or for several of its windows."""

    def __init__(self, paths: Iterable[str]) -> None:
        """Take which pages it shows. It belongs to the loop of events in which it is made."""
        self.paths = frozenset(paths)
        self._loop = asyncio.get_running_loop()
        self._news = asyncio.Event()
        self._waiting: dict[str, str] = {}
        self._sent: dict[str, str] = {}
        self._is_closed = False

    def tell(self, path: str, state: str) -> None:
        """Let the browser know the state of a page, from any thread; only the newest one matters."""
        self._loop.call_soon_threadsafe(self._take, path, state)

    def tell_first(self, path: str, state: str) -> None:
        """Let it know a state that was found out while a newer one may have come."""
        if path not in self._waiting and path not in self._sent:
            self._take(path, state)

    def close(self) -> None:
        """End what the browser listens to."""
        self._is_closed = True
        self._news.set()

    async def listen(self, seconds: float) -> AsyncIterator[str | None]:
        """Yield each new state; None after so many seconds without one, so that a browser that has gone is noticed."""
        while not self._is_closed:
            try:
                await asyncio.wait_for(self._news.wait(), seconds)
            except TimeoutError:
                yield None
                continue
            self._news.clear()
            states, self._waiting = self._waiting, {}
            for path, state in states.items():
                if self._sent.get(path) != state:
                    self._sent[path] = state
                    yield state

    def _take(self, path: str, state: str) -> None:
        self._waiting[path] = state
        self._news.set()


class Tabs:
    """All of them."""

    def __init__(self) -> None:
        """Begin with none."""
        self._lock = threading.Lock()
        self._tabs: list[Tab] = []

    @property
    def paths(self) -> tuple[str, ...]:
        """Return which pages are open, each once, those first that were opened last."""
        with self._lock:
            return tuple(dict.fromkeys(path for tab in reversed(self._tabs) for path in sorted(tab.paths)))

    def open(self, tab: Tab) -> None:
        """Take up a browser."""
        with self._lock:
            self._tabs.append(tab)

    def leave(self, tab: Tab) -> None:
        """Forget a browser."""
        with self._lock:
            self._tabs.remove(tab)

    def tell(self, path: str, state: str) -> None:
        """Let all that show a page know its state."""
        with self._lock:
            tabs = [tab for tab in self._tabs if path in tab.paths]
        for tab in tabs:
            tab.tell(path, state)

    def close(self) -> None:
        """End what all browsers listen to; from the loop of events alone."""
        with self._lock:
            tabs = list(self._tabs)
        for tab in tabs:
            tab.close()

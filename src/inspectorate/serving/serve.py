"""Show the site while somebody writes: watch the files, read what has changed, tell open pages, answer browsers."""

import socket
import threading
from collections.abc import Callable
from pathlib import Path

from inspectorate.serving.announcing import Announcer
from inspectorate.serving.front import Front
from inspectorate.serving.keeper import Keeper, ServeOrder
from inspectorate.serving.tabs import Tabs
from inspectorate.serving.watching import watch_folders
from inspectorate.serving.web import run_server


def serve_site(order: ServeOrder, listening: socket.socket) -> None:
    """Show the site at a socket until the program is told to end.

    Whatever becomes of content and templates, it goes on: what cannot be shown is told on the pages.
    """
    stop, tabs, front = threading.Event(), Tabs(), Front()
    announcer = Announcer(front, tabs, order.place, order.tell_time)
    keeper = Keeper(order, front, announcer)

    def watch() -> None:
        """Pass on what the watcher hears."""
        for changes in watch_folders(list_watched(order), stop):
            keeper.hear(changes)

    def list_looked_at() -> list[str]:
        """Return the inspections of all open pages."""
        return [name for path in tabs.paths for name in front.inspections_of(path)]

    threads = [
        _start(watch),
        _start(lambda: keeper.run(list_looked_at, stop.is_set)),
        _start(lambda: announcer.run(stop)),
    ]
    try:
        run_server(front, tabs, listening, stop)
    finally:
        stop.set()
        keeper.hear(frozenset())
        announcer.announce()
        for thread in threads:
            thread.join()
        front.close()


def list_watched(order: ServeOrder) -> tuple[Path, ...]:
    """Return the folders whose changes are heard, none of which lies in another one."""
    folders = dict.fromkeys((order.place.content, *order.templates, order.place.defaults))
    return tuple(one for one in folders if not any(one != other and one.is_relative_to(other) for other in folders))


def _start(work: Callable[[], None]) -> threading.Thread:
    thread = threading.Thread(target=work, daemon=True)
    thread.start()
    return thread

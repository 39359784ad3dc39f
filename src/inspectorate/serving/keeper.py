"""Keep what is shown in step with the files: read what has changed, and show it."""

import gc
import queue
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from inspectorate.model.publication import Audience
from inspectorate.serving.announcing import Announcer
from inspectorate.serving.content import ContentInHand, ContentPlace, Holding
from inspectorate.serving.desks import Furnishing, furnish, lay_desks
from inspectorate.serving.front import Front
from inspectorate.serving.messages import ShownMessage, tell_fault, write_log
from inspectorate.serving.showing import Showing

_SHOW_AGAIN_SECONDS = 1.0
"""How often what was read so far is shown while there is much to read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ServeOrder:
    """What to show, and to whom."""

    place: ContentPlace
    templates: tuple[Path, ...]
    """Where templates are looked for, the project's own first."""
    audience: Audience
    tell_time: Callable[[], datetime]
    """Says which moment the gate is asked about."""
    tell: Callable[[str], None]
    """Hears how far the reading is."""


class Keeper:
    """Read what has changed, one folder after the other, those first that somebody looks at."""

    def __init__(self, order: ServeOrder, front: Front, announcer: Announcer) -> None:
        """Read nothing yet."""
        self._order = order
        self._front = front
        self._announcer = announcer
        self._content = ContentInHand(order.place)
        self._changes: queue.SimpleQueue[frozenset[Path] | None] = queue.SimpleQueue()
        self._furnishing: Furnishing | None = None
        self._faults: tuple[ShownMessage, ...] = ()
        self._owners: dict[str, str] = {}
        self._shown = 0.0
        self._has_told = False

    def hear(self, changes: frozenset[Path] | None) -> None:
        """Note changed files, from any thread; None where any may have changed."""
        self._changes.put(changes)

    def run(self, watched: Callable[[], Iterable[str]], is_over: Callable[[], bool]) -> None:
        """Read and show until it is over, and something is heard; `watched` names the inspections looked at."""
        self._changes.put(None)
        while not is_over():
            try:
                self._step(watched)
            except Exception:  # whatever is in the files, the next change of them is heard
                self._front.blame((tell_fault("", write_log()),))
                self._announcer.announce()

    def _step(self, watched: Callable[[], Iterable[str]]) -> None:
        heard = self._wait()
        for changes in heard:
            self._take(changes)
        wanted = (*self._front.wanted, *watched())
        read = self._content.read_next(wanted)
        is_late = time.monotonic() - self._shown > _SHOW_AGAIN_SECONDS
        if heard or not self._content.is_waiting or read in wanted or is_late:
            self._show()
        if read and not self._content.is_waiting:
            # What is there stays for long: whoever clears up memory need not look at it again.
            gc.freeze()

    def _wait(self) -> list[frozenset[Path] | None]:
        """Return all that was heard; where nothing is left to read, wait for it."""
        heard = []
        if not self._content.is_waiting:
            heard.append(self._changes.get())
        while not self._changes.empty():
            heard.append(self._changes.get())
        return heard

    def _take(self, changes: frozenset[Path] | None) -> None:
        if changes is None:
            self._content.take_everything()
        elif content := [path for path in changes if not self._is_template(path)]:
            self._content.take(content)
        if changes is None or any(map(self._is_template, changes)):
            self._furnish()

    def _is_template(self, path: Path) -> bool:
        return any(path.is_relative_to(folder) for folder in self._order.templates)

    def _furnish(self) -> None:
        try:
            self._furnishing, self._faults = furnish(self._order.templates), ()
        except (OSError, UnicodeDecodeError) as error:
            self._faults = (tell_fault("templates", str(error)),)

    def _show(self) -> None:
        holding = self._content.hold()
        self._shown = time.monotonic()
        showing = None
        if self._furnishing:
            desks = lay_desks(holding, self._furnishing.assets, self._order.audience, self._order.tell_time())
            if desks:
                showing = Showing(desks, self._furnishing.workshop, self._furnishing.assets, self._owners)
        self._tell_progress(holding)
        self._front.show(holding, showing, self._faults)
        self._announcer.announce()

    def _tell_progress(self, holding: Holding) -> None:
        """Say how far the reading is while there is much to read, and when all of that is done."""
        count = len(holding.held.keys() | holding.waiting)
        if holding.waiting:
            self._order.tell(f"{count - len(holding.waiting)} of {count} inspections are read")
        elif self._has_told:
            self._order.tell(f"all {count} inspections are read")
        self._has_told = bool(holding.waiting)

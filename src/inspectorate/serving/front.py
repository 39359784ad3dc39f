"""What a browser is answered: the page as it is now, or the last good one, and all that is wrong."""

import hashlib
import json
import threading
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from inspectorate.diagnostics import Checked, Diagnostic, has_errors
from inspectorate.serving.aside import Aside
from inspectorate.serving.checks import CheckedInspection
from inspectorate.serving.content import Holding
from inspectorate.serving.messages import MOST, ShownMessage, list_messages, tell_fault, write_log, write_messages
from inspectorate.serving.printing import PrintAside, print_aside
from inspectorate.serving.search import SearchIndex
from inspectorate.serving.showing import Showing
from inspectorate.views.addresses import NOT_FOUND, SEARCH_BUNDLE

_MOST_KEPT = 500
"""How many pages are kept in case that they cannot be made any more."""
_PATIENCE_SECONDS = 30
"""How long a page waits for its inspection to be read for the first time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What is sent for one address."""

    status: int
    content: bytes = b""
    """Empty where there is no page, and none was ever good."""
    fingerprint: str = ""
    """Changes with all of a page but the address of its style sheet."""
    style: str = ""
    """Where the style sheet is, from the top of the site."""
    faults: tuple[ShownMessage, ...] = ()
    """What went wrong while it was made."""


class Front:
    """Answers for one address at a time, out of the newest state. Any thread may ask."""

    def __init__(self) -> None:
        """Begin with nothing to show."""
        self.wanted: dict[str, None] = {}
        """The inspections for which somebody waits."""
        self._changed = threading.Condition()
        self._holding = Holding(held={}, waiting=frozenset())
        self._is_begun = False
        self._showing: Showing | None = None
        self._faults: tuple[ShownMessage, ...] = ()
        self._checked: dict[str, CheckedInspection] = {}
        self._last_good: dict[str, bytes] = {}
        self._told: dict[str, str] = {}
        """The fingerprint of each page that was told of last."""
        self._broken: dict[str, tuple[Showing, tuple[ShownMessage, ...]]] = {}
        """Of each page that the program failed to make, in which state; it is not tried again in that."""
        self._printer = Aside()
        self._search = SearchIndex()

    @property
    def holding(self) -> Holding:
        """Return the content that is shown."""
        return self._holding

    def show(self, holding: Holding, showing: Showing | None, faults: tuple[ShownMessage, ...] = ()) -> None:
        """Take up a new state; where no site can be made of it, the last one stays and `faults` says why."""
        with self._changed:
            self._holding, self._faults, self._is_begun = holding, faults, True
            self._showing = showing or self._showing
            self._changed.notify_all()

    def blame(self, faults: tuple[ShownMessage, ...]) -> None:
        """Note that the program failed to take up a new state: the last one stays."""
        self._faults = faults

    def take_checks(self, checked: CheckedInspection) -> None:
        """Take up what the checks of an inspection found."""
        self._checked[checked.inspection] = checked

    def close(self) -> None:
        """End what is done aside."""
        self._printer.close()

    def reply(self, path: str) -> Reply:
        """Return what is sent for a path from the top of the site."""
        self._wait_for(path)
        showing = self._showing
        if showing is None:
            return Reply(status=503)
        broken_in, faults = self._broken.get(path, (None, ()))
        if broken_in is showing:
            return self._fall_back(path, showing, faults)
        try:
            return self._reply(path, showing)
        except Exception:  # content that no check has passed can break any builder, and the server lives on
            faults = (tell_fault(path, write_log()),)
            self._broken[path] = (showing, faults)
            return self._fall_back(path, showing, faults)

    def tell_state(self, path: str) -> str:
        """Return all that an open page is to know, as JSON: which page it would be sent now, and what is wrong.

        Where the page is another one than was told of before, it comes along: nobody has to ask for it.
        """
        reply = self.reply(path)
        is_other = self._told.get(path, reply.fingerprint) != reply.fingerprint
        self._told[path] = reply.fingerprint
        messages = (*reply.faults, *self._faults, *list_messages(self._find_wrong(path)))
        messages = tuple(dict.fromkeys(messages))
        return json.dumps(
            {
                "path": path,
                "page": reply.fingerprint,
                "style": reply.style,
                "content": reply.content.decode() if is_other else None,
                "messages": write_messages(messages[:MOST]),
                "more": max(len(messages) - MOST, 0),
                "waiting": len(self._holding.waiting),
            }
        )

    def inspections_of(self, path: str) -> tuple[str, ...]:
        """Return the ids of the inspections that a path names."""
        holding = self._holding
        return tuple(name for name in _names_in(path) if name in holding.held or name in holding.waiting)

    def _wait_for(self, path: str) -> None:
        if not self._is_begun:
            with self._changed:
                self._changed.wait_for(lambda: self._is_begun, _PATIENCE_SECONDS)
        for name in self.inspections_of(path):
            if name not in self._holding.held:
                self.wanted[name] = None
                with self._changed:
                    self._changed.wait_for(partial(self._is_held, name), _PATIENCE_SECONDS)
                self.wanted.pop(name, None)

    def _is_held(self, name: str) -> bool:
        return name in self._holding.held or name not in self._holding.waiting

    def _reply(self, path: str, showing: Showing) -> Reply:
        if path.startswith(f"{SEARCH_BUNDLE}/"):
            content = self._search.find(path, showing)
            return Reply(status=404) if content is None else Reply(status=200, content=content)
        made = showing.make(path)
        if isinstance(made, PrintAside):
            made = Checked(self._printer.ask(print_aside, made).result())
        if made is None:
            return self._reply_not_found(path, showing)
        if has_errors(made.diagnostics):
            return self._fall_back(path, showing, list_messages(made.diagnostics))
        self._keep(path, made.value)
        return _as_reply(200, made.value, showing, list_messages(made.diagnostics))

    def _reply_not_found(self, path: str, showing: Showing) -> Reply:
        self._last_good.pop(path, None)
        side = max((desk.side for desk in showing.desks if path.startswith(desk.side)), key=len)
        made = showing.make(side + NOT_FOUND) or showing.make(NOT_FOUND)
        content = made.value if isinstance(made, Checked) else b""
        return _as_reply(404, content, showing, ())

    def _fall_back(self, path: str, showing: Showing, faults: tuple[ShownMessage, ...]) -> Reply:
        kept = self._last_good.get(path)
        return Reply(status=500, faults=faults) if kept is None else _as_reply(200, kept, showing, faults)

    def _keep(self, path: str, content: bytes) -> None:
        if path.endswith(".html"):
            self._last_good.pop(path, None)
            self._last_good[path] = content
            for old in list(self._last_good)[:-_MOST_KEPT]:
                self._last_good.pop(old, None)

    def _find_wrong(self, path: str) -> Iterator[Diagnostic]:
        """Yield what concerns a page: all that its inspection rests on, all of that, and every error elsewhere."""
        holding, named = self._holding, self.inspections_of(path)
        yield from holding.found
        for name, held in holding.held.items():
            if name in named:
                yield from self._found_in(name)
            elif has_errors(held.found):
                yield from (one for one in held.found if has_errors([one]))

    def _found_in(self, name: str) -> tuple[Diagnostic, ...]:
        """Return what is wrong with an inspection.

        What the checks found counts until they have found something else, so that it does not flicker; but where a
        file cannot be read, that alone counts.
        """
        held, checked = self._holding.held.get(name), self._checked.get(name)
        if held is None:
            return ()
        if checked is None or (checked.fingerprint != held.fingerprint and has_errors(held.found)):
            return held.found
        return checked.found if checked.fingerprint == held.fingerprint else (*held.found, *checked.found)


def _as_reply(status: int, content: bytes, showing: Showing, faults: tuple[ShownMessage, ...]) -> Reply:
    style = showing.style
    fingerprint = hashlib.sha256(content.replace(style.encode(), b"")).hexdigest()
    return Reply(status=status, content=content, fingerprint=fingerprint, style=style, faults=faults)


def _names_in(path: str) -> Iterable[str]:
    return dict.fromkeys(part.partition(".")[0] for part in path.split("/"))

"""What is wrong, as an open page shows it."""

import tempfile
import traceback
from collections.abc import Iterable
from dataclasses import asdict, dataclass

from inspectorate.diagnostics import Diagnostic, Position, Severity, in_file_order

MOST = 50
"""How many messages a page shows; whoever has more begins with these."""

Shown = dict[str, object]
"""A message in the plain values that a browser is sent."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownPlace:
    """A place in a file, with the line that stands there in three pieces."""

    place: str
    before: str = ""
    meant: str = ""
    """The characters that are meant."""
    after: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownMessage:
    """One message, in plain texts: the browser makes elements of them, so nothing in them is ever run."""

    severity: str
    message: str
    hint: str
    place: ShownPlace
    code: str = ""
    """Empty where the program speaks of itself."""
    also: tuple[ShownPlace, ...] = ()


def list_messages(found: Iterable[Diagnostic]) -> tuple[ShownMessage, ...]:
    """Return what counts of placed diagnostics: errors before warnings, else in file order, each once.

    What is waived and what is information is left to `build check`.
    """
    counting = [one for one in found if not one.waived and one.severity is not Severity.INFORMATION]
    ordered = in_file_order(counting)
    errors = [one for one in ordered if one.severity is Severity.ERROR]
    return tuple(map(_show, (*errors, *(one for one in ordered if one.severity is not Severity.ERROR))))


def tell_fault(path: str, log: str) -> ShownMessage:
    """Return what is said where the program itself failed to make a page."""
    return ShownMessage(
        severity="error",
        message="This page cannot be made from what is written now.",
        hint=f"Mend what else is told here. If that is nothing, the program has a fault: please report it, with {log}.",
        place=ShownPlace(place=path),
    )


def write_log() -> str:
    """Write what has just been raised into a file, for those who mend the program; return its path."""
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", prefix="inspectorate-", suffix=".log", delete=False) as log:
        log.write(traceback.format_exc())
    return log.name


def write_messages(messages: Iterable[ShownMessage]) -> list[Shown]:
    """Return messages as values that a browser is sent."""
    return [asdict(one) for one in messages]


def _show(found: Diagnostic) -> ShownMessage:
    places = (place.position for place in found.also)
    return ShownMessage(
        severity=found.severity.value,
        code=found.code,
        message=found.message,
        hint=found.hint,
        place=_show_place(found.position),
        also=tuple(_show_place(position) for position in places if position),
    )


def _show_place(position: Position | None) -> ShownPlace:
    if position is None:
        return ShownPlace(place="")
    text, start = position.text, position.column - 1
    end = start + max(position.length, 1)
    return ShownPlace(place=str(position), before=text[:start].lstrip(), meant=text[start:end], after=text[end:])

"""Write messages for people: where, the line that stands there, what is wrong, and what to do."""

import os
import shutil
import sys
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import click

from inspectorate.diagnostics import Diagnostic, Position
from inspectorate.validation.phrasing import say_date

_WIDTH = 100
_NARROWEST = 40
_GUTTER = 9
_CUT = "…"
_TAB = "    "
_COLOURS: Mapping[str, str] = {"error": "red", "warning": "yellow", "information": "cyan", "waived": "green"}


@dataclass(frozen=True, slots=True)
class Look:
    """How messages look where they are read."""

    width: int = _WIDTH
    """How many letters a line holds."""
    is_coloured: bool = False

    def paint(self, text: str, colour: str) -> str:
        """Return the text in a colour, where there are any."""
        return click.style(text, fg=colour, bold=True) if self.is_coloured else text


PLAIN = Look()


def find_look() -> Look:
    """Return how messages look on the standard output: in colours and no wider than it only if it is a terminal."""
    if not sys.stdout.isatty():
        return PLAIN
    width = max(_NARROWEST, min(_WIDTH, shutil.get_terminal_size().columns))
    return Look(width, is_coloured=not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb")


def write_text(diagnostics: Sequence[Diagnostic], look: Look = PLAIN) -> str:
    """Return each diagnostic with its line, its hint, and the other places that have a part in it."""
    return "\n".join(line for found in diagnostics for line in _write(found, look))


def on_one_line(text: str) -> str:
    """Return the text with what is no printable character written out: file names may hold anything."""
    return "".join(one if one.isprintable() else one.encode("unicode_escape").decode() for one in text)


def name_weight(found: Diagnostic) -> str:
    """Return the word for how much a diagnostic counts."""
    return "waived" if found.waived else found.severity.value


def name_end(found: Diagnostic) -> str:
    """Return until when and why a diagnostic is waived, as words; empty where it is not."""
    if found.waived is None:
        return ""
    return f"waived until {say_date(found.waived.until)}: {found.waived.reason}"


def _write(found: Diagnostic, look: Look) -> Iterator[str]:
    weight = name_weight(found)
    head = look.paint(f"{weight}[{found.code}]", _COLOURS[weight])
    yield f"{on_one_line(str(found.position))}: {head}: {on_one_line(found.message)}"
    if found.waived:
        yield f"    {on_one_line(name_end(found))}"
        return
    if found.position:
        yield from _write_line(found.position, look, _COLOURS[weight])
    yield f"    hint: {on_one_line(found.hint)}"
    for place in found.also:
        yield f"    also: {on_one_line(str(place.position))}"
        if place.position:
            yield from _write_line(place.position, look, "blue")


def _write_line(position: Position, look: Look, colour: str) -> Iterator[str]:
    """Yield the line at a position and, below it, the mark of what is meant; nothing where no line is known."""
    if not position.text:
        return
    quote = _cut(position, look.width - _GUTTER)
    yield f"{position.line:>6} | {quote.text}"
    yield f"{'':>6} | {' ' * quote.before}{look.paint('^' + '~' * (quote.meant - 1), colour)}"


@dataclass(frozen=True, slots=True)
class _Quote:
    """A line, or the piece of it that there is room for. A letter of East Asia takes two cells of a terminal."""

    text: str
    before: int
    """How many cells stand before what is meant."""
    meant: int
    """How many cells are meant, at least one."""


def _cut(position: Position, width: int) -> _Quote:
    shown = [_show(character) for character in position.text]
    cells = [_count_cells(text) for text in shown]
    start = min(position.column - 1, len(cells))
    end = min(start + max(position.length, 1), len(cells))
    first, last = (0, len(cells)) if sum(cells) <= width else _find_window(cells, start, end, width - 2 * len(_CUT))
    opening = _CUT if first else ""
    closing = _CUT if last < len(cells) else ""
    return _Quote(
        text=f"{opening}{''.join(shown[first:last])}{closing}",
        before=len(opening) + sum(cells[first:start]),
        meant=max(sum(cells[start : min(end, last)]), 1),
    )


def _find_window(cells: Sequence[int], start: int, end: int, room: int) -> tuple[int, int]:
    """Return the piece of a line that holds what is meant and, before and behind it alike, what there is room for."""
    first, last = start, start
    while last < end and cells[last] <= room:
        room -= cells[last]
        last += 1
    while room > 0:
        before = first
        behind = last
        if first > 0 and cells[first - 1] <= room:
            first -= 1
            room -= cells[first]
        if last < len(cells) and cells[last] <= room:
            room -= cells[last]
            last += 1
        if (before, behind) == (first, last):
            break
    return first, last


def _show(character: str) -> str:
    if character == "\t":
        return _TAB
    if unicodedata.category(character) == "Zs":
        return " "
    return on_one_line(character)


def _count_cells(shown: str) -> int:
    """Return how much room a character takes as it is shown."""
    if unicodedata.category(shown[0]) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(shown[0]) in ("W", "F") else len(shown)

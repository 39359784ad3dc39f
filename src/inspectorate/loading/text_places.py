"""Find where each character of the words stands in their Markdown. Pure.

The parser tells in which line a paragraph begins, and no more. But it takes the characters in their order, so walking
through both at once tells which of them is which.
"""

import html
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import TypeAlias

from markdown_it.token import Token

from inspectorate.diagnostics import Run

Spot: TypeAlias = tuple[int, int]
"""A line and a column of the file, counted from 1. A field has thousands of them, and few become a `Position`."""

_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_AUTOLINK_SIGN = re.compile(r"[<>]")
_LINK_START = re.compile(r"\[")
_LINK_END = re.compile(
    r"""\]\(\s*(?:<[^>\n]*>|(?:[^\s()\\]|\\.|\((?:[^\s()\\]|\\.)*\))*)(?:\s+(?:"[^"]*"|'[^']*'|\([^)]*\)))?\s*\)"""
)
_LANGUAGE_END = re.compile(r"\]\{lang=[^{}]*\}")
_END_OF_LINE = re.compile(r"[^\n]*\n[ \t]*")


@dataclass(frozen=True, slots=True)
class Words:
    """Characters that a reader sees."""

    text: str


@dataclass(frozen=True, slots=True)
class Mark:
    """Characters of Markdown that no reader sees, up to the end of what the pattern finds first."""

    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class LineEnd:
    """The end of a line of Markdown, which a reader sees as a blank."""


Piece: TypeAlias = Words | Mark | LineEnd


@dataclass(frozen=True, slots=True)
class Aligned:
    """Where a paragraph stands: its characters, and the beginning of each of its pieces, marks included."""

    runs: tuple[Run, ...]
    pieces: tuple[Spot, ...]


_MARKS_BY_TOKEN = {
    "link_open": Mark(_LINK_START),
    "link_close": Mark(_LINK_END),
    "foreign_open": Mark(_LINK_START),
    "foreign_close": Mark(_LANGUAGE_END),
}


def piece_of(token: Token) -> Piece | None:
    """Return what a piece of a paragraph is for those who look for its place; None where it leaves nothing behind."""
    if token.type == "text":
        return Words(token.content)
    if token.type in ("softbreak", "hardbreak"):
        return LineEnd()
    if token.type == "footnote_mark":
        return Mark(re.compile(re.escape(f"[^{token.info}]")))
    if token.markup:
        return Mark(_AUTOLINK_SIGN if token.markup == "autolink" else re.compile(re.escape(token.markup)))
    return _MARKS_BY_TOKEN.get(token.type)


def find_places(raw: str, pieces: Sequence[Piece | None], line_starts: Sequence[Spot]) -> Aligned:
    """Return where each character and each piece of a paragraph stands; None is a piece that leaves nothing behind.

    `raw` is its Markdown without what stands around it, `line_starts` where the first character of each of its lines
    stands, blanks at the beginning of a line included.
    """
    starts = tuple(accumulate((len(line) + 1 for line in raw.split("\n")), initial=0))
    runs, begins = _align(raw, pieces)
    return Aligned(
        tuple(Run(start, *_find(in_raw, starts, line_starts)) for start, in_raw in runs or [(0, 0)]),
        tuple(_find(in_raw, starts, line_starts) for in_raw in begins),
    )


def _find(in_raw: int, starts: Sequence[int], line_starts: Sequence[Spot]) -> Spot:
    """Return where a character of a paragraph's Markdown stands; `starts` are the first ones of its lines."""
    number = min(bisect_right(starts, in_raw), len(line_starts)) - 1
    line, column = line_starts[number]
    return line, column + in_raw - starts[number]


def _align(raw: str, pieces: Sequence[Piece | None]) -> tuple[list[tuple[int, int]], list[int]]:
    """Return the beginning of each run, among the words and in the Markdown, and of each piece in the Markdown."""
    typed = _as_typed(raw)
    read, written = 0, 0
    runs: list[tuple[int, int]] = []
    begins: list[int] = []
    for piece in pieces:
        begin = written
        match piece:
            case Words(text):
                for start, place in _align_words(_as_typed(text), typed, written):
                    runs.append((read + start, place))
                    written = place + len(text) - start
                read += len(text)
            case Mark(pattern):
                found = pattern.search(raw, written)
                begin, written = found.span() if found else (written, written)
            case LineEnd():
                found = _END_OF_LINE.match(raw, written)
                runs.append((read, written))
                read += 1
                written = found.end() if found else written
            case None:
                pass
        begins.append(begin)
    return runs, begins


def _as_typed(text: str) -> str:
    """Return a text with straight quotation marks, as most authors type them."""
    return text.replace("‘", "'").replace("’", "'").replace("“", '"').replace("”", '"')


def _align_words(text: str, typed: str, written: int) -> Iterator[tuple[int, int]]:
    """Yield the runs of characters that stand in the Markdown as they are read, from `written` on."""
    done = 0
    while done < len(text):
        same = _count_same(text, done, typed, written)
        if same:
            yield done, written
            done, written = done + same, written + same
        elif entity := _ENTITY.match(typed, written):
            yield done, written
            done, written = done + len(html.unescape(entity.group())), entity.end()
        elif written < len(typed):
            written += 1  # a backslash before a sign that is meant as such, or a blank that is not read
        else:
            return


def _count_same(text: str, start: int, typed: str, written: int) -> int:
    rest = len(text) - start
    if typed.startswith(text[start:], written):
        return rest
    limit = min(rest, len(typed) - written)
    return next((n for n in range(limit) if text[start + n] != typed[written + n]), limit)

"""Read where things stand on the pages of a PDF: words, lines, type sizes, coloured panels. Measures are in points."""

import math
import re
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from pypdf import PageObject, PdfReader

MILLIMETRE = 72 / 25.4
PAGE_WIDTH, PAGE_HEIGHT = 210 * MILLIMETRE, 297 * MILLIMETRE

_WORD = "{http://www.w3.org/1999/xhtml}word"
_PAGE = "{http://www.w3.org/1999/xhtml}page"


@dataclass(frozen=True, slots=True)
class Word:
    """A word, with its edges from the top left corner of the page."""

    text: str
    left: float
    top: float
    right: float
    bottom: float

    @property
    def middle(self) -> float:
        """How far below the top of the page the word stands."""
        return (self.top + self.bottom) / 2


@dataclass(frozen=True, slots=True)
class Line:
    """Words at one height."""

    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        """The words with single spaces."""
        return " ".join(word.text for word in self.words)

    @property
    def left(self) -> float:
        """Where the first word begins."""
        return self.words[0].left

    @property
    def right(self) -> float:
        """Where the last word ends."""
        return self.words[-1].right

    @property
    def middle(self) -> float:
        """How far below the top of the page the line stands."""
        return self.words[0].middle


@dataclass(frozen=True, slots=True)
class Panel:
    """A rectangle filled with a colour, or the rounded ground of a rating."""

    left: float
    right: float
    colour: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class PrintedPage:
    """What stands on one page."""

    words: tuple[Word, ...]
    sizes: tuple[tuple[float, float, str], ...]
    """Pieces of text: type size, height of the base line above the foot of the page, the text."""
    panels: tuple[Panel, ...]

    def lines(self, left: float = 0) -> list[Line]:
        """Return the words right of an edge as lines, from the top to the foot."""
        rows: dict[int, list[Word]] = {}
        for word in self.words:
            if word.left > left - 1:
                rows.setdefault(round(word.middle), []).append(word)
        return [Line(tuple(sorted(rows[at], key=lambda word: word.left))) for at in sorted(rows)]


@cache
def read_pages(path: Path) -> tuple[PrintedPage, ...]:
    """Return the pages of a PDF that does not change any more."""
    reader = PdfReader(path)
    words = list(_read_words(path))
    assert len(words) == len(reader.pages)
    return tuple(_read_page(page, one) for page, one in zip(reader.pages, words, strict=True))


def _read_words(path: Path) -> Iterator[tuple[Word, ...]]:
    program = shutil.which("pdftotext")
    assert program, "pdftotext of poppler-utils is missing"
    arguments = [program, "-bbox", "-enc", "UTF-8", str(path), "-"]
    told = subprocess.run(arguments, check=True, capture_output=True, text=True).stdout
    document = ElementTree.fromstring(re.sub(r"<!DOCTYPE[^>]*>", "", told))  # noqa: S314  # made here, from our own PDF
    for page in document.iter(_PAGE):
        yield tuple(
            Word(word.text or "", *(float(word.get(side, "")) for side in ("xMin", "yMin", "xMax", "yMax")))
            for word in page.iter(_WORD)
        )


def _read_page(page: PageObject, words: tuple[Word, ...]) -> PrintedPage:
    sizes: list[tuple[float, float, str]] = []
    panels: list[Panel] = []
    pen = _Pen(panels)

    def hear_text(text: str, place: Sequence[float], matrix: Sequence[float], _font: object, size: float) -> None:
        if text.strip():
            scale = math.hypot(matrix[0], matrix[1]) * math.hypot(place[0], place[1])
            sizes.append((size * scale, matrix[5] * place[3] + place[5], text))

    page.extract_text(visitor_text=hear_text, visitor_operand_before=pen.hear)
    return PrintedPage(words, tuple(sizes), tuple(panels))


class _Pen:
    """Follow the operators that draw, as far as our PDFs use them."""

    def __init__(self, panels: list[Panel]) -> None:
        self._panels = panels
        self._xs: list[float] = []
        self._colour: tuple[int, ...] = ()

    def hear(self, operator: bytes, operands: Sequence[Any], place: Sequence[float], _matrix: object) -> None:
        """Take one operator."""
        numbers = [float(one) for one in operands if isinstance(one, int | float)]
        if operator in {b"rg", b"scn", b"g"}:
            self._colour = tuple(round(255 * one) for one in numbers)
        if operator == b"re":
            self._xs += [numbers[0] * place[0] + place[4], (numbers[0] + numbers[2]) * place[0] + place[4]]
        if operator in {b"m", b"l", b"c"}:
            self._xs += [one * place[0] + place[4] for one in numbers[::2]]
        if operator in {b"f", b"f*"} and self._xs:
            self._panels.append(Panel(min(self._xs), max(self._xs), self._colour))
        if operator in {b"f", b"f*", b"n", b"S", b"B", b"s"}:
            self._xs = []

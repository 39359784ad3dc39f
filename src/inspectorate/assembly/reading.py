"""A text in the order in which it is read aloud, with the elements that hold its portions. Pure."""

from bisect import bisect_right
from dataclasses import dataclass
from typing import Generic, TypeVar

E = TypeVar("E")


@dataclass(frozen=True, slots=True)
class Piece:
    """A text as it stands in the file, and where."""

    start: int
    text: str
    language: str
    page: int
    """Of the PDF; 0 on the print page."""


@dataclass(frozen=True, slots=True)
class Passage(Generic[E]):
    """An element with the portion of the text that stands in it, from `start` up to `end`."""

    element: E
    around: tuple[E, ...]
    """The elements around it, the outermost first."""
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Reading(Generic[E]):
    """A text in the order of reading."""

    text: str
    pieces: tuple[Piece, ...]
    passages: tuple[Passage[E], ...]
    """In the order in which the elements begin."""
    notes: "tuple[PlacedNote[E], ...]" = ()

    def piece_at(self, at: int) -> Piece | None:
        """Return the piece that the character at a place belongs to; the last one at the end."""
        if not self.pieces:
            return None
        return self.pieces[max(0, bisect_right(self.pieces, at, key=lambda piece: piece.start) - 1)]

    def passages_at(self, at: int) -> tuple[Passage[E], ...]:
        """Return the passages that hold the character at a place, the outermost first."""
        return tuple(passage for passage in self.passages if passage.start <= at < passage.end)


@dataclass(frozen=True, slots=True)
class PlacedNote(Generic[E]):
    """A footnote, which stands outside the text, at the place where it is read between two characters of it."""

    passage: Passage[E]
    """Around it stands what surrounds the note; its own portion counts in its own reading."""
    at: int
    reading: Reading[E]


def squeeze(text: str) -> str:
    """Return a text without white space and without characters that only say where a line may end."""
    return "".join(text.replace("\N{SOFT HYPHEN}", "").replace("\N{ZERO WIDTH SPACE}", "").split())


class ReadingWriter(Generic[E]):
    """Take down a text while it is read."""

    def __init__(self) -> None:
        """Start with nothing."""
        self._length = 0
        self._pieces: list[Piece] = []
        self._texts: list[str] = []
        self._passages: list[Passage[E] | None] = []
        self._notes: list[PlacedNote[E]] = []
        self._around: list[E] = []

    def finish(self) -> Reading[E]:
        """Return all that was taken down."""
        passages = tuple(passage for passage in self._passages if passage)
        return Reading("".join(self._texts), tuple(self._pieces), passages, tuple(self._notes))

    def say(self, text: str, language: str, page: int) -> None:
        """Take down a text."""
        squeezed = squeeze(text)
        if squeezed:
            self._pieces.append(Piece(self._length, text, language, page))
            self._texts.append(squeezed)
            self._length += len(squeezed)

    def open(self, element: E) -> tuple[int, int]:
        """Begin an element; return what ends it."""
        self._around.append(element)
        self._passages.append(None)
        return len(self._passages) - 1, self._length

    def close(self, opened: tuple[int, int]) -> None:
        """End the element that was begun last."""
        number, start = opened
        element = self._around.pop()
        self._passages[number] = Passage(element, tuple(self._around), start, self._length)

    def note(self, element: E, reading: Reading[E]) -> None:
        """Take down a footnote at this place."""
        passage = Passage(element, tuple(self._around), 0, len(reading.text))
        self._notes.append(PlacedNote(passage, self._length, reading))

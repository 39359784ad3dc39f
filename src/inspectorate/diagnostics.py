"""Say what a person must be told about the content, and where. Pure."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import Enum
from typing import Generic, TypeAlias, TypeVar

FieldPath: TypeAlias = tuple[str | int, ...]
"""The way to a field, as keys and list indexes from the top of a file: ("standards", "2.1", "shares")."""

T = TypeVar("T")


class Severity(Enum):
    """How much a diagnostic weighs: an error stops the build, a warning is shown, information only when asked for."""

    ERROR = "error"
    WARNING = "warning"
    INFORMATION = "information"


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A place in a file. Lines and columns count from 1."""

    file: str
    line: int
    column: int
    length: int = 0
    """How many characters of the line are meant; 0 where only the beginning is known."""
    text: str = field(default="", compare=False, repr=False)
    """The line as it stands in the file, where it is one of the content."""
    name: str = ""
    """What people call the place where it is not a line and a column, such as the cell `cases.xlsx!C17`."""

    def __str__(self) -> str:
        return self.name or f"{self.file}:{self.line}:{self.column}"


Places: TypeAlias = Mapping[FieldPath, Position]
"""The position of each field of one file. The empty path is the file's first line."""

Span: TypeAlias = tuple[int, int]
"""The characters of a text from the first number up to the second, counted from 0."""


@dataclass(frozen=True, slots=True)
class Run:
    """Characters of a text that stand in one line of the file as they are read, one behind the other."""

    start: int
    """The first of them, counted from 0 in the text."""
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class SourceText:
    """Where each character of a text stands in its file: marks of Markdown and ends of lines lie between the runs."""

    file: str
    runs: tuple[Run, ...]
    """In the order of the text; the first begins at 0."""

    def find(self, span: Span) -> Position:
        """Return where these characters stand; of words over several lines, those of the first line."""
        start, end = span
        run = self._run_at(start)
        # Between two lines lies one character of the text, a blank.
        ends = (other.start - 1 for other in self.runs if other.start > start and other.line != run.line)
        end = min(end, next(ends, end))
        last = self._run_at(max(end - 1, start))
        column = run.column + start - run.start
        return Position(self.file, run.line, column, max(last.column + end - last.start - column, 0))

    def _run_at(self, character: int) -> Run:
        return self.runs[bisect_right(self.runs, character, key=lambda run: run.start) - 1]


Texts: TypeAlias = Mapping[FieldPath, SourceText]
"""The texts of one file, block by block; a table has one for each cell, with its row (0 is the header) and column."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place that a diagnostic speaks of, as a pure step knows it."""

    file: str
    path: FieldPath
    span: Span | None = None
    """Which characters of the text at `path` are meant."""
    position: Position | None = None
    """Filled in by loading."""


@dataclass(frozen=True, slots=True)
class Waived:
    """Why a diagnostic is let pass, and the last day on which it is."""

    reason: str
    until: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnostic:
    """One message about one place in the content, for the person who can mend it."""

    code: str
    """Stable name, such as `unknown-key-question`; documented in docs/diagnostics.md."""
    message: str
    """What is wrong, in the words of inspectors."""
    hint: str
    """What to do."""
    severity: Severity = Severity.ERROR
    file: str = ""
    """The content file that `path` leads into."""
    path: FieldPath = ()
    span: Span | None = None
    """Which characters of the text at `path` are meant."""
    position: Position | None = None
    """Where, as file:line:column; filled in by loading."""
    also: tuple[Place, ...] = ()
    """Other places that have a part in it, such as the figure in the record that the words contradict."""
    waived: Waived | None = None
    """Why it is listed and not counted; None where it counts."""


@dataclass(frozen=True, slots=True)
class Checked(Generic[T]):
    """A value with all that was found while it was made. With an error among it, the value is not to be used."""

    value: T
    diagnostics: tuple[Diagnostic, ...] = ()


class BuildStopped(Exception):  # noqa: N818  # it is what happened, and the architecture's own word
    """A step found errors; they are all in `diagnostics`, in file order."""

    def __init__(self, diagnostics: tuple[Diagnostic, ...]) -> None:
        """Keep the diagnostics for the message writer."""
        super().__init__(f"{len(diagnostics)} diagnostics")
        self.diagnostics = diagnostics


def has_errors(diagnostics: Iterable[Diagnostic]) -> bool:
    """Return whether any of the diagnostics stops the build."""
    return any(found.severity is Severity.ERROR and not found.waived for found in diagnostics)


def placed(
    diagnostic: Diagnostic, places_by_file: Mapping[str, Places], texts_by_file: Mapping[str, Texts] | None = None
) -> Diagnostic:
    """Return the diagnostic with the positions of all its places; what has one keeps it.

    Each is that of the characters meant, of the field, or of the nearest field around it that has one.
    """
    if diagnostic.position and all(place.position for place in diagnostic.also):
        return diagnostic
    texts = texts_by_file or {}
    also = tuple(
        place if place.position else replace(place, position=find_position(place, places_by_file, texts))
        for place in diagnostic.also
    )
    position = diagnostic.position
    if position is None:
        place = Place(file=diagnostic.file, path=diagnostic.path, span=diagnostic.span)
        position = find_position(place, places_by_file, texts)
    return replace(diagnostic, position=position, also=also)


def find_position(place: Place, places_by_file: Mapping[str, Places], texts_by_file: Mapping[str, Texts]) -> Position:
    """Return where a place is: that of the characters meant, of the field, or of the nearest one that has a place."""
    text = texts_by_file.get(place.file, {}).get(place.path)
    if place.span is not None and text is not None:
        return text.find(place.span)
    places = places_by_file.get(place.file, {})
    for path in _from_inner_to_outer(place.path):
        if path in places:
            return places[path]
    return Position(place.file, 1, 1)


def quoted(diagnostic: Diagnostic, lines_by_file: Mapping[str, Sequence[str]]) -> Diagnostic:
    """Return a placed diagnostic whose positions hold the lines of the content that they speak of."""
    position = _quote(diagnostic.position, lines_by_file)
    if position is diagnostic.position and not diagnostic.also:
        return diagnostic
    also = tuple(replace(place, position=_quote(place.position, lines_by_file)) for place in diagnostic.also)
    return replace(diagnostic, position=position, also=also)


def in_file_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return placed diagnostics sorted by file, line and column, each once."""
    nowhere = Position("", 0, 0)
    return tuple(sorted(dict.fromkeys(diagnostics), key=lambda found: (found.position or nowhere, found.code)))


def _quote(position: Position | None, lines_by_file: Mapping[str, Sequence[str]]) -> Position | None:
    if position is None or position.text:
        return position
    lines = lines_by_file.get(position.file, ())
    return replace(position, text=lines[position.line - 1]) if position.line <= len(lines) else position


def _from_inner_to_outer(path: FieldPath) -> Iterator[FieldPath]:
    for length in range(len(path), -1, -1):
        yield path[:length]

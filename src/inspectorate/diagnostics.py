"""Say what a person must be told about the content, and where. Pure."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Enum
from typing import Generic, TypeAlias, TypeVar

FieldPath: TypeAlias = tuple[str | int, ...]
"""The way to a field, as keys and list indexes from the top of a file: ("standards", "2.1", "shares")."""

T = TypeVar("T")


class Severity(Enum):
    """How much a diagnostic weighs: an error stops the build, a warning is only shown."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A place in a file. Lines and columns count from 1."""

    file: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


Places: TypeAlias = Mapping[FieldPath, Position]
"""The position of each field of one file. The empty path is the file's first line."""


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
    position: Position | None = None
    """Where, as file:line:column; filled in by loading."""


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
    return any(diagnostic.severity is Severity.ERROR for diagnostic in diagnostics)


def placed(diagnostic: Diagnostic, places_by_file: Mapping[str, Places]) -> Diagnostic:
    """Return the diagnostic with the position of its path, or of the nearest field around it that has one."""
    if diagnostic.position is not None:
        return diagnostic
    places = places_by_file.get(diagnostic.file, {})
    for path in _from_inner_to_outer(diagnostic.path):
        if path in places:
            return replace(diagnostic, position=places[path])
    return replace(diagnostic, position=Position(diagnostic.file, 1, 1))


def in_file_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return placed diagnostics sorted by file, line and column, each once."""
    nowhere = Position("", 0, 0)
    return tuple(sorted(dict.fromkeys(diagnostics), key=lambda found: (found.position or nowhere, found.code)))


def _from_inner_to_outer(path: FieldPath) -> Iterator[FieldPath]:
    for length in range(len(path), -1, -1):
        yield path[:length]

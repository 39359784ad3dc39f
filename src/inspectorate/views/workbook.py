"""The shape of a workbook: a cover, then one table on each sheet. Pure."""

from dataclasses import dataclass
from enum import Enum

from inspectorate.views.columns import ColumnKind
from inspectorate.views.document import Lines, View


class LineStyle(Enum):
    """How a line of the cover looks."""

    TITLE = "title"
    HEADING = "heading"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class CoverLine:
    """A line of the cover: words, and where they lead."""

    text: str
    style: LineStyle = LineStyle.TEXT
    sheet: str | None = None
    """The name of the sheet that the line leads to."""
    address: str | None = None
    """The address of the web that it leads to."""


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """A column of a sheet."""

    name: str
    kind: ColumnKind


@dataclass(frozen=True, slots=True, kw_only=True)
class TableSheet:
    """A sheet with one table and nothing else: the first row names the columns."""

    name: str
    """Of the sheet and of the table: letters, digits and underscores."""
    summary: str
    """What the table holds, for those who hear it before they enter it."""
    columns: tuple[SheetColumn, ...]
    lines: tuple[View, ...] | Lines[View]
    """Frozen values with the columns' names as fields."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Workbook:
    """A workbook with what it says of itself."""

    title: str
    author: str
    description: str
    language: str
    day: str
    """The day that it gives as that of its making, as 2024-05-10: the same content makes the same bytes."""
    cover_name: str
    """The name of the sheet with the cover."""
    cover: tuple[CoverLine, ...]
    sheets: tuple[TableSheet, ...]

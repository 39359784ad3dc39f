"""Figures about a place and its service, with their sources. Pure."""

from dataclasses import dataclass
from typing import ClassVar

from inspectorate.model.language import FORBID_EXTRA, LocalPhrase


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyFigure:
    """One figure with what it counts, as printed."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    value: str
    """The figure, as printed. Example: `"210,711"`"""
    label: LocalPhrase
    """What it counts. Example: `{en: Total population}`"""
    footnote: str | None = None
    """The name of a footnote on the figure. Example: `census`"""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyFactRow:
    """One line of a small table of key facts."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    label: LocalPhrase
    """What the row is about. Example: `{en: Ambershire}`"""
    values: tuple[str, ...]
    """One figure for each column, as printed. Example: `[30%, 70%]`"""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyFactTable:
    """A small table of key facts: one row for each place, one value for each column.

    Raises:
        ValueError: a row has more or fewer values than there are columns.
    """

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    title: LocalPhrase
    """The caption of the table. Example: `{en: Age}`"""
    columns: tuple[LocalPhrase, ...]
    """The headings of the columns of figures. Example: `[{en: 10-14}, {en: 15-17}]`"""
    rows: tuple[KeyFactRow, ...]
    """The rows, one for each place."""

    def __post_init__(self) -> None:
        for row in self.rows:
            if len(row.values) != len(self.columns):
                raise ValueError(f"The table has {len(self.columns)} columns, but a row has {len(row.values)} values.")


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyFacts:
    """Figures or small tables under one heading, with their source as a footnote."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    title: LocalPhrase
    """The heading. Example: `{en: Reoffending rates}`"""
    footnote: str | None = None
    """The name of a footnote on the heading, which says where the figures come from. Example: `reoffending`"""
    figures: tuple[KeyFigure, ...] = ()
    """Single figures."""
    tables: tuple[KeyFactTable, ...] = ()
    """Small tables."""

"""Figures about a place and its service, with their sources. Pure."""

from dataclasses import dataclass
from typing import ClassVar

from inspectorate.model.language import FORBID_EXTRA, LocalPhrase


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyFigure:
    """One figure with what it counts, as printed."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    value: str
    label: LocalPhrase
    footnote: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyFactRow:
    """One line of a small table of key facts."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    label: LocalPhrase
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyFactTable:
    """A small table of key facts: one row for each place, one value for each column.

    Raises:
        ValueError: a row has more or fewer values than there are columns.
    """

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    title: LocalPhrase
    columns: tuple[LocalPhrase, ...]
    rows: tuple[KeyFactRow, ...]

    def __post_init__(self) -> None:
        for row in self.rows:
            if len(row.values) != len(self.columns):
                raise ValueError(f"The table has {len(self.columns)} columns, but a row has {len(row.values)} values.")


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyFacts:
    """Figures or small tables under one heading, with their source as a footnote."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    title: LocalPhrase
    footnote: str | None = None
    figures: tuple[KeyFigure, ...] = ()
    tables: tuple[KeyFactTable, ...] = ()

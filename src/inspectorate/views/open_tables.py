"""Which tables the open data have. The list is written by hand, so that it can be read and searched. Pure."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from inspectorate.model.site import Site
from inspectorate.release import Cleared
from inspectorate.views.columns import Column, list_columns
from inspectorate.views.document import Lines, Rows, View
from inspectorate.views.inspection_rows import InspectionRow, list_inspection
from inspectorate.views.key_question_rows import KeyQuestionRow, list_key_questions
from inspectorate.views.phrases import Phrases
from inspectorate.views.ratings_data import RatingsRow, list_ratings
from inspectorate.views.recommendation_rows import RecommendationRow, list_recommendations


@dataclass(frozen=True, slots=True)
class Reference:
    """Columns whose values lead to a row of another table, where the columns have the same names."""

    columns: tuple[str, ...]
    table: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table of the open data: what its rows are, and how they hang together with those of other tables."""

    name: str
    """The name of its files."""
    row: type
    title: str
    """The phrase that names it."""
    summary: str
    """The phrase that says what a row is."""
    key: tuple[str, ...]
    """The columns that together tell a row from every other."""
    references: tuple[Reference, ...] = ()
    list_rows: Callable[[Cleared, Site, Phrases], tuple[View, ...]]

    @property
    def columns(self) -> tuple[Column, ...]:
        """Return its columns in their order."""
        return list_columns(self.row)


_TO_INSPECTION = Reference(("inspection",), "inspections")
TABLES = (
    Table(
        name="inspections",
        row=InspectionRow,
        title="table_inspections",
        summary="table_inspections_summary",
        key=("inspection",),
        list_rows=list_inspection,
    ),
    Table(
        name="ratings",
        row=RatingsRow,
        title="table_ratings",
        summary="table_ratings_summary",
        key=("inspection", "standard"),
        references=(_TO_INSPECTION,),
        list_rows=list_ratings,
    ),
    Table(
        name="key-questions",
        row=KeyQuestionRow,
        title="table_key_questions",
        summary="table_key_questions_summary",
        key=("inspection", "key_question"),
        references=(_TO_INSPECTION, Reference(("inspection", "standard"), "ratings")),
        list_rows=list_key_questions,
    ),
    Table(
        name="recommendations",
        row=RecommendationRow,
        title="table_recommendations",
        summary="table_recommendations_summary",
        key=("inspection", "number"),
        references=(_TO_INSPECTION,),
        list_rows=list_recommendations,
    ),
)


@dataclass(frozen=True, slots=True)
class FilledTable:
    """A table with its rows."""

    table: Table
    rows: Rows


def fill_tables(cleared: tuple[Cleared, ...], site: Site, phrases: Phrases) -> tuple[FilledTable, ...]:
    """Return every table with the rows of all cleared inspections, which come newest first.

    The rows stand oldest first: what is new comes at the end, and no row moves when an inspection is added.
    """
    return tuple(
        FilledTable(table, Rows(table.row, Lines(partial(_iter_rows, table, cleared, site, phrases))))
        for table in TABLES
    )


def _iter_rows(table: Table, cleared: tuple[Cleared, ...], site: Site, phrases: Phrases) -> Iterator[View]:
    for one in reversed(cleared):
        yield from table.list_rows(one, site, phrases)

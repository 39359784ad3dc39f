"""The columns of the open data: read from the rows, and said in no other place."""

from dataclasses import dataclass
from typing import Annotated

import pytest

from inspectorate.views.columns import Column, ColumnKind, Meaning, list_columns
from inspectorate.views.open_tables import TABLES, Table

COUNT = Meaning("a_count", ColumnKind.NUMBER, 0, 9)


@dataclass(frozen=True)
class Line:
    """A made-up line."""

    name: Annotated[str, Meaning("a_name", ColumnKind.NAME)]
    count: Annotated[int, COUNT] | None


@dataclass(frozen=True)
class MeaninglessLine:
    """A line of which nobody says what it means."""

    name: str | None


def test_a_column_is_what_the_field_of_the_row_says() -> None:
    assert list_columns(Line) == (
        Column("name", Meaning("a_name", ColumnKind.NAME), is_required=True),
        Column("count", COUNT, is_required=False),
    )


def test_a_column_without_a_meaning_is_a_fault_of_the_program() -> None:
    with pytest.raises(TypeError, match="name says no meaning"):
        list_columns(MeaninglessLine)


def test_a_column_of_one_name_means_the_same_in_every_table() -> None:
    """Only `text` is that of a key question in one table, and that of a recommendation in another."""
    meanings: dict[str, set[str]] = {}
    for one in TABLES:
        for column in one.columns:
            meanings.setdefault(column.name, set()).add(column.meaning.phrase)

    assert {name for name, phrases in meanings.items() if len(phrases) > 1} == {"text"}


def test_the_first_columns_of_the_ratings_stand_where_others_read_them() -> None:
    ratings = next(table for table in TABLES if table.name == "ratings")

    assert [column.name for column in ratings.columns[:10]] == [
        "inspection",
        "service",
        "framework",
        "standard",
        "title",
        "rating",
        "computed_rating",
        "discretion",
        "lowest_percent",
        "url",
    ]


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_keys_are_columns_that_are_never_empty_and_references_lead_to_keys(table: Table) -> None:
    required = {column.name for column in table.columns if column.is_required}
    keys = {one.name: one.key for one in TABLES}

    assert {*table.key} <= required
    assert all({*reference.columns} <= required for reference in table.references)
    assert all(reference.columns == keys[reference.table] for reference in table.references)

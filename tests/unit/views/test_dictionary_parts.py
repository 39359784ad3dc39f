"""The data dictionary: what it says of each column, with a value from a real row."""

from dataclasses import dataclass, replace
from typing import Annotated

from builders import EN, PHRASES_IN_ENGLISH
from inspectorate.views.columns import ColumnKind, Meaning
from inspectorate.views.dictionary_parts import PHRASE_BY_KIND, ColumnEntry, describe_columns
from inspectorate.views.document import Rows
from inspectorate.views.open_tables import TABLES, FilledTable
from open_data import FILLED


@dataclass(frozen=True)
class Line:
    """A made-up line."""

    inspection: Annotated[str, Meaning("column_inspection", ColumnKind.WORDS)]
    discretion: Annotated[bool, Meaning("column_discretion", ColumnKind.TRUTH)]
    points: Annotated[int, Meaning("column_points", ColumnKind.NUMBER, 0)] | None


def describe(*lines: Line) -> tuple[ColumnEntry, ...]:
    """Return the dictionary of a table with these lines."""
    table = replace(TABLES[0], row=Line)
    return describe_columns(FilledTable(table, Rows(Line, lines)), PHRASES_IN_ENGLISH, EN)


def test_a_column_has_its_type_its_meaning_and_a_value_of_the_newest_row_that_has_one() -> None:
    entries = describe(Line("a", True, 1), Line("b", False, None))  # noqa: FBT003  # cells of a line

    assert entries == (
        ColumnEntry(
            name="inspection",
            kind="Column kind words",
            empty="Column never empty",
            meaning="Column inspection",
            example="b",
        ),
        ColumnEntry(
            name="discretion",
            kind="Column kind truth",
            empty="Column never empty",
            meaning="Column discretion",
            example="false",
        ),
        ColumnEntry(
            name="points",
            kind="Column kind number",
            empty="Column may be empty",
            meaning="Column points",
            example="1",
        ),
    )


def test_a_column_without_any_value_has_no_example() -> None:
    assert [entry.example for entry in describe()] == [None, None, None]
    assert describe(Line("a", True, None))[2].example is None  # noqa: FBT003  # cells of a line


def test_a_long_text_is_cut_off_at_a_blank() -> None:
    example = describe(Line("words " * 30, True, 0))[0].example  # noqa: FBT003  # cells of a line

    assert example is not None
    assert example.endswith("words …")
    assert len(example) < 110
    assert describe(Line("w" * 300, True, 0))[0].example == f"{'w' * 100} …"  # noqa: FBT003


def test_every_kind_of_cell_and_every_column_has_words() -> None:
    assert {*PHRASE_BY_KIND} == {*ColumnKind}
    assert all(entry.meaning for filled in FILLED for entry in describe_columns(filled, PHRASES_IN_ENGLISH, EN))

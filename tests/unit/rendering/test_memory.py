"""What the writers of data need while they write many rows: not much more than what they write."""

import tracemalloc
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from inspectorate.rendering.csv import write_csv
from inspectorate.rendering.formats import FORMATS
from inspectorate.rendering.json import write_json
from inspectorate.views.columns import ColumnKind
from inspectorate.views.document import FileFormat, Lines, Rows, View
from inspectorate.views.workbook import SheetColumn, TableSheet, Workbook

MANY = 10_000
MOST_BESIDE = 800_000
"""In bytes: what a writer may need beside the file, however many rows there are. These rows alone are more."""


@dataclass(frozen=True)
class Line:
    """A made-up line."""

    name: str
    count: int
    is_new: bool


def make_lines() -> Iterator[Line]:
    """Yield many lines, with texts that come again and again."""
    return (Line(f"row {number % 100}", 1_000_000 + number, is_new=False) for number in range(MANY))


LINES = Lines(make_lines)
COLUMNS = (
    SheetColumn("name", ColumnKind.WORDS),
    SheetColumn("count", ColumnKind.NUMBER),
    SheetColumn("is_new", ColumnKind.TRUTH),
)
BOOK = Workbook(
    title="Rows",
    author="Shire",
    description="A demonstration.",
    language="en",
    day="2025-05-10",
    cover_name="cover",
    cover=(),
    sheets=(TableSheet(name="rows", summary="One row for each.", columns=COLUMNS, lines=LINES),),
)


def weigh(form: FileFormat, view: View) -> tuple[int, int]:
    """Return how many bytes a format makes of a view, and how many its writer has in memory at most."""
    tracemalloc.start()
    try:
        return len(FORMATS[form].write(view)), tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize(
    ("form", "view"), [(FileFormat.CSV, Rows(Line, LINES)), (FileFormat.JSON, LINES), (FileFormat.XLSX, BOOK)]
)
def test_never_are_all_rows_in_memory(form: FileFormat, view: View) -> None:
    size, most = weigh(form, view)

    assert most < 2 * size + MOST_BESIDE


def test_lines_that_are_made_anew_are_written_as_those_that_are_kept() -> None:
    kept = (*make_lines(),)

    assert write_csv(Rows(Line, LINES)) == write_csv(Rows(Line, kept))
    assert write_json(LINES) == write_json(kept)
    assert write_json(Lines(lambda: iter(()))) == write_json(()) == b"[]\n"

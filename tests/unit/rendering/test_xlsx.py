"""Workbooks: read again with openpyxl, another library than the one that writes them."""

import io
import re
import subprocess
import sys
import zipfile
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256

import openpyxl
import pytest
from openpyxl import Workbook as Book

from inspectorate.rendering.xlsx import write_xlsx
from inspectorate.views.columns import ColumnKind
from inspectorate.views.workbook import CoverLine, LineStyle, SheetColumn, TableSheet, Workbook


@dataclass(frozen=True)
class Line:
    """A made-up line with a cell of each kind."""

    name: object = "2.10"
    words: object = "=1+1"
    count: object = 7
    is_new: object = True
    day: object = "2025-05-10"
    month: object = "2025-05"
    address: object = "https://reports.example.org/#standard-1-1"


KINDS = (
    ColumnKind.NAME,
    ColumnKind.WORDS,
    ColumnKind.NUMBER,
    ColumnKind.TRUTH,
    ColumnKind.DAY,
    ColumnKind.MONTH,
    ColumnKind.ADDRESS,
)
NAMES = ("name", "words", "count", "is_new", "day", "month", "address")
NOTHING = Line(**dict.fromkeys(NAMES))
SHEET = TableSheet(
    name="ratings",
    summary="One row for each.",
    columns=tuple(SheetColumn(name, kind) for name, kind in zip(NAMES, KINDS, strict=True)),
    lines=(Line(), NOTHING, Line(words="more")),
)
BOOK = Workbook(
    title="Ratings",
    author="Shire & Inspectorate",
    description="A demonstration.",
    language="en",
    day="2025-05-10",
    cover_name="cover",
    cover=(
        CoverLine("Ratings", LineStyle.TITLE),
        CoverLine("ratings: one row for each", sheet="ratings"),
        CoverLine("Open", address="https://example.org/open"),
    ),
    sheets=(SHEET,),
)


def open_book(view: Workbook = BOOK) -> Book:
    """Return a workbook as another program reads it."""
    return openpyxl.load_workbook(io.BytesIO(write_xlsx(view)))


def test_a_sheet_is_one_table_with_a_row_of_headings_and_nothing_merged_or_empty_around_it() -> None:
    sheet = open_book()["ratings"]

    assert [cell.value for cell in sheet[1]] == list(NAMES)
    assert sheet.dimensions == "A1:G4"
    assert not sheet.merged_cells.ranges
    assert [(table.name, table.ref) for table in sheet.tables.values()] == [("ratings", "A1:G4")]
    assert sheet.tables["ratings"].headerRowCount == 1
    assert sheet.freeze_panes == "A2"
    assert sheet.print_title_rows == "$1:$1"


def test_each_cell_is_of_its_kind_and_a_text_is_never_a_formula_or_a_number() -> None:
    sheet = open_book()["ratings"]

    assert [cell.value for cell in sheet[2]] == [
        "2.10",
        "=1+1",
        7,
        True,
        datetime(2025, 5, 10),  # noqa: DTZ001  # a day in a workbook has no time zone
        "2025-05",
        "https://reports.example.org/#standard-1-1",
    ]
    assert [cell.data_type for cell in sheet[2]] == ["s", "s", "n", "b", "d", "s", "s"]
    assert sheet["E2"].number_format == "yyyy-mm-dd"
    assert [cell.value for cell in sheet[3]] == [None] * 7


@pytest.mark.parametrize("text", [" two\nlines ", "<r>&amp;</r>", "_x0041_", "Sîr Fôn 🙂", ""])
def test_a_text_is_read_again_as_it_was(text: str) -> None:
    sheet = open_book(replace(BOOK, sheets=(replace(SHEET, lines=(Line(words=text),)),)))["ratings"]

    assert sheet["B2"].value == text


def test_a_text_that_no_cell_can_hold_is_cut_and_what_xml_cannot_hold_is_written_as_a_code() -> None:
    lines = (Line(words="🙂" * 20_000), Line(words="a\x01b"))
    sheet = open_book(replace(BOOK, sheets=(replace(SHEET, lines=lines),)))["ratings"]

    assert sheet["B2"].value == "🙂" * 16_383
    assert sheet["B3"].value == "a_x0001_b"


def test_a_sheet_and_its_table_tell_how_large_they_are_and_rows_how_wide() -> None:
    many = (*[NOTHING] * 15, *[Line(name=None, address=None)] * 16, Line())
    with zipfile.ZipFile(io.BytesIO(write_xlsx(replace(BOOK, sheets=(replace(SHEET, lines=many),))))) as book:
        sheet, table = (book.read(f"xl/{name}.xml").decode() for name in ("worksheets/sheet2", "tables/table1"))

    assert '<dimension ref="A1:G33"/>' in sheet
    assert re.findall(' ref="([^"]+)"', table) == ["A1:G33", "A1:G33"]
    assert re.findall('<row r="([0-9]+)" spans="([0-9:]+)">', sheet) == [
        ("1", "1:7"),
        *((str(row), "2:6") for row in range(17, 33)),
        ("33", "1:7"),
    ]


def test_words_are_wrapped_and_columns_are_as_wide_as_what_they_hold_within_reason() -> None:
    long = replace(SHEET, lines=(Line(words="word " * 100),))
    sheet = open_book(replace(BOOK, sheets=(long,)))["ratings"]

    assert sheet["B2"].alignment.wrap_text
    assert sheet["A1"].font.bold
    assert sheet["A1"].font.sz >= 12
    assert sheet["A2"].font.sz >= 12
    assert sheet.column_dimensions["A"].width < sheet.column_dimensions["G"].width < 61
    assert sheet.column_dimensions["B"].width > 50


def test_the_cover_comes_first_and_leads_to_every_sheet() -> None:
    book = open_book()
    cover = book["cover"]

    assert book.sheetnames == ["cover", "ratings"]
    assert book.active is cover
    assert [cell.value for cell in cover["A"]] == ["Ratings", "ratings: one row for each", "Open"]
    assert cover.dimensions == "A1:A3"
    assert cover["A2"].hyperlink.location == "'ratings'!A1"
    assert cover["A3"].hyperlink.target == "https://example.org/open"


def test_the_file_says_what_it_is_and_in_which_language() -> None:
    said = open_book().properties

    assert (said.title, said.creator, said.language) == ("Ratings", "Shire & Inspectorate", "en")
    assert said.description == "A demonstration."
    assert said.created == said.modified == datetime(2025, 5, 10)  # noqa: DTZ001  # as above


def test_a_table_without_rows_still_names_its_columns() -> None:
    sheet = open_book(replace(BOOK, sheets=(replace(SHEET, lines=()),)))["ratings"]

    assert [cell.value for cell in sheet[1]] == list(NAMES)
    assert sheet.tables["ratings"].ref == "A1:G2"


@pytest.mark.parametrize(
    "line", [Line(name=1), Line(words=True), Line(count="7"), Line(count=True), Line(is_new=1), Line(address=7)]
)
def test_a_cell_that_holds_something_else_is_a_fault_of_the_program(line: Line) -> None:
    with pytest.raises(TypeError, match="cannot hold"):
        write_xlsx(replace(BOOK, sheets=(replace(SHEET, lines=(line,)),)))


def test_something_else_than_a_workbook_is_a_fault_of_the_program() -> None:
    with pytest.raises(TypeError, match="not from str"):
        write_xlsx("a text")


PRINT_SUM = """
import hashlib, sys
from open_data import FILLED, DAY, LICENSED
from builders import PHRASES_IN_ENGLISH
from inspectorate.rendering.xlsx import write_xlsx
from inspectorate.views.open_workbooks import lay_out_workbook
book = lay_out_workbook("All", FILLED, DAY, LICENSED, PHRASES_IN_ENGLISH)
sys.stdout.write(hashlib.sha256(write_xlsx(book)).hexdigest())
"""


def test_two_processes_write_the_same_bytes() -> None:
    paths = [path for path in sys.path if path]
    sums = [
        subprocess.run(
            [sys.executable, "-c", PRINT_SUM],
            env={"PYTHONPATH": ":".join(paths), "PYTHONHASHSEED": seed, "TZ": zone},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed, zone in (("1", "UTC"), ("2", "Pacific/Auckland"))
    ]

    assert sums[0] == sums[1]
    assert len(sums[0]) == len(sha256().hexdigest())

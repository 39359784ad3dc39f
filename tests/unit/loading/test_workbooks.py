"""A sheet of an Excel workbook is read as it shows itself, and whatever else has its name is refused in plain words."""

import io
import random
import zipfile
from datetime import datetime, time

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.formula import ArrayFormula

from inspectorate.diagnostics import Severity
from inspectorate.loading.sheets import Sheet
from inspectorate.loading.workbooks import MAX_COLUMNS, MAX_ROWS, MAX_UNPACKED_BYTES, read_workbook
from workbooks import add_sheet, make_workbook, save

ROWS = [("case", "2.1.1"), ("A", "yes"), ("B", "no")]


@pytest.fixture
def workbook() -> Workbook:
    """Return a workbook with a small sheet of cases."""
    made = make_workbook()
    add_sheet(made, "Cases", ROWS)
    return made


def read(workbook: Workbook, name: str | None = None) -> Sheet:
    """Return the sheet of a workbook in which there is nothing to tell."""
    checked = read_workbook("cases.xlsx", save(workbook), name)
    assert checked.diagnostics == ()
    assert checked.value
    return checked.value


def tell(content: bytes, name: str | None = None) -> tuple[str, str, str]:
    """Return place, code and message of what stops the reading."""
    checked = read_workbook("cases.xlsx", content, name)
    assert checked.value is None
    (found,) = checked.diagnostics
    return str(found.position), found.code, found.message


def test_a_sheet_is_read_with_its_name(workbook: Workbook) -> None:
    sheet = read(workbook)

    assert (sheet.file, sheet.name) == ("cases.xlsx", "Cases")
    assert [(row.number, row.cells) for row in sheet.rows] == list(enumerate(ROWS, 1))


def test_blank_rows_are_left_out_and_the_others_keep_their_numbers(workbook: Workbook) -> None:
    workbook["Cases"]["B7"] = "yes"

    assert [row.number for row in read(workbook).rows] == [1, 2, 3, 7]


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (" yes ", "yes"),
        (17, "17"),
        (17.0, "17"),
        (2.1, "2.1"),
        (True, "TRUE"),
        (datetime(2001, 3, 2), "2001-03-02"),  # noqa: DTZ001  # spreadsheets know no time zones
        (datetime(2001, 3, 2, 12, 30), "2001-03-02 12:30:00"),  # noqa: DTZ001
        (time(12, 30), "12:30:00"),
        ("#REF!", "#REF!"),
    ],
)
def test_a_cell_is_the_text_that_a_person_sees(workbook: Workbook, value: object, shown: str) -> None:
    workbook["Cases"]["B2"].value = value

    assert read(workbook).rows[1].get_text(1) == shown


@pytest.mark.parametrize("formula", ['=IF(1,"yes","no")', ArrayFormula("B2", '=IF(1,"yes","no")')], ids=str)
def test_a_formula_without_a_result_is_shown_as_it_is_written(workbook: Workbook, formula: str | ArrayFormula) -> None:
    workbook["Cases"]["B2"].value = formula

    assert read(workbook).rows[1].get_text(1) == '=IF(1,"yes","no")'


def test_a_formula_counts_as_its_result(workbook: Workbook) -> None:
    workbook["Cases"]["B2"].value = '=IF(1,"yes","no")'
    computed = replace_part(
        save(workbook), "xl/worksheets/sheet1.xml", b"<v></v>", b"<v>yes</v>", b'<c r="B2"', b'<c r="B2" t="str"'
    )

    checked = read_workbook("cases.xlsx", computed, None)

    assert checked.value
    assert checked.value.rows[1].get_text(1) == "yes"


def replace_part(content: bytes, name: str, *pairs: bytes) -> bytes:
    """Return a workbook in one of whose parts some bytes are replaced by others."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(packed, "w") as new:
        for part in old.namelist():
            written = old.read(part)
            if part == name:
                for before, after in zip(pairs[::2], pairs[1::2], strict=True):
                    written = written.replace(b"<v />", b"<v></v>")
                    assert before in written, written
                    written = written.replace(before, after)
            new.writestr(part, written)
    return packed.getvalue()


def test_merged_cells_are_named(workbook: Workbook) -> None:
    workbook["Cases"].merge_cells("B2:B3")

    sheet = read(workbook)

    assert sheet.merged == {(2, 1): "B2:B3", (3, 1): "B2:B3"}
    assert sheet.rows[2].get_text(1) == ""


def test_hidden_rows_and_columns_are_read_and_told(workbook: Workbook) -> None:
    workbook["Cases"].row_dimensions[2].hidden = True
    workbook["Cases"].row_dimensions[9].hidden = True
    workbook["Cases"].column_dimensions["B"].hidden = True
    workbook["Cases"].column_dimensions["H"].hidden = True

    checked = read_workbook("cases.xlsx", save(workbook), None)

    assert checked.value
    assert len(checked.value.rows) == 3
    assert {one.code for one in checked.diagnostics} == {"hidden-cells"}
    assert [(str(one.position), one.severity, one.message) for one in checked.diagnostics] == [
        ("cases.xlsx!A2", Severity.WARNING, "Row 2 is hidden, and is read as all others are."),
        ("cases.xlsx!B1", Severity.WARNING, "Column B is hidden, and is read as all others are."),
    ]


def test_hidden_and_empty_sheets_are_passed_over(workbook: Workbook) -> None:
    add_sheet(workbook, "Hidden", ROWS).sheet_state = "hidden"
    add_sheet(workbook, "Empty", [])

    assert read(workbook).name == "Cases"


def test_of_several_sheets_one_must_be_named(workbook: Workbook) -> None:
    add_sheet(workbook, "Notes", [("read me",)])

    assert tell(save(workbook)) == ("cases.xlsx", "several-sheets", "The workbook has 2 sheets.")
    assert read(workbook, "Cases").name == "Cases"
    assert read(workbook, "Notes").rows[0].cells == ("read me",)


def test_a_sheet_that_there_is_not_is_told_with_those_that_there_are(workbook: Workbook) -> None:
    checked = read_workbook("cases.xlsx", save(workbook), "Case")

    assert [(one.code, one.message, one.hint) for one in checked.diagnostics] == [
        ("unknown-sheet", "There is no sheet `Case`.", "Did you mean `Cases`? There are: `Cases`.")
    ]


def test_a_workbook_without_anything_is_told() -> None:
    empty = make_workbook()
    add_sheet(empty, "Cases", [])

    assert tell(save(empty))[2] == "No sheet of the workbook shows anything."


@pytest.mark.parametrize(
    ("row", "column", "corner"),
    [(MAX_ROWS + 1, 1, "B20001"), (1, MAX_COLUMNS + 1, "SG3"), (1048576, 16384, "XFD1048576")],
)
def test_a_cell_far_from_the_table_is_told_before_all_between_is_read(
    workbook: Workbook, row: int, column: int, corner: str
) -> None:
    workbook["Cases"].cell(row, column, "stray")

    assert tell(save(workbook))[2] == f"The sheet `Cases` goes on to the cell {corner}, beyond any table of cases."


def test_a_table_as_large_as_is_read(workbook: Workbook) -> None:
    workbook["Cases"].cell(MAX_ROWS, 1, "Z")

    assert [row.number for row in read(workbook).rows] == [1, 2, 3, MAX_ROWS]


def test_lists_to_choose_from_and_whatever_else_openpyxl_warns_of_are_no_matter(workbook: Workbook) -> None:
    choice = DataValidation(type="list", formula1='"yes,no,not applicable"')
    workbook["Cases"].add_data_validation(choice)
    choice.add("B2:B3")
    extended = replace_part(
        save(workbook),
        "xl/worksheets/sheet1.xml",
        b"</worksheet>",
        b'<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"/></extLst></worksheet>',
    )

    checked = read_workbook("cases.xlsx", extended, None)

    assert checked.value
    assert len(checked.value.rows) == 3


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"case,2.1.1\n", "The file is no Excel workbook, although its name says so."),
        (b"", "The file is no Excel workbook, although its name says so."),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "The file is a workbook of the old format `.xls`."),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le"),
            "The workbook is locked with a password.",
        ),
    ],
    ids=["csv", "empty", "xls", "password"],
)
def test_what_is_no_workbook_is_refused(content: bytes, message: str) -> None:
    assert tell(content) == ("cases.xlsx", "sheet-unreadable", message)


def test_an_opendocument_spreadsheet_is_refused() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")

    assert tell(packed.getvalue())[2] == "The file is an OpenDocument spreadsheet (`.ods`)."


def test_a_workbook_that_unpacks_to_a_mountain_is_refused() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", bytes(MAX_UNPACKED_BYTES + 1))

    assert tell(packed.getvalue())[2] == "The workbook holds more than 50 MiB."


def test_a_damaged_workbook_is_told_or_read_but_never_a_fault_of_the_program(workbook: Workbook) -> None:
    chance = random.Random(4)  # noqa: S311  # to damage workbooks, not to keep secrets
    sound = save(workbook)
    damaged = "The workbook is damaged, or was written by a program that does not keep to the rules."
    messages: set[str] = set()
    for _ in range(150):
        broken = bytearray(sound)
        for place in chance.sample(range(len(broken)), 3):
            broken[place] = chance.randrange(256)
        checked = read_workbook("cases.xlsx", bytes(broken[: chance.choice((len(broken), len(broken) - 100))]), None)
        messages.update(one.message for one in checked.diagnostics)

    assert damaged in messages


@pytest.mark.parametrize(
    ("part", "before", "after"),
    [
        ("xl/workbook.xml", b"<sheets>", b"<sheet>"),
        ("xl/worksheets/sheet1.xml", b'r="A1"', b'r="1A"'),
        ("xl/worksheets/sheet1.xml", b'r="A1"', b'r="A1" s="99"'),
        ("xl/worksheets/sheet1.xml", b'r="A1"', b'r="A1" t="z"'),
        ("xl/styles.xml", b"<fill>", b"<fill/><fill>"),
        ("[Content_Types].xml", b"workbook", b"nothing"),
    ],
)
def test_a_workbook_against_the_rules_is_told_or_read(
    workbook: Workbook, part: str, before: bytes, after: bytes
) -> None:
    checked = read_workbook("cases.xlsx", replace_part(save(workbook), part, before, after), None)

    assert bool(checked.value) != bool(checked.diagnostics)


def test_entities_of_xml_are_not_unpacked(workbook: Workbook) -> None:
    levels = b"".join(
        b'<!ENTITY a%d "%s">' % (level, (b"&a%d;" % (level - 1) if level else b"yes") * 10) for level in range(12)
    )
    bomb = replace_part(
        save(workbook),
        "xl/worksheets/sheet1.xml",
        b"<worksheet ",
        b"<!DOCTYPE worksheet [" + levels + b"]><worksheet ",
        b"<sheetData>",
        b'<sheetData><row r="9"><c r="A9" t="str"><v>&a11;</v></c></row>',
    )

    checked = read_workbook("cases.xlsx", bomb, None)

    assert checked.value is None or all(len(cell) < 100_000 for row in checked.value.rows for cell in row.cells)

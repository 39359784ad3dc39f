"""A table of cells is read from CSV as a spreadsheet shows it, and names its cells as people do."""

import pytest

from inspectorate.loading.sheets import Row, Sheet, name_column, read_csv


def rows_of(content: bytes) -> list[tuple[int, tuple[str, ...]]]:
    """Return number and cells of each row of a sound file."""
    checked = read_csv("cases.csv", content)
    assert checked.diagnostics == ()
    assert checked.value
    return [(row.number, row.cells) for row in checked.value.rows]


def refusal_of(content: bytes) -> str:
    """Return what is told of a file that cannot be read."""
    checked = read_csv("cases.csv", content)
    assert checked.value is None
    (found,) = checked.diagnostics
    assert (found.code, str(found.position)) == ("sheet-unreadable", "cases.csv")
    return found.message


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_the_separator_is_found(separator: str) -> None:
    text = separator.join(("case", "2.1.1")) + "\n" + separator.join(("A", "yes")) + "\n"

    assert rows_of(text.encode()) == [(1, ("case", "2.1.1")), (2, ("A", "yes"))]


def test_signs_in_headings_do_not_hide_the_separator() -> None:
    text = "case;2.1.1 One, two, three, and four\nA;yes\nB;no\n"

    assert rows_of(text.encode())[0] == (1, ("case", "2.1.1 One, two, three, and four"))


def test_a_first_row_alone_is_parted_too() -> None:
    assert rows_of(b"case;2.1.1") == [(1, ("case", "2.1.1"))]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_the_encodings_of_spreadsheet_programs_are_read(encoding: str) -> None:
    text = "case,2.1.1 The child’s needs\nZoë,yes\n"

    assert rows_of(text.encode(encoding)) == [(1, ("case", "2.1.1 The child’s needs")), (2, ("Zoë", "yes"))]


def test_rows_keep_the_number_of_their_first_line() -> None:
    text = b'case,2.1.1\r\n"A\r\nB",yes\r\n,\r\n\r\nC,no\r\n'

    assert rows_of(text) == [(1, ("case", "2.1.1")), (2, ("A\r\nB", "yes")), (6, ("C", "no"))]


def test_blanks_around_texts_are_no_part_of_them() -> None:
    assert rows_of("case,2.1.1\n A ,\u00a0Yes \n".encode()) == [(1, ("case", "2.1.1")), (2, ("A", "Yes"))]


def test_an_empty_file_has_no_rows() -> None:
    assert rows_of(b"") == []


@pytest.mark.parametrize(
    "content",
    [b"PK\x03\x04rest", b"\xd0\xcf\x11\xe0rest", "case,2.1.1\n".encode("utf-16"), b"a,b\0c\n", b"case,\x81\n"],
    ids=["a workbook", "an old workbook", "two bytes a letter", "a null", "no letter at all"],
)
def test_what_is_no_csv_is_refused(content: bytes) -> None:
    assert refusal_of(content) == "The file is no CSV, although its name says so."


def test_a_quotation_mark_without_its_partner_is_told() -> None:
    assert refusal_of(b'case,2.1.1\n"A,yes\n').startswith("The file is no sound CSV (its reader says: ")


@pytest.mark.parametrize(("column", "letters"), [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ")])
def test_columns_have_the_letters_of_spreadsheets(column: int, letters: str) -> None:
    assert name_column(column) == letters


def test_a_cell_of_a_workbook_has_the_name_that_its_program_shows() -> None:
    place = Sheet(file="cases.xlsx", name="Cases", rows=()).place(17, 2, "2.1.3")

    assert str(place) == "cases.xlsx!C17"
    assert (place.file, place.line, place.column) == ("cases.xlsx", 17, 3)


def test_a_cell_of_csv_has_a_line_a_column_and_its_heading() -> None:
    sheet = Sheet(file="cases.csv", rows=())

    assert str(sheet.place(17, 2, "2.1.3")) == "cases.csv:17 (column C, 2.1.3)"
    assert str(sheet.place(1, 0)) == "cases.csv:1 (column A)"


def test_behind_the_last_cell_of_a_row_all_is_blank() -> None:
    assert [Row(1, ("a", "b")).get_text(column) for column in range(3)] == ["a", "b", ""]

"""Cells of data that a spreadsheet program would run."""

import pytest

from inspectorate.assembly.cells import find_formulas


def find(*cells: str) -> list[tuple[int, str]]:
    """Return line and message of what is found in a table of one column with these cells."""
    lines = "\r\n".join('"' + cell.replace('"', '""') + '"' for cell in ("name", *cells))
    return [(one.position.line, one.message) for one in find_formulas("a.csv", lines.encode()) if one.position]


@pytest.mark.parametrize("text", ["=1+1", "+cmd", "-2+3", "@SUM(A1)", "\t=1", '=HYPERLINK("https://example.org")'])
def test_what_begins_as_a_formula_is_told_with_its_line(text: str) -> None:
    ((line, message),) = find("words", text)

    assert line == 3
    assert message.startswith(f"A text in the column `name` begins with `{text[0]}`")


@pytest.mark.parametrize("text", ["words = more", "-5", "+44.5", "", "63%", "‘=’"])
def test_numbers_and_words_are_no_formulas(text: str) -> None:
    assert find(text) == []


def test_a_cell_of_several_lines_is_one_cell() -> None:
    assert find("first\n=second") == []

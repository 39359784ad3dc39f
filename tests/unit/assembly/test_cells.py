"""Cells of data that a spreadsheet program would run."""

from pathlib import Path

import pytest

from inspectorate.assembly.cells import find_formulas


def find(tmp_path: Path, *cells: str) -> list[tuple[int, str]]:
    """Return line and message of what is found in a table of one column with these cells."""
    lines = "\r\n".join('"' + cell.replace('"', '""') + '"' for cell in ("name", *cells))
    (tmp_path / "a.csv").write_bytes(lines.encode())
    return [(one.position.line, one.message) for one in find_formulas(tmp_path, ["a.csv"]) if one.position]


@pytest.mark.parametrize("text", ["=1+1", "+cmd", "-2+3", "@SUM(A1)", "\t=1", '=HYPERLINK("https://example.org")'])
def test_what_begins_as_a_formula_is_told_with_its_line(tmp_path: Path, text: str) -> None:
    ((line, message),) = find(tmp_path, "words", text)

    assert line == 3
    assert message.startswith(f"A text in the column `name` begins with `{text[0]}`")


@pytest.mark.parametrize("text", ["words = more", "-5", "+44.5", "", "63%", "‘=’"])
def test_numbers_and_words_are_no_formulas(tmp_path: Path, text: str) -> None:
    assert find(tmp_path, text) == []


def test_a_cell_of_several_lines_is_one_cell(tmp_path: Path) -> None:
    assert find(tmp_path, "first\n=second") == []


def test_only_tables_are_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("name\n=1+1\n", "utf-8")

    assert list(find_formulas(tmp_path, ["a.txt", "b.html"])) == []

"""A table of cells, as a spreadsheet shows them, and how it is read from CSV. Pure."""

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from inspectorate.diagnostics import Checked, Diagnostic, Position

MAX_BYTES = 20 * 1024 * 1024
_SEPARATORS = (",", ";", "\t")
_LETTERS = 26
_NO_TEXT = ("PK\x03\x04", "\xd0\xcf\x11\xe0", "\xff\xfe", "\xfe\xff")
"""What files begin with that are called CSV and are none: workbooks, and texts of two bytes for each letter."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row with anything in it: the texts of its cells, without blanks around them."""

    number: int
    """In the sheet, from 1; in CSV, that of its first line."""
    cells: tuple[str, ...]

    def get_text(self, column: int) -> str:
        """Return what a cell holds; columns count from 0, and behind the last one all is blank."""
        return self.cells[column] if column < len(self.cells) else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A sheet of a workbook, or a file of CSV. Rows without anything in them are left out."""

    file: str
    name: str = ""
    """The name of the sheet in its workbook."""
    rows: tuple[Row, ...]
    merged: Mapping[tuple[int, int], str] = field(default_factory=dict)
    """The range, such as B4:B6, that each cell lies in which is merged with others, by row and column."""

    def place(self, row: int, column: int, heading: str = "") -> Position:
        """Return the place of a cell as people know it: `cases.xlsx!C17`, or `cases.csv:17 (column C, 2.1.3)`."""
        letters = name_column(column)
        if self.name:
            return Position(self.file, row, column + 1, name=f"{self.file}!{letters}{row}")
        about = f"{letters}, {heading}" if heading else letters
        return Position(self.file, row, column + 1, name=f"{self.file}:{row} (column {about})")


def name_column(column: int) -> str:
    """Return the letters of a column, counted from 0: A to Z, then AA."""
    letters = ""
    while column >= 0:
        column, letter = divmod(column, _LETTERS)
        letters = chr(ord("A") + letter) + letters
        column -= 1
    return letters


def read_csv(file: str, content: bytes) -> Checked[Sheet | None]:
    """Return a table that is written as CSV, with commas, semicolons or tabs between its cells.

    The text is UTF-8 or, as some spreadsheet programs still write, Windows-1252: nothing of it is published, so a
    letter taken for another does no harm.
    """
    text = _decode_text(content)
    if text is None:
        return Checked(
            None,
            (
                unreadable(
                    file,
                    "The file is no CSV, although its name says so.",
                    "Save the sheet as CSV (UTF-8), or as an Excel workbook with a name ending in `.xlsx`.",
                ),
            ),
        )
    # With their ends, for a quoted cell may hold several lines.
    lines = re.findall(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+\Z", text)
    try:
        rows = tuple(_read_rows(lines, _find_separator(lines)))
    except csv.Error as error:
        return Checked(
            None,
            (
                unreadable(
                    file,
                    f"The file is no sound CSV (its reader says: {error}).",
                    "Look for a quotation mark without its partner, or save the sheet as CSV anew.",
                ),
            ),
        )
    return Checked(Sheet(file=file, rows=rows))


def unreadable(file: str, message: str, hint: str) -> Diagnostic:
    """Return the diagnostic for a file from which no table can be read."""
    return Diagnostic(
        code="sheet-unreadable", message=message, hint=hint, file=file, position=Position(file, 1, 1, name=file)
    )


def _decode_text(content: bytes) -> str | None:
    if content.decode("latin-1").startswith(_NO_TEXT) or b"\0" in content:
        return None
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    return None


def _find_separator(lines: Sequence[str]) -> str:
    """Return the sign that occurs most below the first line: the words of headings may hold any of them."""
    text = "".join(lines[1:])
    return max(_SEPARATORS, key=lambda sign: (text.count(sign), lines[0].count(sign) if lines else 0))


def _read_rows(lines: Sequence[str], separator: str) -> Iterator[Row]:
    reader = csv.reader(lines, delimiter=separator, strict=True)
    begins = 1
    for cells in reader:
        texts = tuple(cell.strip() for cell in cells)
        if any(texts):
            yield Row(begins, texts)
        begins = reader.line_num + 1

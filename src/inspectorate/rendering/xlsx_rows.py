"""Write the rows of a workbook's tables in the XML of spreadsheets, a few at a time. Pure.

Whoever keeps each cell until the book is done needs a hundred times the memory that the file has. Here a table is gone
through twice: to measure its columns and number its texts, and to write its rows.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import chain, islice
from typing import TypeAlias
from xml.sax.saxutils import escape

from inspectorate.views.columns import ColumnKind
from inspectorate.views.workbook import TableSheet

_Cells: TypeAlias = list[tuple[int, str]]
"""The cells of a row that are not empty: the number of the column, and what follows the reference in the tag."""

LONGEST_TEXT = 32_767
"""What a cell can hold, in units of UTF-16; Excel refuses a book with more."""
DAY_0 = date(1899, 12, 30)
"""From which spreadsheets count the days."""
_ROWS_OF_A_SPAN = 16
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_LAID_OUT = re.compile(r'<c r="([A-Z]+[12])" s="(\d+)"')
_LAST_ROW = re.compile(r'(?<= ref=")(A1:[A-Z]+)2(?=")')
_CODE = re.compile(r"_x[0-9a-fA-F]{4}_")
_NO_CHARACTER_OF_XML = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff]")


@dataclass(slots=True)
class SharedTexts:
    """The texts of a book: each is written once, and cells name it by its number."""

    cells: int = 0
    """So many have one of them."""
    numbers: dict[str, int] = field(default_factory=dict)

    def take(self, texts: Iterable[str], cells: int) -> None:
        """Take up the texts of so many cells; those that are new are numbered in their order."""
        self.cells += cells
        for text in texts:
            self.numbers.setdefault(text, len(self.numbers))

    def iter_xml(self) -> Iterator[str]:
        """Yield the file that holds them."""
        yield f'{_DECLARATION}<sst xmlns="{_NAMESPACE}" count="{self.cells}" uniqueCount="{len(self.numbers)}">'
        for text in self.numbers:
            space = "" if text == text.strip() else ' xml:space="preserve"'
            yield f"<si><t{space}>{_escape(text)}</t></si>"
        yield "</sst>"


@dataclass(frozen=True, slots=True)
class MeasuredTable:
    """A table, with how many lines it has."""

    sheet: TableSheet
    lines: int
    longest: tuple[int | None, ...]
    """The length of the longest cell of each column; None where all are empty."""


def measure(sheet: TableSheet, texts: SharedTexts) -> MeasuredTable:
    """Return how large a table is. Its texts are taken up column for column, and then the names of these.

    Raises:
        TypeError: a cell holds something that its column does not.
    """
    columns = [_ColumnSoFar(one.name, _READERS[one.kind]) for one in sheet.columns]
    lines = 0
    for line in sheet.lines:
        lines += 1
        for column in columns:
            if (cell := getattr(line, column.name)) is not None:
                column.take(cell)
    for column in columns:
        texts.take(column.texts, column.cells_of_text)
    texts.take((column.name for column in columns), len(columns))
    return MeasuredTable(sheet, lines, tuple(column.longest for column in columns))


def set_size(laid_out: str, table: MeasuredTable) -> Iterator[str]:
    """Yield what tells the size of a table, which was laid out with a single line.

    A table needs a row below the names of its columns, even where there is nothing to say.
    """
    yield _LAST_ROW.sub(rf"\g<1>{max(1, table.lines) + 1}", laid_out)


def fill_sheet(laid_out: str, table: MeasuredTable, texts: SharedTexts) -> Iterator[str]:
    """Yield the sheet of a table with all its rows.

    `laid_out` is the sheet with the names of the columns, and below these a blank cell in each column with any values.
    """
    before, _, rest = laid_out.partition("<sheetData>")
    cells, _, after = rest.partition("</sheetData>")
    yield from set_size(before, table)
    yield "<sheetData>"
    yield from _iter_blocks(table.sheet, dict(_LAID_OUT.findall(cells)), texts)
    yield f"</sheetData>{after}"


@dataclass(slots=True)
class _ColumnSoFar:
    name: str
    read: "_Reader"
    longest: int | None = None
    texts: dict[str, None] = field(default_factory=dict)
    """In the order of the lines."""
    cells_of_text: int = 0

    def take(self, cell: object) -> None:
        """Take down a cell that is not empty."""
        value = self.read(cell)
        self.longest = max(self.longest or 0, len(str(cell)))
        if isinstance(value, str):
            self.texts[value] = None
            self.cells_of_text += 1


def _iter_blocks(sheet: TableSheet, style_by_cell: Mapping[str, str], texts: SharedTexts) -> Iterator[str]:
    """Yield all rows, some at a time: the names of the columns, then the lines. One without any cell is left out."""
    letters = [cell.removesuffix("1") for cell in style_by_cell if cell.endswith("1")]
    names = [
        (number, f' s="{style_by_cell[f"{letter}1"]}"{_write_value(column.name, texts)}')
        for number, (letter, column) in enumerate(zip(letters, sheet.columns, strict=True))
    ]
    lines = _iter_lines(sheet, [style_by_cell.get(f"{letter}2", "") for letter in letters], texts)
    rows = enumerate(chain([names], lines), 1)
    while block := list(islice(rows, _ROWS_OF_A_SPAN)):
        yield "".join(_write_block([row for row in block if row[1]], letters))


def _iter_lines(sheet: TableSheet, styles: list[str], texts: SharedTexts) -> Iterator[_Cells]:
    columns = [
        (number, column.name, f' s="{style}"', _READERS[column.kind])
        for number, (column, style) in enumerate(zip(sheet.columns, styles, strict=True))
    ]
    for line in sheet.lines:
        yield [
            (number, style + _write_value(read(cell), texts))
            for number, name, style, read in columns
            if (cell := getattr(line, name)) is not None
        ]


def _write_block(rows: list[tuple[int, _Cells]], letters: list[str]) -> Iterator[str]:
    """Yield rows that tell together where their cells begin and end."""
    first = min((cells[0][0] for _, cells in rows), default=0) + 1
    last = max((cells[-1][0] for _, cells in rows), default=0) + 1
    for row, cells in rows:
        yield f'<row r="{row}" spans="{first}:{last}">'
        yield from [f'<c r="{letters[number]}{row}"{cell}</c>' for number, cell in cells]
        yield "</row>"


def _write_value(value: str | int, texts: SharedTexts) -> str:
    """Return the end of the tag that begins a cell, and what is in it."""
    if isinstance(value, str):
        return f' t="s"><v>{texts.numbers[value]}</v>'
    return f' t="b"><v>{value:d}</v>' if isinstance(value, bool) else f"><v>{value}</v>"


_Reader: TypeAlias = Callable[[object], str | int]


def _read_text(cell: object) -> str:
    if not isinstance(cell, str):
        raise TypeError(f"A cell of words cannot hold {type(cell).__name__}.")
    if 2 * len(cell) <= LONGEST_TEXT:
        return cell
    return cell.encode("utf-16-le")[: 2 * LONGEST_TEXT].decode("utf-16-le", "ignore")


def _read_number(cell: object) -> int:
    if not isinstance(cell, int) or isinstance(cell, bool):
        raise TypeError(f"A cell of numbers cannot hold {type(cell).__name__}.")
    return cell


def _read_truth(cell: object) -> bool:
    if not isinstance(cell, bool):
        raise TypeError(f"A cell of truth values cannot hold {type(cell).__name__}.")
    return cell


def _read_day(cell: object) -> int:
    return (date.fromisoformat(str(cell)) - DAY_0).days


_READERS: Mapping[ColumnKind, _Reader] = {
    ColumnKind.NAME: _read_text,
    ColumnKind.WORDS: _read_text,
    ColumnKind.NUMBER: _read_number,
    ColumnKind.TRUTH: _read_truth,
    ColumnKind.DAY: _read_day,
    ColumnKind.MONTH: _read_text,  # workbooks know no months
    ColumnKind.ADDRESS: _read_text,  # as it is, so that it can be copied; Excel takes only so many links in a sheet
}


def _escape(text: str) -> str:
    """Return a text as spreadsheets read it: what XML cannot hold stands as a code, and what looks like one as well."""
    coded = _CODE.sub(r"_x005F\g<0>", text)
    return escape(_NO_CHARACTER_OF_XML.sub(lambda found: f"_x{ord(found[0]):04X}_", coded))

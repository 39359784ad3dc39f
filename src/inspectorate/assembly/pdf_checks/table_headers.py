"""Find the headers of each cell of an HTML table, from the scopes of its header cells. Pure.

Source: the HTML Standard, section 4.9.12.2, for tables whose header cells all say their scope.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from inspectorate.assembly.html_tree import HtmlElement

Cell: TypeAlias = tuple[str, str, tuple[int, int]]
"""The tag of a cell, its text without white space, and how many columns and rows it covers."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row with its cells, and the number of the group that it belongs to."""

    cells: tuple[HtmlElement, ...]
    group: int


@dataclass(frozen=True, slots=True)
class _Placed:
    """A cell, and the columns and rows that it covers, each with the first and the one behind the last."""

    cell: HtmlElement
    columns: tuple[int, int]
    rows: tuple[int, int]
    group: int


def list_rows(table: HtmlElement) -> list[Row]:
    """Return the rows of a table in order."""
    rows: list[Row] = []
    for group, child in enumerate(table.elements):
        found = (child,) if child.tag == "tr" else child.elements if child.tag in ("thead", "tbody", "tfoot") else ()
        rows.extend(
            Row(tuple(cell for cell in row.elements if cell.tag in ("th", "td")), group)
            for row in found
            if row.tag == "tr"
        )
    return rows


def span(cell: HtmlElement) -> tuple[int, int]:
    """Return how many columns and rows a cell covers."""
    return int(cell.attributes.get("colspan", "1")), int(cell.attributes.get("rowspan", "1"))


def find_headers(table: HtmlElement) -> Mapping[int, tuple[HtmlElement, ...]]:
    """Return the header cells of each data cell, by the identity of the cell."""
    placed = list(_place(table))
    headers = [one for one in placed if one.cell.tag == "th"]
    return {
        id(one.cell): tuple(header.cell for header in headers if _is_header_of(header, one))
        for one in placed
        if one.cell.tag == "td"
    }


def _place(table: HtmlElement) -> Iterator[_Placed]:
    taken: set[tuple[int, int]] = set()
    for row, line in enumerate(list_rows(table)):
        column = 0
        for cell in line.cells:
            while (row, column) in taken:
                column += 1
            width, height = span(cell)
            taken |= {(row + down, column + along) for down in range(height) for along in range(width)}
            yield _Placed(cell, (column, column + width), (row, row + height), line.group)
            column += width


def _is_header_of(header: _Placed, cell: _Placed) -> bool:
    in_rows = header.rows[0] < cell.rows[1] and cell.rows[0] < header.rows[1]
    in_columns = header.columns[0] < cell.columns[1] and cell.columns[0] < header.columns[1]
    match header.cell.attributes.get("scope", "col"):
        case "row":
            return in_rows and header.columns[0] < cell.columns[0]
        case "rowgroup":
            return header.group == cell.group and header.rows[0] <= cell.rows[0] and header.cell is not cell.cell
        case _:
            return in_columns and header.rows[0] < cell.rows[0]

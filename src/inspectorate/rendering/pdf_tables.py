"""Find the headers of a table's cells, as HTML means them. Pure.

Source: HTML Living Standard, 4.9.12 "Processing model": the parts of it that a table with `scope` on each header needs.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from xml.etree.ElementTree import Element

_GROUPS = frozenset({"thead", "tbody", "tfoot"})


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a cell stands: its rows and columns, and the group of rows that it is in."""

    cell: Element
    rows: range
    columns: range
    group: Element


def find_headers(table: Element) -> Mapping[Element, tuple[Element, ...]]:
    """Return the headers of each `td` that has some, in the order of the table.

    A header without `scope` heads its column. A nested table's cells are not looked at.
    """
    places = list(_lay_out(table))
    heads = [place for place in places if place.cell.tag == "th"]
    found = {}
    for place in places:
        if place.cell.tag == "td" and (headers := tuple(head.cell for head in heads if _is_head_of(head, place))):
            found[place.cell] = headers
    return found


def _is_head_of(head: _Place, place: _Place) -> bool:
    scope = head.cell.get("scope") or "col"
    if scope == "rowgroup":
        return head.group is place.group and head.rows.start <= place.rows.start
    if scope == "row":
        return _meet(head.rows, place.rows) and head.columns.start < place.columns.start
    return _meet(head.columns, place.columns) and head.rows.start < place.rows.start


def _meet(one: range, other: range) -> bool:
    return one.start < other.stop and other.start < one.stop


def _lay_out(table: Element) -> Iterator[_Place]:
    """Yield the cells with their places in the grid, which cells over several rows push aside."""
    taken: set[tuple[int, int]] = set()
    for row, (group, cells) in enumerate(_rows(table)):
        column = 0
        for cell in cells:
            while (row, column) in taken:
                column += 1
            rows = range(row, row + int(cell.get("rowspan") or 1))
            columns = range(column, column + int(cell.get("colspan") or 1))
            taken.update((down, along) for down in rows for along in columns)
            yield _Place(cell, rows, columns, group)
            column = columns.stop


def _rows(table: Element) -> Iterator[tuple[Element, list[Element]]]:
    for child in table:
        rows = child if child.tag in _GROUPS else [child] if child.tag == "tr" else []
        for row in rows:
            if row.tag == "tr":
                yield child if child.tag in _GROUPS else table, [cell for cell in row if cell.tag in {"td", "th"}]

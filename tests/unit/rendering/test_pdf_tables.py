"""Tables: the headers of each cell, as HTML means them."""

import html5lib
import pytest

from inspectorate.rendering.pdf_tables import find_headers


def headers(rows: str) -> dict[str, str]:
    """Return the texts of each cell's headers, joined, by the cell's text."""
    table = html5lib.parseFragment(f"<table>{rows}</table>", namespaceHTMLElements=False)[0]
    found = find_headers(table)
    return {cell.text or "": "".join(head.text or "" for head in heads) for cell, heads in found.items()}


def test_a_cell_has_the_header_above_it_and_that_before_it() -> None:
    rows = """<thead><tr><th scope="col">A</th><th scope="col">B</th><th scope="col">C</th></tr></thead>
    <tbody><tr><th scope="row">r</th><td>1</td><td>2</td></tr>
    <tr><th scope="row">s</th><td>3</td><td>4</td></tr></tbody>"""

    assert headers(rows) == {"1": "Br", "2": "Cr", "3": "Bs", "4": "Cs"}


def test_a_header_without_scope_heads_its_column() -> None:
    assert headers("<tr><th>A</th></tr><tr><td>1</td></tr>") == {"1": "A"}


def test_a_header_that_spans_columns_or_rows_heads_all_of_them() -> None:
    rows = """<tr><th></th><th scope="colgroup" colspan="2">A</th></tr>
    <tr><th scope="row" rowspan="2">r</th><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr>"""

    assert headers(rows) == {"1": "Ar", "2": "Ar", "3": "Ar", "4": "Ar"}


def test_a_cell_that_spans_has_the_headers_of_all_that_it_covers() -> None:
    rows = """<tr><th>A</th><th>B</th><th>C</th></tr>
    <tr><th scope="row">r</th><td colspan="2" rowspan="2">1</td></tr><tr><th scope="row">s</th></tr>"""

    assert headers(rows) == {"1": "BCrs"}


def test_a_cell_over_several_rows_pushes_later_ones_aside() -> None:
    rows = "<tr><th>A</th><th>B</th></tr><tr><td rowspan='2'>1</td><td>2</td></tr><tr><td>3</td></tr>"

    assert headers(rows) == {"1": "A", "2": "B", "3": "B"}


@pytest.mark.parametrize("other", ["tbody", "tfoot"])
def test_the_header_of_a_group_of_rows_heads_what_follows_in_its_group_only(other: str) -> None:
    rows = f"""<tbody><tr><th scope="rowgroup" colspan="1">G</th></tr><tr><td>1</td></tr></tbody>
    <{other}><tr><td>2</td></tr></{other}>"""

    assert headers(rows) == {"1": "G"}


def test_headers_below_or_behind_head_nothing() -> None:
    assert headers("<tr><td>1</td><th scope='row'>r</th></tr><tr><th>A</th></tr>") == {}


def test_a_table_in_a_cell_is_another_table() -> None:
    rows = "<tr><th>A</th></tr><tr><td>1<table><tr><th>X</th></tr><tr><td>9</td></tr></table></td></tr>"

    assert headers(rows) == {"1": "A"}

"""Has every table a caption, and cells that head its rows and columns? Pure."""

from collections.abc import Iterator

from inspectorate.assembly.html_tree import HtmlElement, find_all
from inspectorate.assembly.page_checks.names import words_in
from inspectorate.assembly.page_checks.page import ReadPage
from inspectorate.diagnostics import Diagnostic

_CAPTION = "Write a paragraph that begins with `Table: ` right above the table; in a template, a `caption`."
_HEADERS = "Make the first row and the first column headings: `th` with a `scope`."
_SCOPES = frozenset({"col", "row", "colgroup", "rowgroup"})


def check_tables(page: ReadPage) -> Iterator[Diagnostic]:
    """Find tables without caption, without headings of columns and rows, and headings that do not say of what."""
    for node in page.find("table"):
        if node.is_silent:
            continue
        caption = next((child for child in node.elements if child.tag == "caption"), None)
        name = words_in(caption) if caption else ""
        if not name:
            yield page.tell("page-table", node, "A table has no caption.", _CAPTION)
        called = f"The table “{name}”" if name else "A table"
        for fault in _find_faults(node):
            yield page.tell("page-table", node, f"{called} {fault}.", _HEADERS)


def _find_faults(table: HtmlElement) -> Iterator[str]:
    headers = list(find_all(table, "th"))
    scopes = {header.attributes.get("scope", "") for header in headers}
    if not headers:
        yield "has no cells that head its columns or rows"
    elif scopes - _SCOPES:
        yield "has a heading that does not say whether it heads a row or a column"
    if any(not words_in(header) for header in headers):
        yield "has a heading without words"

"""Are the tables of the PDF those of its page, and does each cell know its headers? Pure."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from inspectorate.assembly.html_tree import HtmlElement
from inspectorate.assembly.pdf_checks.proof import Proof, find_difference, name_element, quote
from inspectorate.assembly.pdf_checks.table_headers import Cell, find_headers, list_rows, span
from inspectorate.diagnostics import Diagnostic
from inspectorate.rendering.pdf_values import Element, walk
from inspectorate.views.document import Source

_SCOPES = {"col": "Column", "colgroup": "Column", "row": "Row", "rowgroup": "Row"}


@dataclass(frozen=True, slots=True)
class _Pair:
    """A table of the page and of the PDF, with the texts of their elements, and where it was written."""

    printed: HtmlElement
    heard: Element
    texts: Mapping[int, str]
    """By the identity of an element of the page or of the PDF."""
    source: Source | None

    def text_of(self, element: HtmlElement | Element) -> str:
        """Return the text in an element, without white space."""
        return self.texts.get(id(element), "")


def check_tables(proof: Proof) -> Iterator[Diagnostic]:
    """Find tables that are missing, have other cells, or have cells without their headers."""
    printed = [one for one in proof.printed.passages if one.element.tag == "table"]
    heard = [one for one in proof.heard.passages if one.element.tag == "Table"]
    if len(printed) != len(heard):
        yield proof.tell("pdf-table", f"The page has {len(printed)} tables, the PDF {len(heard)}.")
        return
    texts = {id(one.element): proof.printed.text[one.start : one.end] for one in proof.printed.passages}
    texts |= {id(one.element): proof.heard.text[one.start : one.end] for one in proof.heard.passages}
    for one, other in zip(printed, heard, strict=True):
        pair = _Pair(one.element, other.element, texts, proof.source_of(one))
        wrong = tuple(_check_cells(proof, pair))
        yield from wrong
        yield from _check_caption(proof, pair)
        if not wrong:
            yield from _check_headers(proof, pair)


def _check_caption(proof: Proof, pair: _Pair) -> Iterator[Diagnostic]:
    caption = next((child for child in pair.printed.elements if child.tag == "caption"), None)
    first = next((child for child in pair.heard.children if isinstance(child, Element)), None)
    if caption is None:
        return
    if first is None or first.tag != "Caption":
        message = f"The {name_element(pair.heard)} does not begin with its caption."
        yield proof.tell("pdf-table", message, pair.source)
    elif pair.text_of(caption) != pair.text_of(first):
        message = f"A table's caption is {quote(pair.text_of(caption))}, in the PDF {quote(pair.text_of(first))}."
        yield proof.tell("pdf-table", message, pair.source)


def _check_cells(proof: Proof, pair: _Pair) -> Iterator[Diagnostic]:
    printed, heard = list_rows(pair.printed), _list_tagged_rows(pair.heard)
    wanted = [tuple((cell.tag.upper(), pair.text_of(cell), span(cell)) for cell in row.cells) for row in printed]
    got = [tuple((cell.tag, pair.text_of(cell), _tagged_span(cell)) for cell in row) for row in heard]
    at = find_difference(wanted, got)
    if at is not None:
        yield proof.tell(
            "pdf-table",
            f"Row {at + 1} of the {name_element(pair.heard)} holds {_name_row(got[at : at + 1])}; "
            f"on the page it holds {_name_row(wanted[at : at + 1])}.",
            pair.source,
        )


def _check_headers(proof: Proof, pair: _Pair) -> Iterator[Diagnostic]:
    printed = [cell for row in list_rows(pair.printed) for cell in row.cells]
    heard = [cell for row in _list_tagged_rows(pair.heard) for cell in row]
    tagged = {id(one): other for one, other in zip(printed, heard, strict=True)}
    headers = find_headers(pair.printed)
    for cell, element in zip(printed, heard, strict=True):
        if cell.tag == "th":
            yield from _check_scope(proof, pair, cell, element)
        else:
            wanted = [tagged[id(header)] for header in headers[id(cell)]]
            yield from _check_cell(proof, pair, element, wanted)


def _check_scope(proof: Proof, pair: _Pair, cell: HtmlElement, element: Element) -> Iterator[Diagnostic]:
    wanted, got = _SCOPES.get(cell.attributes.get("scope", "col")), element.attributes.get("Scope")
    if got != wanted:
        yield proof.tell(
            "pdf-table",
            f"The {name_element(element)} heads its {str(wanted).lower()}, but its scope is `{got or 'none'}`.",
            pair.source,
        )


def _check_cell(proof: Proof, pair: _Pair, element: Element, wanted: Sequence[Element]) -> Iterator[Diagnostic]:
    named = element.attributes.get("Headers", ())
    names = [str(name) for name in named] if isinstance(named, tuple) else [str(named)]
    unknown = [name for name in names if name not in proof.pdf.listed_ids]
    if unknown:
        yield proof.tell(
            "pdf-table",
            f"The {name_element(element)} names the header `{unknown[0]}`, which the file's list of ids does not have.",
            pair.source,
        )
    elif {header.id for header in wanted} != set(names) or len(names) != len(wanted):
        headers = _headers_by_id(pair.heard)
        yield proof.tell(
            "pdf-table",
            f"The {name_element(element)} has {_name_headers([headers[name] for name in names if name in headers])}; "
            f"on the page it has {_name_headers(wanted)}.",
            pair.source,
        )


def _headers_by_id(table: Element) -> Mapping[str, Element]:
    return {inner.id: inner for inner in walk(table) if isinstance(inner, Element) and inner.tag == "TH" and inner.id}


def _list_tagged_rows(table: Element) -> list[tuple[Element, ...]]:
    """Return the cells of each row, through the groups of rows; cells of tables inside are not among them."""
    rows: list[tuple[Element, ...]] = []
    for child in table.children:
        if isinstance(child, Element) and child.tag in ("THead", "TBody", "TFoot"):
            rows.extend(_list_tagged_rows(child))
        elif isinstance(child, Element) and child.tag == "TR":
            rows.append(tuple(cell for cell in child.children if isinstance(cell, Element)))
    return rows


def _tagged_span(cell: Element) -> tuple[int, int]:
    columns, rows = (cell.attributes.get(name, 1.0) for name in ("ColSpan", "RowSpan"))
    return (int(columns) if isinstance(columns, float) else 0, int(rows) if isinstance(rows, float) else 0)


def _name_row(rows: Sequence[tuple[Cell, ...]]) -> str:
    return ", ".join(f"`{tag}` {quote(text)}" for row in rows for tag, text, _ in row) or "nothing"


def _name_headers(headers: Sequence[Element]) -> str:
    return "the headers " + ", ".join(name_element(header) for header in headers) if headers else "no headers"

"""Write the words of a made report page as Markdown and as Typst: headings, paragraphs, lists, tables, notes' marks."""

import re
from collections.abc import Callable, Iterator
from xml.etree.ElementTree import Element

import html5lib

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_PARAGRAPHS = ("p", "caption", "figcaption")
_UNREAD = ("nav", "svg", "script", "style")
_INLINE = ("a", "br", "em", "span", "strong", "sup")
_LIST_MARK = re.compile(r"^(\d+)\. ")
"""What would begin a list."""
_BLANKS = re.compile(r"\s+")
_BODY = "report-body"


def find_body(page: str) -> Element:
    """Return the part of a report page that holds its words.

    Raises:
        ValueError: the page has none.
    """
    tree: Element = html5lib.parse(page, namespaceHTMLElements=False)
    for element in tree.iter():
        if _BODY in element.get("class", "").split():
            return element
    raise ValueError("This page is not that of a report.")


def write_markdown(body: Element) -> str:
    """Return the words as Markdown, with tables as GitHub writes them."""
    return "\n\n".join(_iter_blocks(body, _write_markdown_block)) + "\n"


def write_typst(body: Element) -> str:
    """Return the words as Typst."""
    return "\n\n".join(_iter_blocks(body, _write_typst_block)) + "\n"


def list_facts(page: str) -> dict[str, str]:
    """Return what a page says at a glance: names with values."""
    tree: Element = html5lib.parse(page, namespaceHTMLElements=False)
    names = [_squeeze(_read(one, _plain)) for one in tree.iter("dt")]
    return dict(zip(names, (_squeeze(_read(one, _plain)) for one in tree.iter("dd")), strict=True))


def list_words(element: Element) -> list[str]:
    """Return all words of an element in their order, without pictures and lists of links."""
    return _read(element, _plain).split()


def _iter_blocks(element: Element, write: Callable[[Element], str]) -> Iterator[str]:
    for child in element:
        if _is_unread(child):
            continue
        if child.tag in (*_HEADINGS, *_PARAGRAPHS, "ul", "ol", "table"):
            yield write(child)
        else:
            yield from _iter_blocks(child, write)


def _write_markdown_block(element: Element) -> str:
    words = _squeeze(_read(element, _escape_markdown))
    if element.tag in _HEADINGS:
        return f"{'#' * int(element.tag[1])} {words}"
    if element.tag in ("ul", "ol"):
        mark = "-" if element.tag == "ul" else "1."
        return "\n".join(f"{mark} {_squeeze(_read(item, _escape_markdown))}" for item in element.iter("li"))
    if element.tag == "table":
        caption, rows = _read_table(element, _escape_markdown)
        head, *others = [f"| {' | '.join(row)} |" for row in rows]
        before = [_LIST_MARK.sub(r"\1\\. ", caption), ""] if caption else []
        return "\n".join([*before, head, "|---" * len(rows[0]) + "|", *others])
    return words


def _write_typst_block(element: Element) -> str:
    words = _squeeze(_read(element, _escape_typst))
    if element.tag in _HEADINGS:
        return f"{'=' * int(element.tag[1])} {words}"
    if element.tag in ("ul", "ol"):
        mark = "-" if element.tag == "ul" else "+"
        return "\n".join(f"{mark} {_squeeze(_read(item, _escape_typst))}" for item in element.iter("li"))
    if element.tag == "table":
        caption, rows = _read_table(element, _escape_typst)
        head, *others = [", ".join(f"[{cell}]" for cell in row) for row in rows]
        columns = ", ".join(["2fr", *["1fr"] * (len(rows[0]) - 1)])
        cells = ",\n  ".join([f"table.header({head})", *others])
        before = [_LIST_MARK.sub(r"\1\\. ", caption)] if caption else []
        return "\n\n".join([*before, f"#table(columns: ({columns}),\n  {cells})"])
    return words


def _read_table(table: Element, escape: Callable[[str], str]) -> tuple[str, list[list[str]]]:
    """Return the caption and the rows, all of one length."""
    caption = table.find("caption")
    rows = [[_squeeze(_read(cell, escape)) for cell in row if cell.tag in ("th", "td")] for row in table.iter("tr")]
    width = max(map(len, rows))
    return (
        _squeeze(_read(caption, escape)) if caption is not None else "",
        [row + [""] * (width - len(row)) for row in rows],
    )


def _read(element: Element, escape: Callable[[str], str]) -> str:
    if _is_unread(element):
        return ""
    parts = [escape(element.text or "")]
    for child in element:
        parts.append(" " if child.tag == "br" else _read(child, escape))
        parts.append(escape(child.tail or ""))
    between = "" if element.tag in _INLINE else " "
    return between + "".join(parts) + between


def _is_unread(element: Element) -> bool:
    return str(element.tag).rpartition("}")[2] in _UNREAD


def _plain(text: str) -> str:
    return text


def _squeeze(text: str) -> str:
    return _BLANKS.sub(" ", text).strip()


def _escape_markdown(text: str) -> str:
    return re.sub(r"([\\`*_|<\[\]])", r"\\\1", text)


def _escape_typst(text: str) -> str:
    return re.sub(r"([\\`*_#$<>@\[\]~/=+-])", r"\\\1", text)

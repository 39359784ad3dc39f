"""What the things of a page are called in a PDF (ISO 32000-1, 14.8.4). Pure."""

from collections.abc import Mapping
from xml.etree.ElementTree import Element

from inspectorate.rendering.painted import SVG

PARAGRAPH_HOLDERS = frozenset({"Document", "Sect", "Art", "Div", "BlockQuote"})
"""Tags that hold paragraphs, and so no text of their own."""
INLINE_TAGS = frozenset({"Span", "Link", "Reference", "Quote", "Code", "Strong", "Em", "Note", "FENote"})
INLINE_ELEMENTS = frozenset(
    {
        "a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd", "label", "mark",
        "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var",
    }
)  # fmt: skip
CONTENTS_NAMES: Mapping[str, str] = {"ol": "TOC", "ul": "TOC", "li": "TOCI"}
NAMES: Mapping[str, str] = {
    **{f"h{level}": f"H{level}" for level in range(1, 7)},
    "p": "P", "section": "Sect", "article": "Art", "blockquote": "BlockQuote", "figure": "Div", "figcaption": "Caption",
    "ul": "L", "ol": "L", "dl": "L", "table": "Table", "caption": "Caption", "thead": "THead", "tbody": "TBody",
    "tfoot": "TFoot", "tr": "TR", "th": "TH", "td": "TD", "q": "Quote", "code": "Code", "pre": "P", "img": "Figure",
    SVG: "Figure", "ins": "Span", "del": "Span",
}  # fmt: skip
NAMES_IN_PDF_2: Mapping[str, str] = {"article": "Sect", "figure": "Sect", "strong": "Strong", "em": "Em"}
DECORATIONS: Mapping[str, str] = {"ins": "Underline", "del": "LineThrough"}
SCOPES: Mapping[str, str] = {"row": "Row", "rowgroup": "Row", "col": "Column", "colgroup": "Column"}
_BULLETS = {"•": "Disc", "◦": "Circle", "▪": "Square"}  # as WeasyPrint draws them
_LETTERS = {"a": "LowerAlpha", "A": "UpperAlpha", "i": "LowerRoman", "I": "UpperRoman"}


def name_numbering(items: Element | None, marker: str) -> str:
    """Return how a list is numbered, by what is printed before its items."""
    if marker.strip() in _BULLETS:
        return _BULLETS[marker.strip()]
    kind = items.get("type") if items is not None else None
    return _LETTERS.get(kind or "", "Decimal")

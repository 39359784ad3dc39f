"""What a PDF shows, piece by piece, and the questions that both its marks and its tags ask of an element. Pure."""

import unicodedata
from dataclasses import dataclass
from typing import Any
from xml.etree.ElementTree import Element

SVG = "{http://www.w3.org/2000/svg}svg"
_CONTAINERS = frozenset(
    {
        "article", "aside", "body", "div", "dl", "figure", "footer", "header", "html", "main", "nav", "ol", "section",
        "table", "tbody", "tfoot", "thead", "tr", "ul",
    }
)  # fmt: skip
_SVG_TITLE = "{http://www.w3.org/2000/svg}title"


@dataclass(frozen=True, slots=True)
class Artifact:
    """Why something painted is no content: of the page (`Pagination`) or of its look (`Layout`)."""

    kind: str
    place: str | None = None
    """`Header` or `Footer`, for the running lines of a page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Painted:
    """A piece of content on a page: a run of text, a picture, a link's area; or, with none of them, a table's cell."""

    element: Element
    """The element of the page's HTML that it belongs to."""
    page: int
    """Counted from 0."""
    pseudo: str = ""
    """`marker`, `before` or `after`, where the style sheet made it."""
    mark: int | None = None
    """The number of its marked content on the page, for text and pictures."""
    text: str = ""
    rectangle: tuple[float, float, float, float] | None = None
    """Where a picture stands: left, bottom, right, top in points from the page's lower left corner."""
    annotation: Any = None
    """The annotation of a link, as the PDF library has it."""


def is_hidden(element: Element) -> bool:
    """Return whether nobody is to hear the element: it is hidden from readers, or a picture without a text."""
    if element.get("aria-hidden") == "true" or element.get("role") in {"presentation", "none"}:
        return True
    return is_picture(element) and not describe_picture(element)


def is_right_to_left(text: str) -> bool:
    """Return whether a text has letters that are written from right to left, as those of Arabic and Hebrew are."""
    return not text.isascii() and any(unicodedata.bidirectional(letter) in {"R", "AL"} for letter in text)


def is_container(element: Element) -> bool:
    """Return whether the element holds blocks, so that white space in it says nothing."""
    return element.tag in _CONTAINERS


def is_picture(element: Element) -> bool:
    """Return whether the element is a picture."""
    return element.tag in {"img", SVG}


def describe_picture(element: Element) -> str:
    """Return the alternative text of a picture; empty for decoration."""
    title = element.find(_SVG_TITLE)
    own = element.get("aria-label") or element.get("alt") or (title.text if title is not None else "") or ""
    return " ".join(own.split())


def read_text(element: Element, without: frozenset[str] = frozenset()) -> str:
    """Return what a reader hears of an element, in one line; `without` names classes of what is left out."""
    return " ".join("".join(_texts(element, without)).split())


def _texts(element: Element, without: frozenset[str]) -> list[str]:
    if callable(element.tag) or element.get("aria-hidden") == "true":
        return []
    if without.intersection((element.get("class") or "").split()):
        return []
    if is_picture(element):
        return [describe_picture(element)]
    texts = [element.text or ""]
    for child in element:
        texts.extend(_texts(child, without))
        texts.append(child.tail or "")
    return texts

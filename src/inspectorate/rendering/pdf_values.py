"""What a tagged PDF says to those who do not see it: its tree of tags, with texts and links. Pure."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

Child: TypeAlias = "Element | Words | LinkArea"
AttributeValue: TypeAlias = "str | float | tuple[AttributeValue, ...]"


@dataclass(frozen=True, slots=True)
class Words:
    """Text of one mark. Pages count from 1."""

    text: str
    page: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkArea:
    """A place on a page that leads elsewhere. A link over two lines has two."""

    page: int
    address: str | None
    """Outside the document."""
    destination: str | None
    """The name of a place in the document."""
    leads_to: int | None
    """The page of that place, where there is such a page."""
    contents: str
    """The words for those who do not see the link."""
    is_printed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Element:
    """A tag with all that it says. `None` is what it does not say."""

    tag: str
    """Of the standard, where the file uses a name of its own."""
    children: "tuple[Child, ...]" = ()
    language: str | None = None
    alternative: str | None = None
    actual_text: str | None = None
    id: str | None = None
    expansion: str | None = None
    attributes: Mapping[str, AttributeValue]


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A line of the outline; the outermost level is 1. The page is that which it leads to, if any."""

    level: int
    title: str
    page: int | None


@dataclass(frozen=True, slots=True)
class AttachedFile:
    """A file inside the PDF."""

    name: str
    relationship: str | None
    description: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PdfPage:
    """What is known of a page beside the tree."""

    label: str
    """The number that a reading program shows."""
    width: float
    height: float
    tabs: str | None
    """The order in which the tabulator key goes through the links."""
    has_links: bool
    furniture: tuple[str, ...]
    """The texts that are artifacts, such as footers, in the order of painting."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentFacts:
    """What the file says of itself."""

    title: str
    language: str | None
    shows_title: bool
    is_marked: bool
    is_encrypted: bool
    identifiers: Mapping[str, str]
    """The standards that the file claims to follow: `pdfaid:part`, `pdfaid:conformance`, `pdfuaid:part`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadPdf:
    """A PDF, as far as its text, its tags and its links go."""

    facts: DocumentFacts
    pages: tuple[PdfPage, ...]
    elements: tuple[Element, ...]
    """The outermost elements of the tree."""
    listed_ids: frozenset[str]
    """The ids that the file's list of ids leads to."""
    bookmarks: tuple[Bookmark, ...]
    destinations: Mapping[str, int]
    """The page of each named place."""
    attachments: tuple[AttachedFile, ...]
    stray_words: tuple[Words, ...]
    """Text that has no place in the tree and is no artifact."""
    stray_links: tuple[LinkArea, ...]
    """Links that have no place in the tree."""


def walk(element: Element) -> Iterator[Child]:
    """Yield an element and all inside it, in reading order."""
    yield element
    for child in element.children:
        if isinstance(child, Element):
            yield from walk(child)
        else:
            yield child


def text_of(element: Element) -> str:
    """Return what is read aloud of an element's text."""
    if element.actual_text is not None:
        return element.actual_text
    return "".join(
        text_of(child) if isinstance(child, Element) else child.text if isinstance(child, Words) else ""
        for child in element.children
    )


def links_of(element: Element) -> tuple[LinkArea, ...]:
    """Return the links inside an element."""
    return tuple(inner for inner in walk(element) if isinstance(inner, LinkArea))


def page_of(element: Element) -> int | None:
    """Return the page on which an element begins."""
    return next((inner.page for inner in walk(element) if not isinstance(inner, Element)), None)

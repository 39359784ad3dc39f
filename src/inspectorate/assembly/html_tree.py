"""Read a page as a tree of its tags: the print page that WeasyPrint sets, or one that browsers show. Pure."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"})
"""The tags that never have an end. Every other tag of our templates has one, or ends in `/>` inside a drawing."""


@dataclass(frozen=True, slots=True)
class HtmlElement:
    """A tag of the page with all in it."""

    tag: str
    attributes: Mapping[str, str]
    children: "tuple[HtmlElement | str, ...]"
    line: int = field(default=1, compare=False)
    """Where the tag begins; lines and columns count from 1."""
    column: int = field(default=1, compare=False)

    def has_class(self, name: str) -> bool:
        """Return whether the tag has a class."""
        return name in self.attributes.get("class", "").split()

    @property
    def is_hidden(self) -> bool:
        """Whether nothing of it is to be read aloud."""
        return self.attributes.get("aria-hidden") == "true"

    @property
    def elements(self) -> "tuple[HtmlElement, ...]":
        """The tags directly in this one."""
        return tuple(child for child in self.children if isinstance(child, HtmlElement))


def read_tree(html: str) -> HtmlElement:
    """Return the outermost tag of a page; the texts of tags that were never closed are lost to none around them."""
    reader = _TreeReader()
    reader.feed(html)
    reader.close()
    return reader.finish()


def find_all(element: HtmlElement, tag: str) -> Iterator[HtmlElement]:
    """Yield each visible tag of a name, in document order, the element itself among them."""
    if element.is_hidden:
        return
    if element.tag == tag:
        yield element
    for child in element.elements:
        yield from find_all(child, tag)


def plain_text(element: HtmlElement) -> str:
    """Return the text in an element as a browser would read it: one space for any white space, drawings left out."""
    return " ".join("".join(_texts(element)).split())


def _texts(element: HtmlElement) -> Iterator[str]:
    if element.is_hidden or element.tag in ("svg", "style", "script"):
        return
    if element.tag == "br":
        yield " "
    for child in element.children:
        if isinstance(child, str):
            yield child
        else:
            yield from _texts(child)


@dataclass(slots=True)
class _Open:
    """A tag whose end is still to come."""

    tag: str
    attributes: Mapping[str, str] = field(default_factory=dict)
    place: tuple[int, int] = (1, 1)
    children: list[HtmlElement | str] = field(default_factory=list)

    def close(self) -> HtmlElement:
        """Return the tag with all in it."""
        return HtmlElement(self.tag, self.attributes, tuple(self.children), *self.place)


class _TreeReader(HTMLParser):
    """Put the tags into each other."""

    def __init__(self) -> None:
        super().__init__()
        self._open = [_Open("")]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open a tag."""
        line, column = self.getpos()
        self._open.append(_Open(tag, {name: value or "" for name, value in attrs}, (line, column + 1)))
        if tag in VOID:
            self._close_last()

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag that is its own end."""
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self._close_last()

    def handle_endtag(self, tag: str) -> None:
        """Close the tag, and what stands open in it."""
        if any(opened.tag == tag for opened in self._open[1:]):
            while self._open[-1].tag != tag:
                self._close_last()
            self._close_last()

    def handle_data(self, data: str) -> None:
        """Note a text."""
        self._open[-1].children.append(data)

    def finish(self) -> HtmlElement:
        """Return the outermost tag."""
        while len(self._open) > 1:
            self._close_last()
        whole = self._open[0].close()
        return next((child for child in whole.elements if child.tag == "html"), whole)

    def _close_last(self) -> None:
        closed = self._open.pop().close()
        self._open[-1].children.append(closed)

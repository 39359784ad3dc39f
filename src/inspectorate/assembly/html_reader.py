"""Read a page into a tree of its tags. Pure."""

from collections.abc import Callable
from typing import Generic, TypeAlias, TypeVar

from inspectorate.assembly.html_tree import HtmlElement
from inspectorate.rendering.html_reading import Tag, read_html

E = TypeVar("E", bound=HtmlElement)
Make: TypeAlias = Callable[[Tag, E | None, list[E | str], int, int], E]
"""Makes an element from its tag, the element around it, the list that will hold all in it, and its line and column."""

_WHOLE = Tag("", {})


def read_tree(html: str) -> HtmlElement:
    """Return the outermost tag of a page; the texts of tags that were never closed are lost to none around them."""
    return read_html(html, lambda: TreeBuilder(make_element)).finish()


class TreeBuilder(Generic[E]):
    """Put tags into each other."""

    def __init__(self, make: Make[E]) -> None:
        """Begin with nothing."""
        self._make = make
        children: list[E | str] = []
        self._whole = make(_WHOLE, None, children, 1, 1)
        self._open = [(self._whole, children)]
        """The elements whose end is still to come, each with what is in it so far."""

    def take_tag(self, tag: Tag, line: int, column: int) -> None:
        """Put a tag into the one that was opened last, and open it if it has an end; or close what this one ends."""
        if tag.is_end:
            self._close(tag.name)
            return
        around, beside = self._open[-1]
        children: list[E | str] = []
        element = self._make(tag, around, children, line, column)
        beside.append(element)
        if not tag.is_alone:
            self._open.append((element, children))

    def take_text(self, text: str) -> None:
        """Put a text into the tag that was opened last."""
        self._open[-1][1].append(text)

    def finish(self) -> E:
        """Return the outermost tag."""
        beside = self._open[0][1]
        return next((one for one in beside if not isinstance(one, str) and one.tag == "html"), self._whole)

    def _close(self, name: str) -> None:
        """Close the tag of this name that was opened last, and what stands open in it; nothing where none is open."""
        if self._open[-1][0].tag == name:
            self._open.pop()
        elif any(opened.tag == name for opened, _ in self._open[1:]):
            while self._open.pop()[0].tag != name:
                pass


def make_element(
    tag: Tag, _around: HtmlElement | None, children: list[HtmlElement | str], line: int, column: int
) -> HtmlElement:
    """Return an element that knows nothing of those around it."""
    return HtmlElement(tag.name, tag.attributes, children, line, column)

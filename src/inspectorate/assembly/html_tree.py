"""A page as a tree of its tags: the print page that WeasyPrint sets, or one that browsers show. Pure."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field


# Not frozen, though nothing changes it: a site has thousands for each inspection, and a frozen one takes nearly four
# times as long to make.
@dataclass(slots=True)
class HtmlElement:
    """A tag of the page with all in it."""

    tag: str
    attributes: Mapping[str, str]
    children: "Sequence[HtmlElement | str]"
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


def find_all(element: HtmlElement, tag: str) -> Iterator[HtmlElement]:
    """Yield each visible tag of a name, in document order, the element itself among them."""
    waiting = [element]
    while waiting:
        one = waiting.pop()
        if not one.is_hidden:
            if one.tag == tag:
                yield one
            waiting.extend(reversed(one.elements))


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

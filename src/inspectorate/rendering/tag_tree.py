"""The tags of a PDF: what readers hear, in which order, and in which language. Pure."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from inspectorate.rendering.painted import Painted

_XML_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


@dataclass(slots=True, eq=False)
class Tag:
    """One thing that readers hear of: what it is, what it holds, in order, and what is said about it."""

    name: str
    parent: "Tag | None" = None
    element: Element | None = None
    kids: "list[Tag | Painted]" = field(default_factory=list)
    language: str = ""
    """Only where it is not that of the tag around it."""
    alternative: str = ""
    actual: str = ""
    """What is read in place of what is painted."""
    expansion: str = ""
    identifier: str = ""
    attributes: dict[str, dict[str, object]] = field(default_factory=dict)
    """By owner (`Table`, `List`, `Layout`), then by key."""

    @property
    def around(self) -> "Iterator[Tag]":
        """Yield the tag itself, then each one around it, up to the document."""
        tag: Tag | None = self
        while tag is not None:
            yield tag
            tag = tag.parent

    def walk(self) -> "Iterator[Tag]":
        """Yield the tag itself and all tags in it, in reading order."""
        yield self
        for kid in self.kids:
            if isinstance(kid, Tag):
                yield from kid.walk()

    def add(self, name: str, element: Element | None = None) -> "Tag":
        """Return a new tag that is the last in this one."""
        tag = Tag(name, self, element)
        self.kids.append(tag)
        return tag


@dataclass(frozen=True, slots=True)
class TagTree:
    """The tags of a document, and where its links lead to."""

    root: Tag
    tag_by_element: Mapping[Element, Tag]
    """Of each element, the tag that holds its content: its own, or that of an element around it."""


def set_languages(tag: Tag, around: str, parent_by_element: Mapping[Element, Element]) -> None:
    """Say the language of each tag whose element has another than the tag around it."""
    own = _language_of(tag.element, parent_by_element) if tag.element is not None else around
    if own and own != around:
        tag.language = own
    for kid in tag.kids:
        if isinstance(kid, Tag):
            set_languages(kid, own or around, parent_by_element)


def _language_of(element: Element | None, parent_by_element: Mapping[Element, Element]) -> str:
    while element is not None:
        if own := own_language(element):
            return own
        element = parent_by_element.get(element)
    return ""


def own_language(element: Element) -> str:
    """Return the language that an element says of itself; empty where it says none."""
    return element.get("lang") or element.get(_XML_LANGUAGE) or ""

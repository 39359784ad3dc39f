"""Read a page into a tree of its tags. Pure.

Our own pages are written one way, and a quick reader knows that way and no other: whatever else it meets, it leaves the
whole page to the reader of the standard library, which takes five times as long. Both make the same tree.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from html import unescape
from html.parser import HTMLParser

from inspectorate.assembly.html_tree import HtmlElement

VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"})
"""The tags that never have an end. Every other tag of our templates has one, or ends in `/>` inside a drawing."""

_END = re.compile(r"/[A-Za-z][A-Za-z0-9]*")
_START = re.compile(
    r"""([A-Za-z][A-Za-z0-9]*)((?:[ \n]+[A-Za-z][A-Za-z0-9:_-]*(?:="(?:[^"&]|&\#?\w+;)*")?)*)[ \n]*(/?)""", re.VERBOSE
)
_ATTRIBUTE = re.compile(r'([A-Za-z][A-Za-z0-9:_-]*)(?:="([^"]*)")?')
_FIRST_LINE = "<!DOCTYPE html>\n"
_AS_WRITTEN = frozenset({"script", "style"})
"""The tags whose text is taken as it is written."""
_WITHOUT_TAGS = _AS_WRITTEN | {"title", "textarea"}
_READ_APART = frozenset({"iframe", "noembed", "noframes", "noscript", "plaintext", "xmp"})
"""The tags that readers read in a way of their own. No page of ours has them."""
_KEPT_IN_MIND = 10_000
"""How many different tags: most tags of a page stand on others as well."""


def read_tree(html: str) -> HtmlElement:
    """Return the outermost tag of a page; the texts of tags that were never closed are lost to none around them."""
    return read_quickly(html) or read_patiently(html)


def read_quickly(html: str) -> HtmlElement | None:
    """Return the outermost tag of a page that is written as ours are; None where anything in it is not."""
    before, *pieces = html.removeprefix(_FIRST_LINE).split("<")
    if before or not pieces or "&" in pieces[-1]:
        return None
    tree, line, column, end = _Tree(), 2 if html.startswith(_FIRST_LINE) else 1, 1, ""
    for piece in pieces:
        written, closed, text = piece.partition(">")
        tag = _read_tag(written)
        if not (closed and tag) or (end and written != end):
            return None
        tree.put(tag, line, column)
        end = f"/{written[: len(tag.name)]}" if tag.name in _WITHOUT_TAGS and not tag.is_end else ""
        if text:
            is_as_written = end and tag.name in _AS_WRITTEN
            tree.add(text if is_as_written or "&" not in text else unescape(text))
        if "\n" in piece:
            line, column = line + piece.count("\n"), len(piece) - piece.rindex("\n")
        else:
            column += len(piece) + 1
    return None if end else tree.finish()


def read_patiently(html: str) -> HtmlElement:
    """Return the outermost tag of any page."""
    reader = _PatientReader()
    reader.feed(html)
    reader.close()
    return reader.tree.finish()


@dataclass(frozen=True, slots=True)
class _Tag:
    """A tag as it stands in a page."""

    name: str
    attributes: Mapping[str, str]
    is_end: bool = False
    is_alone: bool = False
    """Whether it has no end."""


@lru_cache(maxsize=_KEPT_IN_MIND)
def _read_tag(written: str) -> _Tag | None:
    """Return what stands between `<` and `>`; None where it is not written as ours is."""
    if _END.fullmatch(written):
        return _Tag(written[1:].lower(), {}, is_end=True)
    found = _START.fullmatch(written)
    if not found or found[1].lower() in _READ_APART:
        return None
    name, attributes = found[1].lower(), _ATTRIBUTE.findall(found[2])
    return _Tag(
        name,
        {attribute.lower(): unescape(value) for attribute, value in attributes},
        is_alone=name in VOID or found[3] == "/",
    )


class _Tree:
    """Put tags into each other."""

    def __init__(self) -> None:
        self._whole: list[HtmlElement | str] = []
        self._open: list[tuple[str, list[HtmlElement | str]]] = [("", self._whole)]
        """The names of the tags whose end is still to come, each with what is in it so far."""

    def add(self, text: str) -> None:
        """Put a text into the tag that was opened last."""
        self._open[-1][1].append(text)

    def put(self, tag: _Tag, line: int, column: int) -> None:
        """Put a tag into the one that was opened last, and open it if it has an end; or close what this one ends."""
        if tag.is_end:
            self._close(tag.name)
            return
        children: list[HtmlElement | str] = []
        self._open[-1][1].append(HtmlElement(tag.name, tag.attributes, children, line, column))
        if not tag.is_alone:
            self._open.append((tag.name, children))

    def finish(self) -> HtmlElement:
        """Return the outermost tag."""
        whole = HtmlElement("", {}, self._whole)
        return next((child for child in whole.elements if child.tag == "html"), whole)

    def _close(self, name: str) -> None:
        """Close the tag of this name that was opened last, and what stands open in it; nothing where none is open."""
        if self._open[-1][0] == name:
            self._open.pop()
        elif any(opened == name for opened, _ in self._open[1:]):
            while self._open.pop()[0] != name:
                pass


class _PatientReader(HTMLParser):
    """Read any page."""

    def __init__(self) -> None:
        super().__init__()
        self.tree = _Tree()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag."""
        self._put(tag, attrs, is_alone=tag in VOID)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag that is its own end."""
        self._put(tag, attrs, is_alone=True)

    def handle_endtag(self, tag: str) -> None:
        """Note the end of a tag."""
        self.tree.put(_Tag(tag, {}, is_end=True), *self.getpos())

    def handle_data(self, data: str) -> None:
        """Note a text."""
        self.tree.add(data)

    def _put(self, name: str, attributes: list[tuple[str, str | None]], *, is_alone: bool) -> None:
        line, column = self.getpos()
        tag = _Tag(name, {attribute: value or "" for attribute, value in attributes}, is_alone=is_alone)
        self.tree.put(tag, line, column + 1)

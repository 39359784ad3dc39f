"""Read HTML tag by tag. Pure.

Our own pages are written one way, and a quick reader knows that way and no other: whatever else it meets, it leaves the
whole page to the reader of the standard library, which takes five times as long. Both tell the same.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from html import unescape
from html.parser import HTMLParser
from typing import Protocol, TypeVar

VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"})
"""The tags that never have an end. Every other tag of our templates has one, or ends in `/>` inside a drawing."""

_FIRST_LINE = "<!DOCTYPE html>\n"
_END = re.compile(r"/[A-Za-z][A-Za-z0-9]*")
_START = re.compile(
    r"""([A-Za-z][A-Za-z0-9]*)((?:[ \n]+[A-Za-z][A-Za-z0-9:_-]*(?:="(?:[^"&]|&\#?\w+;)*")?)*)[ \n]*(/?)""", re.VERBOSE
)
_ATTRIBUTE = re.compile(r'([A-Za-z][A-Za-z0-9:_-]*)(?:="([^"]*)")?')
_AS_WRITTEN = frozenset({"script", "style"})
"""The tags whose text is taken as it is written."""
_WITHOUT_TAGS = _AS_WRITTEN | {"title", "textarea"}
_READ_APART = frozenset({"iframe", "noembed", "noframes", "noscript", "plaintext", "xmp"})
"""The tags that readers read in a way of their own. No page of ours has them."""
_KEPT_IN_MIND = 10_000
"""How many different tags: most tags of a page stand on others as well."""


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag as it stands in a page: the beginning of an element, or the end of one."""

    name: str
    attributes: Mapping[str, str]
    """The last one of each name."""
    is_end: bool = False
    is_alone: bool = False
    """Whether it begins an element that has no end."""


class Listener(Protocol):
    """Who hears of what stands in a page, in its order."""

    def take_tag(self, tag: Tag, line: int, column: int) -> None:
        """Take a tag, and where it begins; lines and columns count from 1."""

    def take_text(self, text: str) -> None:
        """Take a text between two tags."""


L = TypeVar("L", bound=Listener)


def read_html(html: str, make_listener: Callable[[], L]) -> L:
    """Return a listener who has heard all of a page."""
    listener = make_listener()
    if read_quickly(html, listener):
        return listener
    listener = make_listener()
    read_patiently(html, listener)
    return listener


def read_quickly(html: str, listener: Listener) -> bool:
    """Tell what stands in a page that is written as ours are; return whether it is, to its end."""
    before, *pieces = html.removeprefix(_FIRST_LINE).split("<")
    if before or not pieces or "&" in pieces[-1]:
        return False
    line, column, end = 2 if html.startswith(_FIRST_LINE) else 1, 1, ""
    pieces.reverse()
    while pieces:
        piece = pieces.pop()  # and it is gone: a long page is not to be in memory in pieces beside its tree
        written, closed, text = piece.partition(">")
        tag = _read_tag(written)
        if not (closed and tag) or (end and written != end):
            return False
        listener.take_tag(tag, line, column)
        end = f"/{written[: len(tag.name)]}" if tag.name in _WITHOUT_TAGS and not tag.is_end else ""
        if text:
            is_as_written = end and tag.name in _AS_WRITTEN
            listener.take_text(text if is_as_written or "&" not in text else unescape(text))
        if "\n" in piece:
            line, column = line + piece.count("\n"), len(piece) - piece.rindex("\n")
        else:
            column += len(piece) + 1
    return not end


def read_patiently(html: str, listener: Listener) -> None:
    """Tell what stands in any page."""
    reader = _PatientReader(listener)
    reader.feed(html)
    reader.close()


@lru_cache(maxsize=_KEPT_IN_MIND)
def _read_tag(written: str) -> Tag | None:
    """Return what stands between `<` and `>`; None where it is not written as ours is."""
    if _END.fullmatch(written):
        return Tag(written[1:].lower(), {}, is_end=True)
    found = _START.fullmatch(written)
    if not found or found[1].lower() in _READ_APART:
        return None
    name, attributes = found[1].lower(), _ATTRIBUTE.findall(found[2])
    return Tag(
        name,
        {attribute.lower(): unescape(value) for attribute, value in attributes},
        is_alone=name in VOID or found[3] == "/",
    )


class _PatientReader(HTMLParser):
    """Read any page."""

    def __init__(self, listener: Listener) -> None:
        super().__init__()
        self._listener = listener

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Tell of the beginning of an element."""
        self._tell(_begin(tag, attrs, is_alone=tag in VOID))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Tell of a tag that is its own end."""
        self._tell(_begin(tag, attrs, is_alone=True))

    def handle_endtag(self, tag: str) -> None:
        """Tell of the end of an element."""
        self._tell(Tag(tag, {}, is_end=True))

    def handle_data(self, data: str) -> None:
        """Tell of a text."""
        self._listener.take_text(data)

    def _tell(self, tag: Tag) -> None:
        line, column = self.getpos()
        self._listener.take_tag(tag, line, column + 1)


def _begin(name: str, attributes: list[tuple[str, str | None]], *, is_alone: bool) -> Tag:
    return Tag(name, {attribute: value or "" for attribute, value in attributes}, is_alone=is_alone)

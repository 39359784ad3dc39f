"""Cut the words of a report out of its page, as plain HTML that any content management system takes. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from html import escape
from urllib.parse import urljoin, urlsplit

from inspectorate.rendering.html_reading import VOID, Tag, read_html

WORDS = "data-pagefind-body"
"""Marks the element that holds the words of a document, and nothing of the site round them."""
NOT_WORDS = "data-pagefind-ignore"
"""Marks what belongs to the site inside of it."""

_ADDRESSES = frozenset({"href", "src"})
_KEPT: Mapping[str, frozenset[str]] = {
    **dict.fromkeys(("h2", "h3", "h4", "h5", "h6", "p", "li", "dt", "dd", "table"), frozenset({"id"})),
    **dict.fromkeys(
        ("blockquote", "br", "caption", "del", "dl", "em", "figcaption", "figure", "ins"), frozenset[str]()
    ),
    **dict.fromkeys(("strong", "sub", "sup", "tbody", "tfoot", "thead", "tr", "ul"), frozenset[str]()),
    "a": frozenset({"aria-label", "href", "hreflang", "id"}),
    "img": frozenset({"alt", "height", "src", "width"}),
    "ol": frozenset({"start", "type"}),
    "td": frozenset({"colspan", "headers", "rowspan"}),
    "th": frozenset({"abbr", "colspan", "headers", "id", "rowspan", "scope"}),
}
"""The elements that stay, with the attributes that stay. What others hold stays; `lang` stays wherever it is."""
_LEFT_OUT = frozenset({"button", "form", "nav", "script", "style", "svg", "template"})
_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
_TAKES_ID = _HEADINGS | {"p", "li", "table"}
_IN_A_LINE = frozenset({"a", "br", "del", "em", "img", "ins", "span", "strong", "sub", "sup"})
_HOLDS_WORDS = _HEADINGS | {"caption", "dd", "dt", "figcaption", "figure", "li", "p", "td", "th"}
_PARTS = frozenset({"article", "aside", "blockquote", "details", "div", "footer", "header", "section", "summary"})
_OF_HEADING = "-heading"
"""The heading of a section has the section's id, with this behind it."""


def cut_fragment(page: str, address: str) -> str:
    """Return the words of a page; `address` is the page's own, and all its addresses become whole.

    Sections leave their ids to their headings, so that links to them still arrive. A link to a place that does not come
    along leads to the page.
    """
    return read_html(page, lambda: _Cutter(address)).finish()


@dataclass(slots=True)
class _Figure:
    """Where the pieces of a figure stand, until it is known whether it holds a picture."""

    start: int
    captions: list[int] = field(default_factory=list)
    has_picture: bool = False


class _Cutter:
    """Go through a page once, and write down what stays."""

    def __init__(self, address: str) -> None:
        self._address = address
        self._pieces: list[str] = []
        self._links: dict[int, str] = {}
        """Places inside the page, by the pieces that wait for them."""
        self._ids: set[str] = set()
        self._open: list[tuple[str, bool]] = []
        """The elements round the words, each with whether it stays."""
        self._ending = ""
        """What closes the words."""
        self._begun: int | None = None
        """How many elements were open when the words began."""
        self._skipped: int | None = None
        """How many were open when something began that is left out."""
        self._words_open = 0
        """How many of the open elements hold words and stay."""
        self._waiting_id: str | None = None
        self._figure: _Figure | None = None
        self._is_loose = False
        """Whether words that stood in no paragraph have been given one."""

    def take_tag(self, tag: Tag, _line: int, _column: int) -> None:
        """Write a tag, or remember that it is left out."""
        if tag.is_end:
            self._end(tag.name)
            return
        stays = self._start(tag)
        if tag.name not in VOID:
            self._open.append((tag.name, stays))
            self._words_open += stays and tag.name in _HOLDS_WORDS
            if tag.is_alone:
                self._end(tag.name)

    def take_text(self, text: str) -> None:
        """Write words; those in no paragraph get one."""
        if self._begun is None or self._skipped is not None:
            return
        if not self._is_loose and text.strip() and not self._words_open:
            self._begin_loose()
        self._pieces.append(escape(text, quote=False))

    def finish(self) -> str:
        """Return what was written, with every link inside the page led to where its place is now."""
        for index, place in self._links.items():
            target = place.removesuffix(_OF_HEADING) if place not in self._ids else place
            inside = f"#{target}" if target in self._ids else f"{self._address}#{place}"
            self._pieces[index] = escape(inside)
        lines = "".join(self._pieces).splitlines()
        return "\n".join(line.rstrip() for line in lines if line.strip()) + "\n"

    def _start(self, tag: Tag) -> bool:
        """Write the beginning of an element; return whether its end is to be written, too."""
        attributes = tag.attributes
        if self._begun is None:
            if WORDS in attributes:
                self._begun = len(self._open)
                self._begin_words(attributes.get("lang"))
            return False
        if self._skipped is None and (tag.name in _LEFT_OUT or NOT_WORDS in attributes):
            self._skipped = None if tag.name in VOID else len(self._open)
            return False
        if self._skipped is not None:
            return False
        stays = tag.name in _KEPT or (tag.name in ("div", "span") and "lang" in attributes)
        if stays:
            self._write_tag(tag.name, attributes)
        else:
            self._waiting_id = attributes.get("id") or self._waiting_id
        return stays

    def _end(self, tag: str) -> None:
        """Close what was opened."""
        if tag in VOID or not self._open:
            return
        name, stays = self._open.pop()
        self._words_open -= stays and name in _HOLDS_WORDS
        depth = len(self._open)
        if self._skipped is not None:
            self._skipped = None if depth == self._skipped else self._skipped
        elif self._begun is not None:
            if name in _PARTS:
                self._end_loose()
            if stays:
                self._pieces.append(f"</{name}>")
                self._note_end(name)
            if depth == self._begun:
                self._pieces.append(self._ending)
                self._begun = None

    def _begin_words(self, language: str | None) -> None:
        if language:
            self._pieces.append(f'<div lang="{escape(language)}">')
        self._ending = "</div>" if language else ""

    def _begin_loose(self) -> None:
        self._pieces.append(f"<p{self._take_id('p', None)}>")
        self._is_loose = True

    def _end_loose(self) -> None:
        if self._is_loose:
            self._pieces.append("</p>\n")
            self._is_loose = False

    def _write_tag(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag == "p" and self._is_loose:
            # A number that stands before its paragraph becomes the beginning of it.
            self._is_loose = False
            self._pieces.append(" ")
            return
        if tag in _IN_A_LINE and not self._words_open and not self._is_loose:
            self._begin_loose()
        if tag not in _IN_A_LINE:
            self._end_loose()
        self._note_start(tag)
        self._pieces.append(f"<{tag}{self._take_id(tag, attributes.get('id'))}")
        kept = _KEPT.get(tag, frozenset())
        for name in sorted(attributes):
            if name == "lang" or (name in kept and name != "id"):
                self._write_attribute(name, attributes[name])
        self._pieces.append(">")

    def _note_start(self, tag: str) -> None:
        if tag == "figure":
            self._figure = _Figure(len(self._pieces))
        elif self._figure and tag == "figcaption":
            self._figure.captions.append(len(self._pieces))
        elif self._figure and tag == "img":
            self._figure.has_picture = True

    def _note_end(self, tag: str) -> None:
        if self._figure and tag == "figcaption":
            self._figure.captions.append(len(self._pieces) - 1)
        elif self._figure and tag == "figure":
            if not self._figure.has_picture:
                self._open_figure(self._figure)
            self._figure = None

    def _open_figure(self, figure: "_Figure") -> None:
        """Take a figure away from round a table: what was drawn is gone, and its words become a paragraph."""
        self._pieces[figure.start : figure.start + 2] = ["", ""]
        self._pieces[-1] = ""
        for place in figure.captions:
            self._pieces[place] = self._pieces[place].replace("figcaption", "p")

    def _write_attribute(self, name: str, value: str) -> None:
        if name not in _ADDRESSES:
            self._pieces.append(f' {name}="{escape(value)}"')
        elif value.startswith("#"):
            self._pieces.append(f' {name}="')
            self._links[len(self._pieces)] = value.removeprefix("#")
            self._pieces += ["", '"']
        else:
            self._pieces.append(f' {name}="{escape(self._make_whole(value))}"')

    def _make_whole(self, address: str) -> str:
        whole = urlsplit(urljoin(self._address, address))
        return whole._replace(path=whole.path.removesuffix("index.html")).geturl()

    def _take_id(self, tag: str, own: str | None) -> str:
        """Return the attribute with an element's id: that of the section round it, where the section does not stay."""
        taken = own
        if tag in _TAKES_ID and self._waiting_id and (own is None or own == f"{self._waiting_id}{_OF_HEADING}"):
            taken, self._waiting_id = self._waiting_id, None
        if taken is None or "id" not in _KEPT[tag]:
            return ""
        self._ids.add(taken)
        return f' id="{escape(taken)}"'

"""Read what was made as its readers do: a page as words below ids, a PDF as text, pages and links."""

import shutil
import subprocess
from collections.abc import Iterator, Mapping
from functools import cache, cached_property
from pathlib import Path
from typing import cast
from xml.etree.ElementTree import Element

import html5lib
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def squeeze(text: str) -> str:
    """Return the text with every run of white space as one space."""
    return " ".join(text.split())


def text_of(element: Element) -> str:
    """Return the words of an element; what stands in cells or blocks of its own stays apart."""
    pieces: list[str] = []

    def collect(one: Element) -> None:
        pieces.append(one.text or "")
        for child in one:
            collect(child)
            if child.tag not in {"a", "em", "span", "strong", "sup"}:
                pieces.append(" ")
            pieces.append(child.tail or "")

    collect(element)
    return squeeze("".join(pieces))


@cache
def open_page(path: Path) -> "MadePage":
    """Return a page of a site that does not change any more; it is parsed once."""
    return MadePage(path)


@cache
def open_pdf(path: Path) -> "MadePdf":
    """Return a PDF of a site that does not change any more; it is read once."""
    return MadePdf(path)


class MadePage:
    """One HTML page."""

    def __init__(self, path: Path) -> None:
        """Parse the page as a browser does."""
        self.html = path.read_text("utf-8")
        self.root: Element = html5lib.parse(self.html, namespaceHTMLElements=False)

    @cached_property
    def text(self) -> str:
        """All words between `<body>` and its end."""
        return text_of(self.first("body"))

    def first(self, tag: str) -> Element:
        """Return the first element of a kind."""
        return next(self.root.iter(tag))

    def by_id(self, name: str) -> Element:
        """Return the one element with this id."""
        found = [element for element in self.root.iter() if element.get("id") == name]
        assert len(found) == 1, f"{len(found)} elements have the id {name}"
        return found[0]

    def words(self, name: str) -> str:
        """Return the words of the element with this id."""
        return text_of(self.by_id(name))

    def ids(self, beginning: str) -> list[str]:
        """Return the ids with this beginning, in the order of the page."""
        return [name for element in self.root.iter() if (name := element.get("id", "")).startswith(beginning)]

    def rows(self, name: str) -> list[list[Element]]:
        """Return the cells of the rows in the body of the table with this id."""
        bodies = self.by_id(name).iter("tbody")
        return [[cell for cell in row if cell.tag in {"th", "td"}] for body in bodies for row in body.iter("tr")]


class MadePdf:
    """One PDF."""

    def __init__(self, path: Path) -> None:
        """Read the file."""
        self._path = path
        self._reader = PdfReader(path)

    @cached_property
    def layout(self) -> str:
        """The text as `pdftotext -layout` gives it, or as pypdf does where there is no pdftotext."""
        program = shutil.which("pdftotext")
        if program is None:
            return "\n\f".join(self.pages)
        arguments = [program, "-layout", "-enc", "UTF-8", str(self._path), "-"]
        return subprocess.run(arguments, check=True, capture_output=True, text=True).stdout

    @cached_property
    def text(self) -> str:
        """The text with single spaces."""
        return squeeze(self.layout)

    @cached_property
    def pages(self) -> list[str]:
        """The text of each page."""
        return [page.extract_text() for page in self._reader.pages]

    @cached_property
    def words(self) -> str:
        """The text of all pages in reading order, words that end a line with a hyphen joined."""
        return squeeze("\n".join(self.pages).replace("-\n", "-"))

    @cached_property
    def metadata(self) -> Mapping[str, str]:
        """What the file says of itself."""
        return {name: str(value) for name, value in (self._reader.metadata or {}).items()}

    @cached_property
    def link_targets(self) -> list[list[str]]:
        """For each page, the ids that its links inside the document lead to."""
        return [[str(link["/Dest"]) for link in _links(page) if "/Dest" in link] for page in self._reader.pages]

    @cached_property
    def page_by_id(self) -> Mapping[str, int]:
        """The number of the page, from 0, on which each id stands."""
        return {
            name: self._reader.get_destination_page_number(place) or 0
            for name, place in self._reader.named_destinations.items()
        }

    @cached_property
    def fonts(self) -> set[str]:
        """The names of the fonts on all pages."""
        found: set[str] = set()
        for page in self._reader.pages:
            resources = cast("DictionaryObject", page["/Resources"].get_object())
            fonts = cast("DictionaryObject", resources.get("/Font", DictionaryObject()).get_object())
            found.update(str(cast("DictionaryObject", font.get_object())["/BaseFont"]) for font in fonts.values())
        return found

    @cached_property
    def outline(self) -> list[str]:
        """The headings that the outline names, from the first to the last."""
        return list(_titles(self._reader.outline))


def _links(page: DictionaryObject) -> Iterator[DictionaryObject]:
    for reference in page.get("/Annots", ()):
        annotation = reference.get_object()
        if annotation.get("/Subtype") == "/Link":
            yield annotation


def _titles(outline: object) -> Iterator[str]:
    for entry in outline if isinstance(outline, list) else ():
        if isinstance(entry, list):
            yield from _titles(entry)
        else:
            yield str(entry.title)

"""The shape of a document type, and of what a template may say. Pure."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import TypeAlias

from inspectorate.diagnostics import FieldPath
from inspectorate.model.language import Language
from inspectorate.model.pictures import PictureFile
from inspectorate.model.site import Site
from inspectorate.model.wording import Wording
from inspectorate.release import Cleared


class Html(str):
    """Safe HTML. Only `views.prose` makes it from words; templates place it as it is."""

    __slots__ = ()

    def __html__(self) -> "Html":
        """Return itself: the template engine asks this before it escapes."""
        return self


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote of a document, with the ids of the marks that lead to it, in reading order."""

    number: str
    id: str
    text: Html
    backlinks: "tuple[Backlink, ...]"


@dataclass(frozen=True, slots=True)
class Backlink:
    """The way from a note back to one of its marks."""

    href: str
    label: str
    """Words for those who do not see where the link stands."""
    text: str
    """What is printed: `Back`, or a number for each of several marks."""


@dataclass(frozen=True, slots=True)
class ContentsEntry:
    """A line of the contents."""

    href: str
    text: str
    entries: "tuple[ContentsEntry, ...]" = ()


@dataclass(frozen=True, slots=True)
class PageLink:
    """Words that lead to another page or file."""

    href: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What every page has round its own content. Addresses are relative to the page."""

    language: Language
    title: str
    """Of the browser's tab and of the PDF; at most 70 characters where the service's name allows it."""
    description: str
    author: str
    date: str | None
    """The day of publication, as 2024-05-10, where the document has one."""
    address: str
    """The permanent address of the page."""
    identifier: str
    """What names the document for ever: the number of the book where it has one, else its address."""
    keywords: str
    """What the document is about, for catalogues; separated by commas."""
    licence: PageLink | None
    """Under what terms it may be used."""
    site_name: str
    home: str
    style: str
    notice: str | None
    trail: tuple[PageLink, ...]
    """From the home page to the page above this one; none on the home page itself."""
    downloads: tuple[PageLink, ...]
    footer: str
    """What stands at the foot of every printed page, before its number."""
    words: "FrameWords"


@dataclass(frozen=True, slots=True, kw_only=True)
class FrameWords:
    """Fixed phrases that layouts place."""

    skip_to_content: str
    breadcrumb: str
    contents: str
    footnotes: str
    about_this_report: str


class PrintEdition(Enum):
    """A form in which PDFs are made beside the usual one; its value is in the name of the file."""

    LARGE_PRINT = "large-print"


View: TypeAlias = object
"""A frozen value of plain fields: what one page may say. Its class is declared beside its document."""


@dataclass(frozen=True, slots=True)
class Desk:
    """What a view builder may use beside the inspection: the site and the phrases of one language."""

    site: Site
    wording: Wording
    style: str
    """The path of the style sheet from the top of the site."""
    folder: str = "inspections"
    """The folder of all inspections, as messages name it."""
    print_editions: tuple[PrintEdition, ...] = ()
    """The editions that each PDF has beside itself."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where words were written: a content file, and the way to a field in it."""

    file: str
    path: FieldPath


class FileFormat(Enum):
    """How data are written; `rendering/formats.py` has the writer of each."""

    YAML = "yaml"
    CSV = "csv"
    JSON = "json"


class Relationship(Enum):
    """What an attachment is to its document, in the words of PDF."""

    SOURCE = "Source"
    """What the document was made from."""
    DATA = "Data"
    """What the document shows, for programs to read."""


@dataclass(frozen=True, slots=True)
class Rows:
    """Data in lines: one frozen value for each, all of the class whose fields name the columns."""

    kind: type
    lines: tuple[View, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A file that travels inside a PDF."""

    name: str
    """Of the file; no other attachment of any document has it."""
    format: FileFormat
    relationship: Relationship
    description: str
    content: View
    """What the writer of the format takes: a text for YAML, `Rows` for CSV, any frozen value for JSON."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page or file to be made: where it goes, and what it says."""

    path: str
    view: View
    pdf: str | None = None
    """The path of the same document as PDF."""
    attachments: tuple[Attachment, ...] = ()
    """What travels inside the PDF."""
    pictures: Mapping[str, PictureFile] = field(default_factory=dict)
    """What the page shows, by the paths of the files."""
    sources: Mapping[str, Source] = field(default_factory=dict)
    """By the id of an element of the page, where the words in it were written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PerInspection:
    """A document that is made for each cleared inspection, or not at all where `build` returns None."""

    name: str
    build: Callable[[Cleared, Desk], Page | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class PerSite:
    """A document that is made once, from all cleared inspections."""

    name: str
    build: Callable[[tuple[Cleared, ...], Desk], Page]


Document: TypeAlias = PerInspection | PerSite

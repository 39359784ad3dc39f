"""The shape of a document type, and of what a template may say. Pure."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Generic, TypeAlias, TypeVar

from inspectorate.diagnostics import FieldPath
from inspectorate.model.language import Language
from inspectorate.model.pictures import PictureFile

T_co = TypeVar("T_co", covariant=True)


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
class NavigationLink:
    """A line of the main navigation."""

    href: str
    text: str
    current: str
    """What programs that read aloud are told: `page` on the page itself, `true` below it, else nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageLink:
    """The way to the same page in another language, named in that language."""

    href: str
    language: Language
    text: str
    address: str
    """The whole address, for search engines."""


class LinkedData(str):
    """JSON-LD that may stand inside a `script` element of a page; only `views.linked_data` makes it."""

    __slots__ = ()

    def __html__(self) -> "LinkedData":
        """Return itself: what could end the element is escaped already."""
        return self


@dataclass(frozen=True, slots=True)
class SearchValue:
    """A value by which a search can be narrowed to a page."""

    filter: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What every page has round its own content. Addresses are relative to the page."""

    language: Language
    document_language: Language
    """In which the words of the document stand: on a side that lacks them, the site's first language."""
    title: str
    """Of the browser's tab and of the PDF; at most 70 characters where the service's name allows it."""
    description: str
    author: str
    date: str | None
    """The day of publication, as 2024-05-10, where the document has one."""
    modified: str | None
    """The day of the last correction, else that of publication."""
    address: str
    """The permanent address of the page."""
    identifier: str
    """What names the document for ever: the number of the book where it has one, else its address."""
    keywords: str
    """What the document is about, for catalogues; separated by commas."""
    licence: PageLink | None
    """Under what terms it may be used."""
    site_name: str
    site_title: str
    """The name of the site where no tag may stand."""
    home: str
    style: str
    script: str
    icon: str
    navigation: tuple[NavigationLink, ...]
    languages: tuple[LanguageLink, ...]
    """The same page in the other languages."""
    foot: tuple[PageLink, ...]
    """What stands at the foot of every page: about the site."""
    kind: str
    """What the page is to programs that show it elsewhere: `website` or `article`."""
    locale: str
    """Language and country, as such programs write them: `en_GB`."""
    is_listed: bool
    """Whether search engines may list the page."""
    linked_data: LinkedData | None
    policy: str
    """What the page may fetch and run, for browsers."""
    feed: str
    search_values: tuple[SearchValue, ...]
    notice: str | None
    marking: str | None
    """What is to be known of a page that is not public; None on all others."""
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
    main_navigation: str
    other_languages: str
    about_the_site: str
    copy_table: str
    copied: str
    link_table: str
    contents: str
    footnotes: str
    about_this_report: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedPage:
    """What lists of all pages, such as the site map, say of one."""

    address: str
    language: Language
    languages: tuple[LanguageLink, ...]
    """The same page in the other languages."""
    is_listed: bool
    """Whether search engines may list it."""


class PrintEdition(Enum):
    """A form in which PDFs are made beside the usual one; its value is in the name of the file."""

    LARGE_PRINT = "large-print"


View: TypeAlias = object
"""A frozen value of plain fields: what one page may say. Its class is declared beside its document."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where words were written: a content file, and the way to a field in it."""

    file: str
    path: FieldPath
    is_standing: bool = False
    """Whether they are standing words, of the site or of an edition: checks of an inspection do not read those."""


class FileFormat(Enum):
    """How data are written; `rendering/formats.py` has the writer of each."""

    YAML = "yaml"
    CSV = "csv"
    JSON = "json"
    XLSX = "xlsx"
    DATA_PACKAGE = "data-package"


class Relationship(Enum):
    """What an attachment is to its document, in the words of PDF."""

    SOURCE = "Source"
    """What the document was made from."""
    DATA = "Data"
    """What the document shows, for programs to read."""


@dataclass(frozen=True, slots=True)
class Lines(Generic[T_co]):
    """Frozen values that are made anew each time that they are gone through, so that never all are in memory."""

    make: Callable[[], Iterator[T_co]]

    def __iter__(self) -> Iterator[T_co]:
        """Yield each in its order."""
        return self.make()


@dataclass(frozen=True, slots=True)
class Rows:
    """Data in lines: one frozen value for each, all of the class whose fields name the columns."""

    kind: type
    lines: tuple[View, ...] | Lines[View]


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


WHOLE_PAGE = "web.html"
"""The template of a whole page; what another one makes with the ending `.html` is a part to be put into others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page to be made: where it goes on its side of the site, and what it says."""

    path: str
    view: View
    template: str = WHOLE_PAGE
    """The template in the folder of the document; its ending says what is made: a page, a feed, a picture, a text."""
    pdf: str | None = None
    """The path of the same document as PDF."""
    fragment: str | None = None
    """The path of the words of the page as plain HTML, for other sites."""
    attachments: tuple[Attachment, ...] = ()
    """What travels inside the PDF."""
    pictures: Mapping[str, PictureFile] = field(default_factory=dict)
    """What the page shows, by the paths of the files."""
    sources: Mapping[str, Source] = field(default_factory=dict)
    """By the id of an element of the page, where the words in it were written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DataFile:
    """One file of data to be made, without a template."""

    path: str
    format: FileFormat
    content: View
    """What the writer of the format takes, as in an `Attachment`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StampedPdf:
    """A PDF that is kept from before, to be stamped on each page."""

    path: str
    view: View
    """What the stamp says, for the template `web.stamp.html` of the document."""
    kept: bytes
    label: str
    """The word before the title that the file has."""
    address: str
    """Where the version is that counts."""
    date: str
    """Since when, as 2024-06-03."""


Made: TypeAlias = Page | DataFile | StampedPdf


def frame_of(page: Page) -> Frame | None:
    """Return the frame of a page, or None where it is a file of another kind."""
    frame = getattr(page.view, "frame", None)
    return frame if isinstance(frame, Frame) else None


def list_page(page: Page) -> ListedPage | None:
    """Return what lists of pages say of a page, or None where it is a file of another kind."""
    frame = frame_of(page)
    if frame is None:
        return None
    return ListedPage(
        address=frame.address, language=frame.language, languages=frame.languages, is_listed=frame.is_listed
    )

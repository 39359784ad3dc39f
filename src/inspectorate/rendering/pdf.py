"""Turn print pages into PDFs with WeasyPrint; its log becomes diagnostics.

WeasyPrint may open nothing but files of the templates' folders, and gets the pictures of a page as bytes: no network,
no other file, no redirect.
"""

import logging
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from urllib.parse import unquote, urljoin, urlparse
from xml.etree.ElementTree import Element

import pydyf
from weasyprint import CSS, HTML, Attachment, Document
from weasyprint.urls import URLFetcher, URLFetcherResponse

from inspectorate.collector import resting_collector
from inspectorate.diagnostics import Checked, Diagnostic, Position, Severity
from inspectorate.model.site import PdfProfile
from inspectorate.rendering.attachments import PdfAttachment
from inspectorate.rendering.footnotes import MARK_CLASS, NOTE_CLASS
from inspectorate.rendering.painted import Painted, read_text
from inspectorate.rendering.pdf_flavour import FLAVOURS
from inspectorate.rendering.pdf_metadata import complete_attachments, write_metadata
from inspectorate.rendering.pdf_shrink import shrink_pages
from inspectorate.rendering.pdf_structure import write_structure
from inspectorate.rendering.pdf_tags import grow_tags
from inspectorate.rendering.weasyprint_repairs import OwnedFonts, keep_footnotes_with_marks, tags_written_by
from inspectorate.rendering.weasyprint_shortcuts import take_shortcuts

_LOGGER = logging.getLogger("weasyprint")
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_NO_DATE = "1970-01-01"
_NO_PICTURES: Mapping[str, bytes] = {}
_WARMING_PAGE = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>a</title></head>
<body><h1>a</h1><p>a <em>a</em> <strong>a <em>a</em></strong></p></body></html>"""
"""Each face of the typeface is used."""


class PdfWriter:
    """Write PDFs with one style sheet, parsed once."""

    def __init__(self, style: str, folders: Sequence[Path], profile: PdfProfile = PdfProfile.A_3A_UA_1) -> None:
        """Take the style sheet, the folders that it may load fonts and pictures from, and what the PDFs promise."""
        keep_footnotes_with_marks()
        take_shortcuts()
        self._flavour = FLAVOURS[profile]
        self._folders = folders
        self._base = f"{folders[0].resolve().as_uri()}/"
        self._fonts = OwnedFonts()
        fetcher = _FolderFetcher(folders)
        self._style = CSS(string=style, font_config=self._fonts, url_fetcher=fetcher, base_url=self._base)

    def write(
        self,
        html: str,
        file: str,
        attachments: Sequence[PdfAttachment] = (),
        pictures: Mapping[str, bytes] = _NO_PICTURES,
    ) -> Checked[bytes]:
        """Return the PDF of a print page, whose notes are set at its foot, with files inside; `file` names it.

        `pictures` are those of the words, by their addresses on the page.
        """
        fetcher = _FolderFetcher(self._folders, {urljoin(self._base, name): one for name, one in pictures.items()})
        with _Listener() as listener, resting_collector():
            content = self._print(html, fetcher, attachments)
        return Checked(content, tuple(_layout_message(message, file) for message in listener.messages))

    def warm_up(self) -> None:
        """Print a page that nobody sees, so that fonts and styles are ready before the first page is.

        Call it once before processes are forked: each of them inherits the writer as it is then, and may use it as long
        as this process lives, which keeps the files of the typefaces.
        """
        self.write(_WARMING_PAGE, "")

    def _print(self, html: str, fetcher: URLFetcher, attachments: Sequence[PdfAttachment]) -> bytes:
        page = HTML(string=html, base_url=self._base, url_fetcher=fetcher)
        _name_bookmarks(page.etree_element)
        # Without presentational hints `<ol start="4">` begins at 1: every attribute is our own.
        laid_out = page.render(stylesheets=[self._style], font_config=self._fonts, presentational_hints=True)
        return self._finish(laid_out, page.etree_element, attachments)

    def _finish(self, laid_out: Document, html: Element, attachments: Sequence[PdfAttachment]) -> bytes:
        def write_tags(pdf: pydyf.PDF, painted: Iterator[Painted]) -> None:
            """Write the tags of what was painted."""
            write_structure(pdf, grow_tags(painted, html, self._flavour), self._flavour)

        with tags_written_by(write_tags, laid_out):
            content: bytes = laid_out.write_pdf(
                finisher=lambda document, pdf: self._complete(document, pdf, attachments),
                pdf_variant=self._flavour.variant,
                pdf_tags=True,
                attachments=[_attach(attachment, laid_out) for attachment in sorted(attachments, key=_name)],
            )
        return content

    def _complete(self, document: Document, pdf: pydyf.PDF, attachments: Sequence[PdfAttachment]) -> None:
        write_metadata(pdf, document, self._flavour)
        complete_attachments(pdf, attachments)
        shrink_pages(pdf)


def _name(attachment: PdfAttachment) -> str:
    return attachment.name  # a PDF finds them by name, and so wants them in the order of their names


def _attach(attachment: PdfAttachment, document: Document) -> Attachment:
    # WeasyPrint would take the clock's time, and no two builds would be alike.
    date = datetime.fromisoformat(document.metadata.created or _NO_DATE)
    return Attachment(
        string=attachment.content,
        name=attachment.name,
        description=attachment.description,
        relationship=attachment.relationship,
        created=date,
        modified=date,
    )


def _name_bookmarks(html: Element) -> None:
    """Say of each heading what its bookmark is called: its words, without notes and their marks."""
    for element in html.iter():
        if element.tag in _HEADINGS:
            element.set("data-bookmark", read_text(element, without=frozenset({MARK_CLASS, NOTE_CLASS})))


class _FolderFetcher(URLFetcher):  # type: ignore[misc]  # weasyprint ships no types
    """Serve files of some folders, the pictures of a page, and nothing else."""

    def __init__(self, folders: Sequence[Path], pictures: Mapping[str, bytes] = _NO_PICTURES) -> None:
        super().__init__(allowed_protocols=("file", "data"), allow_redirects=False)
        self._folders = tuple(folder.resolve() for folder in folders)
        self._pictures = pictures

    def fetch(self, url: str, headers: dict[str, str] | None = None) -> URLFetcherResponse:
        """Return a picture or a file of the folders.

        Raises:
            ValueError: the file lies outside; WeasyPrint logs it, and the log becomes a diagnostic.
        """
        if url in self._pictures:
            return URLFetcherResponse(url, self._pictures[url])
        parts = urlparse(url)
        if parts.scheme == "file":
            path = self._find(Path(unquote(parts.path)))
            url = path.as_uri()
        return super().fetch(url, headers)

    def _find(self, path: Path) -> Path:
        """Return the file of the first folder that has it; addresses are relative to the first folder of all."""
        path = path.resolve()
        if path.is_relative_to(self._folders[0]):
            inside = path.relative_to(self._folders[0])
            path = next((found for folder in self._folders if (found := (folder / inside).resolve()).is_file()), path)
        if not any(path.is_relative_to(folder) for folder in self._folders):
            raise ValueError(f"{path.name} lies outside the templates' folders")
        return path


class _Listener(logging.Handler):
    """Collect what WeasyPrint logs while it renders, and keep it from the terminal."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one message."""
        self.messages.append(record.getMessage())

    def __enter__(self) -> "_Listener":
        self._handlers, self._propagate = _LOGGER.handlers[:], _LOGGER.propagate
        _LOGGER.handlers, _LOGGER.propagate = [self], False
        return self

    def __exit__(self, *_: object) -> None:
        _LOGGER.handlers, _LOGGER.propagate = self._handlers, self._propagate


def _layout_message(message: str, file: str) -> Diagnostic:
    place = f"site/{file}"
    hint = "Look at the PDF; mend the style sheet or the template that it speaks of."
    if ".notdef" in message:
        hint = (
            "The typeface has no such letter: write the word with others, or add a typeface to templates/assets/fonts."
        )
    return Diagnostic(
        code="pdf-layout",
        severity=Severity.WARNING,
        message=f"The PDF may not look as meant: {message}",
        hint=hint,
        file=place,
        position=Position(place, 1, 1),
    )

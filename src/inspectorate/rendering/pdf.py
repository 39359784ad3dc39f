"""Turn print pages into PDFs. The only module that knows WeasyPrint; its log becomes diagnostics.

WeasyPrint may open nothing but files of the templates' folders: no network, no other file, no redirect.
"""

import logging
import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import unquote, urlparse

from weasyprint import CSS, HTML, Attachment
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher, URLFetcherResponse

from inspectorate.diagnostics import Checked, Diagnostic, Position, Severity
from inspectorate.model.site import PdfProfile
from inspectorate.rendering.attachments import PdfAttachment
from inspectorate.rendering.weasyprint_repairs import keep_footnotes_with_marks
from inspectorate.views.document import Note

_LOGGER = logging.getLogger("weasyprint")
_MARK = re.compile(r'<sup class="note-mark" data-note="(?P<number>\d+)">.*?</sup>', re.DOTALL)

_DAY = re.compile(r'<meta name="dcterms\.created" content="(\d{4}-\d{2}-\d{2})">')
_LONG_AGO = "2000-01-01"
"""The day of attachments in a document that names none: the clock of the build would change the bytes each time."""
_VARIANTS: Mapping[PdfProfile, str] = {PdfProfile.A_3A_UA_1: "pdf/ua-1", PdfProfile.A_4F_UA_2: "pdf/ua-2"}


class PdfWriter:
    """Write PDFs with one style sheet, parsed once."""

    def __init__(self, style: str, folders: Sequence[Path], profile: PdfProfile = PdfProfile.A_3A_UA_1) -> None:
        """Take the style sheet, the folders that it may load fonts and pictures from, and what the PDFs promise."""
        keep_footnotes_with_marks()
        self._variant = _VARIANTS[profile]
        self._fetcher = _FolderFetcher(folders)
        self._base = f"{folders[0].resolve().as_uri()}/"
        self._fonts = FontConfiguration()
        self._style = CSS(string=style, font_config=self._fonts, url_fetcher=self._fetcher, base_url=self._base)

    def write(
        self, html: str, notes: Sequence[Note], file: str, attachments: Sequence[PdfAttachment] = ()
    ) -> Checked[bytes]:
        """Return the PDF of a print page with what travels inside it; `file` names it in messages."""
        match = _DAY.search(html)
        day = datetime.fromisoformat(match[1] if match else _LONG_AGO).replace(tzinfo=UTC)
        with _Listener() as listener:
            page = HTML(string=set_notes_at_foot(html, notes), base_url=self._base, url_fetcher=self._fetcher)
            content: bytes = page.write_pdf(
                stylesheets=[self._style],
                font_config=self._fonts,
                pdf_variant=self._variant,
                attachments=[_attach(one, day) for one in attachments],
                presentational_hints=True,  # without it `<ol start="4">` begins at 1: every attribute is our own
            )
        return Checked(content, tuple(_layout_message(message, file) for message in listener.messages))


def _attach(attachment: PdfAttachment, day: datetime) -> Attachment:
    return Attachment(
        string=attachment.content,
        name=attachment.name,
        description=attachment.description,
        relationship=attachment.relationship,
        created=day,
        modified=day,
    )


def set_notes_at_foot(html: str, notes: Sequence[Note]) -> str:
    """Return the page with each footnote's text behind its mark; the print style sets it at the foot of the page.

    A note with several marks is placed at each, so that it stands on every page that marks it.
    """
    by_number = {note.number: note for note in notes}
    placed: set[str] = set()

    def place_note(match: re.Match[str]) -> str:
        """Return the mark with its note behind it."""
        note = by_number[match["number"]]
        anchor = "" if note.number in placed else f' id="{note.id}"'
        placed.add(note.number)
        return (
            f'{match[0]}<span class="footnote" data-note="{note.number}"{anchor}>'
            f'<a class="footnote-number" href="{note.backlinks[0].href}">{note.number}</a> {note.text}</span>'
        )

    return _MARK.sub(place_note, html)


class _FolderFetcher(URLFetcher):  # type: ignore[misc]  # weasyprint ships no types
    """Serve files of some folders and nothing else."""

    def __init__(self, folders: Sequence[Path]) -> None:
        super().__init__(allowed_protocols=("file", "data"), allow_redirects=False)
        self._folders = tuple(folder.resolve() for folder in folders)

    def fetch(self, url: str, headers: dict[str, str] | None = None) -> URLFetcherResponse:
        """Return a file of the folders.

        Raises:
            ValueError: the file lies outside; WeasyPrint logs it, and the log becomes a diagnostic.
        """
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
    return Diagnostic(
        code="pdf-layout",
        severity=Severity.WARNING,
        message=f"The PDF may not look as meant: {message}",
        hint="Look at the PDF; mend the style sheet or the template that it speaks of.",
        file=file,
        position=Position(file, 1, 1),
    )

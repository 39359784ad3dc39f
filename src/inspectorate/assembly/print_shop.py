"""Print documents as PDF: each is a job that says all there is to know, so that anybody can do it, anywhere."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from inspectorate.assembly.proofread_pdf import proofread_pdf
from inspectorate.diagnostics import Diagnostic
from inspectorate.model.site import PdfProfile
from inspectorate.rendering.attachments import PdfAttachment
from inspectorate.rendering.html import Templates
from inspectorate.rendering.styles import collect_print_style
from inspectorate.views.document import PrintEdition, Source

if TYPE_CHECKING:
    from inspectorate.rendering.pdf import PdfWriter


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintJob:
    """A document to be printed."""

    path: str
    """Where it goes, from the top of the site."""
    html: str
    """The print page, with its notes at its foot."""
    edition: PrintEdition | None = None
    attachments: tuple[PdfAttachment, ...] = ()
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    """What the page shows, by the addresses on it."""
    sources: Mapping[str, Source] = field(default_factory=dict)
    """By the id of an element of the page, where the words in it were written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """A printed document, and what was found in it; what is found in words has no position yet."""

    path: str
    content: bytes
    found: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintShop:
    """With what documents are printed: the style sheet of each edition, and the folders of typefaces."""

    styles: tuple[tuple[PrintEdition | None, str], ...]
    folders: tuple[Path, ...]
    profile: PdfProfile


def open_print_shop(
    templates: Templates, folders: Sequence[Path], editions: Iterable[PrintEdition], profile: PdfProfile
) -> PrintShop:
    """Return the shop for the usual form of PDFs and for further ones."""
    styles = tuple((edition, collect_print_style(templates, edition)) for edition in (None, *editions))
    return PrintShop(styles=styles, folders=tuple(folders), profile=profile)


def print_document(job: PrintJob, shop: PrintShop) -> Printed:
    """Print a document and proofread it."""
    writer = _hire_writer(shop, job.edition)
    pdf = writer.write(job.html, job.path, job.attachments, job.pictures)
    found = (*pdf.diagnostics, *proofread_pdf(pdf.value, job.html, job.path, job.sources))
    return Printed(path=job.path, content=pdf.value, found=found)


def warm_up(shop: PrintShop) -> None:
    """Read style sheets and typefaces before the first document; workers that are copies of this process have them too.

    This process must outlive them: the files of the typefaces are its own, and go with it.
    """
    for edition, _ in shop.styles:
        _hire_writer(shop, edition).warm_up()


@lru_cache(maxsize=4)
def _hire_writer(shop: PrintShop, edition: PrintEdition | None) -> "PdfWriter":
    from inspectorate.rendering.pdf import PdfWriter  # noqa: PLC0415  # WeasyPrint is loaded with the first document

    return PdfWriter(dict(shop.styles)[edition], shop.folders, shop.profile)

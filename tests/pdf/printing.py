"""Print pages as the program makes them, and PDFs of them: with any content, of any kind."""

import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from inspectorate.assembly import make
from inspectorate.assembly.print_shop import Printed, PrintJob, PrintShop, print_document
from inspectorate.model.site import PdfProfile
from inspectorate.rendering.attachments import PdfAttachment
from inspectorate.rendering.html import Templates
from inspectorate.rendering.pdf import PdfWriter
from inspectorate.rendering.styles import collect_print_style
from inspectorate.workflow import BuildOrder, build_site

ROOT = Path(__file__).parents[2]
TEMPLATES = ROOT / "templates"
NOW = datetime(2026, 1, 15, 12, tzinfo=UTC)
NO_PICTURES: Mapping[str, bytes] = {}
TABLE = PdfAttachment(
    name="table.csv",
    media_type="text/csv",
    description="The figures as a table",
    relationship="Data",
    content=b"year,cases\n2024,100\n",
)


@dataclass(frozen=True, slots=True)
class PrintPage:
    """A page for print, with the notes behind their marks, and the files that travel with it."""

    file: str
    html: str
    attachments: tuple[PdfAttachment, ...] = ()
    pictures: Mapping[str, bytes] = field(default_factory=dict)


def print_pdf(page: PrintPage, profile: PdfProfile = PdfProfile.A_3A_UA_1, extra_style: str = "") -> bytes:
    """Return the PDF of a page with our own style sheet; the layout must have nothing to complain about."""
    style = collect_print_style(Templates((TEMPLATES,))) + extra_style
    writer = PdfWriter(style, (TEMPLATES,), profile)
    printed = writer.write(page.html, page.file, page.attachments, page.pictures)
    assert [diagnostic.message for diagnostic in printed.diagnostics] == []
    return printed.value


def with_attachment(page: PrintPage) -> PrintPage:
    """Return the page with at least one file that travels with it: PDF/A-4f demands it."""
    return page if page.attachments else replace(page, attachments=(TABLE,))


def build_and_record(content: Path, site: Path) -> Mapping[str, PrintPage]:
    """Build the site of a content folder; return its print pages by the path of their PDFs, as they were printed."""
    pages: dict[str, PrintPage] = {}

    def record(job: PrintJob, shop: PrintShop) -> Printed:
        pages[job.path] = PrintPage(job.path, job.html, job.attachments, job.pictures)
        return print_document(job, shop)

    order = BuildOrder(
        content=content,
        templates=(TEMPLATES,),
        defaults=ROOT / "content",
        site=site,
        tell=lambda _: None,
        strict=True,
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(make, "print_document", record)
        build_site(order, NOW)
    assert pages
    return pages


def copy_content(source: Path, folder: Path) -> Path:
    """Return a copy of a content folder, with the frameworks and the wording that it would be lent."""
    shutil.copytree(source, folder)
    shutil.copytree(ROOT / "content" / "wording", folder / "wording", dirs_exist_ok=True)
    return folder

"""Print a page as PDF, in a process aside."""

from dataclasses import dataclass

from inspectorate.assembly.plan import PlannedPage
from inspectorate.assembly.print_shop import PrintJob, PrintShop, open_print_shop, print_document
from inspectorate.assembly.workshop import Workshop
from inspectorate.diagnostics import Checked
from inspectorate.model.site import PdfProfile
from inspectorate.rendering.attachments import write_attachment
from inspectorate.rendering.footnotes import set_notes_at_foot
from inspectorate.rendering.pictures import write_anew
from inspectorate.views.addresses import relative


@dataclass(frozen=True, slots=True)
class PrintAside:
    """A document to be printed, and with what: both travel to another process."""

    job: PrintJob
    shop: PrintShop


def prepare_print(planned: PlannedPage, workshop: Workshop, profile: PdfProfile) -> Checked[bytes] | PrintAside:
    """Return all that is needed to print a page, or what is wrong with its template."""
    page = planned.page
    printed = workshop.templates.render(f"documents/{planned.document}/print.html", page.view)
    if printed.diagnostics:
        return Checked(b"", printed.diagnostics)
    job = PrintJob(
        path=page.pdf or page.path,
        html=set_notes_at_foot(printed.value, getattr(page.view, "notes", ())),
        attachments=tuple(map(write_attachment, page.attachments)),
        pictures={relative(path, page.path): write_anew(picture) for path, picture in page.pictures.items()},
        sources=page.sources,
    )
    return PrintAside(job, open_print_shop(workshop.templates, workshop.folders, (), profile))


def print_aside(asked: PrintAside) -> bytes:
    """Return the PDF; what proofreading says of it is left to the build."""
    return print_document(asked.job, asked.shop).content

"""Print one page of a plan as PDF, for one reader."""

from inspectorate.assembly.plan import PlannedPage
from inspectorate.assembly.workshop import Workshop
from inspectorate.diagnostics import Checked
from inspectorate.model.site import PdfProfile
from inspectorate.rendering.footnotes import set_notes_at_foot
from inspectorate.rendering.pdf import PdfWriter
from inspectorate.rendering.pictures import write_anew
from inspectorate.rendering.styles import collect_print_style
from inspectorate.views.addresses import relative


def hire_writer(workshop: Workshop, profile: PdfProfile) -> PdfWriter:
    """Return who writes the usual PDFs; it is kept for all copies, since to read the style sheet takes its time."""
    return PdfWriter(collect_print_style(workshop.templates, None), workshop.folders, profile)


def print_page(planned: PlannedPage, workshop: Workshop, writer: PdfWriter) -> Checked[bytes]:
    """Return the PDF of a page, without attachments; nothing, and why, where its template has a mistake."""
    page = planned.page
    html = workshop.templates.render(f"documents/{planned.document}/print.html", page.view)
    if html.diagnostics:
        return Checked(b"", html.diagnostics)
    pictures = {relative(path, page.path): write_anew(picture) for path, picture in page.pictures.items()}
    printed = set_notes_at_foot(html.value, getattr(page.view, "notes", ()))
    return writer.write(printed, page.pdf or page.path, (), pictures)

"""Make the files of a draft: one page that holds all it shows, its PDF, and the forms that go with it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from inspectorate.assembly.proofread_pdf import proofread_pdf
from inspectorate.diagnostics import Checked
from inspectorate.model.site import PdfProfile
from inspectorate.rendering.docx import write_form_docx
from inspectorate.rendering.footnotes import set_notes_at_foot
from inspectorate.rendering.html import Templates
from inspectorate.rendering.pdf import PdfWriter
from inspectorate.rendering.pictures import write_anew
from inspectorate.rendering.self_contained import collect_draft_print_style, collect_draft_style, pack
from inspectorate.rendering.styles import collect_print_style
from inspectorate.rendering.xlsx import make_form_workbook
from inspectorate.views.addresses import relative
from inspectorate.views.document import Page
from inspectorate.views.response_form import ResponseForm


@dataclass(frozen=True, slots=True)
class DraftWorkshop:
    """What is needed to make drafts."""

    folders: tuple[Path, ...]
    """Where templates are looked for, the project's own first."""
    pdf: PdfProfile
    tell: Callable[[str], None]
    """Hears of each file as it is made."""


def make_draft_files(document: str, page: Page, name: str, workshop: DraftWorkshop) -> Checked[Mapping[str, bytes]]:
    """Return the page and the PDF of a draft by the names of their files, which begin with `name`."""
    templates = Templates(workshop.folders)
    web_name, pdf_name = f"{name}.html", f"{name}.pdf"
    web = templates.render(f"documents/{document}/web.html", page.view)
    printed = templates.render(f"documents/{document}/print.html", page.view)
    if web.diagnostics or printed.diagnostics:
        return Checked({}, (*web.diagnostics, *printed.diagnostics))
    pictures = {relative(path, page.path): write_anew(one) for path, one in page.pictures.items()}
    workshop.tell(web_name)
    made = {web_name: pack(web.value, collect_draft_style(templates), pictures).encode()}
    workshop.tell(pdf_name)
    html = set_notes_at_foot(printed.value, getattr(page.view, "notes", ()))
    style = collect_print_style(templates) + collect_draft_print_style(templates)
    pdf = PdfWriter(style, workshop.folders, workshop.pdf).write(html, pdf_name, (), pictures)
    made[pdf_name] = pdf.value
    return Checked(made, (*pdf.diagnostics, *proofread_pdf(pdf.value, html, pdf_name, {})))


def make_forms(form: ResponseForm, stem: str) -> Mapping[str, bytes]:
    """Return the form on which a service answers, for a word processor and as a workbook."""
    return {f"{stem}-comments.docx": write_form_docx(form), f"{stem}-comments.xlsx": make_form_workbook(form)}

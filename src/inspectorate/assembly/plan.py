"""Plan a site: which document, which template, which path. Pure."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from inspectorate.diagnostics import Checked, Diagnostic, Position
from inspectorate.model.pictures import PictureFile
from inspectorate.model.site import PdfProfile
from inspectorate.release import Cleared
from inspectorate.views.addresses import pdf_in_edition
from inspectorate.views.document import Desk, Document, Page, PerInspection, PrintEdition

STYLE_FOLDER = "assets"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedPage:
    """A page to be made as HTML, and as PDF where `pdf` says where."""

    document: str
    page: Page
    pdf_by_edition: Mapping[PrintEdition, str] = field(default_factory=dict)
    """Where the same PDF goes in each further print edition."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Every file of a site."""

    pages: tuple[PlannedPage, ...]
    style_path: str
    style: str
    pdf: PdfProfile = PdfProfile.A_3A_UA_1
    pictures: Mapping[str, PictureFile] = field(default_factory=dict)
    """What the pages show, by the paths of the files; what two documents of an inspection show is there once."""


def name_style(style: str) -> str:
    """Return the path of a style sheet: its name changes with its content, so that no browser keeps an old one."""
    return f"{STYLE_FOLDER}/site-{hashlib.sha256(style.encode()).hexdigest()[:12]}.css"


def plan_site(cleared: tuple[Cleared, ...], desk: Desk, documents: Sequence[Document], style: str) -> Checked[Plan]:
    """Return the plan of a site; two documents that want the same path are an error."""
    pages = tuple(_plan_pages(cleared, desk, documents))
    pictures = {path: picture for planned in pages for path, picture in planned.page.pictures.items()}
    plan = Plan(pages=pages, style_path=desk.style, style=style, pdf=desk.site.pdf, pictures=pictures)
    return Checked(plan, tuple(_find_clashes(pages)))


def _plan_pages(cleared: tuple[Cleared, ...], desk: Desk, documents: Sequence[Document]) -> Iterator[PlannedPage]:
    for document in documents:
        if isinstance(document, PerInspection):
            for one in cleared:
                if page := document.build(one, desk):
                    yield _plan_page(document, page, desk)
        else:
            yield _plan_page(document, document.build(cleared, desk), desk)


def _plan_page(document: Document, page: Page, desk: Desk) -> PlannedPage:
    pdf = page.pdf
    paths = {edition: pdf_in_edition(pdf, edition) for edition in desk.print_editions} if pdf else {}
    return PlannedPage(document=document.name, page=page, pdf_by_edition=paths)


def _find_clashes(pages: Sequence[PlannedPage]) -> Iterator[Diagnostic]:
    owner_by_path: dict[str, str] = {}
    for planned in pages:
        for path in (planned.page.path, planned.page.pdf, *planned.pdf_by_edition.values()):
            if path is None:
                continue
            if path in owner_by_path:
                yield _clash(path, owner_by_path[path], planned.document)
            owner_by_path[path] = planned.document
    shown: dict[str, PictureFile] = {}
    for planned in pages:
        for path, picture in planned.page.pictures.items():
            if path in owner_by_path or shown.setdefault(path, picture) != picture:
                yield _clash(path, owner_by_path.get(path, "another document"), f"a picture of {planned.document}")


def _clash(path: str, one: str, other: str) -> Diagnostic:
    return Diagnostic(
        code="path-clash",
        message=f"Both {one} and {other} want to be `{path}`.",
        hint="Give one of the two inspections or documents another name.",
        file=path,
        position=Position(path, 1, 1),
    )

"""Plan documents: which template, which path. Pure."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from inspectorate.assembly.page_checks.page import MadePage
from inspectorate.diagnostics import Diagnostic, Position
from inspectorate.model.inspection import InspectionId
from inspectorate.model.language import ENGLISH, Language
from inspectorate.model.pictures import PictureFile
from inspectorate.views.addresses import NOT_FOUND, pdf_in_edition
from inspectorate.views.desk import Desk, Document, FromPages, PerInspection, PerSite, Sides
from inspectorate.views.document import (
    WHOLE_PAGE,
    DataFile,
    ListedPage,
    Made,
    Page,
    PrintEdition,
    StampedPdf,
    list_page,
)

ASSETS_FOLDER = "assets"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedPage:
    """A page to be made from its template, and as PDF where `pdf` says where. Paths are from the top of the site."""

    document: str
    page: Page
    language: Language = ENGLISH
    """In which it is written."""
    pdf_by_edition: Mapping[PrintEdition, str] = field(default_factory=dict)
    """Where the same PDF goes in each further print edition."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedFile:
    """A file of data to be made."""

    document: str
    file: DataFile


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedStamp:
    """A PDF of an earlier version to be stamped."""

    document: str
    stamped: StampedPdf


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The files of some documents."""

    pages: tuple[PlannedPage, ...]
    files: tuple[PlannedFile, ...] = ()
    stamps: tuple[PlannedStamp, ...] = ()
    top: str = "/"
    """Where the site begins on its host."""
    pictures: Mapping[str, PictureFile] = field(default_factory=dict)
    """What the pages show, by the paths of the files; what two documents of an inspection show is there once."""

    @property
    def made_pages(self) -> Mapping[str, MadePage]:
        """What is known of each page of HTML beside its text, by its path."""
        known: dict[str, MadePage] = {}
        for planned in self.pages:
            page, said = planned.page, MadePage(language=planned.language, sources=planned.page.sources)
            if page.path.endswith(".html"):
                top = self.top if page.path.endswith(NOT_FOUND) else ""
                known[page.path] = replace(said, is_whole=page.template == WHOLE_PAGE, top=top)
            if page.fragment:
                known[page.fragment] = replace(said, is_whole=False)
        return known


Planned: TypeAlias = PlannedPage | PlannedFile | PlannedStamp


def name_asset(name: str, content: str) -> str:
    """Return the path of a style sheet or script: it changes with the content, so that no browser keeps an old one."""
    stem, _, ending = name.rpartition(".")
    return f"{ASSETS_FOLDER}/{stem}-{hashlib.sha256(content.encode()).hexdigest()[:12]}.{ending}"


def plan_documents(
    desks: Sequence[Desk],
    documents: Sequence[Document],
    inspection: InspectionId | None = None,
    listed: Sequence[ListedPage] = (),
) -> Plan:
    """Return the plan of some documents, from the desk of each language, the first one first.

    Documents of single inspections are planned for the one of that id, or for all. Documents from pages are planned
    last, from those that are `listed` and those that the other documents have.
    """
    return _join(tuple(_iter_planned(desks, documents, inspection, listed)), desks)


def iter_plans(desks: Sequence[Desk], document: Document, listed: Sequence[ListedPage]) -> Iterator[Plan]:
    """Yield a plan for each page and file of a document of all inspections, so that a long list is planned alone.

    Together they are what `plan_documents` returns.
    """
    for planned in _iter_planned(desks, (document,), None, listed):
        yield _join((planned,), desks)


def _join(made: Sequence[Planned], desks: Sequence[Desk]) -> Plan:
    pages = tuple(one for one in made if isinstance(one, PlannedPage))
    files = tuple(one for one in made if isinstance(one, PlannedFile))
    stamps = tuple(one for one in made if isinstance(one, PlannedStamp))
    pictures = {path: picture for planned in pages for path, picture in planned.page.pictures.items()}
    return Plan(pages=pages, files=files, stamps=stamps, top=desks[0].top, pictures=pictures)


def _iter_planned(
    desks: Sequence[Desk],
    documents: Sequence[Document],
    inspection: InspectionId | None,
    listed: Sequence[ListedPage],
) -> Iterator[Planned]:
    pages = list(listed)
    for document in sorted(documents, key=lambda one: isinstance(one, FromPages)):
        for desk in desks if document.sides is Sides.EACH_LANGUAGE else desks[:1]:
            for made in _build(document, desk, inspection, pages):
                if isinstance(made, Page) and (page := list_page(made)):
                    pages.append(page)
                yield _plan(document, made, desk)


def _build(
    document: Document, desk: Desk, inspection: InspectionId | None, pages: Sequence[ListedPage]
) -> Iterable[Made]:
    match document:
        case PerInspection():
            asked = (one for one in desk.cleared if inspection in (None, one.id))
            return tuple(made for one in asked if (made := document.build(one, desk)))
        case PerSite():
            return document.build(desk.cleared, desk)
        case FromPages():
            return document.build(tuple(pages), desk)


def _plan(document: Document, made: Made, desk: Desk) -> Planned:
    if isinstance(made, DataFile):
        return PlannedFile(document=document.name, file=replace(made, path=desk.side + made.path))
    if isinstance(made, StampedPdf):
        return PlannedStamp(document=document.name, stamped=replace(made, path=desk.side + made.path))
    page = replace(
        made,
        path=desk.side + made.path,
        pdf=desk.side + made.pdf if made.pdf else None,
        fragment=desk.side + made.fragment if made.fragment else None,
        pictures={desk.side + path: picture for path, picture in made.pictures.items()},
    )
    pdf = page.pdf
    paths = {edition: pdf_in_edition(pdf, edition) for edition in desk.print_editions} if pdf else {}
    return PlannedPage(document=document.name, page=page, language=desk.wording.language, pdf_by_edition=paths)


def find_clashes(paths: Iterable[tuple[str, str]]) -> Iterator[Diagnostic]:
    """Yield an error for each path that two documents want, of paths with the names of their documents."""
    owner_by_path: dict[str, str] = {}
    for path, owner in paths:
        if path in owner_by_path:
            yield _clash(path, owner_by_path[path], owner)
        owner_by_path[path] = owner


def iter_paths(plan: Plan) -> Iterator[tuple[str, str]]:
    """Yield each path of a plan with the name of the document that wants it; those of pictures come last."""
    for planned in plan.pages:
        for path in (planned.page.path, planned.page.pdf, planned.page.fragment, *planned.pdf_by_edition.values()):
            if path is not None:
                yield path, planned.document
    yield from ((one.file.path, one.document) for one in plan.files)
    yield from ((one.stamped.path, one.document) for one in plan.stamps)
    # What two documents of an inspection show is there once.
    owner_by_picture = {shown: planned.document for planned in plan.pages for shown in planned.page.pictures.items()}
    yield from ((path, f"a picture of {owner}") for (path, _), owner in owner_by_picture.items())


def _clash(path: str, one: str, other: str) -> Diagnostic:
    return Diagnostic(
        code="path-clash",
        message=f"Both {one} and {other} want to be `{path}`.",
        hint="Give one of the two inspections or documents another name.",
        file=path,
        position=Position(path, 1, 1),
    )

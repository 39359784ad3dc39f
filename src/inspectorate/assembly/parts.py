"""Make the parts of a site: the documents of one inspection, or one document of all inspections.

A part is planned, rendered and proofread together, from nothing but what it is given: so it can be remembered, and made
in any process. Its PDFs are left as jobs for the print shop.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from inspectorate.assembly.page_checks.page import MadePage
from inspectorate.assembly.page_checks.titles import PlacedTitle
from inspectorate.assembly.plan import Plan, PlannedPage, iter_paths, plan_documents
from inspectorate.assembly.print_shop import PrintJob
from inspectorate.assembly.proofread import Ways, WaysSoFar, proofread_files
from inspectorate.assembly.search_bundles import SearchedPage, join_words
from inspectorate.assembly.stamping import Stamper
from inspectorate.assembly.workshop import Workshop
from inspectorate.diagnostics import Checked, Diagnostic
from inspectorate.loading.files import ContentFiles
from inspectorate.loading.library import Library, ReadInspection, place_in, read_inspection
from inspectorate.memo import MemoKey, fingerprint_of
from inspectorate.model.inspection import Inspection, InspectionId
from inspectorate.model.language import Language
from inspectorate.release import with_words
from inspectorate.rendering.attachments import write_attachment
from inspectorate.rendering.footnotes import set_notes_at_foot
from inspectorate.rendering.formats import FORMATS
from inspectorate.rendering.fragment import WORDS, cut_fragment
from inspectorate.rendering.pictures import write_anew
from inspectorate.views.addresses import relative
from inspectorate.views.desk import Desk, Document
from inspectorate.views.document import ListedPage, frame_of, list_page


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What is made together."""

    documents: tuple[str, ...]
    """The names of the documents."""
    inspection: InspectionId | None = None
    """Of which inspection; None where they are of all."""
    near: tuple[int, ...] | None = None
    """Where among all that are cleared those stand that its documents may speak of; None: they speak of all."""
    listed: tuple[ListedPage, ...] = ()
    """The pages of all other parts, for what is made from these."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MadePart:
    """The files of a part, and what is to be known of them once all parts are made."""

    files: tuple[tuple[str, bytes], ...]
    """By their paths from the top of the site."""
    prints: tuple[MemoKey, ...]
    """The fingerprint of each document that is to be printed."""
    owners: tuple[tuple[str, str], ...]
    """Every path, those of PDFs too, with the name of the document that wants it."""
    pages: tuple[tuple[str, str], ...]
    """Of the pages alone, the same."""
    listed: tuple[ListedPage, ...]
    ways: Ways
    titles: tuple[PlacedTitle, ...]
    searched: tuple[SearchedPage, ...]
    """The pages in which readers can search."""
    words_by_language: Mapping[Language, str]
    """All words of these, with a blank between two: a set of them takes far longer to be read."""
    found: tuple[Diagnostic, ...]
    """What was found while it was made. What stands in the files of an inspection has its position already."""
    proof: tuple[Diagnostic, ...]
    """What was found when the pages were read again."""


@dataclass(frozen=True, kw_only=True)
class Studio:
    """What all parts are made from. Whoever makes parts has it at hand."""

    desks: tuple[Desk, ...]
    """For each language, with all that is cleared; the inspections have only the words that lists show."""
    documents: tuple[Document, ...]
    workshop: Workshop
    library: Library
    files: ContentFiles

    @cached_property
    def document_by_name(self) -> Mapping[str, Document]:
        """Return the documents by their names."""
        return {one.name: one for one in self.documents}


def make_part(
    part: Part, studio: Studio, inspection: Inspection | None = None
) -> tuple[MadePart, tuple[PrintJob, ...]]:
    """Plan, render and proofread a part; return it, and the documents that are to be printed.

    Its inspection is read where it is not at hand with all its words.
    """
    unread = _make_unread(part, inspection or _find_inspection(part, studio), studio)
    proof = proofread_files(unread.pages, unread.made.files)
    found = _place(proof.found, part, studio)
    return replace(unread.made, ways=proof.ways, titles=proof.titles, proof=found), unread.prints


@dataclass(frozen=True, slots=True)
class _Unread:
    """A part before it is proofread.

    It goes without its plan: a long list is as large again in the view that it was made from, and that one is to be
    gone when the list is read.
    """

    made: MadePart
    prints: tuple[PrintJob, ...]
    pages: Mapping[str, MadePage]


def _make_unread(part: Part, inspection: Inspection | None, studio: Studio) -> _Unread:
    plan = _plan(part, inspection, studio)
    made = make_files(plan, studio.workshop)
    files = dict(made.value.files)
    searched = tuple(_find_searched(plan, part.inspection, files))
    whole = MadePart(
        files=made.value.files,
        prints=tuple(fingerprint_of(one) for one in made.value.prints),
        owners=tuple(iter_paths(plan)),
        pages=tuple((one.page.path, one.document) for one in plan.pages),
        listed=tuple(page for one in plan.pages if (page := list_page(one.page))),
        ways=WaysSoFar().finish(),
        titles=(),
        searched=searched,
        words_by_language=join_words(searched, files),
        found=_place(made.diagnostics, part, studio),
        proof=(),
    )
    return _Unread(whole, made.value.prints, plan.made_pages)


def _find_searched(plan: Plan, inspection: InspectionId | None, files: Mapping[str, bytes]) -> Iterator[SearchedPage]:
    """Yield the pages that mark words to be found."""
    for planned in plan.pages:
        if WORDS.encode() in files.get(planned.page.path, b""):
            yield SearchedPage(planned.page.path, planned.language, inspection)


def plan_part(part: Part, studio: Studio) -> Plan:
    """Return the plan of a part."""
    return _plan(part, _find_inspection(part, studio), studio)


@dataclass(frozen=True, slots=True)
class MadeFiles:
    """Files by their paths, and the PDFs that are still to be printed."""

    files: tuple[tuple[str, bytes], ...]
    prints: tuple[PrintJob, ...]


def make_files(plan: Plan, workshop: Workshop) -> Checked[MadeFiles]:
    """Return every file of a plan but its PDFs, with the jobs that print these."""
    found: list[Diagnostic] = []
    pictures = {path: write_anew(picture) for path, picture in plan.pictures.items()}
    files = [*pictures.items()]
    files.extend((one.file.path, FORMATS[one.file.format].write(one.file.content)) for one in plan.files)
    stamper = Stamper(workshop.templates, workshop.folders)
    for stamp in plan.stamps:
        stamped = stamper.stamp(stamp)
        found.extend(stamped.diagnostics)
        files.append((stamp.stamped.path, stamped.value))
    prints: list[PrintJob] = []
    for planned in plan.pages:
        made = _make_page(planned, workshop, pictures)
        found.extend(made.diagnostics)
        files.extend(made.value.files)
        prints.extend(made.value.prints)
    return Checked(MadeFiles(tuple(files), tuple(prints)), tuple(found))


def _plan(part: Part, inspection: Inspection | None, studio: Studio) -> Plan:
    documents = tuple(studio.document_by_name[name] for name in part.documents)
    desks = tuple(_narrow(desk, part, inspection) for desk in studio.desks)
    return plan_documents(desks, documents, part.inspection, part.listed)


def _find_inspection(part: Part, studio: Studio) -> Inspection | None:
    return _read(part.inspection, studio).inspection if part.inspection else None


def _read(inspection: InspectionId, studio: Studio) -> ReadInspection:
    return read_inspection(inspection, studio.files.inspections[inspection], studio.library.surroundings)


def _place(found: tuple[Diagnostic, ...], part: Part, studio: Studio) -> tuple[Diagnostic, ...]:
    """Return what was found with positions in the files of the inspection: it is read for them, which is rare."""
    if not found or part.inspection is None:
        return found
    return place_in(_read(part.inspection, studio), found, studio.library)


def _narrow(desk: Desk, part: Part, inspection: Inspection | None) -> Desk:
    """Return the desk with nothing on it but what the part may speak of, and its own inspection with all its words."""
    if part.near is None or inspection is None:
        return desk
    near = (desk.cleared[place] for place in part.near)
    cleared = tuple(with_words(one, inspection) if one.id == part.inspection else one for one in near)
    return replace(desk, cleared=cleared)


def _make_page(planned: PlannedPage, workshop: Workshop, pictures: Mapping[str, bytes]) -> Checked[MadeFiles]:
    page, templates = planned.page, workshop.templates
    web = templates.render(f"documents/{planned.document}/{page.template}", page.view)
    made = [(page.path, web.value.encode())]
    if page.fragment and (frame := frame_of(page)):
        made.append((page.fragment, cut_fragment(web.value, frame.address).encode()))
    if page.pdf is None or web.diagnostics:
        return Checked(MadeFiles(tuple(made), ()), web.diagnostics)
    printed = templates.render(f"documents/{planned.document}/print.html", page.view)
    if printed.diagnostics:
        return Checked(MadeFiles((), ()), printed.diagnostics)
    job = PrintJob(
        path=page.pdf,
        html=set_notes_at_foot(printed.value, getattr(page.view, "notes", ())),
        attachments=tuple(write_attachment(one) for one in page.attachments),
        pictures={relative(picture, page.path): pictures[picture] for picture in page.pictures},
        sources=page.sources,
    )
    return Checked(MadeFiles(tuple(made), tuple(_iter_editions(job, planned))))


def _iter_editions(job: PrintJob, planned: PlannedPage) -> Iterator[PrintJob]:
    yield job
    for edition, path in planned.pdf_by_edition.items():
        yield replace(job, edition=edition, path=path)

"""Make the parts of a site: the documents of one inspection, or one document of all inspections.

A part is planned, rendered and proofread together, from nothing but what it is given: so it can be remembered, and made
in any process. Its PDFs are left as jobs for the print shop.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from inspectorate.assembly.page_checks.titles import PlacedTitle
from inspectorate.assembly.plan import Plan, iter_paths, iter_plans, plan_documents
from inspectorate.assembly.planned_files import MadeFiles, make_files
from inspectorate.assembly.print_shop import PrintJob
from inspectorate.assembly.proofread import ProofSoFar, Ways
from inspectorate.assembly.search_bundles import SearchedPage, list_words
from inspectorate.assembly.workshop import Workshop
from inspectorate.diagnostics import Checked, Diagnostic
from inspectorate.loading.files import ContentFiles
from inspectorate.loading.library import Library, ReadInspection, place_in, read_inspection
from inspectorate.memo import MemoKey, fingerprint_of
from inspectorate.model.inspection import Inspection, InspectionId
from inspectorate.model.language import Language
from inspectorate.packing import Pile, iter_pile
from inspectorate.release import with_words
from inspectorate.rendering.fragment import WORDS
from inspectorate.views.desk import Desk, Document
from inspectorate.views.document import ListedPage, list_page


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

    files: bytes
    """A pile of them, each with its path from the top of the site."""
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

    def iter_files(self) -> Iterator[tuple[str, bytes]]:
        """Yield the files in their order, each with its path."""
        return iter_pile(self.files)


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
    read = inspection or _find_inspection(part, studio)
    so_far = _PartSoFar(part.inspection)
    for plan in _iter_plans(part, read, studio):
        so_far.add(plan, make_files(plan, studio.workshop))
    made = so_far.finish()
    return replace(made, found=_place(made.found, part, studio), proof=_place(made.proof, part, studio)), so_far.jobs


@dataclass(slots=True)
class _PartSoFar:
    """A part of which one page or file after the other is made, proofread and packed."""

    inspection: InspectionId | None
    files: Pile = field(default_factory=Pile)
    prints: list[PrintJob] = field(default_factory=list)
    owners: list[tuple[str, str]] = field(default_factory=list)
    pages: list[tuple[str, str]] = field(default_factory=list)
    listed: list[ListedPage] = field(default_factory=list)
    searched: list[SearchedPage] = field(default_factory=list)
    words_by_language: dict[Language, set[str]] = field(default_factory=lambda: defaultdict(set))
    found: list[Diagnostic] = field(default_factory=list)
    proof: ProofSoFar = field(default_factory=ProofSoFar)

    def add(self, plan: Plan, made: Checked[MadeFiles]) -> None:
        """Take what was made of a plan."""
        self.owners.extend(iter_paths(plan))
        self.pages.extend((one.page.path, one.document) for one in plan.pages)
        self.listed.extend(page for one in plan.pages if (page := list_page(one.page)))
        self.prints.extend(made.value.prints)
        self.found.extend(made.diagnostics)
        pages, languages = plan.made_pages, {one.page.path: one.language for one in plan.pages}
        for path, content in made.value.files:
            self.files.add((path, content))
            self.proof.read(path, content, pages.get(path))
            if path in languages and WORDS.encode() in content:
                self.searched.append(SearchedPage(path, languages[path], self.inspection))
                self.words_by_language[languages[path]] |= list_words(content.decode())

    def finish(self) -> MadePart:
        """Return all that was made; nothing that was found has a position yet."""
        proof = self.proof.finish()
        return MadePart(
            files=self.files.finish(),
            prints=tuple(fingerprint_of(one) for one in self.prints),
            owners=tuple(self.owners),
            pages=tuple(self.pages),
            listed=tuple(self.listed),
            ways=proof.ways,
            titles=proof.titles,
            searched=tuple(self.searched),
            words_by_language={language: " ".join(words) for language, words in self.words_by_language.items()},
            found=tuple(self.found),
            proof=proof.found,
        )

    @property
    def jobs(self) -> tuple[PrintJob, ...]:
        """Return the documents that are to be printed."""
        return tuple(self.prints)


def plan_part(part: Part, studio: Studio) -> Plan:
    """Return the plan of a part."""
    return _plan(part, _find_inspection(part, studio), studio)


def _plan(part: Part, inspection: Inspection | None, studio: Studio) -> Plan:
    return plan_documents(_desks(part, inspection, studio), _documents(part, studio), part.inspection, part.listed)


def _iter_plans(part: Part, inspection: Inspection | None, studio: Studio) -> Iterator[Plan]:
    """Yield one plan for an inspection, whose documents show the same pictures, else one for each page and file."""
    if part.inspection:
        yield _plan(part, inspection, studio)
        return
    for document in _documents(part, studio):
        yield from iter_plans(_desks(part, inspection, studio), document, part.listed)


def _documents(part: Part, studio: Studio) -> tuple[Document, ...]:
    return tuple(studio.document_by_name[name] for name in part.documents)


def _desks(part: Part, inspection: Inspection | None, studio: Studio) -> tuple[Desk, ...]:
    return tuple(_narrow(desk, part, inspection) for desk in studio.desks)


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

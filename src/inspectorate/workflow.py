"""The sentence: load, rate, check, clear, plan, make, proofread, take down, swap in."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import TypeVar

from inspectorate.aid import Help
from inspectorate.assembly.checksums import write_checksums
from inspectorate.assembly.hiring import hire_makers, open_floor
from inspectorate.assembly.make import Floor, Progress, SideFolder, make_parts, write_assets
from inspectorate.assembly.make_search import make_search_index
from inspectorate.assembly.manifest_file import write_manifest
from inspectorate.assembly.part_list import PartList
from inspectorate.assembly.parts import Studio
from inspectorate.assembly.plan import find_clashes, name_asset
from inspectorate.assembly.proofread import proofread_together
from inspectorate.assembly.redirect_targets import find_redirect_faults
from inspectorate.assembly.site_folder import discard, open_side_folder, swap_in
from inspectorate.assembly.withheld import Withheld, find_withheld_names
from inspectorate.assembly.workshop import Workshop
from inspectorate.checking import CheckOrder, ListedContent, check_listed, place
from inspectorate.diagnostics import BuildStopped, Checked, Diagnostic, Severity, has_errors, in_file_order
from inspectorate.documents import DOCUMENTS
from inspectorate.loading.library import Library
from inspectorate.memo import fingerprint_files, make_key
from inspectorate.model.inspection import InspectionId
from inspectorate.model.manifest import FileRecord, Manifest
from inspectorate.model.publication import Audience
from inspectorate.release import Cleared, Withdrawn, clear, find_next_change, find_withdrawn, find_withheld
from inspectorate.rendering.html import Templates
from inspectorate.rendering.styles import collect_assets
from inspectorate.views.desk import Assets, Desk
from inspectorate.views.document import PrintEdition
from inspectorate.views.titles import list_names

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildOrder:
    """What to build, from what, and where to. Every folder is absolute."""

    content: Path
    templates: tuple[Path, ...]
    """Where templates are looked for, the project's own first."""
    defaults: Path
    """Frameworks and wording for a content folder without its own."""
    site: Path
    tell: Callable[[Progress], None]
    """Hears of each document as it is made."""
    strict: bool
    print_editions: tuple[PrintEdition, ...] = ()
    """The forms in which every PDF is made beside the usual one."""
    first_names: Path | None = None
    """A list of real first names, one in each line, for practice examples."""
    audience: Audience = Audience.PUBLIC
    as_of: datetime | None = None
    """The moment that the gate is asked about, where somebody looks ahead or back."""
    help: Help = field(default_factory=Help)
    """Who does the work, and what is remembered of it."""


@dataclass(frozen=True, slots=True)
class Share:
    """One of several shares of a site, such as the second of four."""

    number: int
    """Counted from 1."""
    of: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FinishedSite:
    """What was made, and what is to be said about it."""

    site: Path
    paths: tuple[str, ...]
    warnings: tuple[Diagnostic, ...]
    """Also what is waived: it is listed in every build."""
    next_change: datetime | None
    """The next moment at which a site of the same content would hold something else, in UTC."""


def build_site(order: BuildOrder, now: datetime) -> FinishedSite:
    """Turn a content folder into a finished site for one audience; `now` is the real clock.

    Raises:
        BuildStopped: a step found errors; they are all in the exception, and the former site stands as it was.
        OSError: the machine cannot read the content or write the site.
    """
    clerk = _Clerk(order.strict)
    plan = _plan(order, now, clerk)
    library, templates = plan.content.library, plan.floor.studio.workshop.templates
    folder = open_side_folder(order.site)
    try:
        side = SideFolder(folder)
        write_assets(plan.assets, templates, side)
        with hire_makers(plan.floor, order.help, plan.parts, order.tell) as makers:
            make_parts([*plan.parts.of_all(), *plan.parts.of_inspections()], makers, side)
            make_parts([*plan.parts.of_pages(side.listed)], makers, side)
            clerk.accept(place(find_redirect_faults(library, side.pages), library))
            clerk.accept(place(Checked(None, (*side.found, *find_clashes(side.owners))), library))
            make_search_index(makers, side, plan.parts.made_with)
        side.take_down((write_checksums(folder, side.records),))
        together = proofread_together(side.ways, side.titles, side.paths)
        proof = (*side.proof, *together, *find_withheld_names(folder, side.records, plan.withheld, order.help))
        clerk.accept(place(Checked(None, proof), library))
        write_manifest(folder, _take_down(side.records, order, now))
        swap_in(folder, order.site)
    finally:
        discard(folder)
    order.help.memo.tidy(now)
    return FinishedSite(
        site=order.site,
        paths=side.paths,
        warnings=clerk.warnings,
        next_change=find_next_change(plan.content.rated, order.as_of or now),
    )


def make_share(order: BuildOrder, share: Share, now: datetime) -> int:
    """Make a share of the parts of a site, so that they are remembered, and no site; return how many parts it has.

    Whoever has the memos of all shares together makes the site in no time, and the same as by one build.

    Raises:
        BuildStopped: a step found errors; they are all in the exception.
        OSError: the machine cannot read the content or write the parts.
    """
    clerk = _Clerk(order.strict)
    plan = _plan(order, now, clerk)
    parts = [*plan.parts.of_all(), *plan.parts.of_inspections()][share.number - 1 :: share.of]
    folder = open_side_folder(order.site)
    try:
        side = SideFolder(folder)
        with hire_makers(plan.floor, order.help, plan.parts, order.tell) as makers:
            make_parts(parts, replace(makers, parts=len(parts)), side)
        clerk.accept(place(Checked(None, (*side.found, *side.proof)), plan.content.library))
    finally:
        discard(folder)
    return len(parts)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Plan:
    content: ListedContent
    withheld: tuple[Withheld, ...]
    assets: Mapping[str, str]
    floor: Floor
    parts: PartList


def _plan(order: BuildOrder, now: datetime, clerk: "_Clerk") -> _Plan:
    """Load, rate, check and clear the content, and list the parts of the site."""
    check = CheckOrder(content=order.content, defaults=order.defaults, first_names=order.first_names)
    as_of = order.as_of or now
    content = clerk.accept(check_listed(check, as_of, order.help, tells_information=False))
    library = content.library
    cleared = clear(content.rated, order.audience, as_of)
    withdrawn = find_withdrawn(content.rated, order.audience, as_of)
    templates = Templates(order.templates, order.help)
    assets = {name_asset(name, text): text for name, text in collect_assets(templates).items()}
    desks = _desks(library, (cleared, withdrawn), Assets(*assets), order)
    made_with = make_key(order.help.program, fingerprint_files(order.templates))
    return _Plan(
        content=content,
        withheld=_name_withheld(library, find_withheld(library.inspection_ids, (*cleared, *withdrawn)), desks),
        assets=assets,
        floor=open_floor(
            Studio(
                desks=desks,
                documents=DOCUMENTS,
                workshop=Workshop(templates, order.templates),
                library=library,
                files=content.files,
            ),
            order.help.memo,
            content.read_keys,
        ),
        parts=PartList(desks, DOCUMENTS, content.keys, content.listed_keys, made_with),
    )


def _name_withheld(library: Library, ids: tuple[InspectionId, ...], desks: tuple[Desk, ...]) -> tuple[Withheld, ...]:
    names_by_id = {
        one.id: {name for desk in desks for name in list_names(one, desk.phrases)} for one in library.inspections
    }
    shown = {name for one, names in names_by_id.items() if one not in ids for name in names}
    return tuple(Withheld(one, tuple(sorted(names_by_id.get(one, set()) - shown))) for one in ids)


def _take_down(records: Sequence[FileRecord], order: BuildOrder, now: datetime) -> Manifest:
    return Manifest(
        version=version("inspectorate"),
        audience=order.audience,
        built=now.astimezone(UTC),
        as_of=(order.as_of or now).astimezone(UTC),
        files=tuple(sorted(records)),
    )


class _Clerk:
    """Take what a step made, or stop."""

    def __init__(self, strict: bool) -> None:  # noqa: FBT001  # it is the author's own switch
        self._strict = strict
        self.warnings: tuple[Diagnostic, ...] = ()

    def accept(self, checked: Checked[T]) -> T:
        """Return the value, keeping its warnings. Information is left to `build check`.

        Raises:
            BuildStopped: there is an error, or in strict mode anything at all that is not waived.
        """
        told = (one for one in checked.diagnostics if one.waived or one.severity is not Severity.INFORMATION)
        found = in_file_order(told)
        if has_errors(found) or (self._strict and any(not one.waived for one in found)):
            raise BuildStopped((*self.warnings, *found))
        self.warnings = (*self.warnings, *found)
        return checked.value


def _desks(
    library: Library, shown: tuple[tuple[Cleared, ...], tuple[Withdrawn, ...]], assets: Assets, order: BuildOrder
) -> tuple[Desk, ...]:
    """Return a desk for each language of the site, the first one first."""
    if library.site is None:
        raise ValueError("A library without a site has errors and is not accepted.")
    wordings = [library.wording[language] for language in library.site.languages]
    return tuple(
        Desk(
            site=library.site,
            wording=wording,
            assets=assets,
            cleared=shown[0],
            withdrawn=shown[1],
            audience=order.audience,
            first_wording=None if wording is wordings[0] else wordings[0],
            other_wordings=tuple(other for other in wordings if other is not wording),
            folder=library.folder_name,
            redirects=library.redirects,
            full_check=library.full_check,
            print_editions=order.print_editions,
        )
        for wording in wordings
    )

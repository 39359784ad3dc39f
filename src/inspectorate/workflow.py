"""The sentence: load, rate, check, clear, plan, make, proofread, take down, swap in."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import TypeVar

from inspectorate.assembly.checksums import write_checksums
from inspectorate.assembly.make import Workshop, discard, make, open_side_folder, swap_in
from inspectorate.assembly.manifest_file import record_files, write_manifest
from inspectorate.assembly.plan import name_asset, plan_site
from inspectorate.assembly.proofread import proofread
from inspectorate.assembly.redirect_targets import find_redirect_faults
from inspectorate.assembly.withheld import Withheld
from inspectorate.checking import CheckOrder, check_content, place
from inspectorate.diagnostics import BuildStopped, Checked, Diagnostic, Severity, has_errors, in_file_order
from inspectorate.documents import DOCUMENTS
from inspectorate.loading.library import Library
from inspectorate.model.inspection import InspectionId
from inspectorate.model.manifest import Manifest
from inspectorate.model.publication import Audience
from inspectorate.release import Cleared, Withdrawn, clear, find_withdrawn, find_withheld
from inspectorate.rendering.html import Templates
from inspectorate.rendering.search_index import write_search_index
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
    tell: Callable[[str], None]
    """Hears of each document as it is made."""
    strict: bool
    print_editions: tuple[PrintEdition, ...] = ()
    """The forms in which every PDF is made beside the usual one."""
    first_names: Path | None = None
    """A list of real first names, one in each line, for practice examples."""
    audience: Audience = Audience.PUBLIC
    as_of: datetime | None = None
    """The moment that the gate is asked about, where somebody looks ahead or back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FinishedSite:
    """What was made, and what is to be said about it."""

    site: Path
    paths: tuple[str, ...]
    warnings: tuple[Diagnostic, ...]
    """Also what is waived: it is listed in every build."""


def build_site(order: BuildOrder, now: datetime) -> FinishedSite:
    """Turn a content folder into a finished site for one audience; `now` is the real clock.

    Raises:
        BuildStopped: a step found errors; they are all in the exception, and the former site stands as it was.
        OSError: the machine cannot read the content or write the site.
    """
    clerk = _Clerk(order.strict)
    check = CheckOrder(content=order.content, defaults=order.defaults, first_names=order.first_names)
    as_of = order.as_of or now
    checked = clerk.accept(check_content(check, as_of))
    library, rated = checked.library, checked.rated
    cleared, withdrawn = clear(rated, order.audience, as_of), find_withdrawn(rated, order.audience, as_of)
    templates = Templates(order.templates)
    assets = {name_asset(name, text): text for name, text in collect_assets(templates).items()}
    desks = _desks(library, (cleared, withdrawn), Assets(*assets), order)
    planned = plan_site(desks, DOCUMENTS, assets)
    clerk.accept(place(find_redirect_faults(library, planned.value), library))
    plan = clerk.accept(planned)
    side = open_side_folder(order.site)
    try:
        made = make(plan, Workshop(templates, order.templates), side, order.tell)
        paths = (*clerk.accept(place(made, library)), *write_search_index(side))
        paths = (*paths, write_checksums(side, paths))
        withheld = _name_withheld(library, find_withheld(library.inspection_ids, (*cleared, *withdrawn)), desks)
        clerk.accept(place(Checked(None, proofread(side, paths, plan.made_pages, withheld)), library))
        write_manifest(side, _take_down(side, paths, order, now))
        swap_in(side, order.site)
    finally:
        discard(side)
    return FinishedSite(site=order.site, paths=paths, warnings=clerk.warnings)


def _name_withheld(library: Library, ids: tuple[InspectionId, ...], desks: tuple[Desk, ...]) -> tuple[Withheld, ...]:
    names_by_id = {
        one.id: {name for desk in desks for name in list_names(one, desk.phrases)} for one in library.inspections
    }
    shown = {name for one, names in names_by_id.items() if one not in ids for name in names}
    return tuple(Withheld(one, tuple(sorted(names_by_id.get(one, set()) - shown))) for one in ids)


def _take_down(side: Path, paths: tuple[str, ...], order: BuildOrder, now: datetime) -> Manifest:
    return Manifest(
        version=version("inspectorate"),
        audience=order.audience,
        built=now.astimezone(UTC),
        as_of=(order.as_of or now).astimezone(UTC),
        files=record_files(side, paths),
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

"""All inspections as a table, and a list for each value of what narrows it. Works without a script, better with one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from inspectorate.release import Cleared
from inspectorate.views.addresses import INSPECTIONS, inspections_by, relative
from inspectorate.views.desk import Desk, PerSite
from inspectorate.views.document import Frame, Page, PageLink
from inspectorate.views.facets import Facet, list_facets
from inspectorate.views.frame import PageIdentity, build_frame
from inspectorate.views.listing import list_inspections, view_facets
from inspectorate.views.listing_parts import FacetsPart, InspectionTablePart


@dataclass(frozen=True, slots=True, kw_only=True)
class FilterWords:
    """What the form says that a script shows above the table."""

    heading: str
    words: str
    all: str
    clear: str
    status: str
    """With `{count}` and `{total}` for the script to fill in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class InspectionsView:
    """What templates/documents/inspections may say."""

    frame: Frame
    heading: str
    introduction: str
    all_inspections: PageLink | None
    """The way back to all, on a list of some."""
    filter: FilterWords | None
    """Only where the table holds all inspections."""
    lists: FacetsPart
    table: InspectionTablePart | None
    no_reports: str


def build_pages(cleared: tuple[Cleared, ...], desk: Desk) -> Iterator[Page]:
    """Yield the list of all cleared inspections, newest first, and those of each value of each facet."""
    facets = list_facets(cleared, desk)
    heading = desk.phrases.say("all_inspections")
    yield _page(INSPECTIONS, heading, cleared, facets, desk)
    for facet in facets:
        for value in facet.values:
            narrowed = desk.phrases.say("inspections_with", facet=facet.heading, value=value.text)
            yield _page(inspections_by(facet.name, value.id), narrowed, value.inspections, facets, desk)


def _page(path: str, heading: str, shown: Sequence[Cleared], facets: Sequence[Facet], desk: Desk) -> Page:
    phrases = desk.phrases
    is_all = path == INSPECTIONS
    all_inspections = PageLink(INSPECTIONS, phrases.say("all_inspections"))
    view = InspectionsView(
        frame=build_frame(
            PageIdentity(
                path=path,
                title=heading,
                description=phrases.say("inspections_introduction", count=str(len(shown))),
                trail=() if is_all else (all_inspections,),
            ),
            desk,
            phrases,
        ),
        heading=heading,
        introduction=phrases.say("inspections_introduction", count=str(len(shown))),
        all_inspections=None if is_all else PageLink(relative(INSPECTIONS, path), phrases.say("all_inspections")),
        filter=_filter_words(desk) if is_all else None,
        lists=view_facets(facets, path, phrases),
        table=list_inspections(shown, facets, path, desk, heading) if shown else None,
        no_reports=phrases.say("no_reports"),
    )
    return Page(path=path, view=view)


def _filter_words(desk: Desk) -> FilterWords:
    phrases = desk.phrases
    return FilterWords(
        heading=phrases.say("filter_heading"),
        words=phrases.say("filter_words"),
        all=phrases.say("filter_all"),
        clear=phrases.say("filter_clear"),
        status=phrases.say("filter_status", count="{count}", total="{total}"),
    )


INSPECTIONS_LIST = PerSite(name="inspections", build=build_pages)

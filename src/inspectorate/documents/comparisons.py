"""Which editions have a table that compares services, and why there is not one for all."""

from dataclasses import dataclass

from inspectorate.release import Cleared
from inspectorate.views.addresses import COMPARE, comparison_page, framework_page, relative
from inspectorate.views.desk import Desk, PerSite
from inspectorate.views.document import Frame, Page, PageLink
from inspectorate.views.editions import Edition, list_editions
from inspectorate.views.frame import PageIdentity, build_frame
from inspectorate.views.phrases import Phrases


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparisonEntry:
    """An edition whose services can be compared."""

    table: PageLink
    size: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparisonsView:
    """What templates/documents/comparisons may say."""

    frame: Frame
    heading: str
    introduction: str
    comparisons: tuple[ComparisonEntry, ...]
    no_comparisons: str
    why_heading: str
    why: str
    unrated_label: str
    """Empty where every edition in use has ratings."""
    unrated: tuple[PageLink, ...]


def build_pages(cleared: tuple[Cleared, ...], desk: Desk) -> tuple[Page, ...]:
    """Return the one page that leads to all tables."""
    phrases, editions = desk.phrases, list_editions(cleared)
    heading = phrases.say("compare_services")
    unrated = tuple(
        PageLink(relative(framework_page(edition.framework.id), COMPARE), phrases.choose(edition.framework.name))
        for edition in editions
        if not edition.has_ratings
    )
    view = ComparisonsView(
        frame=build_frame(
            PageIdentity(
                path=COMPARE,
                title=phrases.say("page_of_site", page=heading, site=phrases.choose(desk.site.name)),
                description=phrases.say("compare_introduction"),
            ),
            desk,
            phrases,
        ),
        heading=heading,
        introduction=phrases.say("compare_introduction"),
        comparisons=tuple(_entry(edition, phrases) for edition in editions if edition.has_ratings),
        no_comparisons=phrases.say("no_comparisons"),
        why_heading=phrases.say("why_not_one_table_heading"),
        why=phrases.say("why_not_one_table"),
        unrated_label=phrases.say("not_compared") if unrated else "",
        unrated=unrated,
    )
    return (Page(path=COMPARE, view=view),)


def _entry(edition: Edition, phrases: Phrases) -> ComparisonEntry:
    framework = edition.framework
    services = len({rated.inspection.record.service for rated in edition.inspections})
    standards = len(tuple(framework.iter_standards()))
    return ComparisonEntry(
        table=PageLink(relative(comparison_page(framework.id), COMPARE), phrases.choose(framework.name)),
        size=phrases.say("comparison_size", services=str(services), standards=str(standards)),
    )


COMPARISONS_PAGE = PerSite(name="comparisons", build=build_pages)

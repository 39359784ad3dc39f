"""The list of all editions that public inspections were made under."""

from dataclasses import dataclass

from inspectorate.model.framework import Framework, OverallAggregation
from inspectorate.release import Cleared
from inspectorate.views.addresses import FRAMEWORKS, framework_page, relative
from inspectorate.views.desk import Desk, PerSite
from inspectorate.views.document import Frame, Page, PageLink
from inspectorate.views.editions import Edition, list_editions
from inspectorate.views.frame import PageIdentity, build_frame
from inspectorate.views.phrases import Phrases


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionRow:
    """One edition in the list."""

    edition: PageLink
    rated: str
    first: str
    latest: str
    inspections: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FrameworksView:
    """What templates/documents/frameworks may say."""

    frame: Frame
    heading: str
    introduction: str
    caption: str
    edition_heading: str
    rated_heading: str
    first_heading: str
    latest_heading: str
    inspections_heading: str
    editions: tuple[EditionRow, ...]
    no_editions: str


def build_pages(cleared: tuple[Cleared, ...], desk: Desk) -> tuple[Page, ...]:
    """Return the list of editions, the one of the newest inspection first."""
    phrases = desk.phrases
    heading = phrases.say("frameworks")
    view = FrameworksView(
        frame=build_frame(
            PageIdentity(
                path=FRAMEWORKS,
                title=phrases.say("page_of_site", page=heading, site=phrases.choose(desk.site.name)),
                description=phrases.say("frameworks_introduction"),
            ),
            desk,
            phrases,
        ),
        heading=heading,
        introduction=phrases.say("frameworks_introduction"),
        caption=phrases.say("frameworks_caption"),
        edition_heading=phrases.say("edition"),
        rated_heading=phrases.say("what_is_rated"),
        first_heading=phrases.say("first_inspection"),
        latest_heading=phrases.say("latest_inspection"),
        inspections_heading=phrases.say("number_of_inspections"),
        editions=tuple(_row(edition, phrases) for edition in list_editions(cleared)),
        no_editions=phrases.say("no_reports"),
    )
    return (Page(path=FRAMEWORKS, view=view),)


def _row(edition: Edition, phrases: Phrases) -> EditionRow:
    framework = edition.framework
    first, latest = edition.months
    return EditionRow(
        edition=PageLink(relative(framework_page(framework.id), FRAMEWORKS), phrases.choose(framework.name)),
        rated=_say_rated(framework, phrases),
        first=phrases.month(first),
        latest=phrases.month(latest),
        inspections=str(len(edition.inspections)),
    )


def _say_rated(framework: Framework, phrases: Phrases) -> str:
    if not framework.scale:
        return phrases.say("nothing_is_rated")
    has_overall = framework.overall.aggregation is not OverallAggregation.NONE
    return phrases.say("standards_and_overall_are_rated" if has_overall else "standards_are_rated")


FRAMEWORKS_PAGE = PerSite(name="frameworks", build=build_pages)

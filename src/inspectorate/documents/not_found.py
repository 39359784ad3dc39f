"""What a web server shows where there is no such page."""

from dataclasses import dataclass

from inspectorate.release import Cleared
from inspectorate.views.addresses import HOME, INSPECTIONS, NOT_FOUND, SEARCH
from inspectorate.views.desk import Desk, PerSite
from inspectorate.views.document import Frame, Page, PageLink
from inspectorate.views.frame import PageIdentity, build_frame


@dataclass(frozen=True, slots=True, kw_only=True)
class NotFoundView:
    """What templates/documents/not-found may say."""

    frame: Frame
    heading: str
    explanation: str
    ways: tuple[PageLink, ...]


def build_pages(_cleared: tuple[Cleared, ...], desk: Desk) -> tuple[Page, ...]:
    """Return the page. It is shown at any address, so its links begin at the top of the site's host."""
    phrases = desk.phrases
    view = NotFoundView(
        frame=build_frame(
            PageIdentity(
                path=NOT_FOUND, title=phrases.say("not_found"), description=phrases.say("not_found_explanation")
            ),
            desk,
            phrases,
        ),
        heading=phrases.say("not_found"),
        explanation=phrases.say("not_found_explanation"),
        ways=(
            PageLink(desk.way(HOME, NOT_FOUND), phrases.say("home")),
            PageLink(desk.way(INSPECTIONS, NOT_FOUND), phrases.say("all_inspections")),
            PageLink(desk.way(SEARCH, NOT_FOUND), phrases.say("search")),
        ),
    )
    return (Page(path=NOT_FOUND, view=view),)


NOT_FOUND_PAGE = PerSite(name="not-found", build=build_pages)

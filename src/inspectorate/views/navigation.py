"""The ways that every page offers: the main navigation, the other languages, the foot. Pure."""

from inspectorate.views.addresses import (
    ABOUT,
    ACCESSIBILITY,
    CHECK,
    COMPARE,
    DATA,
    FEED,
    FRAMEWORKS,
    INSPECTIONS,
    PRESS_RELEASES,
    RECOMMENDATIONS,
    SEARCH,
    SERVICES,
    public_address,
)
from inspectorate.views.desk import Desk, side_of
from inspectorate.views.document import LanguageLink, NavigationLink, PageLink
from inspectorate.views.phrases import Phrases


def list_navigation(page: str, desk: Desk) -> tuple[NavigationLink, ...]:
    """Return the lines of the main navigation, seen from a page; the one that the page belongs to is marked."""
    return tuple(
        NavigationLink(href=desk.way(place, page), text=text, current=_current(place, page))
        for place, text in _list_places(desk.phrases)
    )


def list_ways(page: str, desk: Desk) -> tuple[PageLink, ...]:
    """Return the ways from a page to all others of the main navigation."""
    return tuple(PageLink(desk.way(place, page), text) for place, text in _list_places(desk.phrases) if place != page)


def list_languages(page: str, desk: Desk) -> tuple[LanguageLink, ...]:
    """Return the ways from a page to the same page in every other language of the site."""
    return tuple(
        LanguageLink(
            href=desk.shared(side_of(wording.language, desk.site) + page, page),
            language=wording.language,
            text=wording.phrases["language_name"],
            address=public_address(desk.site.address, side_of(wording.language, desk.site) + page),
        )
        for wording in desk.other_wordings
    )


def list_foot(page: str, desk: Desk) -> tuple[PageLink, ...]:
    """Return the ways at the foot of a page."""
    phrases = desk.phrases
    statement = PageLink(desk.way(ACCESSIBILITY, page), phrases.say("statement_title"))
    return (
        PageLink(desk.way(ABOUT, page), phrases.say("about_the_site")),
        *((statement,) if desk.site.accessibility else ()),
        PageLink(desk.way(DATA, page), phrases.say("data_navigation")),
        PageLink(desk.way(CHECK, page), phrases.say("check_title")),
        PageLink(desk.way(FEED, page), phrases.say("feed")),
    )


def _list_places(phrases: Phrases) -> tuple[tuple[str, str], ...]:
    return (
        (INSPECTIONS, phrases.say("inspections")),
        (SERVICES, phrases.say("services")),
        (FRAMEWORKS, phrases.say("frameworks")),
        (COMPARE, phrases.say("compare")),
        (RECOMMENDATIONS, phrases.say("register")),
        (PRESS_RELEASES, phrases.say("press_releases")),
        (DATA, phrases.say("data_navigation")),
        (SEARCH, phrases.say("search")),
    )


def _current(place: str, page: str) -> str:
    if place == page:
        return "page"
    return "true" if page.startswith(place.removesuffix("index.html")) else ""

"""The ways that every page offers: the main navigation, the other languages, the foot. Pure."""

from inspectorate.views.addresses import public_address, relative
from inspectorate.views.desk import Desk, side_of
from inspectorate.views.document import LanguageLink, NavigationLink, PageLink
from inspectorate.views.phrases import Phrases


def list_navigation(page: str, phrases: Phrases) -> tuple[NavigationLink, ...]:
    """Return the lines of the main navigation, seen from a page; the one that the page belongs to is marked."""
    places: tuple[tuple[str, str], ...] = ()
    return tuple(
        NavigationLink(href=relative(place, page), text=text, current=_current(place, page)) for place, text in places
    )


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


def list_foot(page: str, phrases: Phrases) -> tuple[PageLink, ...]:
    """Return the ways at the foot of a page."""
    return ()


def _current(place: str, page: str) -> str:
    if place == page:
        return "page"
    return "true" if page.startswith(place.removesuffix("index.html")) else ""

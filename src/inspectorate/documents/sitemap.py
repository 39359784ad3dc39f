"""The map of the site: every page that search engines may list, with its other languages. By sitemaps.org."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from inspectorate.release import Cleared
from inspectorate.views.addresses import SITEMAP, public_address, report_page
from inspectorate.views.desk import Desk, FromPages, Sides
from inspectorate.views.document import ListedPage, Made, Page


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherLanguage:
    """The same page in one of the languages, its own among them."""

    language: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceOnMap:
    """A page."""

    address: str
    changed: str
    """The day on which it was changed last; empty where nothing is published."""
    languages: tuple[OtherLanguage, ...]
    """All of them, where there are several."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SitemapView:
    """What templates/documents/sitemap may say."""

    places: tuple[PlaceOnMap, ...]


def build_map(pages: tuple[ListedPage, ...], desk: Desk) -> tuple[Made, ...]:
    """Return the map, in the order of addresses.

    The pages of an inspection changed on its day, or on that of its last correction. All others tell of all
    inspections, and changed with the newest.
    """
    day_by_folder = {public_address("/", report_page(one.rated.inspection.id)): _find_day(one) for one in desk.cleared}
    newest = max(day_by_folder.values(), default="")
    places = tuple(
        PlaceOnMap(
            address=page.address,
            changed=next((day_by_folder[one] for one in _iter_folders(page.address) if one in day_by_folder), newest),
            languages=_list_languages(page),
        )
        for page in sorted(pages, key=lambda page: page.address)
        if page.is_listed
    )
    return (Page(path=SITEMAP, view=SitemapView(places=places), template="web.xml"),)


def _iter_folders(address: str) -> Iterator[str]:
    """Yield each two folders of an address that stand one in the other, such as `/inspections/redbridge-2024/`."""
    names = address.split("/")
    return (f"/{outer}/{inner}/" for outer, inner in pairwise(names))


def _find_day(cleared: Cleared) -> str:
    record = cleared.rated.inspection.record
    return (record.corrected or record.embargo.moment.date()).isoformat()


def _list_languages(page: ListedPage) -> tuple[OtherLanguage, ...]:
    if not page.languages:
        return ()
    others = tuple(OtherLanguage(language=one.language, address=one.address) for one in page.languages)
    return (OtherLanguage(language=page.language, address=page.address), *others)


SITEMAP_OF_PAGES = FromPages(name="sitemap", build=build_map, sides=Sides.ONCE)

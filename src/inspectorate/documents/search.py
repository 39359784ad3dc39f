"""The search page: a form, what its script needs to show results, and ways to the same things without it."""

from dataclasses import dataclass

from inspectorate.release import Cleared
from inspectorate.views.addresses import SEARCH, SEARCH_SCRIPT
from inspectorate.views.desk import Desk, PerSite
from inspectorate.views.document import Frame, Made, Page, PageLink
from inspectorate.views.facets import list_facets
from inspectorate.views.frame import PageIdentity, build_frame
from inspectorate.views.listing import view_facets
from inspectorate.views.listing_parts import FacetsPart
from inspectorate.views.navigation import list_ways
from inspectorate.views.phrases import Phrases
from inspectorate.views.response_headers import policy_of_search_page
from inspectorate.views.search_filters import offer_filters
from inspectorate.views.search_parts import FilterGroup, SearchForm, build_search_form

_COUNT = "{count}"
_QUERY = "{query}"
"""What the script fills in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchWords:
    """The fixed phrases of the page, and of what its script shows."""

    narrow: str
    clear: str
    results: str
    more: str
    needs_script: str
    none: str
    one: str
    several: str
    none_of_all: str
    one_of_all: str
    several_of_all: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchView:
    """What templates/documents/search may say."""

    frame: Frame
    heading: str
    form: SearchForm
    script: str
    bundle: str
    """The way to the script that Pagefind wrote beside its index."""
    top: str
    """The way to the top of the site."""
    filters: tuple[FilterGroup, ...]
    words: SearchWords
    lists: FacetsPart
    ways_heading: str
    ways: tuple[PageLink, ...]
    """To everything else, without a script."""


def build_page(cleared: tuple[Cleared, ...], desk: Desk) -> tuple[Made, ...]:
    """Return the search page of one language."""
    phrases = desk.phrases
    view = SearchView(
        frame=build_frame(
            PageIdentity(
                path=SEARCH,
                title=phrases.say("search_title", site=phrases.choose(desk.site.name)),
                description=phrases.say("search_description"),
                policy=policy_of_search_page(),
            ),
            desk,
            phrases,
        ),
        heading=phrases.say("search"),
        form=build_search_form("q", SEARCH, phrases),
        script=desk.shared(desk.assets.search_script, SEARCH),
        bundle=desk.shared(SEARCH_SCRIPT, SEARCH),
        top=f"{desk.shared('.', SEARCH)}/",
        filters=offer_filters(cleared, phrases),
        words=_find_words(phrases),
        lists=view_facets(list_facets(cleared, desk), SEARCH, phrases),
        ways_heading=phrases.say("search_ways"),
        ways=list_ways(SEARCH, desk),
    )
    return (Page(path=SEARCH, view=view),)


def _find_words(phrases: Phrases) -> SearchWords:
    return SearchWords(
        narrow=phrases.say("search_narrow"),
        clear=phrases.say("search_clear"),
        results=phrases.say("search_results"),
        more=phrases.say("search_more"),
        needs_script=phrases.say("search_needs_script"),
        none=phrases.say("search_none", query=_QUERY),
        one=phrases.say("search_one", query=_QUERY),
        several=phrases.say("search_several", count=_COUNT, query=_QUERY),
        none_of_all=phrases.say("search_none_of_all"),
        one_of_all=phrases.say("search_one_of_all"),
        several_of_all=phrases.say("search_several_of_all", count=_COUNT),
    )


SEARCH_PAGE = PerSite(name="search", build=build_page)

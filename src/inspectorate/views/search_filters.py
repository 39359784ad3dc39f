"""By what a search can be narrowed: each page names its values, and the search page offers them. Pure."""

from collections.abc import Iterator, Mapping, Sequence
from enum import Enum

from inspectorate.model.anchors import standard_anchor
from inspectorate.model.framework import Framework, Standard
from inspectorate.model.rated import RatedInspection
from inspectorate.model.site import Service
from inspectorate.release import Cleared
from inspectorate.views.document import SearchValue
from inspectorate.views.phrases import Phrases, publication_month
from inspectorate.views.search_parts import FilterGroup, FilterOption
from inspectorate.views.spoken import plain


class PageKind(Enum):
    """What a page is, as those who search tell it apart."""

    REPORT = "report"
    LETTER = "letter"
    PRESS_RELEASE = "press release"
    SERVICE = "service"
    FRAMEWORK = "framework"
    STANDARD = "standard"
    ABOUT = "about"
    """What tells of the site and of all inspections together."""


_PHRASE_BY_KIND: Mapping[PageKind, str] = {
    PageKind.REPORT: "search_kind_report",
    PageKind.LETTER: "search_kind_letter",
    PageKind.PRESS_RELEASE: "press_release",
    PageKind.SERVICE: "service",
    PageKind.FRAMEWORK: "search_framework",
    PageKind.STANDARD: "standard",
    PageKind.ABOUT: "search_kind_about",
}


def describe_page(kind: PageKind, phrases: Phrases, framework: Framework | None = None) -> tuple[SearchValue, ...]:
    """Return the values of a page that belongs to no inspection."""
    values = [SearchValue("kind", _name_kind(kind, phrases))]
    if framework:
        values.append(SearchValue("framework", plain(phrases.choose(framework.name))))
    return tuple(values)


def describe_service(service: Service, phrases: Phrases) -> tuple[SearchValue, ...]:
    """Return the values of the page of a service."""
    page = describe_page(PageKind.SERVICE, phrases)
    return (*page, SearchValue("region", plain(phrases.choose(service.region))))


def describe_standard(standard: Standard, framework: Framework, phrases: Phrases) -> tuple[SearchValue, ...]:
    """Return the values of the page of a standard."""
    page = describe_page(PageKind.STANDARD, phrases, framework)
    return (*page, SearchValue("standard", _name_standard(standard, phrases)))


def describe_inspection(rated: RatedInspection, kind: PageKind, phrases: Phrases) -> tuple[SearchValue, ...]:
    """Return the values of a document of an inspection, in the words of the page's language."""
    inspection = rated.inspection
    values = [
        *describe_page(kind, phrases, inspection.framework),
        SearchValue("region", plain(phrases.choose(inspection.service.region))),
        SearchValue("year", str(publication_month(inspection.record).year)),
    ]
    if rated.published_overall:
        values.append(SearchValue("rating", plain(phrases.choose(rated.published_overall.name))))
    if kind is not PageKind.PRESS_RELEASE:
        values += [SearchValue("standard", _name_standard(one.standard, phrases)) for one in rated.standards]
    return tuple(values)


def offer_filters(cleared: Sequence[Cleared], phrases: Phrases) -> tuple[FilterGroup, ...]:
    """Return all filters, with the values that pages may have. Which of them pages do have, the index knows."""
    rated = [one.rated for one in cleared]
    frameworks = list({one.inspection.framework.id: one.inspection.framework for one in rated}.values())
    return (
        _group("kind", phrases.say("search_kind"), (_name_kind(kind, phrases) for kind in PageKind)),
        _group("rating", phrases.say("overall_rating"), _iter_ratings(frameworks, phrases)),
        FilterGroup(name="standard", heading=phrases.say("standard"), options=_list_standards(rated, phrases)),
        _group("region", phrases.say("search_region"), sorted(_iter_regions(rated, phrases))),
        _group("year", phrases.say("search_year"), sorted(_iter_years(rated), reverse=True)),
        _group("framework", phrases.say("search_framework"), (plain(phrases.choose(one.name)) for one in frameworks)),
    )


def _group(name: str, heading: str, values: Iterator[str] | Sequence[str]) -> FilterGroup:
    options = tuple(FilterOption(value=value) for value in dict.fromkeys(values))
    return FilterGroup(name=name, heading=heading, options=options)


def _name_kind(kind: PageKind, phrases: Phrases) -> str:
    return phrases.say(_PHRASE_BY_KIND[kind])


def _name_standard(standard: Standard, phrases: Phrases) -> str:
    return f"{standard.id} {plain(phrases.choose(standard.title))}"


def _iter_ratings(frameworks: Sequence[Framework], phrases: Phrases) -> Iterator[str]:
    """Yield the ratings from best to worst."""
    for framework in frameworks:
        yield from (plain(phrases.choose(rating.name)) for rating in reversed(framework.scale))


def _list_standards(rated: Sequence[RatedInspection], phrases: Phrases) -> tuple[FilterOption, ...]:
    """Return the standards by their numbers; editions in which one has the same title share a value."""
    option_by_value = {
        value: FilterOption(value=value, anchor=f"{standard_anchor(one.standard.id)}-heading")
        for inspection in rated
        for one in inspection.standards
        if (value := _name_standard(one.standard, phrases))
    }
    return tuple(option_by_value[value] for value in sorted(option_by_value))


def _iter_regions(rated: Sequence[RatedInspection], phrases: Phrases) -> Iterator[str]:
    yield from (plain(phrases.choose(one.inspection.service.region)) for one in rated)


def _iter_years(rated: Sequence[RatedInspection]) -> Iterator[str]:
    yield from (str(publication_month(one.inspection.record).year) for one in rated)

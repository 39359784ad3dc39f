"""By what a search can be narrowed: what pages name, the search page offers."""

from dataclasses import replace

from builders import (
    DESK,
    FRAMEWORK,
    INSPECTION,
    LETTER_INSPECTION,
    PHRASES_IN_ENGLISH,
    RECORD,
    SERVICE,
    clear_all,
    clear_one,
    moment,
    phrase,
)
from inspectorate.documents.search import SearchView, build_page
from inspectorate.model.inspection import InspectionId
from inspectorate.views.document import Page
from inspectorate.views.search_filters import (
    PageKind,
    describe_inspection,
    describe_page,
    describe_standard,
    offer_filters,
)

RATED = clear_one(INSPECTION).rated
NORTHERN = replace(
    INSPECTION,
    id=InspectionId("northern-2023"),
    record=replace(RECORD, embargo=moment("2023-05-10 00:01")),
    service=replace(SERVICE, region=phrase("Anglia")),
)


def values(kind: PageKind, filter_name: str) -> list[str]:
    """Return the values of the inspection's document for one filter."""
    return [one.value for one in describe_inspection(RATED, kind, PHRASES_IN_ENGLISH) if one.filter == filter_name]


def test_a_report_names_its_kind_rating_standards_region_year_and_framework() -> None:
    assert values(PageKind.REPORT, "kind") == ["Search kind report"]
    assert values(PageKind.REPORT, "rating") == ["Requires improvement"]
    assert values(PageKind.REPORT, "standard") == ["1.1 Leadership", "2.1 Assessment"]
    assert values(PageKind.REPORT, "region") == ["Midlands"]
    assert values(PageKind.REPORT, "year") == ["2025"]
    assert values(PageKind.REPORT, "framework") == ["Shire framework, 2025"]


def test_a_press_release_is_about_no_standard() -> None:
    assert values(PageKind.PRESS_RELEASE, "standard") == []
    assert values(PageKind.PRESS_RELEASE, "rating") == ["Requires improvement"]


def test_a_letter_without_a_rating_names_none() -> None:
    found = describe_inspection(clear_one(LETTER_INSPECTION).rated, PageKind.LETTER, PHRASES_IN_ENGLISH)

    assert {one.filter for one in found} == {"kind", "region", "year", "framework"}


def test_other_pages_name_what_they_are_about() -> None:
    standard = FRAMEWORK.domains[0].standards[0]

    assert [one.filter for one in describe_page(PageKind.ABOUT, PHRASES_IN_ENGLISH)] == ["kind"]
    assert [(one.filter, one.value) for one in describe_standard(standard, FRAMEWORK, PHRASES_IN_ENGLISH)] == [
        ("kind", "Standard"),
        ("framework", "Shire framework, 2025"),
        ("standard", "1.1 Leadership"),
    ]


def test_every_value_of_a_page_is_offered() -> None:
    cleared = clear_all(INSPECTION, NORTHERN, LETTER_INSPECTION)
    offered = {
        (group.name, option.value) for group in offer_filters(cleared, PHRASES_IN_ENGLISH) for option in group.options
    }
    named = {
        (one.filter, one.value)
        for each in cleared
        for kind in (PageKind.REPORT, PageKind.LETTER, PageKind.PRESS_RELEASE)
        for one in describe_inspection(each.rated, kind, PHRASES_IN_ENGLISH)
    }

    assert named - offered == set()


def test_values_are_offered_in_an_order_that_readers_expect() -> None:
    groups = {group.name: group for group in offer_filters(clear_all(INSPECTION, NORTHERN), PHRASES_IN_ENGLISH)}

    assert [one.value for one in groups["rating"].options] == [
        "Outstanding",
        "Good",
        "Requires improvement",
        "Inadequate",
    ]
    assert [one.value for one in groups["year"].options] == ["2025", "2023"]
    assert [one.value for one in groups["region"].options] == ["Anglia", "Midlands"]
    assert [(one.value, one.anchor) for one in groups["standard"].options] == [
        ("1.1 Leadership", "standard-1-1-heading"),
        ("2.1 Assessment", "standard-2-1-heading"),
    ]


def test_the_search_page_alone_may_run_webassembly_and_fetch() -> None:
    (page,) = build_page(clear_all(INSPECTION), DESK)

    assert isinstance(page, Page)
    assert isinstance(page.view, SearchView)
    assert "'wasm-unsafe-eval'" in page.view.frame.policy
    assert "worker-src 'self'" in page.view.frame.policy
    assert "frame-ancestors" not in page.view.frame.policy  # browsers heed it in a header alone
    assert (page.view.top, page.view.bundle) == ("../", "pagefind/pagefind.js")
    assert not page.view.frame.is_listed


def test_the_script_is_given_places_for_what_it_fills_in() -> None:
    (page,) = build_page((), DESK)

    assert isinstance(page, Page)
    assert isinstance(page.view, SearchView)
    assert page.view.words.several == "Search several {count} {query}"
    assert page.view.words.one == "Search one {query}"

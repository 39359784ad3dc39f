"""The register of recommendations: one page for each order, each leading to the others."""

from dataclasses import replace

from builders import DESK, INSPECTION, RECORD, clear_all, phrase, prose
from inspectorate.documents.recommendations import RECOMMENDATIONS_PAGE, RecommendationsView, build_pages
from inspectorate.model.inspection import Inspection, RecommendationGroup
from inspectorate.model.words import Words
from inspectorate.views.document import PageLink
from inspectorate.views.register_orders import MOST_ON_PAGE

GROUP = RecommendationGroup(addressee=phrase("The board"), numbers=(1,))
RECOMMENDED = replace(
    INSPECTION, record=replace(RECORD, recommendations=(GROUP,)), words=Words(recommendations={1: prose("act")})
)


MANY = RecommendationGroup(addressee=phrase("The board"), numbers=tuple(range(1, 2 * MOST_ON_PAGE + 2)))
FLOODED = replace(
    INSPECTION,
    record=replace(RECORD, recommendations=(MANY,)),
    words=Words(recommendations={number: prose("act") for number in MANY.numbers}),
)


def build(*inspections: Inspection) -> dict[str, RecommendationsView]:
    """Return what the pages say with these inspections, by their paths."""
    pages = build_pages(clear_all(*inspections), DESK)
    assert RECOMMENDATIONS_PAGE.name == "recommendations"
    return {page.path: page.view for page in pages if isinstance(page.view, RecommendationsView)}


def test_there_is_a_page_for_each_order() -> None:
    assert list(build(RECOMMENDED)) == [
        "recommendations/index.html",
        "recommendations/by-addressee/index.html",
        "recommendations/by-standard/index.html",
    ]


def test_each_page_leads_to_the_other_orders_and_marks_its_own() -> None:
    view = build(RECOMMENDED)["recommendations/by-addressee/index.html"]

    assert [(link.href, link.current) for link in view.orders] == [
        ("../index.html", ""),
        ("index.html", "page"),
        ("../by-standard/index.html", ""),
    ]
    assert view.heading == "Register title register by addressee"


def test_the_contents_lead_to_every_group() -> None:
    view = build(RECOMMENDED)["recommendations/index.html"]

    assert [(entry.href, entry.text) for entry in view.contents] == [("#ambershire", "Ambershire")]
    assert [group.id for group in view.groups] == ["ambershire"]


def test_without_recommendations_the_register_says_so() -> None:
    view = build(INSPECTION)["recommendations/index.html"]

    assert (view.groups, view.no_recommendations) == ((), "No recommendations")


def test_a_register_of_one_page_has_no_others() -> None:
    view = build(RECOMMENDED)["recommendations/index.html"]

    assert (view.pages, view.pages_label) == ((), "")
    assert (view.neighbours.previous, view.neighbours.next) == (None, None)


def test_a_long_register_has_several_pages_each_of_which_names_all() -> None:
    built = build(FLOODED)
    second = built["recommendations/by-addressee/page-2/index.html"]

    assert [path for path in built if "by-" not in path] == [
        "recommendations/index.html",
        "recommendations/page-2/index.html",
        "recommendations/page-3/index.html",
    ]
    assert second.heading == "Page of list 3 2 Register title register by addressee"
    assert [link.href for link in second.frame.trail] == ["../../../index.html", "../../index.html", "../index.html"]
    assert second.pages_label == "Pages of list 3"
    assert [(link.href, link.text, link.current) for link in second.pages] == [
        ("../index.html", "Page with The board 1", ""),
        ("index.html", "Page with The board 2", "page"),
        ("../page-3/index.html", "Page with The board 3", ""),
    ]
    assert [(link.href, link.current) for link in second.orders][:2] == [
        ("../../index.html", ""),
        ("../index.html", "true"),
    ]


def test_a_further_page_goes_on_and_leads_to_those_before_and_behind_it() -> None:
    built = build(FLOODED)
    first, second, last = (built[f"recommendations/{page}index.html"] for page in ("", "page-2/", "page-3/"))

    assert (first.neighbours.previous, last.neighbours.next) == (None, None)
    assert second.neighbours.previous == PageLink("../index.html", "Page with Ambershire 1")
    assert second.neighbours.next == PageLink("../page-3/index.html", "Page with Ambershire 3")
    assert [group.heading for view in (first, second) for group in view.groups] == ["Ambershire", "Goes on Ambershire"]
    assert [len((*group.items,)) for view in (first, second, last) for group in view.groups] == [
        MOST_ON_PAGE,
        MOST_ON_PAGE,
        1,
    ]
    assert (
        next(iter(last.groups[0].items)).link.href == "../../inspections/ambershire-2025/index.html#recommendation-1001"
    )


def test_the_name_of_a_page_says_where_it_begins_and_where_it_ends() -> None:
    board, police = replace(MANY, numbers=MANY.numbers[: MOST_ON_PAGE + 1]), phrase("The police")
    both = (board, RecommendationGroup(addressee=police, numbers=MANY.numbers[-9:]))
    view = build(replace(FLOODED, record=replace(RECORD, recommendations=both)))[
        "recommendations/by-addressee/index.html"
    ]

    assert [link.text for link in view.pages] == ["Page with The board 1", "Page with Range The police The board 2"]


def test_a_title_that_is_too_long_for_a_tab_goes_without_the_name_of_the_site() -> None:
    first, *_, last = build(FLOODED).values()

    assert first.frame.title == "Page of site Register Reports"
    assert last.frame.title == "Page of list 3 3 Register title register by standard"

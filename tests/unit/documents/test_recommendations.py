"""The register of recommendations: one page for each order, each leading to the others."""

from dataclasses import replace

from builders import DESK, INSPECTION, RECORD, clear_all, phrase, prose
from inspectorate.documents.recommendations import RECOMMENDATIONS_PAGE, RecommendationsView, build_pages
from inspectorate.model.inspection import Inspection, RecommendationGroup
from inspectorate.model.words import Words

GROUP = RecommendationGroup(addressee=phrase("The board"), numbers=(1,))
RECOMMENDED = replace(
    INSPECTION, record=replace(RECORD, recommendations=(GROUP,)), words=Words(recommendations={1: prose("act")})
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

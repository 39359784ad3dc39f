"""The register of recommendations: words, places and orders."""

from dataclasses import replace
from itertools import permutations

from builders import (
    ASSESSMENT,
    FRAMEWORK,
    INSPECTION,
    LEADERSHIP,
    PHRASES_IN_ENGLISH,
    RECORD,
    SERVICE,
    clear_all,
    make_wording,
    moment,
    paragraph,
    phrase,
    prose,
)
from inspectorate.model.framework import StandardId
from inspectorate.model.inspection import Inspection, InspectionId, RecommendationGroup
from inspectorate.model.language import Language
from inspectorate.model.prose import FootnoteMark, Foreign, Link, Prose, Strong, Text
from inspectorate.model.site import ServiceId
from inspectorate.model.words import Words
from inspectorate.views.addresses import (
    RECOMMENDATIONS,
    RECOMMENDATIONS_BY_ADDRESSEE,
    RECOMMENDATIONS_BY_STANDARD,
    standard_page,
)
from inspectorate.views.document import PageLink
from inspectorate.views.edition_parts import RegisterItem
from inspectorate.views.editions import list_editions
from inspectorate.views.phrases import Phrases
from inspectorate.views.register import Recommendation, build_item, list_about, list_recommendations
from inspectorate.views.register_orders import ORDERS, Group, divide

CY = Language("cy")
WELSH = Phrases(replace(make_wording(), language=CY), PHRASES_IN_ENGLISH)
BOARD = RecommendationGroup(addressee=phrase("The board"), numbers=(1, 2), standards={2: (StandardId("2.1"),)})
POLICE = RecommendationGroup(addressee=phrase("The Shire Police"), numbers=(3,))


def recommend(area: str, *groups: RecommendationGroup, first: Prose | None = None) -> Inspection:
    """Return an inspection of an area with recommendations."""
    words = {number: prose(f"do {number}") for group in groups for number in group.numbers}
    return replace(
        INSPECTION,
        id=InspectionId(area.lower()),
        service=replace(SERVICE, area=phrase(area)),
        record=replace(RECORD, recommendations=groups, service=ServiceId(area.lower())),
        words=Words(recommendations=words | ({1: first} if first else {})),
    )


ASH = recommend("Ash", BOARD, POLICE)
BAY = recommend("Bay", POLICE)


def items_of(inspection: Inspection, phrases: Phrases = PHRASES_IN_ENGLISH) -> list[RegisterItem]:
    """Return the recommendations of an inspection as the register shows them."""
    listed = list_recommendations([one.rated for one in clear_all(inspection)])
    return [build_item(one, RECOMMENDATIONS, phrases) for one in listed]


def group_by(page: str, *inspections: Inspection) -> list[tuple[str, str, int]]:
    """Return id, heading and number of recommendations of each group of the register in the order of a page."""
    groups = ORDERS[page].group(clear_all(*inspections), PHRASES_IN_ENGLISH)
    return [(group.id, group.heading, len(group.recommendations)) for group in groups]


def group(name: str, first: int, last: int, *inner: Group) -> Group:
    """Return a group with the recommendations of these numbers, or with groups inside it."""
    numbers = range(first, last + 1)
    rated = clear_all(ASH)[0].rated
    return Group(
        id=name,
        heading=name,
        recommendations=tuple(Recommendation(rated, BOARD, number) for number in numbers),
        groups=inner,
    )


def describe(groups: tuple[Group, ...]) -> list[str]:
    """Return each group of a page with the numbers of its recommendations, and where it has begun before."""
    return [
        f"{one.id}{'...' if one.goes_on else ''} {[found.number for found in one.recommendations] or ''}".strip()
        for outer in groups
        for one in (outer, *outer.groups)
    ]


def test_an_item_leads_to_its_permanent_place_and_to_its_standards() -> None:
    second = items_of(ASH)[1]

    assert second.link == PageLink(
        "../inspections/ash/index.html#recommendation-2", "Recommendation name Ash, May 2025 2"
    )
    assert (second.addressee, second.words, second.published) == ("The board should:", "do 2.", "Published 10 May 2025")
    assert second.standards == (PageLink("../frameworks/shire-2025/standards/2.1/index.html", "2.1 Assessment"),)


def test_an_item_without_standards_has_no_label_for_them() -> None:
    first = items_of(ASH)[0]

    assert (first.standards_label, first.standards) == ("", ())


def test_marks_of_footnotes_stay_in_the_report_and_links_inside_it_lead_there() -> None:
    words = prose(
        paragraph("act on ", Strong((Link("#standard-2-1", (Text("the plan"),)),)), FootnoteMark("n")),
        paragraph("See ", Link("https://example.org/", (Foreign("cy", (Text("hwn"),)),)), "!"),
    )

    assert items_of(recommend("Ash", BOARD, first=words))[0].words == (
        'act on <strong><a href="../inspections/ash/index.html#standard-2-1">the plan</a></strong>'
        ' See <a href="https://example.org/"><span lang="cy">hwn</span></a>!'
    )


def test_words_that_nobody_has_translated_are_marked_with_their_language() -> None:
    translated = replace(ASH, translated_words={CY: Words(recommendations={1: prose("gwnewch un")})})

    assert items_of(ASH, WELSH)[0].words == '<span lang="en">do 1.</span>'
    assert (
        build_item(list_recommendations([one.rated for one in clear_all(translated)])[0], RECOMMENDATIONS, WELSH).words
        == "gwnewch un."
    )


def test_a_standard_knows_the_recommendations_about_it() -> None:
    (edition,) = list_editions(clear_all(ASH, BAY))
    page = standard_page(FRAMEWORK.id, ASSESSMENT.id)

    assert [link.text for link in list_about(edition, ASSESSMENT, page, PHRASES_IN_ENGLISH)] == [
        "Recommendation name Ash, May 2025 2"
    ]
    assert list_about(edition, LEADERSHIP, page, PHRASES_IN_ENGLISH) == ()


def test_by_service_the_areas_stand_in_order_and_those_without_recommendations_are_left_out() -> None:
    nothing = replace(recommend("Cot"), record=replace(RECORD, embargo=moment("2024-01-01 00:01")))
    found = group_by(RECOMMENDATIONS, BAY, ASH, nothing)

    assert found == [("ash", "Ash", 3), ("bay", "Bay", 1)]


def test_by_addressee_those_of_all_reports_stand_together_below_a_name_that_stays() -> None:
    found = group_by(RECOMMENDATIONS_BY_ADDRESSEE, ASH, BAY)

    assert found == [("the-board", "The board", 2), ("the-shire-police", "The Shire Police", 2)]


def test_by_standard_they_stand_below_their_edition_and_those_that_name_none_stand_last() -> None:
    edition, without = ORDERS[RECOMMENDATIONS_BY_STANDARD].group(clear_all(ASH), PHRASES_IN_ENGLISH)

    assert (edition.id, edition.heading, edition.recommendations) == ("shire-2025", "Shire framework, 2025", ())
    assert [(group.id, group.heading, len(group.recommendations)) for group in edition.groups] == [
        ("shire-2025-2-1", "2.1 Assessment", 1)
    ]
    assert (without.id, without.heading, len(without.recommendations)) == ("without-standard", "Without standard", 2)


def test_an_edition_whose_recommendations_name_no_standard_has_no_heading() -> None:
    assert [name for name, _, _ in group_by(RECOMMENDATIONS_BY_STANDARD, BAY)] == ["without-standard"]


def test_only_the_order_by_standard_has_something_to_be_said_of_it() -> None:
    assert [bool(order.note(PHRASES_IN_ENGLISH)) for order in ORDERS.values()] == [False, False, True]


def test_what_one_page_can_hold_is_not_divided() -> None:
    assert [describe(page) for page in divide((group("a", 1, 2), group("b", 3, 4)), 4)] == [["a [1, 2]", "b [3, 4]"]]
    assert divide((), 4) == ()


def test_a_group_that_has_no_room_left_goes_on_and_the_next_one_stands_behind_it() -> None:
    pages = divide((group("a", 1, 1), group("b", 2, 6), group("c", 7, 8), group("d", 9, 9)), 2)

    assert [describe(page) for page in pages] == [
        ["a [1]", "b [2]"],
        ["b... [3, 4]"],
        ["b... [5, 6]"],
        ["c [7, 8]"],
        ["d [9]"],
    ]


def test_in_another_order_there_are_as_many_pages() -> None:
    groups = (group("a", 1, 2), group("b", 3, 5), group("c", 6, 8), group("d", 9, 10))

    assert {len(divide(order, 4)) for order in permutations(groups)} == {3}


def test_a_group_of_groups_goes_on_where_the_next_one_inside_it_begins_a_page() -> None:
    edition = group("edition", 1, 0, group("one", 1, 2), group("two", 3, 4))

    assert [describe(page) for page in divide((edition, group("without", 5, 5)), 3)] == [
        ["edition", "one [1, 2]", "two [3]"],
        ["edition...", "two... [4]", "without [5]"],
    ]

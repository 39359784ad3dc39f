"""The page of a standard: what it asks, how services were rated, and the ways to the next ones."""

from dataclasses import replace

from builders import DESK, INSPECTION, LETTER_INSPECTION, RECORD, clear_all, phrase, prose
from inspectorate.documents.standard import STANDARD_PAGE, StandardView, build_pages
from inspectorate.model.framework import StandardId
from inspectorate.model.inspection import Inspection, RecommendationGroup
from inspectorate.model.words import Words
from inspectorate.views.document import PageLink


def build(*inspections: Inspection) -> dict[str, StandardView]:
    """Return what the pages of the standards say, by their paths."""
    pages = build_pages(clear_all(*inspections), DESK)
    assert STANDARD_PAGE.name == "standard"
    return {page.path: page.view for page in pages if isinstance(page.view, StandardView)}


def test_every_standard_of_an_edition_in_use_has_a_page() -> None:
    assert list(build(INSPECTION, LETTER_INSPECTION)) == [
        "frameworks/shire-2025/standards/1.1/index.html",
        "frameworks/shire-2025/standards/2.1/index.html",
    ]


def test_a_measured_standard_shows_its_questions_and_the_rule() -> None:
    view = build(INSPECTION)["frameworks/shire-2025/standards/2.1/index.html"]

    assert (view.heading, view.kicker) == ("2.1 Assessment", "Standard kicker Court disposals 2")
    assert view.questions == ("Is desistance supported?", "Is the child safe?", "Are others safe?")
    assert (view.questions_heading, view.rules) == ("Key questions", ("Standard by lowest",))
    assert (view.recommendations, view.recommendations_heading) == ((), "")


def test_a_standard_that_does_not_count_says_so() -> None:
    (first, second) = INSPECTION.framework.domains
    apart = replace(first, standards=tuple(replace(one, counts_towards_overall=False) for one in first.standards))
    framework = replace(INSPECTION.framework, domains=(apart, second))
    view = build(replace(INSPECTION, framework=framework))["frameworks/shire-2025/standards/1.1/index.html"]

    assert (view.questions_heading, view.rules) == ("How it is rated", ("Standard by judgement", "Standard apart"))


def test_the_first_standard_has_none_before_it_and_the_last_none_after_it() -> None:
    first, last = (view.neighbours for view in build(INSPECTION).values())

    assert (first.previous, first.next) == (None, PageLink("../2.1/index.html", "2.1 Assessment"))
    assert (last.previous, last.next) == (PageLink("../1.1/index.html", "1.1 Leadership"), None)


def test_recommendations_about_it_are_led_to() -> None:
    group = RecommendationGroup(addressee=phrase("The board"), numbers=(1,), standards={1: (StandardId("2.1"),)})
    inspection = replace(
        INSPECTION,
        record=replace(RECORD, recommendations=(group,)),
        words=Words(recommendations={1: prose("act")}),
    )
    first, last = build(inspection).values()

    assert first.recommendations == ()
    assert [link.href for link in last.recommendations] == [
        "../../../../inspections/ambershire-2025/index.html#recommendation-1"
    ]

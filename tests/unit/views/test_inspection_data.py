"""An inspection as data: every figure, rating and recommendation, under names that do not change."""

from dataclasses import replace
from datetime import date

import pytest

from builders import (
    FRAMEWORK,
    GOOD,
    LETTER_INSPECTION,
    PHRASES_IN_ENGLISH,
    RECORD,
    REQUIRES_IMPROVEMENT,
    SITE,
    clear_one,
    inspect,
    judged,
    not_rated,
    paragraph,
    phrase,
    printed,
    prose,
    results,
)
from inspectorate.model.framework import KeyQuestionId, StandardId
from inspectorate.model.inspection import (
    Discretion,
    Fieldwork,
    Inspection,
    Month,
    RecommendationGroup,
    Record,
    StandardResult,
)
from inspectorate.model.prose import Emphasis, FootnoteMark, Text
from inspectorate.model.shares import CountedShare
from inspectorate.model.site import Licence, Site
from inspectorate.model.words import Words
from inspectorate.views.inspection_data import (
    FieldworkData,
    InspectionData,
    KeyQuestionData,
    LicenceData,
    OverallData,
    RecommendationData,
    ServiceData,
    StandardData,
    describe_inspection,
)

PAGE = "https://reports.example.org/inspections/ambershire-2025/"


def describe(record: Record = RECORD, site: Site = SITE, words: Words | None = None) -> InspectionData:
    """Return the inspection of Ambershire as data."""
    return describe_one(inspect(record, words=words), site)


def describe_one(inspection: Inspection, site: Site = SITE) -> InspectionData:
    """Return an inspection as data."""
    return describe_inspection(clear_one(inspection), site, PHRASES_IN_ENGLISH)


def describe_standard(result: StandardResult) -> StandardData:
    """Return standard 2.1 with this result as data."""
    return describe(replace(RECORD, standards=results(s1_1=judged(GOOD), s2_1=result))).standards[1]


def test_the_data_say_what_was_inspected_where_and_when() -> None:
    data = describe(replace(RECORD, isbn="978-1"))

    assert (data.id, data.url, data.language) == ("ambershire-2025", PAGE, "en")
    assert (data.isbn, data.framework, data.published) == ("978-1", "shire-2025", "2025-05-10")
    assert data.service == ServiceData(
        id="ambershire",
        name="Ambershire Youth Justice Service",
        area="Ambershire",
        nation="England",
        region="Midlands",
        area_code="E99999999",
    )


def test_where_no_day_of_publication_is_recorded_the_month_is_said() -> None:
    assert describe(replace(RECORD, published=Month(2025, 4))).published == "2025-04"


def test_days_of_fieldwork_are_said_where_they_are_known() -> None:
    days = Fieldwork(month=Month(2025, 2), first_day=date(2025, 2, 3), last_day=date(2025, 2, 14))

    assert describe().fieldwork == FieldworkData(month="2025-02", first_day=None, last_day=None)
    assert describe(replace(RECORD, fieldwork=days)).fieldwork == FieldworkData(
        month="2025-02", first_day="2025-02-03", last_day="2025-02-14"
    )


def test_the_score_is_said_only_where_the_document_prints_it() -> None:
    silent = replace(FRAMEWORK, overall=replace(FRAMEWORK.overall, prints_score=False))

    told = OverallData(
        rating="requires-improvement",
        score=3,
        maximum=6,
        rating_name="Requires improvement",
        method="sum_of_points",
    )
    assert describe().overall == told
    assert describe_one(inspect(framework=silent)).overall == replace(told, score=None, maximum=None)


def test_an_inspection_without_ratings_has_none_in_its_data() -> None:
    data = describe_one(LETTER_INSPECTION)

    assert data.overall == OverallData(rating=None, score=None, maximum=None, rating_name=None, method="none")
    assert data.document == "letter"
    assert (data.standards, data.recommendations) == ((), ())


def test_shares_are_said_as_counts_where_they_are_known_and_always_as_printed() -> None:
    shares = {**printed(69, 50, 63), KeyQuestionId("2.1.1"): CountedShare(11, 16)}
    standard = describe_standard(StandardResult(rating=REQUIRES_IMPROVEMENT.id, shares=shares))

    assert (standard.id, standard.title, standard.url) == ("2.1", "Assessment", f"{PAGE}#standard-2-1")
    assert (standard.rating, standard.computed_rating) == ("requires-improvement", "requires-improvement")
    assert standard.key_questions == (
        KeyQuestionData(
            id="2.1.1",
            text="Is desistance supported?",
            yes=11,
            of=16,
            percent=69,
            is_lowest=False,
            ref="shire-2025:2.1.1",
        ),
        KeyQuestionData(
            id="2.1.2",
            text="Is the child safe?",
            yes=None,
            of=None,
            percent=50,
            is_lowest=True,
            ref="shire-2025:2.1.2",
        ),
        KeyQuestionData(
            id="2.1.3",
            text="Are others safe?",
            yes=None,
            of=None,
            percent=63,
            is_lowest=False,
            ref="shire-2025:2.1.3",
        ),
    )


def test_discretion_and_the_lack_of_a_rating_are_said_with_their_reasons() -> None:
    decided = StandardResult(
        rating=GOOD.id, shares=printed(69, 50, 63), discretion=Discretion(reason=phrase("All in all."))
    )

    assert describe_standard(decided).discretion == "All in all."
    assert (describe_standard(decided).rating, describe_standard(decided).computed_rating) == (
        "good",
        "requires-improvement",
    )
    assert describe_standard(not_rated("no cases")).not_rated == "no cases"
    assert describe_standard(not_rated()).rating is None
    assert describe_standard(judged(GOOD)).discretion is None
    assert describe_standard(judged(GOOD)).not_rated is None


def test_recommendations_are_plain_words_with_their_addressees() -> None:
    groups = (
        RecommendationGroup(addressee=phrase("The board"), numbers=(1, 2), standards={2: (StandardId("2.1"),)}),
        RecommendationGroup(addressee=phrase("The police"), numbers=(3,)),
    )
    words = Words(
        sections={"foreword": prose("The foreword.")},
        recommendations={
            3: prose("Three."),
            1: prose(paragraph("Do ", Emphasis((Text("this"),)), FootnoteMark("n"), ".")),
            2: prose("Two."),
        },
    )

    assert describe(replace(RECORD, recommendations=groups), words=words).recommendations == (
        RecommendationData(
            number=1,
            addressee="The board",
            text="Do this.",
            url=f"{PAGE}#recommendation-1",
            standards=(),
            ref="ambershire-2025:1",
        ),
        RecommendationData(
            number=2,
            addressee="The board",
            text="Two.",
            url=f"{PAGE}#recommendation-2",
            standards=("2.1",),
            ref="ambershire-2025:2",
        ),
        RecommendationData(
            number=3,
            addressee="The police",
            text="Three.",
            url=f"{PAGE}#recommendation-3",
            standards=(),
            ref="ambershire-2025:3",
        ),
    )


@pytest.mark.parametrize("licence", [None, Licence(name=phrase("Open"), address="https://example.org/open")])
def test_the_data_name_the_licence_of_the_site(licence: Licence | None) -> None:
    expected = LicenceData(name="Open", url="https://example.org/open") if licence else None

    assert describe(site=replace(SITE, licence=licence)).licence == expected

"""Facts in words: each fact that is available has its words."""

from dataclasses import replace
from datetime import date

import pytest

from builders import LETTER_INSPECTION, PHRASES_IN_ENGLISH, RECORD, moment, phrase, rate
from inspectorate.model.facts import ALWAYS, available_facts
from inspectorate.model.inspection import Fieldwork, LeadInspector, Month, RecommendationGroup, Record
from inspectorate.ratings import rate_inspection
from inspectorate.views.facts import collect_facts, count_recommendations

GROUPS = (
    RecommendationGroup(addressee=phrase("The board"), numbers=(1, 2)),
    RecommendationGroup(addressee=phrase("The service"), numbers=(3,)),
)
FULL = replace(
    RECORD,
    embargo=moment("2025-05-09 09:05"),
    fieldwork=Fieldwork(month=Month(2025, 2), first_day=date(2025, 2, 3), last_day=date(2025, 2, 5)),
    lead_inspector=LeadInspector(name="Jo Lead", email="jo@example.org", telephone="0161 496 0000"),
    samples={"court": 16, "out-of-court 2": 7},
    recommendations=GROUPS,
)


def test_every_fact_of_a_full_record_is_put_into_words() -> None:
    assert collect_facts(rate(FULL), PHRASES_IN_ENGLISH) == {
        "area": "Ambershire",
        "service": "Ambershire Youth Justice Service",
        "service_short": "AYJS",
        "lead_inspector": "Jo Lead",
        "lead_inspector_email": "jo@example.org",
        "lead_inspector_telephone": "0161 496 0000",
        "fieldwork": "3 to 5 February 2025",
        "fieldwork_month": "February 2025",
        "embargo_date": "9 May 2025",
        "embargo_time": "09.05",
        "recommendations": "three recommendations",
        "overall_rating": "'Requires improvement'",
        "samples.court": "16",
        "samples.out-of-court 2": "7",
    }


@pytest.mark.parametrize("record", [RECORD, FULL, replace(RECORD, overall=None)])
def test_exactly_the_available_facts_are_put_into_words(record: Record) -> None:
    rated = rate(record)

    assert set(collect_facts(rated, PHRASES_IN_ENGLISH)) == available_facts(rated.inspection)


def test_an_edition_without_ratings_has_the_facts_of_every_record() -> None:
    assert set(collect_facts(rate_inspection(LETTER_INSPECTION), PHRASES_IN_ENGLISH)) == ALWAYS


def test_recommendations_to_all_addressees_are_counted_together() -> None:
    assert count_recommendations(rate(FULL).inspection) == 3
    assert count_recommendations(rate(RECORD).inspection) == 0

"""Facts: a name is available exactly when the record holds the fact."""

from dataclasses import replace

from builders import INSPECTION, LETTER_INSPECTION, LETTER_RECORD, RECORD, inspect, phrase
from inspectorate.model.facts import ALWAYS, available_facts
from inspectorate.model.inspection import LeadInspector, OverallResult, RecommendationGroup


def test_a_bare_record_has_the_facts_of_every_record_and_its_overall_rating() -> None:
    assert available_facts(INSPECTION) == ALWAYS | {"overall_rating"}


def test_each_sample_is_a_fact() -> None:
    record = replace(RECORD, samples={"court": 16, "out_of_court": 7})

    assert available_facts(inspect(record)) - available_facts(INSPECTION) == {"samples.court", "samples.out_of_court"}


def test_recommendations_are_a_fact_where_there_are_any() -> None:
    record = replace(RECORD, recommendations=(RecommendationGroup(addressee=phrase("The board"), numbers=(1,)),))

    assert available_facts(inspect(record)) - available_facts(INSPECTION) == {"recommendations"}


def test_the_lead_inspector_can_be_reached_only_where_the_record_says_how() -> None:
    lead = LeadInspector(name="Jo", email="jo@example.org")
    with_email = available_facts(inspect(replace(RECORD, lead_inspector=lead)))
    with_telephone = available_facts(inspect(replace(RECORD, lead_inspector=replace(lead, email=None, telephone="1"))))

    assert with_email - available_facts(INSPECTION) == {"lead_inspector_email"}
    assert with_telephone - available_facts(INSPECTION) == {"lead_inspector_telephone"}


def test_an_overall_rating_is_a_fact_only_where_framework_and_record_have_one() -> None:
    letter = replace(LETTER_RECORD, overall=OverallResult(rating=INSPECTION.framework.scale[0].id))

    assert "overall_rating" not in available_facts(inspect(replace(RECORD, overall=None)))
    assert "overall_rating" not in available_facts(LETTER_INSPECTION)
    assert "overall_rating" not in available_facts(replace(LETTER_INSPECTION, record=letter))

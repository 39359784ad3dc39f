"""Facts: a name is available exactly when the record holds the fact."""

from dataclasses import replace

from builders import (
    FRAMEWORK,
    INSPECTION,
    LETTER_FRAMEWORK,
    LETTER_INSPECTION,
    LETTER_RECORD,
    RECORD,
    STANDING_LETTER,
    inspect,
    local_prose,
    paragraph,
    phrase,
)
from inspectorate.model.facts import ALWAYS, asked_facts, available_facts
from inspectorate.model.inspection import LeadInspector, OverallResult, RecommendationGroup
from inspectorate.model.prose import Emphasis, Text


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


def test_a_framework_asks_for_what_its_phrases_and_its_prose_name_at_any_depth() -> None:
    letter = replace(
        STANDING_LETTER,
        closing=local_prose(paragraph("Ask ", Emphasis((Text("at {lead_inspector_email}"),)))),
        notes=(local_prose("{fieldwork}, {service}"),),
    )

    assert asked_facts(FRAMEWORK) == {"number", "title"}
    assert asked_facts(LETTER_FRAMEWORK) == {"number", "title", "area"}
    assert asked_facts(replace(LETTER_FRAMEWORK, letter=letter)) == {
        "number",
        "title",
        "area",
        "lead_inspector_email",
        "fieldwork",
        "service",
    }

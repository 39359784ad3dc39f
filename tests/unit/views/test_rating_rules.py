"""The rules of an edition in words: every number is that of the framework."""

from dataclasses import replace

import pytest

from builders import (
    FRAMEWORK,
    GOOD,
    INADEQUATE,
    LETTER_FRAMEWORK,
    OUTSTANDING,
    PERCENT_BANDS,
    bands,
    make_wording,
    phrase,
)
from frameworks import FRAMEWORKS
from inspectorate.model.framework import DiscretionConditions, Framework, Overall, OverallAggregation, Rating
from inspectorate.views.phrases import Phrases
from inspectorate.views.rating_rules import build_rules, build_scale, say_percents, say_points

PHRASES = Phrases(make_wording({"range": "{lowest} to {highest}"}))


def rules_of(framework: Framework) -> dict[str, str]:
    """Return the rules of a framework by their names."""
    part = build_rules(framework, PHRASES)
    assert part
    return {entry.term: str(entry.meaning) for entry in part.entries}


def test_the_scale_stands_best_first_with_all_that_earns_a_rating() -> None:
    scale = build_scale(FRAMEWORK, PHRASES)

    assert scale
    assert [(row.rating.name, row.percent, row.points, row.total) for row in scale.rows] == [
        ("Outstanding", "80% to 100%", "3", "6"),
        ("Good", "65% to 79%", "2", "4 to 5"),
        ("Requires improvement", "50% to 64%", "1", "2 to 3"),
        ("Inadequate", "0% to 49%", "0", "0 to 1"),
    ]
    assert scale.total_heading == "Scale total 6"


def test_the_meaning_of_a_rating_stands_where_the_edition_gives_one() -> None:
    meant = replace(FRAMEWORK, scale=(*FRAMEWORK.scale[:3], replace(OUTSTANDING, meaning=phrase("None is better."))))
    scale = build_scale(meant, PHRASES)

    assert scale
    assert [row.meaning for row in scale.rows] == ["None is better.", "", "", ""]


def test_an_edition_without_ratings_has_neither_scale_nor_rules() -> None:
    assert (build_scale(LETTER_FRAMEWORK, PHRASES), build_rules(LETTER_FRAMEWORK, PHRASES)) == (None, None)


def test_without_an_overall_rating_there_is_no_column_and_the_rule_says_so() -> None:
    framework = replace(FRAMEWORK, overall=Overall(aggregation=OverallAggregation.NONE))
    scale = build_scale(framework, PHRASES)

    assert scale
    assert (scale.total_heading, scale.rows[0].total) == ("", "")
    assert rules_of(framework)["Overall rating"] == "Rule no overall"


def test_where_nothing_is_measured_there_is_no_column_of_percentages() -> None:
    scale = build_scale(replace(FRAMEWORK, domains=FRAMEWORK.domains[:1]), PHRASES)

    assert scale
    assert (scale.percent_heading, scale.rows[0].percent) == ("", "")


@pytest.mark.parametrize(
    ("rating", "said"), [(INADEQUATE, "0% to 49%"), (GOOD, "65% to 79%"), (OUTSTANDING, "80% to 100%")]
)
def test_a_band_reaches_to_the_next_one(rating: Rating, said: str) -> None:
    assert say_percents(rating, PERCENT_BANDS, PHRASES) == said


def test_a_band_of_one_value_says_that_value() -> None:
    assert say_percents(OUTSTANDING, bands(0, 50, 65, 100), PHRASES) == "100%"


def test_a_band_beyond_the_maximum_says_nothing() -> None:
    assert say_points(OUTSTANDING, bands(0, 2, 4, 7), 6, PHRASES) == ""


def test_the_rules_name_the_standards_that_they_are_for() -> None:
    rules = rules_of(FRAMEWORK)

    assert rules["Rule lowest name"] == "Rule lowest 2.1"
    assert rules["Rule judgement name"] == "Rule judgement 1.1"
    assert rules["Overall rating"] == "Rule overall 6 Rule not rated"
    assert "Rule discretion name" not in rules
    assert "Rule separate name" not in rules


def test_a_standard_that_does_not_count_is_named() -> None:
    (first, second) = FRAMEWORK.domains
    apart = replace(second, standards=tuple(replace(one, counts_towards_overall=False) for one in second.standards))

    assert rules_of(replace(FRAMEWORK, domains=(first, apart)))["Rule separate name"] == "Rule separate 2.1"


def test_the_conditions_of_discretion_carry_the_numbers_of_the_framework() -> None:
    conditions = DiscretionConditions(within_points=5, one_case=True, up_to_cases=7)
    rules = rules_of(replace(FRAMEWORK, discretion_conditions=conditions))

    assert rules["Rule discretion name"] == (
        "Rule discretion Rule discretion conditions"
        " Condition within points 5; Condition one case; Condition up to cases 7 Rule discretion up"
    )


def test_discretion_that_may_lower_says_so() -> None:
    conditions = DiscretionConditions(may_lower=True)

    assert rules_of(replace(FRAMEWORK, discretion_conditions=conditions))["Rule discretion name"] == (
        "Rule discretion Rule discretion both"
    )


@pytest.mark.parametrize("framework", FRAMEWORKS, ids=lambda framework: framework.id)
def test_every_edition_of_the_project_can_be_explained(framework: Framework) -> None:
    scale, rules = build_scale(framework, PHRASES), build_rules(framework, PHRASES)

    assert (scale is None, rules is None) == (not framework.scale, not framework.scale)
    assert scale is None or all(row.percent and row.total for row in scale.rows)

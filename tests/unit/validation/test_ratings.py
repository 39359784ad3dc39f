"""Published ratings: they agree with shares, scale and score, or the decision is recorded."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from builders import (
    FRAMEWORK,
    GOOD,
    INADEQUATE,
    LEADERSHIP,
    LETTER_INSPECTION,
    OUTSTANDING,
    RECORD,
    REQUIRES_IMPROVEMENT,
    SITE,
    domain,
    judged,
    local_prose,
    measured,
    not_rated,
    phrase,
    printed,
    rate,
    results,
)
from inspectorate.diagnostics import Diagnostic
from inspectorate.model.framework import OverallAggregation, Rating, StandardId
from inspectorate.model.inspection import Discretion, OverallResult, StandardResult
from inspectorate.model.rated import RatedInspection
from inspectorate.ratings import rate_inspection
from inspectorate.validation.manuscript import Manuscript, read_manuscript
from inspectorate.validation.ratings import (
    check_overall,
    check_published_ratings,
    check_score,
    check_standards,
)

Check = Callable[[Manuscript], Iterator[Diagnostic]]
DISCRETION = Discretion(reason=phrase("All evidence."))
CHECKS = (check_standards, check_published_ratings, check_score, check_overall)
WITH_NOTE = replace(FRAMEWORK, discretion_note=local_prose("Note."))


def told(check: Check, rated: RatedInspection) -> list[tuple[str, tuple[str | int, ...]]]:
    """Return code and path of all that a check finds."""
    found = list(check(read_manuscript(rated, SITE, "folder")))
    assert all(one.file == "folder/inspection.yaml" and one.hint for one in found)
    return [(one.code, one.path) for one in found]


def with_assessment(result: StandardResult) -> RatedInspection:
    """Return a rated inspection with this result for standard 2.1."""
    return rate(replace(RECORD, standards=results(s1_1=judged(GOOD), s2_1=result)), WITH_NOTE)


def with_overall(overall: OverallResult | None) -> RatedInspection:
    """Return a rated inspection of 3 points out of 6 with this overall result."""
    return rate(replace(RECORD, overall=overall))


@pytest.mark.parametrize("check", CHECKS)
def test_a_sound_record_has_nothing_to_tell(check: Check) -> None:
    assert told(check, rate()) == []
    assert told(check, rate_inspection(LETTER_INSPECTION)) == []


# --- Results ----------------------------------------------------------------------------------------------------------


def test_every_standard_of_the_framework_has_a_result() -> None:
    assert told(check_standards, rate(replace(RECORD, standards={}))) == [
        ("standard-missing", ("standards",)),
        ("standard-missing", ("standards",)),
    ]


def test_every_key_question_of_a_measured_standard_has_a_share() -> None:
    rated = with_assessment(StandardResult(rating=GOOD.id, shares=printed(50)))
    (found,) = check_standards(read_manuscript(rated, SITE, "folder"))

    assert (found.code, found.path) == ("share-missing", ("standards", "2.1", "shares"))
    assert found.message == "Standard 2.1 lacks the share of 2.1.2, 2.1.3."


def test_a_standard_that_is_not_rated_needs_no_share() -> None:
    assert told(check_standards, with_assessment(not_rated())) == []


def test_a_judged_standard_needs_no_share() -> None:
    rated = rate(replace(RECORD, standards=results(s1_1=judged(GOOD), s2_1=measured(GOOD, 70, 70, 70))))

    assert told(check_standards, rated) == []


# --- Published and computed ratings -----------------------------------------------------------------------------------


@pytest.mark.parametrize("published", [INADEQUATE, GOOD, OUTSTANDING])
def test_a_published_rating_that_its_percentages_contradict_is_told(published: Rating) -> None:
    assert told(check_published_ratings, with_assessment(measured(published, 69, 64, 70))) == [
        ("rating-differs", ("standards", "2.1", "shares", "2.1.2"))
    ]


def test_the_message_names_the_weakest_key_questions_and_both_ratings() -> None:
    (found,) = check_published_ratings(read_manuscript(with_assessment(measured(GOOD, 50, 64, 50)), SITE, "folder"))

    assert found.message == (
        "Standard 2.1 is published as 'Good', but its lowest key question (2.1.1 with 50%, 2.1.3 with 50%) earns "
        "'Requires improvement'."
    )
    assert "`requires-improvement`" in found.hint


def test_recorded_discretion_allows_another_rating() -> None:
    rated = with_assessment(replace(measured(GOOD, 69, 64, 70), discretion=DISCRETION))

    assert told(check_published_ratings, rated) == []


def test_a_standard_that_is_not_rated_contradicts_nothing() -> None:
    assert told(check_published_ratings, with_assessment(not_rated())) == []


# --- Score and overall rating -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("score", "maximum", "wrong"),
    [
        (3, 6, []),
        (None, None, []),
        (2, 6, ["score"]),
        (4, 6, ["score"]),
        (3, 36, ["maximum"]),
        (0, 36, ["score", "maximum"]),
    ],
)
def test_score_and_maximum_are_what_the_ratings_add_up_to(
    score: int | None, maximum: int | None, wrong: list[str]
) -> None:
    overall = OverallResult(rating=REQUIRES_IMPROVEMENT.id, score=score, maximum=maximum)

    assert told(check_score, with_overall(overall)) == [("score-differs", ("overall", field)) for field in wrong]


@pytest.mark.parametrize("maximum", [0, 3, 5])
def test_a_maximum_is_not_reduced_while_every_standard_has_a_rating(maximum: int) -> None:
    overall = OverallResult(rating=REQUIRES_IMPROVEMENT.id, score=4, maximum=maximum)
    found = list(check_score(read_manuscript(with_overall(overall), SITE, "folder")))

    assert [(one.code, one.path) for one in found] == [
        ("maximum-without-reason", ("overall", "maximum")),
        ("score-differs", ("overall", "score")),
    ]
    assert found[0].message == (
        f"The maximum is published as {maximum} and not as 6, but every standard that counts has a rating."
    )


def test_a_maximum_is_reduced_by_a_standard_that_was_not_rated() -> None:
    record = replace(RECORD, standards=results(s1_1=not_rated(), s2_1=measured(REQUIRES_IMPROVEMENT, 69, 50, 63)))
    sound = replace(record, overall=OverallResult(rating=REQUIRES_IMPROVEMENT.id, score=1, maximum=3))
    too_small = replace(record, overall=OverallResult(rating=REQUIRES_IMPROVEMENT.id, score=1, maximum=2))

    assert told(check_score, rate(sound)) == []
    assert told(check_score, rate(too_small)) == [("score-differs", ("overall", "maximum"))]


def test_a_standard_that_never_counts_is_no_reason_for_a_smaller_maximum() -> None:
    extra = replace(LEADERSHIP, id=StandardId("3.1"), counts_towards_overall=False)
    framework = replace(FRAMEWORK, domains=(*FRAMEWORK.domains, domain("3", "Resettlement", extra)))
    standards = {**RECORD.standards, StandardId("3.1"): not_rated()}
    overall = OverallResult(rating=REQUIRES_IMPROVEMENT.id, score=3, maximum=3)

    assert told(check_score, rate(replace(RECORD, standards=standards, overall=overall), framework)) == [
        ("maximum-without-reason", ("overall", "maximum"))
    ]


def test_the_score_is_told_with_both_numbers() -> None:
    overall = OverallResult(rating=GOOD.id, score=5)
    (found,) = check_score(read_manuscript(with_overall(overall), SITE, "folder"))

    assert found.message == "The score is published as 5, but the ratings add up to 3."


def test_an_overall_rating_that_the_score_does_not_earn_is_told() -> None:
    (found,) = check_overall(read_manuscript(with_overall(OverallResult(rating=GOOD.id)), SITE, "folder"))

    assert (found.code, found.path) == ("overall-differs", ("overall", "rating"))
    assert found.message == (
        "The overall rating is published as 'Good', but 3 of 6 points earn 'Requires improvement'."
    )


def test_a_missing_overall_rating_is_told_with_the_one_that_the_score_earns() -> None:
    (found,) = check_overall(read_manuscript(with_overall(None), SITE, "folder"))

    assert (found.code, found.path) == ("overall-missing", ())
    assert "`rating: requires-improvement`" in found.hint


def test_a_missing_overall_rating_is_told_even_where_nothing_is_rated() -> None:
    rated = rate(replace(RECORD, standards=results(s1_1=not_rated(), s2_1=not_rated()), overall=None))
    (found,) = check_overall(read_manuscript(rated, SITE, "folder"))

    assert (found.code, found.hint) == ("overall-missing", "Add `overall:` with `rating: …`.")


def test_an_overall_rating_where_the_framework_gives_none_is_told() -> None:
    none = replace(FRAMEWORK, overall=replace(FRAMEWORK.overall, aggregation=OverallAggregation.NONE))

    assert told(check_overall, rate(RECORD, none)) == [("overall-not-wanted", ("overall",))]
    assert told(check_score, rate(RECORD, none)) == []

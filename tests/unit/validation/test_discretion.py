"""Decisions for another rating: they change something, are explained to readers, and keep to the conditions."""

from dataclasses import replace

import pytest

from builders import (
    FRAMEWORK,
    GOOD,
    INADEQUATE,
    OUTSTANDING,
    RECORD,
    REQUIRES_IMPROVEMENT,
    SITE,
    judged,
    local_prose,
    measured,
    phrase,
    rate,
    results,
)
from inspectorate.diagnostics import Diagnostic, Place, Severity
from inspectorate.model.framework import DiscretionConditions, KeyQuestionId, Rating
from inspectorate.model.inspection import Discretion, StandardResult
from inspectorate.model.shares import CountedShare, PrintedShare, Share
from inspectorate.validation.discretion import check_discretion, check_discretion_conditions
from inspectorate.validation.manuscript import Manuscript, read_manuscript

DISCRETION = Discretion(reason=phrase("All evidence."))
WITH_NOTE = replace(FRAMEWORK, discretion_note=local_prose("Note."))
ORGANISATION, COURT = FRAMEWORK.domains
SAMPLED = replace(WITH_NOTE, domains=(ORGANISATION, replace(COURT, sample="court")))
CONDITIONS = DiscretionConditions(within_points=5, one_case=True, up_to_cases=5)
CLOSE = DiscretionConditions(within_points=5)


def read(result: StandardResult, conditions: DiscretionConditions | None = None, cases: int = 0) -> Manuscript:
    """Return an inspection with this result of standard 2.1, with discretion, and a sample of so many cases."""
    standards = results(s1_1=judged(GOOD), s2_1=replace(result, discretion=DISCRETION))
    record = replace(RECORD, standards=standards, samples={"court": cases} if cases else {})
    framework = replace(SAMPLED, discretion_conditions=conditions)
    return read_manuscript(rate(record, framework), SITE, "content/inspections/ambershire-2025")


def counted(rating: Rating, share: Share) -> StandardResult:
    """Return a result with one share."""
    return StandardResult(rating=rating.id, shares={KeyQuestionId("2.1.1"): share})


def told(manuscript: Manuscript) -> list[tuple[str, tuple[str | int, ...]]]:
    """Return code and path of all that is found of the effect of a decision and of its words."""
    return [(one.code, one.path) for one in check_discretion(manuscript)]


def outside(manuscript: Manuscript) -> list[Diagnostic]:
    """Return what is found of the conditions of a decision."""
    return list(check_discretion_conditions(manuscript))


# --- Effect and words -------------------------------------------------------------------------------------------------


def test_a_decision_that_changes_something_and_has_its_words_is_sound() -> None:
    assert told(read(measured(GOOD, 69, 64, 70))) == []


@pytest.mark.parametrize(
    "result",
    [
        measured(REQUIRES_IMPROVEMENT, 69, 64, 70),
        StandardResult(rating=GOOD.id),
        StandardResult(not_rated=phrase("no cases")),
    ],
    ids=["as computed", "without shares", "not rated"],
)
def test_discretion_that_changes_nothing_is_told(result: StandardResult) -> None:
    assert told(read(result)) == [("discretion-without-effect", ("standards", "2.1", "discretion"))]
    assert outside(read(result, CONDITIONS)) == []


def test_discretion_needs_the_words_of_its_footnote() -> None:
    record = replace(RECORD, standards=results(s2_1=replace(measured(GOOD, 69, 64, 70), discretion=DISCRETION)))
    found = told(read_manuscript(rate(record), SITE, "folder"))

    assert found == [("discretion-without-note", ("standards", "2.1", "discretion"))]


# --- Conditions -------------------------------------------------------------------------------------------------------


def test_an_edition_without_conditions_and_a_standard_without_discretion_are_not_looked_at() -> None:
    far = measured(OUTSTANDING, 20, 20, 20)

    assert outside(read(far)) == []
    record = replace(RECORD, standards=results(s1_1=judged(GOOD), s2_1=far))
    framework = replace(WITH_NOTE, discretion_conditions=CLOSE)
    assert outside(read_manuscript(rate(record, framework), SITE, "folder")) == []


@pytest.mark.parametrize(("percent", "is_allowed"), [(64, True), (60, True), (59, False), (50, False)])
def test_a_rating_is_raised_from_within_the_points(percent: int, is_allowed: bool) -> None:  # noqa: FBT001
    assert (outside(read(measured(GOOD, 70, percent, 90), CLOSE)) == []) is is_allowed


def test_points_are_counted_to_the_rating_that_is_published() -> None:
    assert len(outside(read(measured(OUTSTANDING, 64, 90, 90), CLOSE))) == 1
    assert len(outside(read(measured(OUTSTANDING, 74, 90, 90), CLOSE))) == 1
    assert outside(read(measured(OUTSTANDING, 75, 90, 90), CLOSE)) == []


@pytest.mark.parametrize(
    ("share", "is_allowed"),
    [
        (CountedShare(4, 7), True),  # 5 of 7 is 71
        (CountedShare(6, 11), False),  # 7 of 11 is 64
        (CountedShare(7, 12), True),  # 8 of 12 is 67
    ],
)
def test_one_case_may_be_enough(share: CountedShare, is_allowed: bool) -> None:  # noqa: FBT001
    one_case = DiscretionConditions(one_case=True)

    assert (outside(read(counted(GOOD, share), one_case)) == []) is is_allowed
    assert len(outside(read(counted(GOOD, share), DiscretionConditions(within_points=1)))) == 1


@pytest.mark.parametrize(("of", "is_allowed"), [(4, True), (5, True), (6, False)])
def test_a_sample_may_be_too_small(of: int, is_allowed: bool) -> None:  # noqa: FBT001
    few = DiscretionConditions(up_to_cases=5)

    assert (outside(read(counted(OUTSTANDING, CountedShare(0, of)), few)) == []) is is_allowed


def test_a_percentage_is_counted_after_its_sample() -> None:
    far = counted(GOOD, PrintedShare(50))

    assert len(outside(read(far, CONDITIONS, cases=16))) == 1
    assert outside(read(far, CONDITIONS, cases=4)) == []


def test_without_counts_nobody_can_tell_whether_one_case_decides() -> None:
    far = counted(GOOD, PrintedShare(50))

    assert outside(read(far, CONDITIONS)) == []
    assert outside(read(far, DiscretionConditions(one_case=True))) == []
    assert outside(read(far, DiscretionConditions(up_to_cases=5))) == []
    assert len(outside(read(far, CLOSE))) == 1


def test_a_decision_outside_the_conditions_is_told_with_its_figures() -> None:
    (found,) = outside(read(measured(GOOD, 69, 63, 50), CONDITIONS, cases=16))

    assert (found.code, found.severity) == ("discretion-outside-conditions", Severity.WARNING)
    assert found.file == "content/inspections/ambershire-2025/inspection.yaml"
    assert found.path == ("standards", "2.1", "discretion")
    assert found.also == (Place(file="content/frameworks/shire-2025.yaml", path=("discretion_conditions",)),)
    assert found.message == (
        "Discretion raises standard 2.1 from 'Requires improvement' to 'Good', but no condition of the framework "
        "allows it: the lowest percentage, 50%, is 15 points from the limit of 65%, and rests on 16 cases."
    )


def test_a_rating_is_lowered_only_where_the_framework_lets_it() -> None:
    lowered = measured(INADEQUATE, 50, 60, 60)
    (found,) = outside(read(lowered, CONDITIONS))

    assert found.message == (
        "Discretion lowers standard 2.1 from 'Requires improvement' to 'Inadequate', but the framework lets it only "
        "raise a rating."
    )
    assert outside(read(lowered, replace(CONDITIONS, may_lower=True))) == []


@pytest.mark.parametrize(("percent", "is_allowed"), [(50, True), (55, True), (56, False)])
def test_a_rating_is_lowered_from_within_the_points(percent: int, is_allowed: bool) -> None:  # noqa: FBT001
    conditions = replace(CLOSE, may_lower=True)

    assert (outside(read(measured(INADEQUATE, percent, 60, 60), conditions)) == []) is is_allowed


@pytest.mark.parametrize(("share", "is_allowed"), [(CountedShare(8, 14), False), (CountedShare(4, 7), True)])
def test_one_case_may_be_enough_to_lower(share: CountedShare, is_allowed: bool) -> None:  # noqa: FBT001
    conditions = DiscretionConditions(one_case=True, may_lower=True)

    assert (outside(read(counted(INADEQUATE, share), conditions)) == []) is is_allowed

"""Ratings: from shares to the band of a standard, from points to the overall band."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from builders import (
    ASSESSMENT,
    FRAMEWORK,
    GOOD,
    INADEQUATE,
    LETTER_INSPECTION,
    OUTSTANDING,
    PERCENT_BANDS,
    POINT_BANDS,
    RECORD,
    REQUIRES_IMPROVEMENT,
    SCALE,
    bands,
    domain,
    judged,
    measured,
    not_rated,
    phrase,
    printed,
    rate,
    results,
    standard,
)
from inspectorate.model.framework import (
    Aggregation,
    Framework,
    KeyQuestionId,
    OverallAggregation,
    Rating,
    StandardId,
)
from inspectorate.model.inspection import Discretion, StandardResult
from inspectorate.model.rated import RatedInspection, RatedStandard
from inspectorate.model.shares import CountedShare
from inspectorate.ratings import (
    AGGREGATIONS,
    find_band,
    find_lowest,
    leave_to_judgement,
    rate_by_lowest_key_question,
    rate_inspection,
    scale_bands,
)

TWELVE = replace(
    FRAMEWORK,
    overall=replace(FRAMEWORK.overall, maximum=36, bands=POINT_BANDS),
    domains=(domain("1", "All", *(standard(f"1.{number}") for number in range(1, 13))),),
)
"""A framework of twelve judged standards: 36 points."""


def rate_twelve(ratings: Sequence[Rating | None], framework: Framework = TWELVE) -> RatedInspection:
    """Rate the standards 1.1, 1.2 and so on; None stands for one that is not rated."""
    given = {
        StandardId(f"1.{number}"): judged(rating) if rating else not_rated() for number, rating in enumerate(ratings, 1)
    }
    return rate(replace(RECORD, standards=given, overall=None), framework)


def with_points(points: int) -> list[Rating]:
    """Return twelve ratings with this sum of points."""
    threes, rest = divmod(points, 3)
    return [*[OUTSTANDING] * threes, SCALE[rest], *[INADEQUATE] * 12][:12]


def rate_assessment(result: StandardResult, framework: Framework = FRAMEWORK) -> RatedStandard:
    """Return standard 2.1 with this result."""
    rated = rate(replace(RECORD, standards=results(s2_1=result)), framework).get_standard(StandardId("2.1"))
    assert rated is not None
    return rated


# --- The band of a number ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("percent", "rating"),
    [
        (0, INADEQUATE),
        (49, INADEQUATE),
        (50, REQUIRES_IMPROVEMENT),
        (64, REQUIRES_IMPROVEMENT),
        (65, GOOD),
        (79, GOOD),
        (80, OUTSTANDING),
        (100, OUTSTANDING),
    ],
)
def test_a_share_on_the_limit_takes_the_higher_band(percent: int, rating: Rating) -> None:
    assert find_band(percent, PERCENT_BANDS).rating == rating.id


def test_a_value_below_the_first_band_is_a_fault_of_the_program() -> None:
    with pytest.raises(ValueError, match="No band holds -1"):
        find_band(-1, PERCENT_BANDS)


def test_without_bands_no_value_has_one() -> None:
    with pytest.raises(ValueError, match="No band holds 50"):
        find_band(50, ())


# --- The lowest key question ------------------------------------------------------------------------------------------


def test_the_lowest_key_question_is_found_wherever_it_stands() -> None:
    assert find_lowest(printed(50, 69, 63)) == ("2.1.1",)
    assert find_lowest(printed(69, 50, 63)) == ("2.1.2",)
    assert find_lowest(printed(69, 63, 50)) == ("2.1.3",)


def test_key_questions_that_tie_for_the_lowest_place_are_all_named() -> None:
    assert find_lowest(printed(50, 63, 50)) == ("2.1.1", "2.1.3")
    assert find_lowest(printed(50, 50, 50)) == ("2.1.1", "2.1.2", "2.1.3")


def test_shares_tie_when_they_print_alike() -> None:
    shares = {KeyQuestionId("a"): CountedShare(11, 16), KeyQuestionId("b"): CountedShare(69, 100)}

    assert find_lowest(shares) == ("a", "b")


def test_without_shares_there_is_no_lowest_key_question() -> None:
    assert find_lowest({}) == ()


@pytest.mark.parametrize(
    ("percents", "rating"),
    [
        ((100, 100, 49), INADEQUATE),
        ((100, 50, 100), REQUIRES_IMPROVEMENT),
        ((64, 100, 100), REQUIRES_IMPROVEMENT),
        ((65, 65, 65), GOOD),
        ((79, 80, 81), GOOD),
        ((80, 100), OUTSTANDING),
        ((0,), INADEQUATE),
    ],
)
def test_the_weakest_key_question_rates_the_standard(percents: tuple[int, ...], rating: Rating) -> None:
    assert rate_by_lowest_key_question(printed(*percents), PERCENT_BANDS) == rating.id


def test_the_printed_percentage_decides_not_the_exact_share() -> None:
    # 20 of 31 is 64.5 and prints as 65: a report that says 65% and rates as below 65 would contradict itself.
    assert rate_by_lowest_key_question({KeyQuestionId("a"): CountedShare(20, 31)}, PERCENT_BANDS) == GOOD.id


def test_without_shares_nothing_is_computed() -> None:
    assert rate_by_lowest_key_question({}, PERCENT_BANDS) is None


def test_a_judged_standard_is_not_computed_even_with_shares() -> None:
    assert leave_to_judgement(printed(80), PERCENT_BANDS) is None


def test_every_aggregation_has_its_rule() -> None:
    assert dict(AGGREGATIONS) == {
        Aggregation.LOWEST_KEY_QUESTION: rate_by_lowest_key_question,
        Aggregation.JUDGEMENT: leave_to_judgement,
    }


# --- One standard -----------------------------------------------------------------------------------------------------


def test_a_measured_standard_has_a_computed_and_a_published_rating() -> None:
    rated = rate_assessment(measured(REQUIRES_IMPROVEMENT, 69, 50, 63))

    assert (rated.computed, rated.published) == (REQUIRES_IMPROVEMENT, REQUIRES_IMPROVEMENT)
    assert rated.lowest == ("2.1.2",)


def test_discretion_changes_the_published_rating_and_not_the_computed_one() -> None:
    result = replace(measured(GOOD, 69, 64, 70), discretion=Discretion(reason=phrase("All evidence.")))
    rated = rate_assessment(result)

    assert (rated.computed, rated.published) == (REQUIRES_IMPROVEMENT, GOOD)


def test_the_lowest_key_questions_come_in_the_order_of_the_framework() -> None:
    shares = dict(reversed(printed(50, 63, 50).items()))

    assert rate_assessment(StandardResult(rating=GOOD.id, shares=shares)).lowest == ("2.1.1", "2.1.3")


def test_a_judged_standard_has_only_a_published_rating() -> None:
    rated = rate().get_standard(StandardId("1.1"))

    assert rated is not None
    assert (rated.computed, rated.published, rated.lowest) == (None, GOOD, ())


def test_a_standard_that_is_not_rated_has_no_rating_even_where_shares_are_known() -> None:
    rated = rate_assessment(StandardResult(not_rated=phrase("two cases"), shares=printed(50, 60, 70)))

    assert (rated.computed, rated.published) == (None, None)


def test_a_standard_without_a_result_is_not_among_the_rated_ones() -> None:
    rated = rate(replace(RECORD, standards=results(s2_1=measured(GOOD, 70))))

    assert [one.standard.id for one in rated.standards] == ["2.1"]


def test_standards_come_in_the_order_of_the_framework_not_of_the_record() -> None:
    rated = rate(replace(RECORD, standards=dict(reversed(list(RECORD.standards.items())))))

    assert [one.standard.id for one in rated.standards] == ["1.1", "2.1"]


def test_the_bands_of_the_framework_decide() -> None:
    stricter = replace(FRAMEWORK, bands=bands(0, 60, 75, 90))

    assert rate_assessment(measured(GOOD, 59, 80), stricter).computed == INADEQUATE
    assert rate_assessment(measured(GOOD, 89, 90), stricter).computed == GOOD


def test_the_aggregation_of_the_standard_decides() -> None:
    judged_assessment = replace(ASSESSMENT, aggregation=Aggregation.JUDGEMENT)
    framework = replace(FRAMEWORK, domains=(domain("2", "Court disposals", judged_assessment),))

    assert rate_assessment(measured(GOOD, 30), framework).computed is None


# --- The overall rating -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("points", "rating"),
    [
        (0, INADEQUATE),
        (6, INADEQUATE),
        (7, REQUIRES_IMPROVEMENT),
        (18, REQUIRES_IMPROVEMENT),
        (19, GOOD),
        (30, GOOD),
        (31, OUTSTANDING),
        (36, OUTSTANDING),
    ],
)
def test_the_sum_of_points_earns_the_overall_rating(points: int, rating: Rating) -> None:
    rated = rate_twelve(with_points(points))

    assert (rated.score, rated.maximum, rated.computed_overall) == (points, 36, rating)


def test_each_rating_of_the_scale_brings_its_points() -> None:
    rated = rate_twelve([INADEQUATE, REQUIRES_IMPROVEMENT, GOOD, OUTSTANDING])

    assert rated.score == 6


def test_the_published_rating_counts_not_the_computed_one() -> None:
    result = replace(measured(GOOD, 64, 70, 70), discretion=Discretion(reason=phrase("All evidence.")))

    assert rate(replace(RECORD, standards=results(s1_1=judged(GOOD), s2_1=result))).score == 4


def test_standards_that_are_not_rated_leave_the_maximum() -> None:
    rated = rate_twelve([GOOD] * 8 + [None] * 4)

    assert (rated.score, rated.maximum) == (16, 24)


@pytest.mark.parametrize(
    ("points", "rating"),
    [(4, INADEQUATE), (5, REQUIRES_IMPROVEMENT), (12, REQUIRES_IMPROVEMENT), (13, GOOD), (20, GOOD), (21, OUTSTANDING)],
)
def test_of_a_smaller_maximum_the_bands_move_in_proportion(points: int, rating: Rating) -> None:
    rated = rate_twelve([*with_points(points)[:8], *[None] * 4])

    assert (rated.score, rated.maximum, rated.computed_overall) == (points, 24, rating)


def test_a_framework_may_keep_its_maximum_where_standards_are_not_rated() -> None:
    framework = replace(TWELVE, overall=replace(TWELVE.overall, not_rated_reduces_maximum=False))
    rated = rate_twelve([GOOD] * 8 + [None] * 4, framework)

    # 16 of 24 would be Good; 16 of 36 is not.
    assert (rated.score, rated.maximum, rated.computed_overall) == (16, 36, REQUIRES_IMPROVEMENT)


def test_a_standard_that_does_not_count_changes_neither_score_nor_maximum() -> None:
    resettlement = replace(standard("4.1", "Resettlement"), counts_towards_overall=False)
    framework = replace(TWELVE, domains=(*TWELVE.domains, domain("4", "Resettlement", resettlement)))
    twelve = {StandardId(f"1.{number}"): judged(GOOD) for number in range(1, 13)}
    for result in (judged(OUTSTANDING), judged(INADEQUATE), not_rated()):
        record = replace(RECORD, standards=twelve | results(s4_1=result))
        rated = rate(record, framework)

        assert (rated.score, rated.maximum, rated.computed_overall) == (24, 36, GOOD)


def test_where_no_standard_is_rated_there_is_no_overall_rating() -> None:
    rated = rate_twelve([None] * 12)

    assert (rated.score, rated.maximum, rated.computed_overall) == (0, 0, None)


def test_an_edition_without_ratings_has_no_score_and_no_overall_rating() -> None:
    rated = rate_inspection(LETTER_INSPECTION)

    assert rated.score is None
    assert rated.maximum is None
    assert rated.computed_overall is None
    assert rated.published_overall is None
    assert rated.standards == ()


def test_a_framework_may_rate_standards_and_give_no_overall_rating() -> None:
    framework = replace(FRAMEWORK, overall=replace(FRAMEWORK.overall, aggregation=OverallAggregation.NONE))
    rated = rate(replace(RECORD, overall=None), framework)

    assert (rated.score, rated.maximum, rated.computed_overall) == (None, None, None)
    assert [one.published for one in rated.standards] == [GOOD, REQUIRES_IMPROVEMENT]


def test_the_published_overall_rating_is_the_one_of_the_record() -> None:
    assert RECORD.overall is not None
    rated = rate(replace(RECORD, overall=replace(RECORD.overall, rating=OUTSTANDING.id)))

    assert (rated.published_overall, rated.computed_overall) == (OUTSTANDING, REQUIRES_IMPROVEMENT)


# --- Bands for a smaller maximum --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("maximum", "limits"),
    [
        (36, (0, 7, 19, 31)),
        (30, (0, 6, 16, 26)),
        (27, (0, 5, 14, 23)),
        (24, (0, 5, 13, 21)),
        (21, (0, 4, 11, 18)),
        (12, (0, 3, 7, 11)),
    ],
)
def test_scaled_bands_agree_with_the_published_tables(maximum: int, limits: tuple[int, int, int, int]) -> None:
    # Source: the tables of bands collected in ADR 0004, from 12 standards down to 4.
    assert scale_bands(POINT_BANDS, 36, maximum) == bands(*limits)


def test_a_band_that_begins_at_0_does_so_for_every_maximum() -> None:
    assert scale_bands(bands(0, 1, 2, 3), 3, 1)[0].at_least == 0

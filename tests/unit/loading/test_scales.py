"""Scale, bands and points of a framework fit each other."""

from dataclasses import replace

import pytest

from builders import (
    FRAMEWORK,
    GOOD,
    INADEQUATE,
    LEADERSHIP,
    LETTER_FRAMEWORK,
    SCALE,
    bands,
    domain,
)
from inspectorate.diagnostics import FieldPath
from inspectorate.loading.scales import check_comparisons, check_scale
from inspectorate.model.framework import Framework, FrameworkId, RatingBand, RatingId

Told = list[tuple[str, FieldPath]]


def told(framework: Framework) -> Told:
    """Return code and path of all that is found."""
    return [(found.code, found.path) for found in check_scale(framework, "f.yaml")]


def with_overall(**changes: object) -> Framework:
    """Return a framework with another way to an overall rating."""
    return replace(FRAMEWORK, overall=replace(FRAMEWORK.overall, **changes))  # type: ignore[arg-type]


@pytest.mark.parametrize("framework", [FRAMEWORK, LETTER_FRAMEWORK], ids=lambda framework: framework.id)
def test_a_sound_scale_has_nothing_to_tell(framework: Framework) -> None:
    assert told(framework) == []


@pytest.mark.parametrize("limits", [(1, 50, 65, 80), (0, 50, 50, 80), (0, 65, 50, 80)])
def test_bands_run_from_0_upwards(limits: tuple[int, int, int, int]) -> None:
    assert told(replace(FRAMEWORK, bands=bands(*limits))) == [("bands-with-gaps", ("bands",))]


def test_bands_of_points_run_from_0_upwards_too() -> None:
    assert told(with_overall(bands=bands(1, 2, 4, 6))) == [("bands-with-gaps", ("overall", "bands"))]


def test_a_scale_needs_bands() -> None:
    assert told(replace(FRAMEWORK, bands=())) == [("bands-with-gaps", ("bands",))]


def test_the_last_band_begins_at_a_result_that_there_is() -> None:
    reach = "band-out-of-reach"

    assert told(replace(FRAMEWORK, bands=bands(0, 50, 65, 100))) == []
    assert told(replace(FRAMEWORK, bands=bands(0, 50, 65, 101))) == [(reach, ("bands", 3, "at_least"))]
    assert told(with_overall(bands=bands(0, 2, 4, 7))) == [(reach, ("overall", "bands", 3, "at_least"))]


def test_bands_name_the_ratings_in_the_order_of_the_scale() -> None:
    swapped = (RatingBand(GOOD.id, 0), RatingBand(INADEQUATE.id, 50))
    twice = (RatingBand(GOOD.id, 0), RatingBand(GOOD.id, 50))

    assert told(replace(FRAMEWORK, bands=swapped)) == [("bands-out-of-order", ("bands",))]
    assert told(replace(FRAMEWORK, bands=twice)) == [("bands-out-of-order", ("bands",))]


def test_a_band_names_a_rating_of_the_scale() -> None:
    unknown = (RatingBand(INADEQUATE.id, 0), RatingBand(RatingId("excellent"), 90))

    assert told(replace(FRAMEWORK, bands=unknown)) == [("unknown-rating", ("bands", 1, "rating"))]


def test_points_are_not_below_nought() -> None:
    scale = (replace(INADEQUATE, points=-1), *SCALE[1:])

    assert told(replace(FRAMEWORK, scale=scale)) == [("wrong-value", ("scale", 0, "points"))]


def test_the_maximum_is_what_the_counting_standards_add_up_to() -> None:
    uncounted = replace(LEADERSHIP, counts_towards_overall=False)
    one = replace(FRAMEWORK, domains=(domain("1", "Organisation", uncounted), FRAMEWORK.domains[1]))

    assert told(with_overall(maximum=7)) == [("maximum-differs", ("overall", "maximum"))]
    assert told(one) == [("maximum-differs", ("overall", "maximum"))]


def test_points_are_added_up_only_where_there_is_a_scale() -> None:
    assert told(replace(FRAMEWORK, scale=(), bands=())) == [("missing-field", ("overall", "aggregation"))]


def test_a_framework_is_comparable_with_editions_that_exist() -> None:
    framework = replace(FRAMEWORK, comparable_with=(LETTER_FRAMEWORK.id, FrameworkId("letter-2021")))

    (found,) = check_comparisons(framework, (FRAMEWORK.id, LETTER_FRAMEWORK.id), "f.yaml")

    assert (found.code, found.path) == ("unknown-framework", ("comparable_with", 1))
    assert found.message == "There is no framework `letter-2021`."
    assert found.hint.startswith("Did you mean `letter-2012`?")

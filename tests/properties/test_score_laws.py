"""What holds for the score and the overall rating of every inspection, in every framework of the project."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import INSPECTION, RECORD
from frameworks import FRAMEWORKS
from inspectorate.model.framework import Aggregation, Framework, OverallAggregation, Standard
from inspectorate.model.inspection import StandardResult
from inspectorate.model.language import Language, Phrase
from inspectorate.model.rated import RatedInspection
from inspectorate.model.shares import CountedShare, PrintedShare, Share
from inspectorate.ratings import find_band, rate_inspection, scale_bands

RATED = [one for one in FRAMEWORKS if one.overall.aggregation is OverallAggregation.SUM_OF_POINTS]
NOT_RATED = StandardResult(not_rated={Language("en"): Phrase("no cases")})

counted = st.integers(1, 60).flatmap(lambda of: st.builds(CountedShare, yes=st.integers(0, of), of=st.just(of)))
shares: st.SearchStrategy[Share] = st.one_of(counted, st.builds(PrintedShare, percent=st.integers(0, 100)))


@st.composite
def results(draw: st.DrawFn, framework: Framework, standard: Standard) -> StandardResult:
    """Return a result of a standard: one in five is not rated."""
    if draw(st.integers(0, 4)) == 0:
        return NOT_RATED
    given_shares = (
        {question.id: draw(shares) for question in standard.key_questions}
        if standard.aggregation is Aggregation.LOWEST_KEY_QUESTION
        else {}
    )
    return StandardResult(rating=draw(st.sampled_from(framework.scale)).id, shares=given_shares)


@st.composite
def inspections(draw: st.DrawFn) -> RatedInspection:
    """Return a rated inspection of any framework with ratings."""
    framework = draw(st.sampled_from(RATED))
    given_results = {standard.id: draw(results(framework, standard)) for standard in framework.iter_standards()}
    record = replace(RECORD, framework=framework.id, standards=given_results, overall=None)
    return rate_inspection(replace(INSPECTION, framework=framework, record=record))


def test_the_project_has_frameworks_with_ratings() -> None:
    assert {one.id for one in RATED} >= {"yo-2018", "yj-2021"}


@given(inspections())
def test_the_score_lies_between_nought_and_its_maximum(rated: RatedInspection) -> None:
    assert rated.score is not None
    assert rated.maximum is not None
    assert 0 <= rated.score <= rated.maximum <= rated.inspection.framework.overall.maximum


@given(inspections())
def test_there_is_an_overall_rating_wherever_a_counting_standard_was_rated(rated: RatedInspection) -> None:
    counts = any(one.published and one.standard.counts_towards_overall for one in rated.standards)

    assert (rated.computed_overall is not None) is counts


@given(inspections())
def test_the_lowest_key_questions_earn_the_computed_rating(rated: RatedInspection) -> None:
    framework = rated.inspection.framework
    for one in rated.standards:
        if one.computed:
            earned = {find_band(one.result.shares[name].percent, framework.bands).rating for name in one.lowest}

            assert earned == {one.computed.id}


@given(inspections(), st.data())
def test_a_better_standard_never_earns_a_worse_overall_rating(rated: RatedInspection, data: st.DataObject) -> None:
    record, framework = rated.inspection.record, rated.inspection.framework
    standard = data.draw(st.sampled_from(list(framework.iter_standards())))
    result = record.standards[standard.id]
    if result.rating is None or rated.computed_overall is None:
        return
    scale = [rating.id for rating in framework.scale]
    better = replace(result, rating=scale[min(scale.index(result.rating) + 1, len(scale) - 1)])
    again = rate_inspection(
        replace(rated.inspection, record=replace(record, standards={**record.standards, standard.id: better}))
    )

    assert again.computed_overall is not None
    assert scale.index(again.computed_overall.id) >= scale.index(rated.computed_overall.id)


@pytest.mark.parametrize("framework", RATED, ids=lambda framework: framework.id)
def test_every_percentage_and_every_number_of_points_has_exactly_one_band(framework: Framework) -> None:
    for bands, last in ((framework.bands, 100), (framework.overall.bands, framework.overall.maximum)):
        limits = [*(band.at_least for band in bands), last + 1]
        for value in range(last + 1):
            holding = [
                band for band, following in zip(bands, limits[1:], strict=True) if band.at_least <= value < following
            ]

            assert holding == [find_band(value, bands)]


@pytest.mark.parametrize("framework", RATED, ids=lambda framework: framework.id)
@pytest.mark.parametrize("standards", range(1, 13))
def test_for_every_number_of_rated_standards_full_points_are_outstanding_and_none_inadequate(
    framework: Framework, standards: int
) -> None:
    maximum = standards * max(rating.points for rating in framework.scale)
    scaled = scale_bands(framework.overall.bands, framework.overall.maximum, maximum)

    assert find_band(0, scaled).rating == framework.scale[0].id
    assert find_band(maximum, scaled).rating == framework.scale[-1].id

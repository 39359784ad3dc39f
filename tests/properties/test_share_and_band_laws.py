"""What holds for all shares, all bands and all moments."""

from fractions import Fraction
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from inspectorate.model.framework import KeyQuestionId, RatingBand, RatingId
from inspectorate.model.shares import CountedShare, PrintedShare, Share
from inspectorate.ratings import find_band, find_lowest, rate_by_lowest_key_question, scale_bands

FRAMEWORKS = Path(__file__).parents[2] / "content" / "frameworks"


def read_bands(name: str, *, overall: bool) -> tuple[RatingBand, ...]:
    data = yaml.safe_load((FRAMEWORKS / name).read_text("utf-8"))
    bands = data["overall"]["bands"] if overall else data["bands"]
    return tuple(RatingBand(RatingId(band["rating"]), band["at_least"]) for band in bands)


BANDS = read_bands("yj-2021.yaml", overall=False)
OVERALL = read_bands("yj-2021.yaml", overall=True)


def counted_shares() -> st.SearchStrategy[CountedShare]:
    return st.integers(1, 500).flatmap(lambda of: st.builds(CountedShare, yes=st.integers(0, of), of=st.just(of)))


def shares() -> st.SearchStrategy[Share]:
    return st.one_of(counted_shares(), st.builds(PrintedShare, percent=st.integers(0, 100)))


def named_shares() -> st.SearchStrategy[dict[KeyQuestionId, Share]]:
    return st.dictionaries(st.sampled_from([KeyQuestionId(f"2.1.{n}") for n in range(1, 6)]), shares(), min_size=1)


def rank(rating: RatingId | None, bands: tuple[RatingBand, ...] = BANDS) -> int:
    return [band.rating for band in bands].index(rating or bands[0].rating)


@given(counted_shares())
def test_the_printed_percentage_is_the_exact_share_rounded_half_up(share: CountedShare) -> None:
    exact = Fraction(100 * share.yes, share.of)

    assert Fraction(-1, 2) <= exact - share.percent < Fraction(1, 2)


@given(counted_shares())
def test_the_printed_percentage_and_the_band_come_from_one_number(share: CountedShare) -> None:
    printed = PrintedShare(share.percent)

    assert find_band(share.percent, BANDS) == find_band(printed.percent, BANDS)
    assert rate_by_lowest_key_question({KeyQuestionId("a"): share}, BANDS) == rate_by_lowest_key_question(
        {KeyQuestionId("a"): printed}, BANDS
    )


@given(counted_shares())
def test_one_more_sufficient_case_never_earns_a_worse_band(share: CountedShare) -> None:
    better = CountedShare(min(share.yes + 1, share.of), share.of)

    assert rank(find_band(better.percent, BANDS).rating) >= rank(find_band(share.percent, BANDS).rating)


@given(named_shares(), st.randoms(use_true_random=False))
def test_the_order_of_key_questions_does_not_matter(given_shares: dict[KeyQuestionId, Share], chance: object) -> None:
    shuffled = list(given_shares.items())
    chance.shuffle(shuffled)  # type: ignore[attr-defined]  # hypothesis gives a Random

    assert rate_by_lowest_key_question(given_shares, BANDS) == rate_by_lowest_key_question(dict(shuffled), BANDS)


@given(named_shares())
def test_the_rating_is_that_of_every_lowest_key_question(given_shares: dict[KeyQuestionId, Share]) -> None:
    rating = rate_by_lowest_key_question(given_shares, BANDS)

    for name in find_lowest(given_shares):
        assert find_band(given_shares[name].percent, BANDS).rating == rating


@given(named_shares(), shares())
def test_one_more_key_question_never_raises_a_rating(given_shares: dict[KeyQuestionId, Share], further: Share) -> None:
    more = {**given_shares, KeyQuestionId("further"): further}

    assert rank(rate_by_lowest_key_question(more, BANDS)) <= rank(rate_by_lowest_key_question(given_shares, BANDS))


@pytest.mark.parametrize("name", ["yo-2018.yaml", "yj-2021.yaml"])
def test_every_percentage_and_every_score_has_a_band(name: str) -> None:
    percents, points = read_bands(name, overall=False), read_bands(name, overall=True)

    assert {find_band(percent, percents).rating for percent in range(101)} == {band.rating for band in percents}
    assert {find_band(score, points).rating for score in range(37)} == {band.rating for band in points}


@given(st.integers(1, 12).map(lambda standards: 3 * standards))
def test_scaled_bands_stay_in_order_and_begin_at_nothing(maximum: int) -> None:
    limits = [band.at_least for band in scale_bands(OVERALL, 36, maximum)]

    assert limits[0] == 0
    assert limits == sorted(limits)
    assert limits[-1] <= maximum


@given(st.integers(0, 36))
def test_bands_for_the_full_maximum_are_not_moved(points: int) -> None:
    assert find_band(points, scale_bands(OVERALL, 36, 36)) == find_band(points, OVERALL)

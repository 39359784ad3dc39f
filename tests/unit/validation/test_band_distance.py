"""How many cases lie between a standard and the next band, said as information."""

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
    phrase,
    rate,
    results,
)
from inspectorate.diagnostics import Severity
from inspectorate.model.framework import KeyQuestionId, Rating
from inspectorate.model.inspection import Discretion, StandardResult
from inspectorate.model.shares import CountedShare, PrintedShare, Share
from inspectorate.validation.band_distance import check_band_distance
from inspectorate.validation.manuscript import Manuscript, read_manuscript

ORGANISATION, COURT = FRAMEWORK.domains
SAMPLED = replace(FRAMEWORK, domains=(ORGANISATION, replace(COURT, sample="court")))


def read(rating: Rating, *shares: Share, cases: int = 16, discretion: Discretion | None = None) -> Manuscript:
    """Return an inspection with these shares in standard 2.1."""
    by_question = {KeyQuestionId(f"2.1.{number}"): share for number, share in enumerate(shares, 1)}
    result = StandardResult(rating=rating.id, shares=by_question, discretion=discretion)
    record = replace(RECORD, samples={"court": cases}, standards=results(s1_1=judged(GOOD), s2_1=result))
    return read_manuscript(rate(record, SAMPLED), SITE, "folder")


def test_a_standard_is_told_once_at_its_lowest_share() -> None:
    (found,) = check_band_distance(read(REQUIRES_IMPROVEMENT, PrintedShare(69), PrintedShare(63), PrintedShare(50)))

    assert (found.code, found.severity) == ("band-distance", Severity.INFORMATION)
    assert (found.file, found.path) == ("folder/inspection.yaml", ("standards", "2.1", "shares", "2.1.3"))
    assert found.message == (
        "Standard 2.1 has 50% in 2.1.3, 8 of 16 cases: one case fewer would make it 'Inadequate'; "
        "three more and one in 2.1.2 would make it 'Good'."
    )


@pytest.mark.parametrize(
    ("rating", "shares", "steps"),
    [
        (INADEQUATE, (CountedShare(6, 16),), "two more would make it 'Requires improvement'"),
        (INADEQUATE, (CountedShare(0, 16),), "eight more would make it 'Requires improvement'"),
        (INADEQUATE, (CountedShare(0, 40),), "20 more would make it 'Requires improvement'"),
        (
            REQUIRES_IMPROVEMENT,
            (CountedShare(10, 16),),
            "three cases fewer would make it 'Inadequate'; one more would make it 'Good'",
        ),
        (GOOD, (CountedShare(11, 16),), "one case fewer would make it 'Requires improvement'; two more would make it "),
        (OUTSTANDING, (CountedShare(13, 16),), "one case fewer would make it 'Good'."),
        (OUTSTANDING, (CountedShare(1, 1),), "one case fewer would make it 'Inadequate'."),
        (INADEQUATE, (CountedShare(1, 3),), "one more would make it 'Good'"),
        (
            INADEQUATE,
            (CountedShare(1, 4), CountedShare(1, 4), CountedShare(0, 4)),
            "two more, one in 2.1.1 and one in 2.1.2 would make it 'Requires improvement'",
        ),
    ],
)
def test_the_cases_to_the_next_ratings_are_counted(rating: Rating, shares: tuple[Share, ...], steps: str) -> None:
    (found,) = check_band_distance(read(rating, *shares))

    assert f" cases: {steps}" in found.message


def test_counts_that_the_whole_sample_does_not_give_are_said_to_be_about() -> None:
    (found,) = check_band_distance(read(REQUIRES_IMPROVEMENT, PrintedShare(57), cases=31))

    assert "in 2.1.1, about 17 of 30 cases: three cases fewer" in found.message


def test_what_earns_more_is_not_said_while_a_share_is_unknown() -> None:
    (found,) = check_band_distance(read(REQUIRES_IMPROVEMENT, PrintedShare(50), PrintedShare(51)))

    assert found.message.endswith("cases: one case fewer would make it 'Inadequate'.")


def test_nothing_is_said_of_a_rating_without_counts_or_other_than_the_computed_one() -> None:
    decided = Discretion(reason=phrase("All evidence."))

    assert list(check_band_distance(read(REQUIRES_IMPROVEMENT, PrintedShare(51)))) == []
    assert list(check_band_distance(read(GOOD, PrintedShare(63)))) == []
    assert list(check_band_distance(read(GOOD, PrintedShare(63), discretion=decided))) == []
    assert list(check_band_distance(read_manuscript(rate(), SITE, "folder"))) == []

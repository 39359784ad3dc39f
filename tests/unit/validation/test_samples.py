"""Shares and samples: which percentages some number of cases gives, and what a rounded percentage hides."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import ASSESSMENT, FRAMEWORK, GOOD, LEADERSHIP, RECORD, SITE, domain, judged, printed, rate, results
from inspectorate.diagnostics import Diagnostic, Place, Severity
from inspectorate.model.framework import Framework, KeyQuestionId
from inspectorate.model.inspection import StandardResult
from inspectorate.model.shares import CountedShare, PrintedShare, Share
from inspectorate.validation.manuscript import Manuscript, read_manuscript
from inspectorate.validation.samples import (
    Sample,
    check_rounding,
    check_samples,
    count_cases,
    find_fit,
    find_sample,
)

ORGANISATION, COURT = FRAMEWORK.domains
SAMPLED = replace(FRAMEWORK, domains=(ORGANISATION, replace(COURT, sample="court")))
SAMPLE = (Place(file="folder/inspection.yaml", path=("samples", "court")),)


def read(*shares: Share, cases: int | None = 16, framework: Framework = SAMPLED) -> Manuscript:
    """Return an inspection with these shares in standard 2.1, and a sample of so many court cases."""
    by_question = {KeyQuestionId(f"2.1.{number}"): share for number, share in enumerate(shares, 1)}
    result = StandardResult(rating=GOOD.id, shares=by_question)
    samples = {} if cases is None else {"court": cases}
    record = replace(RECORD, samples=samples, standards=results(s1_1=judged(GOOD), s2_1=result))
    return read_manuscript(rate(record, framework), SITE, "folder")


def told(found: Iterator[Diagnostic]) -> list[tuple[str, Severity, tuple[str | int, ...]]]:
    """Return code, severity and path of all that is found."""
    return [(one.code, one.severity, one.path) for one in found]


# --- What a sample can give -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("percent", "cases", "fit"),
    [
        (69, 16, CountedShare(11, 16)),
        (57, 31, CountedShare(17, 30)),
        (76, 19, CountedShare(13, 17)),
        (0, 16, CountedShare(0, 16)),
        (100, 16, CountedShare(16, 16)),
        (13, 8, CountedShare(1, 8)),  # 12.5, half up
        (12, 8, None),
        (51, 34, None),
        (51, 35, CountedShare(18, 35)),
        (50, 1, None),
        (50, 2, CountedShare(1, 2)),
        (50, 0, None),
        (50, -3, None),
    ],
)
def test_a_percentage_comes_from_the_most_cases_that_give_it(
    percent: int, cases: int, fit: CountedShare | None
) -> None:
    assert find_fit(percent, cases) == fit


@given(st.integers(1, 400).flatmap(lambda of: st.tuples(st.integers(0, of), st.just(of))))
def test_every_count_of_a_whole_sample_fits_it(count: tuple[int, int]) -> None:
    share = CountedShare(*count)
    fit = find_fit(share.percent, share.of)

    assert fit is not None
    assert (fit.percent, fit.of) == (share.percent, share.of)


@given(st.integers(0, 100), st.integers(1, 40))
def test_what_does_not_fit_comes_from_no_count(percent: int, cases: int) -> None:
    every = {CountedShare(yes, of).percent for of in range(1, cases + 1) for yes in range(of + 1)}

    assert (find_fit(percent, cases) is not None) == (percent in every)


def test_counts_are_certain_and_those_behind_a_percentage_where_they_fit_the_whole_sample() -> None:
    sample = Sample(name="court", cases=31)
    given_counts = count_cases(CountedShare(3, 5), None)
    whole, part = count_cases(PrintedShare(84), sample), count_cases(PrintedShare(57), sample)

    assert given_counts
    assert (given_counts.share, given_counts.is_certain) == (CountedShare(3, 5), True)
    assert whole
    assert (whole.share, whole.is_certain) == (CountedShare(26, 31), True)
    assert part
    assert (part.share, part.is_certain) == (CountedShare(17, 30), False)
    assert count_cases(PrintedShare(57), None) is None
    assert count_cases(PrintedShare(51), sample) is None


def test_the_sample_of_a_standard_is_that_of_its_domain() -> None:
    rated = read(PrintedShare(50)).rated

    assert find_sample(rated, ASSESSMENT.id) == Sample(name="court", cases=16)
    assert find_sample(rated, LEADERSHIP.id) is None
    assert find_sample(read(PrintedShare(50), cases=None).rated, ASSESSMENT.id) is None
    assert find_sample(read(PrintedShare(50), framework=FRAMEWORK).rated, ASSESSMENT.id) is None


# --- Shares against the sample ----------------------------------------------------------------------------------------


def test_shares_that_the_sample_gives_are_sound() -> None:
    shares = (PrintedShare(69), PrintedShare(50), CountedShare(11, 16), CountedShare(3, 5))

    assert told(check_samples(read(*shares))) == []


def test_without_a_sample_nothing_is_concluded() -> None:
    assert told(check_samples(read(PrintedShare(51), CountedShare(17, 17), cases=None))) == []
    assert told(check_samples(read(PrintedShare(51), CountedShare(17, 17), framework=FRAMEWORK))) == []


def test_a_share_is_not_out_of_more_cases_than_the_sample_has() -> None:
    (found,) = check_samples(read(CountedShare(16, 17)))

    assert (found.code, found.severity) == ("share-over-sample", Severity.WARNING)
    assert (found.path, found.also) == (("standards", "2.1", "shares", "2.1.1", "of"), SAMPLE)
    assert found.message == "The share is out of 17 cases, but the sample `court` has only 16."


def test_a_percentage_that_only_fewer_cases_give_is_told_with_the_counts_that_fit() -> None:
    (found,) = check_samples(read(PrintedShare(57), cases=31))

    assert (found.code, found.severity) == ("share-of-fewer-cases", Severity.INFORMATION)
    assert (found.path, found.also) == (("standards", "2.1", "shares", "2.1.1"), SAMPLE)
    assert found.message == "57% cannot come from all 31 cases of the sample `court`; 17 of 30 fits."
    assert "`{yes: 17, of: 30}`" in found.hint


@pytest.mark.parametrize(
    ("percent", "cases", "neighbours"),
    [(51, 16, " (50% or 53% would fit)"), (1, 4, " (0% or 25% would fit)"), (99, 1, " (0% or 100% would fit)")],
)
def test_a_percentage_that_no_cases_give_is_told_with_its_neighbours(percent: int, cases: int, neighbours: str) -> None:
    (found,) = check_samples(read(PrintedShare(percent), cases=cases))

    assert (found.code, found.severity) == ("share-impossible", Severity.WARNING)
    assert found.hint == f"Correct the percentage{neighbours}, or the number of cases."
    assert found.also == SAMPLE


def test_nothing_fits_a_sample_of_no_cases() -> None:
    (found,) = check_samples(read(PrintedShare(50), cases=0))

    assert (found.code, found.hint) == ("share-impossible", "Correct the percentage, or the number of cases.")


def test_the_samples_of_two_domains_are_kept_apart() -> None:
    other = replace(ASSESSMENT, id=replace(LEADERSHIP).id)
    framework = replace(FRAMEWORK, domains=(replace(domain("1", "Other", other), sample="other"), SAMPLED.domains[1]))
    standards = results(
        s1_1=StandardResult(rating=GOOD.id, shares={KeyQuestionId("2.1.1"): CountedShare(9, 17)}),
        s2_1=StandardResult(rating=GOOD.id, shares=printed(69)),
    )
    rated = rate(replace(RECORD, samples={"court": 16, "other": 17}, standards=standards), framework)

    assert told(check_samples(read_manuscript(rated, SITE, "folder"))) == []


# --- Rounding ---------------------------------------------------------------------------------------------------------


def test_a_share_that_is_rounded_into_a_better_band_is_told_with_both() -> None:
    (found,) = check_rounding(read(CountedShare(129, 200)))

    assert (found.code, found.severity) == ("share-between-bands", Severity.WARNING)
    assert found.path == ("standards", "2.1", "shares", "2.1.1")
    assert found.message == (
        "129 of 200 is 64.5%, which earns 'Requires improvement', but prints as 65%, which earns 'Good'."
    )


def test_an_exact_share_is_cut_and_not_rounded() -> None:
    (found,) = check_rounding(read(CountedShare(64996, 100000)))

    assert "is 64.99%, which" in found.message


@pytest.mark.parametrize(
    "share",
    [
        CountedShare(128, 200),  # 64, and printed so
        CountedShare(130, 200),  # 65
        CountedShare(131, 200),  # 65.5 prints as 66, in the same band
        CountedShare(0, 200),
        CountedShare(200, 200),
        PrintedShare(65),
    ],
)
def test_a_share_that_stays_in_its_band_is_sound(share: Share) -> None:
    assert told(check_rounding(read(share))) == []

"""Shares: the one rounding, and what is no share."""

import pytest

from inspectorate.model.shares import CountedShare, PrintedShare


@pytest.mark.parametrize(
    ("yes", "of", "percent"),
    [
        (1, 8, 13),  # 12.5: half up, not half to even
        (3, 8, 38),  # 37.5
        (11, 16, 69),  # 68.75
        (14, 16, 88),  # 87.5
        (8, 16, 50),
        (7, 16, 44),  # 43.75
        (9, 14, 64),  # 64.29: rounded down
        (20, 31, 65),  # 64.52: the print reaches a band that the exact share does not
        (129, 200, 65),  # 64.5 exactly
        (1289, 2000, 64),  # 64.45: not rounded twice
        (99, 200, 50),  # 49.5 exactly
        (494, 1000, 49),  # 49.4
        (1, 3, 33),
        (2, 3, 67),
        (199, 200, 100),  # 99.5
        (1, 200, 1),  # 0.5
        (1, 201, 0),
        (0, 5, 0),
        (5, 5, 100),
        (1, 1, 100),
    ],
)
def test_the_percent_of_a_share_is_rounded_half_up(yes: int, of: int, percent: int) -> None:
    assert CountedShare(yes, of).percent == percent


def test_no_float_slips_over_the_limit() -> None:
    # As floats both shares are 49.5 percent.
    assert CountedShare(495 * 10**15 - 1, 10**18).percent == 49
    assert CountedShare(495 * 10**15, 10**18).percent == 50


def test_a_share_cannot_have_fewer_than_no_sufficient_cases() -> None:
    with pytest.raises(ValueError, match="`yes` is -1, but a number of cases is not below 0"):
        CountedShare(-1, 5)


@pytest.mark.parametrize("of", [0, -3])
def test_a_share_needs_an_inspected_case(of: int) -> None:
    with pytest.raises(ValueError, match=f"`of` is {of}, but at least one case"):
        CountedShare(0, of)


def test_a_share_cannot_have_more_sufficient_cases_than_inspected_ones() -> None:
    with pytest.raises(ValueError, match="`yes` is 17, more than the 16 cases"):
        CountedShare(17, 16)


@pytest.mark.parametrize("percent", [0, 1, 99, 100])
def test_a_printed_percentage_is_kept_as_it_is(percent: int) -> None:
    assert PrintedShare(percent).percent == percent


@pytest.mark.parametrize("percent", [-1, 101])
def test_a_printed_percentage_lies_between_0_and_100(percent: int) -> None:
    with pytest.raises(ValueError, match=f"not at {percent}%"):
        PrintedShare(percent)

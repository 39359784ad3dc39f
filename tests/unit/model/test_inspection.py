"""Records of inspections: what a record cannot say."""

from datetime import date

import pytest

from builders import GOOD, phrase
from inspectorate.model.inspection import Fieldwork, Month, StandardResult

FEBRUARY = Month(2025, 2)


@pytest.mark.parametrize("month", [1, 12])
def test_a_year_has_months_1_to_12(month: int) -> None:
    assert Month(2025, month).month == month


@pytest.mark.parametrize("month", [0, 13])
def test_there_is_no_month_outside_a_year(month: int) -> None:
    with pytest.raises(ValueError, match=r"month must be in 1\.\.12"):
        Month(2025, month)


def test_fieldwork_may_last_one_day() -> None:
    day = date(2025, 2, 3)

    assert Fieldwork(month=FEBRUARY, first_day=day, last_day=day).last_day == day


def test_fieldwork_cannot_end_before_it_begins() -> None:
    with pytest.raises(ValueError, match="Fieldwork ends before it begins"):
        Fieldwork(month=FEBRUARY, first_day=date(2025, 2, 3), last_day=date(2025, 2, 2))


def test_fieldwork_may_have_one_known_day_or_none() -> None:
    assert Fieldwork(month=FEBRUARY, last_day=date(2025, 2, 2)).first_day is None
    assert Fieldwork(month=FEBRUARY, first_day=date(2025, 2, 2)).last_day is None


def test_a_result_has_a_rating_or_a_reason_for_none() -> None:
    assert StandardResult(rating=GOOD.id).not_rated is None
    assert StandardResult(not_rated=phrase("no cases")).rating is None


def test_a_result_cannot_be_empty() -> None:
    with pytest.raises(ValueError, match="either a `rating` or"):
        StandardResult()


def test_a_result_cannot_be_both_rated_and_not_rated() -> None:
    with pytest.raises(ValueError, match="and also be `not_rated`"):
        StandardResult(rating=GOOD.id, not_rated=phrase("no cases"))

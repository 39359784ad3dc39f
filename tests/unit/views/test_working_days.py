"""Working days leave out weekends and bank holidays."""

from datetime import date

import pytest

from inspectorate.views.working_days import add_working_days

FRIDAY = date(2025, 4, 11)
GOOD_FRIDAY, EASTER_MONDAY = date(2025, 4, 18), date(2025, 4, 21)


@pytest.mark.parametrize(
    ("count", "day"),
    [(0, FRIDAY), (1, date(2025, 4, 14)), (4, date(2025, 4, 17)), (5, date(2025, 4, 22)), (6, date(2025, 4, 23))],
)
def test_days_off_do_not_count(count: int, day: date) -> None:
    assert add_working_days(FRIDAY, count, {GOOD_FRIDAY, EASTER_MONDAY}) == day

"""Count working days. Pure."""

from collections.abc import Container
from datetime import date, timedelta

_SATURDAY = 5


def add_working_days(day: date, count: int, holidays: Container[date]) -> date:
    """Return the working day that is so many working days after a day; weekends and bank holidays are none."""
    while count > 0:
        day += timedelta(days=1)
        if day.weekday() < _SATURDAY and day not in holidays:
            count -= 1
    return day

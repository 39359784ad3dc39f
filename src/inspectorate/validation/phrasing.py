"""Say ratings, numbers and days in the words of messages. Pure."""

from datetime import date

from inspectorate.model.framework import Framework, RatingId
from inspectorate.model.language import Language

_NUMBERS = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def name_rating(framework: Framework, rating_id: RatingId) -> str:
    """Return the English name of a rating, or its id where it has none."""
    return framework.get_rating(rating_id).name.get(Language("en"), rating_id)


def say_number(number: int) -> str:
    """Return a number as running text has it: in words up to nine."""
    return _NUMBERS[number] if 0 <= number < len(_NUMBERS) else str(number)


def say_month(year: int, month: int) -> str:
    """Return a month such as March 2025."""
    return f"{_MONTHS[month - 1]} {year}"


def say_day(day: date) -> str:
    """Return a day such as Tuesday 4 March 2025."""
    return f"{_WEEKDAYS[day.weekday()]} {day.day} {say_month(day.year, day.month)}"

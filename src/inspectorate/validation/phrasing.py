"""Say ratings, numbers and days in the words of messages. Pure."""

from datetime import date

from inspectorate.model.framework import Rating
from inspectorate.model.language import ENGLISH, WELSH, Language

MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_NUMBERS = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


_LANGUAGES = {ENGLISH: "English", WELSH: "Welsh"}


def name_language(language: Language) -> str:
    """Return the name of a language, or its code where it is none of ours."""
    return _LANGUAGES.get(language, f"`{language}`")


def name_rating(rating: Rating) -> str:
    """Return the English name of a rating, or its id where it has none."""
    return rating.name.get(ENGLISH, rating.id)


def say_number(number: int) -> str:
    """Return a number as running text has it: in words up to nine."""
    return _NUMBERS[number] if 0 <= number < len(_NUMBERS) else str(number)


def say_month(year: int, month: int) -> str:
    """Return a month such as March 2025."""
    return f"{MONTHS[month - 1]} {year}"


def say_date(day: date) -> str:
    """Return a day such as 4 March 2025."""
    return f"{day.day} {say_month(day.year, day.month)}"


def say_weekday(day: date) -> str:
    """Return the day of the week, such as Tuesday."""
    return WEEKDAYS[day.weekday()]


def say_day(day: date) -> str:
    """Return a day such as Tuesday 4 March 2025."""
    return f"{say_weekday(day)} {say_date(day)}"

"""Ratings, numbers and days in the words of messages."""

from dataclasses import replace
from datetime import date

import pytest

from builders import GOOD
from inspectorate.model.language import Language, Phrase
from inspectorate.validation.phrasing import name_rating, say_date, say_day, say_month, say_number, say_weekday


@pytest.mark.parametrize(("number", "words"), [(0, "none"), (1, "one"), (9, "nine"), (10, "10"), (-1, "-1")])
def test_numbers_up_to_nine_are_words(number: int, words: str) -> None:
    assert say_number(number) == words


def test_days_and_months_are_said_with_their_names() -> None:
    assert say_day(date(2025, 3, 4)) == "Tuesday 4 March 2025"
    assert say_day(date(2025, 12, 28)) == "Sunday 28 December 2025"
    assert say_date(date(2024, 5, 10)) == "10 May 2024"
    assert say_weekday(date(2024, 5, 10)) == "Friday"
    assert say_month(2025, 1) == "January 2025"


def test_a_rating_has_its_english_name() -> None:
    assert name_rating(GOOD) == "Good"


def test_a_rating_without_an_english_name_is_called_by_its_id() -> None:
    welsh = replace(GOOD, name={Language("cy"): Phrase("Da")})

    assert name_rating(welsh) == "good"

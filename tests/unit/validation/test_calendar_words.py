"""Dates and times in words."""

from datetime import date, time

import pytest

from inspectorate.validation.calendar_words import find_dates, find_ranges, find_time


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("on 29 January 2024.", date(2024, 1, 29)),
        ("on 2nd February, 2015", date(2015, 2, 2)),
        ("the 1st of May 2024", date(2024, 5, 1)),
        ("Monday 4 March 2024", date(2024, 3, 4)),
        ("29 February 2024", date(2024, 2, 29)),
    ],
)
def test_a_day_is_read(text: str, day: date) -> None:
    assert [said.date for said in find_dates(text)] == [day]


@pytest.mark.parametrize("text", ["It may be. In May.", "They march on.", "12 may come", "January", "April was wet"])
def test_a_month_without_day_and_year_is_no_date(text: str) -> None:
    assert find_dates(text) == ()


@pytest.mark.parametrize(
    ("text", "exists"),
    [
        ("31 June 2024", False),
        ("30 June 2024", True),
        ("0 June 2024", False),
        ("1 June 2024", True),
        ("29 February 2023", False),
        ("29 February 2024", True),
        ("29 February", True),
        ("30 February", False),
        ("June 2024", True),
    ],
)
def test_a_day_exists_or_does_not(text: str, exists: bool) -> None:  # noqa: FBT001  # what is expected
    (said,) = find_dates(text)

    assert said.exists is exists


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("from 2 to 4 February 2015", (2015, 2, 2), (2015, 2, 4)),
        ("2nd – 4th February 2015", (2015, 2, 2), (2015, 2, 4)),
        ("between 2 and 4 February 2015", (2015, 2, 2), (2015, 2, 4)),
        ("from 30 January to 24 November 2023", (2023, 1, 30), (2023, 11, 24)),
        ("from 30 January 2023 to 24 November", (2023, 1, 30), (2023, 11, 24)),
        ("between April 2022 and March 2023", (2022, 4), (2023, 3)),
        ("April 2012 – March 2013", (2012, 4), (2013, 3)),
    ],
)
def test_a_range_has_two_dates_of_one_form(text: str, first: tuple[int, ...], last: tuple[int, ...]) -> None:
    (said,) = find_ranges(text)

    assert (said.first.order, said.last.order) == (first, last)


@pytest.mark.parametrize("text", ["in May 2021 and March 2022", "May 2021, then June 2021", "of 2 and 4 February 2015"])
def test_two_dates_alone_are_no_range(text: str) -> None:
    assert list(find_ranges(text)) == []


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("at 00.01.", time(0, 1)),
        ("at 00:01", time(0, 1)),
        ("at 12.01am", time(0, 1)),
        ("at 12.30pm", time(12, 30)),
        ("at 9.30 p.m.", time(21, 30)),
        ("at 23.59", time(23, 59)),
    ],
)
def test_a_time_of_day_is_read(text: str, moment: time) -> None:
    found = find_time(text)

    assert found
    assert found[1] == moment


@pytest.mark.parametrize("text", ["24.00", "10.60", "1.2.34", "10.5", "110.30"])
def test_other_numbers_are_no_time(text: str) -> None:
    assert find_time(text) is None

"""Dates in the words."""

from dataclasses import replace
from datetime import date

import pytest

from builders import INSPECTION, RECORD
from inspectorate.model.inspection import Fieldwork, Month
from inspectorate.validation.dates import check_calendar, check_fieldwork_in_words, check_publication
from written import tell, tell_of_release

WEEK = Fieldwork(month=Month(2025, 2), first_day=date(2025, 2, 3), last_day=date(2025, 2, 7))
VISITED = replace(INSPECTION, record=replace(RECORD, fieldwork=WEEK))


# --- Any date ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "code", "words"),
    [
        ("on 31 June 2024", "day-does-not-exist", "31 June 2024"),
        ("on 30 February", "day-does-not-exist", "30 February"),
        ("on Monday 5 March 2024", "weekday-differs", "Monday 5 March 2024"),
        ("from 4 to 2 February 2015", "dates-out-of-order", "4 to 2 February 2015"),
        ("from May 2024 to April 2024", "dates-out-of-order", "May 2024 to April 2024"),
        ("between 30 May and 4 April 2024", "dates-out-of-order", "30 May and 4 April 2024"),
        ("from 4 to 2 February", "dates-out-of-order", "4 to 2 February"),
        ("in 2023-2020", "dates-out-of-order", "2023-2020"),
    ],
)
def test_a_date_that_cannot_be_is_told(text: str, code: str, words: str) -> None:
    assert [(one.code, one.words) for one in tell(check_calendar, f"It was {text}.")] == [(code, words)]


@pytest.mark.parametrize(
    "text",
    [
        "on 30 June 2024",
        "on Tuesday 5 March 2024",
        "on Monday 5 March",
        "from 2 to 4 February 2015",
        "from April 2024 to April 2024",
        "from November to February",
        "between 30 May and 4 April",
        "from 2020-2023",
        "in 2020-2020",
        "from January 2025 to 3 February",
    ],
)
def test_a_date_that_can_be_may_be_said(text: str) -> None:
    assert tell(check_calendar, f"It was {text}.") == []


# --- Fieldwork --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Fieldwork started on 4 February 2025", "4 February 2025"),
        ("Fieldwork took a week, beginning on 10 February 2025", "10 February 2025"),
        ("The fieldwork ended on 10 February 2025", "10 February 2025"),
        ("Fieldwork took place in January 2025", "January 2025"),
        ("Fieldwork: January 2025", "January 2025"),
        ("Fieldwork started on 4 February 2025, and we looked at work from May to June 2024", "4 February 2025"),
        ("This inspection took place from 3 to 6 February 2025", "6 February 2025"),
        ("This inspection was conducted from 2 to 7 February 2025", "2"),
    ],
)
def test_another_time_of_fieldwork_is_told(text: str, words: str) -> None:
    assert [(one.code, one.words) for one in tell(check_fieldwork_in_words, f"{text}.", inspection=VISITED)] == [
        ("fieldwork-differs", words)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Fieldwork started on 3 February 2025.",
        "Fieldwork ended on 7 February 2025.",
        "Fieldwork took place in February 2025.",
        "This inspection took place from 3 to 7 February 2025.",
        "Since the fieldwork in January 2025, much has changed.",
        "In January 2025 we prepared the fieldwork.",
        "From 13 to 17 January 2025 we prepared the fieldwork.",
        "Inspectors came in January 2025.",
        "During fieldwork, on 5 February 2025, we met the board.",
        "This inspection took place at a time of change: a new head had come in December 2024.",
        "Fieldwork was delayed because of what happened in December 2024.",
        "Fieldwork began on 3 February 2025; the sentences were passed between 3 January 2024 and 4 May 2024.",
        "During fieldwork we read the minutes of December 2024.",
    ],
)
def test_the_time_of_the_record_and_other_times_may_be_said(text: str) -> None:
    assert tell(check_fieldwork_in_words, text, inspection=VISITED) == []


def test_a_month_alone_is_compared_with_a_month() -> None:
    assert tell(check_fieldwork_in_words, "Fieldwork took place in February 2025.") == []
    assert tell(check_fieldwork_in_words, "Fieldwork started on 10 February 2025.") == []
    assert [one.words for one in tell(check_fieldwork_in_words, "Fieldwork started on 3 March 2025.")] == [
        "3 March 2025"
    ]


def test_a_week_in_two_months_may_be_called_after_both() -> None:
    week = Fieldwork(month=Month(2025, 2), first_day=date(2025, 2, 27), last_day=date(2025, 3, 3))
    visited = replace(INSPECTION, record=replace(RECORD, fieldwork=week))

    for month in ("February", "March"):
        assert tell_of_release(check_fieldwork_in_words, f"Fieldwork was in {month} 2025.", inspection=visited) == []


def test_a_week_without_its_last_day_is_called_after_the_month_of_its_first() -> None:
    """Readers of the published report found February in one place and 29 January in another."""
    week = Fieldwork(month=Month(2025, 2), first_day=date(2025, 1, 29))
    visited = replace(INSPECTION, record=replace(RECORD, fieldwork=week))

    def tell_month(month: str) -> int:
        return len(tell(check_fieldwork_in_words, f"Fieldwork was in {month} 2025.", inspection=visited))

    assert [tell_month(month) for month in ("December", "January", "February")] == [1, 0, 1]


# --- Publication ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The report is available on the website on 11 May 2025", "11 May 2025"),
        ("This report was published in June 2025", "June 2025"),
        ("This release is embargoed until 9 May 2025", "9 May 2025"),
        ("The report is published on 10 May 2025 at 10.00", "10.00"),
    ],
)
def test_another_moment_of_publication_is_told(text: str, words: str) -> None:
    assert [(one.code, one.words) for one in tell_of_release(check_publication, f"{text}.")] == [
        ("publication-differs", words)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The report is available on the website on 10 May 2025 at 00.01.",
        "This report was published in May 2025.",
        "Embargoed until 00:01 on 10 May 2025.",
        "The previous report was published in June 2019.",
        "The annual report is available from June 2025.",
        "A report was published in June 2019.",
        "This report is available on the website.",
        "This report is on work with girls; the council’s own was published in June 2024.",
        "On 9 May 2025 the report is available on the website.",
    ],
)
def test_the_embargo_and_other_reports_may_be_said(text: str) -> None:
    assert tell_of_release(check_publication, text) == []


def test_a_month_of_publication_in_the_record_decides_alone() -> None:
    published = replace(INSPECTION, record=replace(RECORD, published=Month(2025, 4)))

    assert tell(check_publication, "This report was published on 30 April 2025.", inspection=published) == []
    assert len(tell(check_publication, "This report was published on 10 May 2025.", inspection=published)) == 1

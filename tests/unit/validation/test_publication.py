"""The days of an inspection: fieldwork before publication, months that agree, and working days."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from builders import RECORD, SITE, inspect, moment, prose, rate
from inspectorate.diagnostics import Diagnostic, Place, Severity
from inspectorate.model.checking import Handbook
from inspectorate.model.inspection import Fieldwork, Month
from inspectorate.model.words import PressReleaseWords
from inspectorate.ratings import rate_inspection
from inspectorate.validation.manuscript import Manuscript, read_manuscript
from inspectorate.validation.publication import (
    check_embargo,
    check_embargo_time,
    check_fieldwork,
    check_publication_after_fieldwork,
    check_publication_day,
    check_publication_month,
)

FILE = "folder/inspection.yaml"
HANDBOOK = Handbook(bank_holidays={date(2025, 5, 5): "Early May bank holiday", date(2026, 1, 1): "New Year's Day"})
RELEASE = PressReleaseWords(body=prose("News."))


def read(
    embargo: str = "2025-05-09 00:01",
    *,
    published: Month | None = None,
    fieldwork: Fieldwork = RECORD.fieldwork,
    handbook: Handbook = HANDBOOK,
    release: PressReleaseWords | None = None,
) -> Manuscript:
    """Return an inspection with these days."""
    record = replace(RECORD, embargo=moment(embargo), published=published, fieldwork=fieldwork)
    inspection = replace(inspect(record), press_release=release)
    return read_manuscript(rate_inspection(inspection), SITE, "folder", handbook)


def told(found: Iterator[Diagnostic]) -> list[tuple[str, tuple[str | int, ...]]]:
    """Return code and path of all that is found, which is a warning about the record."""
    every = list(found)
    assert all(one.severity is Severity.WARNING and one.file == FILE for one in every)
    return [(one.code, one.path) for one in every]


# --- Clocks -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("embargo", ["2025-10-26 01:00", "2025-10-26 01:59", "2025-03-30 01:30"])
def test_an_embargo_that_comes_twice_or_never_is_told(embargo: str) -> None:
    found = list(check_embargo(read_manuscript(rate(replace(RECORD, embargo=moment(embargo))), SITE, "folder")))

    assert [(one.code, one.file, one.path) for one in found] == [
        ("embargo-in-clock-change", "folder/inspection.yaml", ("embargo",))
    ]


@pytest.mark.parametrize("embargo", ["2025-10-26 00:59", "2025-10-26 02:00", "2025-03-30 02:00", "2025-05-10 00:01"])
def test_every_other_embargo_is_sound(embargo: str) -> None:
    assert list(check_embargo(read_manuscript(rate(replace(RECORD, embargo=moment(embargo))), SITE, "folder"))) == []


@pytest.mark.parametrize("time", ["00:00", "00:02", "09:30", "12:01"])
def test_another_time_than_the_first_minute_is_information(time: str) -> None:
    (found,) = check_embargo_time(read(f"2025-05-09 {time}"))

    assert (found.code, found.severity, found.path) == ("embargo-time-unusual", Severity.INFORMATION, ("embargo",))
    assert found.message == f"The embargo ends at {time.replace(':', '.')} and not at 00.01."


def test_the_first_minute_of_a_day_is_usual() -> None:
    assert list(check_embargo_time(read())) == []


# --- The day of publication -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "why"),
    [
        ("2025-05-10", "Saturday 10 May 2025, is in a weekend."),
        ("2025-05-11", "Sunday 11 May 2025, is in a weekend."),
        ("2025-05-05", "Monday 5 May 2025, is a bank holiday (Early May bank holiday)."),
        ("2026-01-01", "Thursday 1 January 2026, is a bank holiday (New Year's Day)."),
    ],
)
def test_a_day_on_which_offices_are_closed_is_told(day: str, why: str) -> None:
    (found,) = check_publication_day(read(f"{day} 00:01"))

    assert (found.code, found.path) == ("embargo-on-day-off", ("embargo",))
    assert found.message == f"The day of publication, {why}"


@pytest.mark.parametrize("day", ["2025-05-09", "2025-05-12", "2026-12-31", "2014-11-04"])
def test_a_working_day_is_sound(day: str) -> None:
    assert told(check_publication_day(read(f"{day} 00:01"))) == []


def test_a_day_beyond_the_last_year_of_the_list_is_told() -> None:
    (found,) = check_publication_day(read("2027-01-05 00:01"))

    assert (found.code, found.severity) == ("bank-holidays-end", Severity.WARNING)
    assert found.message.startswith("The list of bank holidays ends with 2026:")


def test_without_a_list_only_weekends_are_known() -> None:
    assert told(check_publication_day(read("2027-01-05 00:01", handbook=Handbook()))) == []
    assert told(check_publication_day(read("2025-05-05 00:01", handbook=Handbook()))) == []
    assert told(check_publication_day(read("2025-05-10 00:01", handbook=Handbook()))) == [
        ("embargo-on-day-off", ("embargo",))
    ]


def test_a_day_that_nobody_prints_may_be_any_day() -> None:
    may = Month(2025, 5)

    assert told(check_publication_day(read("2025-05-10 00:01", published=may))) == []
    assert told(check_publication_day(read("2025-05-10 00:01", published=may, release=RELEASE))) == [
        ("embargo-on-day-off", ("embargo",))
    ]


def test_the_sunday_of_a_change_of_clocks_is_told_once() -> None:
    assert told(check_publication_day(read("2025-10-26 01:30"))) == []
    assert told(check_publication_day(read("2025-10-26 00:01"))) == [("embargo-on-day-off", ("embargo",))]


# --- The month on the cover -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("published", "embargo"),
    [
        (None, "2025-05-09 00:01"),
        (Month(2025, 5), "2025-05-09 00:01"),
        (Month(2025, 5), "2025-06-01 00:01"),
        (Month(2018, 12), "2019-01-01 00:01"),
    ],
)
def test_the_cover_gives_the_month_of_the_embargo_or_the_one_that_it_ends(
    published: Month | None, embargo: str
) -> None:
    assert told(check_publication_month(read(embargo, published=published))) == []


@pytest.mark.parametrize(
    ("published", "embargo"),
    [
        (Month(2025, 4), "2025-05-09 00:01"),
        (Month(2025, 5), "2025-06-02 00:01"),
        (Month(2025, 6), "2025-05-31 00:01"),
        (Month(2024, 5), "2025-05-09 00:01"),
        (Month(2018, 12), "2020-01-01 00:01"),
    ],
)
def test_another_month_on_the_cover_is_told_with_the_embargo(published: Month, embargo: str) -> None:
    (found,) = check_publication_month(read(embargo, published=published))

    assert (found.code, found.path) == ("published-month-differs", ("published",))
    assert found.also == (Place(file=FILE, path=("embargo",)),)


def test_a_press_release_prints_the_day_so_the_month_must_be_its_own() -> None:
    found = told(check_publication_month(read("2025-06-01 00:01", published=Month(2025, 5), release=RELEASE)))

    assert found == [("published-month-differs", ("published",))]


def test_the_two_months_are_named() -> None:
    (found,) = check_publication_month(read("2025-05-09 00:01", published=Month(2025, 4)))

    assert found.message == "The cover gives April 2025, but the embargo ends on Friday 9 May 2025."


# --- Fieldwork before publication -------------------------------------------------------------------------------------


def test_publication_follows_the_fieldwork() -> None:
    days = Fieldwork(month=Month(2025, 5), first_day=date(2025, 5, 5), last_day=date(2025, 5, 8))

    assert list(check_publication_after_fieldwork(read("2025-05-09 00:01", fieldwork=days))) == []
    assert list(check_publication_after_fieldwork(read(fieldwork=Fieldwork(month=Month(2025, 5))))) == []


@pytest.mark.parametrize(
    ("fieldwork", "field", "said"),
    [
        (
            Fieldwork(month=Month(2025, 5), first_day=date(2025, 5, 5), last_day=date(2025, 5, 9)),
            "last_day",
            "Friday 9 May 2025",
        ),
        (Fieldwork(month=Month(2025, 5), first_day=date(2025, 5, 12)), "first_day", "Monday 12 May 2025"),
        (Fieldwork(month=Month(2025, 6)), "month", "June 2025"),
    ],
)
def test_publication_before_the_end_of_fieldwork_is_an_error(fieldwork: Fieldwork, field: str, said: str) -> None:
    (found,) = check_publication_after_fieldwork(read("2025-05-09 00:01", fieldwork=fieldwork))

    assert (found.code, found.severity, found.path) == ("published-before-fieldwork", Severity.ERROR, ("embargo",))
    assert found.also == (Place(file=FILE, path=("fieldwork", field)),)
    assert found.message == f"The embargo ends on Friday 9 May 2025, before the fieldwork is over ({said})."


# --- Fieldwork --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "fieldwork",
    [
        Fieldwork(month=Month(2024, 2)),
        Fieldwork(month=Month(2024, 1), first_day=date(2024, 1, 29)),
        Fieldwork(month=Month(2024, 2), first_day=date(2024, 1, 29), last_day=date(2024, 2, 2)),
        Fieldwork(month=Month(2024, 1), first_day=date(2024, 1, 29), last_day=date(2024, 2, 2)),
        Fieldwork(month=Month(2024, 2), last_day=date(2024, 2, 2)),
    ],
)
def test_days_of_fieldwork_in_its_month_are_sound(fieldwork: Fieldwork) -> None:
    assert told(check_fieldwork(read(fieldwork=fieldwork))) == []


@pytest.mark.parametrize(
    ("fieldwork", "field"),
    [
        (Fieldwork(month=Month(2024, 2), first_day=date(2024, 1, 29)), "first_day"),
        (Fieldwork(month=Month(2023, 1), first_day=date(2024, 1, 29), last_day=date(2024, 1, 31)), "first_day"),
        (Fieldwork(month=Month(2024, 2), last_day=date(2024, 1, 31)), "last_day"),
    ],
)
def test_days_of_fieldwork_outside_its_month_are_told_with_the_month(fieldwork: Fieldwork, field: str) -> None:
    (found,) = check_fieldwork(read(fieldwork=fieldwork))

    assert (found.code, found.severity) == ("fieldwork-month-differs", Severity.WARNING)
    assert (found.path, found.also) == (("fieldwork", field), (Place(file=FILE, path=("fieldwork", "month")),))


def test_month_and_day_of_fieldwork_are_named() -> None:
    fieldwork = Fieldwork(month=Month(2024, 2), first_day=date(2024, 1, 29))
    (found,) = check_fieldwork(read(fieldwork=fieldwork))

    assert found.message == "The month of fieldwork is February 2024, but its first day is Monday 29 January 2024."


def test_fieldwork_does_not_begin_or_end_in_a_weekend() -> None:
    friday_to_monday = Fieldwork(month=Month(2025, 3), first_day=date(2025, 3, 7), last_day=date(2025, 3, 10))
    weekend = Fieldwork(month=Month(2025, 3), first_day=date(2025, 3, 8), last_day=date(2025, 3, 9))

    assert told(check_fieldwork(read(fieldwork=friday_to_monday))) == []
    assert told(check_fieldwork(read(fieldwork=weekend))) == [
        ("fieldwork-on-weekend", ("fieldwork", "first_day")),
        ("fieldwork-on-weekend", ("fieldwork", "last_day")),
    ]

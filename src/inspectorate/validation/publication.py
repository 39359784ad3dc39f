"""Check the days of an inspection: when inspectors were at the service, and when it becomes public. Pure."""

from collections.abc import Iterator
from datetime import date, time, timedelta

from inspectorate.diagnostics import Diagnostic, FieldPath, Severity
from inspectorate.model.inspection import Inspection, Month
from inspectorate.release import is_in_clock_change
from inspectorate.validation.manuscript import Manuscript
from inspectorate.validation.phrasing import say_day, say_month

_FIRST_MINUTE = time(0, 1)
_SATURDAY = 5


def check_embargo(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Yield an embargo whose moment London's clocks pass twice or never."""
    if is_in_clock_change(manuscript.rated.inspection.record.embargo):
        yield Diagnostic(
            code="embargo-in-clock-change",
            message="The embargo lies in the hour in which London's clocks change.",
            hint="Choose a moment before or after that hour, such as 00:01.",
            file=manuscript.record_file,
            path=("embargo",),
        )


def check_publication_day(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Yield a printed day of publication on which offices are closed, and one of which that is not known."""
    inspection = manuscript.rated.inspection
    # London's clocks change on Sundays: one message is enough.
    if not _prints_day(inspection) or is_in_clock_change(inspection.record.embargo):
        return
    day = inspection.record.embargo.moment.date()
    holidays = manuscript.handbook.bank_holidays
    why = "is in a weekend" if _is_weekend(day) else f"is a bank holiday ({holidays.get(day)})"
    if _is_weekend(day) or day in holidays:
        yield _warn(
            manuscript,
            "embargo-on-day-off",
            f"The day of publication, {say_day(day)}, {why}.",
            "Publish on a working day: journalists and the service must be able to ask somebody.",
            ("embargo",),
        )
    elif holidays and day.year > max(holidays).year:
        yield _warn(
            manuscript,
            "bank-holidays-end",
            f"The list of bank holidays ends with {max(holidays).year}: nobody knows whether {say_day(day)} is one.",
            "Add the bank holidays of that year to handbook/bank-holidays.yaml; GOV.UK lists them.",
            ("embargo",),
        )


def check_publication_month(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Yield a month on the cover that is not the month of the embargo.

    Where no day is printed, the embargo may also end with that month: on the first day of the next one.
    """
    inspection = manuscript.rated.inspection
    published, day = inspection.record.published, inspection.record.embargo.moment.date()
    if published is None or published == _month_of(day):
        return
    is_end_of_month = day.day == 1 and published == _month_of(day - timedelta(days=1))
    if is_end_of_month and not _prints_day(inspection):
        return
    cover = say_month(published.year, published.month)
    yield _warn(
        manuscript,
        "published-month-differs",
        f"The cover gives {cover}, but the embargo ends on {say_day(day)}.",
        "Correct `published` or `embargo`; without `published`, the cover takes the day of the embargo.",
        ("published",),
        ("embargo",),
    )


def check_publication_after_fieldwork(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Yield a publication before the fieldwork is over."""
    record = manuscript.rated.inspection.record
    day = record.embargo.moment.date()
    fieldwork = record.fieldwork
    last = fieldwork.last_day or fieldwork.first_day
    # Of fieldwork without days, only the beginning of its month is certain.
    field = "last_day" if fieldwork.last_day else "first_day" if last else "month"
    if day <= (last or date(fieldwork.month.year, fieldwork.month.month, 1)):
        told = say_day(last) if last else say_month(fieldwork.month.year, fieldwork.month.month)
        yield Diagnostic(
            code="published-before-fieldwork",
            message=f"The embargo ends on {say_day(day)}, before the fieldwork is over ({told}).",
            hint="Correct the embargo or the days of fieldwork.",
            file=manuscript.record_file,
            path=("embargo",),
            also=(manuscript.place(("fieldwork", field)),),
        )


def check_fieldwork(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Yield days of fieldwork outside the printed month, and those in a weekend."""
    fieldwork = manuscript.rated.inspection.record.fieldwork
    days = {"first_day": fieldwork.first_day, "last_day": fieldwork.last_day}
    given = {field: day for field, day in days.items() if day}
    if given and fieldwork.month not in {_month_of(day) for day in given.values()}:
        field, day = next(iter(given.items()))
        month = say_month(fieldwork.month.year, fieldwork.month.month)
        yield _warn(
            manuscript,
            "fieldwork-month-differs",
            f"The month of fieldwork is {month}, but its {field.replace('_', ' ')} is {say_day(day)}.",
            "Correct the month or the day: readers find both.",
            ("fieldwork", field),
            ("fieldwork", "month"),
        )
    for field, day in given.items():
        if _is_weekend(day):
            yield _warn(
                manuscript,
                "fieldwork-on-weekend",
                f"The {field.replace('_', ' ')} of fieldwork, {say_day(day)}, is in a weekend.",
                "Correct the day: inspectors visit services on working days.",
                ("fieldwork", field),
            )


def check_embargo_time(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Yield an embargo that does not end in the first minute of its day."""
    moment = manuscript.rated.inspection.record.embargo.moment
    if moment.time() != _FIRST_MINUTE:
        yield Diagnostic(
            code="embargo-time-unusual",
            message=f"The embargo ends at {moment:%H.%M} and not at 00.01.",
            hint="If the time was agreed, nothing is wrong; otherwise write 00:01.",
            severity=Severity.INFORMATION,
            file=manuscript.record_file,
            path=("embargo",),
        )


def _warn(manuscript: Manuscript, code: str, message: str, hint: str, *paths: FieldPath) -> Diagnostic:
    """Return a warning at the first of these fields of the record; the others have a part in it."""
    path, *others = paths
    return Diagnostic(
        code=code,
        message=message,
        hint=hint,
        severity=Severity.WARNING,
        file=manuscript.record_file,
        path=path,
        also=tuple(manuscript.place(other) for other in others),
    )


def _prints_day(inspection: Inspection) -> bool:
    """Return whether readers see the day of publication: on the cover, or in the press release."""
    return inspection.record.published is None or inspection.press_release is not None


def _month_of(day: date) -> Month:
    return Month(day.year, day.month)


def _is_weekend(day: date) -> bool:
    return day.weekday() >= _SATURDAY

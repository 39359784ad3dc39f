"""Read dates, months and times of day in English words. Pure."""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, time

from inspectorate.diagnostics import Span
from inspectorate.validation.phrasing import MONTHS, WEEKDAYS

_DATE = re.compile(
    rf"(?:\b(?P<weekday>{'|'.join(WEEKDAYS)}),?\s+(?:the\s+)?)?"
    r"(?:(?<![\w.,/£])(?P<day>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?)?"
    rf"\b(?P<month>{'|'.join(MONTHS)})\b(?:,?\s+(?P<year>(?:19|20)\d\d)\b)?"
)
_ANY_MONTH = re.compile("|".join(MONTHS))
_FIRST_DAY = re.compile(r"(?<![\w.,/£])(?P<day>\d{1,2})(?:st|nd|rd|th)?\s*(?P<to>to|and|until|[–-])\s*$")
_TO = re.compile(r"\s*(?:to|until|up to|[–—-])\s*")
_AND = re.compile(r"\s+and\s+")
_TIME = re.compile(r"(?<![\d.:])(?P<hour>\d{1,2})[.:](?P<minute>\d\d)(?![.:]?\d)\s?(?P<half>[ap]\.?m\b)?")
_NOON = 12
_LEAP_YEAR = 2024
"""A year in which every day of any year exists."""


@dataclass(frozen=True, slots=True)
class SaidDate:
    """A date as words give it: at least its month."""

    span: Span
    words: str
    month: int
    day: int | None = None
    year: int | None = None
    weekday: int | None = None

    @property
    def exists(self) -> bool:
        """Return whether there is such a day."""
        return self.day is None or 1 <= self.day <= monthrange(self.year or _LEAP_YEAR, self.month)[1]

    @property
    def date(self) -> date | None:
        """Return the day, where the words give one that exists, with its year."""
        return date(self.year, self.month, self.day) if self.year and self.day and self.exists else None

    @property
    def order(self) -> tuple[int, ...]:
        """Return what dates are put in order by, as far as the words go: year, month, day."""
        return tuple(part for part in (self.year, self.month, self.day) if part is not None)


@dataclass(frozen=True, slots=True)
class SaidRange:
    """Two dates of which words say that the first is the beginning and the last the end."""

    first: SaidDate
    last: SaidDate


def find_dates(text: str) -> tuple[SaidDate, ...]:
    """Return the dates of a text in their order; a month alone must have its year, `may` and `march` are verbs."""
    found: list[SaidDate] = []
    if not _ANY_MONTH.search(text):
        return ()
    for match in _DATE.finditer(text):
        if match["day"] or match["year"]:
            weekday = WEEKDAYS.index(match["weekday"]) if match["weekday"] else None
            found.append(
                SaidDate(
                    span=match.span(),
                    words=match[0],
                    month=MONTHS.index(match["month"]) + 1,
                    day=int(match["day"]) if match["day"] else None,
                    year=int(match["year"]) if match["year"] else None,
                    weekday=weekday,
                )
            )
    return tuple(found)


def find_ranges(text: str) -> Iterator[SaidRange]:
    """Yield what words give from one date to another; a year that only one of them has is the year of both."""
    dates = find_dates(text)
    for number, last in enumerate(dates):
        if last.day and (match := _FIRST_DAY.search(text, 0, last.span[0])):
            if match["to"] != "and" or re.search(r"\bbetween\s+$", text[: match.start()]):
                first = replace(last, span=match.span("day"), words=match["day"], day=int(match["day"]), weekday=None)
                yield SaidRange(first, last)
        elif number and _is_range(text, dates[number - 1], last):
            first = dates[number - 1]
            yield SaidRange(replace(first, year=first.year or last.year), replace(last, year=last.year or first.year))


def find_time(text: str) -> tuple[Span, time] | None:
    """Return the first time of day in a text, and where it stands."""
    for match in _TIME.finditer(text):
        hour = int(match["hour"])
        if match["half"]:
            hour = hour % _NOON + (_NOON if match["half"].startswith("p") else 0)
        if hour in range(24) and int(match["minute"]) in range(60):
            return match.span(), time(hour, int(match["minute"]))
    return None


def _is_range(text: str, first: SaidDate, last: SaidDate) -> bool:
    between = text[first.span[1] : last.span[0]]
    if _AND.fullmatch(between):
        return re.search(r"\bbetween\s+$", text[: first.span[0]]) is not None
    return _TO.fullmatch(between) is not None

"""Check dates in the words: that they exist, that they are in order, and that the record has them. Pure."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from inspectorate.diagnostics import Diagnostic, FieldPath, Severity
from inspectorate.model.inspection import Fieldwork, Record
from inspectorate.validation.calendar_words import (
    SaidDate,
    SaidRange,
    find_dates,
    find_ranges,
    find_time,
)
from inspectorate.validation.manuscript import Manuscript
from inspectorate.validation.phrasing import say_date, say_month, say_weekday
from inspectorate.validation.sentences import Sentence, iter_sentences
from inspectorate.validation.vocabulary import has_figure

_YEARS = re.compile(r"(?<![\w/.-])(?P<first>(?:19|20)\d\d)\s?[–-]\s?(?P<last>(?:19|20)\d\d)(?![\w/-])")
_FIELDWORK = re.compile(
    r"\bfieldwork\b|\b(?:this|the|our) (?:inspection|screening) (?:was (?:conducted|carried out)|took place)\b",
    re.IGNORECASE,
)
_BEGAN = re.compile(r"\b(?:start(?:ed|s|ing)?|beg[aiu]n(?:ning|s)?|commenc\w+)\b[^,;]{0,20}$", re.IGNORECASE)
_ENDED = re.compile(r"\b(?:end(?:ed|s|ing)?|finish(?:ed|ing)?|conclud\w+)\b[^,;]{0,20}$", re.IGNORECASE)
_NOT_THIS = re.compile(
    r"\b(?:previous(?:ly)?|last|earlier|before|prior|after|following|since|until|annual|thematic|data)\b", re.IGNORECASE
)
_OTHER_MATTER = re.compile(
    r"(?<!^):|;|\b(?:because|had|we|cases|sentence[sd]|minutes|delayed|postponed|figures|reports?)\b", re.IGNORECASE
)
"""What ends the words on the fieldwork itself: dates behind it are those of something else."""
_PUBLICATION = re.compile(
    r"\b(?:this|the|our) report (?:is|was|will be|has been)\b[^;:]*?\b(?:available|published|website)\b"
    r"|\bembargo(?:ed)?\s+(?:until|to)\b",
    re.IGNORECASE,
)


def check_calendar(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Yield days that do not exist, weekdays that do not fit their date, and dates in the wrong order."""
    for sentence in (*manuscript.own_sentences, *iter_sentences(manuscript.record)):
        if has_figure(sentence.text):
            for said in find_dates(sentence.text):
                yield from _check_day(sentence, said)
            yield from _check_order(sentence)


def check_fieldwork_in_words(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Yield days and months of fieldwork in the words that are not those of the record."""
    fieldwork = manuscript.rated.inspection.record.fieldwork
    for sentence in manuscript.own_sentences:
        keyword = _FIELDWORK.search(sentence.text) if has_figure(sentence.text) else None
        if keyword and not _NOT_THIS.search(sentence.text):
            for wrong in _wrong_fieldwork(sentence, keyword.end(), fieldwork):
                yield wrong.report("fieldwork-differs", "fieldwork", sentence, manuscript)


def check_publication(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Yield dates and times of publication in the words that are not those of the embargo."""
    record = manuscript.rated.inspection.record
    for sentence in manuscript.own_sentences:
        keyword = _PUBLICATION.search(sentence.text) if has_figure(sentence.text) else None
        if keyword and not _NOT_THIS.search(sentence.text.replace("until", "")):
            for wrong in _wrong_publication(sentence, keyword.start(), record):
                yield wrong.report("publication-differs", "publication", sentence, manuscript)


@dataclass(frozen=True, slots=True)
class _Wrong:
    """A date or time in the words, and what the record has in its stead."""

    span: tuple[int, int]
    recorded: str
    path: FieldPath

    def report(self, code: str, what: str, sentence: Sentence, manuscript: Manuscript) -> Diagnostic:
        """Return the message."""
        words = sentence.text[slice(*self.span)]
        found = sentence.report(
            code,
            self.span,
            f"The words put the {what} at ‘{words}’; the record has {self.recorded}.",
            "Write what the record has, or correct the record.",
        )
        return replace(found, also=(manuscript.place(self.path),))


# --- Any date ---------------------------------------------------------------------------------------------------------


def _check_day(sentence: Sentence, said: SaidDate) -> Iterator[Diagnostic]:
    if not said.exists:
        found = sentence.report(
            "day-does-not-exist", said.span, f"There is no {said.words}.", "Correct the day or the month."
        )
        yield replace(found, severity=Severity.ERROR)
    elif said.date and said.weekday is not None and said.weekday != said.date.weekday():
        found = sentence.report(
            "weekday-differs",
            said.span,
            f"{say_date(said.date)} was a {say_weekday(said.date)}.",
            "Correct the day of the week or the date.",
        )
        yield replace(found, severity=Severity.ERROR)


def _check_order(sentence: Sentence) -> Iterator[Diagnostic]:
    spans = [
        ((said.first.span[0], said.last.span[1]), said.first.order > said.last.order)
        for said in find_ranges(sentence.text)
        if _is_comparable(said)
    ]
    spans += [(match.span(), match["first"] > match["last"]) for match in _YEARS.finditer(sentence.text)]
    for span, is_backwards in spans:
        if is_backwards:
            yield sentence.report(
                "dates-out-of-order",
                span,
                f"‘{sentence.text[slice(*span)]}’ ends before it begins.",
                "Correct one of the two dates, or let them change places.",
            )


def _is_comparable(said: SaidRange) -> bool:
    """Return whether the words say which date is later: November to February may be one winter."""
    is_one_form = len(said.first.order) == len(said.last.order)
    return is_one_form and (said.first.year is not None or said.first.month == said.last.month)


# --- Fieldwork --------------------------------------------------------------------------------------------------------


def _wrong_fieldwork(sentence: Sentence, start: int, fieldwork: Fieldwork) -> Iterator[_Wrong]:
    other = _OTHER_MATTER.search(sentence.text[start:])
    text = sentence.text[: start + other.start()] if other else sentence.text
    for said in find_ranges(text):
        if said.first.span[0] >= start:
            yield from _compare_day(said.first, fieldwork.first_day, "first_day")
            yield from _compare_day(said.last, fieldwork.last_day, "last_day")
            return
    for one in find_dates(text):
        if one.span[0] < start:
            continue
        before = text[start : one.span[0]]
        if one.day and _ENDED.search(before):
            yield from _compare_day(one, fieldwork.last_day, "last_day")
        elif one.day and _BEGAN.search(before):
            yield from _compare_day(one, fieldwork.first_day, "first_day")
        yield from _compare_month(one, fieldwork)
        return


def _compare_day(said: SaidDate, recorded: date | None, name: str) -> Iterator[_Wrong]:
    if said.date and recorded and said.date != recorded:
        yield _Wrong(said.span, say_date(recorded), ("fieldwork", name))


def _compare_month(said: SaidDate, fieldwork: Fieldwork) -> Iterator[_Wrong]:
    days = [day for day in (fieldwork.first_day, fieldwork.last_day) if day]
    months = [_month_of(day) for day in days] or [(fieldwork.month.year, fieldwork.month.month)]
    is_compared_as_day = said.day is not None and bool(days)
    if said.year and not is_compared_as_day and (said.year, said.month) not in months:
        recorded = say_date(days[0]) if days else say_month(*months[0])
        yield _Wrong(said.span, recorded, ("fieldwork", "first_day" if days else "month"))


def _month_of(day: date) -> tuple[int, int]:
    return day.year, day.month


# --- Publication ------------------------------------------------------------------------------------------------------


def _wrong_publication(sentence: Sentence, start: int, record: Record) -> Iterator[_Wrong]:
    moment = record.embargo.moment
    said = next((one for one in find_dates(sentence.text) if one.span[0] > start), None)
    if said is None:
        return
    if record.published:
        month = (record.published.year, record.published.month)
        if said.year and (said.year, said.month) != month:
            yield _Wrong(said.span, say_month(*month), ("published",))
        return
    is_other_day = said.date is not None and said.date != moment.date()
    if is_other_day or (said.year and (said.year, said.month) != _month_of(moment.date())):
        yield _Wrong(said.span, say_date(moment.date()), ("embargo",))
    time = find_time(sentence.text[start:])
    if time and time[1] != moment.time():
        span = (time[0][0] + start, time[0][1] + start)
        yield _Wrong(span, f"{moment:%H:%M}", ("embargo",))

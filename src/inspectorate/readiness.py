"""The checklist before a release: what is in order, what somebody should look at, and what stops it. Pure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum

from inspectorate.checking import CheckedContent
from inspectorate.diagnostics import Diagnostic, Severity
from inspectorate.model.accessibility import FullCheck
from inspectorate.model.framework import MainDocument
from inspectorate.model.inspection import Inspection, InspectionId
from inspectorate.model.publication import Stage
from inspectorate.model.responses import Decision
from inspectorate.model.site import Site
from inspectorate.release import is_in_clock_change, to_day_in_london, to_moment
from inspectorate.validation.phrasing import say_date, say_day

_TRANSLATION = frozenset({"document-not-translated", "language-missing", "words-not-translated"})
_OLDEST_CHECK = timedelta(days=90)
"""A full check of accessibility that is older should be made again before a release."""


class Verdict(Enum):
    """What a line of the checklist says."""

    GOOD = "yes"
    LOOK = "look"
    """Nothing stops the release, but somebody should look at it."""
    STOP = "NO"


@dataclass(frozen=True, slots=True)
class Item:
    """A line of the checklist."""

    verdict: Verdict
    words: str
    cure: str = ""
    """What to do and where; nothing where all is in order."""


def list_items(
    checked: CheckedContent, found: Sequence[Diagnostic], name: InspectionId, now: datetime
) -> tuple[Item, ...]:
    """Return the checklist of an inspection.

    `found` is what the checks found in it and in what it rests on, each with its position.
    """
    library = checked.library
    inspection = next((one for one in library.inspections if one.id == name), None)
    if inspection is None or library.site is None:
        cure = f"Run `build check {name}` and mend what it tells."
        return (Item(Verdict.STOP, "So little can be read that there is no inspection yet.", cure),)
    folder = f"{library.folder_name}/{name}"
    return (
        *_check_stage(inspection, folder),
        *_check_embargo(inspection, found, folder, now),
        *_check_messages(found),
        *_check_waivers(found, inspection),
        *_check_comments(inspection),
        *_check_documents(inspection, folder),
        *_check_languages(inspection, library.site, found, folder),
        *_check_identifiers(inspection, folder),
        *_check_copies(inspection),
        *_check_accessibility(library.full_check, to_day_in_london(now)),
    )


def _check_stage(inspection: Inspection, folder: str) -> Iterator[Item]:
    stage = inspection.record.stage
    if stage is Stage.FINAL:
        yield Item(Verdict.GOOD, "The report is final.")
    else:
        yield Item(
            Verdict.STOP,
            f"The record says `stage: {stage.value}`.",
            f"When the report is finished, write `stage: final` in {folder}/inspection.yaml.",
        )


def _check_embargo(inspection: Inspection, found: Sequence[Diagnostic], folder: str, now: datetime) -> Iterator[Item]:
    embargo, file = inspection.record.embargo, f"{folder}/inspection.yaml"
    said = f"{embargo.moment:%H.%M} on {say_day(embargo.moment.date())}"
    if is_in_clock_change(embargo):
        yield Item(Verdict.STOP, f"The embargo, {said}, is in the hour in which clocks change.", f"Mend it in {file}.")
    elif to_moment(embargo) <= now:
        yield Item(
            Verdict.STOP,
            f"The embargo, {said}, has passed: the report is public as soon as the site is built.",
            f"Write the moment of publication in {file}.",
        )
    else:
        yield Item(Verdict.GOOD, f"It becomes public at {said}, London time.")
    for one in found:
        if one.code in ("embargo-on-day-off", "bank-holidays-end", "embargo-time-unusual"):
            yield Item(Verdict.LOOK, one.message, _say_cure(one))


def _check_messages(found: Sequence[Diagnostic]) -> Iterator[Item]:
    errors = [one for one in found if one.severity is Severity.ERROR and not one.waived]
    warnings = [one for one in found if one.severity is Severity.WARNING and not one.waived]
    if not errors:
        yield Item(Verdict.GOOD, "The checks find no error.")
    for one in errors:
        yield Item(Verdict.STOP, one.message, _say_cure(one))
    for one in warnings:
        if not one.code.startswith(("embargo-", "bank-holidays-")):
            yield Item(Verdict.LOOK, one.message, _say_cure(one))


def _check_waivers(found: Sequence[Diagnostic], inspection: Inspection) -> Iterator[Item]:
    for one in found:
        if one.waived is None:
            continue
        ends = f"until {say_date(one.waived.until)}"
        cure = f"{one.position}: {one.waived.reason}"
        if one.waived.until < inspection.record.embargo.moment.date():
            yield Item(Verdict.STOP, f"A message is let pass {ends}, which is before the release.", cure)
        else:
            yield Item(Verdict.LOOK, f"Let pass {ends}: {one.message}", cure)


def _check_comments(inspection: Inspection) -> Iterator[Item]:
    comments = inspection.responses.comments if inspection.responses else ()
    if not comments:
        cure = "If its form came back, run `build responses` with it."
        yield Item(Verdict.LOOK, "The service has made no comment on the draft.", cure)
    elif all(one.decision is not Decision.OPEN for one in comments):  # an open one is an error of the checks
        yield Item(Verdict.GOOD, f"Comments of the service: {len(comments)}, each decided.")


def _check_documents(inspection: Inspection, folder: str) -> Iterator[Item]:
    is_report = inspection.framework.document is MainDocument.REPORT
    if inspection.press_release is not None:
        yield Item(Verdict.GOOD, "There is a press release.")
    elif is_report:
        yield Item(
            Verdict.LOOK, "There is no press release.", f"If there is to be one, write {folder}/press-release.yaml."
        )


def _check_languages(inspection: Inspection, site: Site, found: Sequence[Diagnostic], folder: str) -> Iterator[Item]:
    for language in site.languages[1:]:
        lacks = [
            name
            for name, words in (
                (
                    "the report" if inspection.framework.document is MainDocument.REPORT else "the letter",
                    inspection.translated_words,
                ),
                ("the press release", inspection.translated_press_releases),
            )
            if language not in words and (name != "the press release" or inspection.press_release is not None)
        ]
        if lacks:
            yield Item(
                Verdict.LOOK,
                f"Not written in `{language}`: {' and '.join(lacks)}. Readers of that side get the first language.",
                f"If they are to have it, write {folder}/….{language}.yaml.",
            )
        else:
            yield Item(Verdict.GOOD, f"Every document is there in `{language}`.")
    if len(site.languages) > 1 and not any(_is_out_of_step(one) for one in found):
        yield Item(Verdict.GOOD, "The languages say the same, as far as they are written.")


def _is_out_of_step(one: Diagnostic) -> bool:
    return one.code.startswith("translated-") and not one.waived


def _check_identifiers(inspection: Inspection, folder: str) -> Iterator[Item]:
    if inspection.record.isbn:
        yield Item(Verdict.GOOD, f"The number of the book is {inspection.record.isbn}.")
    else:
        cure = f"If it is to have one, write `isbn` in {folder}/inspection.yaml."
        yield Item(Verdict.LOOK, "It has no number of a book.", cure)


def _check_copies(inspection: Inspection) -> Iterator[Item]:
    copies = inspection.access_list.copies if inspection.access_list else ()
    if copies:
        yield Item(Verdict.GOOD, f"Copies under embargo were made: {len(copies)}, the last one at {copies[-1].made}.")
    else:
        cure = f"If anybody is to read it before the public, run `build copies {inspection.id} --to recipients.yaml`."
        yield Item(Verdict.LOOK, "Nobody has a copy under embargo.", cure)


def _check_accessibility(check: FullCheck | None, today: date) -> Iterator[Item]:
    cure = "Run `pytest tests/browser tests/pdf --record-accessibility`."
    if check is None:
        yield Item(Verdict.LOOK, "No full check of accessibility is recorded.", cure)
        return
    faults = sum(one.violations for one in check.gates)
    on = say_day(check.checked)
    if faults:
        yield Item(Verdict.STOP, f"The last full check of accessibility, on {on}, found {faults} faults.", cure)
    elif today - check.checked > _OLDEST_CHECK:
        yield Item(Verdict.LOOK, f"The last full check of accessibility is of {on}.", cure)
    else:
        yield Item(Verdict.GOOD, f"The full check of accessibility of {on} found nothing.")


def _say_cure(one: Diagnostic) -> str:
    return f"{one.position}: {one.hint}" if one.position else one.hint

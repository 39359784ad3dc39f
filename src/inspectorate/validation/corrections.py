"""Check what the record says of the time after publication: corrections, and withdrawal. Pure."""

from collections.abc import Iterator
from datetime import date

from inspectorate.diagnostics import Diagnostic, FieldPath
from inspectorate.model.publication import Stage
from inspectorate.model.rated import RatedInspection
from inspectorate.validation.manuscript import Manuscript
from inspectorate.validation.phrasing import say_day
from inspectorate.validation.site import find_marks_and_facts
from inspectorate.validation.structure import find_other_than_paragraphs
from inspectorate.validation.walking import iter_prose

_PUBLIC_ONCE = frozenset({Stage.FINAL, Stage.WITHDRAWN})


def check_corrections(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Yield each correction before publication, or before the one above it."""
    record = manuscript.rated.inspection.record
    if record.corrections and record.stage not in _PUBLIC_ONCE:
        yield _error(
            manuscript,
            "correction-day",
            f"Nothing was published yet: the stage is `{record.stage.value}`, so nothing can be corrected.",
            "Remove `corrections` and simply mend the words; after publication, `build correct` writes them.",
            ("corrections", 0, "on"),
        )
        return
    reached, what = record.embargo.moment.date(), "its publication"
    for number, correction in enumerate(record.corrections):
        if correction.on < reached:
            yield _error(
                manuscript,
                "correction-day",
                f"The correction of {say_day(correction.on)} comes before {what} on {say_day(reached)}.",
                "Correct the day; corrections stand in the order in which they were published, the oldest first.",
                ("corrections", number, "on"),
            )
        reached, what = correction.on, "the correction above it"


def check_withdrawal(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Yield a stage of withdrawal without its day and reason, and these without the stage."""
    record = manuscript.rated.inspection.record
    if record.stage is Stage.WITHDRAWN and record.withdrawn is None:
        yield _error(
            manuscript,
            "withdrawal-incomplete",
            "The inspection is withdrawn, but the record says neither when nor why.",
            "Add `withdrawn:` with `on`, the day, and `why`, what readers are told in its place.",
            ("stage",),
        )
    if record.withdrawn and record.stage is not Stage.WITHDRAWN:
        yield _error(
            manuscript,
            "withdrawal-incomplete",
            f"The record says why it was withdrawn, but its stage is `{record.stage.value}`.",
            "Write `stage: withdrawn`, or remove `withdrawn`.",
            ("withdrawn", "on"),
        )


def check_words_of_withdrawal(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Yield what the notice in the place of an inspection cannot print: footnotes, facts, headings of its own level."""
    for path, prose in iter_prose(manuscript.rated.inspection.record.withdrawn, ("withdrawn",)):
        yield from find_marks_and_facts(prose, manuscript.record_file, path)
        yield from find_other_than_paragraphs(
            prose, "The reason of a withdrawal", "not-a-paragraph", manuscript.record_file, path
        )


def find_days_to_come(rated: RatedInspection, today: date, file: str) -> Iterator[Diagnostic]:
    """Yield each correction and withdrawal of a day that has not come: the site would tell what is not so yet."""
    record = rated.inspection.record
    days: list[tuple[str, date, FieldPath]] = [
        ("The correction", correction.on, ("corrections", number, "on"))
        for number, correction in enumerate(record.corrections)
    ]
    if record.withdrawn:
        days.append(("The withdrawal", record.withdrawn.on, ("withdrawn", "on")))
    for what, day, path in days:
        if day > today:
            yield Diagnostic(
                code="day-in-future",
                message=f"{what} is of {say_day(day)}, a day that has not come.",
                hint="Correct the day, or build on that day.",
                file=file,
                path=path,
            )


def _error(manuscript: Manuscript, code: str, message: str, hint: str, path: FieldPath) -> Diagnostic:
    return Diagnostic(code=code, message=message, hint=hint, file=manuscript.record_file, path=path)

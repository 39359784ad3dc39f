"""Find in the first row of a case sheet which column holds what. Pure."""

import difflib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from inspectorate.diagnostics import Checked, Diagnostic
from inspectorate.loading.naming import show
from inspectorate.loading.sheets import Row, Sheet
from inspectorate.model.cases import AskedQuestion

CASE = "case"
SAMPLE = "sample"
_SIGNS_BEHIND_A_NUMBER = ".:)-–"
_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class Headings:
    """Where everything stands. Columns count from 0; what the sheet lacks is missing here."""

    row: Row
    case: int | None = None
    sample: int | None = None
    questions: Mapping[int, AskedQuestion] = field(default_factory=dict)
    """By column, in the order of the sheet."""


def read_headings(sheet: Sheet, asked: Sequence[AskedQuestion], samples: Sequence[str]) -> Checked[Headings | None]:
    """Return where everything stands, and what of it is unknown, doubled or missing.

    A heading is the name of a column or begins with it: `2.1.1 Does assessment …` is 2.1.1. Where none is a key
    question, the first row is a title or a case, and that alone is told.
    """
    if not sheet.rows:
        return Checked(None, (_no_headings(sheet, 1),))
    row = sheet.rows[0]
    names = [CASE, *([SAMPLE] if samples else []), *(question.id for question in asked)]
    name_by_column = {column: _find_name(text, names) for column, text in enumerate(row.cells) if text}
    if not any(name not in (None, CASE, SAMPLE) for name in name_by_column.values()):
        return Checked(None, (_no_headings(sheet, row.number),))
    first_column_by_name: dict[str, int] = {}
    for column, name in name_by_column.items():
        if name:
            first_column_by_name.setdefault(name, column)
    question_by_name = {str(question.id): question for question in asked}
    headings = Headings(
        row=row,
        case=first_column_by_name.get(CASE),
        sample=first_column_by_name.get(SAMPLE) if samples else None,
        questions={
            column: question_by_name[name] for name, column in first_column_by_name.items() if name in question_by_name
        },
    )
    needed = [CASE, *(question.id for question in asked if question.is_rated)]
    missing = [name for name in needed if name not in first_column_by_name]
    return Checked(headings, tuple(_find_faults(sheet, name_by_column, missing)))


def _find_name(text: str, names: Sequence[str]) -> str | None:
    """Return the name that a heading begins with, in small letters or capitals, or None."""
    first = text.split(maxsplit=1)[0].rstrip(_SIGNS_BEHIND_A_NUMBER).casefold()
    for name in names:
        if name.casefold() in (text.casefold(), first):
            return name
    # A spreadsheet takes 2.10 for a number and shows 2.1. That is clear only where nothing else can become 2.1.
    shortened = [name for name in names if "." in name and name.rstrip("0") == text]
    return shortened[0] if len(shortened) == 1 else None


def _find_faults(sheet: Sheet, name_by_column: Mapping[int, str | None], missing: list[str]) -> Iterator[Diagnostic]:
    row = sheet.rows[0]
    taken_for: set[str] = set()
    first: dict[str, int] = {}
    for column in range(max(len(one.cells) for one in sheet.rows)):
        text, name = row.get_text(column), name_by_column.get(column)
        if name and name in first:
            yield _doubled(sheet, column, name, first[name])
        elif name:
            first[name] = column
        elif text:
            # Only what is still missing can be meant, and then nobody needs to hear that it is missing.
            meant = _guess(text, missing)
            taken_for.update(meant)
            yield _unknown(sheet, column, text, meant)
        elif any(one.get_text(column) for one in sheet.rows):
            yield _without_heading(sheet, column)
    for name in missing:
        if name not in taken_for:
            yield _missing(sheet, name)


def _doubled(sheet: Sheet, column: int, name: str, first: int) -> Diagnostic:
    place = sheet.place(sheet.rows[0].number, column, name)
    return Diagnostic(
        code="column-given-twice",
        message=f"The column `{name}` stands here a second time.",
        hint=f"It is first given at {sheet.place(sheet.rows[0].number, first)}: keep one of the two.",
        file=sheet.file,
        position=place,
    )


def _guess(text: str, missing: Sequence[str]) -> list[str]:
    """Return the missing name that a heading was perhaps meant to be, if any."""
    if match := _DAY.match(text):
        year, month, day = (int(part) for part in match.groups())
        typed = (f"{day}.{month}.{year % 100}", f"{month}.{day}.{year % 100}")
        return [name for name in typed if name in missing][:1]
    return difflib.get_close_matches(text.split(maxsplit=1)[0].casefold(), missing, n=1, cutoff=0.6)


def _unknown(sheet: Sheet, column: int, text: str, meant: Sequence[str]) -> Diagnostic:
    hint = f"Did you mean `{meant[0]}`?" if meant else "Correct the heading, or delete the column."
    if _DAY.match(text):
        hint += " A spreadsheet made a day of what was typed: format the cell as text, and type it again."
    return Diagnostic(
        code="unknown-column",
        message=f"No key question that is answered case by case has the name {show(text)}.",
        hint=hint,
        file=sheet.file,
        position=sheet.place(sheet.rows[0].number, column),
    )


def _without_heading(sheet: Sheet, column: int) -> Diagnostic:
    return Diagnostic(
        code="column-without-heading",
        message="The column has no heading, but something stands below.",
        hint="Write in its first row what it is, such as the number of a key question, or delete the column.",
        file=sheet.file,
        position=sheet.place(sheet.rows[0].number, column),
    )


def _missing(sheet: Sheet, name: str) -> Diagnostic:
    what = "`case` with the names of the cases" if name == CASE else f"for key question {name}"
    return Diagnostic(
        code="missing-column",
        message=f"The sheet has no column {what}.",
        hint=f"Add a column with the heading `{name}`.",
        file=sheet.file,
        position=sheet.place(sheet.rows[0].number, 0),
    )


def _no_headings(sheet: Sheet, row: int) -> Diagnostic:
    return Diagnostic(
        code="missing-column",
        message="The first row does not name the columns.",
        hint=f"Write `{CASE}` and the numbers of the key questions, such as 2.1.1, in the first row of the sheet.",
        file=sheet.file,
        position=sheet.place(row, 0),
    )

"""Read a form on which a service has written its comments: a Word document or a workbook. Pure."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from inspectorate.diagnostics import Checked, Diagnostic, Position, Severity
from inspectorate.loading.characters import find_invisible
from inspectorate.loading.packed_files import find_harm
from inspectorate.loading.sheets import Row, Sheet
from inspectorate.loading.word_tables import BROKEN_DOCUMENT, read_word_tables
from inspectorate.loading.workbooks import BROKEN_WORKBOOK, read_written_sheets

_ABOUT_ROWS = 4
_COLUMNS = 5
_BLANKS = re.compile(r"[^\S\n]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class FilledRow:
    """One comment as it stands in a form."""

    position: Position
    paragraph: str
    words: str
    wrong: str
    proposed: str
    evidence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FilledForm:
    """A form that somebody filled."""

    inspection: str
    draft: str
    by: str
    rows: tuple[FilledRow, ...]


def read_form(file: str, content: bytes) -> Checked[FilledForm | None]:
    """Return what a service wrote. Formulas are texts; nothing in the file is evaluated or followed."""
    if harm := find_harm(content):
        return Checked(None, (_unreadable(file, *harm),))
    try:
        is_word = file.lower().endswith(".docx")
        tables = read_word_tables(file, content) if is_word else read_written_sheets(file, content)
    except (*BROKEN_DOCUMENT, *BROKEN_WORKBOOK):
        return Checked(None, (_unreadable(file, "The file is damaged.", "Open it, save it anew, and read that."),))
    if len(tables) < 2 or not _is_about(tables[0]):  # noqa: PLR2004  # the table about the form, and the comments
        hint = "Read the form that came with the draft; its tables stand as they were sent out."
        return Checked(None, (_unreadable(file, "The file is not the form for comments on a draft.", hint),))
    about = [_clean(row.get_text(1)) for row in _rows_by_number(tables[0])]
    rows = tuple(_read_row(row, tables[1], is_word) for row in tables[1].rows[1:])
    form = FilledForm(inspection=about[0], draft=about[1], by=", ".join(one for one in about[2:] if one), rows=rows)
    return Checked(form, tuple(_find_faults(form, file)))


def _is_about(table: Sheet) -> bool:
    rows = _rows_by_number(table)
    return all(row.get_text(1) for row in rows[:2]) and bool(rows[0].get_text(0))


def _rows_by_number(table: Sheet) -> tuple[Row, ...]:
    """Return the rows below the head; one without anything in it is blank."""
    known = {row.number: row for row in table.rows}
    return tuple(known.get(number, Row(number, ())) for number in range(2, _ABOUT_ROWS + 2))


def _read_row(row: Row, table: Sheet, is_word: bool) -> FilledRow:  # noqa: FBT001  # which of two programs wrote it
    texts = [_clean(row.get_text(column)) for column in range(_COLUMNS)]
    name = f"{table.file} (row {row.number} of the comments)" if is_word else f"{table.file}!A{row.number}"
    return FilledRow(
        position=Position(table.file, row.number, 1, name=name),
        paragraph=texts[0].strip(". "),
        words=texts[1],
        wrong=texts[2],
        proposed=texts[3],
        evidence=texts[4],
    )


def _clean(text: str) -> str:
    """Return a text without characters that no reader sees, its blanks single; lines stay lines."""
    while match := find_invisible(text):
        text = text.replace(match.group(), "")
    return "\n".join(_BLANKS.sub(" ", line).strip() for line in text.strip().splitlines())


def _find_faults(form: FilledForm, file: str) -> Iterator[Diagnostic]:
    if not form.by:
        yield Diagnostic(
            code="form-without-name",
            message="The form does not say who answers.",
            hint="Write the name and the office into the table about the form, and read it again.",
            file=file,
            position=Position(file, 1, 1, name=file),
        )
    for row in form.rows:
        if not row.paragraph or not row.wrong:
            missing = "the number of its paragraph" if not row.paragraph else "what is wrong"
            yield Diagnostic(
                code="comment-incomplete",
                message=f"The comment does not say {missing}.",
                hint="Ask whoever filled the form, write it in, and read the form again.",
                file=file,
                position=row.position,
            )
        elif not row.evidence:
            yield Diagnostic(
                code="comment-without-evidence",
                message=f"The comment on paragraph {row.paragraph} names no evidence.",
                hint="Ask the service for it: the decision will rest on it.",
                severity=Severity.WARNING,
                file=file,
                position=row.position,
            )


def _unreadable(file: str, message: str, hint: str) -> Diagnostic:
    return Diagnostic(
        code="form-unreadable", message=message, hint=hint, file=file, position=Position(file, 1, 1, name=file)
    )

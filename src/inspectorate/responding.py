"""Take the comments of a service from its form into responses.yaml, beside the inspection."""

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from inspectorate.checking import CheckOrder
from inspectorate.diagnostics import BuildStopped, Diagnostic, Place, Position, Severity, find_position
from inspectorate.drafting import draft_for_reading, pass_gate, read_one
from inspectorate.loading.library import Library
from inspectorate.loading.response_forms import FilledForm, FilledRow, read_form
from inspectorate.loading.responses_edit import RESPONSES_FILE, add_comments, name_comment
from inspectorate.model.publication import Audience
from inspectorate.model.responses import Comment
from inspectorate.release import to_day_in_london
from inspectorate.replacing import replace_file
from inspectorate.views.drafts import Drafted
from inspectorate.views.margin import NumberedPiece


@dataclass(frozen=True, slots=True, kw_only=True)
class ResponseOrder:
    """Which form to read, and for which content. Every way is absolute."""

    form: Path
    content: Path
    defaults: Path
    inspection: str | None
    """Which inspection the form must be about; None where it may be about any."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenResponses:
    """What came of a form."""

    file: Path
    new: tuple[Comment, ...]
    known: int
    """How many comments of the form were there already, with their decisions."""
    left_out: tuple[Comment, ...]
    """Comments of the same people on the same draft that this form no longer holds; they stay."""
    found: tuple[Diagnostic, ...]


class UnknownFormError(Exception):
    """The form is about an inspection that the content does not hold, or about another than was asked for."""

    def __init__(self, inspection: str) -> None:
        """Keep what the form says it is about."""
        super().__init__(inspection)
        self.inspection = inspection


def take_responses(order: ResponseOrder, as_of: datetime) -> TakenResponses:
    """Read a form and keep each comment that is new; run again with the same form, nothing changes.

    Raises:
        BuildStopped: the form or the inspection cannot be read, or a comment cannot be taken; nothing was written.
        UnknownFormError: the form is about another inspection.
        OSError: the machine cannot read or write.
    """
    read = read_form(order.form.name, order.form.read_bytes())
    form = read.value
    if form is None or any(one.severity is Severity.ERROR for one in read.diagnostics):
        raise BuildStopped(read.diagnostics)
    folder = order.content / "inspections" / form.inspection
    if (order.inspection or form.inspection) != form.inspection or not _is_inspection(order.content, form.inspection):
        raise UnknownFormError(form.inspection)
    check = CheckOrder(content=order.content, defaults=order.defaults, inspections=frozenset({form.inspection}))
    checked = read_one(check, as_of)
    cleared = pass_gate(checked, form.inspection, Audience.STAFF, as_of)
    library = checked.value.library
    drafted = draft_for_reading(library, cleared, as_of)
    found = (*read.diagnostics, *_compare_drafts(form, drafted, order.form.name))
    if any(one.severity is Severity.ERROR for one in found):
        raise BuildStopped(found)
    comments = tuple(_make_comment(row, form, _Reader(drafted, library, to_day_in_london(as_of))) for row in form.rows)
    responses = cleared.rated.inspection.responses
    former = responses.comments if responses else ()
    known, given = {one.id for one in former}, {one.id for one in comments}
    new = tuple({one.id: one for one in comments if one.id not in known}.values())
    file = folder / RESPONSES_FILE
    if new:
        text = file.read_text("utf-8") if file.is_file() else ""
        replace_file(file, add_comments(text, new).encode())
    same = [one for one in former if (one.draft, one.by) == (form.draft, form.by)]
    return TakenResponses(
        file=file,
        new=new,
        known=len(given & known),
        left_out=tuple(one for one in same if one.id not in given),
        found=found,
    )


def _is_inspection(content: Path, name: str) -> bool:
    folder = content / "inspections"
    return folder.is_dir() and name in {one.name for one in folder.iterdir() if one.is_dir()}


@dataclass(frozen=True, slots=True)
class _Reader:
    drafted: Drafted
    library: Library
    day: date

    def find_place(self, row: FilledRow, draft: str) -> str | None:
        """Return the file and line of the paragraph that a comment means, as far as it can be found."""
        piece = self._find_piece(row, draft)
        if piece is None or piece.source is None:
            return None
        place = Place(file=piece.source.file, path=piece.source.path, span=(0, 1))
        position = find_position(place, self.library.places_by_file, self.library.texts_by_file)
        return f"{piece.source.file.rpartition('/')[2]}:{position.line}"

    def _find_piece(self, row: FilledRow, draft: str) -> NumberedPiece | None:
        """Return the piece with this number; in a draft that has changed since, the one with these words."""
        by_number = {piece.number: piece for piece in self.drafted.pieces}
        if draft == self.drafted.fingerprint or not row.words:
            return by_number.get(row.paragraph)
        words = " ".join(row.words.split())
        return next((piece for piece in self.drafted.pieces if words in " ".join(piece.text.split())), None)


def _compare_drafts(form: FilledForm, drafted: Drafted, file: str) -> tuple[Diagnostic, ...]:
    if form.draft != drafted.fingerprint:
        return (
            Diagnostic(
                code="draft-changed",
                message="The words of the draft have changed since the form was made.",
                hint=f"The service had {form.draft}; by now it is {drafted.fingerprint}. Compare each place.",
                severity=Severity.WARNING,
                file=file,
                position=Position(file, 1, 1, name=file),
            ),
        )
    known = {piece.number for piece in drafted.pieces}
    return tuple(
        Diagnostic(
            code="unknown-paragraph",
            message=f"The draft has no paragraph {row.paragraph}.",
            hint="Look into the margin of the draft, correct the number in the form, and read it again.",
            file=file,
            position=row.position,
        )
        for row in form.rows
        if row.paragraph not in known
    )


def _make_comment(row: FilledRow, form: FilledForm, reader: _Reader) -> Comment:
    said = (form.draft, form.by, row.paragraph, row.words, row.wrong, row.proposed, row.evidence)
    return Comment(
        id=name_comment(said),
        draft=form.draft,
        by=form.by,
        received=reader.day,
        paragraph=row.paragraph,
        words=row.words or None,
        wrong=row.wrong,
        proposed=row.proposed or None,
        evidence=row.evidence or None,
        place=reader.find_place(row, form.draft),
    )

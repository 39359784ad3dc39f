"""Take the answers of inspected cases from a sheet into the record of an inspection."""

import difflib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from inspectorate.checking import place
from inspectorate.diagnostics import (
    BuildStopped,
    Checked,
    Diagnostic,
    Place,
    Severity,
    has_errors,
    in_file_order,
)
from inspectorate.loading.case_sheets import read_cases
from inspectorate.loading.files import ContentFiles, read_content
from inspectorate.loading.library import Library, load_library
from inspectorate.loading.record_edit import SharesByStandard, write_shares
from inspectorate.loading.sheets import MAX_BYTES, Sheet, read_csv, unreadable
from inspectorate.loading.workbooks import read_workbook
from inspectorate.model.cases import (
    AskedQuestion,
    count_by_sample,
    count_shares,
    list_asked_questions,
    list_samples,
)
from inspectorate.model.framework import KeyQuestionId
from inspectorate.model.inspection import Inspection, Record
from inspectorate.model.rated import RatedStandard
from inspectorate.model.shares import CountedShare, Share
from inspectorate.ratings import rate_inspection
from inspectorate.replacing import replace_file

RECORD = "inspection.yaml"
WORKBOOKS = (".xlsx", ".xlsm", ".xls", ".ods")
"""The old format and OpenDocument are named here because their reader says what to do about them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportOrder:
    """Which sheet to import into which inspection."""

    sheet: Path
    sheet_name: str | None
    """The sheet of a workbook; None for its only one."""
    content: Path
    defaults: Path
    inspection: str


@dataclass(frozen=True, slots=True)
class ChangedShare:
    """A share as it stands in the record, None where there is none, and as the sheet gives it."""

    question: KeyQuestionId
    before: Share | None
    after: CountedShare


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportPlan:
    """What an import would do."""

    sheet: Sheet
    cases: int
    cases_by_sample: Mapping[str, int]
    shares: tuple[ChangedShare, ...]
    ratings: tuple[tuple[RatedStandard, RatedStandard], ...]
    """The standards whose rating by the sheet is another than before, or than the published one: before and after."""
    record: Path
    before: bytes
    after: bytes
    warnings: tuple[Diagnostic, ...]

    def count_changed_lines(self) -> int:
        """Return how many lines of the record are new or changed."""
        former, latter = (content.decode("utf-8").splitlines() for content in (self.before, self.after))
        steps = difflib.SequenceMatcher(None, former, latter, autojunk=False).get_opcodes()
        return sum(last - first for step, _, _, first, last in steps if step != "equal")


class UnknownInspectionError(Exception):
    """There is no inspection of this name; `known` are those that there are."""

    def __init__(self, name: str, known: Sequence[str]) -> None:
        """Keep the names for the message."""
        super().__init__(name)
        self.known = tuple(known)


def plan_import(order: ImportOrder) -> ImportPlan:
    """Read sheet and record, and return what is to be changed. Nothing is written.

    Raises:
        UnknownInspectionError: the content folder has no such inspection.
        BuildStopped: the sheet has faults, or the record cannot be read; all of them are in the exception.
        OSError: the machine cannot read sheet or content.
    """
    files = read_content(order.content, order.defaults)
    if files.value is None:
        raise BuildStopped(files.diagnostics)
    if order.inspection not in files.value.inspections:
        raise UnknownInspectionError(order.inspection, tuple(files.value.inspections))
    library, inspection = _load_inspection(files.value, order.inspection)
    record_file = f"{library.folder_name}/{inspection.id}/{RECORD}"
    asked = list_asked_questions(inspection.framework, inspection.record)
    if not asked:
        raise BuildStopped(_place([_nothing_asked(inspection, record_file)], library))
    read = _read_sheet(order)
    sheet = read.value
    if sheet is None:
        raise BuildStopped(_place(read.diagnostics, library))
    cases = read_cases(sheet, asked, list_samples(inspection.framework))
    found = (*read.diagnostics, *cases.diagnostics, *_find_missing_standards(inspection.record, asked, record_file))
    if has_errors(found):
        raise BuildStopped(_place(found, library))
    by_sample = count_by_sample(cases.value, asked)
    differing = _compare_samples(by_sample, inspection.record, sheet, record_file)
    shares = count_shares(cases.value, asked)
    before = files.value.inspections[order.inspection][RECORD]
    return ImportPlan(
        sheet=sheet,
        cases=len(cases.value),
        cases_by_sample=by_sample,
        shares=tuple(_list_changes(inspection.record, shares)),
        ratings=tuple(_compare_ratings(inspection, shares)),
        record=order.content / "inspections" / order.inspection / RECORD,
        before=before,
        after=write_shares(record_file, before, shares),
        warnings=_place((*found, *differing), library),
    )


def carry_out(plan: ImportPlan) -> None:
    """Write the changed record in place of the former one, whole or not at all.

    Raises:
        OSError: the machine cannot write; then the former record stands as it was.
    """
    if plan.after == plan.before:
        return
    record = plan.record.resolve()  # where it is a link, what it leads to is replaced
    replace_file(record, plan.after)


def _load_inspection(files: ContentFiles, name: str) -> tuple[Library, Inspection]:
    loaded = load_library(files)
    library = loaded.value
    for inspection in library.inspections:
        if inspection.id == name and RECORD not in inspection.unread:
            return library, inspection
    others = tuple(f"{files.folder_name}/{other}/" for other in files.inspections if other != name)
    found = [one for one in loaded.diagnostics if not one.file.startswith(others)]
    raise BuildStopped(_place(found, library))


def _read_sheet(order: ImportOrder) -> Checked[Sheet | None]:
    file, ending = order.sheet.name, order.sheet.suffix.lower()
    if order.sheet.stat().st_size > MAX_BYTES:
        limit = f"The file is larger than {MAX_BYTES // 1024 // 1024} MiB."
        return Checked(None, (unreadable(file, limit, "Copy the table of cases into a new file, and import that."),))
    if ending == ".csv":
        return read_csv(file, order.sheet.read_bytes())
    if ending in WORKBOOKS:
        return read_workbook(file, order.sheet.read_bytes(), order.sheet_name)
    found = unreadable(
        file,
        "The name of the file ends neither in `.csv` nor in `.xlsx`.",
        "Save the sheet as CSV or as an Excel workbook.",
    )
    return Checked(None, (found,))


def _nothing_asked(inspection: Inspection, record_file: str) -> Diagnostic:
    return Diagnostic(
        code="nothing-asked",
        message=f"The framework `{inspection.framework.id}` has no key question that is answered case by case.",
        hint="Look whether it is the right inspection, and whether its framework is the right one.",
        file=record_file,
        path=("framework",),
    )


def _find_missing_standards(record: Record, asked: Sequence[AskedQuestion], record_file: str) -> Iterator[Diagnostic]:
    for standard in dict.fromkeys(question.standard.id for question in asked):
        if standard not in record.standards:
            yield Diagnostic(
                code="standard-missing",
                message=f"Standard {standard} has no result.",
                hint="Give its `rating`, or in `not_rated` the reason why it has none; then import again.",
                file=record_file,
                path=("standards",),
            )


def _compare_samples(
    cases_by_sample: Mapping[str, int], record: Record, sheet: Sheet, record_file: str
) -> Iterator[Diagnostic]:
    """Yield each sample of which the record prints another number of cases than the sheet holds."""
    for sample, cases in cases_by_sample.items():
        printed = record.samples.get(sample)
        if printed is not None and printed != cases:
            yield Diagnostic(
                code="sheet-sample-differs",
                severity=Severity.WARNING,
                message=f"The sheet holds {cases} cases of the sample `{sample}`, but the record says {printed}.",
                hint="Correct the sheet, or the number in the record.",
                file=sheet.file,
                position=sheet.place(sheet.rows[0].number, 0),
                also=(Place(file=record_file, path=("samples", sample)),),
            )


def _list_changes(record: Record, shares: SharesByStandard) -> Iterator[ChangedShare]:
    for standard, share_by_question in shares.items():
        for question, share in share_by_question.items():
            yield ChangedShare(question, record.standards[standard].shares.get(question), share)


def _compare_ratings(inspection: Inspection, shares: SharesByStandard) -> Iterator[tuple[RatedStandard, RatedStandard]]:
    """Yield each standard, before and after, that the shares give another rating than before or than is published."""
    standards = {
        name: replace(result, shares={**result.shares, **shares.get(name, {})})
        for name, result in inspection.record.standards.items()
    }
    changed = replace(inspection, record=replace(inspection.record, standards=standards))
    for before, after in zip(rate_inspection(inspection).standards, rate_inspection(changed).standards, strict=True):
        is_new = before.computed != after.computed and bool(before.result.shares)
        is_other = after.computed not in (None, after.published) and not after.result.discretion
        if is_new or is_other:
            yield before, after


def _place(found: Iterable[Diagnostic], library: Library) -> tuple[Diagnostic, ...]:
    return in_file_order(place(Checked(None, tuple(found)), library).diagnostics)

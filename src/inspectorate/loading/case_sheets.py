"""Turn a sheet with one row for each inspected case into cases, and tell what is wrong with it. Pure."""

import difflib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from inspectorate.diagnostics import Checked, Diagnostic
from inspectorate.loading.case_headings import Headings, read_headings
from inspectorate.loading.naming import show
from inspectorate.loading.sheets import Row, Sheet
from inspectorate.model.cases import Answer, AskedQuestion, Case

_ANSWERS: Mapping[str, Answer] = {
    "yes": Answer.YES,
    "y": Answer.YES,
    "no": Answer.NO,
    "n": Answer.NO,
    "not applicable": Answer.NOT_APPLICABLE,
    "n/a": Answer.NOT_APPLICABLE,
    "na": Answer.NOT_APPLICABLE,
}


def read_cases(sheet: Sheet, asked: Sequence[AskedQuestion], samples: Sequence[str]) -> Checked[tuple[Case, ...]]:
    """Return the cases of a sheet, with everything that is wrong with it.

    Where the sheet has a column `sample`, a case answers the questions of its own sample and no others.
    """
    headings = read_headings(sheet, asked, samples)
    if headings.value is None:
        return Checked((), headings.diagnostics)
    table = _Table(sheet, headings.value, samples)
    read = [table.read_case(row) for row in sheet.rows[1:]]
    found = [*headings.diagnostics, *table.find_faults_of_names()]
    found.extend(fault for one in read for fault in one.diagnostics)
    cases = tuple(one.value for one in read)
    if cases:
        found.extend(table.find_unanswered(cases, {fault.position.column - 1 for fault in found if fault.position}))
    else:
        found.append(table.report("no-cases", 0, "The sheet holds no case.", "Write one row for each inspected case."))
    return Checked(cases, tuple(found))


@dataclass(frozen=True, slots=True)
class _Table:
    """A sheet of which we know where everything stands."""

    sheet: Sheet
    headings: Headings
    samples: Sequence[str]

    def read_case(self, row: Row) -> Checked[Case]:
        """Return one case; what cannot be read of its answers counts as not applicable."""
        name = "" if self.headings.case is None else row.get_text(self.headings.case)
        sample, found = self._read_sample(row)
        answers = {}
        for column, question in self.headings.questions.items():
            answer = self._read_answer(row, column, question, sample)
            if isinstance(answer, Diagnostic):
                found.append(answer)
            else:
                answers[question.id] = answer
        if sample:
            found.extend(self._find_foreign(row, sample))
        return Checked(Case(name, sample, answers), tuple(found))

    def find_faults_of_names(self) -> Iterator[Diagnostic]:
        """Yield each case without a name, and each with a name that another case has."""
        column = self.headings.case
        if column is None:
            return
        first_row_by_name: dict[str, int] = {}
        for row in self.sheet.rows[1:]:
            name = row.get_text(column)
            if not name:
                yield self.report(
                    "case-without-name", column, "The case has no name.",
                    "Write the name or number that the case has in your files; delete the row if it holds no case.", row
                )  # fmt: skip
            elif name.casefold() in first_row_by_name:
                first = self.sheet.place(first_row_by_name[name.casefold()], column)
                yield self.report(
                    "case-given-twice", column, f"The case {show(name)} stands here a second time.",
                    f"It is first given at {first}: delete one of the two rows, or correct the name.", row
                )  # fmt: skip
            else:
                first_row_by_name[name.casefold()] = row.number

    def find_unanswered(self, cases: Sequence[Case], faulty: set[int]) -> Iterator[Diagnostic]:
        """Yield each sample without a case, and each question with a share that is missing or not wanted.

        Nothing is concluded from a column with faults.
        """
        if self.headings.sample in faulty:
            return
        empty = self._list_empty_samples(cases)
        for sample in empty:
            yield self.report(
                "no-cases", self.headings.sample or 0, f"No case belongs to the sample `{sample}`.",
                "Add its cases, or say in the record why its standards were not rated.",
            )  # fmt: skip
        for column, question in self.headings.questions.items():
            counted = any(case.answers.get(question.id) in (Answer.YES, Answer.NO) for case in cases)
            if counted and not question.is_rated:
                yield self.report(
                    "answer-not-wanted", column,
                    f"Key question {question.id} is answered, but standard {question.standard.id} was not rated.",
                    "Delete the column; or give the standard a `rating` in the record, in place of `not_rated`.",
                )  # fmt: skip
            if question.is_rated and not counted and column not in faulty and question.sample not in empty:
                yield self.report(
                    "key-question-without-cases", column,
                    f"Key question {question.id} was applicable in no case, so it has no share.",
                    "Correct the answers, or say in the record why its standard was not rated.",
                )  # fmt: skip

    def report(self, code: str, column: int, message: str, hint: str, row: Row | None = None) -> Diagnostic:
        """Return a diagnostic about a cell; without a row, about the heading."""
        question = self.headings.questions.get(column)
        place = self.sheet.place((row or self.headings.row).number, column, question.id if question else "")
        return Diagnostic(code=code, message=message, hint=hint, file=self.sheet.file, position=place)

    def _read_sample(self, row: Row) -> tuple[str | None, list[Diagnostic]]:
        column = self.headings.sample
        if column is None:
            return None, []
        text = row.get_text(column)
        name = re.sub(r"[\W_]+", "_", text.casefold())
        for sample in self.samples:
            if name == re.sub(r"[\W_]+", "_", sample.casefold()):
                return sample, []
        close = difflib.get_close_matches(name, self.samples, n=1, cutoff=0.6)
        listed = f"There are: {', '.join(f'`{sample}`' for sample in self.samples)}."
        message = f"There is no sample {show(text)}." if text else "The case has no sample."
        hint = f"Did you mean `{close[0]}`? {listed}" if close else listed
        return None, [self.report("unknown-sample", column, message, hint, row)]

    def _read_answer(self, row: Row, column: int, question: AskedQuestion, sample: str | None) -> Answer | Diagnostic:
        text = row.get_text(column)
        if text:
            answer = _ANSWERS.get(text.casefold())
            return answer or self._unknown_answer(row, column, text)
        is_unknown = self.headings.sample is not None and sample is None
        if is_unknown or not question.is_rated or not _is_asked(question, sample):
            return Answer.NOT_APPLICABLE
        hint = "Write `yes`, `no` or `not applicable`."
        if merged := self.sheet.merged.get((row.number, column)):
            hint = f"The cells {merged} are merged, and only the first of them holds anything: split them. {hint}"
        return self.report("answer-missing", column, "The answer is missing.", hint, row)

    def _unknown_answer(self, row: Row, column: int, text: str) -> Diagnostic:
        close = difflib.get_close_matches(text.casefold(), [*_ANSWERS], n=1, cutoff=0.6)
        hint = f"Did you mean `{_ANSWERS[close[0]].value}`?" if close else "Write `yes`, `no` or `not applicable`."
        if text.startswith("="):
            hint = "It is a formula without a result: open and save the file in a spreadsheet program, or write a word."
        return self.report("unknown-answer", column, f"{show(text)} is no answer.", hint, row)

    def _find_foreign(self, row: Row, sample: str) -> Iterator[Diagnostic]:
        """Yield one diagnostic for all answers to questions that are not asked of the case's sample."""
        columns = [
            column
            for column, question in self.headings.questions.items()
            if not _is_asked(question, sample)
            and _ANSWERS.get(row.get_text(column).casefold()) in (Answer.YES, Answer.NO)
        ]
        if columns:
            names = ", ".join(self.headings.questions[column].id for column in columns)
            yield self.report(
                "answer-out-of-sample",
                columns[0],
                f"The case belongs to the sample `{sample}`, which is not asked {names}.",
                "Leave these cells blank, or correct the sample of the case.",
                row,
            )

    def _list_empty_samples(self, cases: Sequence[Case]) -> list[str]:
        if self.headings.sample is None:
            return []
        asked = {question.sample for question in self.headings.questions.values() if question.is_rated}
        return [sample for sample in self.samples if sample in asked and all(case.sample != sample for case in cases)]


def _is_asked(question: AskedQuestion, sample: str | None) -> bool:
    return sample is None or question.sample in (None, sample)

"""Cases are read from a sheet row by row, and every fault is told at its cell."""

from dataclasses import replace

import pytest

from case_sheets import ASKED, SAMPLES, make_sheet
from inspectorate.loading.case_sheets import read_cases
from inspectorate.model.cases import Answer, AskedQuestion, Case

HEADINGS = ("case", "sample", "2.1.1", "2.1.2", "3.1.1", "3.1.2")
NO_SAMPLE = ("case", "2.1.1", "2.1.2", "3.1.1", "3.1.2")
COURT = ("A", "court", "yes", "no", "", "")
OTHER = ("B", "out_of_court", "", "", "no", "n/a")
SOUND = (HEADINGS, COURT, OTHER, ("C", "out_of_court", "", "", "yes", "yes"))


def read(*rows: tuple[str, ...]) -> tuple[Case, ...]:
    """Return the cases of a sheet in which there is nothing to tell."""
    checked = read_cases(make_sheet(*rows), ASKED, SAMPLES)
    assert checked.diagnostics == ()
    return checked.value


def tell(*rows: tuple[str, ...]) -> list[tuple[str, str, str]]:
    """Return cell, code and message of all that is told of a sheet."""
    checked = read_cases(make_sheet(*rows), ASKED, SAMPLES)
    return [(str(one.position).rpartition("!")[2], one.code, one.message) for one in checked.diagnostics]


def hint(*rows: tuple[str, ...]) -> str:
    """Return the hint of the one thing that is told of a sheet."""
    (found,) = read_cases(make_sheet(*rows), ASKED, SAMPLES).diagnostics
    return found.hint


def plant(row: int, column: int, text: str) -> list[tuple[str, ...]]:
    """Return the sound sheet with another text in one of its cells; rows and columns count from 0."""
    rows = [list(cells) for cells in SOUND]
    rows[row][column] = text
    return [tuple(cells) for cells in rows]


def test_cases_are_read_with_their_samples_and_answers() -> None:
    cases = read(*SOUND)

    assert [(case.name, case.sample) for case in cases] == [
        ("A", "court"), ("B", "out_of_court"), ("C", "out_of_court")
    ]  # fmt: skip
    assert cases[0].answers == {
        "2.1.1": Answer.YES, "2.1.2": Answer.NO, "3.1.1": Answer.NOT_APPLICABLE, "3.1.2": Answer.NOT_APPLICABLE
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("yes", Answer.YES), ("Yes", Answer.YES), ("Y", Answer.YES), ("no", Answer.NO), ("NO", Answer.NO),
        ("n", Answer.NO), ("not applicable", Answer.NOT_APPLICABLE), ("N/A", Answer.NOT_APPLICABLE),
        ("na", Answer.NOT_APPLICABLE),
    ],
)  # fmt: skip
def test_answers_are_read_in_small_letters_and_capitals(text: str, answer: Answer) -> None:
    cases = read(HEADINGS, ("A", "court", text, "no", "", ""), ("Z", "court", "yes", "no", "", ""), *SOUND[2:])

    assert cases[0].answers[ASKED[0].id] is answer


@pytest.mark.parametrize("text", ["1", "0", "TRUE", "oui", "yess", "-", "?"])
def test_any_other_answer_is_told(text: str) -> None:
    assert tell(*plant(1, 2, text)) == [("C2", "unknown-answer", f"`{text}` is no answer.")]


def test_a_slip_in_an_answer_is_guessed() -> None:
    assert hint(*plant(1, 2, "yess")) == "Did you mean `yes`?"
    assert hint(*plant(1, 2, "1")) == "Write `yes`, `no` or `not applicable`."


def test_a_formula_without_a_result_is_told_as_one() -> None:
    assert hint(*plant(1, 2, "=B2")).startswith("It is a formula without a result: ")


def test_a_missing_answer_is_told() -> None:
    assert tell(*plant(1, 3, "")) == [("D2", "answer-missing", "The answer is missing.")]
    assert hint(*plant(1, 3, "")) == "Write `yes`, `no` or `not applicable`."


def test_a_missing_answer_in_merged_cells_is_told_with_their_range() -> None:
    sheet = replace(make_sheet(*plant(1, 3, "")), merged={(2, 3): "C2:D2"})

    (found,) = read_cases(sheet, ASKED, SAMPLES).diagnostics

    assert found.hint == (
        "The cells C2:D2 are merged, and only the first of them holds anything: split them. "
        "Write `yes`, `no` or `not applicable`."
    )


def test_without_samples_every_question_needs_an_answer() -> None:
    rows = (NO_SAMPLE, ("A", "yes", "no", "", "n/a"), ("B", "na", "na", "yes", "yes"))

    assert tell(*rows) == [("D2", "answer-missing", "The answer is missing.")]


@pytest.mark.parametrize("text", ["out_of_court", "Out of court", "Out-of-court", "OUT OF COURT"])
def test_a_sample_is_known_however_its_words_are_joined(text: str) -> None:
    assert read(*plant(2, 1, text))[1].sample == "out_of_court"


@pytest.mark.parametrize(
    ("text", "message", "guess"),
    [
        ("cuort", "There is no sample `cuort`.", "Did you mean `court`? "),
        ("custody", "There is no sample `custody`.", ""),
        ("", "The case has no sample.", ""),
    ],
)
def test_an_unknown_sample_is_told_without_echoes(text: str, message: str, guess: str) -> None:
    assert tell(*plant(1, 1, text)) == [("B2", "unknown-sample", message)]
    assert hint(*plant(1, 1, text)) == f"{guess}There are: `court`, `out_of_court`."


def test_answers_to_the_questions_of_another_sample_are_told_once_for_each_case() -> None:
    rows = (HEADINGS, COURT, ("B", "out_of_court", "yes", "no", "no", "yes"), ("C", "court", "no", "no", "n/a", "n/a"))

    assert tell(*rows) == [
        (
            "C3",
            "answer-out-of-sample",
            "The case belongs to the sample `out_of_court`, which is not asked 2.1.1, 2.1.2.",
        )
    ]


def test_a_case_without_a_name_is_told() -> None:
    assert tell(*plant(2, 0, "")) == [("A3", "case-without-name", "The case has no name.")]


@pytest.mark.parametrize("text", ["A", "a"])
def test_a_doubled_case_is_told_with_the_first(text: str) -> None:
    assert tell(*plant(3, 0, text)) == [("A4", "case-given-twice", f"The case `{text}` stands here a second time.")]
    assert hint(*plant(3, 0, text)).startswith("It is first given at cases.xlsx!A2: ")


def test_a_sheet_without_cases_is_told() -> None:
    assert tell(HEADINGS) == [("A1", "no-cases", "The sheet holds no case.")]


def test_a_sample_without_cases_is_told_once_and_not_for_each_of_its_questions() -> None:
    assert tell(HEADINGS, COURT) == [("B1", "no-cases", "No case belongs to the sample `out_of_court`.")]


def test_a_question_that_was_applicable_in_no_case_is_told() -> None:
    assert tell(*plant(3, 5, "na")) == [
        ("F1", "key-question-without-cases", "Key question 3.1.2 was applicable in no case, so it has no share.")
    ]


def test_nothing_is_concluded_from_a_column_with_faults() -> None:
    assert tell(*plant(3, 5, "perhaps")) == [("F4", "unknown-answer", "`perhaps` is no answer.")]


def as_not_rated(question: AskedQuestion) -> AskedQuestion:
    """Return the question as one of a standard that is not rated, if it is of 3.1."""
    return replace(question, is_rated=question.standard.id != "3.1")


def test_answers_on_a_standard_that_is_not_rated_are_told_for_each_question() -> None:
    checked = read_cases(make_sheet(*SOUND), [as_not_rated(one) for one in ASKED], SAMPLES)

    assert [(str(one.position), one.code, one.message) for one in checked.diagnostics] == [
        ("cases.xlsx!E1", "answer-not-wanted", "Key question 3.1.1 is answered, but standard 3.1 was not rated."),
        ("cases.xlsx!F1", "answer-not-wanted", "Key question 3.1.2 is answered, but standard 3.1 was not rated."),
    ]


def test_blanks_on_a_standard_that_is_not_rated_are_in_order() -> None:
    rows = (NO_SAMPLE, ("A", "yes", "no", "", "n/a"))

    assert read_cases(make_sheet(*rows), [as_not_rated(one) for one in ASKED], SAMPLES).diagnostics == ()


def test_a_sheet_of_which_nothing_is_known_holds_no_cases() -> None:
    checked = read_cases(make_sheet(("x", "y"), ("A", "yes")), ASKED, SAMPLES)

    assert (checked.value, [one.code for one in checked.diagnostics]) == ((), ["missing-column"])

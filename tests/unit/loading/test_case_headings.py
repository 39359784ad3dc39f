"""The first row of a case sheet says which column holds what; what is unknown, doubled or missing is told once."""

import pytest

from case_sheets import ASKED, SAMPLES, make_sheet
from inspectorate.loading.case_headings import Headings, read_headings
from inspectorate.model.cases import AskedQuestion
from inspectorate.model.framework import KeyQuestionId

COMPLETE = ("case", "sample", "2.1.1", "2.1.2", "3.1.1", "3.1.2")


def read(*headings: str) -> Headings:
    """Return where everything stands in a first row in which there is nothing to tell."""
    checked = read_headings(make_sheet(headings), ASKED, SAMPLES)
    assert checked.diagnostics == ()
    assert checked.value
    return checked.value


def tell(*rows: tuple[str, ...]) -> list[tuple[str, str, str]]:
    """Return place, code and message of all that is told of the headings of a sheet."""
    checked = read_headings(make_sheet(*rows), ASKED, SAMPLES)
    return [(str(one.position), one.code, one.message) for one in checked.diagnostics]


def hints(*headings: str) -> list[str]:
    """Return the hints of all that is told of a first row."""
    return [one.hint for one in read_headings(make_sheet(headings), ASKED, SAMPLES).diagnostics]


def test_every_column_is_found_wherever_it_stands() -> None:
    headings = read("3.1.2", "2.1.2", "case", "3.1.1", "sample", "2.1.1")

    assert (headings.case, headings.sample) == (2, 4)
    assert {column: question.id for column, question in headings.questions.items()} == {
        0: "3.1.2", 1: "2.1.2", 3: "3.1.1", 5: "2.1.1"
    }  # fmt: skip


@pytest.mark.parametrize(
    "heading",
    ["2.1.1 Does assessment …", "2.1.1: Does assessment …", "2.1.1. Does", "2.1.1) Does", "2.1.1\nDoes", "2.1.1 – x"],
)
def test_words_behind_the_number_are_no_matter(heading: str) -> None:
    headings = read("CASE", "Sample", heading, *COMPLETE[3:])

    assert headings.questions[2].id == "2.1.1"


def test_the_column_of_samples_may_be_missing() -> None:
    assert read(*(name for name in COMPLETE if name != "sample")).sample is None


def test_a_column_of_samples_is_unknown_where_the_framework_has_none() -> None:
    checked = read_headings(make_sheet(COMPLETE), ASKED, ())

    assert [(one.code, str(one.position)) for one in checked.diagnostics] == [("unknown-column", "cases.xlsx!B1")]


def test_a_missing_key_question_is_told() -> None:
    assert tell(COMPLETE[:-1]) == [
        ("cases.xlsx!A1", "missing-column", "The sheet has no column for key question 3.1.2.")
    ]


def test_key_questions_of_a_standard_that_is_not_rated_may_be_missing() -> None:
    asked = [AskedQuestion(one.id, one.standard, one.sample, is_rated=one.standard.id != "3.1") for one in ASKED]

    assert read_headings(make_sheet(COMPLETE[:4]), asked, SAMPLES).diagnostics == ()


def test_missing_names_of_cases_are_told() -> None:
    assert tell(COMPLETE[1:]) == [
        ("cases.xlsx!A1", "missing-column", "The sheet has no column `case` with the names of the cases.")
    ]


def test_a_misspelt_column_is_told_once_with_what_was_meant() -> None:
    assert tell(("case", "sample", "2.1.1", "2.1.3 Is", "3.1.1", "3.1.2")) == [
        ("cases.xlsx!D1", "unknown-column", "No key question that is answered case by case has the name `2.1.3 Is`.")
    ]
    assert hints("case", "sample", "2.1.1", "2.1.3 Is", "3.1.1", "3.1.2") == ["Did you mean `2.1.2`?"]


def test_a_column_of_something_else_is_told() -> None:
    assert hints(*COMPLETE, "Inspector") == ["Correct the heading, or delete the column."]


@pytest.mark.parametrize(("day", "meant"), [("2001-02-03", "3.2.1"), ("2001-03-01", "3.1.1"), ("2001-02-01", "2.1.1")])
def test_a_number_of_which_a_spreadsheet_made_a_day_is_guessed(day: str, meant: str) -> None:
    told = hints(*(day if name == meant else name for name in COMPLETE)) if meant in COMPLETE else hints(*COMPLETE, day)

    guess = f"Did you mean `{meant}`?" if meant in COMPLETE else "Correct the heading, or delete the column."
    assert told == [f"{guess} A spreadsheet made a day of what was typed: format the cell as text, and type it again."]


def test_a_number_that_lost_its_last_zero_is_known_where_it_can_mean_one_question_only() -> None:
    asked = [AskedQuestion(KeyQuestionId(name), ASKED[0].standard, None, is_rated=True) for name in ("2.10", "2.2")]

    checked = read_headings(make_sheet(("case", "2.1", "2.2")), asked, ())

    assert checked.value
    assert (checked.diagnostics, checked.value.questions[1].id) == ((), "2.10")


def test_a_number_that_may_have_lost_a_zero_is_the_question_of_just_this_number() -> None:
    asked = [AskedQuestion(KeyQuestionId(name), ASKED[0].standard, None, is_rated=True) for name in ("2.10", "2.1")]

    checked = read_headings(make_sheet(("case", "2.1", "2.1")), asked, ())

    assert [(str(one.position), one.code) for one in checked.diagnostics] == [
        ("cases.xlsx!C1", "column-given-twice"),
        ("cases.xlsx!A1", "missing-column"),
    ]


def test_a_doubled_column_is_told_with_the_first() -> None:
    assert tell((*COMPLETE, "2.1.1")) == [
        ("cases.xlsx!G1", "column-given-twice", "The column `2.1.1` stands here a second time.")
    ]
    assert hints(*COMPLETE, "2.1.1") == ["It is first given at cases.xlsx!C1: keep one of the two."]


def test_answers_without_a_heading_are_told_and_an_empty_column_is_not() -> None:
    row = ("A", "court", "yes", "yes", "", "", "", "yes")

    assert tell(COMPLETE, row) == [
        ("cases.xlsx!H1", "column-without-heading", "The column has no heading, but something stands below.")
    ]


@pytest.mark.parametrize(
    "rows",
    [(), (("Ambershire",), COMPLETE), (("Case data of Ambershire",), COMPLETE), (("case", "sample"), ("A", "court"))],
    ids=["nothing", "a title", "a title that begins with a name", "no question"],
)
def test_a_sheet_without_headings_is_one_fault(rows: tuple[tuple[str, ...], ...]) -> None:
    assert tell(*rows) == [("cases.xlsx!A1", "missing-column", "The first row does not name the columns.")]

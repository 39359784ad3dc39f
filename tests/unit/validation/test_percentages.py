"""Percentages in the words."""

from dataclasses import replace

import pytest

from builders import ASSESSMENT, GOOD, INSPECTION, RECORD, REQUIRES_IMPROVEMENT, judged, measured, results
from inspectorate.validation.percentages import check_counted_percentages, check_percentages, find_question
from written import tell, tell_of_release, tell_of_standard


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("a population of 246,472, of which 10.5 per cent (26,124) are children", "10.6"),
        ("only 45 per cent (14 of 32) of cases", "44"),
        ("in 68% (11 out of 16)", "69"),
        ("five of the 16 plans (32 per cent)", "31"),
        ("five of 16 plans, or 30 per cent,", "31"),
        ("62 per cent (one of eight)", "13"),
        ("10.5 per cent (26,124 people) of the 246,472 residents", "10.6"),
        ("12 per cent (one of eight)", "13"),
        ("12.4 per cent (one of eight)", "12.5"),
        ("99 per cent (16 of 16)", "100"),
        ("1 per cent (0 of 16)", "0"),
    ],
)
def test_a_percentage_that_its_counts_do_not_make_is_told(text: str, right: str) -> None:
    (told,) = tell(check_counted_percentages, f"There were {text}.")

    assert told.code == "percentage-miscalculated"
    assert f" is {right} per cent, not {told.words}." in told.message


@pytest.mark.parametrize(
    "text",
    [
        "a population of 246,472, of which 10.6 per cent (26,124) are children",
        "only 44 per cent (14 of 32) of cases",
        "in 69% (11 out of 16)",
        "five of the 16 plans (31 per cent)",
        "13 per cent (one of eight)",
        "12.5 per cent (one of eight)",
        "almost 45 per cent (14 of 32)",
        "45 per cent (14 children)",
        "45 per cent (40 of 32)",
        "45 per cent; 14 of 32 were young",
        f"{'9' * 5000} per cent (14 of 32)",
        f"44 per cent ({'9' * 5000} of 32)",
    ],
)
def test_a_percentage_that_its_counts_make_may_be_said(text: str) -> None:
    assert tell(check_counted_percentages, f"There were {text}.") == []


def test_a_percentage_of_a_press_release_is_recomputed_too() -> None:
    assert [one.words for one in tell_of_release(check_counted_percentages, "45 per cent (14 of 32) left.")] == ["45"]


# --- Key questions ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Work to support desistance was sufficient.", "2.1.1"),
        ("Keeping the child safe was harder.", "2.1.2"),
        ("Keeping children and young people safe was harder.", "2.1.2"),
        ("Keeping others safe was harder.", "2.1.3"),
        ("The safety of other people was harder.", "2.1.3"),
        ("Safety was harder.", None),
        ("In other cases, children were safe.", "2.1.2"),
        ("Children and others were safe.", None),
        ("Staff worked hard.", None),
    ],
)
def test_a_sentence_speaks_of_the_question_whose_words_it_has(text: str, question: str | None) -> None:
    found = find_question(text, ASSESSMENT.key_questions)

    assert (found.id if found else None) == question


def test_a_standard_with_one_question_has_none_to_tell_apart() -> None:
    assert find_question("Desistance was supported.", ASSESSMENT.key_questions[:1]) is None


@pytest.mark.parametrize(
    "said",
    [
        "60 per cent",
        "just over 50 per cent",
        "just over 63 per cent",
        "nearly 70 per cent",
        "over 63%",
        "under 63%",
        "about 68 per cent",
        "about 66%",
    ],
)
def test_another_percentage_than_that_of_the_question_is_told(said: str) -> None:
    (told,) = tell_of_standard(check_percentages, "2.1", f"Keeping others safe was sufficient in {said} of cases.")

    assert told.code == "percentage-differs"
    assert told.message.startswith(f"The words say {said.replace('%', ' per cent')}, but key question 2.1.3")


@pytest.mark.parametrize(
    "said",
    [
        "63 per cent",
        "just over 60 per cent",
        "a little over 62%",
        "almost 65 per cent",
        "over 62%",
        "less than 64%",
        "around 60 per cent",
        "about 65 per cent",
        "only 63 per cent",
    ],
)
def test_the_percentage_of_the_question_may_be_said_in_several_ways(said: str) -> None:
    assert tell_of_standard(check_percentages, "2.1", f"Keeping others safe was sufficient in {said} of cases.") == []


@pytest.mark.parametrize(("percent", "is_told"), [(60, True), (61, False), (64, False), (65, True)])
def test_just_over_sixty_is_said_of_61_to_64(percent: int, is_told: bool) -> None:  # noqa: FBT001  # what is expected
    standards = results(s1_1=judged(GOOD), s2_1=measured(REQUIRES_IMPROVEMENT, 69, 50, percent))
    inspection = replace(INSPECTION, record=replace(RECORD, standards=standards))
    text = "Work to keep others safe was sufficient in just over 60 per cent of cases."

    assert bool(tell_of_standard(check_percentages, "2.1", text, inspection=inspection)) is is_told


@pytest.mark.parametrize(
    "text",
    [
        "Keeping others safe took 40 per cent of the time.",
        "Keeping others safe was rare in 40 per cent of cases.",
        "Keeping others safe was not sufficient in 37 per cent of cases.",
        "Keeping others safe was sufficient in 40 per cent of cases and fair in 20 per cent.",
        "Keeping others safe was sufficient in 40 per cent of cases, that is in 12.",
        "Keeping others safe was sufficient in 40 per cent of cases where it was needed.",
        "Of cases where others were at risk, keeping others safe was sufficient in 40 per cent of cases.",
        "Contingency plans to keep others safe were sufficient in 40 per cent of cases.",
        "Victims and others were sufficiently safe in 40 per cent of cases.",
        "Work was sufficient in 40 per cent of cases.",
    ],
)
def test_a_percentage_of_something_else_may_be_said(text: str) -> None:
    assert tell_of_standard(check_percentages, "2.1", text) == []


def test_only_the_commentary_on_the_standard_is_compared() -> None:
    text = "Keeping others safe was sufficient in 40 per cent of cases."

    assert tell(check_percentages, text) == []
    assert tell_of_standard(check_percentages, "1.1", text) == []
    assert len(tell_of_standard(check_percentages, "2.1", text)) == 1

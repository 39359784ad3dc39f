"""Cases are counted by key question and by sample."""

from dataclasses import replace

from builders import FRAMEWORK, RECORD, not_rated, results
from case_sheets import ASKED, SAMPLED, SAMPLES
from inspectorate.model.cases import (
    Answer,
    Case,
    count_by_sample,
    count_shares,
    list_asked_questions,
    list_samples,
)
from inspectorate.model.framework import KeyQuestionId
from inspectorate.model.shares import CountedShare


def case(sample: str | None = None, **answers: Answer) -> Case:
    """Return a case; `q2_1_1` stands for 2.1.1."""
    return Case(
        "A", sample, {KeyQuestionId(name.removeprefix("q").replace("_", ".")): one for name, one in answers.items()}
    )


def test_a_share_counts_yes_out_of_yes_and_no() -> None:
    cases = [
        case(q2_1_1=Answer.YES, q2_1_2=Answer.NO),
        case(q2_1_1=Answer.YES, q2_1_2=Answer.NOT_APPLICABLE),
        case(q2_1_1=Answer.NO),
    ]

    assert count_shares(cases, ASKED) == {
        "2.1": {"2.1.1": CountedShare(yes=2, of=3), "2.1.2": CountedShare(yes=0, of=1)}
    }


def test_shares_stand_in_the_order_of_the_questions() -> None:
    cases = [case(q3_1_1=Answer.YES, q2_1_2=Answer.YES, q2_1_1=Answer.NO)]

    assert [(one, [*shares]) for one, shares in count_shares(cases, ASKED).items()] == [
        ("2.1", ["2.1.1", "2.1.2"]),
        ("3.1", ["3.1.1"]),
    ]


def test_cases_that_name_their_sample_are_counted_by_it() -> None:
    cases = [case("court", q3_1_1=Answer.YES), case("court"), case("resettlement")]

    assert count_by_sample(cases, ASKED) == {"court": 2, "out_of_court": 0, "resettlement": 1}


def test_other_cases_count_for_each_sample_of_which_they_answer_a_question() -> None:
    cases = [
        case(q2_1_1=Answer.NO, q2_1_2=Answer.NOT_APPLICABLE),
        case(q2_1_2=Answer.YES, q3_1_1=Answer.YES),
        case(q3_1_1=Answer.NOT_APPLICABLE),
    ]

    assert count_by_sample(cases, ASKED) == {"court": 2, "out_of_court": 1}


def test_questions_are_asked_that_earn_a_rating_with_the_sample_of_their_domain() -> None:
    record = replace(RECORD, standards=results(s2_1=not_rated()))

    asked = list_asked_questions(SAMPLED, record)

    assert [(one.id, one.sample, one.is_rated) for one in asked] == [
        ("2.1.1", "court", False),
        ("2.1.2", "court", False),
        ("3.1.1", "out_of_court", True),
        ("3.1.2", "out_of_court", True),
    ]


def test_samples_stand_in_the_order_of_the_domains_each_once() -> None:
    assert SAMPLES == ("court", "out_of_court")
    assert list_samples(replace(SAMPLED, domains=SAMPLED.domains * 2)) == SAMPLES
    assert list_samples(FRAMEWORK) == ()

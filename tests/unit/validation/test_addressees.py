"""Addressees of recommendations in the words."""

from dataclasses import replace

import pytest

from builders import INSPECTION, RECORD, phrase
from inspectorate.model.inspection import RecommendationGroup
from inspectorate.validation.addressees import check_addressees, find_addressee
from written import tell

GROUPS = tuple(
    RecommendationGroup(addressee=phrase(name), numbers=(number,))
    for number, name in enumerate(
        (
            "The Ambershire Youth Justice Service Management Board",
            "Ambershire Youth Justice Service",
            "The Metropolitan Police",
            "The Director of Children’s Services",
        ),
        1,
    )
)
INSPECTED = replace(INSPECTION, record=replace(RECORD, recommendations=GROUPS))


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("the management board", 1),
        ("the AYJS management board and the police", 1),
        ("the board that meets monthly", 1),
        ("the service", 2),
        ("the AYJS to improve work", 2),
        ("Ambershire Youth Justice Service", 2),
        ("the Metropolitan Police", 3),
        ("the police", 3),
        ("the director", 4),
        ("the Director of Children’s Services", 4),
        ("the Youth Justice Board", None),
        ("the youth", None),
        ("improve the service", None),
        ("the", None),
    ],
)
def test_words_mean_an_addressee_or_nobody(words: str, number: int | None) -> None:
    group = find_addressee(words, INSPECTED)

    assert (group.numbers[0] if group else None) == number


def test_words_that_two_addressees_share_mean_neither() -> None:
    boards = tuple(
        replace(group, addressee=phrase(f"The {name} Board")) for group, name in zip(GROUPS, "AB", strict=False)
    )

    assert find_addressee("the board", replace(INSPECTED, record=replace(RECORD, recommendations=boards))) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("One recommendation is to the Youth Justice Board.", "the Youth Justice Board"),
        ("We made recommendations to Ambershire Council.", "Ambershire Council"),
        ("The Home Office should:", "The Home Office"),
    ],
)
def test_an_addressee_whom_the_record_does_not_have_is_told(text: str, name: str) -> None:
    assert [(one.code, one.words) for one in tell(check_addressees, text, inspection=INSPECTED)] == [
        ("addressee-differs", name)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "One recommendation is to the Metropolitan Police.",
        "We made recommendations to AYJS and others.",
        "The Metropolitan Police should:",
        "The Director of Children’s Services should:",
        "The Home Office should act.",
        "We made recommendations to improve work.",
        "The recommendation to the Ministry in our joint report has been met.",
    ],
)
def test_addressees_of_the_record_and_other_sentences_may_be_written(text: str) -> None:
    assert tell(check_addressees, text, inspection=INSPECTED) == []


def test_a_record_without_recommendations_decides_nothing() -> None:
    assert tell(check_addressees, "One recommendation is to the Youth Justice Board.") == []

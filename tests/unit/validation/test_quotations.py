"""Quotations from the foreword."""

from dataclasses import replace

import pytest

from builders import INSPECTION, SITE, paragraph, prose
from inspectorate.model.prose import Quotation
from inspectorate.model.words import PressReleaseWords, Words
from inspectorate.ratings import rate_inspection
from inspectorate.validation.manuscript import read_manuscript
from inspectorate.validation.quotations import check_quotations
from written import RELEASED, Told, tell_of_release

FOREWORD = "Staff bring strong motivation to the task of improving outcomes. They are well led by managers who care."
QUOTED = replace(
    RELEASED, words=Words(sections={"foreword": prose(FOREWORD), "other": prose("Nobody here cares at all now.")})
)


def told(text: str) -> list[tuple[str, str]]:
    """Return the words at which a quotation departs, with the message's end."""
    found: list[Told] = tell_of_release(check_quotations, text, inspection=QUOTED)
    return [(one.words, one.message.partition(": ")[2]) for one in found]


@pytest.mark.parametrize(
    ("text", "words", "message"),
    [
        ("“Staff bring strong motivation to the task of raising outcomes.”", "raising", "has ‘improving’ there"),
        ("“Staff bring strong motivation to the very task of improving outcomes.”", "very", "does not have it"),
        ("“Staff bring motivation to the task of improving outcomes.”", "motivation", "has ‘strong’ there"),
        ("“They are well led by managers who matter.”", "matter", "has ‘care’ there"),
        ("“Staff bring strong motivation to matters.”", "matters", "has ‘the task of improving outcomes’ there"),
        (
            "“Staff bring strong motivation to the task of … They are well led by managers who matter.”",
            "matter",
            "has ‘care’ there",
        ),
        ("She said: ‘They are well led by managers who matter.’", "matter", "has ‘care’ there"),
    ],
)
def test_the_first_word_that_differs_is_told(text: str, words: str, message: str) -> None:
    assert told(text) == [(words, f"the foreword {message}.")]


@pytest.mark.parametrize(
    "text",
    [
        "“Staff bring strong motivation to the task of improving outcomes.”",
        "“staff bring strong motivation to the task of improving outcomes”, she said.",
        "“They are well led by managers who care.”",
        "“Staff bring … to the task of improving outcomes.”",
        "“Staff bring [much] to the task of improving outcomes.”",
        "“The task of improving outcomes is with staff, who bring much, and I thank them.”",
        "“They are well led, and I thank them.”",
        "“Nobody here cares at all then.”",
        "“Then the bright red fox ran over that hill.”",
        "Staff bring strong motivation to the task of raising outcomes.",
        "“Well led”",
        "“Led by managers who matter”",
    ],
)
def test_words_of_the_foreword_and_words_of_its_own_may_be_quoted(text: str) -> None:
    assert told(text) == []


def test_a_quotation_of_markdown_is_compared_without_quotation_marks() -> None:
    text = "Thank you. They are well led by managers who matter."
    release = PressReleaseWords(body=prose(Quotation((paragraph(text),))))
    inspection = replace(QUOTED, press_release=release)
    (found,) = check_quotations(read_manuscript(rate_inspection(inspection), SITE, "folder"))

    assert found.span == (text.index("matter"), len(text) - 1)
    assert [place.path for place in found.also] == [("sections", "foreword", 0)]


def test_without_a_foreword_nothing_is_compared() -> None:
    inspection = replace(RELEASED, words=replace(INSPECTION.words, sections={}))

    assert tell_of_release(check_quotations, "“They are well led by managers who matter.”", inspection=inspection) == []

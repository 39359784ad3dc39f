"""People in an office."""

from dataclasses import replace

import pytest

from builders import INSPECTION, LETTER_INSPECTION, phrase
from inspectorate.model.correspondence import CopyRecipient
from inspectorate.model.site import Person
from inspectorate.validation.people import check_people
from written import RELEASED, tell, tell_of_release

CHIEF = Person(name="Dame Ada Lane DBE", title=phrase("HM Chief Inspector"))
SIGNED = replace(RELEASED, signatory=CHIEF)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Chief Inspector, Bea Hill, said so.", "Bea Hill"),
        ("Dame Ada Hill, HM Chief Inspector, said so.", "Dame Ada Hill"),
        ("Mr Hill added that work goes on.", "Mr Hill"),
        ("In 2025, Chief Inspector Bea Hill said so.", "Bea Hill"),
        ("Ann Lead-Stone is here, and Jo Hill, lead inspector, too.", "Jo Hill"),
    ],
)
def test_somebody_else_in_an_office_is_told(text: str, name: str) -> None:
    assert [(one.code, one.words) for one in tell_of_release(check_people, text, inspection=SIGNED)] == [
        ("person-differs", name)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Chief Inspector Ada Lane said so.",
        "Ada Lane, HM Chief Inspector, said so.",
        "She added that work goes on. Ms Lane said so.",
        "Ben Hill leads the council. Mr Hill said he was pleased.",
        "The Assistant Chief Inspector, Bea Hill, said so.",
        "The former Chief Inspector, Bea Hill, said so.",
        "Bea Hill, Chief Inspector until September, said so.",
        "In 2019, the Chief Inspector, Bea Hill, said so.",
        "The lead inspector, Jo Lead, said so.",
        "The Chief Inspector visited Upper Hill.",
    ],
)
def test_those_who_hold_an_office_and_others_may_be_named(text: str) -> None:
    assert tell_of_release(check_people, text, inspection=SIGNED) == []


def test_a_letter_is_compared_with_those_whom_it_goes_to() -> None:
    letter = LETTER_INSPECTION.record.letter
    assert letter
    copies = (CopyRecipient(role=phrase("Head of Service"), names=("Fay Wood", "Guy Field")),)
    inspection = replace(
        LETTER_INSPECTION, record=replace(LETTER_INSPECTION.record, letter=replace(letter, copies=copies))
    )

    assert tell(check_people, "Dear Ada", "We thank Guy Field, the Head of Service.", inspection=inspection) == []
    assert [one.words for one in tell(check_people, "Dear Ben", inspection=inspection)] == ["Ben"]
    assert [one.words for one in tell(check_people, "Ada Wood, Chair, came.", inspection=inspection)] == ["Ada Wood"]
    told = tell(check_people, "Ada Hill, Head of Service, came.", inspection=inspection)
    assert [one.message for one in told] == [
        "The words name Ada Hill; the Head of Service in the record is Fay Wood or Guy Field."
    ]


def test_without_a_signatory_no_speaker_is_told() -> None:
    assert tell_of_release(check_people, "Mr Hill added that work goes on.") == []
    assert tell(check_people, "Mr Hill added this.", inspection=replace(INSPECTION, signatory=CHIEF)) == []

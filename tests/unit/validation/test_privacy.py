"""The words name no child by numbers, addresses or small counts."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TypeAlias

import pytest

from builders import FRAMEWORK, RECORD, SITE, local_prose, prose
from inspectorate.diagnostics import Diagnostic, Severity
from inspectorate.model.inspection import LeadInspector
from inspectorate.validation.manuscript import Manuscript
from inspectorate.validation.privacy import (
    check_contact_details,
    check_dates_of_birth,
    check_personal_numbers,
    check_small_counts,
)
from manuscripts import FOLDER, Setting, show, write

Check: TypeAlias = Callable[[Manuscript], Iterator[Diagnostic]]

# --- How to reach somebody --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "said", "what"),
    [
        ("Mail ada.lane@example.org.", "ada.lane@example.org", "an e-mail address"),
        ("Call 01632 960001 now.", "01632 960001", "a telephone number"),
        ("Call (01632) 960 001 now.", "(01632) 960 001", "a telephone number"),
        ("Call +44 (0)1632 960001.", "+44 (0)1632 960001", "a telephone number"),
        ("Call 07700900001.", "07700900001", "a telephone number"),
        ("Call us (01632 960001).", "01632 960001", "a telephone number"),
        ("They live at ZZ99 9ZZ.", "ZZ99 9ZZ", "a postcode"),
        ("They live at ZZ999ZZ.", "ZZ999ZZ", "a postcode"),
        ("They live at W1A 1AA.", "W1A 1AA", "a postcode"),
    ],
)
def test_how_to_reach_somebody_is_told(text: str, said: str, what: str) -> None:
    manuscript = write(text)
    found = list(check_contact_details(manuscript))

    assert show(manuscript, found) == [("contact-details", said)]
    assert what in found[0].message


@pytest.mark.parametrize(
    "text",
    [
        "In 2024, 310,300 people; ISBN 978-1-916621-22-0; 0.5 per cent; 000 1",
        "Ofsted rated B1 and A 1; COVID19 and M60 road; Outcome 22.",
        "at 00.01 on 10 May 2024",
        "@hmiprobation",
        "0123 456",
        "ZZ99 9CZ",  # no postcode ends in C
    ],
)
def test_other_numbers_are_not_told(text: str) -> None:
    assert list(check_contact_details(write(text))) == []


def test_what_the_record_the_framework_and_the_site_print_is_not_told() -> None:
    lead = LeadInspector(name="Jo Lead", email="Jo.Lead@example.org", telephone="01632 960 001")
    setting = Setting(
        record=replace(RECORD, lead_inspector=lead),
        framework=replace(FRAMEWORK, back_cover=local_prose("1 Street, ZZ99 9ZZ")),
        site=replace(SITE, media_contact=local_prose("press@example.org")),
    )
    words = "jo.lead@example.org, (01632) 960001, ZZ99 9ZZ, press@example.org"
    manuscript = write(f"{words}, other@example.org", setting=setting)

    assert [said for _, said in show(manuscript, check_contact_details(manuscript))] == ["other@example.org"]


# --- Numbers of people ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "said", "what"),
    [
        ("It is 943 476 5919.", "943 476 5919", "an NHS number"),
        ("It is 9434765919.", "9434765919", "an NHS number"),
        ("It is 943-476-5919.", "943-476-5919", "an NHS number"),
        ("It is 987 654 3040.", "987 654 3040", "an NHS number"),  # the check digit is 0
        ("It is AB 12 34 56 C.", "AB 12 34 56 C", "a National Insurance number"),
        ("It is AB123456C.", "AB123456C", "a National Insurance number"),
    ],
)
def test_the_number_of_a_person_is_told(text: str, said: str, what: str) -> None:
    manuscript = write(text)
    found = list(check_personal_numbers(manuscript))

    assert show(manuscript, found) == [("personal-number", said)]
    assert what in found[0].message


@pytest.mark.parametrize(
    "text",
    [
        "It is 943 476 5918.",
        "It is 943 476-5919.",
        "It is 1943 476 5919.",
        "It is 943 476 59190.",
        "978-943-476-5919",
        "It is 987 654 4081.",  # the remainder would be 10, which no number has
        "It is AB 12 34 56 E.",
        "It is DB123456C.",
        "It is AO123456C.",
    ],
)
def test_other_numbers_are_nobodys(text: str) -> None:
    assert list(check_personal_numbers(write(text))) == []


# --- Dates of birth ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The boy, born on 3 May 2010, came.", "3 May 2010"),
        ("Date of birth: 03/05/2010.", "03/05/2010"),
        ("DOB 3.5.10", "3.5.10"),
        ("Her birthday is the 3rd August, 2010.", "3rd August, 2010"),
    ],
)
def test_a_day_in_a_sentence_on_birth_is_told(text: str, said: str) -> None:
    manuscript = write(text)

    assert show(manuscript, check_dates_of_birth(manuscript)) == [("date-of-birth", said)]


@pytest.mark.parametrize(
    "text",
    [
        "He was born in 2010. We came on 3 May 2024.",
        "Most were born in Romania.",
        "A new-born service began on 3 May.",
        "The stillborn plan of 3 May 2024",
    ],
)
def test_other_days_are_not_told(text: str) -> None:
    assert list(check_dates_of_birth(write(text))) == []


# --- Small counts -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("They met two girls.", "two girls"),
        ("One older boy came.", "One older boy"),
        ("They met four of the seven boys.", "four of the seven boys"),
        ("They met one Roma child.", "one Roma child"),
        ("They met three young Black children.", "three young Black children"),
        ("One of the three children in custody came.", "One of the three children in custody"),
        ("They met two children with a disability.", "two children with a disabilit"),
    ],
)
def test_a_small_count_of_children_who_are_set_apart_is_information(text: str, said: str) -> None:
    manuscript = write(text)
    found = list(check_small_counts(manuscript))

    assert show(manuscript, found) == [("few-children", said)]
    assert found[0].severity is Severity.INFORMATION


@pytest.mark.parametrize(
    "text",
    [
        "They met five girls.",
        "They met two children.",
        "One case was late; a Black boy came.",
        "They met two Redbridge managers.",
        "One child thought so.",
        "Someone girls",
    ],
)
def test_larger_counts_and_children_who_are_not_set_apart_are_not_told(text: str) -> None:
    assert list(check_small_counts(write(text))) == []


@pytest.mark.parametrize(
    ("check", "text"),
    [
        (check_contact_details, "a@example.org"),
        (check_personal_numbers, "943 476 5919"),
        (check_dates_of_birth, "born on 3 May 2010"),
        (check_small_counts, "two girls"),
    ],
)
def test_the_press_release_is_read_as_well(check: Check, text: str) -> None:
    (found,) = check(write("Words.", release=prose(text)))

    assert found.file == f"{FOLDER}/press-release.yaml"

"""Those who sign or speak held their office, and the Majesty is that of the time."""

from dataclasses import replace
from datetime import date

import pytest

from builders import FRAMEWORK, INSPECTION, RECORD, SITE, local_prose, moment, paragraph, phrase, prose
from inspectorate.diagnostics import Diagnostic, Place, Severity
from inspectorate.model.inspection import Month, Record
from inspectorate.model.prose import Emphasis, Text
from inspectorate.model.site import Person, PersonId
from inspectorate.validation.office_holders import check_majesty, check_office_holders, check_signatory
from manuscripts import FOLDER, Setting, show, write

ADA = PersonId("ada-lane")
TITLE = phrase("Interim HM Chief Inspector of Services")
PERSON = Person(name="Dame Ada Lane CBE", title=TITLE, since=date(2025, 5, 10), until=date(2025, 6, 30))


def set_up(person: Person = PERSON, record: Record = RECORD) -> Setting:
    """Return a site with one person, who signs."""
    record = replace(record, signatory=ADA)
    return Setting(
        record=record, site=replace(SITE, people={ADA: person}), inspection=replace(INSPECTION, signatory=person)
    )


def published(day: str) -> Record:
    """Return a record that is published on a day."""
    return replace(RECORD, embargo=moment(f"{day} 00:01"))


def sign(person: Person, record: Record) -> list[Diagnostic]:
    """Return what is found of a signatory."""
    return list(check_signatory(write("Words.", setting=set_up(person, record))))


# --- The signatory ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("day", ["2025-05-10", "2025-06-30"])
def test_who_holds_the_office_on_the_day_of_publication_may_sign(day: str) -> None:
    assert sign(PERSON, published(day)) == []


@pytest.mark.parametrize(
    ("day", "said", "field"),
    [
        ("2025-05-09", "came into office on 10 May 2025, and this is published in May 2025", "since"),
        ("2025-07-01", "left office on 30 June 2025, and this is published in July 2025", "until"),
    ],
)
def test_who_holds_it_only_earlier_or_later_may_not(day: str, said: str, field: str) -> None:
    (found,) = sign(PERSON, published(day))

    assert (found.code, found.severity, found.path) == ("signatory-out-of-office", Severity.WARNING, ("signatory",))
    assert found.message == f"Dame Ada Lane CBE signs, but {said}."
    assert found.also == (Place(file="content/site.yaml", path=("people", ADA, field)),)


@pytest.mark.parametrize(("month", "count"), [(4, 1), (5, 0), (6, 0), (7, 1)])
def test_of_a_month_on_the_cover_any_day_may_be_meant(month: int, count: int) -> None:
    # The embargo alone would be outside the term.
    record = replace(published("2025-12-01"), published=Month(2025, month))

    assert len(sign(PERSON, record)) == count


def test_of_a_month_on_the_cover_the_first_day_may_be_meant() -> None:
    person = replace(PERSON, since=None, until=date(2025, 5, 1))

    assert sign(person, replace(RECORD, published=Month(2025, 5))) == []


def test_a_term_without_days_is_open() -> None:
    person = Person(name="Ada Lane", title=TITLE)

    assert sign(person, RECORD) == []
    assert sign(replace(person, since=date(2020, 1, 1)), RECORD) == []
    assert sign(replace(person, until=date(2030, 1, 1)), RECORD) == []


def test_an_inspection_without_signatory_is_not_checked() -> None:
    assert list(check_signatory(write("Words."))) == []


def test_a_term_does_not_end_before_it_begins() -> None:
    with pytest.raises(ValueError, match="ends before it begins"):
        replace(PERSON, until=date(2025, 5, 9))
    assert replace(PERSON, until=PERSON.since).until == PERSON.since


# --- Those who are named with their office ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Chief Inspector of Services, Ada Lane CBE, said", "Chief Inspector of Services, Ada Lane"),
        ("HM Chief Inspector Dame Ada Lane said", "Chief Inspector Dame Ada Lane"),
        ("Ada Lane CBE, HM Chief Inspector, said", "Ada Lane CBE, HM Chief Inspector"),
        ("Ada Lane, His Majesty’s Chief Inspector of Services", "Ada Lane, His Majesty’s Chief Inspector"),
        ("Ada Lane, the Interim Chief Inspector", "Ada Lane, the Interim Chief Inspector"),
        ("Ada Lane is Chief Inspector", "Ada Lane is Chief Inspector"),
    ],
)
def test_an_office_beside_a_name_is_told_outside_the_term(text: str, said: str) -> None:
    manuscript = write(text, setting=set_up(record=published("2025-07-01")))
    (found,) = check_office_holders(manuscript)

    assert show(manuscript, [found]) == [("office-holder-out-of-office", said)]
    assert found.message == "Dame Ada Lane CBE is named with an office, but left office on 30 June 2025."
    assert found.also == (Place(file="content/site.yaml", path=("people", ADA, "until")),)
    assert list(check_office_holders(write(text, setting=set_up(record=published("2025-06-30"))))) == []


@pytest.mark.parametrize(
    "text",
    [
        "The former Chief Inspector of Services, Ada Lane, said",
        "the then HM Chief Inspector Ada Lane",
        "Ada Lane, former Chief Inspector, said",
        "In 2024, Chief Inspector Ada Lane said",
        "Ada Lane said",
        "Chief Inspector Bea Hill and Ada Lane",
        "Chief Inspector Ada Laner",
    ],
)
def test_the_past_and_other_people_are_not_told(text: str) -> None:
    assert list(check_office_holders(write(text, setting=set_up(record=published("2025-07-01"))))) == []


def test_the_year_of_publication_is_not_the_past() -> None:
    manuscript = write("In 2025, Chief Inspector Ada Lane said", setting=set_up(record=published("2025-07-01")))

    assert len(list(check_office_holders(manuscript))) == 1


def test_the_press_release_is_read_as_well() -> None:
    setting = set_up(record=published("2025-07-01"))
    (found,) = check_office_holders(write("Words.", setting=setting, release=prose("Chief Inspector Ada Lane said")))

    assert found.file == f"{FOLDER}/press-release.yaml"


# --- Whose Majesty ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "word", "count"),
    [("2022-09-07", "Her", 0), ("2022-09-07", "His", 1), ("2022-09-08", "Her", 1), ("2022-09-08", "His", 0)],
)
def test_the_majesty_changes_with_the_accession(day: str, word: str, count: int) -> None:
    manuscript = write(f"We are {word} Majesty’s Inspectorate.", setting=Setting(record=published(day)))

    assert show(manuscript, check_majesty(manuscript)) == [("majesty-of-another-time", word)] * count


@pytest.mark.parametrize(
    "text",
    [
        "In 2020, Her Majesty’s Inspectorate of Probation found",
        "It called itself ‘Her Majesty’s Inspectorate’.",
        "HM Inspectorate of Probation",
        "Her majestic plans",
    ],
)
def test_the_past_and_quotations_may_have_another_majesty(text: str) -> None:
    assert list(check_majesty(write(text))) == []


def test_the_title_of_a_publication_may_have_another_majesty() -> None:
    assert list(check_majesty(write(paragraph("See ", Emphasis((Text("Her Majesty’s Reports"),)))))) == []


def test_the_words_of_the_framework_are_read_as_well() -> None:
    framework = replace(FRAMEWORK, back_cover=local_prose("Her Majesty’s Inspectorate"))
    (found,) = check_majesty(write("Words.", setting=Setting(framework=framework)))

    assert (found.file, found.path, found.span) == (
        f"content/frameworks/{FRAMEWORK.id}.yaml",
        ("back_cover", "en", 0),
        (0, 3),
    )
    assert found.message == "This is published in May 2025, when the words were `His Majesty’s`."
    assert found.also == (Place(file=f"{FOLDER}/inspection.yaml", path=("embargo",)),)

"""What checks look up is read from the handbook, and what is wrong in it is told."""

import re
from datetime import date
from pathlib import Path

import pytest

from diagnostics.planting import read_clean
from inspectorate.diagnostics import placed
from inspectorate.loading.desk import Desk
from inspectorate.loading.files import read_content
from inspectorate.loading.handbook import read_first_names, read_handbook
from inspectorate.model.checking import Acronyms, DeadAddress, Handbook

FOLDER = "content/handbook"


def read(**texts: str) -> tuple[Handbook, list[tuple[str, str]]]:
    """Return the handbook of these files, `a_b_yaml` for a-b.yaml, and the place and code of what was found."""
    desk = Desk()
    files = {
        f"{FOLDER}/{name[: name.rindex('_')].replace('_', '-')}.{name[name.rindex('_') + 1 :]}": text.encode()
        for name, text in texts.items()
    }
    handbook = read_handbook(files, desk)
    return handbook, [(str(placed(found, desk.places_by_file).position), found.code) for found in desk.found]


def test_each_file_gives_its_part() -> None:
    handbook, found = read(
        acronyms_yaml="known: [UK]\nservices: {YOT: youth offending team}\n",
        bank_holidays_yaml="2024-05-06: Early May bank holiday\n",
        dead_addresses_yaml=(
            "- address: .gsi.gov.uk\n  instead: .gov.uk\n  since: 2019-04-01\n- address: old.example.org\n"
        ),
        dictionary_txt="# Words.\nchild\n\nchildren\n",
        words_txt="desistance\n",
        slips_yaml="- {pattern: (?i)could of, example: could of, message: So., hint: Do.}\n",
    )

    assert found == []
    assert handbook.bank_holidays == {date(2024, 5, 6): "Early May bank holiday"}
    assert handbook.dead_addresses == (
        DeadAddress(address=".gsi.gov.uk", instead=".gov.uk", since=date(2019, 4, 1)),
        DeadAddress(address="old.example.org"),
    )
    assert handbook.acronyms == Acronyms(known=("UK",), services={"YOT": "youth offending team"})
    assert handbook.dictionary == {"child", "children", "desistance"}
    assert [(slip.pattern, slip.message, slip.hint) for slip in handbook.slips] == [
        (re.compile("(?i)could of"), "So.", "Do.")
    ]


def test_remarks_and_blanks_are_no_words() -> None:
    handbook, _ = read(words_txt="# One remark.\r\nchild \r\n\r\n#another\r\nC#\r\n")

    assert handbook.dictionary == {"child", "C#"}


def test_a_pattern_that_cannot_be_read_is_told_where_it_stands() -> None:
    handbook, found = read(slips_yaml="- {pattern: (a, example: a, message: So., hint: Do.}\n")

    assert handbook.slips == ()
    assert found == [(f"{FOLDER}/slips.yaml:1:13", "wrong-value")]


def test_the_dictionary_of_the_project_is_british_and_has_the_words_of_the_field() -> None:
    dictionary = read_handbook(read_clean().handbook, Desk()).dictionary

    assert {"organisation", "behaviour", "centre", "don't", "carers", "wellbeing", "desistance", "Monday"} <= dictionary
    assert not {"organization", "behavior", "center", "recieve", "child's", "", "#"} & dictionary


def test_without_files_the_handbook_is_empty() -> None:
    assert read() == (Handbook(), [])


def test_a_mistake_in_the_handbook_is_told_where_it_stands() -> None:
    handbook, found = read(dead_addresses_yaml="- adress: .gsi.gov.uk\n")

    assert handbook.dead_addresses == ()
    assert found == [(f"{FOLDER}/dead-addresses.yaml:1:3", "unknown-field")]


@pytest.mark.parametrize("day", ["2024-02-30", "2024-13-01", "20240506", "1714953600", "6 May 2024", "2024-5-6"])
def test_what_is_no_day_is_told_where_it_stands_and_the_others_are_kept(day: str) -> None:
    handbook, found = read(bank_holidays_yaml=f"2024-01-01: New Year's Day\n{day}: Early May bank holiday\n")

    assert handbook.bank_holidays == {date(2024, 1, 1): "New Year's Day"}
    assert found == [(f"{FOLDER}/bank-holidays.yaml:2:1", "wrong-value")]


def test_a_day_that_stands_twice_is_told() -> None:
    _, found = read(bank_holidays_yaml="2024-05-06: Early May bank holiday\n2024-05-06: Spring bank holiday\n")

    assert found == [(f"{FOLDER}/bank-holidays.yaml:2:1", "yaml-duplicate-key")]


# --- The bank holidays that come with the project ---------------------------------------------------------------------

HOLIDAYS = read(
    bank_holidays_yaml=(Path(__file__).parents[3] / "content/handbook/bank-holidays.yaml").read_text("utf-8")
)[0].bank_holidays
SPECIAL = {date(2022, 6, 3), date(2022, 9, 19), date(2023, 5, 8)}
"""The Platinum Jubilee, the funeral of Queen Elizabeth II and the coronation of King Charles III."""


@pytest.mark.parametrize("year", range(2015, 2029))
def test_every_year_has_its_eight_bank_holidays_and_the_special_ones(year: int) -> None:
    days = {day for day in HOLIDAYS if day.year == year}

    assert len(days - SPECIAL) == 8
    assert {day for day in SPECIAL if day.year == year} <= days


def test_bank_holidays_are_working_days_otherwise_and_stand_in_order() -> None:
    assert all(day.weekday() < 5 for day in HOLIDAYS)
    assert list(HOLIDAYS) == sorted(HOLIDAYS)
    assert (min(HOLIDAYS).year, max(HOLIDAYS).year) == (2015, 2028)


@pytest.mark.parametrize(
    ("name", "weekday"),
    [("Good Friday", 4), ("Easter Monday", 0), ("Early May bank holiday", 0), ("Summer bank holiday", 0)],
)
def test_bank_holidays_of_a_weekday_are_on_it(name: str, weekday: int) -> None:
    assert {day.weekday() for day, other in HOLIDAYS.items() if other == name} == {weekday}


def test_easter_lasts_from_friday_to_monday() -> None:
    friday, monday = (
        [day for day, other in HOLIDAYS.items() if other == name] for name in ("Good Friday", "Easter Monday")
    )

    assert {(late - early).days for early, late in zip(friday, monday, strict=True)} == {3}


def test_days_that_were_moved_are_where_they_were_moved_to() -> None:
    moved = {date(2020, 5, 8), date(2022, 6, 2), date(2027, 12, 28), date(2016, 12, 27), date(2028, 1, 3)}

    assert moved <= HOLIDAYS.keys()
    assert not {date(2020, 5, 4), date(2022, 5, 30), date(2027, 12, 25), date(2016, 12, 25)} & HOLIDAYS.keys()


def test_first_names_are_read_from_lines_in_small_letters() -> None:
    desk = Desk()
    names = read_first_names("names.txt", b"\xef\xbb\xbfJoe\r\n# not these\n\n Anne-Marie \nZO\xc3\x8b\n", desk)

    assert names == {"joe", "anne-marie", "zoë"}
    assert desk.found == []


def test_a_list_in_another_encoding_is_told_without_its_names() -> None:
    desk = Desk()
    names = read_first_names("names.txt", "Joe\nZoë\n".encode("latin-1"), desk)
    (found,) = desk.found

    assert names == frozenset()
    assert (found.code, str(found.position)) == ("wrong-encoding", "names.txt:2:1")
    assert not any(name in found.message + found.hint for name in ("Joe", "Zo"))


def test_a_list_of_ones_own_is_added_to_that_of_the_program(tmp_path: Path) -> None:
    content, defaults = tmp_path / "content", tmp_path / "defaults"
    for folder, word, acronym in ((defaults, "desistance", "NHS"), (content, "zorblax", "XQZ")):
        (folder / "handbook").mkdir(parents=True)
        (folder / "handbook" / "words.txt").write_text(f"{word}\n", "utf-8")
        (folder / "handbook" / "acronyms.yaml").write_text(f"known: [{acronym}]\n", "utf-8")
    for name in ("site.yaml", "services.yaml"):
        (content / name).write_text("{}\n", "utf-8")
    files = read_content(content, defaults).value
    assert files

    handbook = read_handbook(files.handbook, Desk())
    assert handbook.dictionary == {"desistance", "zorblax"}
    assert set(handbook.acronyms.known) == {"NHS", "XQZ"}
    # The order of a set would be another in every second process, and nothing would be remembered.
    assert list(files.handbook)[:2] == ["defaults/handbook/acronyms.yaml", "defaults/handbook/words.txt"]

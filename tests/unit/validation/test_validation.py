"""The list of checks: each runs on each inspection, unless a file that it needs could not be read."""

from dataclasses import replace

import pytest

from builders import EN, GOOD, RECORD, SITE, inspect, judged, moment, prose, results
from inspectorate.model.inspection import Inspection
from inspectorate.model.language import WELSH, Language
from inspectorate.model.site import Site
from inspectorate.model.words import PressReleaseWords, Words
from inspectorate.ratings import rate_inspection
from inspectorate.validation import CHECKS, check_inspections

ON_A_FRIDAY = replace(RECORD, embargo=moment("2025-05-09 00:01"))
INCOMPLETE = inspect(replace(ON_A_FRIDAY, standards=results(s1_1=judged(GOOD)), overall=None))
"""An inspection without a result for 2.1, without an overall rating, and without commentary on its standards."""


def told(*inspections: Inspection, site: Site = SITE) -> list[tuple[str, str]]:
    """Return file and code of all that the checks find."""
    rated = tuple(rate_inspection(one) for one in inspections)
    return [(found.file, found.code) for found in check_inspections(rated, site, "content/inspections")]


def test_every_check_runs_and_names_the_files_of_the_inspection() -> None:
    folder = "content/inspections/ambershire-2025"

    assert told(INCOMPLETE) == [
        (f"{folder}/inspection.yaml", "standard-missing"),
        (f"{folder}/inspection.yaml", "overall-missing"),
        (f"{folder}/report.yaml", "standard-without-words"),
        (f"{folder}/report.yaml", "standard-without-words"),
    ]


def test_every_inspection_is_checked() -> None:
    assert len(told(INCOMPLETE, INCOMPLETE)) == 8


@pytest.mark.parametrize(
    ("unread", "codes"),
    [
        ("inspection.yaml", set()),
        ("report.yaml", {"standard-missing", "overall-missing"}),
        ("letter.yaml", {"standard-missing", "overall-missing"}),
        ("press-release.yaml", {"standard-missing", "overall-missing", "standard-without-words"}),
    ],
)
def test_nothing_is_concluded_from_a_file_that_could_not_be_read(unread: str, codes: set[str]) -> None:
    assert {code for _, code in told(replace(INCOMPLETE, unread=frozenset({unread})))} == codes


def test_every_check_needs_at_least_the_record() -> None:
    assert all("inspection.yaml" in check.needs for check in CHECKS)


def test_an_inspection_that_is_whole_needs_only_its_commentary() -> None:
    assert {code for _, code in told(inspect(ON_A_FRIDAY))} == {"standard-without-words"}


# --- Further languages ------------------------------------------------------------------------------------------------

FOLDER = "content/inspections/ambershire-2025"
HOLLOW = Words(sections={"foreword": prose("A  b.", "[^n]")}, footnotes={"n": prose("N.")})


def told_of_files(inspection: Inspection, first: Language, second: Language) -> set[tuple[str, str]]:
    """Return what is told of the files of an inspection on a site with two languages."""
    site = replace(SITE, languages=(first, second))
    return {(file.removeprefix(f"{FOLDER}/"), code) for file, code in told(inspection, site=site) if FOLDER in file}


def test_words_in_a_further_language_lack_and_hold_what_those_in_the_first_may() -> None:
    welsh = replace(INCOMPLETE, translated_words={WELSH: HOLLOW})
    found = told_of_files(welsh, EN, WELSH)

    assert {("report.cy.yaml", "standard-without-words"), ("report.cy.yaml", "footnote-unused")} <= found


def test_a_press_release_alone_asks_for_no_words_of_a_report() -> None:
    release = PressReleaseWords(body=prose("Newyddion."))
    welsh = replace(INCOMPLETE, press_release=release, translated_press_releases={WELSH: release})

    assert not any(file == "report.cy.yaml" for file, _ in told_of_files(welsh, EN, WELSH))


def test_what_is_wrong_in_the_record_is_told_once() -> None:
    site = replace(SITE, languages=(EN, WELSH))
    welsh = replace(INCOMPLETE, translated_words={WELSH: HOLLOW})

    assert told(welsh, site=site).count((f"{FOLDER}/inspection.yaml", "standard-missing")) == 1


def test_nothing_is_concluded_from_a_file_of_a_further_language_that_could_not_be_read() -> None:
    welsh = replace(INCOMPLETE, translated_words={WELSH: HOLLOW}, unread=frozenset({"report.cy.yaml"}))

    assert not any(file == "report.cy.yaml" for file, _ in told_of_files(welsh, EN, WELSH))


def test_english_words_are_checked_as_english_whatever_language_comes_first() -> None:
    twice = Words(sections={"foreword": prose("It is is so.")})
    english_first = replace(INCOMPLETE, words=twice, translated_words={WELSH: twice})
    welsh_first = replace(INCOMPLETE, words=twice, translated_words={EN: twice})

    assert {one for one in told_of_files(english_first, EN, WELSH) if one[1] == "doubled-word"} == {
        ("report.yaml", "doubled-word")
    }
    assert {one for one in told_of_files(welsh_first, WELSH, EN) if one[1] == "doubled-word"} == {
        ("report.en.yaml", "doubled-word")
    }

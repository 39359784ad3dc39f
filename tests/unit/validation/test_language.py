"""Welsh words in English ones."""

import pytest

from inspectorate.model.checking import Handbook
from inspectorate.validation.language import check_language_of_passages
from markdown_words import find, write

ENGLISH = "we met the and in of prison plant staff reports on services"
HANDBOOK = Handbook(dictionary=frozenset(ENGLISH.split()))


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("We met Arolygiaeth Prawf EM in the prison.", "Arolygiaeth Prawf EM"),
        ("We met Heddlu Gogledd Cymru.", "Heddlu Gogledd Cymru"),
        ("We met. Mae'r gwasanaeth yn dda. We met.", "Mae’r gwasanaeth yn dda"),
        ("*Adroddiad ar y gwasanaeth*, we met", "Adroddiad ar y gwasanaeth"),
        ("# Gwasanaeth Cyfiawnder Ieuenctid", "Gwasanaeth Cyfiawnder Ieuenctid"),
    ],
)
def test_welsh_that_nothing_marks_is_told(words: str, found: str) -> None:
    assert find(check_language_of_passages, words, HANDBOOK) == [("language-unmarked", found)]


@pytest.mark.parametrize(
    "words",
    [
        "We met [Arolygiaeth Prawf EM]{lang=cy} in the prison.",
        "We met Rhondda Cynon Taf and Pen-y-bont ar Ogwr, Blaenau Gwent, Ynys Môn.",
        "We met Heddlu Dyfed.",
        "We met Cyngor Gwynedd in the prison.",
        "We met YJS YOT YJB ETE.",
        "We met Frenford Redlight Barkingside.",
        "Heddlu met. Prawf met.",
    ],
)
def test_marked_words_and_names_are_not(words: str) -> None:
    assert find(check_language_of_passages, words, HANDBOOK) == []


def test_the_hint_shows_what_to_write_and_long_passages_in_short() -> None:
    (short,) = check_language_of_passages(write("Arolygiaeth Prawf EM"))
    (long,) = check_language_of_passages(write("Mae gwasanaeth " * 10, handbook=HANDBOOK))

    assert short.hint == "Write `[Arolygiaeth Prawf EM]{lang=cy}`."
    assert long.hint == "Write `[Mae gwasanaeth Mae gwasanaeth Mae …]{lang=cy}`."

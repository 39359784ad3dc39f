"""Sentences: their length on both sides of the limit, how easy they are, and the slips of the handbook."""

import re
from dataclasses import replace

import pytest

from builders import SITE
from diagnostics.planting import read_clean
from inspectorate.diagnostics import Severity
from inspectorate.loading.desk import Desk
from inspectorate.loading.handbook import read_handbook
from inspectorate.model.checking import CheckSettings, Handbook, Slip
from inspectorate.validation.readability import (
    check_reading_ease,
    check_sentence_length,
    check_slips,
    count_syllables,
    count_words,
    measure_reading_ease,
)
from markdown_words import find, quote, write

SLIPS = read_handbook(read_clean().handbook, Desk()).slips
SITE_OF_FIVE = replace(SITE, checks=CheckSettings(sentence_words=5))

# --- Length -----------------------------------------------------------------------------------------------------------


def test_a_sentence_is_told_from_the_first_word_too_many_on() -> None:
    words = write("One two three four five. Six seven eight nine ten eleven. Twelve.", site=SITE_OF_FIVE)
    (found,) = check_sentence_length(words)

    assert (found.code, quote(found, words)) == ("sentence-too-long", "Six seven eight nine ten eleven.")
    assert found.message == "The sentence has 6 words; 5 are the most that the site allows."


def test_a_heading_and_a_cell_have_no_sentences() -> None:
    words = write("# One two three four five six\n\n| One two three four five six |\n|---|\n", site=SITE_OF_FIVE)

    assert list(check_sentence_length(words)) == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("One", 1),
        ("out-of-court work", 2),
        ("11.2 per cent", 3),
        ("the child’s, – plan", 3),
        ("a (b) ‘c’.", 3),
    ],
)
def test_words_and_figures_are_counted(text: str, count: int) -> None:
    assert count_words(text) == count


# --- Reading ease -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("word", "syllables"),
    [
        ("cat", 1), ("plans", 1), ("made", 1), ("times", 1), ("the", 1), ("work", 1), ("child", 1),
        ("children", 2), ("service", 2), ("table", 2), ("police", 2),
        ("assessment", 3), ("probation", 3), ("community", 4), ("opportunity", 5), ("12", 1),
    ],
)  # fmt: skip
def test_syllables_are_counted(word: str, syllables: int) -> None:
    assert count_syllables(word) == syllables


def test_reading_ease_is_that_of_flesch() -> None:
    # Six words in two sentences, each of one syllable: 206.835 - 1.015 * 3 - 84.6 * 1.
    assert measure_reading_ease(["The cat sat.", "The dog ran."]) == 119
    assert measure_reading_ease(["Communities"]) == -133
    assert measure_reading_ease(["–"]) == 100


def test_a_section_of_a_hundred_words_is_told_as_information_at_its_longest_sentence() -> None:
    words = write(f"{'One cat sat. ' * 24}\n\nOne cat sat.{' And one more dog ran far off.' * 3} The end, yes, cat.")
    (found,) = check_reading_ease(words)

    assert found.severity is Severity.INFORMATION
    assert quote(found, words) == "And one more dog ran far off."
    assert found.message == "These words have a reading ease of 119; their longest sentence has 7 words."


def test_headings_and_cells_are_no_sentences() -> None:
    assert (
        list(check_reading_ease(write("One cat sat. " * 33 + "\n\n# Yes\n\n| Yes | No |\n|---|---|\n| 1 | 2 |"))) == []
    )


def test_fewer_than_a_hundred_words_are_not_measured() -> None:
    assert list(check_reading_ease(write("One cat sat. " * 33))) == []
    assert len(list(check_reading_ease(write("One cat sat. " * 33 + "Yes.")))) == 1


# --- Slips ------------------------------------------------------------------------------------------------------------


def test_a_pattern_of_the_handbook_is_told_where_it_is_found() -> None:
    slip = Slip(pattern=re.compile("could of"), example="could of", message="A word is wrong.", hint="Write ‘have’.")
    words = write("It could of been.", handbook=Handbook(slips=(slip,)))
    (found,) = check_slips(words)

    assert (found.code, found.message, found.hint) == ("slip-of-the-pen", "A word is wrong.", "Write ‘have’.")
    assert quote(found, words) == "could of"


def test_a_pattern_is_looked_for_only_where_one_of_its_words_stands() -> None:
    slip = Slip(pattern=re.compile("ould of"), words=("could",), example="could of", message="Wrong.", hint="Mend it.")
    words = write("COULD of. It could of been.\n\nIt would of been.", handbook=Handbook(slips=(slip,)))

    assert [quote(found, words) for found in check_slips(words)] == ["ould of"]


def test_an_example_without_the_words_of_its_slip_is_refused() -> None:
    with pytest.raises(ValueError, match=r"^The example of the slip has none of its words\.$"):
        Slip(pattern=re.compile("could of"), words=("Could",), example="could of", message="Wrong.", hint="Mend it.")


def test_in_what_people_said_a_slip_is_only_information() -> None:
    spoken = write('"I could of been." It could of been.\n\n> It could of been.', handbook=Handbook(slips=SLIPS))

    assert [one.severity for one in check_slips(spoken)] == [
        Severity.INFORMATION,
        Severity.WARNING,
        Severity.INFORMATION,
    ]


@pytest.mark.parametrize(
    "words",
    [
        "The board needs develop a plan.",
        "Each service needed improve.",
        "Work with children it provide.",
        "They met needs rather fully considering them.",
        "An unit, an united team, an uniform plan, an unique offer.",
    ],
)
def test_the_patterns_still_find_what_is_wrong(words: str) -> None:
    assert find(check_slips, words, Handbook(slips=SLIPS)) != []


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: slip.example)
def test_a_pattern_finds_its_example_and_no_other_one_does(slip: Slip) -> None:
    typographic = slip.example.replace("'", "’")

    assert [other.message for other in SLIPS if other.pattern.search(typographic)] == [slip.message]


@pytest.mark.parametrize(
    "words",
    [
        "The service needs to ensure this.",
        "Their needs include support. As children's needs develop, and as these needs improve, so do plans.",
        "The grant helps it provide mentoring. It made it include more.",
        "A rather slowly improving picture. It was rather quickly growing.",
        "An unidentified man, an unimportant thing, an unintended act, an uninsured car.",
        "Children in need have support. Areas of need include housing.",
        "They would rather than fully considering it act.",
        "This includes work. Does this include work? It may include it. Services that include it.",
        "Cases like this include some. Should it require that?",
        "It has to be clear, open, complete and kept under review. There should be support.",
        "They have responsible adults. He is responsible for it.",
        "It could, of course, be. They must of course go.",
        "It's our own. Its own plan.",
        "There are plans. Their plans are. They're here.",
        "A computer program runs a programme.",
        "He was on licence; they license and practise well. Practice was good.",
        "A user, a one-off, a European union, a unit, a once great one, a house.",
        "An hour, an honest answer, an MP, an X-ray, an uncle, an unmet need, an update, an end, an area.",
        "Part a is here; grade a and b.",
    ],
)
def test_the_patterns_find_nothing_in_words_that_are_right(words: str) -> None:
    assert find(check_slips, words, Handbook(slips=SLIPS)) == []

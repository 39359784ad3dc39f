"""Practice examples are recognised, and real first names in what is told of single children."""

from dataclasses import replace

import pytest

from builders import LETTER_RECORD, RECORD, SITE, inlines, paragraph, phrase, prose
from inspectorate.model.checking import Handbook
from inspectorate.model.correspondence import CopyRecipient
from inspectorate.model.inspection import LeadInspector
from inspectorate.model.prose import Block, Heading, List, ListItem, Quotation, Strong
from inspectorate.model.site import Person, PersonId
from inspectorate.validation.practice_examples import check_first_names, find_practice_examples
from manuscripts import FOLDER, Setting, show, write

NAMES = Setting(handbook=Handbook(first_names=frozenset({"joe", "may", "anne-marie", "zoë"})))


def heading(text: str) -> Heading:
    """Return a heading."""
    return Heading(1, inlines(text))


def find(*blocks: str | Block) -> list[tuple[str, list[str]]]:
    """Return the lead-in and the passages of each practice example."""
    return [
        (example.lead_in.words, [passage.text for passage in example.passages])
        for example in find_practice_examples(write(*blocks).words)
    ]


# --- Practice examples ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "lead_in",
    ["Practice example", "Good practice example", "Poor practice example", "Case illustration", "Practice examples"],
)
def test_an_example_below_a_heading_reaches_to_the_next_heading(lead_in: str) -> None:
    found = find(
        "Before.", heading(f"{lead_in} of joint work"), "One.", Quotation((paragraph("Two."),)), heading("End")
    )

    assert found == [(lead_in, [f"{lead_in} of joint work", "One.", "Two."])]


def test_a_line_with_nothing_else_leads_in_all_that_follows() -> None:
    line = paragraph(Strong(inlines("Practice example 2:")))
    items = List((ListItem((paragraph("One."),)),))

    assert find(line, items, "Two.") == [("Practice example 2", ["Practice example 2:", "One.", "Two."])]


def test_a_paragraph_that_goes_on_is_the_whole_example() -> None:
    text = "Good practice example: Joe was helped."

    assert find(text, "After.") == [("Good practice example", [text])]


@pytest.mark.parametrize("text", ["Practice examples are rare.", "We give a practice example.", "Good practice"])
def test_a_sentence_about_examples_is_none(text: str) -> None:
    assert find(text, "After.") == []


def test_an_example_ends_with_its_field() -> None:
    release = prose("Other words.")
    manuscript = write(heading("Practice example"), "One.", release=release)
    (example,) = find_practice_examples((*manuscript.words, *manuscript.release))

    assert [passage.text for passage in example.passages] == ["Practice example", "One."]


# --- First names ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "blocks",
    [
        (heading("Practice example"), "They met Joe at home."),
        (heading("Practice example"), "Joe’s home was safe."),
        ("Case example: they met Joe.",),
        (Quotation((paragraph("They met Joe."),)),),
        ("She said, ‘they often met Joe there’.",),
        ("One inspector described how they met Joe.",),
        ("In one case, they met Joe.",),
        ("We saw the case of Joe, a young person.",),
        ("They met Joe (not his real name).",),
    ],
)
def test_a_real_name_where_a_child_is_spoken_of_is_told(blocks: tuple[str | Block, ...]) -> None:
    manuscript = write(*blocks, setting=NAMES)
    found = list(check_first_names(manuscript))

    assert show(manuscript, found) == [("real-first-name", "Joe")]
    assert found[0].message == "Joe is on the list of real first names."


@pytest.mark.parametrize("name", ["Anne-Marie", "Zoë", "JOE", "May"])
def test_names_are_compared_without_capitals(name: str) -> None:
    manuscript = write(f"Case example: they met {name}’s mother.", setting=NAMES)

    assert [said for _, said in show(manuscript, check_first_names(manuscript))] == [name]


@pytest.mark.parametrize(
    "blocks",
    [
        ("They met Joe.",),
        ("The ‘Joe’ project.",),
        ("She said, ‘they often met Joe’.",),
        ("Case example: they met Joel and joe and a Joe-Ann.",),
        ("Case example: they met on 3 May and in May 2024.",),
    ],
)
def test_other_words_and_other_places_are_not_told(blocks: tuple[str, ...]) -> None:
    assert list(check_first_names(write(*blocks, setting=NAMES))) == []


def test_at_the_beginning_of_a_sentence_a_word_may_be_no_name() -> None:
    setting = replace(NAMES, handbook=replace(NAMES.handbook, dictionary=frozenset({"may", "they"})))
    manuscript = write("Case example: one. May they come? Joe met May.", setting=setting)

    assert [found.span for found in check_first_names(manuscript)] == [(34, 37), (42, 45)]


def test_without_a_list_nothing_is_looked_for() -> None:
    assert list(check_first_names(write("Case example: they met Joe."))) == []


def test_persons_of_the_record_and_of_the_site_keep_their_names() -> None:
    letter = LETTER_RECORD.letter
    assert letter
    copies = (CopyRecipient(role=phrase("Chair"), names=("Joe Copy",)),)
    record = replace(RECORD, lead_inspector=LeadInspector(name="Joe Lead"), letter=replace(letter, copies=copies))
    site = replace(SITE, people={PersonId("a"): Person(name="Joe Office", title=phrase("Chief"))})
    setting = replace(NAMES, record=record, site=site)
    text = "Case example: Joe Lead, Joe Copy, Joe Office and Joe Other"
    manuscript = write(text, setting=setting)

    assert [found.span for found in check_first_names(manuscript)] == [(text.index("Joe Other"), len(text) - 6)]


def test_the_press_release_is_read_as_well() -> None:
    (found,) = check_first_names(write("Words.", setting=NAMES, release=prose("In one case, they met Joe.")))

    assert found.file == f"{FOLDER}/press-release.yaml"

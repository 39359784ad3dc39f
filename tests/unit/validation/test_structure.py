"""Words are made of what can be printed where they stand."""

from dataclasses import replace

import pytest

from builders import INSPECTION, LETTER_FRAMEWORK, LETTER_INSPECTION, SITE, inlines, inspect, paragraph, prose, section
from inspectorate.diagnostics import FieldPath
from inspectorate.model.framework import DomainId, SectionKind
from inspectorate.model.inspection import Inspection
from inspectorate.model.prose import Block, FootnoteMark, Heading, List, ListItem, Quotation, Strong, Table, Text
from inspectorate.model.words import DomainWords, PressReleaseWords, Words
from inspectorate.ratings import rate_inspection
from inspectorate.validation.manuscript import read_manuscript
from inspectorate.validation.structure import (
    check_headings,
    check_headings_of_press_release,
    find_other_than_paragraphs,
    find_wrong_headings,
)

Told = list[tuple[str, FieldPath]]


def heading(level: int, text: str = "x") -> Heading:
    """Return a heading."""
    return Heading(level, inlines(text) if text else ())


def wrong(*blocks: Block) -> Told:
    """Return code and path of what is wrong with the headings among some blocks."""
    return [(found.code, found.path) for found in find_wrong_headings(prose(*blocks), "f", ("text",))]


@pytest.mark.parametrize("levels", [(1,), (1, 2, 3), (1, 2, 1, 2), (1, 2, 3, 1), (1, 1)])
def test_headings_that_go_one_level_deeper_at_a_time_are_sound(levels: tuple[int, ...]) -> None:
    assert wrong(*(heading(level) for level in levels)) == []


@pytest.mark.parametrize(("levels", "place"), [((2,), 0), ((1, 3), 1), ((1, 2, 1, 3), 3)])
def test_a_heading_jumps_over_no_level(levels: tuple[int, ...], place: int) -> None:
    assert wrong(*(heading(level) for level in levels)) == [("heading-jump", ("text", place))]


def test_the_message_names_the_heading_before() -> None:
    first, later = (
        [found.message for found in find_wrong_headings(prose(*blocks), "f", ())]
        for blocks in ((heading(2),), (heading(1), heading(3)))
    )

    assert first == ["The heading begins with `##`, but it is the first one of these words."]
    assert later == ["The heading begins with `###`, but the heading before it has `#`."]


@pytest.mark.parametrize("empty", [Heading(1, ()), Heading(1, (Text(" "),)), Heading(1, (FootnoteMark("n"),))])
def test_a_heading_has_words(empty: Heading) -> None:
    assert wrong(empty) == [("heading-without-words", ("text", 0))]


def test_the_words_of_a_heading_may_be_strong() -> None:
    assert wrong(Heading(1, (Strong((Text("a"),)),))) == []


def test_headings_stand_in_no_list_and_no_quotation() -> None:
    item = ListItem((paragraph("a"), heading(1)))

    assert wrong(paragraph("a"), List((item, item))) == [
        ("heading-out-of-place", ("text", 1, 0, 1)),
        ("heading-out-of-place", ("text", 1, 1, 1)),
    ]
    assert wrong(Quotation((List((item,)), heading(1)))) == [
        ("heading-out-of-place", ("text", 0, 0, 0, 1)),
        ("heading-out-of-place", ("text", 0, 1)),
    ]


@pytest.mark.parametrize(
    "block",
    [heading(1), List((ListItem((paragraph("a"),)),)), Quotation((paragraph("a"),)), Table((inlines("a"),), ())],
)
def test_only_paragraphs_are_plain_paragraphs(block: Block) -> None:
    (found,) = find_other_than_paragraphs(prose("a", block), "The note", "a-code", "f", ("x",))

    assert (found.code, found.path, found.message) == ("a-code", ("x",), "The note is not made of plain paragraphs.")
    assert list(find_other_than_paragraphs(prose("a", "b"), "The note", "a-code", "f", ())) == []


def told(inspection: Inspection) -> list[tuple[str, str, FieldPath]]:
    """Return code, file and path of what is wrong with the headings of an inspection."""
    manuscript = read_manuscript(rate_inspection(inspection), SITE, "i")
    found = [*check_headings(manuscript), *check_headings_of_press_release(manuscript)]
    return [(one.code, one.file, one.path) for one in found]


def test_the_headings_of_every_field_are_checked() -> None:
    words = Words(
        sections={"foreword": prose(heading(2))}, domains={DomainId("1"): DomainWords(findings=prose(heading(2)))}
    )

    assert told(inspect(words=words)) == [
        ("heading-jump", "i/report.yaml", ("sections", "foreword", 0)),
        ("heading-jump", "i/report.yaml", ("domains", "1", "findings", 0)),
    ]


def test_recommendations_and_notes_are_told_for_other_reasons() -> None:
    assert told(inspect(words=Words(recommendations={1: prose(heading(2))}, footnotes={"n": prose(heading(2))}))) == []


def test_numbered_paragraphs_of_a_letter_hold_no_heading_at_all() -> None:
    numbered = replace(section("s", SectionKind.NUMBERED_DOMAIN), domain=DomainId("1"))
    letter = replace(
        LETTER_INSPECTION,
        framework=replace(LETTER_FRAMEWORK, sections=(numbered,)),
        words=Words(domains={DomainId("1"): DomainWords(text=prose("a", heading(1)))}),
    )

    assert told(letter) == [("heading-out-of-place", "i/letter.yaml", ("domains", "1", "text", 1))]


def test_a_press_release_is_checked_in_its_own_file() -> None:
    released = replace(INSPECTION, press_release=PressReleaseWords(body=prose(heading(2))))

    assert told(released) == [("heading-jump", "i/press-release.yaml", ("body", 0))]

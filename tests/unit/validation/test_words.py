"""Words: what the record and the framework call for is there, and nothing leads nowhere."""

from dataclasses import replace

import pytest

from builders import (
    FRAMEWORK,
    INSPECTION,
    LETTER_INSPECTION,
    RECORD,
    SITE,
    inspect,
    local_prose,
    paragraph,
    phrase,
    prose,
    section,
)
from inspectorate.diagnostics import Diagnostic, FieldPath
from inspectorate.model.framework import DomainId, SectionKind, StandardId
from inspectorate.model.inspection import Inspection, RecommendationGroup
from inspectorate.model.key_facts import KeyFacts, KeyFigure
from inspectorate.model.prose import FootnoteMark, Heading, List, ListItem, Prose, Text
from inspectorate.model.words import DomainWords, PressReleaseWords, StandardWords, Words
from inspectorate.ratings import rate_inspection
from inspectorate.validation.manuscript import read_manuscript
from inspectorate.validation.words import (
    check_footnotes,
    check_footnotes_of_press_release,
    check_recommendations,
    check_required_words,
)

Told = list[tuple[str, str, FieldPath]]
COMMENTARY = {
    StandardId("1.1"): StandardWords(text=prose("a")),
    StandardId("2.1"): StandardWords(areas_for_improvement=prose("a")),
}


def told(found: list[Diagnostic]) -> Told:
    """Return code, file and path of all that is found."""
    assert all(one.hint and one.message for one in found)
    return [(one.code, one.file.removeprefix("folder/"), one.path) for one in found]


def marked(*names: str) -> Prose:
    """Return a paragraph with the marks of these footnotes."""
    return prose(paragraph("words", *(FootnoteMark(name) for name in names)))


# --- Recommendations --------------------------------------------------------------------------------------------------


def recommend(given: tuple[tuple[int, ...], ...], words: tuple[int, ...]) -> Told:
    """Check recommendations with these numbers by addressee, and words with those numbers."""
    groups = tuple(RecommendationGroup(addressee=phrase("The board"), numbers=numbers) for numbers in given)
    inspection = inspect(
        replace(RECORD, recommendations=groups), words=Words(recommendations={n: prose("a") for n in words})
    )
    return told(list(check_recommendations(read_manuscript(rate_inspection(inspection), SITE, "folder"))))


@pytest.mark.parametrize("given", [(), ((1,),), ((1, 2), (3,))])
def test_recommendations_that_are_numbered_through_are_sound(given: tuple[tuple[int, ...], ...]) -> None:
    assert recommend(given, tuple(number for numbers in given for number in numbers)) == []


@pytest.mark.parametrize("given", [((2,),), ((1, 3),), ((1,), (1,)), ((2,), (1,)), ((0, 1),)])
def test_recommendations_are_numbered_through_over_all_addressees(given: tuple[tuple[int, ...], ...]) -> None:
    assert recommend(given, tuple(number for numbers in given for number in numbers)) == [
        ("recommendations-not-numbered-through", "inspection.yaml", ("recommendations",))
    ]


def test_an_addressee_has_a_recommendation() -> None:
    assert recommend(((1,), ()), (1,)) == [
        ("recommendations-not-numbered-through", "inspection.yaml", ("recommendations", 1))
    ]


def test_a_recommendation_has_words_and_words_have_an_addressee() -> None:
    assert recommend(((1, 2),), (1, 3)) == [
        ("recommendation-without-words", "inspection.yaml", ("recommendations", 0, "numbers", 1)),
        ("recommendation-not-in-record", "report.yaml", ("recommendations", "3")),
    ]


def test_the_words_of_a_letter_stand_in_its_own_file() -> None:
    letter = replace(LETTER_INSPECTION, words=Words(recommendations={1: prose("a")}))
    found = list(check_recommendations(read_manuscript(rate_inspection(letter), SITE, "folder")))

    assert told(found) == [("recommendation-not-in-record", "letter.yaml", ("recommendations", "1"))]


# --- Footnotes --------------------------------------------------------------------------------------------------------


def footnotes(inspection: Inspection) -> Told:
    """Check the footnotes of an inspection."""
    rated = rate_inspection(inspection)
    manuscript = read_manuscript(rated, SITE, "folder")
    return told([*check_footnotes(manuscript), *check_footnotes_of_press_release(manuscript)])


def of_words(words: Words) -> Inspection:
    """Return an inspection with these words."""
    return inspect(words=words)


def every_field(mark: str) -> list[tuple[Words, FieldPath]]:
    """Return words with a mark in each field in turn, and that field's path."""
    text = marked(mark)
    one, two = DomainId("1"), StandardId("2.1")
    return [
        (Words(sections={"foreword": text}), ("sections", "foreword")),
        (Words(domains={one: DomainWords(findings=text)}), ("domains", "1", "findings")),
        (Words(domains={one: DomainWords(text=text)}), ("domains", "1", "text")),
        (Words(domains={one: DomainWords(strengths=text)}), ("domains", "1", "strengths")),
        (Words(domains={one: DomainWords(areas_for_improvement=text)}), ("domains", "1", "areas_for_improvement")),
        (Words(standards={two: StandardWords(text=text)}), ("standards", "2.1", "text")),
        (Words(standards={two: StandardWords(strengths=text)}), ("standards", "2.1", "strengths")),
        (
            Words(standards={two: StandardWords(areas_for_improvement=text)}),
            ("standards", "2.1", "areas_for_improvement"),
        ),
        (Words(recommendations={1: text}), ("recommendations", "1")),
    ]


@pytest.mark.parametrize(("words", "path"), every_field("n"))
def test_a_mark_in_any_field_needs_a_note(words: Words, path: FieldPath) -> None:
    assert footnotes(of_words(words)) == [("footnote-undefined", "report.yaml", (*path, "footnote", "n"))]


@pytest.mark.parametrize(("words", "_path"), every_field("n"))
def test_a_mark_in_any_field_uses_a_note(words: Words, _path: FieldPath) -> None:
    assert footnotes(of_words(replace(words, footnotes={"n": prose("a")}))) == []


def test_a_note_without_a_mark_is_told() -> None:
    assert footnotes(of_words(Words(footnotes={"n": prose("a")}))) == [
        ("footnote-unused", "report.yaml", ("footnotes", "n"))
    ]


def test_a_mark_may_lead_to_a_note_of_the_framework() -> None:
    framework = replace(FRAMEWORK, footnotes={"rule": local_prose("The rule.")})

    assert footnotes(inspect(framework=framework, words=Words(sections={"foreword": marked("rule")}))) == []


def test_a_mark_that_stands_twice_in_a_field_is_told_once() -> None:
    assert len(footnotes(of_words(Words(sections={"foreword": marked("n", "n")})))) == 1


def test_a_note_holds_no_mark_of_another() -> None:
    words = Words(sections={"foreword": marked("a", "b")}, footnotes={"a": marked("b"), "b": prose("b")})

    assert footnotes(of_words(words)) == [("footnote-in-footnote", "report.yaml", ("footnotes", "a"))]


@pytest.mark.parametrize(
    "note", [Prose(), prose(List((ListItem((paragraph("a"),)),))), prose("a", Heading(1, (Text("b"),)))]
)
def test_a_note_is_made_of_paragraphs(note: Prose) -> None:
    words = Words(sections={"foreword": marked("n")}, footnotes={"n": note})

    assert footnotes(of_words(words)) == [("footnote-not-a-paragraph", "report.yaml", ("footnotes", "n"))]


def test_a_note_may_have_several_paragraphs() -> None:
    assert footnotes(of_words(Words(sections={"foreword": marked("n")}, footnotes={"n": prose("a", "b")}))) == []


def test_key_facts_mark_notes_too() -> None:
    figure = KeyFigure(value="1", label=phrase("children"), footnote="source")
    facts = (
        KeyFacts(title=phrase("a"), footnote="census"),
        KeyFacts(title=phrase("b"), figures=(KeyFigure(value="0", label=phrase("none")), figure)),
    )
    record = replace(RECORD, key_facts=facts)

    assert footnotes(inspect(record, words=Words(footnotes={"census": prose("a"), "source": prose("b")}))) == []
    assert footnotes(inspect(record, words=Words())) == [
        ("footnote-undefined", "inspection.yaml", ("key_facts", 0, "footnote")),
        ("footnote-undefined", "inspection.yaml", ("key_facts", 1, "figures", 1, "footnote")),
    ]


def test_a_press_release_has_notes_of_its_own() -> None:
    release = PressReleaseWords(body=marked("mine", "report"), footnotes={"mine": prose("a"), "idle": prose("b")})
    words = Words(sections={"foreword": marked("report")}, footnotes={"report": prose("a")})

    assert footnotes(replace(INSPECTION, words=words, press_release=release)) == [
        ("footnote-undefined", "press-release.yaml", ("body", "footnote", "report")),
        ("footnote-unused", "press-release.yaml", ("footnotes", "idle")),
    ]


def test_a_missing_note_is_told_with_a_guess() -> None:
    words = Words(sections={"foreword": marked("reofending", "xyz")}, footnotes={"reoffending": prose("a")})
    found = list(check_footnotes(read_manuscript(rate_inspection(of_words(words)), SITE, "folder")))

    assert [one.hint for one in found if one.code == "footnote-undefined"] == [
        "Did you mean `reoffending`? Or add `reofending:` with its text below `footnotes:`.",
        "Add `xyz:` with its text below `footnotes:`.",
    ]


# --- Required words ---------------------------------------------------------------------------------------------------


def required(inspection: Inspection) -> Told:
    """Check whether an inspection has the words that it needs."""
    return told(list(check_required_words(read_manuscript(rate_inspection(inspection), SITE, "folder"))))


def test_an_inspection_with_all_its_words_has_nothing_to_tell() -> None:
    assert required(of_words(Words(sections={"foreword": prose("a")}, standards=COMMENTARY))) == []
    assert required(LETTER_INSPECTION) == []


@pytest.mark.parametrize("sections", [{}, {"foreword": Prose()}])
@pytest.mark.parametrize("kind", [SectionKind.FOREWORD, SectionKind.PROSE])
def test_a_section_of_words_has_some(sections: dict[str, Prose], kind: SectionKind) -> None:
    framework = replace(FRAMEWORK, sections=(section("foreword", kind),))
    words = Words(sections=sections, standards=COMMENTARY)

    assert required(inspect(framework=framework, words=words)) == [
        ("section-without-words", "report.yaml", ("sections",))
    ]


def test_sections_inside_others_have_words_too() -> None:
    outer = replace(section("o", SectionKind.STANDING), sections=(section("background", SectionKind.PROSE),))
    framework = replace(FRAMEWORK, sections=(outer,))

    assert required(inspect(framework=framework, words=Words(standards=COMMENTARY))) == [
        ("section-without-words", "report.yaml", ("sections",))
    ]


@pytest.mark.parametrize("words", [None, StandardWords()], ids=["no entry", "an empty entry"])
def test_every_standard_has_a_commentary(words: StandardWords | None) -> None:
    standards = (
        {**COMMENTARY, StandardId("2.1"): words} if words else {StandardId("1.1"): COMMENTARY[StandardId("1.1")]}
    )

    assert required(of_words(Words(sections={"foreword": prose("a")}, standards=standards))) == [
        ("standard-without-words", "report.yaml", ("standards",))
    ]


@pytest.mark.parametrize(
    "words",
    [
        StandardWords(text=prose("a")),
        StandardWords(strengths=prose("a")),
        StandardWords(areas_for_improvement=prose("a")),
    ],
)
def test_any_of_its_words_is_a_commentary(words: StandardWords) -> None:
    standards = {**COMMENTARY, StandardId("2.1"): words}

    assert required(of_words(Words(sections={"foreword": prose("a")}, standards=standards))) == []

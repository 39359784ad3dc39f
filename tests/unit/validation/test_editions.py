"""The standing words of a framework: in every language, printed somewhere, and printable where they stand."""

from dataclasses import replace

import pytest

from builders import (
    EN,
    FRAMEWORK,
    LETTER_FRAMEWORK,
    SITE,
    STANDING_LETTER,
    inlines,
    local_prose,
    paragraph,
    phrase,
    section,
)
from inspectorate.diagnostics import FieldPath
from inspectorate.model.framework import DomainId, Framework, SectionKind
from inspectorate.model.language import Language, LocalProse
from inspectorate.model.prose import FootnoteMark, Heading, List, ListItem
from inspectorate.model.standing import GlossaryEntry, StandingPressRelease
from inspectorate.validation.editions import EDITION_CHECKS

LIST = List((ListItem((paragraph("a"),)),))
MARKED = local_prose(paragraph("a", FootnoteMark("n")))
RELEASE = StandingPressRelease(areas=local_prose("a"), notes=(local_prose("b"),))
GLOSSARY = section("g", SectionKind.GLOSSARY)


def told(framework: Framework) -> list[tuple[str, FieldPath]]:
    """Return code and path of all that is found."""
    found = [one for check in EDITION_CHECKS for one in check(framework, SITE, "f.yaml")]
    assert all(one.file == "f.yaml" for one in found)
    return [(one.code, one.path) for one in found]


def with_text(text: LocalProse, kind: SectionKind = SectionKind.STANDING) -> Framework:
    """Return a framework with a section of standing words."""
    return replace(FRAMEWORK, sections=(replace(section("s", kind), text=text),))


@pytest.mark.parametrize("framework", [FRAMEWORK, LETTER_FRAMEWORK], ids=lambda framework: framework.id)
def test_a_sound_framework_has_nothing_to_tell(framework: Framework) -> None:
    assert told(framework) == []


def test_the_words_of_a_framework_stand_in_the_first_language_of_the_site() -> None:
    site = replace(SITE, languages=(Language("cy"), EN))
    paths = {found.path for check in EDITION_CHECKS for found in check(FRAMEWORK, site, "f")}

    assert ("name",) in paths
    assert ("domains", 1, "standards", 0, "key_questions", 2, "text") in paths


# --- What words are made of -------------------------------------------------------------------------------------------


def test_standing_words_may_hold_lists_and_headings_in_order() -> None:
    assert told(with_text(local_prose(Heading(1, inlines("a")), LIST))) == []
    assert told(with_text(local_prose(Heading(2, inlines("a"))))) == [
        ("heading-jump", ("sections", 0, "text", "en", 0))
    ]


@pytest.mark.parametrize(
    ("framework", "path"),
    [
        (
            replace(FRAMEWORK, sections=(GLOSSARY,), glossary=(GlossaryEntry(phrase("t"), local_prose(LIST)),)),
            ("glossary", 0, "meaning", "en"),
        ),
        (
            replace(LETTER_FRAMEWORK, letter=replace(STANDING_LETTER, notes=(local_prose(LIST),))),
            ("letter", "notes", 0, "en"),
        ),
        (
            replace(FRAMEWORK, press_release=replace(RELEASE, notes=(local_prose(LIST),))),
            ("press_release", "notes", 0, "en"),
        ),
    ],
)
def test_meanings_and_notes_are_plain_paragraphs(framework: Framework, path: FieldPath) -> None:
    assert told(framework) == [("not-a-paragraph", path)]


def test_the_areas_of_a_press_release_may_be_a_list() -> None:
    assert told(replace(FRAMEWORK, press_release=replace(RELEASE, areas=local_prose(LIST)))) == []


@pytest.mark.parametrize("field", ["footnotes", "discretion_note"])
def test_footnotes_are_plain_paragraphs_without_marks(field: str) -> None:
    def make(words: LocalProse) -> Framework:
        if field == "footnotes":
            return replace(FRAMEWORK, footnotes={"n": words})
        return replace(FRAMEWORK, discretion_note=words)

    path = ("footnotes", "n", "en") if field == "footnotes" else ("discretion_note", "en")

    assert told(make(local_prose("a", "b"))) == []
    assert told(make(local_prose(LIST))) == [("footnote-not-a-paragraph", path)]
    assert told(make(MARKED)) == [("footnote-in-footnote", path)]


# --- Footnotes --------------------------------------------------------------------------------------------------------


def test_a_mark_in_standing_words_needs_a_note_of_the_framework() -> None:
    framework = with_text(MARKED)

    assert told(framework) == [("footnote-undefined", ("sections", 0, "text", "en", "footnote", "n"))]
    assert told(replace(framework, footnotes={"n": local_prose("a")})) == []


def test_the_footnote_of_a_domain_is_one_of_the_framework() -> None:
    first, second = FRAMEWORK.domains
    framework = replace(FRAMEWORK, domains=(first, replace(second, footnote="n")))

    assert told(framework) == [("footnote-undefined", ("domains", 1, "footnote"))]
    assert told(replace(framework, footnotes={"n": local_prose("a")})) == []


@pytest.mark.parametrize(
    ("framework", "path"),
    [
        (
            replace(FRAMEWORK, press_release=replace(RELEASE, areas=MARKED)),
            ("press_release", "areas", "en", "footnote", "n"),
        ),
        (replace(FRAMEWORK, back_cover=MARKED), ("back_cover", "en", "footnote", "n")),
    ],
)
def test_words_without_room_for_notes_mark_none(framework: Framework, path: FieldPath) -> None:
    assert told(replace(framework, footnotes={"n": local_prose("a")})) == [("footnote-out-of-place", path)]


# --- Places -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "kind", [SectionKind.RATINGS, SectionKind.KEY_FACTS, SectionKind.RESULTS, SectionKind.GLOSSARY, SectionKind.DOMAIN]
)
def test_a_section_made_from_the_record_prints_no_standing_words(kind: SectionKind) -> None:
    assert told(with_text(local_prose("a"), kind)) == [("words-not-printed", ("sections", 0, "text"))]


@pytest.mark.parametrize(
    "kind", [SectionKind.PROSE, SectionKind.FOREWORD, SectionKind.RECOMMENDATIONS, SectionKind.FINDINGS]
)
def test_a_section_of_words_prints_standing_words_too(kind: SectionKind) -> None:
    assert told(with_text(local_prose("a"), kind)) == []


def test_sections_inside_others_and_in_the_imprint_are_looked_at() -> None:
    silent = replace(section("i", SectionKind.RATINGS), text=local_prose("a@example.org"))
    outer = replace(section("o", SectionKind.PROSE), sections=(silent,))

    assert told(replace(FRAMEWORK, sections=(outer,), imprint=(replace(silent, id="j"),))) == [
        ("words-not-printed", ("imprint", 0, "text")),
        ("words-not-printed", ("sections", 0, "sections", 0, "text")),
    ]


def test_a_glossary_needs_a_section() -> None:
    entries = (GlossaryEntry(phrase("t"), local_prose("a")),)

    assert told(replace(FRAMEWORK, glossary=entries)) == [("words-not-printed", ("glossary",))]
    assert told(replace(FRAMEWORK, glossary=entries, sections=(GLOSSARY,))) == []


def test_a_letter_has_neither_imprint_nor_back_cover() -> None:
    framework = replace(LETTER_FRAMEWORK, imprint=(section("i", SectionKind.STANDING),), back_cover=local_prose("a"))

    assert told(framework) == [("words-not-printed", ("imprint",)), ("words-not-printed", ("back_cover",))]


def test_the_heading_of_a_standard_asks_for_number_and_title_only() -> None:
    assert told(replace(FRAMEWORK, standard_heading=phrase("{number} {title} {area}"))) == [
        ("phrase-unknown-fact", ("standard_heading", "en"))
    ]


@pytest.mark.parametrize(
    ("heading", "codes"),
    [
        ("2. Court disposals", []),
        ("2 Court disposals", []),
        ("Court disposals", []),
        ("2020 in short", ["heading-number"]),
        ("2.1. Court disposals", ["heading-number"]),
    ],
)
def test_the_heading_of_a_domain_carries_no_number_but_its_own(heading: str, codes: list[str]) -> None:
    about = replace(section("d", SectionKind.DOMAIN, heading), domain=DomainId("2"))

    assert [code for code, _ in told(replace(FRAMEWORK, sections=(about,)))] == codes
    assert told(replace(FRAMEWORK, sections=(replace(about, domain=None),))) == []

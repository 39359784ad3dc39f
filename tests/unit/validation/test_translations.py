"""Documents, the record, the site and an edition in two languages."""

from dataclasses import replace

from builders import BILINGUAL_FRAMEWORK, EN, INSPECTION, RECORD, SITE, prose, standard
from inspectorate.diagnostics import Diagnostic
from inspectorate.model.framework import StandardId
from inspectorate.model.inspection import Inspection
from inspectorate.model.language import WELSH, Phrase
from inspectorate.model.words import PressReleaseWords, StandardWords, Words
from inspectorate.ratings import rate_inspection
from inspectorate.validation.manuscript import read_manuscript
from inspectorate.validation.translations import (
    check_translated_edition,
    check_translated_record,
    check_translated_site,
    check_translations,
)

BOTH = replace(SITE, languages=(EN, WELSH))
COMMENTARY = StandardWords(text=prose("In 16 cases."), strengths=prose("Good."))
WORDS = Words(
    sections={"foreword": prose("In 3 years.")},
    standards={StandardId("2.1"): COMMENTARY},
    recommendations={1: prose("meet")},
    footnotes={"n": prose("In 2024.")},
)
RELEASE = PressReleaseWords(headline=Phrase("In 5 years"), body=prose("It was 69 per cent."))


def check(inspection: Inspection) -> list[Diagnostic]:
    """Return all differences between the languages of an inspection's documents."""
    return list(check_translations(read_manuscript(rate_inspection(inspection), BOTH, "c")))


def translated(words: Words | None = None, release: PressReleaseWords | None = None) -> Inspection:
    """Return an inspection with words in Welsh."""
    return replace(
        INSPECTION,
        framework=BILINGUAL_FRAMEWORK,
        words=WORDS,
        press_release=RELEASE,
        translated_words={WELSH: words} if words else {},
        translated_press_releases={WELSH: release} if release else {},
    )


def test_an_inspection_without_a_translation_has_nothing_to_compare() -> None:
    assert check(translated()) == []


def test_every_field_of_a_report_is_compared() -> None:
    words = Words(
        sections={"foreword": prose("Mewn 4 blynedd.")},
        standards={StandardId("2.1"): replace(COMMENTARY, text=prose("Mewn 15 achos."))},
        recommendations={1: prose("cyfarfod 2 waith")},
        footnotes={"n": prose("Yn 2025.")},
    )

    assert [(one.code, one.file, one.path[:2]) for one in check(translated(words))] == [
        ("translated-figure-differs", "c/report.cy.yaml", ("sections", "foreword")),
        ("translated-figure-differs", "c/report.cy.yaml", ("standards", "2.1")),
        ("translated-figure-differs", "c/report.cy.yaml", ("recommendations", "1")),
        ("translated-figure-differs", "c/report.cy.yaml", ("footnotes", "n")),
    ]


def test_headline_and_body_of_a_press_release_are_compared() -> None:
    release = PressReleaseWords(headline=Phrase("Mewn 6 blynedd"), body=prose("Roedd yn 96 y cant."))

    assert [(one.file, one.path) for one in check(translated(release=release))] == [
        ("c/press-release.cy.yaml", ("headline",)),
        ("c/press-release.cy.yaml", ("body", 0)),
    ]


def test_a_headline_in_one_language_only_is_told() -> None:
    (found,) = check(translated(release=PressReleaseWords(body=prose("Roedd yn 69 y cant."))))

    assert found.message == "`headline` has words in English and none in Welsh."


def test_a_field_that_only_one_language_has_is_told_unless_its_whole_lack_is_an_error_anyway() -> None:
    found = check(translated(replace(WORDS, sections={}, recommendations={}, footnotes={}, standards={})))
    of_strengths = replace(COMMENTARY, strengths=prose())
    added = check(translated(replace(WORDS, sections={**WORDS.sections, "more": prose("Mwy.")})))

    assert found == []
    assert [one.message for one in check(translated(replace(WORDS, standards={StandardId("2.1"): of_strengths})))] == [
        "`standards` › `2.1` › `strengths` has words in English and none in Welsh."
    ]
    assert [one.message for one in added] == ["`sections` › `more` has words in Welsh and none in English."]


def test_nothing_is_concluded_from_a_file_that_was_not_read_whole() -> None:
    inspection = translated(Words(sections={"foreword": prose("Mewn 4 blynedd.")}))

    assert check(replace(inspection, unread=frozenset({"report.cy.yaml"}))) == []
    assert check(replace(inspection, unread=frozenset({"report.yaml"}))) == []
    assert check(replace(inspection, unread=frozenset({"press-release.yaml"}))) != []


def test_words_of_the_record_are_compared_where_they_have_both_languages() -> None:
    name = {EN: Phrase("Service 1 and 2"), WELSH: Phrase("Gwasanaeth 1 a 3")}
    record = replace(RECORD, service_name=name, service_short_name={EN: Phrase("S2")})
    manuscript = read_manuscript(rate_inspection(replace(INSPECTION, record=record)), BOTH, "c")

    assert [(one.file, one.path) for one in check_translated_record(manuscript)] == [
        ("c/inspection.yaml", ("service_name", "cy"))
    ]


def test_words_of_the_site_and_of_an_edition_are_compared() -> None:
    local = {EN: Phrase("In 3 parts"), WELSH: Phrase("Mewn 4 rhan")}
    domain = replace(BILINGUAL_FRAMEWORK.domains[0], standards=(replace(standard("1.1"), statement=local),))
    framework = replace(BILINGUAL_FRAMEWORK, domains=(domain,))

    assert [one.path for one in check_translated_site(replace(BOTH, notice=local), "s")] == [("notice", "cy")]
    assert [one.path for one in check_translated_edition(framework, BOTH, "f")] == [
        ("domains", 0, "standards", 0, "statement", "cy")
    ]
    assert list(check_translated_site(replace(SITE, notice=local), "s")) == []

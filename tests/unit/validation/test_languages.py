"""Languages: all words stand in the first language of the site, and what others lack is good to know."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from builders import EN, INSPECTION, RECORD, SITE, local_prose, phrase, prose, rate
from inspectorate.diagnostics import FieldPath, Severity
from inspectorate.model.inspection import Inspection, RecommendationGroup
from inspectorate.model.language import Language, Phrase
from inspectorate.model.words import PressReleaseWords
from inspectorate.ratings import rate_inspection
from inspectorate.validation.languages import check_documents_in_each_language, check_languages, find_missing_languages
from inspectorate.validation.manuscript import read_manuscript
from inspectorate.validation.walking import is_words

CY = Language("cy")
BOTH = {EN: Phrase("a"), CY: Phrase("b")}


def missing(value: object, *languages: Language) -> list[tuple[str, FieldPath]]:
    """Return code and place of words that lack a language."""
    return [(found.code, found.path) for found in find_missing_languages(value, languages, "f.yaml", ("top",))]


def test_words_in_all_languages_are_complete() -> None:
    assert missing(BOTH, EN, CY) == []
    assert missing(BOTH, EN) == []


def test_words_without_the_first_language_are_an_error() -> None:
    (found,) = find_missing_languages({CY: Phrase("b")}, (EN, CY), "f.yaml")

    assert (found.code, found.severity) == ("language-missing", Severity.ERROR)
    assert found.message == "These words are not given in `en`, the first language of the site."


def test_words_without_a_further_language_are_counted_in_one_message_for_each() -> None:
    value = {"one": BOTH, "two": phrase("a"), "three": phrase("a")}
    (found,) = find_missing_languages(value, (EN, CY), "f.yaml")

    assert (found.code, found.severity, found.path) == ("words-not-translated", Severity.INFORMATION, ("two",))
    assert found.message == "2 of the 3 texts in this file have no Welsh; this is the first."
    assert missing(value, EN, CY, Language("gd")) == [
        ("words-not-translated", ("top", "two")),
        ("words-not-translated", ("top", "one")),
    ]


def test_a_file_without_any_words_in_a_further_language_is_told_as_such() -> None:
    (found,) = find_missing_languages({"one": phrase("a"), "two": phrase("a")}, (EN, CY), "f.yaml")

    assert found.message == "None of the 2 texts in this file has Welsh; this is the first."


def test_one_text_alone_is_told_as_such() -> None:
    (found,) = find_missing_languages(phrase("a"), (EN, CY), "f.yaml")

    assert found.message == "This text has no Welsh."


def test_words_are_found_at_any_depth() -> None:
    group = RecommendationGroup(addressee=phrase("a"), numbers=(1,))

    assert missing({"x": (BOTH, [phrase("unseen")], group)}, CY) == [("language-missing", ("top", "x", 2, "addressee"))]


def test_a_record_is_checked_against_the_languages_of_the_site() -> None:
    site = replace(SITE, languages=(EN, CY))
    record = replace(RECORD, service_name=BOTH)
    found = list(check_languages(read_manuscript(rate(record), site, "folder")))

    assert [(one.code, one.file, one.path) for one in found] == [
        ("words-not-translated", "folder/inspection.yaml", ("service_short_name",))
    ]
    assert list(check_languages(read_manuscript(rate(record), SITE, "folder"))) == []


def documents(inspection: Inspection) -> list[tuple[str, str]]:
    """Return the files that have no words in Welsh, and what is said of them."""
    manuscript = read_manuscript(rate_inspection(inspection), replace(SITE, languages=(EN, CY)), "c")
    return [(one.file, one.message) for one in check_documents_in_each_language(manuscript)]


def test_each_document_without_words_in_a_further_language_is_told() -> None:
    release = PressReleaseWords(body=prose("News."))
    report = ("c/report.yaml", "These words have no Welsh: there is no file `report.cy.yaml`.")

    assert documents(INSPECTION) == [report]
    assert documents(replace(INSPECTION, press_release=release)) == [
        report,
        ("c/press-release.yaml", "These words have no Welsh: there is no file `press-release.cy.yaml`."),
    ]
    assert documents(replace(INSPECTION, press_release=release, translated_press_releases={CY: release})) == [report]
    assert documents(replace(INSPECTION, translated_words={CY: INSPECTION.words})) == []


def test_a_file_with_mistakes_is_a_file() -> None:
    assert documents(replace(INSPECTION, unread=frozenset({"report.cy.yaml"}))) == []


@pytest.mark.parametrize("value", [BOTH, local_prose("a"), {"en": "a"}])
def test_words_by_language_are_recognised(value: Mapping[str, object]) -> None:
    assert is_words(value)


@pytest.mark.parametrize(
    "value", [{}, {"eng": "a"}, {"e1": "a"}, {"EN": "a"}, {"en": 1}, {"en": "a", "court": "b"}, {16: "a"}, "en", None]
)
def test_other_values_are_no_words_by_language(value: object) -> None:
    assert not is_words(value)

"""Languages: every word of a record stands in every language of the site."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from builders import EN, RECORD, SITE, local_prose, phrase, rate
from inspectorate.diagnostics import FieldPath
from inspectorate.model.inspection import RecommendationGroup
from inspectorate.model.language import Language, Phrase
from inspectorate.validation.languages import check_languages, find_missing_languages
from inspectorate.validation.manuscript import read_manuscript
from inspectorate.validation.walking import is_words

CY = Language("cy")
BOTH = {EN: Phrase("a"), CY: Phrase("b")}


def missing(value: object, *languages: Language) -> list[FieldPath]:
    """Return the places of words that lack a language."""
    return [found.path for found in find_missing_languages(value, languages, "f.yaml", ("top",))]


def test_words_in_all_languages_are_complete() -> None:
    assert missing(BOTH, EN, CY) == []
    assert missing(BOTH, EN) == []


def test_each_missing_language_is_told() -> None:
    assert missing(phrase("a"), EN, CY) == [("top",)]
    assert missing(phrase("a"), CY, Language("fr")) == [("top",), ("top",)]


def test_words_are_found_at_any_depth() -> None:
    group = RecommendationGroup(addressee=phrase("a"), numbers=(1,))

    assert missing({"x": (BOTH, [phrase("unseen")], group)}, CY) == [("top", "x", 2, "addressee")]


def test_a_record_is_checked_against_the_languages_of_the_site() -> None:
    site = replace(SITE, languages=(EN, CY))
    record = replace(RECORD, service_name=BOTH)
    found = list(check_languages(read_manuscript(rate(record), site, "folder")))

    assert [(one.code, one.file, one.path) for one in found] == [
        ("language-missing", "folder/inspection.yaml", ("service_short_name",))
    ]
    assert list(check_languages(read_manuscript(rate(record), SITE, "folder"))) == []


@pytest.mark.parametrize("value", [BOTH, local_prose("a"), {"en": "a"}])
def test_words_by_language_are_recognised(value: Mapping[str, object]) -> None:
    assert is_words(value)


@pytest.mark.parametrize(
    "value", [{}, {"eng": "a"}, {"e1": "a"}, {"EN": "a"}, {"en": 1}, {"en": "a", "court": "b"}, {16: "a"}, "en", None]
)
def test_other_values_are_no_words_by_language(value: object) -> None:
    assert not is_words(value)

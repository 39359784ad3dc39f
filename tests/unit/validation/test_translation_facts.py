"""What the words of all languages have in common: found in each, in the same form."""

from dataclasses import replace

import pytest

from builders import BILINGUAL_FRAMEWORK, EN, FRAMEWORK, inlines
from inspectorate.model.framework import Framework
from inspectorate.model.language import WELSH, Language
from inspectorate.model.prose import FootnoteMark, Foreign, Link
from inspectorate.validation.passages import Passage, PassageKind
from inspectorate.validation.translation_facts import FactKind, find_facts, same_elsewhere

BOTH = (EN, WELSH)


def passage(text: str, language: Language, kind: PassageKind = PassageKind.PARAGRAPH) -> Passage:
    """Return a passage of plain text."""
    return Passage(file="f.yaml", path=("a",), text=text, kind=kind, language=language, inlines=inlines(text))


def facts(
    text: str, language: Language = EN, framework: Framework | None = BILINGUAL_FRAMEWORK
) -> list[tuple[str, str]]:
    """Return kind and value of what surely stands in a text."""
    found = find_facts(passage(text, language), framework, BOTH)
    return [(fact.kind.name.lower(), fact.value) for fact in found if fact.is_certain]


@pytest.mark.parametrize(
    ("english", "in_welsh", "said"),
    [
        ("Of 16 cases, ten were", "O’r 16 achos, roedd deg yn", [("number", "16"), ("number", "10")]),
        ("69 per cent of cases", "69 y cant o’r achosion", [("percentage", "69")]),
        ("sixty-nine per cent", "69% o’r achosion", [("percentage", "69")]),
        ("65.2 per cent", "65.2 y cant", [("percentage", "65.2")]),
        ("303,858 people", "303,858 o bobl", [("number", "303858")]),
        ("by 4 March 2025", "erbyn 4 Mawrth 2025", [("date", "2025-3-4")]),
        ("in November 2024", "ym mis Tachwedd 2024", [("date", "2024-11-?")]),
        ("from 4 to 8 March", "rhwng 4 ac 8 o Fawrth", [("date", "?-3-8"), ("number", "4")]),
        ("at 9:30", "am 9.30", [("number", "9.30")]),
        ("rated ‘Good’", "gradd o ‘Da’", [("rating", "good")]),
        ("it said ‘enough’", "dywedodd ‘digon’", [("quotation", "")]),
        ("two hundred", "dau gant", [("number", "200")]),
        ("in {samples.court} cases", "mewn {samples.court} achos", [("placeholder", "samples.court")]),
    ],
)
def test_both_languages_say_the_same_in_the_same_form(english: str, in_welsh: str, said: list[tuple[str, str]]) -> None:
    assert facts(english) == said
    assert facts(in_welsh, WELSH) == said


@pytest.mark.parametrize(
    "text", ["one of them", "both boards", "a two-year plan", "twice", "every fortnight", "a dozen"]
)
def test_english_words_that_may_be_said_otherwise_are_not_certain(text: str) -> None:
    assert facts(text) == []


def test_months_without_a_day_or_a_year_are_words_like_others() -> None:
    assert facts("They may march in May.") == facts("Ym mis Mai ac ar ddydd Mawrth.", WELSH) == []


def test_addresses_hold_no_figures() -> None:
    assert facts("See https://example.org/2024/16 and a1@example.org.") == []


def test_a_cell_may_hold_a_rating_alone() -> None:
    found = find_facts(passage("Da", WELSH, PassageKind.CELL), BILINGUAL_FRAMEWORK, BOTH)

    assert [(fact.kind, fact.value) for fact in found] == [(FactKind.RATING, "good")]


def test_ratings_without_names_in_both_languages_are_quotations() -> None:
    assert facts("rated ‘Good’", framework=FRAMEWORK) == [("quotation", "")]
    assert facts("rated ‘Good’", framework=None) == [("quotation", "")]


def test_marks_and_links_are_found_by_what_they_lead_to() -> None:
    pieces = inlines("So it is", FootnoteMark("n"), " in ", Link("#background", inlines("the background")))
    text = "So it is in the background"
    found = find_facts(replace(passage(text, EN), inlines=pieces), None, BOTH)

    assert [(fact.kind, fact.value, fact.words) for fact in found] == [
        (FactKind.MARK, "n", "n"),
        (FactKind.LINK, "#background", "#background"),
    ]


def test_words_in_another_language_are_read_in_their_own() -> None:
    pieces = inlines("Y rhaglen ", Foreign("en", inlines("Two Ways")), " i dri")
    found = find_facts(replace(passage("Y rhaglen Two Ways i dri", WELSH), inlines=pieces), None, BOTH)

    assert [fact.value for fact in found] == ["2", "3"]


def test_with_a_language_that_is_not_read_here_no_words_are_certain_and_days_are_figures() -> None:
    found = list(find_facts(passage("Ten on 4 March 2025", EN), None, (EN, Language("gd"))))

    assert [(fact.kind, fact.value, fact.is_certain) for fact in found] == [
        (FactKind.NUMBER, "10", False),
        (FactKind.NUMBER, "4", True),
        (FactKind.NUMBER, "2025", True),
    ]


def test_a_page_may_have_another_address_in_each_language() -> None:
    assert same_elsewhere(FactKind.LINK, "a/guide-cy.pdf") == same_elsewhere(FactKind.LINK, "a/guide-en.pdf")
    assert same_elsewhere(FactKind.NUMBER, "1") == "1"

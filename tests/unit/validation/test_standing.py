"""Standing words: the record holds every fact that they ask for."""

from dataclasses import replace

import pytest

from builders import (
    FRAMEWORK,
    LETTER_FRAMEWORK,
    LETTER_RECORD,
    RECORD,
    SITE,
    local_prose,
    phrase,
    rate,
    section,
    standard,
)
from inspectorate.model.framework import Framework, SectionKind
from inspectorate.model.inspection import LeadInspector, Record
from inspectorate.model.standing import GlossaryEntry, StandingPressRelease
from inspectorate.validation.manuscript import read_manuscript
from inspectorate.validation.standing import check_placeholders

ASKS = local_prose("Words with {unknown}.")
SECTION = section("s", SectionKind.STANDING)
INNER = replace(SECTION, sections=(replace(SECTION, id="i", text=ASKS),))
FIRST, SECOND = FRAMEWORK.domains
LETTER = LETTER_FRAMEWORK.letter


def missing(framework: Framework, record: Record = RECORD) -> list[str]:
    """Return the messages on facts that the record lacks."""
    found = list(check_placeholders(read_manuscript(rate(record, framework), SITE, "folder")))
    assert all((one.code, one.file) == ("fact-missing", "folder/inspection.yaml") for one in found)
    return [one.message for one in found]


def with_section(section_text: str) -> Framework:
    """Return a framework with a section of standing words."""
    return replace(FRAMEWORK, sections=(replace(SECTION, text=local_prose(section_text)),))


@pytest.mark.parametrize(
    ("framework", "place"),
    [
        (
            replace(FRAMEWORK, sections=(replace(SECTION, heading=phrase("{unknown}")),)),
            "the heading of the section `s`",
        ),
        (replace(FRAMEWORK, sections=(replace(SECTION, text=ASKS),)), "the section `s`"),
        (replace(FRAMEWORK, sections=(INNER,)), "the section `i`"),
        (replace(FRAMEWORK, imprint=(replace(SECTION, text=ASKS),)), "the section `s`"),
        (replace(FRAMEWORK, domains=(replace(FIRST, introduction=ASKS), SECOND)), "the introduction of domain 1"),
        (
            replace(FRAMEWORK, domains=(replace(FIRST, standards=(replace(standard("1.1"), introduction=ASKS),)),)),
            "the introduction of standard 1.1",
        ),
        (
            replace(
                FRAMEWORK,
                domains=(replace(FIRST, standards=(replace(standard("1.1"), statement=phrase("{unknown}")),)),),
            ),
            "the statement of standard 1.1",
        ),
        (replace(FRAMEWORK, key_question_introduction=ASKS), "`key_question_introduction`"),
        (replace(FRAMEWORK, findings_introduction=ASKS), "`findings_introduction`"),
        (replace(FRAMEWORK, discretion_note=ASKS), "`discretion_note`"),
        (replace(FRAMEWORK, back_cover=ASKS), "`back_cover`"),
        (replace(FRAMEWORK, footnotes={"n": local_prose("{unknown}")}), "the footnote `n`"),
        (replace(FRAMEWORK, glossary=(GlossaryEntry(phrase("t"), ASKS),)), "the glossary"),
        (replace(FRAMEWORK, press_release=StandingPressRelease(areas=ASKS, notes=())), "the press release"),
        (
            replace(FRAMEWORK, press_release=StandingPressRelease(areas=local_prose("a"), notes=(ASKS,))),
            "the press release",
        ),
    ],
)
def test_a_fact_that_the_record_lacks_is_told_with_the_words_that_ask_for_it(framework: Framework, place: str) -> None:
    assert missing(framework) == [f"The framework asks for `{{unknown}}` in {place}, but the record does not hold it."]


@pytest.mark.parametrize("field", ["subject", "opening", "closing", "notes"])
def test_the_words_of_a_letter_are_looked_through(field: str) -> None:
    assert LETTER is not None
    changed = {
        "subject": replace(LETTER, subject=phrase("{unknown}")),
        "opening": replace(LETTER, opening=ASKS),
        "closing": replace(LETTER, closing=ASKS),
        "notes": replace(LETTER, notes=(ASKS,)),
    }

    assert len(missing(replace(LETTER_FRAMEWORK, letter=changed[field]), LETTER_RECORD)) == 1


def test_facts_that_the_record_holds_are_not_told() -> None:
    framework = with_section("{area}, {samples.court}, {overall_rating}, {fieldwork_month}")

    assert missing(framework, replace(RECORD, samples={"court": 16})) == []


@pytest.mark.parametrize(
    ("framework", "own"),
    [
        (replace(FRAMEWORK, key_question_introduction=local_prose("{standard}")), "standard"),
        (replace(FRAMEWORK, findings_introduction=local_prose("{domain}")), "domain"),
        (
            replace(FRAMEWORK, discretion_note=local_prose("{standard} {computed_rating} {published_rating} {reason}")),
            "standard",
        ),
    ],
)
def test_some_words_have_facts_of_their_own(framework: Framework, own: str) -> None:
    assert missing(framework) == []
    assert len(missing(with_section(f"{{{own}}}"))) == 1


def test_a_statement_may_ask_for_the_word_for_a_service_and_nothing_else() -> None:
    staff = replace(standard("1.1"), statement=phrase("The {service_word} of {area}"))
    framework = replace(FRAMEWORK, domains=(replace(FIRST, standards=(staff,)),))

    assert len(missing(framework)) == 2
    assert missing(framework, replace(RECORD, service_word=phrase("YOT"))) == [
        "The framework asks for `{area}` in the statement of standard 1.1, but the record does not hold it."
    ]


def test_each_missing_fact_is_told_once() -> None:
    framework = replace(with_section("{a} {b} {a}"), back_cover=local_prose("{b}"))

    assert len(missing(framework)) == 2


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("samples.court", "Add `court:` with the number below `samples:`."),
        ("lead_inspector_email", "Add `email:` below `lead_inspector:`."),
        ("xyz", "Add `xyz` to the record, or change the framework's words; docs/authoring.md lists the names."),
        ("Area", "Did you mean `{area}`? Then mend the framework's words; docs/authoring.md lists the names."),
    ],
)
def test_the_hint_says_where_the_fact_belongs(name: str, hint: str) -> None:
    (found,) = check_placeholders(read_manuscript(rate(RECORD, with_section(f"{{{name}}}")), SITE, "folder"))

    assert found.hint == hint


def test_a_lead_inspector_who_can_be_reached_satisfies_the_letter() -> None:
    framework = with_section("{lead_inspector_email} {lead_inspector_telephone}")
    lead = LeadInspector(name="Jo", email="a@example.org", telephone="1")

    assert missing(framework, replace(RECORD, lead_inspector=lead)) == []

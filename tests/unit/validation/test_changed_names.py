"""Changed names: told to readers where practice examples stand."""

from dataclasses import replace

import pytest

from builders import FRAMEWORK, SITE, local_prose, paragraph, prose, rate, section
from inspectorate.diagnostics import Severity
from inspectorate.model.framework import Framework, SectionKind
from inspectorate.model.language import Language
from inspectorate.model.prose import Block, Heading, Strong, Text
from inspectorate.model.words import Words
from inspectorate.validation.changed_names import check_changed_names
from inspectorate.validation.manuscript import Manuscript, read_manuscript

NOTE = "The names in the practice examples have been changed."
FOLDER = "content/inspections/ambershire-2025"


def with_note(text: str) -> Framework:
    """Return a framework with this note in its imprint."""
    part = replace(section("names", SectionKind.STANDING), text=local_prose(text))
    return replace(FRAMEWORK, imprint=(part,))


def read(*blocks: str | Block, framework: Framework = FRAMEWORK) -> Manuscript:
    """Return an inspection with these words in its foreword."""
    return read_manuscript(rate(framework=framework, words=Words(sections={"foreword": prose(*blocks)})), SITE, FOLDER)


@pytest.mark.parametrize(
    "block",
    [
        "Practice example",
        "Good practice example: Sam was 14.",
        "Case example 2: Sam was 14.",
        "Case illustration. Sam was 14.",
        "Poor practice example – Sam was 14.",
        Heading(1, (Text("Effective practice example"),)),
        paragraph(Strong((Text("Practice example:"),)), " Sam was 14."),
    ],
)
def test_a_practice_example_needs_a_note_on_names(block: str | Block) -> None:
    (found,) = check_changed_names(read("Before.", block))

    assert (found.code, found.severity) == ("names-changed-missing", Severity.WARNING)
    assert (found.file, found.path) == (f"{FOLDER}/report.yaml", ("sections", "foreword", 1))
    assert found.span
    assert found.span[0] == 0


@pytest.mark.parametrize(
    "text",
    [
        "Case examples show that plans were thin.",
        "We saw a practice example: a plan.",
        "Practice examples were shared with staff.",
        "Good practice: staff listen.",
        "The practice exemplifies care.",
    ],
)
def test_a_sentence_that_speaks_of_examples_is_none(text: str) -> None:
    assert list(check_changed_names(read(text))) == []


@pytest.mark.parametrize(
    "note",
    [
        NOTE,
        "We have changed the names of children.",
        "Please note that the names used have, throughout this report, been changed.",
        "The name of the child has been changed.",
    ],
)
def test_the_note_may_stand_in_the_imprint_or_in_the_report(note: str) -> None:
    assert list(check_changed_names(read("Practice example", framework=with_note(note)))) == []
    assert list(check_changed_names(read("Practice example", note))) == []


def test_the_note_without_an_example_is_information() -> None:
    (found,) = check_changed_names(read("Nothing.", framework=with_note(NOTE)))

    assert (found.code, found.severity) == ("names-changed-unneeded", Severity.INFORMATION)
    assert (found.file, found.path) == ("content/frameworks/shire-2025.yaml", ("imprint", 0, "text", "en", 0))
    assert found.span == (NOTE.index("names"), NOTE.index(".", 0))


@pytest.mark.parametrize(
    "text", ["The board changed its name.", "The service's name has changed.", "Staff know the names. Plans changed."]
)
def test_other_names_that_change_are_no_note(text: str) -> None:
    assert [one.code for one in check_changed_names(read("Practice example", text))] == ["names-changed-missing"]
    assert list(check_changed_names(read(text))) == []


def test_words_of_other_parts_of_the_framework_are_no_note() -> None:
    framework = replace(FRAMEWORK, footnotes={"names": local_prose(NOTE)})

    assert [one.code for one in check_changed_names(read("Practice example", framework=framework))] == [
        "names-changed-missing"
    ]


def test_words_in_another_language_are_passed_over() -> None:
    site = replace(SITE, languages=(Language("cy"),))
    words = Words(sections={"foreword": prose("Practice example")})

    assert list(check_changed_names(read_manuscript(rate(words=words), site, FOLDER))) == []

"""The words of an inspection, as checks read them."""

from dataclasses import replace

from builders import EN, INSPECTION, RECORD, SITE, paragraph, prose
from inspectorate.diagnostics import Place, Severity
from inspectorate.model.language import Language, Phrase
from inspectorate.model.prose import (
    Emphasis,
    FootnoteMark,
    Heading,
    LineBreak,
    Link,
    List,
    ListItem,
    Prose,
    Quotation,
    Table,
    Text,
)
from inspectorate.model.words import PressReleaseWords, StandardWords, Words
from inspectorate.ratings import rate_inspection
from inspectorate.validation.manuscript import Manuscript, read_manuscript, read_translation
from inspectorate.validation.passages import PassageKind, iter_passages


def read(words: Prose) -> Manuscript:
    """Return the manuscript of an inspection with these words on standard 2.1."""
    all_words = Words(standards={INSPECTION.framework.domains[1].standards[0].id: StandardWords(text=words)})
    return read_manuscript(rate_inspection(replace(INSPECTION, words=all_words)), SITE, "content/inspections/a")


def test_every_block_is_a_passage_with_its_path_in_reading_order() -> None:
    table = Table(((Text("A"),), (Text("B"),)), (((Text("c"),), (Text("d"),)),))
    items = List((ListItem((paragraph("One"), paragraph("Two"))), ListItem((Quotation((paragraph("Three"),)),))))
    words = read(prose(Heading(1, (Text("Head"),)), "Text", items, table)).words

    path = ("standards", "2.1", "text")
    assert [(one.path, one.kind, one.text, one.is_quoted) for one in words] == [
        ((*path, 0), PassageKind.HEADING, "Head", False),
        ((*path, 1), PassageKind.PARAGRAPH, "Text", False),
        ((*path, 2, 0, 0), PassageKind.PARAGRAPH, "One", False),
        ((*path, 2, 0, 1), PassageKind.PARAGRAPH, "Two", False),
        ((*path, 2, 1, 0, 0), PassageKind.PARAGRAPH, "Three", True),
        ((*path, 3, 0, 0), PassageKind.CELL, "A", False),
        ((*path, 3, 0, 1), PassageKind.CELL, "B", False),
        ((*path, 3, 1, 0), PassageKind.CELL, "c", False),
        ((*path, 3, 1, 1), PassageKind.CELL, "d", False),
    ]
    assert {one.file for one in words} == {"content/inspections/a/report.yaml"}


def test_the_text_is_what_a_reader_reads() -> None:
    link = Link("https://a.example/", (Text("a "), Emphasis((Text("link"),))))
    (passage,) = read(prose(paragraph("See", FootnoteMark("n"), " ", link, LineBreak(), "there."))).words

    assert passage.text == "See a link there."


def test_the_release_begins_with_its_headline_and_the_record_has_its_phrases() -> None:
    release = PressReleaseWords(headline=Phrase("News"), body=prose("Body."))
    record = replace(RECORD, service_name={EN: Phrase("Service"), Language("cy"): Phrase("Gwasanaeth")})
    manuscript = read_manuscript(
        rate_inspection(replace(INSPECTION, record=record, press_release=release)), SITE, "folder"
    )

    assert [(one.file, one.path, one.text) for one in manuscript.release] == [
        ("folder/press-release.yaml", ("headline",), "News"),
        ("folder/press-release.yaml", ("body", 0), "Body."),
    ]
    names = [(one.path, one.language, one.text) for one in manuscript.record if one.path[0] == "service_name"]
    assert names == [
        (("service_name", "en"), EN, "Service"),
        (("service_name", "cy"), Language("cy"), "Gwasanaeth"),
    ]
    assert {one.file for one in manuscript.record} == {"folder/inspection.yaml"}


def test_words_of_any_value_can_be_read() -> None:
    introduction = [one for one in iter_passages(SITE, "content/site.yaml", EN) if one.path[0] == "introduction"]

    assert [(one.path, one.text, one.language) for one in introduction] == [(("introduction", "en", 0), "Welcome.", EN)]


def test_a_passage_reports_a_warning_at_some_of_its_characters() -> None:
    (passage,) = read(prose("One two.")).words
    found = passage.report("made-up", (4, 7), "Two.", "Write three.")

    assert (found.code, found.severity, found.message, found.hint) == (
        "made-up",
        Severity.WARNING,
        "Two.",
        "Write three.",
    )
    assert passage.place((4, 7)) == Place(file=found.file, path=found.path, span=found.span)
    assert (found.file, found.path, found.span) == (passage.file, passage.path, (4, 7))


def test_own_words_are_those_of_report_and_press_release() -> None:
    release = PressReleaseWords(headline=Phrase("News"), body=prose("Body."))
    manuscript = read_manuscript(rate_inspection(replace(INSPECTION, press_release=release)), SITE, "folder")

    assert [passage.text for passage in manuscript.own_words] == ["The foreword.", "News", "Body."]


def test_a_field_of_the_record_has_its_place() -> None:
    manuscript = read_manuscript(rate_inspection(INSPECTION), SITE, "folder")

    assert manuscript.place(("samples",)) == Place(file="folder/inspection.yaml", path=("samples",))


def test_a_translation_holds_the_words_of_another_language_in_its_own_files() -> None:
    welsh = Language("cy")
    inspection = replace(INSPECTION, translated_words={welsh: Words(sections={"foreword": prose("Y rhagair.")})})
    original = read_manuscript(rate_inspection(inspection), SITE, "f")
    translation = read_translation(original, welsh)

    assert [(one.file, one.text, one.language) for one in translation.words] == [
        ("f/report.cy.yaml", "Y rhagair.", "cy")
    ]
    assert (translation.words_file, translation.release_file) == ("f/report.cy.yaml", "f/press-release.cy.yaml")
    assert (translation.release, translation.record) == ((), original.record)
    assert original.words_file == "f/report.yaml"

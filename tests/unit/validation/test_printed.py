"""What documents print: own words, standing words, links, and the month on the cover."""

from dataclasses import replace

from builders import FRAMEWORK, INSPECTION, RECORD, SITE, inlines, local_prose, moment, paragraph, prose, rate
from inspectorate.model.inspection import Month
from inspectorate.model.language import Phrase
from inspectorate.model.prose import Emphasis, FootnoteMark, LineBreak, Link, Strong
from inspectorate.model.words import PressReleaseWords, Words
from inspectorate.ratings import rate_inspection
from inspectorate.validation.manuscript import read_manuscript
from inspectorate.validation.printed import (
    find_publication_month,
    iter_links,
    iter_own_words,
    iter_standing_words,
)


def test_the_month_is_that_of_the_cover_or_else_of_the_embargo() -> None:
    record = replace(RECORD, embargo=moment("2019-01-01 00:01"))

    assert find_publication_month(record) == Month(2019, 1)
    assert find_publication_month(replace(record, published=Month(2018, 12))) == Month(2018, 12)


def test_own_words_are_those_of_report_and_press_release() -> None:
    release = PressReleaseWords(headline=Phrase("News"), body=prose("Body."))
    manuscript = read_manuscript(rate_inspection(replace(INSPECTION, press_release=release)), SITE, "folder")

    assert [passage.text for passage in iter_own_words(manuscript)] == ["The foreword.", "News", "Body."]


def test_standing_words_are_those_of_the_framework() -> None:
    framework = replace(FRAMEWORK, back_cover=local_prose("Back cover."))
    manuscript = read_manuscript(rate(framework=framework), SITE, "content/inspections/a")
    texts = {passage.text: passage for passage in iter_standing_words(manuscript)}

    assert texts["Back cover."].file == "content/frameworks/shire-2025.yaml"
    assert "Leadership is good." in texts


def test_a_link_has_the_characters_of_its_words() -> None:
    block = paragraph(
        "One",
        LineBreak(),
        FootnoteMark("n"),
        Strong(inlines("two ", Link("a", inlines(Emphasis(inlines("three")), "!")))),
        Link("b", inlines("four")),
    )
    manuscript = read_manuscript(rate(words=Words(sections={"foreword": prose(block)})), SITE, "folder")
    (passage,) = manuscript.words
    links = list(iter_links(passage))

    assert [(passage.text[start:end], address) for (start, end), address in links] == [("three!", "a"), ("four", "b")]

"""Press releases: they say nothing that the record and the report do not say."""

from dataclasses import replace

import pytest

from builders import FRAMEWORK, INSPECTION, SITE, inlines, local_prose, paragraph, phrase, prose
from inspectorate.diagnostics import Diagnostic
from inspectorate.model.framework import DomainId, StandardId
from inspectorate.model.inspection import Inspection
from inspectorate.model.language import Phrase
from inspectorate.model.prose import Block, List, ListItem, Quotation, Strong, Table, Text
from inspectorate.model.standing import StandingPressRelease
from inspectorate.model.words import DomainWords, PressReleaseWords, StandardWords, Words
from inspectorate.ratings import rate_inspection
from inspectorate.validation.manuscript import read_manuscript
from inspectorate.validation.press_release import check_press_release, check_service_in_release
from written import tell_of_release

RELEASED = replace(
    INSPECTION,
    framework=replace(FRAMEWORK, press_release=StandingPressRelease(areas=local_prose("a"), notes=())),
    press_release=PressReleaseWords(body=prose("News.")),
)
"""Rated Good and Requires improvement, overall Requires improvement with 3 of 6 points; shares of 69, 50 and 63%."""


def check(inspection: Inspection) -> list[Diagnostic]:
    """Return all that is found in the release of an inspection."""
    return list(check_press_release(read_manuscript(rate_inspection(inspection), SITE, "folder")))


def said(*blocks: str | Block, words: Words | None = None) -> list[str]:
    """Return what a release with this body says and should not."""
    body = PressReleaseWords(body=prose(*blocks))
    found = check(replace(RELEASED, press_release=body, words=words or RELEASED.words))
    assert all((one.code, one.file) == ("press-release-contradicts", "folder/press-release.yaml") for one in found)
    return [
        one.message.removeprefix("The press release says ").removesuffix(", which the inspection does not say.")
        for one in found
    ]


def test_an_inspection_without_a_release_has_nothing_to_tell() -> None:
    assert check(replace(RELEASED, press_release=None)) == []
    assert check(replace(INSPECTION, press_release=None)) == []


def test_a_release_that_the_framework_does_not_have_is_told() -> None:
    (found,) = check(replace(INSPECTION, press_release=PressReleaseWords(body=prose("It is ‘Outstanding’."))))

    assert (found.code, found.file) == ("press-release-not-wanted", "folder/press-release.yaml")


@pytest.mark.parametrize(
    "text",
    [
        "Leadership was rated ‘Good’ and assessment ‘requires improvement’.",
        "Outstanding work was seen, and inadequate resources.",
        "In 69 per cent of cases, in 50% and in 63%.",
        "It scored 3/6, that is 3 out of 6.",
        "It got an overall rating of ‘Requires improvement’.",
    ],
)
def test_what_the_inspection_says_may_be_said(text: str) -> None:
    assert said(text) == []


# --- Ratings ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("text", ["‘Outstanding’", "“outstanding”", "'Outstanding'", '"OUTSTANDING"'])
def test_a_quoted_rating_that_nothing_got_is_told(text: str) -> None:
    assert said(f"It was rated {text}.") == ["‘Outstanding’"]


@pytest.mark.parametrize(
    "text",
    [
        "an overall rating of ‘Good’",
        "rated overall as ‘Good’",
        "The overall rating is ‘good’",
        "The overall rating was as “Good”",
        "overall ‘Good’",
    ],
)
def test_a_rating_of_one_standard_is_not_the_overall_rating(text: str) -> None:
    assert said(f"It got {text}.") == ["an overall rating of ‘Good’"]


def test_a_rating_that_nothing_got_is_told_once_where_it_is_called_overall() -> None:
    assert said("An overall rating of ‘Outstanding’.") == ["an overall rating of ‘Outstanding’"]


# --- Percentages ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("text", ["70%", "70 per cent", "69.5%", "5%"])
def test_a_percentage_that_stands_nowhere_is_told(text: str) -> None:
    assert said(f"In {text} of cases.") == [f"{text.removesuffix('%').removesuffix(' per cent')} per cent"]


@pytest.mark.parametrize(
    "words",
    [
        Words(sections={"foreword": prose("It was 70 per cent.")}),
        Words(standards={StandardId("2.1"): StandardWords(text=prose("It was 70%."))}),
        Words(standards={StandardId("2.1"): StandardWords(strengths=prose("It was 70%."))}),
        Words(standards={StandardId("2.1"): StandardWords(areas_for_improvement=prose("It was 70%."))}),
        Words(domains={DomainId("1"): DomainWords(text=prose("It was 70%."))}),
        Words(domains={DomainId("1"): DomainWords(findings=prose("It was 70%."))}),
        Words(domains={DomainId("1"): DomainWords(strengths=prose("It was 70%."))}),
        Words(domains={DomainId("1"): DomainWords(areas_for_improvement=prose("It was 70%."))}),
        Words(sections={"foreword": prose(List((ListItem((paragraph("It was 70%."),)),)))}),
    ],
)
def test_a_percentage_of_the_report_may_be_said(words: Words) -> None:
    assert said("In 70 per cent of cases.", words=words) == []


# --- Scores -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("text", ["4/6", "4 out of 6"])
def test_another_score_out_of_the_maximum_is_told(text: str) -> None:
    assert said(f"It scored {text}.") == ["a score of 4 out of 6"]


def test_numbers_out_of_something_else_are_no_scores() -> None:
    assert said("In 4 out of 16 cases, and in 104/6 and 4/60.") == []


# --- Places -----------------------------------------------------------------------------------------------------------


def test_a_mistake_is_told_at_its_block_or_at_the_headline() -> None:
    words = PressReleaseWords(headline=Phrase("‘Outstanding’"), body=prose("News.", "In 70%."))

    assert [found.path for found in check(replace(RELEASED, press_release=words))] == [("headline",), ("body", 1)]


@pytest.mark.parametrize(
    "block",
    [
        List((ListItem((paragraph("In 70%."),)),)),
        Quotation((paragraph("In 70%."),)),
        Quotation((List((ListItem((paragraph("In 70%."),)),)),)),
        Table((inlines("a"),), ((inlines("70%"),),)),
        paragraph("In ", Strong((Text("70%"),)), "."),
        paragraph("In 7", Strong((Text("0%"),)), "."),
    ],
)
def test_a_mistake_is_found_in_every_kind_of_block(block: Block) -> None:
    assert said(block) == ["70 per cent"]


# --- Exact places and names -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It got an overall rating of ‘Good’.", "Good"),
        ("Work was good enough in 70 per cent of cases.", "70 per cent"),
        ("It scored 4/6.", "4/6"),
        ("Assessment was rated ‘Good’.", "Good"),
    ],
)
def test_a_mistake_is_told_at_its_words(text: str, words: str) -> None:
    assert [told.words for told in tell_of_release(check_press_release, text, inspection=RELEASED)] == [words]


@pytest.mark.parametrize(
    ("headline", "count"),
    [
        ("‘Good’ Ambershire helps children", 1),
        ("‘Good’ leaders at ‘Requires improvement’ Ambershire", 0),
        ("Ambershire ‘requires improvement’", 0),
        ("Ambershire does ‘more than others’", 0),
    ],
)
def test_a_headline_has_the_overall_rating(headline: str, count: int) -> None:
    words = PressReleaseWords(headline=Phrase(headline), body=prose("News about leaders of ‘Good’ services."))

    assert len(check(replace(RELEASED, press_release=words))) == count


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ambershire Youth Offending Team cares.", "Ambershire Youth Offending Team"),
        ("The Ambershire Youth Justice Team cares.", "Ambershire Youth Justice Team"),
        ("At Ambershire YOS they care.", "Ambershire YOS"),
    ],
)
def test_another_name_of_the_service_is_told(text: str, words: str) -> None:
    found = tell_of_release(check_service_in_release, text, inspection=RELEASED)

    assert [(one.code, one.words) for one in found] == [("service-in-release-differs", words)]


@pytest.mark.parametrize(
    "text",
    [
        "Ambershire Youth Justice Service cares.",
        "At Ambershire YOT they care.",
        "The Ambershire Youth Justice Management Board meets.",
        "The Ambershire Youth Justice Service Management Board meets.",
        "Ambershire Probation Service cares.",
        "The Ambershire NHS Trust helps.",
        "The service cares.",
    ],
)
def test_the_names_of_the_record_and_of_others_may_be_used(text: str) -> None:
    named = replace(RELEASED, record=replace(RELEASED.record, service_word=phrase("YOT")))

    assert tell_of_release(check_service_in_release, text, inspection=named) == []

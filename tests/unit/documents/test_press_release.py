"""The press release: sentences that are derived from the record, round the words of people."""

from dataclasses import replace

import pytest

from builders import (
    DESK,
    FRAMEWORK,
    GOOD,
    INSPECTION,
    LEADERSHIP,
    RECORD,
    clear_one,
    domain,
    judged,
    local_prose,
    moment,
    not_rated,
    paragraph,
    phrase,
    prose,
    results,
    standard,
)
from inspectorate.documents.press_release import PRESS_RELEASE, PressReleaseView, build_page
from inspectorate.model.framework import Framework
from inspectorate.model.inspection import Inspection, Month, RecommendationGroup, Record
from inspectorate.model.language import Phrase
from inspectorate.model.prose import FootnoteMark
from inspectorate.model.standing import StandingPressRelease
from inspectorate.model.words import PressReleaseWords
from inspectorate.views.document import PageLink

WORDS = PressReleaseWords(body=prose("News {x}."))
WITH_RELEASE = replace(
    FRAMEWORK,
    press_release=StandingPressRelease(
        areas=local_prose("Areas in {area}."), notes=(local_prose("On {embargo_date}"), local_prose("Two"))
    ),
)


def release(
    record: Record = RECORD, framework: Framework = WITH_RELEASE, words: PressReleaseWords | None = WORDS
) -> Inspection:
    """Return an inspection with a press release."""
    return replace(INSPECTION, record=record, framework=framework, press_release=words)


def build(inspection: Inspection) -> PressReleaseView:
    """Return what the press release of an inspection says."""
    page = build_page(clear_one(inspection), DESK)
    assert page is not None
    assert isinstance(page.view, PressReleaseView)
    return page.view


def recommend(*groups: tuple[str, int]) -> str:
    """Return the sentence on recommendations: addressees, each with a number of them."""
    record = replace(
        RECORD,
        recommendations=tuple(
            RecommendationGroup(addressee=phrase(name), numbers=tuple(range(count))) for name, count in groups
        ),
    )
    inspection = release(record)
    texts = {number: prose(paragraph("a")) for _, count in groups for number in range(count)}
    return build(replace(inspection, words=replace(inspection.words, recommendations=texts))).recommendations


def test_a_press_release_is_a_page_and_a_pdf_in_a_folder_of_its_own() -> None:
    page = build_page(clear_one(release()), DESK)

    assert page is not None
    assert page.path == "inspections/ambershire-2025/press-release/index.html"
    assert page.pdf == "inspections/ambershire-2025/press-release/ambershire-2025-press-release.pdf"
    assert PRESS_RELEASE.name == "press-release"
    assert PRESS_RELEASE.build is build_page


@pytest.mark.parametrize(
    "inspection",
    [release(words=None), release(framework=FRAMEWORK), release(replace(RECORD, overall=None))],
    ids=["nobody wrote one", "the edition has none", "there is no overall rating to tell"],
)
def test_there_is_no_release_without_words_standing_words_and_a_rating(inspection: Inspection) -> None:
    assert build_page(clear_one(inspection), DESK) is None


def test_headline_and_first_sentence_are_derived_from_the_record() -> None:
    view = build(release())

    assert view.headline == "Ambershire Youth Justice Service rated Requires improvement"
    assert view.standfirst == (
        "Ambershire Youth Justice Service (AYJS) has Requires improvement from Shire Inspectorate."
    )


def test_people_may_write_another_headline() -> None:
    words = replace(WORDS, headline=Phrase("A service on its way"))
    view = build(release(words=words))

    assert (view.headline, view.frame.title) == ("A service on its way", "A service on its way")


def test_the_moment_of_publication_is_that_of_the_embargo() -> None:
    assert build(release(replace(RECORD, embargo=moment("2025-05-09 09:30")))).published == "9 May 2025, 09.30"


def test_standing_words_have_their_facts_and_words_of_people_stay_as_they_are() -> None:
    view = build(release())

    assert view.areas == "<p>Areas in Ambershire.</p>"
    assert view.body == "<p>News {x}.</p>"


def test_notes_to_editors_end_with_whom_to_ask() -> None:
    assert build(release()).notes_to_editors == ("On 10 May 2025", "Two", "Write to press@example.org.")


def test_the_release_leads_to_the_report() -> None:
    view = build(release())

    assert view.report == PageLink("../index.html", "Read report")
    assert view.frame.trail[1:] == (PageLink("../index.html", "An inspection of youth services in Ambershire"),)
    assert view.frame.downloads == (PageLink("ambershire-2025-press-release.pdf", "Download pdf"),)


def test_the_frame_names_the_release() -> None:
    frame = build(release()).frame

    assert frame.description == "Press release: Ambershire Youth Justice Service rated Requires improvement"
    assert frame.footer == "Press release: Ambershire"
    assert frame.date == "2025-05-10"


def test_fixed_phrases_stand_in_their_places() -> None:
    view = build(release())

    assert (view.label, view.end, view.notes_heading) == ("Press release", "Press end", "Press notes")
    assert view.publisher == "Shire Inspectorate"


# --- Standards that are rated separately ------------------------------------------------------------------------------

RESETTLEMENT = replace(standard("4.1", "Resettlement"), counts_towards_overall=False)
WITH_RESETTLEMENT = replace(WITH_RELEASE, domains=(domain("1", "A", LEADERSHIP), domain("4", "B", RESETTLEMENT)))


def test_a_standard_that_does_not_count_is_told_separately() -> None:
    record = replace(RECORD, standards=results(s1_1=judged(GOOD), s4_1=judged(GOOD)))

    assert build(release(record, WITH_RESETTLEMENT)).separately_rated == ("Resettlement separately: Good.",)


def test_a_separate_standard_that_was_not_rated_is_not_told() -> None:
    record = replace(RECORD, standards=results(s1_1=judged(GOOD), s4_1=not_rated()))

    assert build(release(record, WITH_RESETTLEMENT)).separately_rated == ()


def test_standards_that_count_are_not_told_separately() -> None:
    assert build(release()).separately_rated == ()


# --- Recommendations --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("groups", "sentence"),
    [
        ([("The board", 1)], "It makes one recommendation: one to the board."),
        (
            [("The board", 2), ("NHS Shire", 1)],
            "It makes three recommendations: two to the board and one to NHS Shire.",
        ),
        (
            [("The board", 3), ("The service", 6), ("Theatre Royal", 1)],
            "It makes 10 recommendations: three to the board, 6 to the service and one to Theatre Royal.",
        ),
    ],
)
def test_recommendations_are_counted_with_their_addressees(groups: list[tuple[str, int]], sentence: str) -> None:
    assert recommend(*groups) == sentence


def test_without_recommendations_nothing_is_said_of_them() -> None:
    assert recommend() == ""


# --- Footnotes --------------------------------------------------------------------------------------------------------


def test_a_release_numbers_its_own_footnotes() -> None:
    words = PressReleaseWords(
        body=prose(paragraph("a", FootnoteMark("m"), FootnoteMark("n"))),
        footnotes={"n": prose("N {x}"), "m": prose("M")},
    )

    assert [note.text for note in build(release(words=words)).notes] == ["M", "N {x}"]


# --- Publication and metadata -----------------------------------------------------------------------------------------


def test_a_release_with_only_a_month_of_publication_prints_neither_day_nor_hour() -> None:
    view = build(release(replace(RECORD, published=Month(2025, 4))))

    assert view.published == "April 2025"
    assert view.frame.date is None


def test_a_release_carries_what_its_report_does_and_the_number_of_the_book_is_not_its_own() -> None:
    page = build_page(clear_one(release(replace(RECORD, isbn="978-1"))), DESK)

    assert page is not None
    assert [one.name.removeprefix("ambershire-2025-") for one in page.attachments] == [
        "inspection.yaml",
        "ratings.csv",
        "data.json",
    ]
    assert isinstance(page.view, PressReleaseView)
    assert page.view.frame.identifier == "https://reports.example.org/inspections/ambershire-2025/press-release/"
    assert page.view.frame.keywords.startswith("Ambershire, ")

"""The feed: newest first, with permanent names, in a form that programs read."""

from dataclasses import replace
from pathlib import Path

import feedparser
import pytest

from builders import DESK, INSPECTION, LETTER_INSPECTION, RECORD, SITE, clear_all, moment, phrase, prose
from inspectorate.documents.feed import FeedView, build_feed
from inspectorate.model.inspection import Inspection, InspectionId
from inspectorate.model.site import Licence
from inspectorate.model.words import PressReleaseWords
from inspectorate.rendering.html import Templates
from inspectorate.views.document import Page

TEMPLATES = Templates((Path(__file__).parents[3] / "templates",))
NEWER = replace(INSPECTION, id=InspectionId("newer"), record=replace(RECORD, embargo=moment("2025-12-10 00:01")))
ADDRESS = "https://reports.example.org/"


def build(*inspections: Inspection) -> tuple[FeedView, str]:
    """Return what the feed says of these inspections, and how it is written."""
    (page,) = build_feed(clear_all(*inspections), DESK)
    assert isinstance(page, Page)
    assert isinstance(page.view, FeedView)
    assert page.path == "feed.xml"
    return page.view, TEMPLATES.render(f"documents/feed/{page.template}", page.view).value


def test_entries_come_newest_first_and_are_named_by_their_permanent_addresses() -> None:
    view, _ = build(INSPECTION, NEWER)

    assert [entry.id for entry in view.entries] == [
        f"{ADDRESS}inspections/{name}/" for name in ("newer", "ambershire-2025")
    ]


def test_times_are_those_at_which_embargoes_ended_in_london() -> None:
    view, _ = build(INSPECTION, NEWER)

    assert [entry.updated for entry in view.entries] == ["2025-12-10T00:01:00Z", "2025-05-09T23:01:00Z"]
    assert view.updated == "2025-12-10T00:01:00Z"


def test_an_entry_leads_to_the_page_its_pdf_and_its_press_release() -> None:
    release = PressReleaseWords(headline=None, body=prose("Said."), footnotes={})
    view, _ = build(replace(INSPECTION, press_release=release))

    assert [(link.relation, link.media_type, link.href.removeprefix(ADDRESS)) for link in view.entries[0].links] == [
        ("alternate", "text/html", "inspections/ambershire-2025/"),
        ("alternate", "application/pdf", "inspections/ambershire-2025/ambershire-2025.pdf"),
        ("related", "text/html", "inspections/ambershire-2025/press-release/"),
    ]


def test_a_summary_says_the_rating_or_what_was_inspected() -> None:
    rated, _ = build(INSPECTION)
    letter, _ = build(LETTER_INSPECTION)

    assert rated.entries[0].summary == (
        "Ambershire Youth Justice Service (AYJS) has Requires improvement from Shire Inspectorate."
    )
    assert letter.entries[0].summary == "Feed summary Shire framework, 2025 Ambershire Youth Justice Service"


@pytest.mark.parametrize("inspections", [(), (INSPECTION,), (INSPECTION, NEWER, LETTER_INSPECTION)], ids=len)
def test_programs_read_the_feed_without_a_complaint(inspections: tuple[Inspection, ...]) -> None:
    _, text = build(*inspections)
    read = feedparser.parse(text)

    assert read.bozo == 0
    assert read.version == "atom10"
    assert len(read.entries) == len(inspections)
    assert (read.feed.title, read.feed.author, read.feed.id) == ("Reports", "Shire Inspectorate", f"{ADDRESS}feed.xml")


def test_signs_of_xml_in_words_are_only_signs() -> None:
    name = 'A & B <Youth> "Service"'
    _, text = build(replace(INSPECTION, record=replace(RECORD, service_name=phrase(name))))

    assert feedparser.parse(text).entries[0].summary.startswith(name)


def test_the_licence_stands_for_the_rights() -> None:
    licence = Licence(name=phrase("Open"), address="https://licences.example.org/")
    (page,) = build_feed((), replace(DESK, site=replace(SITE, licence=licence)))

    assert isinstance(page, Page)
    assert isinstance(page.view, FeedView)
    assert page.view.rights == "Open"

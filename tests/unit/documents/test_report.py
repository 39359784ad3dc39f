"""The report: what its cover, its front and its sections say."""

from dataclasses import replace

from builders import (
    DESK,
    FRAMEWORK,
    INSPECTION,
    LETTER_INSPECTION,
    RECORD,
    clear_one,
    inspect,
    local_prose,
    prose,
    section,
)
from inspectorate.documents.report import REPORT, ReportView, build_page
from inspectorate.model.framework import FrontPart, SectionKind
from inspectorate.model.inspection import Inspection, Month
from inspectorate.model.words import PressReleaseWords, Words
from inspectorate.release import Cleared
from inspectorate.views.desk import Desk
from inspectorate.views.document import ContentsEntry, Page, PageLink, Source

RELEASED = replace(INSPECTION, press_release=PressReleaseWords(body=prose("News.")))


def build_alone(cleared: Cleared, desk: Desk = DESK) -> Page | None:
    """Return the page of the only inspection that is public."""
    return build_page(cleared, replace(desk, cleared=(cleared,)))


def build(inspection: Inspection = INSPECTION) -> ReportView:
    """Return what the report of an inspection says."""
    page = build_alone(clear_one(inspection), DESK)
    assert page is not None
    assert isinstance(page.view, ReportView)
    return page.view


def test_a_report_is_a_page_and_a_pdf_in_the_folder_of_its_inspection() -> None:
    page = build_alone(clear_one(), DESK)

    assert page is not None
    assert page.path == "inspections/ambershire-2025/index.html"
    assert page.pdf == "inspections/ambershire-2025/ambershire-2025.pdf"
    assert REPORT.name == "report"
    assert REPORT.build is build_page


def test_a_report_says_where_its_words_were_written() -> None:
    page = build_alone(clear_one(), replace(DESK, folder="work/inspections"))

    assert page is not None
    assert page.sources["foreword"] == Source("work/inspections/ambershire-2025/report.yaml", ("sections", "foreword"))


def test_an_edition_of_letters_has_no_report() -> None:
    assert build_alone(clear_one(LETTER_INSPECTION), DESK) is None


def test_the_cover_says_area_publisher_and_month() -> None:
    view = build()

    assert (view.kicker, view.area) == ("An inspection of youth services in", "Ambershire")
    assert (view.publisher, view.publication) == ("Shire Inspectorate", "May 2025")
    assert (view.published_label, view.published) == ("Published label", "10 May 2025")


def test_the_frame_says_what_the_browser_and_the_foot_of_the_page_show() -> None:
    frame = build().frame

    assert frame.title == "An inspection of youth services in Ambershire, May 2025"
    assert frame.footer == "An inspection of youth services in Ambershire"
    assert frame.description == "Ambershire Youth Justice Service. Shire framework, 2025."
    assert frame.date == "2025-05-10"
    assert frame.downloads == (PageLink("ambershire-2025.pdf", "Download pdf"),)
    assert [link.text for link in frame.trail] == ["Home"]


def test_a_month_of_publication_in_the_record_stands_on_the_cover_without_a_day() -> None:
    view = build(inspect(replace(RECORD, published=Month(2025, 6))))

    assert (view.publication, view.published, view.frame.date) == ("June 2025", "June 2025", None)
    assert view.copyright == "Copyright 2025"


def test_the_copyright_is_of_the_year_of_publication() -> None:
    assert build(inspect(replace(RECORD, published=Month(2024, 12)))).copyright == "Copyright 2024"


def test_a_report_has_its_number_where_the_record_gives_one() -> None:
    assert build().isbn is None
    assert build(inspect(replace(RECORD, isbn="978-1"))).isbn == "ISBN 978-1"


def test_the_front_has_contents_and_imprint_in_the_order_of_the_framework() -> None:
    turned = replace(FRAMEWORK, front=(FrontPart.IMPRINT, FrontPart.CONTENTS))

    assert build().front == ("contents", "imprint")
    assert build(inspect(framework=turned)).front == ("imprint", "contents")


def test_the_contents_list_the_sections_and_not_the_imprint() -> None:
    framework = replace(
        FRAMEWORK, imprint=(replace(section("thanks", SectionKind.STANDING), text=local_prose("Thanks.")),)
    )
    view = build(inspect(framework=framework))

    assert view.contents == (ContentsEntry("#foreword", "Foreword"),)
    assert [one.id for one in view.sections] == ["foreword"]
    assert [one.id for one in view.imprint] == ["thanks"]


def test_the_back_cover_has_the_standing_words_of_the_framework() -> None:
    assert build().back_cover == ""
    assert build(inspect(framework=replace(FRAMEWORK, back_cover=local_prose("In {area}")))).back_cover == (
        "<p>In Ambershire</p>"
    )


def test_a_report_without_footnotes_has_no_notes() -> None:
    assert build(inspect(words=Words())).notes == ()


def test_a_report_carries_its_record_its_ratings_and_its_data_and_names_its_book() -> None:
    page = build_alone(clear_one(inspect(replace(RECORD, isbn="978-1"))), DESK)

    assert page is not None
    assert [one.name for one in page.attachments] == [
        "ambershire-2025-inspection.yaml",
        "ambershire-2025-ratings.csv",
        "ambershire-2025-data.json",
    ]
    assert isinstance(page.view, ReportView)
    assert page.view.frame.identifier == "urn:isbn:978-1"
    assert page.view.frame.keywords.startswith("Ambershire, ")

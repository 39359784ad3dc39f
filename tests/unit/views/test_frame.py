"""The frame of a page: every address is relative to the page."""

from dataclasses import replace

from builders import DESK, INSPECTION, PHRASES_IN_ENGLISH, RECORD, SITE, phrase
from inspectorate.model.inspection import Month
from inspectorate.model.site import Licence
from inspectorate.views.document import FrameWords, PageLink
from inspectorate.views.frame import PageIdentity, build_frame, list_keywords, publication_date

PAGE = PageIdentity(
    path="inspections/a/press-release/index.html",
    title="News",
    description="All news",
    date="2025-05-10",
    footer="At the foot",
    trail=(PageLink("inspections/a/index.html", "Report"),),
    downloads=(PageLink("a.pdf", "PDF"),),
)
FRAME = build_frame(PAGE, DESK, PHRASES_IN_ENGLISH)


def test_a_frame_says_what_is_the_pages_own() -> None:
    assert (FRAME.title, FRAME.description, FRAME.date, FRAME.footer) == (
        "News",
        "All news",
        "2025-05-10",
        "At the foot",
    )


def test_a_frame_says_what_is_the_sites() -> None:
    assert (FRAME.language, FRAME.author, FRAME.site_name) == ("en", "Shire Inspectorate", "Reports")
    assert FRAME.address == "https://reports.example.org/inspections/a/press-release/"
    assert FRAME.notice is None
    assert FRAME.words.skip_to_content == "Skip to content"
    assert FRAME.words.contents == "Contents"
    assert FRAME.words.footnotes == "Footnotes"


def test_each_fixed_phrase_stands_in_its_own_place() -> None:
    assert FRAME.words == FrameWords(
        **{name: name.replace("_", " ").capitalize() for name in FrameWords.__dataclass_fields__}
    )


def test_a_notice_stands_on_every_page() -> None:
    desk = replace(DESK, site=replace(SITE, notice=phrase("A demonstration.")))

    assert build_frame(PAGE, desk, PHRASES_IN_ENGLISH).notice == "A demonstration."


def test_addresses_lead_from_the_page() -> None:
    assert FRAME.home == "../../../index.html"
    assert FRAME.style == "../../../assets/site.css"
    assert FRAME.trail == (PageLink("../../../index.html", "Home"), PageLink("../index.html", "Report"))
    assert FRAME.downloads == (PageLink("a.pdf", "PDF"),)


def test_the_home_page_has_no_trail() -> None:
    frame = build_frame(PageIdentity(path="index.html", title="a", description="b"), DESK, PHRASES_IN_ENGLISH)

    assert frame.trail == ()
    assert (frame.home, frame.style) == ("index.html", "assets/site.css")
    assert (frame.date, frame.footer, frame.downloads) == (None, "", ())


def test_a_page_below_the_home_page_leads_back_to_it() -> None:
    page = replace(PAGE, path="inspections/a/index.html", trail=())

    assert build_frame(page, DESK, PHRASES_IN_ENGLISH).trail == (PageLink("../../index.html", "Home"),)


def test_the_day_of_publication_is_that_of_the_embargo() -> None:
    assert publication_date(RECORD) == "2025-05-10"


def test_where_only_the_month_is_known_there_is_no_day() -> None:
    assert publication_date(replace(RECORD, published=Month(2025, 5))) is None


def test_a_document_is_identified_by_its_book_number_or_else_by_its_address() -> None:
    book = replace(PAGE, isbn="978-1-00-000000-2")
    spaced = replace(PAGE, isbn="978 1 00 000000 2")

    assert FRAME.identifier == FRAME.address
    assert build_frame(book, DESK, PHRASES_IN_ENGLISH).identifier == "urn:isbn:978-1-00-000000-2"
    assert build_frame(spaced, DESK, PHRASES_IN_ENGLISH).identifier == "urn:isbn:978-1-00-000000-2"


def test_a_comma_stands_between_keywords_and_in_none_of_them() -> None:
    page = replace(PAGE, keywords=("Ambershire", "Framework, 2025"))

    assert FRAME.keywords == ""
    assert build_frame(page, DESK, PHRASES_IN_ENGLISH).keywords == "Ambershire, Framework 2025"


def test_the_keywords_of_an_inspection_are_area_service_framework_and_year() -> None:
    printed_later = replace(INSPECTION, record=replace(RECORD, published=Month(2026, 1)))

    assert list_keywords(INSPECTION, PHRASES_IN_ENGLISH) == (
        "Ambershire",
        "Ambershire Youth Justice Service",
        "Shire framework, 2025",
        "2025",
    )
    assert list_keywords(printed_later, PHRASES_IN_ENGLISH)[-1] == "2026"


def test_every_page_says_under_what_licence_it_stands_if_there_is_one() -> None:
    licence = Licence(name=phrase("Open licence"), address="https://licences.example.org/open/")
    desk = replace(DESK, site=replace(SITE, licence=licence))

    assert FRAME.licence is None
    assert build_frame(PAGE, desk, PHRASES_IN_ENGLISH).licence == PageLink(
        "https://licences.example.org/open/", "Open licence"
    )

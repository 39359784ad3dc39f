"""The home page: every cleared inspection, newest first."""

from dataclasses import replace

from builders import DESK, FRAMEWORK, INSPECTION, LETTER_INSPECTION, RECORD, clear_all, moment, prose, tell
from inspectorate.documents.home import HOME_PAGE, HomeView, build_pages
from inspectorate.model.inspection import Inspection, InspectionId, Month
from inspectorate.model.words import PressReleaseWords
from inspectorate.views.document import PageLink, PrintEdition

NEWER = replace(INSPECTION, id=InspectionId("newer"), record=replace(RECORD, embargo=moment("2025-06-10 00:01")))


def build(*inspections: Inspection) -> HomeView:
    """Return what the home page says with these inspections."""
    view = build_pages(clear_all(*inspections), DESK)[0].view
    assert isinstance(view, HomeView)
    return view


def test_the_home_page_is_one_page_without_a_pdf() -> None:
    (page,) = build_pages((), DESK)

    assert (page.path, page.pdf) == ("index.html", None)
    assert HOME_PAGE.name == "home"
    assert HOME_PAGE.build is build_pages


def test_the_home_page_is_named_after_the_site() -> None:
    view = build()

    assert (view.heading, view.frame.title) == ("Reports", "Reports, Shire Inspectorate")
    assert view.introduction == "<p>Welcome.</p>"
    assert (view.reports_heading, view.no_reports, view.reports) == ("Newest reports", "No reports", ())
    assert view.frame.trail == ()


def test_inspections_are_listed_newest_first() -> None:
    assert [entry.report.href for entry in build(INSPECTION, NEWER).reports] == [
        "inspections/newer/index.html",
        "inspections/ambershire-2025/index.html",
    ]


def test_an_entry_says_what_was_inspected_when_and_how_it_was_rated() -> None:
    (entry,) = build(INSPECTION).reports

    assert entry.report == PageLink(
        "inspections/ambershire-2025/index.html", "An inspection of youth services in Ambershire"
    )
    assert (entry.service, entry.framework) == ("Ambershire Youth Justice Service", "Shire framework, 2025")
    assert (entry.published, entry.rating_heading) == ("Published 10 May 2025", "Overall rating")
    assert entry.rating is not None
    assert (entry.rating.name, entry.rating.shape) == ("Requires improvement", "half-disc")
    assert entry.links == (PageLink("inspections/ambershire-2025/ambershire-2025.pdf", "Download pdf"),)


def test_an_entry_offers_the_print_editions_too() -> None:
    desk = replace(DESK, print_editions=(PrintEdition.LARGE_PRINT,))
    view = build_pages(clear_all(INSPECTION), desk)[0].view
    assert isinstance(view, HomeView)

    assert [link.href for link in view.reports[0].links] == [
        "inspections/ambershire-2025/ambershire-2025.pdf",
        "inspections/ambershire-2025/ambershire-2025-large-print.pdf",
    ]


def test_an_edition_without_ratings_shows_none() -> None:
    assert [entry.rating for entry in build(LETTER_INSPECTION).reports] == [None]


def test_where_only_the_month_of_publication_is_known_no_day_is_shown() -> None:
    (entry,) = build(replace(INSPECTION, record=replace(RECORD, published=Month(2025, 6)))).reports

    assert entry.published == "Published June 2025"


def test_an_inspection_without_a_press_release_leads_to_none() -> None:
    assert [len(entry.links) for entry in build(replace(INSPECTION, framework=FRAMEWORK)).reports] == [1]


def test_a_press_release_is_linked_beside_its_report() -> None:
    (entry,) = build(tell(INSPECTION, PressReleaseWords(body=prose("News.")))).reports

    assert entry.links[1:] == (PageLink("inspections/ambershire-2025/press-release/index.html", "Read press release"),)

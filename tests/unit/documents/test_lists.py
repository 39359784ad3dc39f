"""The pages around the reports: lists of inspections, services and press releases, and pages about the site."""

from dataclasses import replace

from builders import DESK, INSPECTION, LETTER_INSPECTION, RECORD, WORDING, clear_all, local_prose, moment, prose, tell
from inspectorate.documents import about, inspections, not_found, press_releases, service
from inspectorate.documents.about import AboutView
from inspectorate.documents.inspections import InspectionsView
from inspectorate.documents.not_found import NotFoundView
from inspectorate.documents.press_releases import PressReleasesView
from inspectorate.documents.service import ServiceView
from inspectorate.model.inspection import InspectionId
from inspectorate.model.language import Language, Phrase
from inspectorate.model.words import PressReleaseWords

TOLD = tell(INSPECTION, PressReleaseWords(body=prose("News."), headline=Phrase("Work to do")))
OLDER = replace(INSPECTION, id=InspectionId("older"), record=replace(RECORD, embargo=moment("2020-05-10 00:01")))
WELSH = replace(
    DESK, wording=replace(WORDING, language=Language("cy")), first_wording=WORDING, other_wordings=(WORDING,)
)


def test_all_inspections_stand_in_one_table_newest_first() -> None:
    page = next(inspections.build_pages(clear_all(INSPECTION, OLDER), DESK))
    view = page.view
    assert isinstance(view, InspectionsView)

    assert page.path == "inspections/index.html"
    assert view.table is not None
    assert [row.machine_date for row in view.table.rows] == ["2025-05-10", "2020-05-10"]
    assert view.filter is not None
    assert view.filter.status == "Filter status {count} {total}"


def test_each_value_of_each_facet_has_a_list_of_its_own() -> None:
    pages = inspections.build_pages(clear_all(INSPECTION, LETTER_INSPECTION), DESK)
    views = {page.path: page.view for page in pages}

    assert {path for path in views if "/by/kind/" in path} == {
        "inspections/by/kind/report/index.html",
        "inspections/by/kind/letter/index.html",
    }
    letters = views["inspections/by/kind/letter/index.html"]
    assert isinstance(letters, InspectionsView)
    assert letters.table is not None
    assert [row.report.href for row in letters.table.rows] == [f"../../../{LETTER_INSPECTION.id}/index.html"]
    assert letters.filter is None
    assert letters.all_inspections is not None
    assert letters.all_inspections.href == "../../../index.html"


def test_without_inspections_the_list_says_so() -> None:
    (page,) = inspections.build_pages((), DESK)
    assert isinstance(page.view, InspectionsView)

    assert (page.view.table, page.view.no_reports) == (None, "No reports")


def test_each_service_has_one_page_with_all_its_inspections() -> None:
    pages = list(service.build_pages(clear_all(INSPECTION, OLDER), DESK))

    assert [page.path for page in pages] == ["services/index.html", "services/ambershire/index.html"]
    view = pages[1].view
    assert isinstance(view, ServiceView)
    assert view.details is not None
    assert [row.machine_date for row in view.details.inspections.rows] == ["2025-05-10", "2020-05-10"]
    assert view.details.report.href == "../../inspections/ambershire-2025/index.html"
    assert view.details.over_time_note == ""


def test_the_list_of_services_shows_the_latest_rating() -> None:
    view = next(service.build_pages(clear_all(INSPECTION, OLDER), DESK)).view
    assert isinstance(view, ServiceView)
    assert view.services is not None

    (entry,) = view.services.entries
    assert (entry.service.text, entry.service.href, entry.latest) == (
        "Ambershire",
        "ambershire/index.html",
        "10 May 2025",
    )
    assert entry.rating is not None


def test_press_releases_are_listed_where_there_are_any() -> None:
    (page,) = press_releases.build_pages(clear_all(TOLD, OLDER), DESK)
    assert isinstance(page.view, PressReleasesView)

    assert [(one.href, one.headline) for one in page.view.releases] == [
        ("../inspections/ambershire-2025/press-release/index.html", "Work to do")
    ]


def test_a_headline_that_is_not_translated_is_marked_with_its_language() -> None:
    (page,) = press_releases.build_pages(clear_all(TOLD), WELSH)
    assert isinstance(page.view, PressReleasesView)

    headline = page.view.releases[0].headline
    assert headline == "Work to do"
    assert headline.__html__() == '<span lang="en">Work to do</span>'  # type: ignore[attr-defined]  # it is Spoken


def test_what_the_publisher_says_of_the_site_comes_first() -> None:
    desk = replace(DESK, site=replace(DESK.site, about=local_prose("Made with care.")))
    (page,) = about.build_pages((), desk)
    assert isinstance(page.view, AboutView)

    assert (page.path, page.view.words) == ("about/index.html", "<p>Made with care.</p>")


def test_the_ways_of_the_page_that_is_shown_anywhere_begin_at_the_top() -> None:
    desk = replace(DESK, site=replace(DESK.site, address="https://example.org/reports/"))
    (page,) = not_found.build_pages((), desk)
    assert isinstance(page.view, NotFoundView)

    assert page.path == "404.html"
    assert page.view.frame.style == "/reports/assets/site.css"
    assert [way.href for way in page.view.ways][:2] == ["/reports/index.html", "/reports/inspections/index.html"]
    assert page.view.frame.is_listed is False

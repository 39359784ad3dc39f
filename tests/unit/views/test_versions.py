"""What a correction leaves on pages, in data and in settings: which version, since when, what, and the one before."""

import json
from dataclasses import replace
from datetime import date

import builders
from builders import DESK, INSPECTION, PHRASES_IN_ENGLISH, RECORD, SITE, WORDING, clear_all, clear_one, moment, phrase
from inspectorate.documents import feed, genuineness, hosting, press_release, report, superseded
from inspectorate.documents.feed import FeedView
from inspectorate.documents.genuineness import GenuinenessView
from inspectorate.documents.report import ReportView
from inspectorate.model.corrections import Correction, KeptPdf
from inspectorate.model.inspection import Inspection
from inspectorate.model.language import WELSH, Phrase
from inspectorate.model.words import PressReleaseWords
from inspectorate.views.document import DataFile, Page, StampedPdf
from inspectorate.views.inspection_data import describe_inspection
from inspectorate.views.inspection_rows import list_inspection
from inspectorate.views.listing import list_inspections

ADDRESS = "https://reports.example.org/inspections/ambershire-2025/"
FIRST = Correction(on=date(2025, 6, 3), what=phrase("A share."), pdf="superseded/a-version-1.pdf")
SECOND = Correction(on=date(2025, 7, 1), what=phrase("A name."), pdf="superseded/a-version-2.pdf")
KEPT = {
    "superseded/a-version-1.pdf": KeptPdf(b"one", "1" * 64),
    "superseded/a-version-1.cy.pdf": KeptPdf(b"un", "2" * 64),
    "superseded/a-version-2.pdf": KeptPdf(b"two", "3" * 64),
}
CORRECTED = replace(INSPECTION, record=replace(RECORD, corrections=(FIRST, SECOND)), kept_pdfs=KEPT)
IN_WELSH = replace(
    DESK,
    site=replace(SITE, languages=(*SITE.languages, WELSH)),
    wording=replace(WORDING, language=WELSH),
    first_wording=WORDING,
)


def view_report(inspection: Inspection) -> ReportView:
    """Return the report of an inspection."""
    desk = replace(DESK, cleared=clear_all(inspection))
    page = report.build_page(desk.cleared[0], desk)
    assert page is not None
    assert isinstance(page.view, ReportView)
    return page.view


def test_what_never_was_corrected_says_nothing_of_versions() -> None:
    view = view_report(INSPECTION)

    assert view.corrections is None
    assert view.frame.modified == view.frame.date == "2025-05-10"
    assert '"dateModified"' not in str(view.frame.linked_data)


def test_a_report_says_which_version_it_is_and_lists_its_corrections() -> None:
    view = view_report(CORRECTED)
    assert view.corrections is not None

    assert view.corrections.note == "Version corrected 1 July 2025 3"
    assert [(line.what, line.former.href, line.address) for line in view.corrections.lines] == [
        (
            what,
            f"versions/{n}/ambershire-2025-version-{n}.pdf",
            f"{ADDRESS}versions/{n}/ambershire-2025-version-{n}.pdf",
        )
        for n, what in ((1, "A share."), (2, "A name."))
    ]
    assert (view.frame.date, view.frame.modified) == ("2025-05-10", "2025-07-01")


def test_programs_are_told_the_version_and_the_corrections() -> None:
    graph = json.loads(str(view_report(CORRECTED).frame.linked_data))["@graph"]
    (told,) = (thing for thing in graph if thing["@type"] == "Report")

    assert (told["version"], told["dateModified"]) == (3, "2025-07-01")
    assert [one["text"] for one in told["correction"]] == ["A share.", "A name."]


def test_the_data_say_it_in_their_last_columns() -> None:
    (row,) = list_inspection(clear_one(CORRECTED), SITE, PHRASES_IN_ENGLISH)
    data = describe_inspection(clear_one(CORRECTED), SITE, PHRASES_IN_ENGLISH)

    assert (row.version, row.corrected) == (data.version, data.corrected) == (3, "2025-07-01")
    assert list(type(row).__slots__)[-2:] == ["version", "corrected"]
    assert [(one.version, one.corrected, one.text) for one in data.corrections] == [
        (2, "2025-06-03", "A share."),
        (3, "2025-07-01", "A name."),
    ]


def view_feed(*inspections: Inspection) -> FeedView:
    """Return the feed of these inspections."""
    (page,) = feed.build_feed(clear_all(*inspections), DESK)
    assert isinstance(page, Page)
    assert isinstance(page.view, FeedView)
    return page.view


def test_the_feed_tells_it_under_the_same_name() -> None:
    (before,), view = view_feed(INSPECTION).entries, view_feed(CORRECTED)
    (after,) = view.entries

    assert (before.id, before.published) == (after.id, after.published)
    assert before.updated < after.updated == view.updated == "2025-07-01T00:02:00Z"
    assert "A name." in after.summary


def test_each_correction_of_a_day_is_a_later_entry() -> None:
    """Even on the very day of publication: programs show an entry anew only if its time is later."""
    days = [replace(FIRST, on=date(2025, 5, 10)), replace(SECOND, on=date(2025, 5, 10))]
    records = [replace(RECORD, embargo=moment("2025-05-10 09:30"), corrections=tuple(days[:n])) for n in range(3)]
    times = [view_feed(replace(CORRECTED, record=record)).entries[0].updated for record in records]

    assert times == sorted(set(times))


def test_the_list_of_inspections_says_it() -> None:
    table = list_inspections(clear_all(CORRECTED), (), "inspections/index.html", DESK, "All")

    assert [row.corrected for row in table.rows] == ["Version corrected 1 July 2025 3"]


def test_a_press_release_says_that_its_report_was_corrected() -> None:
    words = PressReleaseWords(body=builders.prose("News."), headline=Phrase("News"))
    page = press_release.build_page(clear_one(builders.tell(CORRECTED, words)), DESK)
    assert page is not None
    assert isinstance(page.view, press_release.PressReleaseView)

    assert page.view.corrected == "Report corrected 1 July 2025 3"


def test_each_earlier_version_is_kept_and_leads_to_the_one_that_counts() -> None:
    made = superseded.build_files(clear_all(CORRECTED), DESK)
    assert all(isinstance(one, StampedPdf) for one in made)

    assert [(one.path, one.kept, one.date, one.address) for one in made if isinstance(one, StampedPdf)] == [
        ("inspections/ambershire-2025/versions/1/ambershire-2025-version-1.pdf", b"one", "2025-06-03", ADDRESS),
        ("inspections/ambershire-2025/versions/2/ambershire-2025-version-2.pdf", b"two", "2025-07-01", ADDRESS),
    ]


def test_another_side_keeps_what_was_published_in_its_language() -> None:
    made = superseded.build_files(clear_all(CORRECTED), IN_WELSH)

    assert [one.kept for one in made if isinstance(one, StampedPdf)] == [b"un"]


def test_search_engines_are_led_from_earlier_versions_to_the_one_that_counts() -> None:
    texts = [made for made in hosting.build_files(clear_all(CORRECTED), DESK) if isinstance(made, Page)]
    (view,) = {id(made.view): made.view for made in texts}.values()
    assert isinstance(view, hosting.HostingView)
    (rule,) = (rule for rule in view.joined if rule.path.endswith("versions/"))

    assert rule.path == "inspections/ambershire-2025/versions/"
    assert {header.name: header.value for header in rule.headers} == {
        "X-Robots-Tag": "noindex",
        "Link": f"<{ADDRESS}>; rel=canonical",
    }


def test_cloudfront_gets_no_policy_for_each_inspection() -> None:
    """An account may have twenty policies."""
    corrected, plain = (hosting.build_files(clear_all(one), DESK) for one in (CORRECTED, INSPECTION))

    assert [one.content for one in corrected if isinstance(one, DataFile)] == [
        one.content for one in plain if isinstance(one, DataFile)
    ]


def test_a_reader_finds_an_earlier_version_by_its_own_fingerprint_in_any_language() -> None:
    (page,) = genuineness.build_page(clear_all(CORRECTED), DESK)
    assert isinstance(page, Page)
    assert isinstance(page.view, GenuinenessView)

    assert [(one.folder, one.fingerprint[:1]) for one in page.view.documents] == [
        ("inspections/ambershire-2025/", ""),
        ("inspections/ambershire-2025/versions/1/", "1"),
        ("inspections/ambershire-2025/versions/1/", "2"),
        ("inspections/ambershire-2025/versions/2/", "3"),
    ]

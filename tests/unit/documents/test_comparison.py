"""The table of an edition and the page that leads to all of them."""

from dataclasses import replace

from builders import (
    DESK,
    FRAMEWORK,
    GOOD,
    INSPECTION,
    LETTER_INSPECTION,
    RECORD,
    SERVICE,
    clear_all,
    judged,
    moment,
    not_rated,
    phrase,
    results,
)
from inspectorate.documents.comparison import COMPARISON_PAGE, ComparisonView, build_pages
from inspectorate.documents.comparisons import COMPARISONS_PAGE, ComparisonsView
from inspectorate.documents.comparisons import build_pages as build_list
from inspectorate.model.framework import Overall, OverallAggregation
from inspectorate.model.inspection import Inspection, InspectionId
from inspectorate.model.site import ServiceId
from inspectorate.views.document import PageLink

EARLIER = replace(INSPECTION, id=InspectionId("earlier"), record=replace(RECORD, embargo=moment("2022-03-01 00:01")))
BAY = replace(
    INSPECTION,
    id=InspectionId("bay"),
    service=replace(SERVICE, area=phrase("Bay")),
    record=replace(RECORD, service=ServiceId("bay"), standards=results(s1_1=judged(GOOD), s2_1=not_rated())),
)


def build(*inspections: Inspection) -> ComparisonView:
    """Return what the one table says with these inspections."""
    (page,) = build_pages(clear_all(*inspections), DESK)
    assert (page.path, COMPARISON_PAGE.name) == ("compare/shire-2025/index.html", "comparison")
    assert isinstance(page.view, ComparisonView)
    return page.view


def lead(*inspections: Inspection) -> ComparisonsView:
    """Return what the page that leads to all tables says."""
    (page,) = build_list(clear_all(*inspections), DESK)
    assert (page.path, COMPARISONS_PAGE.name) == ("compare/index.html", "comparisons")
    assert isinstance(page.view, ComparisonsView)
    return page.view


def test_each_row_is_the_latest_inspection_of_a_service() -> None:
    view = build(INSPECTION, EARLIER, BAY)

    assert [row.report for row in view.services] == [
        PageLink("../../inspections/ambershire-2025/index.html", "Ambershire"),
        PageLink("../../inspections/bay/index.html", "Bay"),
    ]
    assert [link.text for link in view.earlier] == ["Ambershire, March 2022"]
    assert view.earlier_heading == "Earlier inspections"


def test_a_cell_is_a_rating_in_words_or_says_that_there_is_none() -> None:
    _, bay = build(INSPECTION, BAY).services

    assert [cell.rating.name if cell.rating else cell.not_rated for cell in bay.ratings] == ["Good", "Not rated"]
    assert (bay.published, bay.score) == ("10 May 2025", "2/3")


def test_the_columns_are_the_standards_in_their_domains() -> None:
    domains = build(INSPECTION).domains

    assert [(domain.heading, domain.width) for domain in domains] == [
        ("1. Organisation", "1"),
        ("2. Court disposals", "1"),
    ]
    assert domains[1].standards[0].page.href == "../../frameworks/shire-2025/standards/2.1/index.html"
    assert (domains[1].standards[0].number, domains[1].standards[0].title) == ("2.1", "Assessment")


def test_without_an_overall_rating_there_is_no_column_for_it() -> None:
    framework = replace(FRAMEWORK, overall=Overall(aggregation=OverallAggregation.NONE))
    view = build(replace(INSPECTION, framework=framework, record=replace(RECORD, overall=None)))

    assert (view.overall_heading, view.services[0].overall, view.services[0].score) == ("", None, "")


def test_a_score_is_in_the_heading_only_where_reports_print_it() -> None:
    silent = replace(FRAMEWORK, overall=replace(FRAMEWORK.overall, prints_score=False))

    assert build(INSPECTION).overall_heading == "Overall and score"
    assert build(replace(INSPECTION, framework=silent)).overall_heading == "Overall rating"


def test_an_edition_without_ratings_has_no_table_and_the_list_says_why() -> None:
    view = lead(INSPECTION, LETTER_INSPECTION)

    assert [page.path for page in build_pages(clear_all(LETTER_INSPECTION), DESK)] == []
    assert [entry.table for entry in view.comparisons] == [PageLink("shire-2025/index.html", "Shire framework, 2025")]
    assert [link.href for link in view.unrated] == ["../frameworks/letter-2012/index.html"]


def test_the_list_says_how_large_each_table_is() -> None:
    (entry,) = lead(INSPECTION, EARLIER, BAY).comparisons

    assert entry.size == "Comparison size 2 2"
    assert lead(INSPECTION).unrated_label == ""


def test_without_inspections_the_list_says_that_there_are_none() -> None:
    assert (lead().comparisons, lead().no_comparisons) == ((), "No comparisons")

"""The list of editions: only those that public inspections were made under."""

from dataclasses import replace

from builders import DESK, FRAMEWORK, INSPECTION, LETTER_INSPECTION, RECORD, clear_all, moment
from inspectorate.documents.frameworks import FRAMEWORKS_PAGE, FrameworksView, build_pages
from inspectorate.model.framework import Overall, OverallAggregation
from inspectorate.model.inspection import Fieldwork, Inspection, InspectionId, Month
from inspectorate.views.document import PageLink

OLDER = replace(
    INSPECTION,
    id=InspectionId("older"),
    record=replace(RECORD, embargo=moment("2023-03-01 00:01"), fieldwork=Fieldwork(month=Month(2022, 12))),
)


def build(*inspections: Inspection) -> FrameworksView:
    """Return what the list says with these inspections."""
    (page,) = build_pages(clear_all(*inspections), DESK)
    assert (page.path, FRAMEWORKS_PAGE.name) == ("frameworks/index.html", "frameworks")
    assert isinstance(page.view, FrameworksView)
    return page.view


def test_an_edition_is_listed_with_when_and_how_often_it_was_used() -> None:
    (row,) = build(INSPECTION, OLDER).editions

    assert row.edition == PageLink("shire-2025/index.html", "Shire framework, 2025")
    assert (row.first, row.latest, row.inspections) == ("December 2022", "February 2025", "2")


def test_what_is_rated_is_said_of_each_edition() -> None:
    apart = replace(FRAMEWORK, overall=Overall(aggregation=OverallAggregation.NONE))

    assert [row.rated for row in build(INSPECTION, LETTER_INSPECTION).editions] == [
        "Standards and overall are rated",
        "Nothing is rated",
    ]
    assert build(replace(INSPECTION, framework=apart)).editions[0].rated == "Standards are rated"


def test_without_inspections_the_list_says_that_there_are_none() -> None:
    assert (build().editions, build().no_editions) == ((), "No reports")

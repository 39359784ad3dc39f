"""The page of an edition: what is judged, how, and who was."""

from dataclasses import replace

from builders import DESK, FRAMEWORK, INSPECTION, LETTER_INSPECTION, RECORD, clear_all, moment
from inspectorate.documents.framework import FRAMEWORK_PAGE, FrameworkView, build_pages
from inspectorate.model.framework import FrameworkId
from inspectorate.model.inspection import Inspection, InspectionId
from inspectorate.views.document import PageLink

OTHER = replace(
    INSPECTION,
    id=InspectionId("other"),
    framework=replace(FRAMEWORK, id=FrameworkId("shire-2018"), comparable_with=(FRAMEWORK.id,)),
    record=replace(RECORD, framework=FrameworkId("shire-2018"), embargo=moment("2019-03-01 00:01")),
)


def build(*inspections: Inspection) -> dict[str, FrameworkView]:
    """Return what the pages say with these inspections, by their paths."""
    pages = build_pages(clear_all(*inspections), DESK)
    assert FRAMEWORK_PAGE.name == "framework"
    return {page.path: page.view for page in pages if isinstance(page.view, FrameworkView)}


def view_of(edition: str, *inspections: Inspection) -> FrameworkView:
    """Return what the page of an edition says."""
    return build(*inspections)[f"frameworks/{edition}/index.html"]


def test_every_edition_in_use_has_a_page_and_no_other_one_has() -> None:
    assert list(build(INSPECTION, LETTER_INSPECTION)) == [
        "frameworks/shire-2025/index.html",
        "frameworks/letter-2012/index.html",
    ]
    assert build() == {}


def test_the_standards_stand_in_their_domains_and_lead_to_their_pages() -> None:
    domains = view_of("shire-2025", INSPECTION).domains

    assert [domain.heading for domain in domains] == ["1. Organisation", "2. Court disposals"]
    assert domains[1].standards[0].page == PageLink("standards/2.1/index.html", "2.1 Assessment")
    assert domains[1].standards[0].id == "standard-2-1"
    assert domains[1].standards[0].key_questions[1] == "Is the child safe?"


def test_the_inspections_under_it_are_listed_with_rating_and_score() -> None:
    services = view_of("shire-2025", INSPECTION).services
    (row,) = services.rows

    assert (row.report.text, row.published, row.score) == ("Ambershire, May 2025", "10 May 2025", "3/6")
    assert row.rating
    assert row.rating.name == "Requires improvement"
    assert services.comparison == PageLink("../../compare/shire-2025/index.html", "Compare these services")


def test_a_score_that_no_report_prints_has_no_column() -> None:
    silent = replace(FRAMEWORK, overall=replace(FRAMEWORK.overall, prints_score=False))
    services = view_of("shire-2025", replace(INSPECTION, framework=silent)).services

    assert (services.score_heading, services.rows[0].score) == ("", "")


def test_an_edition_without_ratings_says_so_and_offers_no_comparison() -> None:
    view = view_of("letter-2012", LETTER_INSPECTION)

    assert (view.no_rules, view.scale, view.rules, view.example) == ("Edition without ratings", None, None, None)
    assert (view.services.heading, view.services.rating_heading) == ("Services inspected", "")
    assert view.services.comparison is None
    assert (view.domains_heading, view.domains[0].standards) == ("Number of domains", ())
    assert "#example" not in [entry.href for entry in view.contents]


def test_other_editions_are_parted_into_those_it_can_be_compared_with_and_the_rest() -> None:
    others = view_of("shire-2025", INSPECTION, OTHER, LETTER_INSPECTION).other_editions

    assert [link.href for link in others.comparable] == ["../shire-2018/index.html"]
    assert [link.href for link in others.others] == ["../letter-2012/index.html"]
    assert others.alone == ""


def test_an_edition_that_is_the_only_one_says_so() -> None:
    others = view_of("shire-2025", INSPECTION).other_editions

    assert (others.comparable, others.others, others.alone) == ((), (), "No other edition")


def test_source_and_licence_of_the_wording_are_named() -> None:
    view = view_of("shire-2025", INSPECTION)

    assert (view.source, view.licence) == ("Edition source made up", "Edition licence none")


def test_the_trail_leads_over_the_list_of_editions() -> None:
    assert [link.href for link in view_of("shire-2025", INSPECTION).frame.trail][-1] == "../index.html"

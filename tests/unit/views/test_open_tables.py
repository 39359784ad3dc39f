"""The tables of the open data: which rows they have, and in which order."""

from dataclasses import replace

from builders import INSPECTION, PHRASES_IN_ENGLISH, RECORD, SITE, clear_all, clear_one, moment
from inspectorate.model.inspection import InspectionId
from inspectorate.views.inspection_rows import InspectionRow, list_inspection
from inspectorate.views.key_question_rows import list_key_questions
from inspectorate.views.open_tables import fill_tables
from inspectorate.views.recommendation_rows import RecommendationRow, list_recommendations
from open_data import FILLED, FULL, NOT_ALL_RATED

PAGE = "https://reports.example.org/inspections/ambershire-2026/"


def test_an_inspection_is_one_row() -> None:
    (row,) = list_inspection(clear_one(FULL), SITE, PHRASES_IN_ENGLISH)

    assert row == InspectionRow(
        inspection="ambershire-2026",
        service="ambershire",
        service_name="Ambershire Youth Justice Service",
        area="Ambershire",
        area_code="E99999999",
        nation="England",
        region="Midlands",
        framework="shire-2025",
        framework_name="Shire framework, 2025",
        document="report",
        published_month="2025-05",
        published_date="2025-05-10",
        fieldwork_month="2025-02",
        fieldwork_first_day=None,
        fieldwork_last_day=None,
        overall_rating="requires-improvement",
        overall_rating_name="Requires improvement",
        overall_method="sum_of_points",
        score=4,
        maximum=6,
        rated_standards=2,
        unrated_standards=0,
        recommendations=2,
        isbn="978-1",
        url=PAGE,
        pdf_url=f"{PAGE}ambershire-2026.pdf",
        data_url=f"{PAGE}data.json",
        version=1,
        corrected=None,
    )


def test_standards_without_a_rating_are_counted_apart() -> None:
    (row,) = list_inspection(clear_one(NOT_ALL_RATED), SITE, PHRASES_IN_ENGLISH)

    assert (row.rated_standards, row.unrated_standards, row.recommendations) == (1, 1, 0)


def test_a_score_that_no_report_prints_is_in_no_table() -> None:
    silent = replace(FULL.framework, overall=replace(FULL.framework.overall, prints_score=False))
    (row,) = list_inspection(clear_one(replace(FULL, framework=silent)), SITE, PHRASES_IN_ENGLISH)

    assert (row.score, row.maximum) == (None, None)


def test_a_key_question_has_its_counts_where_they_are_known() -> None:
    rows = list_key_questions(clear_one(FULL), SITE, PHRASES_IN_ENGLISH)

    assert [(row.key_question, row.percent, row.yes, row.of, row.is_lowest) for row in rows] == [
        ("2.1.1", 69, 11, 16, False),
        ("2.1.2", 50, None, None, True),
        ("2.1.3", 63, None, None, False),
    ]
    assert {(row.standard, row.standard_ref, row.sample_cases, row.url) for row in rows} == {
        ("2.1", "shire-2025:2.1", 16, f"{PAGE}#standard-2-1")
    }
    assert rows[0].key_question_ref == "shire-2025:2.1.1"


def test_a_recommendation_leads_to_its_place_in_the_report() -> None:
    rows = list_recommendations(clear_one(FULL), SITE, PHRASES_IN_ENGLISH)

    assert rows[1] == RecommendationRow(
        inspection="ambershire-2026",
        service="ambershire",
        framework="shire-2025",
        number=2,
        addressee="The board, “all of it”",
        text="listen, and act",
        url=f"{PAGE}#recommendation-2",
        recommendation_ref="ambershire-2026:2",
        standards="1.1 2.1",
        service_name="Ambershire Youth Justice Service",
        area_code="E99999999",
        region="Midlands",
        published_month="2025-05",
        published_date="2025-05-10",
    )


def test_what_is_new_comes_at_the_end_so_that_no_row_moves() -> None:
    later = replace(
        INSPECTION,
        id=InspectionId("aaa-2026"),
        record=replace(RECORD, embargo=moment("2026-01-01 00:01")),
    )
    before = fill_tables(clear_all(INSPECTION), SITE, PHRASES_IN_ENGLISH)
    after = fill_tables(clear_all(later, INSPECTION), SITE, PHRASES_IN_ENGLISH)

    for former, table in zip(before, after, strict=True):
        assert (*table.rows.lines,)[: len((*former.rows.lines,))] == (*former.rows.lines,)
    assert len((*after[1].rows.lines,)) == 2 * len((*before[1].rows.lines,)) == 4


def test_every_table_has_rows_of_all_inspections_that_have_any() -> None:
    assert {filled.table.name: len((*filled.rows.lines,)) for filled in FILLED} == {
        "inspections": 3,
        "ratings": 4,
        "key-questions": 3,
        "recommendations": 2,
    }

"""Ratings as data: a row for each standard, with names for machines."""

from dataclasses import astuple, replace

from builders import (
    FRAMEWORK,
    GOOD,
    INADEQUATE,
    LETTER_INSPECTION,
    PHRASES_IN_ENGLISH,
    RECORD,
    REQUIRES_IMPROVEMENT,
    SITE,
    clear_one,
    inspect,
    judged,
    measured,
    not_rated,
    phrase,
    results,
)
from inspectorate.model.inspection import Discretion, Inspection, Month, StandardResult
from inspectorate.views.ratings_data import RatingsRow, list_ratings


def rows(inspection: Inspection) -> tuple[RatingsRow, ...]:
    """Return the rows of an inspection."""
    return list_ratings(clear_one(inspection), SITE, PHRASES_IN_ENGLISH)


def row(result: StandardResult) -> RatingsRow:
    """Return the row of standard 2.1 with this result."""
    return rows(inspect(replace(RECORD, standards=results(s1_1=judged(GOOD), s2_1=result))))[1]


def test_each_standard_is_a_row_in_the_order_of_the_framework() -> None:
    page = "https://reports.example.org/inspections/ambershire-2025/"
    record = replace(RECORD, standards=dict(reversed(list(RECORD.standards.items()))))
    first, second = rows(inspect(record))

    assert first == RatingsRow(
        inspection="ambershire-2025",
        service="ambershire",
        framework="shire-2025",
        standard="1.1",
        title="Leadership",
        rating="good",
        computed_rating=None,
        discretion=False,
        lowest_percent=None,
        url=f"{page}#standard-1-1",
        standard_ref="shire-2025:1.1",
        domain="1",
        domain_name="Organisation",
        method="judgement",
        counts_towards_overall=True,
        points=2,
        rating_name="Good",
        computed_rating_name=None,
        discretion_reason=None,
        not_rated=None,
        sample_cases=None,
        service_name="Ambershire Youth Justice Service",
        area_code="E99999999",
        region="Midlands",
        published_month="2025-05",
        published_date="2025-05-10",
    )
    assert astuple(second)[3:20] == (
        "2.1",
        "Assessment",
        "requires-improvement",
        "requires-improvement",
        False,
        50,
        f"{page}#standard-2-1",
        "shire-2025:2.1",
        "2",
        "Court disposals",
        "lowest_key_question",
        True,
        1,
        "Requires improvement",
        "Requires improvement",
        None,
        None,
    )


def test_discretion_shows_in_two_ratings_and_is_said() -> None:
    decided = replace(
        measured(GOOD, 49, 70, 80), discretion=Discretion(reason=phrase("All in all.")), rating=REQUIRES_IMPROVEMENT.id
    )

    assert (row(decided).rating, row(decided).computed_rating) == (REQUIRES_IMPROVEMENT.id, INADEQUATE.id)
    assert (row(decided).rating_name, row(decided).computed_rating_name) == ("Requires improvement", "Inadequate")
    assert row(decided).discretion
    assert row(decided).discretion_reason == "All in all."
    assert row(decided).lowest_percent == 49


def test_a_standard_that_was_not_rated_has_no_rating() -> None:
    assert (row(not_rated()).rating, row(not_rated()).computed_rating) == (None, None)
    assert (row(not_rated()).rating_name, row(not_rated()).points, row(not_rated()).lowest_percent) == (
        None,
        None,
        None,
    )
    assert row(not_rated("too few cases")).not_rated == "too few cases"


def test_the_cases_of_a_standard_are_those_of_the_sample_of_its_domain() -> None:
    first, second = FRAMEWORK.domains
    sampled = replace(FRAMEWORK, domains=(first, replace(second, sample="court")))
    counted = inspect(replace(RECORD, samples={"court": 16, "others": 9}), sampled)

    assert [one.sample_cases for one in rows(counted)] == [None, 16]
    assert [one.sample_cases for one in rows(inspect(framework=sampled))] == [None, None]


def test_where_the_record_names_no_day_of_publication_the_month_is_said_alone() -> None:
    row_of_month = rows(inspect(replace(RECORD, published=Month(2025, 4))))[0]

    assert (row_of_month.published_month, row_of_month.published_date) == ("2025-04", None)


def test_an_inspection_without_ratings_has_no_rows() -> None:
    assert rows(LETTER_INSPECTION) == ()

"""Ratings as data: a row for each standard, with names for machines."""

from dataclasses import astuple, replace

from builders import (
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
from inspectorate.model.inspection import Discretion, Inspection, StandardResult
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
    )
    assert astuple(second)[3:] == (
        "2.1",
        "Assessment",
        "requires-improvement",
        "requires-improvement",
        False,
        50,
        f"{page}#standard-2-1",
    )


def test_discretion_shows_in_two_ratings_and_is_said() -> None:
    decided = replace(
        measured(GOOD, 49, 70, 80), discretion=Discretion(reason=phrase("All in all.")), rating=REQUIRES_IMPROVEMENT.id
    )

    assert (row(decided).rating, row(decided).computed_rating) == (REQUIRES_IMPROVEMENT.id, INADEQUATE.id)
    assert row(decided).discretion
    assert row(decided).lowest_percent == 49


def test_a_standard_that_was_not_rated_has_no_rating() -> None:
    assert (row(not_rated()).rating, row(not_rated()).computed_rating) == (None, None)
    assert row(not_rated()).lowest_percent is None


def test_an_inspection_without_ratings_has_no_rows() -> None:
    assert rows(LETTER_INSPECTION) == ()

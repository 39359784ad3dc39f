"""The ratings of one service, inspection beside inspection."""

from dataclasses import replace

from builders import DESK, FRAMEWORK, INSPECTION, LETTER_INSPECTION, RECORD, clear_all, moment
from inspectorate.model.framework import FrameworkId
from inspectorate.model.inspection import Inspection, InspectionId
from inspectorate.views.addresses import service_page
from inspectorate.views.over_time import list_over_time
from inspectorate.views.over_time_parts import OverTimePart

OLDER = replace(
    INSPECTION, id=InspectionId("older-2020"), record=replace(RECORD, embargo=moment("2020-05-10 00:01"), standards={})
)
OTHER_EDITION = replace(FRAMEWORK, id=FrameworkId("another-edition"))


def tables(*inspections: Inspection) -> tuple[OverTimePart, ...]:
    """Return the tables on the page of the service."""
    return list_over_time(clear_all(*inspections), service_page(RECORD.service), DESK)


def test_inspections_of_one_edition_share_a_table_with_the_oldest_on_the_left() -> None:
    (table,) = tables(INSPECTION, OLDER)

    assert [column.text for column in table.columns] == ["10 May 2020", "10 May 2025"]
    assert [column.href for column in table.columns] == [
        "../../inspections/older-2020/index.html",
        "../../inspections/ambershire-2025/index.html",
    ]


def test_editions_that_cannot_be_compared_have_tables_of_their_own() -> None:
    standards = replace(OLDER, framework=OTHER_EDITION, record=replace(OLDER.record, standards=RECORD.standards))

    assert [len(table.columns) for table in tables(INSPECTION, standards)] == [1, 1]


def test_a_group_without_ratings_has_no_table() -> None:
    assert tables(LETTER_INSPECTION) == ()


def test_each_rating_leads_to_its_place_in_the_report_and_gaps_say_why() -> None:
    (table,) = tables(INSPECTION, OLDER)
    row = table.domains[0].rows[0]
    before, after = row.cells

    assert (before.rating, before.href, before.no_rating) == (None, "", "Not inspected")
    assert after.rating is not None
    assert after.href.startswith("../../inspections/ambershire-2025/index.html#standard-")
    assert row.standard.href == f"../../frameworks/{FRAMEWORK.id}/standards/{row.number}/index.html"


def test_every_standard_of_the_edition_has_a_row() -> None:
    (table,) = tables(INSPECTION)

    assert [row.number for domain in table.domains for row in domain.rows] == [
        standard.id for standard in FRAMEWORK.iter_standards()
    ]

"""What travels inside a PDF: the record, the ratings, the data."""

from dataclasses import replace

from builders import INSPECTION, LETTER_INSPECTION, PHRASES_IN_ENGLISH, SITE, clear_one
from inspectorate.model.inspection import Inspection
from inspectorate.views.attachments import list_attachments
from inspectorate.views.document import Attachment, FileFormat, Relationship, Rows
from inspectorate.views.inspection_data import describe_inspection
from inspectorate.views.ratings_data import RatingsRow, list_ratings


def attach(inspection: Inspection) -> tuple[Attachment, ...]:
    """Return what travels inside the PDF of an inspection."""
    return list_attachments(clear_one(inspection), SITE, PHRASES_IN_ENGLISH)


def test_a_report_carries_the_record_that_it_was_made_from_and_what_it_shows_as_data() -> None:
    cleared = clear_one(INSPECTION)

    assert attach(replace(INSPECTION, source="a: b\n")) == (
        Attachment(
            name="ambershire-2025-inspection.yaml",
            format=FileFormat.YAML,
            relationship=Relationship.SOURCE,
            description="Attachment record",
            content="a: b\n",
        ),
        Attachment(
            name="ambershire-2025-ratings.csv",
            format=FileFormat.CSV,
            relationship=Relationship.DATA,
            description="Attachment ratings",
            content=Rows(RatingsRow, list_ratings(cleared, SITE, PHRASES_IN_ENGLISH)),
        ),
        Attachment(
            name="ambershire-2025-data.json",
            format=FileFormat.JSON,
            relationship=Relationship.DATA,
            description="Attachment data",
            content=describe_inspection(cleared, SITE, PHRASES_IN_ENGLISH),
        ),
    )


def test_where_nothing_is_rated_there_is_no_file_of_ratings() -> None:
    assert [one.format for one in attach(LETTER_INSPECTION)] == [FileFormat.YAML, FileFormat.JSON]

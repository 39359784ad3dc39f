"""List what travels inside the PDFs of an inspection. Pure."""

from collections.abc import Iterator

from inspectorate.model.site import Site
from inspectorate.release import Cleared
from inspectorate.views.addresses import attachment
from inspectorate.views.document import Attachment, FileFormat, Relationship, Rows
from inspectorate.views.inspection_data import describe_inspection
from inspectorate.views.phrases import Phrases
from inspectorate.views.ratings_data import RatingsRow, list_ratings


def list_attachments(cleared: Cleared, site: Site, phrases: Phrases) -> tuple[Attachment, ...]:
    """Return the record, the ratings where there are any, and the inspection as data."""
    return tuple(_iter_attachments(cleared, site, phrases))


def _iter_attachments(cleared: Cleared, site: Site, phrases: Phrases) -> Iterator[Attachment]:
    inspection = cleared.rated.inspection
    yield Attachment(
        name=attachment(inspection.id, "inspection.yaml"),
        format=FileFormat.YAML,
        relationship=Relationship.SOURCE,
        description=phrases.say("attachment_record"),
        content=inspection.source,
    )
    if rows := list_ratings(cleared, site, phrases):
        yield Attachment(
            name=attachment(inspection.id, "ratings.csv"),
            format=FileFormat.CSV,
            relationship=Relationship.DATA,
            description=phrases.say("attachment_ratings"),
            content=Rows(RatingsRow, rows),
        )
    yield Attachment(
        name=attachment(inspection.id, "data.json"),
        format=FileFormat.JSON,
        relationship=Relationship.DATA,
        description=phrases.say("attachment_data"),
        content=describe_inspection(cleared, site, phrases),
    )

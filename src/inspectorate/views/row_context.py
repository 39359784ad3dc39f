"""Say what every row of the open data repeats of its inspection, so that a table can be used alone. Pure."""

from typing import TypedDict

from inspectorate.model.framework import StandardId
from inspectorate.model.inspection import Inspection, Record
from inspectorate.views.frame import publication_date
from inspectorate.views.machine_days import write_month
from inspectorate.views.phrases import Phrases, publication_month


class RowContext(TypedDict):
    """What the rows of all tables but that of the inspections say of the inspection."""

    service_name: str
    area_code: str
    region: str
    published_month: str
    published_date: str | None


def describe_context(inspection: Inspection, phrases: Phrases) -> RowContext:
    """Return what the rows of an inspection repeat."""
    return RowContext(
        service_name=phrases.choose(inspection.record.service_name),
        area_code=inspection.service.area_code,
        region=phrases.choose(inspection.service.region),
        published_month=write_month(publication_month(inspection.record)),
        published_date=publication_date(inspection.record),
    )


def name_in_framework(framework: str, name: str | int) -> str:
    """Return a name that is unique over all editions, and that no program takes for a number: `yj-2021:2.1`."""
    return f"{framework}:{name}"


def count_sample(inspection: Inspection, standard: StandardId) -> int | None:
    """Return how many cases were inspected for the domain of a standard; None where the edition names no sample."""
    samples = {one.id: domain.sample for domain in inspection.framework.domains for one in domain.standards}
    return _count(inspection.record, samples.get(standard))


def _count(record: Record, sample: str | None) -> int | None:
    return record.samples.get(sample) if sample else None

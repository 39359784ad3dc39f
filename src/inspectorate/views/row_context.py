"""Say what every row of the open data repeats of its inspection, so that a table can be used alone. Pure."""

from typing import TypedDict

from inspectorate.model.framework import Domain, StandardId
from inspectorate.model.inspection import Inspection
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


def domain_of(inspection: Inspection, standard: StandardId) -> Domain:
    """Return the domain that a standard belongs to."""
    domains = inspection.framework.domains
    return next(domain for domain in domains if any(one.id == standard for one in domain.standards))


def count_sample(inspection: Inspection, domain: Domain) -> int | None:
    """Return how many cases were inspected for a domain; None where the edition names no sample."""
    return inspection.record.samples.get(domain.sample) if domain.sample else None

"""Which facts the standing words of a framework may ask for with `{name}`. Pure."""

import re

from inspectorate.model.framework import OverallAggregation
from inspectorate.model.inspection import Inspection

PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
"""Where a fact stands in words: its name in braces. A name of `samples` may hold any character but braces."""

ALWAYS = frozenset(
    {
        "area",
        "service",
        "service_short",
        "lead_inspector",
        "fieldwork",
        "fieldwork_month",
        "embargo_date",
        "embargo_time",
    }
)


def available_facts(inspection: Inspection) -> frozenset[str]:
    """Return the names of the facts that the record of this inspection holds."""
    record = inspection.record
    names = set(ALWAYS) | {f"samples.{name}" for name in record.samples}
    if record.recommendations:
        names.add("recommendations")
    if inspection.framework.overall.aggregation is not OverallAggregation.NONE and record.overall:
        names.add("overall_rating")
    if record.lead_inspector.email:
        names.add("lead_inspector_email")
    if record.lead_inspector.telephone:
        names.add("lead_inspector_telephone")
    return frozenset(names)

"""Which facts the standing words of a framework may ask for with `{name}`. Pure."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass

from inspectorate.model.framework import Framework, OverallAggregation
from inspectorate.model.inspection import Inspection
from inspectorate.model.prose import Prose, Text, iter_inlines

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


def asked_facts(framework: Framework) -> frozenset[str]:
    """Return the names of the facts that any words of this framework ask for."""
    return frozenset(name for text in _iter_texts(framework) for name in PLACEHOLDER.findall(text))


def _iter_texts(value: object) -> Iterator[str]:
    """Yield every text at any depth of a value of the model."""
    inside: Iterator[object] = iter(())
    if isinstance(value, str):
        yield value
    elif isinstance(value, Prose):
        yield from (inline.text for inline in iter_inlines(value.blocks) if isinstance(inline, Text))
    elif is_dataclass(value):
        inside = (getattr(value, field.name) for field in fields(value))
    elif isinstance(value, Mapping):
        inside = iter(value.values())
    elif isinstance(value, tuple):
        inside = iter(value)
    for inner in inside:
        yield from _iter_texts(inner)

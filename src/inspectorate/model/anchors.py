"""Which places of an inspection's document have a name that a link can lead to. Pure."""

from collections.abc import Iterator

from inspectorate.model.framework import iter_sections
from inspectorate.model.inspection import Inspection


def standard_anchor(standard: str) -> str:
    """Return the id of a standard inside a page: 2.1 is at `standard-2-1`."""
    return f"standard-{standard.replace('.', '-')}"


def recommendation_anchor(number: int) -> str:
    """Return the id of a recommendation inside a page."""
    return f"recommendation-{number}"


def iter_anchors(inspection: Inspection) -> Iterator[str]:
    """Yield the ids of the sections, standards and recommendations of an inspection's report or letter."""
    framework = inspection.framework
    yield from (section.id for section in iter_sections((*framework.sections, *framework.imprint)))
    yield from (standard_anchor(standard.id) for standard in framework.iter_standards())
    for group in inspection.record.recommendations:
        yield from (recommendation_anchor(number) for number in group.numbers)

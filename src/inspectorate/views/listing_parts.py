"""Lists of inspections as tables: what the component `inspections-table` may say. Pure."""

from dataclasses import dataclass
from typing import ClassVar

from inspectorate.views.document import PageLink
from inspectorate.views.rating_parts import RatingLabel


@dataclass(frozen=True, slots=True, kw_only=True)
class RowFacet:
    """What a row is filtered by: the name of a facet, and the row's value of it."""

    name: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class InspectionRow:
    """One inspection."""

    facets: tuple[RowFacet, ...]
    service: PageLink
    report: PageLink
    framework: PageLink
    region: str
    date: str
    corrected: str
    """Which version it is by now; nothing where it never was corrected."""
    machine_date: str
    """The day, as 2024-05-10, or the month, as 2018-12."""
    rating: RatingLabel | None
    no_rating: str
    """What stands in place of the overall rating where there is none."""
    score: str
    """As printed; nothing where the document prints none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class InspectionTablePart:
    """Inspections, one in each row."""

    component: ClassVar[str] = "inspections-table"

    id: str
    caption: str
    service_heading: str
    report_heading: str
    framework_heading: str
    region_heading: str
    date_heading: str
    rating_heading: str
    score_heading: str
    rows: tuple[InspectionRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FacetLink:
    """One value of a facet, and the list of the inspections that have it."""

    value: str
    href: str
    text: str
    count: str
    current: str
    """`page` on the list itself, else nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FacetView:
    """What a list is narrowed by, such as the year."""

    name: str
    heading: str
    values: tuple[FacetLink, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FacetsPart:
    """The lists of inspections, by everything that narrows them."""

    component: ClassVar[str] = "facets"

    heading: str
    facets: tuple[FacetView, ...]

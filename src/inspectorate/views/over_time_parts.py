"""Ratings of one service over time: what the component `over-time` may say. Pure."""

from dataclasses import dataclass
from typing import ClassVar

from inspectorate.views.document import PageLink
from inspectorate.views.rating_parts import RatingLabel


@dataclass(frozen=True, slots=True, kw_only=True)
class OverTimeCell:
    """The rating of one standard in one inspection, and the way to its place in the report; none where it has none."""

    href: str
    rating: RatingLabel | None
    no_rating: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OverTimeRow:
    """One standard."""

    number: str
    standard: PageLink
    cells: tuple[OverTimeCell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OverTimeDomain:
    """The standards of one domain, in a table of its own."""

    id: str
    caption: str
    rows: tuple[OverTimeRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OverTimePart:
    """Standards down, inspections across, the oldest on the left."""

    component: ClassVar[str] = "over-time"

    heading: str
    standard_heading: str
    columns: tuple[PageLink, ...]
    domains: tuple[OverTimeDomain, ...]

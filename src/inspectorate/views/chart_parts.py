"""Pictures of many inspections: what their components may say, with every measure as a finished attribute. Pure.

As with bars, there is no `viewBox`: across in per cent of the width, down in `em`.
"""

from dataclasses import dataclass
from typing import ClassVar

from inspectorate.views.rating_parts import RatingLabel


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartTableRow:
    """A line of the table behind a picture."""

    name: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartTable:
    """The numbers of a picture as a table that opens below it."""

    id: str
    summary: str
    caption: str
    name_heading: str
    headings: tuple[str, ...]
    rows: tuple[ChartTableRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryLevel:
    """A line of the picture of ratings over time: a rating, with its shape, or `none` for no overall rating."""

    name: str
    shape: str
    y: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryPoint:
    """One inspection: its shape, `none` where it has no overall rating."""

    x: str
    y: str
    shape: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryJoin:
    """A line between two inspections that can be compared."""

    x1: str
    y1: str
    x2: str
    y2: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryTick:
    """A year below the picture, after a space that is as wide as the distance from the one before."""

    space: str
    text: str
    row: str
    """`upper`, or `lower` where the year before stands too near."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingHistoryPart:
    """The overall ratings of one service over time."""

    component: ClassVar[str] = "rating-history"

    id: str
    title: str
    caption: str
    height: str
    levels: tuple[HistoryLevel, ...]
    breaks: tuple[str, ...]
    """Where the framework changes to one that cannot be compared."""
    joins: tuple[HistoryJoin, ...]
    points: tuple[HistoryPoint, ...]
    ticks: tuple[HistoryTick, ...]
    notes: tuple[str, ...]
    """What the lines mean."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DistributionSegment:
    """A part of a bar: the services with one rating."""

    x: str
    width: str
    shape: str
    fill: str
    """The address of its pattern inside the page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DistributionRow:
    """One standard."""

    number: str
    name: str
    segments: tuple[DistributionSegment, ...]
    counts: str
    """The same in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DistributionKey:
    """What a pattern stands for."""

    id: str
    """Of the pattern."""
    fill: str
    rating: RatingLabel


@dataclass(frozen=True, slots=True, kw_only=True)
class DistributionPart:
    """How many services got each rating, for every standard of an edition."""

    component: ClassVar[str] = "rating-distribution"

    id: str
    title: str
    caption: str
    keys: tuple[DistributionKey, ...]
    rows: tuple[DistributionRow, ...]
    ticks: tuple[str, ...]
    start: str
    unit: str
    end: str
    table: ChartTable


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionRow:
    """How many services of a region have one rating; all bars of the picture are on one scale."""

    rating: RatingLabel
    width: str
    count: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionPanel:
    """One region."""

    id: str
    title: str
    region: str
    rows: tuple[RegionRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionMultiplesPart:
    """The overall ratings of each region, one small picture beside the other."""

    component: ClassVar[str] = "region-multiples"

    id: str
    caption: str
    rating_heading: str
    count_heading: str
    ticks: tuple[str, ...]
    panels: tuple[RegionPanel, ...]

"""What pages on editions and their standards say of ratings. Pure."""

from dataclasses import dataclass
from typing import ClassVar

from inspectorate.views.chart_parts import DistributionPart, RegionMultiplesPart
from inspectorate.views.document import Html, Lines, PageLink
from inspectorate.views.rating_parts import KeyQuestionTablePart, RatingLabel


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingScaleRow:
    """A rating, what it means, and what earns it; empty is what the edition does not say."""

    rating: RatingLabel
    meaning: str
    percent: str
    points: str
    total: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingScalePart:
    """The ratings of an edition, best first; headings are empty for what it does not have."""

    component: ClassVar[str] = "rating-scale"

    id: str
    caption: str
    rating_heading: str
    percent_heading: str
    points_heading: str
    total_heading: str
    rows: tuple[RatingScaleRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PointsRow:
    """A standard in a sum of points."""

    standard: str
    rating: RatingLabel | None
    not_rated: str
    """What stands in place of the rating where there is none, else nothing."""
    points: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PointsTable:
    """The points of all standards of one inspection, and their sum."""

    caption: str
    standard_heading: str
    rating_heading: str
    points_heading: str
    rows: tuple[PointsRow, ...]
    sum_heading: str
    sum: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ExampleStep:
    """One step of a worked example: at most one table, then what follows from it."""

    heading: str
    key_questions: KeyQuestionTablePart | None = None
    points: PointsTable | None = None
    sentences: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkedExample:
    """How the ratings of one real inspection came about."""

    heading: str
    introduction: str
    report: PageLink
    steps: tuple[ExampleStep, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One line of what is to be known at a glance."""

    label: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RatedServiceRow:
    """One inspection under the edition."""

    report: PageLink
    published: str
    rating: RatingLabel | None
    score: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RatedServices:
    """All inspections under the edition; headings are empty for what it does not have."""

    heading: str
    caption: str
    inspection_heading: str
    published_heading: str
    rating_heading: str
    score_heading: str
    rows: tuple[RatedServiceRow, ...]
    comparison: PageLink | None
    regions: RegionMultiplesPart | None
    distribution: DistributionPart | None


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherEditions:
    """Which editions this one can be compared with, and which not; only those in use."""

    heading: str
    comparable_label: str
    comparable: tuple[PageLink, ...]
    others_label: str
    others: tuple[PageLink, ...]
    alone: str
    """What stands there where no other edition is in use, else nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterItem:
    """A recommendation in the register."""

    link: PageLink
    """Its permanent place in the report."""
    addressee: str
    words: Html
    published: str
    standards_label: str
    standards: tuple[PageLink, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterGroup:
    """Recommendations under one heading."""

    id: str
    heading: str
    items: tuple[RegisterItem, ...] | Lines[RegisterItem] = ()
    groups: "tuple[RegisterGroup, ...]" = ()
    """Groups inside this one, such as the standards of an edition; they hold no further ones."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StandardEnd:
    """The highest or the lowest result of a standard: a percentage or a rating, and whose it is."""

    label: str
    percent: str
    rating: RatingLabel | None
    inspections: tuple[PageLink, ...]
    many: str
    """How many inspections there are, where they are too many to be named, else nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StandardRow:
    """The result of a standard in one inspection."""

    inspection: PageLink
    rating: RatingLabel | None
    note: str
    """Why there is no rating, or that discretion changed it, else nothing."""
    percent: str
    questions: tuple[str, ...]
    published: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StandardTable:
    """The results of a standard; headings are empty for what it does not have."""

    caption: str
    inspection_heading: str
    rating_heading: str
    percent_heading: str
    question_heading: str
    published_heading: str
    rows: tuple[StandardRow, ...]

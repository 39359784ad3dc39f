"""The parts of a section that show ratings: what their components may say. Pure."""

from dataclasses import dataclass
from typing import ClassVar

from inspectorate.views.bar_parts import BandScaleView, BarView
from inspectorate.views.document import Html


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingLabel:
    """A rating as it is shown: always the word, with a shape beside it."""

    name: str
    shape: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingBoxPart:
    """The statement of a standard and its rating."""

    component: ClassVar[str] = "rating-box"

    statement: str
    rating_heading: str
    rating: RatingLabel | None
    not_rated: str
    """What stands in place of the rating where there is none, else nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyQuestionRow:
    """A key question and its percentage; `lowest` holds the words that mark the lowest one, else nothing."""

    question: str
    mark: Html
    bar: BarView | None
    percent: str
    cases: str
    """The count behind the percentage, where it is known, such as `11 of 16`; else nothing."""
    lowest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyQuestionTablePart:
    """The key questions of one standard with their percentages."""

    component: ClassVar[str] = "key-question-table"

    id: str
    caption: str
    question_heading: str
    percent_heading: str
    rows: tuple[KeyQuestionRow, ...]
    scale: BandScaleView | None
    band: str
    """In which band the lowest percentage lies, where one decides the rating; else nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingRow:
    """A standard in the ratings table."""

    number: str
    title: str
    href: str
    rating: RatingLabel


@dataclass(frozen=True, slots=True, kw_only=True)
class DomainRatings:
    """The ratings of one domain: a table of its own, so that every cell has simple headings."""

    id: str
    caption: str
    mark: Html
    rows: tuple[RatingRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingsTablePart:
    """The ratings of the whole inspection; score and overall rating only where the edition has them."""

    component: ClassVar[str] = "ratings-table"

    service_heading: str
    service: str
    fieldwork: str
    score_heading: str
    score: str | None
    overall_heading: str
    overall: RatingLabel | None
    standard_heading: str
    rating_heading: str
    domains: tuple[DomainRatings, ...]
    not_rated: tuple[str, ...]
    """Sentences on standards that were not rated."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultRow:
    """A key question in the annex; `percent` is empty where the standard is judged without percentages."""

    number: str
    question: str
    mark: Html
    bar: BarView | None
    percent: str
    cases: str
    """The count behind the percentage, where it is known, such as `11 of 16`; else nothing."""
    lowest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StandardResults:
    """A standard in the annex, with its statement and key questions."""

    number: str
    title: str
    statement: str
    rating: RatingLabel | None
    not_rated: str
    rows: tuple[ResultRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultsTablePart:
    """All key questions of one domain."""

    component: ClassVar[str] = "results-table"

    id: str
    caption: str
    question_heading: str
    rating_heading: str
    standards: tuple[StandardResults, ...]
    scale: BandScaleView | None
    """Only where key questions have percentages."""

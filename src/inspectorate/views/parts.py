"""The parts that sections are made of: what the components in templates/components may say. Pure."""

from dataclasses import dataclass
from typing import ClassVar, TypeAlias

from inspectorate.views.document import Html


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingLabel:
    """A rating as it is shown: always the word, with a shape beside it."""

    id: str
    name: str
    shape: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProsePart:
    """Words of a section."""

    component: ClassVar[str] = "prose"

    html: Html


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadedProsePart:
    """Words below a heading of their own that does not stand in the contents."""

    component: ClassVar[str] = "headed-prose"

    level: int
    heading: str
    html: Html


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
    percent: str
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
class RecommendationItem:
    """One recommendation."""

    id: str
    html: Html


@dataclass(frozen=True, slots=True, kw_only=True)
class RecommendationGroupView:
    """The recommendations to one addressee, numbered on from the group before."""

    heading: str
    start: int
    items: tuple[RecommendationItem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RecommendationsPart:
    """All recommendations."""

    component: ClassVar[str] = "recommendations"

    groups: tuple[RecommendationGroupView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SignaturePart:
    """Who signs the foreword."""

    component: ClassVar[str] = "signature"

    name: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyFigureView:
    """A figure and what it counts."""

    value: str
    label: str
    mark: Html


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyFactRowView:
    """One line of a small table."""

    label: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyFactTableView:
    """A small table of key facts."""

    title: str
    category_heading: str
    columns: tuple[str, ...]
    rows: tuple[KeyFactRowView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyFactsGroup:
    """Key facts below one heading."""

    heading: str
    mark: Html
    figures: tuple[KeyFigureView, ...]
    tables: tuple[KeyFactTableView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyFactsPart:
    """All key facts."""

    component: ClassVar[str] = "key-facts"

    groups: tuple[KeyFactsGroup, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultRow:
    """A key question in the annex; `percent` is empty where the standard is judged without percentages."""

    number: str
    question: str
    mark: Html
    percent: str
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


@dataclass(frozen=True, slots=True, kw_only=True)
class GlossaryEntryView:
    """A term and its meaning."""

    term: str
    meaning: Html


@dataclass(frozen=True, slots=True, kw_only=True)
class GlossaryPart:
    """The terms of an edition."""

    component: ClassVar[str] = "glossary"

    entries: tuple[GlossaryEntryView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberedParagraph:
    """A paragraph with a number that can be linked to."""

    id: str
    number: str
    html: Html


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberedParagraphsPart:
    """The numbered paragraphs of one domain of a letter."""

    component: ClassVar[str] = "numbered-paragraphs"

    paragraphs: tuple[NumberedParagraph, ...]


Part: TypeAlias = (
    ProsePart
    | HeadedProsePart
    | RatingBoxPart
    | KeyQuestionTablePart
    | RatingsTablePart
    | RecommendationsPart
    | SignaturePart
    | KeyFactsPart
    | ResultsTablePart
    | GlossaryPart
    | NumberedParagraphsPart
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionView:
    """A section with its heading; sections inside it stand one level deeper."""

    id: str
    level: int
    kind: str
    """For the style sheet: `domain`, `standard`, `prose` and so on."""
    heading: str
    parts: tuple[Part, ...]
    sections: "tuple[SectionView, ...]" = ()

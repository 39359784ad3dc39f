"""The parts that sections are made of: what the components in templates/components may say. Pure."""

from dataclasses import dataclass
from typing import ClassVar, TypeAlias

from inspectorate.views.document import Html
from inspectorate.views.rating_parts import KeyQuestionTablePart, RatingBoxPart, RatingsTablePart, ResultsTablePart


@dataclass(frozen=True, slots=True, kw_only=True)
class ProsePart:
    """Words of a section."""

    component: ClassVar[str] = "prose"

    html: Html


@dataclass(frozen=True, slots=True, kw_only=True)
class MarginNumberPart:
    """The number, in the margin of a draft, of the table or box that comes next."""

    component: ClassVar[str] = "margin-number"

    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadedProsePart:
    """Words below a heading of their own that does not stand in the contents."""

    component: ClassVar[str] = "headed-prose"

    level: int
    heading: str
    html: Html


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
    | MarginNumberPart
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


def prose_parts(*passages: Html) -> tuple[ProsePart, ...]:
    """Return the passages that say something as one part of prose."""
    html = joined(*passages)
    return (ProsePart(html=html),) if html else ()


def joined(*passages: Html) -> Html:
    """Return the passages that say something, one below the other."""
    return Html("\n".join(passage for passage in passages if passage))

"""A framework edition: domains, standards, key questions, ratings, and the order of its documents. Pure."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import ClassVar, NewType

from inspectorate.model.language import FORBID_EXTRA, Language, LocalPhrase, LocalProse, Phrase
from inspectorate.model.standing import GlossaryEntry, StandingLetter, StandingPressRelease

FrameworkId = NewType("FrameworkId", str)
DomainId = NewType("DomainId", str)
StandardId = NewType("StandardId", str)
KeyQuestionId = NewType("KeyQuestionId", str)
RatingId = NewType("RatingId", str)


class Aggregation(Enum):
    """How the rating of a standard comes about; `ratings.AGGREGATIONS` holds the rules."""

    LOWEST_KEY_QUESTION = "lowest_key_question"
    JUDGEMENT = "judgement"


class OverallAggregation(Enum):
    """How the overall rating comes about."""

    SUM_OF_POINTS = "sum_of_points"
    NONE = "none"


class Shape(Enum):
    """The shape beside a rating word; the four differ without colour."""

    STAR = "star"
    DISC = "disc"
    HALF_DISC = "half-disc"
    SQUARE = "square"


class MainDocument(Enum):
    """The document that carries the findings of an inspection."""

    REPORT = "report"
    LETTER = "letter"


class KeyQuestionTables(Enum):
    """Where the percentages are printed."""

    BODY = "body"
    ANNEX = "annex"


class FrontPart(Enum):
    """What stands between the cover and the first section in print."""

    CONTENTS = "contents"
    IMPRINT = "imprint"


class SectionKind(Enum):
    """What a section is made of; `views/sections.py` builds each kind."""

    PROSE = "prose"
    STANDING = "standing"
    FOREWORD = "foreword"
    RATINGS = "ratings"
    RECOMMENDATIONS = "recommendations"
    FINDINGS = "findings"
    KEY_FACTS = "key-facts"
    DOMAIN = "domain"
    NUMBERED_DOMAIN = "numbered-domain"
    RESULTS = "results"
    GLOSSARY = "glossary"


@dataclass(frozen=True, slots=True)
class Rating:
    """One value of the scale."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    id: RatingId
    name: LocalPhrase
    points: int
    shape: Shape


@dataclass(frozen=True, slots=True)
class RatingBand:
    """The range that earns a rating, up to the next band: percent for a standard, points for the overall rating."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    rating: RatingId
    at_least: int


@dataclass(frozen=True, slots=True)
class Overall:
    """How the overall rating comes about. Bands run from lowest to highest, in points out of `maximum`."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    aggregation: OverallAggregation
    maximum: int = 0
    bands: tuple[RatingBand, ...] = ()
    prints_score: bool = False
    not_rated_reduces_maximum: bool = False
    """Whether a standard that is not rated takes its points out of the maximum."""


@dataclass(frozen=True, slots=True)
class KeyQuestion:
    """One question that is answered for each inspected case."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    id: KeyQuestionId
    text: LocalPhrase


@dataclass(frozen=True, slots=True, kw_only=True)
class Standard:
    """What is judged."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    id: StandardId
    title: LocalPhrase
    short_title: LocalPhrase | None = None
    statement: LocalPhrase
    aggregation: Aggregation
    counts_towards_overall: bool = True
    introduction: LocalProse | None = None
    """Standing words between the rating and the commentary."""
    key_questions: tuple[KeyQuestion, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Domain:
    """A group of standards. In a letter it has no standards, only numbered paragraphs."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    id: DomainId
    name: LocalPhrase
    introduction: LocalProse | None = None
    footnote: str | None = None
    """The name of a footnote on the domain's heading in the ratings table."""
    sample: str | None = None
    """Which of the record's `samples` counts the cases that its key questions are answered for."""
    standards: tuple[Standard, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DiscretionConditions:
    """When another rating than the computed one may be decided on: where any one of these holds."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    within_points: int | None = None
    """The lowest percentage is at most so many percentage points from the band."""
    one_case: bool = False
    """Whether it is enough that another judgement of one case would change the rating."""
    up_to_cases: int | None = None
    """The lowest percentage rests on at most so many cases."""
    may_lower: bool = False
    """Whether the decision may also be for a lower rating."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One section of a document: its kind, its heading, and its standing words where it has any."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    id: str
    kind: SectionKind
    heading: LocalPhrase
    text: LocalProse | None = None
    domain: DomainId | None = None
    sections: "tuple[Section, ...]" = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Framework:
    """One edition of a framework. Scale and bands run from lowest to highest; bands are percents, half up."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    id: FrameworkId
    name: LocalPhrase
    source: str
    licence: str
    document: MainDocument
    title: LocalPhrase
    """The line above the area's name on the cover."""
    scale: tuple[Rating, ...] = ()
    bands: tuple[RatingBand, ...] = ()
    overall: Overall
    domains: tuple[Domain, ...]
    standard_heading: LocalPhrase = field(default_factory=dict)
    key_question_tables: KeyQuestionTables = KeyQuestionTables.BODY
    key_question_introduction: LocalProse | None = None
    front: tuple[FrontPart, ...] = ()
    imprint: tuple[Section, ...] = ()
    sections: tuple[Section, ...]
    back_cover: LocalProse | None = None
    glossary: tuple[GlossaryEntry, ...] = ()
    findings_introduction: LocalProse | None = None
    """The line before the findings on one domain."""
    discretion_note: LocalProse | None = None
    """The footnote that the program writes where discretion was used."""
    discretion_conditions: DiscretionConditions | None = None
    press_release: StandingPressRelease | None = None
    letter: StandingLetter | None = None
    footnotes: Mapping[str, LocalProse] = field(default_factory=dict)
    replaced_terms: Mapping[Language, Mapping[str, Phrase]] = field(default_factory=dict)
    """Terms that this edition does not use, such as those of other editions, each with the one that it uses instead."""

    def iter_standards(self) -> Iterator[Standard]:
        """Yield every standard in the order of the framework."""
        for domain in self.domains:
            yield from domain.standards

    def get_rating(self, rating_id: RatingId) -> Rating:
        """Return a value of the scale.

        Raises:
            KeyError: the scale has no such rating; loading does not let that happen.
        """
        return {rating.id: rating for rating in self.scale}[rating_id]

    def get_domain(self, domain_id: DomainId) -> Domain:
        """Return a domain.

        Raises:
            KeyError: the framework has no such domain; loading does not let that happen.
        """
        return {domain.id: domain for domain in self.domains}[domain_id]


def iter_sections(sections: tuple[Section, ...]) -> Iterator[Section]:
    """Yield the sections and those inside them, in reading order."""
    for section in sections:
        yield section
        yield from iter_sections(section.sections)

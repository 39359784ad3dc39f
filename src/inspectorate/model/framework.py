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
    """The key question with the lowest percentage decides."""
    JUDGEMENT = "judgement"
    """Inspectors rate on evidence that is not counted."""


class OverallAggregation(Enum):
    """How the overall rating comes about."""

    SUM_OF_POINTS = "sum_of_points"
    """The points of all standards that count are added."""
    NONE = "none"
    """There is no overall rating."""


class Shape(Enum):
    """The shape beside a rating word; the four differ without colour."""

    STAR = "star"
    """A star."""
    DISC = "disc"
    """A full disc."""
    HALF_DISC = "half-disc"
    """Half a disc."""
    SQUARE = "square"
    """A square."""


class MainDocument(Enum):
    """The document that carries the findings of an inspection."""

    REPORT = "report"
    """A report: its words stand in report.yaml."""
    LETTER = "letter"
    """A letter: its words stand in letter.yaml."""


class KeyQuestionTables(Enum):
    """Where the percentages are printed."""

    BODY = "body"
    """Below each standard."""
    ANNEX = "annex"
    """Only in a section of the kind `results`."""


class FrontPart(Enum):
    """What stands between the cover and the first section in print."""

    CONTENTS = "contents"
    """The table of contents."""
    IMPRINT = "imprint"
    """The sections about the report itself."""


class SectionKind(Enum):
    """What a section is made of; `views/sections.py` builds each kind."""

    PROSE = "prose"
    """`text`, then the author's words, which must be there."""
    STANDING = "standing"
    """`text`; the author may add words."""
    FOREWORD = "foreword"
    """As `prose`, then name and title of the signatory."""
    RATINGS = "ratings"
    """The ratings table."""
    RECOMMENDATIONS = "recommendations"
    """`text`, then the recommendations."""
    FINDINGS = "findings"
    """`text`, then the findings on each domain."""
    KEY_FACTS = "key-facts"
    """The key facts of the record."""
    DOMAIN = "domain"
    """The domain: its introduction, its words, its standards, its summary."""
    NUMBERED_DOMAIN = "numbered-domain"
    """The words on a domain as numbered paragraphs, for letters."""
    RESULTS = "results"
    """Every key question with its percentage, for an annex."""
    GLOSSARY = "glossary"
    """The glossary."""


@dataclass(frozen=True, slots=True)
class Rating:
    """One value of the scale."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    id: RatingId
    """Its name in records and bands. Example: `requires-improvement`"""
    name: LocalPhrase
    """How it is printed. Example: `{en: Requires improvement}`"""
    points: int
    """What it counts towards the score. Example: `1`"""
    shape: Shape
    """What is drawn beside the rating, so that nobody depends on colour. Example: `half-disc`"""
    meaning: LocalPhrase | None = None
    """What it says of a service, in a sentence for readers. Example: `{en: Most work is done well.}`"""


@dataclass(frozen=True, slots=True)
class RatingBand:
    """The range that earns a rating, up to the next band: percent for a standard, points for the overall rating."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    rating: RatingId
    """The rating, by its `id` in the scale; bands and scale are in the same order. Example: `good`"""
    at_least: int
    """The lowest percentage, or number of points, that earns it; the first band begins at 0. Example: `65`"""


@dataclass(frozen=True, slots=True)
class Overall:
    """How the overall rating comes about. Bands run from lowest to highest, in points out of `maximum`."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    aggregation: OverallAggregation
    """The rule. Example: `sum_of_points`"""
    maximum: int = 0
    """The highest points of a rating, times the number of standards that count. Required: with `sum_of_points`.
    Example: `36`
    """
    bands: tuple[RatingBand, ...] = ()
    """Which points earn which rating, lowest first. Required: with `sum_of_points`. Example: `[{rating: inadequate,
    at_least: 0}, {rating: good, at_least: 19}]`
    """
    prints_score: bool = False
    """Whether the report prints the score. Example: `true`"""
    not_rated_reduces_maximum: bool = False
    """Whether a standard that is not rated takes its points out of the maximum. Example: `true`"""


@dataclass(frozen=True, slots=True)
class KeyQuestion:
    """One question that is answered for each inspected case."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    id: KeyQuestionId
    """Its number, in quotation marks. Example: `"2.1.1"`"""
    text: LocalPhrase
    """The question. Example: `{en: Does planning keep the child safe?}`"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standard:
    """What is judged."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    id: StandardId
    """Its number, in quotation marks. Example: `"2.1"`"""
    title: LocalPhrase
    """Its title. Example: `{en: Assessment}`"""
    short_title: LocalPhrase | None = None
    """A shorter title for the ratings table. Example: `{en: Out-of-court policy}`"""
    statement: LocalPhrase
    """What is to be achieved; `{service_word}` stands for the record's word for a service. Example: `{en: Planning
    follows from assessment.}`
    """
    aggregation: Aggregation
    """How its rating comes about. Example: `judgement`"""
    counts_towards_overall: bool = True
    """Whether its points count towards the overall rating. Example: `false`"""
    introduction: LocalProse | None = None
    """Standing words between the rating and the commentary."""
    key_questions: tuple[KeyQuestion, ...] = ()
    """The questions that are answered for each inspected case. Required: with `lowest_key_question`. Example: `[{id:
    "2.1.1", text: {en: Is it so?}}]`
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class Domain:
    """A group of standards. In a letter it has no standards, only numbered paragraphs."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    id: DomainId
    """Its number, in quotation marks. Example: `"2"`"""
    name: LocalPhrase
    """Its name. Example: `{en: Court disposals}`"""
    introduction: LocalProse | None = None
    """Standing words that open the domain."""
    footnote: str | None = None
    """The name of a footnote on the domain in the ratings table. Example: `resettlement`"""
    sample: str | None = None
    """Which of the record's `samples` counts the cases that its key questions are answered for. Example: `court`"""
    standards: tuple[Standard, ...] = ()
    """The standards, in order; none in a letter."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DiscretionConditions:
    """When another rating than the computed one may be decided on: where any one of these holds."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    within_points: int | None = None
    """The lowest percentage is at most so many percentage points from the band. Example: `2`"""
    one_case: bool = False
    """Whether it is enough that another judgement of one case would change the rating. Example: `true`"""
    up_to_cases: int | None = None
    """The lowest percentage rests on at most so many cases. Example: `5`"""
    may_lower: bool = False
    """Whether the decision may also be for a lower rating. Example: `true`"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One section of a document: its kind, its heading, and its standing words where it has any."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    id: str
    """A name of letters, digits, hyphens and full stops; it becomes a part of the address. Not `main` or `notes`, which
    a page has already. Example: `background`
    """
    kind: SectionKind
    """What the section is made of. Example: `prose`"""
    heading: LocalPhrase
    """Its heading. Example: `{en: Background}`"""
    text: LocalProse | None = None
    """Standing words, which come first."""
    domain: DomainId | None = None
    """The domain that it is about, by its number. Required: for the kinds `domain` and `numbered-domain`. Example:
    `"1"`
    """
    sections: "tuple[Section, ...]" = ()
    """Sections inside this one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Framework:
    """One edition of a framework. Scale and bands run from lowest to highest; bands are percents, half up."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    id: FrameworkId
    """The name of the edition; the same as that of the file. Example: `yj-2021`"""
    name: LocalPhrase
    """Its full name. Example: `{en: "Example framework, 2025"}`"""
    source: str
    """Where its standards come from. Example: `Standards for youth justice services, 2021`"""
    licence: str
    """Under what terms the standards may be used. Example: `Open Government Licence v3.0`"""
    document: MainDocument
    """The document that carries the findings. Example: `report`"""
    title: LocalPhrase
    """The line above the area's name on the cover. Example: `{en: An inspection of youth justice services in}`"""
    scale: tuple[Rating, ...] = ()
    """The ratings, lowest first. Required: if there are ratings."""
    bands: tuple[RatingBand, ...] = ()
    """Which percentage earns which rating, lowest first. Required: if there is a scale. Example: `[{rating: inadequate,
    at_least: 0}, {rating: good, at_least: 65}]`
    """
    overall: Overall
    """How the overall rating comes about."""
    domains: tuple[Domain, ...]
    """The domains, in order."""
    standard_heading: LocalPhrase = field(default_factory=dict)
    """The heading of each standard. Required: if there are standards. Example: `{en: "{number}. {title}"}`"""
    key_question_tables: KeyQuestionTables = KeyQuestionTables.BODY
    """Where percentages are printed. Example: `annex`"""
    key_question_introduction: LocalProse | None = None
    """Standing words before each table of key questions in the body."""
    front: tuple[FrontPart, ...] = ()
    """What follows the cover in print, in this order. Example: `[contents, imprint]`"""
    imprint: tuple[Section, ...] = ()
    """Sections about the report itself."""
    sections: tuple[Section, ...]
    """The sections of the document, in order."""
    back_cover: LocalProse | None = None
    """What stands on the last page of the PDF."""
    glossary: tuple[GlossaryEntry, ...] = ()
    """Terms and what they mean."""
    findings_introduction: LocalProse | None = None
    """The line before the findings on one domain."""
    discretion_note: LocalProse | None = None
    """The footnote that the program writes where discretion was used. Required: if discretion is used."""
    discretion_conditions: DiscretionConditions | None = None
    """When discretion may be used; without it, that is not checked."""
    press_release: StandingPressRelease | None = None
    """The fixed words of a press release. Required: for press releases."""
    letter: StandingLetter | None = None
    """The fixed words of a letter. Required: if the document is a letter."""
    footnotes: Mapping[str, LocalProse] = field(default_factory=dict)
    """The text of each footnote of the standing words, by its name: plain paragraphs. Required: for each mark."""
    replaced_terms: Mapping[Language, Mapping[str, Phrase]] = field(default_factory=dict)
    """By language: terms that this edition does not use, such as those of other editions, each with the one that it
    uses instead. Example: `{en: {young offenders: children}}`
    """
    comparable_with: tuple[FrameworkId, ...] = ()
    """The other editions whose ratings mean the same, by their `id`. Only between these does a picture join the ratings
    of a service by a line; one of the two editions is enough to say so. Example: `[yj-2021]`
    """

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


def are_comparable(one: Framework, other: Framework) -> bool:
    """Return whether ratings under two editions mean the same, so that a rise or a fall between them is one.

    An edition can be compared with itself; with another only where one of the two says so.
    """
    return one.id == other.id or other.id in one.comparable_with or one.id in other.comparable_with


def iter_sections(sections: tuple[Section, ...]) -> Iterator[Section]:
    """Yield the sections and those inside them, in reading order."""
    for section in sections:
        yield section
        yield from iter_sections(section.sections)

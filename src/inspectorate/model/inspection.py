"""One inspection: the record of what was found, and the words about it. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar, NewType

from inspectorate.model.checking import Waiver
from inspectorate.model.framework import (
    Framework,
    FrameworkId,
    KeyQuestionId,
    RatingId,
    StandardId,
)
from inspectorate.model.key_facts import KeyFacts
from inspectorate.model.language import FORBID_EXTRA, LocalPhrase
from inspectorate.model.pictures import PictureFile
from inspectorate.model.publication import Embargo, Stage
from inspectorate.model.shares import Share
from inspectorate.model.site import Person, PersonId, Service, ServiceId
from inspectorate.model.words import PressReleaseWords, Words

InspectionId = NewType("InspectionId", str)


@dataclass(frozen=True, slots=True)
class Month:
    """A month of a year, as printed on a cover.

    Raises:
        ValueError: there is no such month.
    """

    year: int
    month: int

    def __post_init__(self) -> None:
        date(self.year, self.month, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fieldwork:
    """When inspectors were at the service: the month as printed, and the days where they are known.

    Raises:
        ValueError: fieldwork ends before it begins.
    """

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    month: Month
    first_day: date | None = None
    last_day: date | None = None

    def __post_init__(self) -> None:
        if self.first_day and self.last_day and self.last_day < self.first_day:
            raise ValueError("Fieldwork ends before it begins.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Discretion:
    """The recorded decision to publish another rating than the computed one, with its reason."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    reason: LocalPhrase


@dataclass(frozen=True, slots=True, kw_only=True)
class StandardResult:
    """What is published of one standard. It has a rating, or a reason why it was not rated.

    Raises:
        ValueError: it has both a rating and a reason for none, or neither.
    """

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    rating: RatingId | None = None
    shares: Mapping[KeyQuestionId, Share] = field(default_factory=dict)
    discretion: Discretion | None = None
    not_rated: LocalPhrase | None = None

    def __post_init__(self) -> None:
        if self.rating is None and self.not_rated is None:
            raise ValueError("A standard has either a `rating` or, in `not_rated`, the reason why it has none.")
        if self.rating is not None and self.not_rated is not None:
            raise ValueError("A standard cannot have a `rating` and also be `not_rated`.")


@dataclass(frozen=True, slots=True, kw_only=True)
class OverallResult:
    """The overall rating as published, with its score where that is printed."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    rating: RatingId
    score: int | None = None
    maximum: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RecommendationGroup:
    """The numbers of the recommendations to one addressee; the words stand in report.yaml."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    addressee: LocalPhrase
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LeadInspector:
    """Who led the inspection, and how to reach them where that is printed."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    name: str
    email: str | None = None
    telephone: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Correspondent:
    """Somebody who writes or receives a letter."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    name: str
    role: LocalPhrase


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyRecipient:
    """A line of a letter's copy list."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    role: LocalPhrase
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterDetails:
    """Whom a letter goes to."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    to: Correspondent
    sender: Correspondent
    copies: tuple[CopyRecipient, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """The record of an inspection: every figure, rating and date, written once. The file inspection.yaml."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    service: ServiceId
    service_name: LocalPhrase
    service_short_name: LocalPhrase
    service_word: LocalPhrase = field(default_factory=dict)
    """The word for a service in the framework's statements, such as YOT or YJS."""
    framework: FrameworkId
    stage: Stage
    embargo: Embargo
    published: Month | None = None
    """The month on the cover, where it is not that of the embargo."""
    fieldwork: Fieldwork
    lead_inspector: LeadInspector
    signatory: PersonId | None = None
    isbn: str | None = None
    samples: Mapping[str, int] = field(default_factory=dict)
    """Numbers of inspected cases and the like, for the framework's standing words."""
    standards: Mapping[StandardId, StandardResult] = field(default_factory=dict)
    overall: OverallResult | None = None
    recommendations: tuple[RecommendationGroup, ...] = ()
    key_facts: tuple[KeyFacts, ...] = ()
    letter: LetterDetails | None = None
    waivers: tuple[Waiver, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Inspection:
    """A record with its references resolved, and its words."""

    id: InspectionId
    record: Record
    framework: Framework
    service: Service
    signatory: Person | None
    words: Words
    press_release: PressReleaseWords | None
    pictures: Mapping[str, PictureFile] = field(default_factory=dict)
    """The pictures of the folder `figures` by their names there; those that cannot be read are left out."""
    source: str = ""
    """The record as YAML, as the public may have it: without its author's comments."""
    unread: frozenset[str] = frozenset()
    """Names of files with errors: nothing is to be concluded from what they seem to lack."""

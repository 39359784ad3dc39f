"""One inspection: the record of what was found, and the words about it. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar, NewType

from inspectorate.model.checking import Waiver
from inspectorate.model.copies import AccessList
from inspectorate.model.corrections import Correction, KeptPdf, Withdrawal
from inspectorate.model.correspondence import LetterDetails
from inspectorate.model.framework import (
    Framework,
    FrameworkId,
    KeyQuestionId,
    RatingId,
    StandardId,
)
from inspectorate.model.key_facts import KeyFacts
from inspectorate.model.language import FORBID_EXTRA, Language, LocalPhrase
from inspectorate.model.pictures import PictureFile
from inspectorate.model.publication import Embargo, Stage
from inspectorate.model.responses import Responses
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
    """The month of fieldwork, as printed. Example: `2024-11`"""
    first_day: date | None = None
    """The first day of fieldwork. Example: `2024-11-04`"""
    last_day: date | None = None
    """The last day of fieldwork. Example: `2024-11-08`"""

    def __post_init__(self) -> None:
        if self.first_day and self.last_day and self.last_day < self.first_day:
            raise ValueError("Fieldwork ends before it begins.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Discretion:
    """The recorded decision to publish another rating than the computed one, with its reason."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    reason: LocalPhrase
    """Why another rating than the computed one is published. Example: `{en: One more sufficient case would have reached
    the band for 'Good'.}`
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class StandardResult:
    """What is published of one standard. It has a rating, or a reason why it was not rated.

    Raises:
        ValueError: it has both a rating and a reason for none, or neither.
    """

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    rating: RatingId | None = None
    """The published rating, by its `id` in the scale. Required: this, or `not_rated`. Example: `good`"""
    shares: Mapping[KeyQuestionId, Share] = field(default_factory=dict)
    """In how many of the inspected cases the answer was sufficient, for each key question, by its number. Required:
    with `lowest_key_question`. Example: `{"2.1.1": 69%}`
    """
    discretion: Discretion | None = None
    """The decision to publish another rating than the computed one. Required: if they differ."""
    not_rated: LocalPhrase | None = None
    """Why there is no rating. Required: this, or `rating`. Example: `{en: there were too few cases.}`"""

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
    """The published overall rating, by its `id` in the scale. Example: `good`"""
    score: int | None = None
    """The published score, which is checked against the ratings. Example: `19`"""
    maximum: int | None = None
    """The highest score that was possible, which is checked too. Example: `36`"""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecommendationGroup:
    """The numbers of the recommendations to one addressee; the words stand in report.yaml."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    addressee: LocalPhrase
    """Who should do it, as before “should:”. Example: `{en: Ambershire Council}`"""
    numbers: tuple[int, ...]
    """The numbers of the recommendations, from 1 on over all addressees; their words stand in report.yaml. Example:
    `[1, 2]`
    """
    standards: Mapping[int, tuple[StandardId, ...]] = field(default_factory=dict)
    """Which standards a recommendation is about, by its number, where its words plainly say so. Example: `{1: ["2.2",
    "3.2"]}`
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class LeadInspector:
    """Who led the inspection, and how to reach them where that is printed."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    name: str
    """The name, as it is printed. Example: `Alex Marsh`"""
    email: str | None = None
    """The address of mail. Required: if the framework asks for it. Example: `alex.marsh@example.org`"""
    telephone: str | None = None
    """The telephone number. Required: if the framework asks for it. Example: `01632 960123`"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """The record of an inspection: every figure, rating and date, written once. The file inspection.yaml."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    service: ServiceId
    """The service, by its name in services.yaml. Example: `ambershire`"""
    service_name: LocalPhrase
    """Its full name at the time. Example: `{en: Ambershire Youth Justice Service}`"""
    service_short_name: LocalPhrase
    """Its short name. Example: `{en: Ambershire YJS}`"""
    service_word: LocalPhrase = field(default_factory=dict)
    """The word for a service in the framework's statements. Required: if the framework asks for it. Example: `{en:
    YJS}`
    """
    framework: FrameworkId
    """The edition of the framework, by its `id`. Example: `yj-2021`"""
    stage: Stage
    """Where the inspection is on its way to the public. Example: `drafting`"""
    embargo: Embargo
    """The London date and time of publication: before it, the public sees nothing. Example: `2025-03-04 00:01`"""
    published: Month | None = None
    """The month on the cover, where it is not that of the embargo. Example: `2025-03`"""
    fieldwork: Fieldwork
    """When inspectors were at the service."""
    lead_inspector: LeadInspector
    """Who led the inspection."""
    signatory: PersonId | None = None
    """Who signs the foreword, by their name in site.yaml. Example: `robin-vale`"""
    isbn: str | None = None
    """The number of the book. Example: `978-1-916621-22-0`"""
    samples: Mapping[str, int] = field(default_factory=dict)
    """Numbers of inspected cases and the like, each with a name, for the framework's standing words. Required: if the
    framework asks for them. Example: `{court: 54}`
    """
    standards: Mapping[StandardId, StandardResult] = field(default_factory=dict)
    """The result of each standard, by its number. Required: if the framework has standards."""
    overall: OverallResult | None = None
    """The overall rating as published. Required: if the framework has one."""
    recommendations: tuple[RecommendationGroup, ...] = ()
    """Who gets which recommendations. Required: if the framework asks for them."""
    key_facts: tuple[KeyFacts, ...] = ()
    """Figures about the area and its service, under headings."""
    letter: LetterDetails | None = None
    """Whom the letter goes to. Required: if the document is a letter."""
    corrections: tuple[Correction, ...] = ()
    """What was corrected after publication, oldest first. `build correct` adds to it."""
    withdrawn: Withdrawal | None = None
    """Why it was taken back after publication. Required: with the stage `withdrawn`."""
    waivers: tuple[Waiver, ...] = ()
    """Messages about this file that are let pass for a time."""

    @property
    def version(self) -> int:
        """Return which version of the document this is: each correction makes a new one."""
        return 1 + len(self.corrections)

    @property
    def corrected(self) -> date | None:
        """Return the day of the last correction."""
        return self.corrections[-1].on if self.corrections else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Inspection:
    """A record with its references resolved, and its words, which are those in the site's first language."""

    id: InspectionId
    record: Record
    framework: Framework
    service: Service
    signatory: Person | None
    words: Words
    """Those of the site's first language."""
    press_release: PressReleaseWords | None
    """That of the site's first language."""
    translated_words: Mapping[Language, Words] = field(default_factory=dict)
    """The words in each further language that somebody has written them in."""
    translated_press_releases: Mapping[Language, PressReleaseWords] = field(default_factory=dict)
    """The press release in each further language that somebody has written it in."""
    pictures: Mapping[str, PictureFile] = field(default_factory=dict)
    """The pictures of the folder `figures` by their names there; those that cannot be read are left out."""
    kept_pdfs: Mapping[str, KeptPdf] = field(default_factory=dict)
    """Those of versions before a correction, by their names in the folder of the inspection."""
    access_list: AccessList | None = None
    """Who had the report before the public, where anybody had; never published."""
    responses: Responses | None = None
    """What the service said of the draft, where it said anything; never published."""
    source: str = ""
    """The record as YAML, as the public may have it: without its author's comments."""
    unread: frozenset[str] = frozenset()
    """Names of files with errors: nothing is to be concluded from what they seem to lack."""

    def words_in(self, language: Language) -> Words:
        """Return the words in a language; those in the site's first language where nobody has written any."""
        return self.translated_words.get(language, self.words)

    def press_release_in(self, language: Language) -> PressReleaseWords | None:
        """Return the words of the press release in a language, else in the first one; None where there are none."""
        return self.translated_press_releases.get(language, self.press_release)

"""The site, the services that are inspected, and the people who sign. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import ClassVar, NewType

from inspectorate.model.accessibility import AccessibilityWords
from inspectorate.model.checking import CheckSettings
from inspectorate.model.drafts import DraftSettings
from inspectorate.model.language import ENGLISH, FORBID_EXTRA, Language, LocalPhrase, LocalProse
from inspectorate.model.signing import Signing
from inspectorate.model.targets import Target, TargetName

ServiceId = NewType("ServiceId", str)
PersonId = NewType("PersonId", str)


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """A service that is inspected, named by its area."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    area: LocalPhrase
    """The area, as on the cover. Example: `{en: Ambershire}`"""
    nation: str
    """The nation; it stands in the data. Example: `England`"""
    region: LocalPhrase
    """The region; it stands in the data. Example: `{en: South West}`"""
    area_code: str
    """The statistical code of the area; it stands in the data. Example: `E09000026`"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody who holds or held an office, with the title of the time.

    Raises:
        ValueError: the term of office ends before it begins.
    """

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    name: str
    """The name, as it is printed. Example: `Robin Vale`"""
    title: LocalPhrase
    """The title at the time. Somebody whose title changes gets a second entry, so that old reports keep the old one.
    Example: `{en: Chief Inspector}`
    """
    since: date | None = None
    """The first day in office, where it is known. Example: `2024-03-01`"""
    until: date | None = None
    """The last day in office; without it, they hold it still, or the day is not known. Example: `2026-02-28`"""

    def __post_init__(self) -> None:
        if self.since and self.until and self.until < self.since:
            raise ValueError("A term of office ends before it begins.")


class PdfProfile(Enum):
    """The two promises that a PDF keeps: how long it can be read (PDF/A), and by whom (PDF/UA)."""

    A_3A_UA_1 = "a-3a+ua-1"
    """PDF/A-3a and PDF/UA-1."""
    A_4F_UA_2 = "a-4f+ua-2"
    """PDF/A-4f and PDF/UA-2, in PDF 2.0."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Licence:
    """Under what terms everything on the site may be used: the name of the licence, and where it can be read."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    name: LocalPhrase
    """The name of the licence. Example: `{en: Open Government Licence v3.0}`"""
    address: str
    """Where the licence can be read. Example: `https://licences.example.org/open/`"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """The site as a whole. The file site.yaml."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    name: LocalPhrase
    """The name of the site. Example: `{en: Inspection reports}`"""
    publisher: LocalPhrase
    """Who publishes the site. Example: `{en: Ambershire Inspectorate}`"""
    address: str
    """Where the site is published, with a slash at its end. Example: `https://reports.example.org/`"""
    languages: tuple[Language, ...]
    """The languages of the site, as codes of two letters, each with a side of its own. All words are needed in the
    first; it stands in for what the others lack. Example: `[en, cy]`
    """
    introduction: LocalProse
    """What the home page says first."""
    about: LocalProse | None = None
    """What the page about the site says first."""
    accessibility: AccessibilityWords | None = None
    """What the accessibility statement says of this site. Required: for a statement that readers can rely on."""
    notice: LocalPhrase | None = None
    """A sentence that stands on every page and in every PDF. Example: `{en: This is a demonstration.}`"""
    media_contact: LocalProse
    """The last note to editors: whom the media may ask."""
    licence: Licence | None = None
    """Under what terms everything on the site may be used."""
    pdf: PdfProfile = PdfProfile.A_3A_UA_1
    """What every PDF promises. Example: `a-3a+ua-1`"""
    signing: Signing | None = None
    """By which keys readers can check what is published."""
    people: Mapping[PersonId, Person] = field(default_factory=dict)
    """Those who sign, by a name of your choice."""
    drafts: DraftSettings = field(default_factory=DraftSettings)
    """What every draft says of itself."""
    checks: CheckSettings = field(default_factory=CheckSettings)
    """What the checks ask of authors on this site."""
    targets: Mapping[TargetName, Target] = field(default_factory=dict)
    """Where the site is published, by a name of your choice, such as `public`."""

    @property
    def first_language(self) -> Language:
        """Return the language of words that name none."""
        return self.languages[0] if self.languages else ENGLISH

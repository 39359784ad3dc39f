"""The site, the services that are inspected, and the people who sign. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import ClassVar, NewType

from inspectorate.model.checking import CheckSettings
from inspectorate.model.language import FORBID_EXTRA, Language, LocalPhrase, LocalProse

ServiceId = NewType("ServiceId", str)
PersonId = NewType("PersonId", str)


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """A service that is inspected, named by its area."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    area: LocalPhrase
    nation: str
    region: LocalPhrase
    area_code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody who holds or held an office, with the title of the time.

    Raises:
        ValueError: the term of office ends before it begins.
    """

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    name: str
    title: LocalPhrase
    since: date | None = None
    """The first day in office, where it is known."""
    until: date | None = None
    """The last day in office; without it, they hold it still, or the day is not known."""

    def __post_init__(self) -> None:
        if self.since and self.until and self.until < self.since:
            raise ValueError("A term of office ends before it begins.")


class PdfProfile(Enum):
    """The two promises that a PDF keeps: how long it can be read (PDF/A), and by whom (PDF/UA)."""

    A_3A_UA_1 = "a-3a+ua-1"
    A_4F_UA_2 = "a-4f+ua-2"


@dataclass(frozen=True, slots=True, kw_only=True)
class Licence:
    """Under what terms everything on the site may be used: the name of the licence, and where it can be read."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    name: LocalPhrase
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """The site as a whole. The file site.yaml."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    name: LocalPhrase
    publisher: LocalPhrase
    address: str
    """Where the site is published, with a slash at its end."""
    languages: tuple[Language, ...]
    introduction: LocalProse
    """What the home page says first."""
    notice: LocalPhrase | None = None
    """A sentence that stands on every page and in every PDF."""
    media_contact: LocalProse
    licence: Licence | None = None
    pdf: PdfProfile = PdfProfile.A_3A_UA_1
    people: Mapping[PersonId, Person] = field(default_factory=dict)
    checks: CheckSettings = field(default_factory=CheckSettings)

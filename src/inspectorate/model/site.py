"""The site, the services that are inspected, and the people who sign. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import ClassVar, NewType

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
    """Somebody who signs, with the title of the time."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    name: str
    title: LocalPhrase


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
    people: Mapping[PersonId, Person] = field(default_factory=dict)

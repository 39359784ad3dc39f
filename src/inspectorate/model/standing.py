"""The fixed words of an edition's documents. Pure."""

from dataclasses import dataclass
from typing import ClassVar

from inspectorate.model.language import FORBID_EXTRA, LocalPhrase, LocalProse


@dataclass(frozen=True, slots=True)
class GlossaryEntry:
    """A term and what it means."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    term: LocalPhrase
    meaning: LocalProse


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingPressRelease:
    """The fixed words of a press release; notes to editors in order."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    areas: LocalProse
    notes: tuple[LocalProse, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingLetter:
    """The fixed words of a letter."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    subject: LocalPhrase
    opening: LocalProse
    closing: LocalProse
    notes: tuple[LocalProse, ...]

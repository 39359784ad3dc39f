"""The fixed words of an edition's documents. Pure."""

from dataclasses import dataclass
from typing import ClassVar

from inspectorate.model.language import FORBID_EXTRA, LocalPhrase, LocalProse


@dataclass(frozen=True, slots=True)
class GlossaryEntry:
    """A term and what it means."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    term: LocalPhrase
    """The term. Example: `{en: YOT}`"""
    meaning: LocalProse
    """What it means: plain paragraphs. Example: `{en: Youth offending team.}`"""


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingPressRelease:
    """The fixed words of a press release; notes to editors in order."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    areas: LocalProse
    """What was inspected."""
    notes: tuple[LocalProse, ...]
    """The notes to editors, in order: plain paragraphs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingLetter:
    """The fixed words of a letter."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    subject: LocalPhrase
    """The heading of the letter. Example: `{en: "Report on youth offending work in {area}"}`"""
    opening: LocalProse
    """What the letter says first."""
    closing: LocalProse
    """What the letter says last."""
    notes: tuple[LocalProse, ...]
    """The notes to the letter, in order: plain paragraphs."""

"""The words about an inspection, in one language. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import ClassVar

from inspectorate.model.checking import Waiver
from inspectorate.model.framework import DomainId, StandardId
from inspectorate.model.language import FORBID_EXTRA, Phrase
from inspectorate.model.prose import NO_WORDS, Prose


@dataclass(frozen=True, slots=True, kw_only=True)
class StandardWords:
    """The commentary on one standard."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    text: Prose = NO_WORDS
    strengths: Prose = NO_WORDS
    areas_for_improvement: Prose = NO_WORDS


@dataclass(frozen=True, slots=True, kw_only=True)
class DomainWords:
    """The words on a whole domain: findings in short, opening text, and summary."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    findings: Prose = NO_WORDS
    text: Prose = NO_WORDS
    strengths: Prose = NO_WORDS
    areas_for_improvement: Prose = NO_WORDS


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The words of a report or a letter. The files report.yaml and letter.yaml."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    sections: Mapping[str, Prose] = field(default_factory=dict)
    domains: Mapping[DomainId, DomainWords] = field(default_factory=dict)
    standards: Mapping[StandardId, StandardWords] = field(default_factory=dict)
    recommendations: Mapping[int, Prose] = field(default_factory=dict)
    footnotes: Mapping[str, Prose] = field(default_factory=dict)
    waivers: tuple[Waiver, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PressReleaseWords:
    """What only people can write of a press release. The file press-release.yaml."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    headline: Phrase | None = None
    """The whole headline, where the derived one is not wanted."""
    body: Prose
    footnotes: Mapping[str, Prose] = field(default_factory=dict)
    waivers: tuple[Waiver, ...] = ()

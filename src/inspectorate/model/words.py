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
    """The commentary on the standard. Required: one of the three."""
    strengths: Prose = NO_WORDS
    """What is good, as a list with dots. Required: one of the three. Example: `- The board knows the children.`"""
    areas_for_improvement: Prose = NO_WORDS
    """What has to become better, as a list with dots. Required: one of the three. Example: `- The board meets too
    seldom.`
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class DomainWords:
    """The words on a whole domain: findings in short, opening text, and summary."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    findings: Prose = NO_WORDS
    """The findings on the domain in short; printed in a section of the kind `findings`."""
    text: Prose = NO_WORDS
    """What opens the domain; in a letter, its numbered paragraphs."""
    strengths: Prose = NO_WORDS
    """What is good, below the heading “Summary” at the end of the domain."""
    areas_for_improvement: Prose = NO_WORDS
    """What has to become better, below the heading “Summary” at the end of the domain."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The words of a report or a letter. The files report.yaml and letter.yaml."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    sections: Mapping[str, Prose] = field(default_factory=dict)
    """The words of each section, by the section's `id`. Required: for sections of the kinds `prose` and `foreword`."""
    domains: Mapping[DomainId, DomainWords] = field(default_factory=dict)
    """The words on each domain as a whole, by the domain's number."""
    standards: Mapping[StandardId, StandardWords] = field(default_factory=dict)
    """The commentary on each standard, by its number. Required: for each standard."""
    recommendations: Mapping[int, Prose] = field(default_factory=dict)
    """The words of each recommendation, by its number: a small letter first, no full stop at the end. Required: for
    each number in the record. Example: `1: find a place at school for every child`
    """
    footnotes: Mapping[str, Prose] = field(default_factory=dict)
    """The text of each footnote, by its name; its mark in the words is `[^name]`. Required: for each mark. Example:
    `survey: Survey of children in Ambershire (2024).`
    """
    waivers: tuple[Waiver, ...] = ()
    """Messages about this file that are let pass for a time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PressReleaseWords:
    """What only people can write of a press release. The file press-release.yaml."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    headline: Phrase | None = None
    """The whole headline, where the one that the program makes is not wanted. Example: `Ambershire's service is 'Good'`
    """
    body: Prose
    """The middle of the press release: what only people can write."""
    footnotes: Mapping[str, Prose] = field(default_factory=dict)
    """The text of each footnote, by its name; its mark in `body` is `[^name]`. Required: for each mark in `body`.
    Example: `said: She said so in the foreword.`
    """
    waivers: tuple[Waiver, ...] = ()
    """Messages about this file that are let pass for a time."""

"""How accessible the site is: what was found when all of it was last checked, and whom readers can tell. Pure."""

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import ClassVar

from inspectorate.model.language import FORBID_EXTRA, LocalPhrase, LocalProse


class Gate(Enum):
    """A check that every kind of page, or every PDF, has to pass."""

    OWN_CHECKS = "own-checks"
    """The program's own checks of every page, in each build."""
    AXE_LIGHT = "axe-light"
    """axe-core, on a light screen."""
    AXE_DARK = "axe-dark"
    """axe-core, on a dark screen."""
    AXE_FORCED = "axe-forced"
    """axe-core, in the colours of a reader's system."""
    AXE_NARROW = "axe-narrow"
    """axe-core, in a window of 320 pixels."""
    AXE_ZOOMED = "axe-zoomed"
    """axe-core, at a zoom of 400 per cent."""
    TEXT_SIZE = "text-size"
    """Text of twice the size, and with more space in it."""
    KEYBOARD = "keyboard"
    """Everything is reached with the keyboard alone, in its order, and seen."""
    NO_SCRIPT = "no-script"
    """Every page says the same and leads to the same without scripts."""
    NU_CHECKER = "nu-checker"
    """The Nu checker of HTML."""
    HTML_VALIDATE = "html-validate"
    """html-validate, a checker of HTML."""
    LIGHTHOUSE = "lighthouse"
    """Lighthouse, on the pages that readers come to first."""
    VERAPDF = "verapdf"
    """veraPDF, on every PDF."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GateResult:
    """What one check looked at, and what it found."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    gate: Gate
    """Which check it was."""
    tool: str
    """The program that looked. Example: `axe-core`"""
    version: str
    """Its version. Example: `4.14.1`"""
    pages: int
    """How many pages or PDFs it looked at. Example: `24`"""
    kinds: int
    """How many kinds of them there were, in all languages together. Example: `24`"""
    violations: int
    """How many faults it found. Example: `0`"""


@dataclass(frozen=True, slots=True, kw_only=True)
class FullCheck:
    """What was found when the whole site was last checked. The file accessibility.yaml, which a program writes."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    checked: date
    """The day of the check. Example: `2026-01-15`"""
    gates: tuple[GateResult, ...]
    """What each check found."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AccessibilityWords:
    """What the accessibility statement says of this site; the rest of it is the same for every site."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    prepared: date
    """The day on which the statement was first written. Example: `2026-01-15`"""
    introduction: LocalProse | None = None
    """What it says first. Example: `{en: This site is a demonstration.}`"""
    contact: LocalProse
    """Whom readers can ask for another format or tell of a barrier, and when they are answered."""
    limits: tuple[LocalPhrase, ...] = ()
    """What is known not to be accessible, or was not checked: one sentence each. Example: `[{en: Nobody has read the
    site with a screen reader.}]`
    """

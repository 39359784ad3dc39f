"""How content is checked: how much each finding weighs, what is let pass, and what checks look up. Pure."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import ClassVar

from inspectorate.model.language import FORBID_EXTRA


class Weight(Enum):
    """How much the findings of a check weigh on this site."""

    OFF = "off"
    INFORMATION = "information"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckSettings:
    """What a site asks of its authors. The field `checks` of site.yaml."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    sentence_words: int = 60
    """How many words a sentence may have."""
    weights: Mapping[str, Weight] = field(default_factory=dict)
    """By the code of a finding, where it is not the usual one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiver:
    """A finding that is let pass for a time: what was found, at which words, why, and up to which day."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    code: str
    words: str | None = None
    """A piece of the line that the finding points at; without it, every such finding in the file is meant."""
    reason: str
    until: date
    """The last day on which it holds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadAddress:
    """An address of mail or of the web at which nobody is reached any more, or the end of such addresses."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    address: str
    instead: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """A slip of the pen that a pattern can see."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    pattern: re.Pattern[str]
    example: str
    """Words that the pattern finds."""
    message: str
    hint: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Handbook:
    """What checks look up. The folder handbook/."""

    dictionary: frozenset[str] = frozenset()
    """Every word of English as spelt in Britain, and the project's own; empty: spelling is not checked."""
    bank_holidays: Mapping[date, str] = field(default_factory=dict)
    """The name of each bank holiday in England and Wales, by its day."""
    dead_addresses: tuple[DeadAddress, ...] = ()
    slips: tuple[Slip, ...] = ()
    first_names: frozenset[str] = frozenset()
    """First names of real people, which practice examples must not use; kept outside the content."""


EMPTY_HANDBOOK = Handbook()

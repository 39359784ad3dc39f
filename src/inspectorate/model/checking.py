"""How content is checked: how much each message weighs, what is let pass, and what checks look up. Pure."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import ClassVar

from inspectorate.model.language import FORBID_EXTRA


class Weight(Enum):
    """How much the messages of a check weigh on this site."""

    OFF = "off"
    """It is not told at all."""
    INFORMATION = "information"
    """It is shown by `build check` only, and never counted."""
    WARNING = "warning"
    """It is told, and stops only a build with `--strict`."""
    ERROR = "error"
    """It stops the build."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckSettings:
    """What a site asks of its authors. The field `checks` of site.yaml.

    Raises:
        ValueError: sentences may have no word at all.
    """

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    sentence_words: int = 60
    """How many words a sentence may have. Example: `45`"""
    weights: Mapping[str, Weight] = field(default_factory=dict)
    """How much a message weighs, by its code, where it is not the usual weight. Example: `{doubled-word: error}`"""

    def __post_init__(self) -> None:
        if self.sentence_words < 1:
            raise ValueError("A sentence has at least one word.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiver:
    """A message that is let pass for a time: what was found, at which words, why, and up to which day."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    code: str
    """The code of the message: its name in square brackets. Example: `footnote-unused`"""
    words: str | None = None
    """A piece of the line that the message points at; without it, every such message about the file is meant. Example:
    `the 16 plans`
    """
    reason: str
    """Why it may stand. Example: `So printed in the published report.`"""
    until: date
    """The last day on which it is let pass. Example: `2025-12-31`"""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadAddress:
    """An address of mail or of the web at which nobody is reached any more, or the words that lead to one."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    address: str
    """The address of mail or of the web; with a full stop or `@` at its beginning, the end that all such addresses
    have. Example: `.gsi.gov.uk`
    """
    instead: str | None = None
    """What to write in its place. Example: `.gov.uk`"""
    since: date | None = None
    """The first day on which nobody was reached; what was published before was right in its time.
    Example: `2019-04-01`
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class Acronyms:
    """Acronyms that readers need not be told, and those that name a kind of service. The file acronyms.yaml."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    known: tuple[str, ...] = ()
    """Those that everybody knows. Example: `[GP, NHS]`"""
    services: Mapping[str, str] = field(default_factory=dict)
    """What each stands for that names a kind of service, in small letters. Example: `{YJS: youth justice service}`"""


NO_ACRONYMS = Acronyms()


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """A slip of the pen that a pattern can see.

    Raises:
        ValueError: the example has none of the words.
    """

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    pattern: re.Pattern[str]
    """The slip as a regular expression of Python."""
    example: str
    """Words that the pattern finds. Example: `The service needs ensure that plans are kept.`"""
    words: tuple[str, ...] = ()
    """Words in small letters, without hyphens and apostrophes, of which one stands in all that the pattern finds: the
    search passes over every text without them, and is quick. Example: `[needs, needed]`
    """
    message: str
    """What is wrong. Example: `Between ‘needs’ and the verb, ‘to’ is missing.`"""
    hint: str
    """What to do. Example: `Write, for example, ‘needs to ensure’.`"""

    def __post_init__(self) -> None:
        if self.words and not {*self.words} & {*re.findall(r"\w+", self.example.casefold())}:
            raise ValueError("The example of the slip has none of its words.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Handbook:
    """What checks look up. The folder handbook/."""

    dictionary: frozenset[str] = frozenset()
    """Every word of English as spelt in Britain, and the project's own; empty: spelling is not checked."""
    bank_holidays: Mapping[date, str] = field(default_factory=dict)
    """The name of each bank holiday in England and Wales, by its day."""
    dead_addresses: tuple[DeadAddress, ...] = ()
    slips: tuple[Slip, ...] = ()
    acronyms: Acronyms = NO_ACRONYMS
    first_names: frozenset[str] = frozenset()
    """First names of real people, in small letters, which practice examples must not use; kept outside the content."""


EMPTY_HANDBOOK = Handbook()

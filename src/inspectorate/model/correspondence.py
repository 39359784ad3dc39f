"""Whom a letter goes to, and who writes it. Pure."""

from dataclasses import dataclass
from typing import ClassVar

from inspectorate.model.language import FORBID_EXTRA, LocalPhrase


@dataclass(frozen=True, slots=True, kw_only=True)
class Correspondent:
    """Somebody who writes or receives a letter."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    name: str
    """The name, as it is printed. Example: `Kim Field`"""
    role: LocalPhrase
    """The office. Example: `{en: Chair of the Management Board}`"""


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyRecipient:
    """A line of a letter's copy list."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    role: LocalPhrase
    """The office. Example: `{en: Councillors}`"""
    names: tuple[str, ...]
    """The names of those who hold it. Example: `[Pat Hill, Lee Wood]`"""


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterDetails:
    """Whom a letter goes to."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    to: Correspondent
    """Who receives it."""
    sender: Correspondent
    """Who writes it."""
    copies: tuple[CopyRecipient, ...] = ()
    """Who gets a copy."""

"""What a draft is, and what its builder is told beside the inspection. Pure."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from inspectorate.diagnostics import Diagnostic
from inspectorate.release import Cleared
from inspectorate.views.desk import Desk
from inspectorate.views.document import Page
from inspectorate.views.margin import NumberedPiece

FINGERPRINT_LETTERS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftBrief:
    """What the builder of a draft cannot read from the inspection."""

    made: datetime
    """The moment on London's clocks at which it is made."""
    reply_by: date | None = None
    """The last day on which the service can answer; None where it is not asked."""
    found: tuple[Diagnostic, ...] = ()
    """What the checks found, with positions; nothing of it is for the service."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drafted:
    """A draft, and what in it can be spoken of by a number."""

    page: Page
    pieces: tuple[NumberedPiece, ...]

    @property
    def fingerprint(self) -> str:
        """Return what names these very words: another one as soon as a word or a number changes."""
        return take_fingerprint(self.pieces)


@dataclass(frozen=True, slots=True, kw_only=True)
class PerDraft:
    """A document that is made of one inspection before it is published, and never goes on a site."""

    name: str
    build: Callable[[Cleared, Desk, DraftBrief], Drafted]


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Which two states of an inspection are compared, and in which form."""

    old: str
    """What people call the former state: a revision or a folder."""
    new: str
    """What they call the present one; empty for the content as it stands."""
    form: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PerComparison:
    """A document that is made of two states of one inspection, and never goes on a site."""

    name: str
    build: Callable[[Cleared, Cleared, Desk, Comparison], Page]


def take_fingerprint(pieces: tuple[NumberedPiece, ...]) -> str:
    """Return the fingerprint of all words of a draft with their numbers."""
    text = "\n".join(f"{piece.number}\t{piece.text}" for piece in pieces)
    return hashlib.sha256(text.encode()).hexdigest()[:FINGERPRINT_LETTERS]

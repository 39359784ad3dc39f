"""What the inspected service says of the draft, and what was decided about it. Pure."""

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import ClassVar

from inspectorate.model.language import FORBID_EXTRA


class Decision(Enum):
    """What became of a comment."""

    OPEN = "open"
    """Nobody has decided yet; it stops the release."""
    ACCEPTED = "accepted"
    """The words were, or will be, changed."""
    NOT_ACCEPTED = "not-accepted"
    """The words stay as they are; `why` says the reason."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Comment:
    """One thing that the service says is wrong in the draft."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    id: str
    """Its name, which the program gives, so that the same form is not taken twice. Example: `c-4f1d09b27a3e`"""
    draft: str
    """Which words the service had before it: the fingerprint on the cover of the draft. Example: `9d3c51e07ab2`"""
    by: str
    """Who says it: name and office, as given in the form. Example: `Sam Hill, Head of Service`"""
    received: date
    """The day on which the form was read. Example: `2024-04-12`"""
    paragraph: str
    """The number of the paragraph in the draft. Example: `3.2`"""
    words: str | None = None
    """The words of the draft that are meant, where the form gives them. Example: `the board met twice`"""
    wrong: str
    """What is said to be wrong. Example: `It met four times.`"""
    proposed: str | None = None
    """What it should say, where the form says so. Example: `the board met four times`"""
    evidence: str | None = None
    """What shows it, where the form says so. Example: `Minutes of the board, 3 June to 2 December.`"""
    place: str | None = None
    """Where the paragraph stood when the form was read. Example: `report.yaml:41`"""
    decision: Decision = Decision.OPEN
    """What became of it. Example: `accepted`"""
    why: str | None = None
    """The reason for the decision. Required: if it is not accepted. Example: `The minutes of June name no members.`"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Responses:
    """All that the service said of the draft. The file responses.yaml, which `build responses` writes."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    comments: tuple[Comment, ...]
    """The comments, in the order in which they came."""

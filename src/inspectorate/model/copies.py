"""Who gets a copy of a report under embargo, and who got one. Pure."""

from dataclasses import dataclass
from typing import ClassVar

from inspectorate.model.language import FORBID_EXTRA


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient:
    """Somebody who gets a copy of a report under embargo."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    name: str
    """The name; it stands on each page of their copy. Example: `Alex Marsh`"""
    organisation: str = ""
    """For whom they work; it stands beside the name. Example: `Ambershire News`"""

    @property
    def label(self) -> str:
        """Return who they are, in one line."""
        return f"{self.name}, {self.organisation}" if self.organisation else self.name


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipients:
    """All who get a copy. The file that `build copies --to` names; it is kept outside the content."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    recipients: tuple[Recipient, ...]
    """Who gets a copy."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """A copy that was made for somebody."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    recipient: str
    """For whom it was made. Example: `Alex Marsh, Ambershire News`"""
    made: str
    """When, in London time. Example: `2024-05-08 14:03`"""
    file: str
    """The name of the file. Example: `ambershire-2025-alex-marsh.pdf`"""
    sha256: str
    """The SHA-256 of the locked file, by which a copy that turns up somewhere can be told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AccessList:
    """Who had the report before the public. The file access-list.yaml, which `build copies` writes."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    copies: tuple[Copy, ...]
    """The copies, in the order in which they were made."""

"""What a finished site holds, for whom it was made, and of which moment it is. Pure."""

from dataclasses import dataclass
from datetime import datetime

from inspectorate.model.publication import Audience


@dataclass(frozen=True, slots=True, order=True)
class FileRecord:
    """A file of a finished site."""

    path: str
    """From the top of the site, with `/`."""
    size: int
    """In bytes."""
    sha256: str
    """In hexadecimal digits."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """The list of a finished site. It says nothing of what is withheld: whoever copies the folder tells nobody."""

    version: str
    """Of the program that made the site."""
    audience: Audience
    built: datetime
    """When it was made, by the real clock."""
    as_of: datetime
    """The moment that the gate was asked about; later than `built` only where somebody looked ahead."""
    files: tuple[FileRecord, ...]
    """All but the manifest itself, by their paths."""

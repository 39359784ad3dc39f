"""What was corrected after publication: what the component `corrections` may say. Pure."""

from dataclasses import dataclass
from typing import ClassVar

from inspectorate.views.document import PageLink


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionLine:
    """A correction, and the version before it."""

    version: str
    """The version that it made, and its day."""
    what: str
    former: PageLink
    """The PDF of the version before, seen from the page."""
    address: str
    """Its whole address, for print."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionsPart:
    """All corrections, oldest first."""

    component: ClassVar[str] = "corrections"

    note: str
    """Which version this is, and since when."""
    see: str
    """Words that lead from the note to the list."""
    heading: str
    lines: tuple[CorrectionLine, ...]

"""What every kind of target can do, and what it is given. The kinds do not know each other."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol, TypeAlias

from inspectorate.model.manifest import FileRecord, Manifest
from inspectorate.model.targets import Target
from inspectorate.publishing.plan import Present, PublicationPlan
from inspectorate.publishing.releases import Release, ReleaseId

Tell: TypeAlias = Callable[[str], None]
"""Hears of each step, as a line for a person."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shipment:
    """A site that is to be published, and what that means at the target."""

    site: Path
    manifest: Manifest
    plan: PublicationPlan
    cache_by_path: Callable[[str], str]
    """Says how long readers' browsers may keep a file: the value of its Cache-Control."""
    tell: Tell
    location_by_path: Mapping[str, str] = field(default_factory=dict)
    """Where pages have moved, for targets that can lead on by themselves."""


class Door(Protocol):
    """An open target: nobody else publishes there meanwhile."""

    def look(self) -> Present:
        """Return what is there."""
        ...

    def fingerprint(self, site: Path, files: Sequence[FileRecord]) -> Mapping[str, str]:
        """Return the fingerprints of files of a site, in the kind that `look` gives."""
        ...

    def send(self, shipment: Shipment) -> ReleaseId:
        """Publish a site; return the name of the release. What readers see is whole at every moment."""
        ...

    def find_former(self) -> Release | None:
        """Return the release before the present one, or None where none is kept."""
        ...

    def bring_back(self, former: Release, tell: Tell) -> None:
        """Let readers see a former release again."""
        ...


OpenDoor: TypeAlias = Callable[[Target, Path], AbstractContextManager[Door]]
"""Opens a target. Ways in its settings start at the folder that is given."""

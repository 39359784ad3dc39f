"""Compare what is at a target with what is to be there: what is sent, in which order, and what is deleted. Pure."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum

from inspectorate.model.manifest import FileRecord
from inspectorate.publishing.mishaps import NOTHING_CHANGED, Refused

SHOWN_PATHS = 5


class Turn(IntEnum):
    """When a file is sent: what others point at comes before them, so that no page ever points at nothing."""

    ASSETS = 1
    DOWNLOADS = 2
    PAGES = 3
    LISTS = 4


_ASSETS = ("assets/", "fonts/")
_ENDINGS_OF_ASSETS = (".css", ".js", ".woff2", ".png", ".jpg", ".jpeg", ".svg", ".webp", ".gif", ".ico")
_LISTS = ("feed.xml", "sitemap.xml", "robots.txt", "SHA256SUMS")
_SEARCH = "search/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Present:
    """What a target holds now."""

    recorded: Mapping[str, str]
    """The fingerprints of what we published last, by their paths; empty where we never did."""
    found: Mapping[str, str]
    """The fingerprints of what is really there, ours and that of others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicationPlan:
    """What a publication does, before it does anything."""

    added: tuple[FileRecord, ...]
    changed: tuple[FileRecord, ...]
    deleted: tuple[str, ...]
    unchanged: tuple[FileRecord, ...]
    disputed: tuple[str, ...]
    """Paths of ours that hold what another hand put there, although we would write or delete them."""
    others: tuple[str, ...]
    """What others put there, at paths that are not ours: it stays as it is."""

    @property
    def sent(self) -> tuple[FileRecord, ...]:
        """Return what is sent, in the order of sending."""
        return in_turn((*self.added, *self.changed))

    @property
    def sent_bytes(self) -> int:
        """Return how many bytes are sent."""
        return sum(one.size for one in self.sent)

    @property
    def is_empty(self) -> bool:
        """Return whether the target holds all of it already, and nothing more of ours."""
        return not (self.added or self.changed or self.deleted)


def plan_publication(
    ours: Sequence[FileRecord], present: Present, fingerprints: Mapping[str, str] | None = None
) -> PublicationPlan:
    """Return what makes the target hold `ours`.

    `fingerprints` are those of `ours` by their paths, in the kind that the target knows; usually SHA-256.
    """
    marks = {one.path: one.sha256 for one in ours} if fingerprints is None else fingerprints
    there = [one for one in ours if one.path in present.found]
    other = [one for one in there if present.found[one.path] != marks[one.path]]
    gone = [path for path in sorted(present.recorded) if path not in marks and path in present.found]
    touched = (*(one.path for one in other), *gone)
    return PublicationPlan(
        added=tuple(one for one in ours if one.path not in present.found),
        changed=tuple(other),
        deleted=tuple(gone),
        unchanged=tuple(one for one in there if present.found[one.path] == marks[one.path]),
        disputed=tuple(path for path in touched if present.found[path] != present.recorded.get(path)),
        others=tuple(path for path in sorted(present.found) if path not in marks and path not in present.recorded),
    )


def turn_of(path: str) -> Turn:
    """Return when a file is sent."""
    name = path.rpartition("/")[2]
    if name in _LISTS or _SEARCH in path or name.endswith((".xml", ".atom")):
        return Turn.LISTS
    if path.startswith(_ASSETS) or name.endswith(_ENDINGS_OF_ASSETS):
        return Turn.ASSETS
    return Turn.PAGES if name.endswith(".html") else Turn.DOWNLOADS


def in_turn(files: Iterable[FileRecord]) -> tuple[FileRecord, ...]:
    """Return files in the order of sending: assets, PDFs and data, pages, then feeds, map and search."""
    return tuple(sorted(files, key=lambda one: (turn_of(one.path), one.path)))


def check_plan(plan: PublicationPlan, most_deletions: int) -> None:
    """Let a plan pass.

    Raises:
        Refused: it deletes more than is allowed.
    """
    if len(plan.deleted) > most_deletions:
        raise Refused(
            f"{count(len(plan.deleted))} would be deleted at the target, and {most_deletions} may be: "
            f"{list_some(plan.deleted)}.",
            NOTHING_CHANGED,
            f"If that is right, publish again with --allow-deletions {len(plan.deleted)}; look with --plan first.",
        )


def check_disputes(plan: PublicationPlan) -> None:
    """Let a plan pass that touches nothing of another hand.

    Raises:
        Refused: it would.
    """
    if plan.disputed:
        raise Refused(
            f"Another hand changed {count(len(plan.disputed))} at the target, or put it in the way: "
            f"{list_some(plan.disputed)}.",
            NOTHING_CHANGED,
            "Look at what is there. To put ours in its place, publish again with --take-over.",
        )


def count(files: int) -> str:
    """Return a count of files in words."""
    return "1 file" if files == 1 else f"{files} files"


def list_some(paths: Sequence[str]) -> str:
    """Return the first few paths, and how many there are besides."""
    more = len(paths) - SHOWN_PATHS
    return ", ".join(paths[:SHOWN_PATHS]) + (f" and {more} more" if more > 0 else "")

"""The last verb of the sentence: publish, and go back. One flow for targets of every kind."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from inspectorate.model.manifest import Manifest
from inspectorate.model.targets import Target, TargetKind
from inspectorate.publishing.doors import OpenDoor, Shipment, Tell
from inspectorate.publishing.folder import open_folder
from inspectorate.publishing.git_branch import open_branch
from inspectorate.publishing.mishaps import NOTHING_CHANGED, Refused
from inspectorate.publishing.plan import (
    PublicationPlan,
    check_disputes,
    check_plan,
    plan_publication,
)
from inspectorate.publishing.releases import ReleaseId
from inspectorate.publishing.rsync import open_rsync
from inspectorate.publishing.s3 import open_s3

TARGETS: Mapping[TargetKind, OpenDoor] = {
    TargetKind.FOLDER: open_folder,
    TargetKind.GIT_BRANCH: open_branch,
    TargetKind.RSYNC: open_rsync,
    TargetKind.S3: open_s3,
}
"""How each kind of target is opened."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishOrder:
    """What to publish, where, and what is allowed. The guard has let the site pass."""

    site: Path
    manifest: Manifest
    target: Target
    base: Path
    """Where ways in the settings of a target start."""
    cache_by_path: Callable[[str], str]
    location_by_path: Mapping[str, str] = field(default_factory=dict)
    take_over: bool = False
    """Whether to put ours in the place of what another hand changed."""
    allowed_deletions: int | None = None
    """What a person allowed instead of the limit in the settings."""


def plan_only(order: PublishOrder) -> PublicationPlan:
    """Return what a publication would do.

    Raises:
        NotPublished: the target cannot be looked at.
    """
    with TARGETS[order.target.kind](order.target, order.base) as door:
        return plan_publication(order.manifest.files, door.look(), door.fingerprint(order.site, order.manifest.files))


def publish(order: PublishOrder, tell: Tell, tell_plan: Callable[[PublicationPlan], None]) -> ReleaseId | None:
    """Publish a site; return the name of the release, or None where the target holds all of it already.

    Raises:
        Refused: the plan deletes too much, or touches what another hand put there; nothing was changed.
        TargetFailed: the target did not let it happen; the exception says what readers see.
    """
    with TARGETS[order.target.kind](order.target, order.base) as door:
        present = door.look()
        marks = door.fingerprint(order.site, order.manifest.files)
        plan = plan_publication(order.manifest.files, present, marks)
        tell_plan(plan)
        if not order.take_over:
            check_disputes(plan)
        allowed = order.allowed_deletions
        check_plan(plan, order.target.most_deletions if allowed is None else allowed)
        if plan.is_empty and present.recorded.keys() == marks.keys():
            return None
        return door.send(
            Shipment(
                site=order.site,
                manifest=order.manifest,
                plan=plan,
                cache_by_path=order.cache_by_path,
                location_by_path=order.location_by_path,
                tell=tell,
            )
        )


def roll_back(target: Target, base: Path, tell: Tell) -> ReleaseId:
    """Bring the release before back; return its name.

    Raises:
        Refused: none is kept.
        TargetFailed: the target did not let it happen.
    """
    with TARGETS[target.kind](target, base) as door:
        former = door.find_former()
        if former is None:
            raise Refused(
                "There is no release before this one at the target.",
                NOTHING_CHANGED,
                "Build the site from the former content, and publish that.",
            )
        door.bring_back(former, tell)
        return former.id

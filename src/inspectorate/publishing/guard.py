"""The guard: may this finished site go to this target? Pure; it asks again what the gate was asked when it was made."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime

from inspectorate.model.manifest import FileRecord, Manifest
from inspectorate.model.targets import Target
from inspectorate.publishing.mishaps import NOTHING_CHANGED, Refused
from inspectorate.publishing.plan import count, list_some

_BUILD_AGAIN = "Build the site again with `build site`, and publish what that makes."


@dataclass(frozen=True, slots=True, kw_only=True)
class Finished:
    """A finished site as it lies on the disk."""

    manifest: Manifest | None
    """What its build took down; None where nothing was, or nobody can read it."""
    found: Mapping[str, FileRecord | None]
    """What is really in its folder, by path; None for what is no plain file, such as a link."""


def admit(finished: Finished, target: Target, now: datetime, beside: Collection[str] = ()) -> Manifest:
    """Return the manifest of a site that may be published, with those of the files `beside` it that are there.

    `now` is the real clock. What may stand beside is what was made after the build: signatures.

    Raises:
        Refused: the target is for others, the site looks ahead of the clock, or it is not as it was made.
    """
    manifest = finished.manifest
    if manifest is None:
        raise _refuse("This folder is not a finished site: there is no list of what it holds.")
    if manifest.audience is not target.audience:
        raise Refused(
            f"This site was made for the audience {manifest.audience.value}, and the target is for "
            f"{target.audience.value}.",
            NOTHING_CHANGED,
            f"Publish a site that was made with `build site --audience {target.audience.value}`.",
        )
    if manifest.as_of > now:
        raise _refuse(
            f"This site shows what is to be seen on {_write(manifest.as_of)}, and now it is {_write(now)}: it was made "
            "for looking ahead."
        )
    if manifest.built > now:
        raise Refused(
            f"This site says that it was made on {_write(manifest.built)}, and now it is {_write(now)}.",
            NOTHING_CHANGED,
            "One of the two clocks is wrong: set it right, build the site again and publish that.",
        )
    _refuse_other_than_made(manifest, finished.found, beside)
    added = tuple(one for path in sorted(beside) if (one := finished.found.get(path)))
    files = {one.path: one for one in (*manifest.files, *added)}
    return Manifest(
        version=manifest.version,
        audience=manifest.audience,
        built=manifest.built,
        as_of=manifest.as_of,
        files=tuple(files[path] for path in sorted(files)),
    )


def _refuse_other_than_made(
    manifest: Manifest, found: Mapping[str, FileRecord | None], beside: Collection[str]
) -> None:
    made = {one.path: one for one in manifest.files}
    if missing := [path for path in made if path not in found]:
        raise _refuse(f"{count(len(missing))} of the site cannot be found any more: {list_some(missing)}.")
    changed = [path for path, one in made.items() if found[path] != one and path not in beside]
    if changed:
        raise _refuse(f"{count(len(changed))} of the site differ from what was made: {list_some(changed)}.")
    if extra := sorted(path for path in found if path not in made and path not in beside):
        raise _refuse(f"{count(len(extra))} in the folder of the site were not made with it: {list_some(extra)}.")


def find_overdue(next_change: datetime | None, now: datetime) -> str | None:
    """Return a warning where the public site should look different by now; `next_change` is as of its making."""
    if next_change is None or next_change > now:
        return None
    return (
        f"This site is out of date: what the public may see changed on {_write(next_change)}, after it was made. Build "
        "it again to publish that, too."
    )


def _refuse(what: str) -> Refused:
    return Refused(what, NOTHING_CHANGED, _BUILD_AGAIN)


def _write(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d %H:%M:%S} UTC"

"""What was published when: releases, and the record that a target keeps of them. Pure."""

import hashlib
import json
from collections.abc import Container, Mapping
from dataclasses import dataclass
from typing import NewType

from inspectorate.model.manifest import FileRecord, Manifest

ReleaseId = NewType("ReleaseId", str)

KEPT_RELEASES = 5
"""How many releases a target keeps, the present one among them: so often can one go back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """A state of the site that was published. Its record says paths, sizes and fingerprints, and nothing else."""

    id: ReleaseId
    before: ReleaseId | None
    """The release that it took the place of; going back leads there."""
    files: tuple[FileRecord, ...]
    """What we published; what others put beside it is not ours to list."""

    @property
    def fingerprints(self) -> Mapping[str, str]:
        """Return the fingerprint of each file by its path."""
        return {one.path: one.sha256 for one in self.files}


def name_release(manifest: Manifest, taken: Container[str] = ()) -> ReleaseId:
    """Return the name of the release that a site makes: its moment and what it holds, so that names sort by time.

    A name that is taken, because somebody went back and publishes the same site again, gets a number.
    """
    content = "\n".join(f"{one.sha256} {one.path}" for one in manifest.files)
    name = f"{manifest.built:%Y%m%dT%H%M%SZ}-{hashlib.sha256(content.encode()).hexdigest()[:8]}"
    number, free = 1, name
    while free in taken:
        number += 1
        free = f"{name}.{number}"
    return ReleaseId(free)


def write_record(release: Release) -> bytes:
    """Return the record of a release, as JSON."""
    written = {
        "release": release.id,
        "before": release.before,
        "files": [{"path": one.path, "size": one.size, "sha256": one.sha256} for one in release.files],
    }
    return (json.dumps(written, ensure_ascii=False, indent=1) + "\n").encode()


def read_record(content: bytes) -> Release | None:
    """Return a release from its record, or None where it is none: another hand was at it."""
    try:
        written = json.loads(content)
        files = tuple(FileRecord(str(one["path"]), int(one["size"]), str(one["sha256"])) for one in written["files"])
        before = written["before"]
        return Release(
            id=ReleaseId(str(written["release"])),
            before=None if before is None else ReleaseId(str(before)),
            files=files,
        )
    except (ValueError, KeyError, TypeError):
        return None

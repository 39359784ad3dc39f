"""Publish to storage that speaks as Amazon's S3 does.

    site/…                       what is served
    site.releases/….json         records of the releases, and `present.json`, the one that is served
    site.releases/etags.json     what the storage calls each file that we put there
    site.releases/kept/…         what former releases held and the present one does not, by SHA-256
    site.releases/lock           who publishes at this moment

There is no flip: files take each other's place one by one. So what pages point at comes before them, and goes after
them.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from itertools import groupby
from pathlib import Path
from typing import TypeVar

from inspectorate.model.manifest import FileRecord
from inspectorate.model.targets import Target
from inspectorate.publishing.doors import Door, Shipment, Tell
from inspectorate.publishing.media_types import media_type_of
from inspectorate.publishing.mishaps import NOTHING_CHANGED, Refused
from inspectorate.publishing.plan import Present, in_turn, plan_publication, turn_of
from inspectorate.publishing.releases import (
    KEPT_RELEASES,
    Release,
    ReleaseId,
    name_release,
    read_record,
    write_record,
)
from inspectorate.publishing.storage import Storage, explained
from inspectorate.publishing.storage_lock import StorageLock

T = TypeVar("T")

_HANDS = 8


@contextmanager
def open_s3(target: Target, base: Path) -> Iterator[Door]:
    """Hold the lock of the target while it is open.

    Raises:
        Refused: somebody else publishes there now.
        TargetFailed: the storage does not let us in.
    """
    del base
    with explained():
        storage = Storage(target.bucket or "", target.region, target.endpoint)
        bucket = _Bucket(storage, target.prefix.strip("/"))
        bucket.lock.take()
        try:
            yield bucket
        finally:
            bucket.lock.give_back()


class _Bucket:
    def __init__(self, storage: Storage, prefix: str) -> None:
        self._storage = storage
        self._files, self._private = f"{prefix}/", f"{prefix}.releases/"
        self._etags: dict[str, str] = {}
        self.lock = StorageLock(storage, f"{self._private}lock")

    def look(self) -> Present:
        """Return what the storage lists; what it calls by another name than we know is asked for one by one."""
        listed = self._storage.list_etags(self._files)
        known = json.loads(self._storage.read(f"{self._private}etags.json") or b"{}")
        record = self._read_present()
        recorded = dict(record.fingerprints) if record else {}
        self._etags = listed
        found = {path: known[path][1] for path, etag in listed.items() if known.get(path, ("",))[0] == etag}
        others = [path for path in listed if path not in found]
        for path, there in zip(others, _map(self._look_at, others), strict=True):
            found[path] = there or f"etag {listed[path]}"
            if there:  # a publication that broke put it there
                recorded[path] = there
        return Present(recorded=recorded, found=found)

    def fingerprint(self, site: Path, files: Sequence[FileRecord]) -> Mapping[str, str]:
        """Return what the manifest says."""
        del site
        return {one.path: one.sha256 for one in files}

    def send(self, shipment: Shipment) -> ReleaseId:
        """Put what is new in its turn, and then delete what is left over."""
        present = self._read_present()
        taken = [one.removesuffix(".json") for one in self._storage.list_etags(self._private)]
        release = Release(
            id=name_release(shipment.manifest, taken),
            before=_find_before(present, shipment.manifest.files),
            files=shipment.manifest.files,
        )
        plan = shipment.plan
        self._keep((*(one.path for one in plan.changed), *plan.deleted))

        def put(one: FileRecord) -> None:
            """Put a file where it is not yet, or in the place of the one that was looked at."""
            content = (shipment.site / one.path).read_bytes()
            headers = {"ContentType": media_type_of(one.path), "CacheControl": shipment.cache_by_path(one.path)}
            if one.path in shipment.location_by_path:
                headers["WebsiteRedirectLocation"] = shipment.location_by_path[one.path]
            shipment.tell(one.path)
            key = f"{self._files}{one.path}"
            self._etags[one.path] = self._storage.put(key, content, self._etags.get(one.path), headers)

        self._put_in_turn(plan.sent, put)
        self._delete(plan.deleted)
        self._settle(release)
        return release.id

    def find_former(self) -> Release | None:
        """Return what the present record names as the one before."""
        present = self._read_present()
        return self._read_release(present.before) if present and present.before else None

    def bring_back(self, former: Release, tell: Tell) -> None:
        """Let the storage copy what it kept of the former release, in the same turns."""
        plan = plan_publication(former.files, self.look())
        kept = self._storage.list_etags(f"{self._private}kept/")
        if lost := [one.path for one in plan.sent if one.sha256 not in kept]:
            raise Refused(
                f"The storage does not keep {lost[0]} of release {former.id} any more.",
                NOTHING_CHANGED,
                "Build the site from the former content, and publish that.",
            )
        self._keep((*(one.path for one in plan.changed), *plan.deleted))

        def copy(one: FileRecord) -> None:
            """Let the storage take a file from those that it keeps."""
            tell(one.path)
            self._storage.copy(f"{self._private}kept/{one.sha256}", f"{self._files}{one.path}")

        self._put_in_turn(plan.sent, copy)
        self._delete(plan.deleted)
        self._etags = self._storage.list_etags(self._files)
        self._settle(former)

    def _look_at(self, path: str) -> str | None:
        there = self._storage.look_at(f"{self._files}{path}")
        return there.sha256 if there else None

    def _put_in_turn(self, files: Iterable[FileRecord], put: Callable[[FileRecord], None]) -> None:
        for _, turn in groupby(in_turn(files), key=lambda one: turn_of(one.path)):
            self.lock.renew()
            _map(put, list(turn))

    def _keep(self, paths: Sequence[str]) -> None:
        """Copy what is about to go to where former releases are kept."""
        present = self.look()
        marks = {path: mark for path, mark in present.recorded.items() if present.found.get(path) == mark}
        kept = self._storage.list_etags(f"{self._private}kept/")
        wanted = {marks[path]: path for path in paths if path in marks and marks[path] not in kept}
        _map(lambda mark: self._storage.copy(f"{self._files}{wanted[mark]}", f"{self._private}kept/{mark}"), [*wanted])

    def _delete(self, paths: Sequence[str]) -> None:
        self.lock.renew()
        _map(lambda path: self._storage.delete(f"{self._files}{path}"), list(paths))
        for path in paths:
            self._etags.pop(path, None)

    def _settle(self, release: Release) -> None:
        """Write down what is served now, and forget releases to which nobody can go back any more."""
        etags = {one.path: (self._etags[one.path], one.sha256) for one in release.files}
        self._storage.overwrite(f"{self._private}{release.id}.json", write_record(release))
        self._storage.overwrite(f"{self._private}etags.json", json.dumps(etags).encode())
        self._storage.overwrite(f"{self._private}present.json", write_record(release))
        chain = [release]
        while chain[-1].before and len(chain) < KEPT_RELEASES and (before := self._read_release(chain[-1].before)):
            chain.append(before)
        wanted = {
            *("lock", "etags.json", "present.json"),
            *(f"{one.id}.json" for one in chain),
            *(f"kept/{file.sha256}" for one in chain for file in one.files),
        }
        old = [one for one in self._storage.list_etags(self._private) if one not in wanted]
        _map(lambda one: self._storage.delete(f"{self._private}{one}"), old)

    def _read_present(self) -> Release | None:
        return read_record(self._storage.read(f"{self._private}present.json") or b"")

    def _read_release(self, name: str) -> Release | None:
        return read_record(self._storage.read(f"{self._private}{name}.json") or b"")


def _find_before(present: Release | None, files: tuple[FileRecord, ...]) -> ReleaseId | None:
    """Return the release that others can go back to from files that take the place of the present one.

    Where the record says that these files are there already, and they are not, a rollback broke before it wrote down
    its end: to go back leads to where it was going.
    """
    if present is None:
        return None
    return present.before if present.files == files else present.id


def _map(work: Callable[[str], T] | Callable[[FileRecord], T], things: Sequence[object]) -> list[T]:
    """Return what comes of the things, in their order; several are worked on at once."""
    with ThreadPoolExecutor(_HANDS) as pool:
        return list(pool.map(work, things))

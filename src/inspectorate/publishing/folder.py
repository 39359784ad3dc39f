"""Publish to a folder of this machine: releases side by side, and a link that is flipped in one step.

current -> releases/20241110T091500Z-1a2b3c4d     the web server serves this link
releases/…                                        the present release and the ones before it
records/….json                                    what each holds; outside of what is served
"""

import errno
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from inspectorate.model.manifest import FileRecord
from inspectorate.model.targets import Target
from inspectorate.publishing.doors import Door, Shipment, Tell
from inspectorate.publishing.mishaps import NOTHING_CHANGED, Refused, TargetFailed
from inspectorate.publishing.plan import Present
from inspectorate.publishing.releases import (
    KEPT_RELEASES,
    Release,
    ReleaseId,
    name_release,
    read_record,
    write_record,
)
from inspectorate.publishing.site_files import find_files, fingerprint

CURRENT, RELEASES, RECORDS = "current", "releases", "records"
LINK = "a link"
"""The fingerprint of what is no plain file; nothing of ours has it."""
_LOCK = "lock"
_UNFINISHED = ".unfinished"


@contextmanager
def open_folder(target: Target, base: Path) -> Iterator[Door]:
    """Open the folder of a target, alone.

    Raises:
        Refused: somebody else publishes there now.
        TargetFailed: the folder cannot be written.
    """
    top = base / (target.path or "")
    with _explained(top):
        for name in (RELEASES, RECORDS):
            (top / name).mkdir(parents=True, exist_ok=True)
        lock = os.open(top / _LOCK, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        _lock(lock)
        with _explained(top):
            yield _Folder(top)
    finally:
        os.close(lock)  # the lock goes with it, and with the program if that is killed


def _lock(lock: int) -> None:
    import fcntl  # noqa: PLC0415  # Windows has none, and can do everything else

    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise Refused(
            "Somebody else is publishing to this target at this moment.",
            "What they publish is not disturbed.",
            "Wait until they are done, and look at the plan again.",
        ) from None


class _Folder:
    def __init__(self, top: Path) -> None:
        self._top = top

    def look(self) -> Present:
        """Return what the link leads to, and what the record says of it."""
        present = self._find_present()
        served = self._top / CURRENT
        found = find_files(served) if served.is_dir() else {}
        return Present(
            recorded=present.fingerprints if present else {},
            found={path: one.sha256 if one else LINK for path, one in found.items()},
        )

    def fingerprint(self, site: Path, files: Sequence[FileRecord]) -> Mapping[str, str]:
        """Return what the manifest says."""
        del site
        return {one.path: one.sha256 for one in files}

    def send(self, shipment: Shipment) -> ReleaseId:
        """Make the release beside the present one, and flip the link."""
        name = name_release(shipment.manifest, [one.name for one in self._releases()])
        present = self._find_present()
        before = (self._top / CURRENT).resolve()
        side = self._open_side_folder()
        for path in shipment.plan.others:
            _take_along(before / path, side / path)
        for one in shipment.plan.unchanged:
            _link(before / one.path, side / one.path)
        for one in shipment.plan.sent:
            shipment.tell(one.path)
            self._write(shipment.site / one.path, side / one.path, one)
        release = Release(id=name, before=present.id if present else None, files=shipment.manifest.files)
        self._write_record(release)
        _sync_folders(side)
        side.rename(self._top / RELEASES / name)
        self._flip(name)
        self._tidy(name)
        return name

    def find_former(self) -> Release | None:
        """Return what the present record names as the one before, if it is still kept."""
        present = self._find_present()
        former = self._read_record(present.before) if present and present.before else None
        return former if former and (self._top / RELEASES / former.id).is_dir() else None

    def bring_back(self, former: Release, tell: Tell) -> None:
        """Flip the link back; what others put beside the present release is taken along."""
        served, back = (self._top / CURRENT).resolve(), self._top / RELEASES / former.id
        present = self._find_present()
        ours = present.fingerprints if present else {}
        for path in find_files(served):
            if path not in ours and not (back / path).exists():
                tell(f"{path} (of another hand, taken along)")
                _take_along(served / path, back / path)
        self._flip(former.id)

    def _find_present(self) -> Release | None:
        link = self._top / CURRENT
        if link.exists() and not link.is_symlink():
            raise Refused(
                f"{link} is in the way: it is not the link that this program makes.",
                NOTHING_CHANGED,
                "Name another folder in `path`, or move what is there away.",
            )
        return self._read_record(link.readlink().name) if link.is_symlink() else None

    def _read_record(self, name: str) -> Release | None:
        file = self._top / RECORDS / f"{name}.json"
        return read_record(file.read_bytes()) if file.is_file() else None

    def _write_record(self, release: Release) -> None:
        file = self._top / RECORDS / f"{release.id}.json"
        side = file.with_suffix(_UNFINISHED)
        side.write_bytes(write_record(release))
        _sync(side)
        side.replace(file)

    def _releases(self) -> list[Path]:
        """Return the folders of all finished releases, the oldest first."""
        folders = (self._top / RELEASES).iterdir()
        return sorted(one for one in folders if not one.name.endswith(_UNFINISHED))

    def _open_side_folder(self) -> Path:
        """Return a new folder for a release; what a broken publication left is removed: nobody else is at work."""
        for left in (self._top / RELEASES).glob(f"*{_UNFINISHED}"):
            shutil.rmtree(left)
        side = Path(tempfile.mkdtemp(suffix=_UNFINISHED, dir=self._top / RELEASES))
        side.chmod(0o755)
        return side

    def _write(self, source: Path, file: Path, record: FileRecord) -> None:
        file.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, file)
        file.chmod(0o644)
        _sync(file)
        if fingerprint(file) != record.sha256:
            raise Refused(
                f"{record.path} changed while it was published.",
                NOTHING_CHANGED,
                "Let no build run meanwhile, and publish again.",
            )

    def _flip(self, name: str) -> None:
        side = self._top / f"{CURRENT}{_UNFINISHED}"
        with suppress(FileNotFoundError):
            side.unlink()
        side.symlink_to(f"{RELEASES}/{name}")
        side.replace(self._top / CURRENT)
        _sync(self._top)

    def _tidy(self, present: str) -> None:
        """Remove releases to which nobody can go back any more; what fails here harms nobody and is tried again."""
        kept: list[str] = []
        release = self._read_record(present)
        while release and len(kept) < KEPT_RELEASES:
            kept.append(release.id)
            release = self._read_record(release.before) if release.before else None
        for old in self._releases():
            if old.name not in kept:
                shutil.rmtree(old, ignore_errors=True)
        for record in (self._top / RECORDS).glob("*.json"):
            if record.stem not in kept:
                with suppress(OSError):
                    record.unlink()


def _link(source: Path, file: Path) -> None:
    """Let a file of the former release be in the new one as well, without taking space."""
    file.parent.mkdir(parents=True, exist_ok=True)
    try:
        os.link(source, file)
    except OSError:  # no links on this disk
        shutil.copyfile(source, file)


def _take_along(source: Path, file: Path) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    if source.is_symlink():
        file.symlink_to(source.readlink())
    else:
        _link(source, file)


def _sync_folders(top: Path) -> None:
    for place, _, _ in os.walk(top):
        _sync(Path(place))


def _sync(path: Path) -> None:
    """Wait until what was written is on the disk: a link must not lead to files that a power cut took."""
    opened = os.open(path, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


@contextmanager
def _explained(top: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if error.errno in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}:
            what, to_do = f"The disk of {top} is full.", "Make space there, and publish again."
        elif error.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
            what = f"The machine does not let us write in {top}: {error.strerror}."
            to_do = "Ask for the right to write there, and publish again."
        else:
            what = f"The machine refused: {error.strerror or error} ({error.filename or top})."
            to_do = "Mend that, and publish again."
        raise TargetFailed(what, NOTHING_CHANGED, to_do) from error

"""Take down what a finished site holds, in its marker file, and read it again."""

import json
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from inspectorate.assembly.checksums import fingerprint
from inspectorate.model.manifest import FileRecord, Manifest
from inspectorate.model.publication import Audience

MARKER = ".inspectorate-site"
"""The file with the manifest, in every site: only a folder that has it is ever replaced. It is never published."""


def record_files(site: Path, paths: Iterable[str]) -> tuple[FileRecord, ...]:
    """Return the records of the files at these paths below a site, in their order.

    Raises:
        OSError: one of them cannot be read.
    """
    return tuple(_record(site, path) for path in sorted(set(paths)))


def write_manifest(site: Path, manifest: Manifest) -> None:
    """Write the manifest of a site into it.

    Raises:
        OSError: the file cannot be written.
    """
    written = {
        "version": manifest.version,
        "audience": manifest.audience.value,
        "built": manifest.built.isoformat(),
        "as_of": manifest.as_of.isoformat(),
        "files": [{"path": one.path, "size": one.size, "sha256": one.sha256} for one in manifest.files],
    }
    (site / MARKER).write_text(json.dumps(written, ensure_ascii=False, indent=1) + "\n", "utf-8")


def read_manifest(site: Path) -> Manifest | None:
    """Return the manifest of a site, or None where it has none that can be understood.

    Raises:
        OSError: the file is there and cannot be read.
    """
    try:
        written = json.loads((site / MARKER).read_bytes())
        return Manifest(
            version=str(written["version"]),
            audience=Audience(written["audience"]),
            built=_moment(written["built"]),
            as_of=_moment(written["as_of"]),
            files=tuple(
                FileRecord(path=str(one["path"]), size=int(one["size"]), sha256=str(one["sha256"]))
                for one in written["files"]
            ),
        )
    except (FileNotFoundError, IsADirectoryError, NotADirectoryError, ValueError, KeyError, TypeError):
        return None


def _record(site: Path, path: str) -> FileRecord:
    return FileRecord(path=path, size=(site / path).stat().st_size, sha256=fingerprint(site / path))


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError("A moment of a manifest has a time zone.")
    return moment

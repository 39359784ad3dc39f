"""Look at what a folder of a finished site really holds."""

import hashlib
import os
from collections.abc import Collection, Iterator
from pathlib import Path

from inspectorate.model.manifest import FileRecord


def find_files(folder: Path, private: Collection[str] = ()) -> dict[str, FileRecord | None]:
    """Return every file below a folder by its path; None for links and other things that are no plain files.

    `private` are paths that are never published.

    Raises:
        OSError: something in it cannot be read.
    """
    return {path: _record(folder, path) for path in sorted(_walk(folder)) if path not in private}


def fingerprint(file: Path) -> str:
    """Return the SHA-256 of a file.

    Raises:
        OSError: it cannot be read.
    """
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def _walk(folder: Path) -> Iterator[str]:
    for place, folders, files in os.walk(folder, onerror=_rise):
        here = Path(place)
        links = [name for name in folders if (here / name).is_symlink()]
        yield from ((here / name).relative_to(folder).as_posix() for name in (*files, *links))


def _rise(error: OSError) -> None:
    raise error


def _record(folder: Path, path: str) -> FileRecord | None:
    file = folder / path
    if file.is_symlink() or not file.is_file():
        return None
    return FileRecord(path=path, size=file.stat().st_size, sha256=fingerprint(file))

"""Write the fingerprints of all files of a site beside them, as `sha256sum` does, and read such a list."""

import hashlib
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from inspectorate.model.manifest import FileRecord
from inspectorate.views.addresses import CHECKSUMS, SIGNATURES

_LINE = re.compile(r"(?P<fingerprint>[0-9a-f]{64}) [ *](?P<path>.+)")


def write_checksums(folder: Path, records: Iterable[FileRecord]) -> str:
    """Write the list of files below `folder`, in the order of their paths; return its own path."""
    left_out = (CHECKSUMS, *SIGNATURES)
    lines = [f"{one.sha256}  {one.path}\n" for one in sorted(records) if one.path not in left_out]
    (folder / CHECKSUMS).write_text("".join(lines), "utf-8")
    return CHECKSUMS


def read_checksums(text: str) -> Mapping[str, str]:
    """Return the fingerprints by path.

    Raises:
        ValueError: a line is none of such a list.
    """
    fingerprint_by_path = {}
    for number, line in enumerate(text.splitlines(), 1):
        match = _LINE.fullmatch(line)
        if match is None:
            raise ValueError(f"Line {number} names no fingerprint and file.")
        fingerprint_by_path[match["path"]] = match["fingerprint"]
    return fingerprint_by_path


def fingerprint(path: Path) -> str:
    """Return the SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()

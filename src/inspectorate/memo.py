"""Keep the results of earlier work in a folder: the only cache that outlives a build.

What is kept can be worked out again, so nothing here ever stops a build: a folder that cannot be written, a full disk,
a damaged file only mean that the work is done anew. Every entry is a file of its own, written beside its place and
moved there in one step: two builds at once, and a crash at any moment, leave whole entries.
"""

import hashlib
import os
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, NewType

from inspectorate.packing import unpack

MemoKey = NewType("MemoKey", str)
"""The fingerprint of everything that a piece of work may look at."""

MOST_BYTES = 4 * 1024**3
"""How large the folder may grow; then the entries that were not used for longest are dropped."""
_KEPT_SHARE = 0.8
"""To which share of that it is cut, so that not every build has to cut again."""
_ABANDONED_AFTER = 24 * 60 * 60
"""After how many seconds a half-written file is that of a build that was killed."""
_SEAL = hashlib.sha256().digest_size
_HALF_WRITTEN = ".part"


def make_key(*parts: str | bytes) -> MemoKey:
    """Return the fingerprint of some parts in their order; where one ends and the next begins counts as well."""
    sum_of_all = hashlib.sha256()
    for part in parts:
        content = part.encode("utf-8", "surrogateescape") if isinstance(part, str) else part
        sum_of_all.update(b"%d:" % len(content))
        sum_of_all.update(content)
    return MemoKey(sum_of_all.hexdigest())


def fingerprint_of(value: object) -> MemoKey:
    """Return the fingerprint of a frozen value; equal values of plain fields have the same in every process."""
    sum_of_all = hashlib.sha256()
    for piece in _iter_pieces(value):
        sum_of_all.update(piece)
    return MemoKey(sum_of_all.hexdigest())


@dataclass(frozen=True, slots=True)
class Memo:
    """A folder of results by their keys; with None in place of a folder, nothing is ever remembered."""

    folder: Path | None

    def has(self, key: MemoKey) -> bool:
        """Return whether something was kept under a key; it may be gone when it is asked for."""
        return self.folder is not None and self._path(key).is_file()

    def find(self, key: MemoKey) -> Any:  # noqa: ANN401  # whoever asks with a key knows what was kept under it
        """Return what was kept under a key, or None where there is nothing whole."""
        if self.folder is None:
            return None
        path = self._path(key)
        try:
            content = path.read_bytes()
            body = content[_SEAL:]
            if hashlib.sha256(body).digest() != content[:_SEAL]:
                return None  # the machine stopped before it was on the disk
            os.utime(path)
        except OSError:
            return None
        return unpack(body)

    def keep(self, key: MemoKey, packed: bytes) -> None:
        """Keep a packed value; where the machine cannot, it is not kept."""
        if self.folder is None:
            return
        path = self._path(key)
        try:
            path.parent.mkdir(exist_ok=True)
            handle, side = tempfile.mkstemp(dir=path.parent, suffix=_HALF_WRITTEN)
        except OSError:
            return
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(hashlib.sha256(packed).digest() + packed)
            os.replace(side, path)  # noqa: PTH105  # both are plain names
        except OSError:
            Path(side).unlink(missing_ok=True)

    def tidy(self, now: datetime, most_bytes: int = MOST_BYTES) -> None:
        """Drop what was not used for longest until the folder is small enough, and what killed builds left."""
        entries = sorted(self._iter_entries(now.timestamp() - _ABANDONED_AFTER))
        size = sum(one.size for one in entries)
        goal = most_bytes if size <= most_bytes else int(most_bytes * _KEPT_SHARE)
        for entry in entries:
            if size <= goal:
                return
            _remove(entry.path)
            size -= entry.size

    def _iter_entries(self, abandoned: float) -> "Iterator[_Entry]":
        for path in self.folder.glob("??/*") if self.folder else ():
            try:
                state = path.stat()
            except OSError:
                continue  # another build has dropped it
            if path.suffix == _HALF_WRITTEN:
                if state.st_mtime < abandoned:
                    _remove(path)
            else:
                yield _Entry(state.st_mtime, path, state.st_size)

    def _path(self, key: MemoKey) -> Path:
        assert self.folder is not None  # noqa: S101  # both callers have asked
        return self.folder / key[:2] / key[2:]


FORGETFUL = Memo(None)
"""Remembers nothing."""


def open_memo(folder: Path) -> Memo:
    """Return the memo in a folder, which is made where there is none.

    It is refused, and nothing is remembered, where it cannot be made or is not this user's alone: whoever can write
    there could have a build run what they like.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        state = folder.stat()
    except OSError:
        return FORGETFUL
    is_shared = hasattr(os, "getuid") and (state.st_uid != os.getuid() or state.st_mode & 0o022)
    return FORGETFUL if is_shared else Memo(folder)


@dataclass(frozen=True, slots=True, order=True)
class _Entry:
    used: float
    path: Path
    size: int


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return


def _iter_pieces(value: object) -> Iterator[bytes]:
    """Yield the pieces of a value in an order of their own, with their kinds."""
    kind = type(value).__qualname__.encode()
    match value:
        case str() | bytes():
            content = value.encode("utf-8", "surrogatepass") if isinstance(value, str) else value
            yield b"%s %d:%s" % (kind, len(content), content)
        case set() | frozenset():
            yield b"%s %d:" % (kind, len(value))
            yield from sorted(fingerprint_of(one).encode() for one in value)
        case tuple() | list() | Mapping():
            yield b"%s %d:" % (kind, len(value))
            for one in value.items() if isinstance(value, Mapping) else value:
                yield from _iter_pieces(one)
        case _ if is_dataclass(value):
            yield b"%s:" % kind
            for field in fields(value):
                yield from _iter_pieces(getattr(value, field.name))
        case _:
            yield b"%s %s;" % (kind, repr(value).encode())


def fingerprint_program() -> MemoKey:
    """Return the fingerprint of this program: its own files, the libraries that are installed, and the language."""
    # The folder in which a library tells of itself bears its name and version: to read them all takes a quarter second.
    libraries = sorted({one.name for folder in sys.path for one in Path(folder).glob("*-info")})
    return make_key(sys.version, *libraries, fingerprint_files((Path(__file__).parent,)))


def fingerprint_files(folders: Iterable[Path]) -> MemoKey:
    """Return the fingerprint of all files below some folders, with their names; what Python compiled does not count."""
    return make_key(*(part for folder in folders for file in _list_files(folder) for part in file))


def _list_files(folder: Path) -> Iterator[tuple[str, bytes]]:
    files = sorted(one for one in folder.rglob("*") if one.is_file() and one.suffix != ".pyc")
    return ((one.relative_to(folder).as_posix(), one.read_bytes()) for one in files)

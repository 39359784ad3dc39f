"""Keep everybody else from publishing to the same storage: an object that says who is at work, and for how long."""

import json
import os
import socket
from datetime import timedelta

from inspectorate.publishing.mishaps import Refused
from inspectorate.publishing.storage import Clash, Storage

_OLDEST = timedelta(minutes=15)
"""After so long without a sign, whoever held the lock is gone. It is renewed with every kind of files."""


class StorageLock:
    """The lock at one key."""

    def __init__(self, storage: Storage, key: str) -> None:
        """Prepare; nobody is kept out yet."""
        self._storage, self._key = storage, key
        self._etag: str | None = None

    def take(self) -> None:
        """Say that we are at work.

        Raises:
            Refused: somebody else is.
        """
        try:
            self._etag = self._storage.put(self._key, _write_holder(), None, {})
        except Clash:
            there = self._storage.look_at(self._key)
            whose = self._storage.read(self._key) or b""
            if there and there.age < _OLDEST and not _is_gone(whose):
                machine, process = _read_holder(whose)
                raise Refused(
                    f"Somebody else is publishing to this target: process {process} on {machine}.",
                    "What they publish is not disturbed.",
                    f"Wait until they are done; after {_OLDEST.seconds // 60} minutes without a sign of them, the next "
                    "publication goes on in their place.",
                ) from None
            self._etag = self._storage.put(self._key, _write_holder(), there.etag if there else None, {})

    def renew(self) -> None:
        """Give a sign that we are still at work.

        Raises:
            Clash: somebody else took the lock, because there was no sign for too long.
        """
        self._etag = self._storage.put(self._key, _write_holder(), self._etag, {})

    def give_back(self) -> None:
        """Let others in."""
        if self._etag:
            self._storage.delete(self._key)


def _write_holder() -> bytes:
    return json.dumps({"machine": socket.gethostname(), "process": os.getpid()}).encode()


def _read_holder(lock: bytes) -> tuple[str, int]:
    try:
        holder = json.loads(lock)
        return str(holder["machine"]), int(holder["process"])
    except (ValueError, KeyError, TypeError):
        return "an unknown machine", 0


def _is_gone(lock: bytes) -> bool:
    """Return whether the holder was a process of this machine that runs no more, or this one."""
    machine, process = _read_holder(lock)
    if machine != socket.gethostname() or process <= 0:
        return False
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return True
    except PermissionError:
        return False
    return False

"""Fetch the content of a revision from git, without touching the work tree. The only module that calls git to read."""

import io
import os
import subprocess
import tarfile
from pathlib import Path

LIMIT_SECONDS = 120


class UnknownRevisionError(Exception):
    """Git knows no such revision, or the content stands in no repository."""

    def __init__(self, reason: str) -> None:
        """Keep what git said."""
        super().__init__(reason)
        self.reason = reason


def fetch_revision(content: Path, revision: str, folder: Path) -> Path:
    """Put the content folder as it was at a revision below `folder`; return where it is.

    Raises:
        UnknownRevisionError: there is no such revision, no repository, or no such folder at that time.
        OSError: there is no git on this machine, or the disk refuses.
    """
    top = Path(_ask_git(content, "rev-parse", "--show-toplevel").decode().strip())
    commit = _ask_git(content, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    inside = content.resolve().relative_to(top.resolve()).as_posix()
    packed = _ask_git(top, "archive", "--format=tar", commit.decode().strip(), "--", inside)
    with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
        try:
            archive.extractall(folder, filter="data")
        except tarfile.FilterError as error:
            raise UnknownRevisionError(f"the content of {revision} holds what leads out of it: {error}") from error
    return folder / inside


def _ask_git(folder: Path, *arguments: str) -> bytes:
    done = subprocess.run(  # noqa: S603  # no shell, and a revision cannot be taken for an option
        ["git", "-C", str(folder), *arguments],  # noqa: S607  # git is where the machine has it
        check=False,
        capture_output=True,
        env={**os.environ, "LC_ALL": "C.UTF-8", "GIT_TERMINAL_PROMPT": "0"},
        timeout=LIMIT_SECONDS,
    )
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip().splitlines()
        raise UnknownRevisionError(said[-1] if said else f"there is no {arguments[-1]}")
    return done.stdout

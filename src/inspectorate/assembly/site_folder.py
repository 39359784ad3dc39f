"""The folder of a finished site: made beside the former one, and put in its place in one step."""

import ctypes
import errno
import os
import re
import shutil
import sys
import tempfile
from collections.abc import Iterator
from glob import escape
from pathlib import Path

from inspectorate.assembly.manifest_file import MARKER, read_manifest
from inspectorate.model.publication import Audience

_HERE = -100  # AT_FDCWD of renameat2(2)
_EXCHANGE = 2  # RENAME_EXCHANGE of renameat2(2)


def is_replaceable(site: Path, audience: Audience) -> bool:
    """Return whether a build for an audience may put a site here.

    It may where there is nothing yet, an empty folder, or an earlier site for the same audience.
    """
    if site.is_symlink() or (site.exists() and not site.is_dir()):
        return False
    if not site.exists() or not any(site.iterdir()):
        return True
    former = read_manifest(site)
    if former is None:  # made by a version of the program that had one audience
        return audience is Audience.PUBLIC and (site / MARKER).is_file()
    return former.audience is audience


def open_side_folder(site: Path) -> Path:
    """Return a new empty folder beside the site, on the same disk, so that it can be swapped in at once.

    What interrupted builds left behind is removed, except that of a build that runs now.

    Raises:
        OSError: the folder beside the site cannot be written.
    """
    site.parent.mkdir(parents=True, exist_ok=True)
    _remove_left_behind(site)
    side = Path(tempfile.mkdtemp(prefix=f"{site.name}.{os.getpid()}.", suffix=".new", dir=site.parent))
    side.chmod(0o755)
    return side


def open_beside(side: Path) -> Path:
    """Return a new empty folder for work on the files of a side folder; it goes when that one is discarded."""
    return Path(tempfile.mkdtemp(prefix=f"{side.stem}-", suffix=".new", dir=side.parent))


def discard(side: Path) -> None:
    """Remove a side folder that was not swapped in, and what was opened beside it; do nothing where it is gone."""
    for folder in (side, *side.parent.glob(f"{escape(side.stem)}-*.new")):
        shutil.rmtree(folder, ignore_errors=True)


def swap_in(side: Path, site: Path) -> None:
    """Put the finished folder in the place of the site. A kill at any point leaves the former or the new site whole.

    Raises:
        OSError: the site's folder cannot be replaced; the former site stands as it was.
    """
    if _move_where_nothing_is(side, site):
        return
    if not _exchange(side, site):
        # No single step does it on this system: between the two there is a moment with no site, never with half a one.
        former = side.with_suffix(".former.new")
        site.rename(former)
        try:
            side.rename(site)
        except OSError:
            former.rename(site)
            raise
        side = former
    discard(side)


def _move_where_nothing_is(side: Path, site: Path) -> bool:
    """Move the folder in one step where there is no site or an empty folder; return whether it was moved.

    To look first would not do: between the look and the move, another build may put its site there.
    """
    try:
        side.rename(site)
    except OSError as error:
        if error.errno in (errno.ENOTEMPTY, errno.EEXIST):
            return False
        raise
    return True


def _exchange(one: Path, other: Path) -> bool:
    """Swap two folders in one step where the system can (Linux); return whether it did."""
    rename = getattr(ctypes.CDLL(None), "renameat2", None) if sys.platform == "linux" else None
    if rename is None:
        return False
    result: int = rename(_HERE, os.fsencode(one.absolute()), _HERE, os.fsencode(other.absolute()), _EXCHANGE)
    return result == 0


def _remove_left_behind(site: Path) -> None:
    for left, process in _find_side_folders(site):
        if not _is_running(process):
            discard(left)


def _find_side_folders(site: Path) -> Iterator[tuple[Path, str]]:
    """Yield the folders that builds of this site made beside it, each with the number of its process."""
    # A whole name, not a pattern of the file system: no folder of anybody else is to be removed.
    name = re.compile(rf"{re.escape(site.name)}\.(\d+)\.[^.]+(?:\.former)?\.new")
    for path in site.parent.iterdir():
        if (match := name.fullmatch(path.name)) and path.is_dir() and not path.is_symlink():
            yield path, match[1]


def _is_running(process: str) -> bool:
    try:
        os.kill(int(process), 0)
    except (OverflowError, ProcessLookupError):
        return False
    except PermissionError:
        return True
    return True

"""Hear of files that were saved. The only module that knows the library that watches folders."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from threading import Event

from watchfiles import Change, watch

QUIET_MS = 20
"""How long nothing may happen before changes are told: a program that saves a file does it in several steps."""
LONGEST_MS = 400
"""How long changes are held back where they do not end, as when another branch is fetched."""
LOOK_MS = 500
"""How often it is looked whether the folders still are where they were."""


def watch_folders(folders: Sequence[Path], stop: Event) -> Iterator[frozenset[Path] | None]:
    """Yield the paths below the folders that were changed, as soon as they are quiet; None where any may have been.

    A folder may be missing, go, and come again. It ends when `stop` is set.
    """
    is_begun_again = False
    while not stop.is_set():
        marks = _mark(folders)
        there = [folder for folder, mark in marks.items() if mark]
        if not there:
            is_begun_again = True
            stop.wait(LOOK_MS / 1000)
        else:
            for changes in watch(
                *there,
                watch_filter=_is_seen,
                debounce=LONGEST_MS,
                step=QUIET_MS,
                stop_event=stop,
                rust_timeout=LOOK_MS,
                yield_on_timeout=True,
                raise_interrupt=False,
            ):
                if is_begun_again:
                    # Only now is it certain that nothing more escapes: what changed in between is not known.
                    yield None
                elif changes:
                    yield frozenset(_name_as_asked(Path(path), there) for _, path in changes)
                is_begun_again = _mark(folders) != marks
                if is_begun_again:
                    break


def _name_as_asked(path: Path, folders: Sequence[Path]) -> Path:
    """Return a path below the folder as it was named: some systems tell of the place that a link leads to."""
    for folder in folders:
        if not path.is_relative_to(folder) and path.is_relative_to(folder.resolve()):
            return folder / path.relative_to(folder.resolve())
    return path


def _is_seen(_change: Change, path: str) -> bool:
    """Return whether a file counts: names that begin with a dot are no content, and programs keep their own so."""
    return not path.rpartition("/")[2].startswith(".")


def _mark(folders: Sequence[Path]) -> dict[Path, tuple[int, int] | None]:
    """Return what tells a folder from another one that stands at its place later; None where there is none."""
    marks: dict[Path, tuple[int, int] | None] = {}
    for folder in folders:
        try:
            found = folder.stat()
        except OSError:
            marks[folder] = None
        else:
            marks[folder] = (found.st_dev, found.st_ino)
    return marks

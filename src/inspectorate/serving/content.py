"""The content of a folder in memory: when files change, only these are read again."""

import hashlib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from inspectorate.checking import place
from inspectorate.diagnostics import Diagnostic, Position, has_errors
from inspectorate.loading.files import find_misplaced, list_folders, read_inspection_folder, read_shared_content
from inspectorate.loading.library import Library, load_shared, place_in, read_inspection
from inspectorate.model.rated import RatedInspection
from inspectorate.ratings import rate_inspection


@dataclass(frozen=True, slots=True, kw_only=True)
class ContentPlace:
    """Where the content is. Every way is absolute."""

    content: Path
    defaults: Path
    """Frameworks, wording and handbook for a content folder without its own."""
    first_names: Path | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldInspection:
    """An inspection as it was read last."""

    fingerprint: str
    """Of all its files, also where they could not be understood."""
    rated: RatedInspection | None
    """The last that could be read; None where none ever was."""
    found: tuple[Diagnostic, ...]
    """What is wrong with the files as they are now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """All content at one moment: what could be read last, and what is wrong with it now."""

    library: Library | None = None
    """What inspections rest on, without them; None where it never could be read."""
    found: tuple[Diagnostic, ...] = ()
    """What is wrong with that."""
    held: Mapping[str, HeldInspection]
    """The inspections by their ids, in the order of these."""
    waiting: frozenset[str]
    """The ids of those that are still to be read, or to be read again."""
    shared: int = 0
    """Counts how often the content was read on which inspections rest."""

    @property
    def rated(self) -> tuple[RatedInspection, ...]:
        """Return all inspections that there are, in the order of their ids."""
        return tuple(one.rated for one in self.held.values() if one.rated)


class ContentInHand:
    """Read a content folder bit by bit, and again what has changed; one thread uses it."""

    def __init__(self, place: ContentPlace) -> None:
        """Keep where the content is; nothing is read yet."""
        self._place = place
        self._library: Library | None = None
        self._found: tuple[Diagnostic, ...] = ()
        self._held: dict[str, HeldInspection] = {}
        self._folders: Mapping[str, Path] = {}
        self._waiting: dict[str, None] = {}
        self._shared = 0

    @property
    def is_waiting(self) -> bool:
        """Return whether a folder is still to be read."""
        return bool(self._waiting)

    def take_everything(self) -> None:
        """Read what inspections rest on, and note that every folder is to be read."""
        self._read_shared()
        self._list_folders()
        self._waiting.update(dict.fromkeys(self._folders))

    def take(self, paths: Iterable[Path]) -> None:
        """Note which files have changed: what inspections rest on is read at once, and their folders by `read_next`."""
        inside = [_parts_below(self._place.content, path) for path in paths]
        elsewhere = any(len(parts) < _DEPTH or parts[0] != "inspections" for parts in inside)
        changed = {parts[1] for parts in inside if parts[:1] == ("inspections",) and len(parts) >= _DEPTH}
        if elsewhere:
            self._read_shared()
        if elsewhere or not all(name in self._folders and self._folders[name].is_dir() for name in changed):
            self._list_folders()
        self._waiting.update(dict.fromkeys(name for name, folder in self._folders.items() if folder.name in changed))

    def read_next(self, wanted: Collection[str] = ()) -> str | None:
        """Read one folder that waits, first one of those that somebody looks at; return its id."""
        name = next((one for one in wanted if one in self._waiting), next(iter(self._waiting), None))
        if name is not None:
            del self._waiting[name]
            self._read(name, self._folders[name])
        return name

    def hold(self) -> Holding:
        """Return all that was read, as it will stay."""
        return Holding(
            library=self._library,
            found=self._found,
            held={name: self._held[name] for name in self._folders if name in self._held},
            waiting=frozenset(self._waiting),
            shared=self._shared,
        )

    def _list_folders(self) -> None:
        if not self._place.content.is_dir():
            return  # what was read stays: the folder may come back under its name
        self._folders = list_folders(self._place.content)
        self._waiting.update(dict.fromkeys(name for name in self._folders if name not in self._held))
        for gone in (self._held.keys() | self._waiting.keys()) - self._folders.keys():
            self._held.pop(gone, None)
            self._waiting.pop(gone, None)

    def _read_shared(self) -> None:
        self._shared += 1
        where = self._place
        try:
            files = read_shared_content(where.content, where.defaults, where.first_names)
        except OSError as error:
            self._found = (_tell_unreadable(error, where.content, where.content),)
            return
        if files.value is None:
            self._found = files.diagnostics
            return
        loaded = load_shared(files.value)
        library = loaded.value
        self._found = (*files.diagnostics, *place(loaded, library).diagnostics)
        if has_errors(loaded.diagnostics):
            return
        former, self._library = self._library, library
        if former is None or former.surroundings != library.surroundings:
            self._waiting.update(dict.fromkeys(self._held))

    def _read(self, name: str, folder: Path) -> None:
        former, content = self._held.get(name), self._place.content
        try:
            misplaced = find_misplaced(content, folder).diagnostics
            contents = {} if _leads_out(misplaced) else read_inspection_folder(folder)
        except OSError as error:
            self._held[name] = _keep(former, (_tell_unreadable(error, content, folder),))
            return
        fingerprint = fingerprint_folder(contents)
        if _leads_out(misplaced) or self._library is None:
            self._held[name] = _keep(former, misplaced, fingerprint)
            return
        read = read_inspection(name, contents, self._library.surroundings)
        found = place_in(read, read.found, self._library)
        rated = rate_inspection(read.inspection) if read.inspection else former.rated if former else None
        self._held[name] = HeldInspection(fingerprint=fingerprint, rated=rated, found=(*misplaced, *found))


def fingerprint_folder(contents: Mapping[str, bytes]) -> str:
    """Return what changes whenever a file of a folder does."""
    whole = hashlib.sha256()
    for name, content in sorted(contents.items()):
        whole.update(f"{len(name)} {len(content)} {name}".encode())
        whole.update(content)
    return whole.hexdigest()


def _parts_below(content: Path, path: Path) -> tuple[str, ...]:
    """Return the way to a path from the content folder; of one elsewhere, that to the folder itself."""
    return path.relative_to(content).parts if path.is_relative_to(content) else ()


def _keep(former: HeldInspection | None, found: tuple[Diagnostic, ...], fingerprint: str = "") -> HeldInspection:
    """Return what there was before of an inspection whose folder cannot be read now."""
    return HeldInspection(fingerprint=fingerprint, rated=former.rated if former else None, found=found)


def _leads_out(misplaced: Iterable[Diagnostic]) -> bool:
    return any(one.code == "link-out" for one in misplaced)


def _tell_unreadable(error: OSError, content: Path, folder: Path) -> Diagnostic:
    path = Path(str(error.filename or folder))
    file = path.relative_to(content.parent).as_posix() if path.is_relative_to(content.parent) else path.as_posix()
    return Diagnostic(
        code="file-unreadable",
        message=f"The machine cannot read this file: {error.strerror or error}.",
        hint="Look at its permissions, and whether another program holds it.",
        file=file,
        position=Position(file, 1, 1),
    )


_DEPTH = 2
"""How far below the content folder that of an inspection lies."""

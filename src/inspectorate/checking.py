"""The first verbs of the sentence: load, rate, check. `build check` stops here; `build site` goes on."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import TypeVar

from inspectorate.aid import Help
from inspectorate.diagnostics import BuildStopped, Checked, Diagnostic, has_errors, placed, quoted
from inspectorate.loading.files import ContentFiles, read_content
from inspectorate.loading.library import Library, load_library, load_shared
from inspectorate.loading.listing import find_again, find_listed
from inspectorate.memo import MemoKey, fingerprint_of, make_key
from inspectorate.model.inspection import InspectionId
from inspectorate.model.rated import RatedInspection
from inspectorate.packing import pack, unpack
from inspectorate.ratings import rate_inspection
from inspectorate.release import to_day_in_london
from inspectorate.studying import Folder, study_all
from inspectorate.validation import check_inspection, check_shared
from inspectorate.validation.corrections import find_days_to_come
from inspectorate.validation.redirects import find_wrong_redirects
from inspectorate.validation.waivers import apply_waivers, collect_waivers
from inspectorate.validation.weights import weigh

T = TypeVar("T")
ContentT = TypeVar("ContentT", bound="CheckedContent")


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckOrder:
    """What to check. Every way is absolute."""

    content: Path
    defaults: Path
    """Frameworks, wording and handbook for a content folder without its own."""
    first_names: Path | None = None
    """A list of real first names, one in each line, for practice examples."""
    inspections: frozenset[str] = frozenset()
    """The ids of those that are read and checked; empty: all are."""
    reads_partly: bool = False
    """Whether inspections are read as far as they go: for drafts, and for nothing else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedContent:
    """All content, and every inspection with its ratings."""

    library: Library
    rated: tuple[RatedInspection, ...]
    folders: tuple[str, ...]
    """The names of the folders of all inspections, also of those that could not be read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedContent(CheckedContent):
    """All content; the inspections have only the words that lists of all of them show."""

    files: ContentFiles
    keys: Mapping[InspectionId, MemoKey]
    """The fingerprint of each inspection, with all its words and all it was read with."""
    listed_keys: Mapping[InspectionId, MemoKey]
    """The fingerprint of each inspection as it is listed, with all it was read with."""
    read_keys: Mapping[InspectionId, MemoKey]
    """Under which each inspection with all its words is remembered."""


def check_content(order: CheckOrder, now: datetime) -> Checked[CheckedContent]:
    """Load, rate and check a content folder; every diagnostic has its position.

    Raises:
        BuildStopped: the folder lacks the files without which nothing can be read.
        OSError: the machine cannot read the content.
    """
    files = _read(order)
    checked = check_files(files.value, now)
    return Checked(checked.value, (*files.diagnostics, *checked.diagnostics))


def check_listed(order: CheckOrder, now: datetime, aid: Help, *, tells_information: bool) -> Checked[ListedContent]:
    """Load, rate and check a content folder of any size; what is found is the same as by `check_content`.

    Whoever makes a site has no use for what is only worth knowing, and there is much of it.

    Raises:
        BuildStopped: the folder lacks the files without which nothing can be read.
        OSError: the machine cannot read the content.
    """
    files = _read(order)
    shared = _find_shared(files.value, aid)
    around = _fingerprint_shared(files.value, aid.program)
    folders = _fingerprint_folders(files.value, around)
    studied = dict(zip(files.value.inspections, study_all(folders, shared.value, aid), strict=True))
    inspections = {
        InspectionId(name): find_listed(one.listed, shared.value.surroundings)
        for name, one in studied.items()
        if one.listed
    }
    library = find_again(replace(shared.value, inspections=tuple(inspections.values())), files.value)
    content = ListedContent(
        library=library,
        rated=tuple(rate_inspection(one) for one in library.inspections),
        folders=tuple(files.value.inspections),
        files=files.value,
        keys={InspectionId(one.name): one.key for one in folders},
        listed_keys={InspectionId(name): make_key(around, one.listed_key) for name, one in studied.items()},
        read_keys={InspectionId(one.name): one.read_key for one in folders},
    )
    found = [*files.diagnostics, *shared.diagnostics]
    for one in studied.values():
        found.extend(one.found)
        if tells_information:
            found.extend(unpack(one.information))
    return _finish(content, files.value, found, now)


def check_files(files: ContentFiles, now: datetime) -> Checked[CheckedContent]:
    """Load, rate and check what was read. Pure.

    What could be read is checked even where other files have errors: all is told at once.
    """
    loaded = load_library(files)
    library = loaded.value
    rated = tuple(rate_inspection(inspection) for inspection in library.inspections)
    found = list(loaded.diagnostics)
    if library.site:
        for one in rated:
            found.extend(check_inspection(one, library.site, library.folder_name, library.handbook))
    content = CheckedContent(library=library, rated=rated, folders=tuple(files.inspections))
    return _finish(content, files, found, now)


def place(checked: Checked[T], library: Library) -> Checked[T]:
    """Return what was made, with the positions of all that was found in the content, and the lines that stand there."""
    return Checked(checked.value, tuple(_place(found, library) for found in checked.diagnostics))


def _read(order: CheckOrder) -> Checked[ContentFiles]:
    files = read_content(order.content, order.defaults, order.first_names)
    if files.value is None:
        raise BuildStopped(files.diagnostics)
    asked = {name: one for name, one in files.value.inspections.items() if name in order.inspections}
    chosen = replace(files.value, inspections=asked) if order.inspections else files.value
    return Checked(replace(chosen, reads_partly=order.reads_partly), files.diagnostics)


def _find_shared(files: ContentFiles, aid: Help) -> Checked[Library]:
    """Return what all inspections rest on: remembered, or read."""
    key = make_key(aid.program, "shared", fingerprint_of(replace(files, inspections={})))
    known: Checked[Library] | None = aid.memo.find(key)
    if known is None:
        known = load_shared(replace(files, inspections={}))
        if not has_errors(known.diagnostics):
            aid.memo.keep(key, pack(known))
    return Checked(replace(known.value, inspection_ids=tuple(map(InspectionId, files.inspections))), known.diagnostics)


def _fingerprint_shared(files: ContentFiles, program: str) -> MemoKey:
    """Return the fingerprint of all that every inspection is read, rated and checked with."""
    shared = [files.site, files.services, *files.frameworks.items(), *files.handbook.items()]
    if files.first_names:
        shared.append(files.first_names)
    return make_key(program, files.folder_name, *files.wording, *(part for one in shared for part in one))


def _fingerprint_folders(files: ContentFiles, around: MemoKey) -> tuple[Folder, ...]:
    return tuple(
        Folder(name, contents, make_key(around, name, *(part for one in contents.items() for part in one)))
        for name, contents in files.inspections.items()
    )


def _finish(content: ContentT, files: ContentFiles, found: Iterable[Diagnostic], now: datetime) -> Checked[ContentT]:
    """Return the content with all that was found, as it counts: with that which no inspection tells of by itself."""
    library, told, today = content.library, list(found), to_day_in_london(now)
    if library.site:
        told.extend(check_shared(content.rated, library.site, library.folder_name, library.handbook))
        if files.redirects:
            names, languages = files.inspections, library.site.languages
            told.extend(find_wrong_redirects(library.redirects, names, languages, files.redirects[0]))
    for one in content.rated:
        told.extend(find_days_to_come(one, today, f"{library.folder_name}/{one.inspection.id}/inspection.yaml"))
    return _settle(place(Checked(content, tuple(told)), library), today)


def _settle(checked: Checked[ContentT], today: date) -> Checked[ContentT]:
    """Return the diagnostics as they count: what is waived is marked, and weights are those of the site."""
    library = checked.value.library
    if library.site is None:
        return checked
    waivers = collect_waivers(library.inspections, library.folder_name)
    settled = weigh(apply_waivers(checked.diagnostics, waivers, today), library.site.checks.weights)
    return place(Checked(checked.value, tuple(settled)), library)


def _place(found: Diagnostic, library: Library) -> Diagnostic:
    return quoted(placed(found, library.places_by_file, library.texts_by_file), library.lines_by_file)

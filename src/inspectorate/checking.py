"""The first verbs of the sentence: load, rate, check. `build check` stops here; `build site` goes on."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import TypeVar

from inspectorate.diagnostics import BuildStopped, Checked, Diagnostic, placed, quoted
from inspectorate.loading.files import ContentFiles, read_content
from inspectorate.loading.library import Library, load_library
from inspectorate.model.rated import RatedInspection
from inspectorate.ratings import rate_inspection
from inspectorate.release import to_day_in_london
from inspectorate.validation import check_inspections
from inspectorate.validation.corrections import find_days_to_come
from inspectorate.validation.redirects import find_wrong_redirects
from inspectorate.validation.waivers import apply_waivers, collect_waivers
from inspectorate.validation.weights import weigh

T = TypeVar("T")


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


def check_content(order: CheckOrder, now: datetime) -> Checked[CheckedContent]:
    """Load, rate and check a content folder; every diagnostic has its position.

    Raises:
        BuildStopped: the folder lacks the files without which nothing can be read.
        OSError: the machine cannot read the content.
    """
    files = read_content(order.content, order.defaults, order.first_names)
    if files.value is None:
        raise BuildStopped(files.diagnostics)
    asked = {name: one for name, one in files.value.inspections.items() if name in order.inspections}
    chosen = replace(files.value, inspections=asked) if order.inspections else files.value
    chosen = replace(chosen, reads_partly=order.reads_partly)
    checked = check_files(chosen, now)
    return Checked(checked.value, (*files.diagnostics, *checked.diagnostics))


def check_files(files: ContentFiles, now: datetime) -> Checked[CheckedContent]:
    """Load, rate and check what was read. Pure.

    What could be read is checked even where other files have errors: all is told at once.
    """
    loaded = load_library(files)
    library = loaded.value
    rated = tuple(rate_inspection(inspection) for inspection in library.inspections)
    found = list(loaded.diagnostics)
    if library.site:
        found.extend(check_inspections(rated, library.site, library.folder_name, library.handbook))
        if files.redirects:
            names, languages = files.inspections, library.site.languages
            found.extend(find_wrong_redirects(library.redirects, names, languages, files.redirects[0]))
    today = to_day_in_london(now)
    for one in rated:
        found.extend(find_days_to_come(one, today, f"{library.folder_name}/{one.inspection.id}/inspection.yaml"))
    content = CheckedContent(library=library, rated=rated, folders=tuple(files.inspections))
    return _settle(place(Checked(content, tuple(found)), library), today)


def place(checked: Checked[T], library: Library) -> Checked[T]:
    """Return what was made, with the positions of all that was found in the content, and the lines that stand there."""
    return Checked(checked.value, tuple(_place(found, library) for found in checked.diagnostics))


def _settle(checked: Checked[CheckedContent], today: date) -> Checked[CheckedContent]:
    """Return the diagnostics as they count: what is waived is marked, and weights are those of the site."""
    library = checked.value.library
    if library.site is None:
        return checked
    waivers = collect_waivers(library.inspections, library.folder_name)
    settled = weigh(apply_waivers(checked.diagnostics, waivers, today), library.site.checks.weights)
    return place(Checked(checked.value, tuple(settled)), library)


def _place(found: Diagnostic, library: Library) -> Diagnostic:
    return quoted(placed(found, library.places_by_file, library.texts_by_file), library.lines_by_file)

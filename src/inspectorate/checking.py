"""The first verbs of the sentence: load, rate, check. `build check` stops here; `build site` goes on."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from inspectorate.diagnostics import BuildStopped, Checked, placed
from inspectorate.loading.files import ContentFiles, read_content
from inspectorate.loading.library import Library, load_library
from inspectorate.model.rated import RatedInspection
from inspectorate.ratings import rate_inspection
from inspectorate.validation import check_inspections

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckOrder:
    """What to check. Every way is absolute."""

    content: Path
    defaults: Path
    """Frameworks, wording and handbook for a content folder without its own."""
    first_names: Path | None = None
    """A list of real first names, one in each line, for practice examples."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedContent:
    """All content, and every inspection with its ratings."""

    library: Library
    rated: tuple[RatedInspection, ...]


def check_content(order: CheckOrder, now: datetime) -> Checked[CheckedContent]:
    """Load, rate and check a content folder; every diagnostic has its position.

    Raises:
        BuildStopped: the folder lacks the files without which nothing can be read.
        OSError: the machine cannot read the content.
    """
    files = read_content(order.content, order.defaults, order.first_names)
    if files.value is None:
        raise BuildStopped(files.diagnostics)
    checked = check_files(files.value, now)
    return Checked(checked.value, (*files.diagnostics, *checked.diagnostics))


def check_files(files: ContentFiles, _now: datetime) -> Checked[CheckedContent]:
    """Load, rate and check what was read. Pure.

    What could be read is checked even where other files have errors: all is told at once.
    """
    loaded = load_library(files)
    library = loaded.value
    rated = tuple(rate_inspection(inspection) for inspection in library.inspections)
    found = list(loaded.diagnostics)
    if library.site:
        found.extend(check_inspections(rated, library.site, library.folder_name, library.handbook))
    return place(Checked(CheckedContent(library=library, rated=rated), tuple(found)), library)


def place(checked: Checked[T], library: Library) -> Checked[T]:
    """Return what was made, with the positions of all that was found in the content."""
    return Checked(
        checked.value,
        tuple(placed(found, library.places_by_file, library.texts_by_file) for found in checked.diagnostics),
    )

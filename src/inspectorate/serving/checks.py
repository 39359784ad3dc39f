"""The checks of one inspection, done in a process aside: an author sees the page before they are through."""

from dataclasses import dataclass, replace
from datetime import datetime

from inspectorate.checking import check_files
from inspectorate.diagnostics import Diagnostic
from inspectorate.loading.files import list_folders, read_inspection_folder, read_shared_content
from inspectorate.serving.content import ContentPlace, fingerprint_folder


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckJob:
    """Which inspection is to be checked; nothing of it travels, the files are read there."""

    place: ContentPlace
    inspection: str
    now: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedInspection:
    """What was found in an inspection and in what it rests on, and of which files that was true."""

    inspection: str
    fingerprint: str
    found: tuple[Diagnostic, ...]


def check_aside(job: CheckJob) -> CheckedInspection:
    """Read and check one inspection as `build check` does.

    Raises:
        OSError: a file cannot be read, or has gone.
    """
    place = job.place
    files = read_shared_content(place.content, place.defaults, place.first_names).value
    folder = list_folders(place.content).get(job.inspection)
    contents = read_inspection_folder(folder) if folder else {}
    found: tuple[Diagnostic, ...] = ()
    if files and folder:
        # Which addresses have moved concerns the whole site, and is told by the build.
        chosen = replace(files, inspections={job.inspection: contents}, redirects=None)
        found = check_files(chosen, job.now).diagnostics
    return CheckedInspection(inspection=job.inspection, fingerprint=fingerprint_folder(contents), found=found)

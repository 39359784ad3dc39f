"""Make the files of a plan in a folder beside the site, and swap that folder in when it is whole."""

import ctypes
import errno
import os
import re
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from inspectorate.assembly.manifest_file import MARKER, read_manifest
from inspectorate.assembly.plan import Plan, PlannedPage
from inspectorate.assembly.proofread_pdf import proofread_pdf
from inspectorate.assembly.stamping import Stamper
from inspectorate.diagnostics import Checked, Diagnostic
from inspectorate.model.publication import Audience
from inspectorate.rendering.attachments import write_attachment
from inspectorate.rendering.footnotes import set_notes_at_foot
from inspectorate.rendering.formats import FORMATS
from inspectorate.rendering.fragment import cut_fragment
from inspectorate.rendering.html import Templates
from inspectorate.rendering.pdf import PdfWriter
from inspectorate.rendering.pictures import write_anew
from inspectorate.rendering.styles import collect_print_style, find_web_fonts
from inspectorate.views.addresses import relative
from inspectorate.views.document import PrintEdition, frame_of

Writers: TypeAlias = Mapping[PrintEdition | None, PdfWriter]
"""Who writes the PDFs of each print edition; at `None`, of the usual one."""

_HERE = -100  # AT_FDCWD of renameat2(2)
_EXCHANGE = 2  # RENAME_EXCHANGE of renameat2(2)


@dataclass(frozen=True, slots=True)
class Workshop:
    """What is needed to make files: the templates, and the folders that fonts and pictures may come from."""

    templates: Templates
    folders: tuple[Path, ...]


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


def discard(side: Path) -> None:
    """Remove a side folder that was not swapped in; do nothing where it was."""
    shutil.rmtree(side, ignore_errors=True)


def make(plan: Plan, workshop: Workshop, folder: Path, tell: Callable[[str], None]) -> Checked[tuple[str, ...]]:
    """Write every file of the plan below `folder`; return their paths. `tell` hears of each document in turn."""
    found: list[Diagnostic] = []
    paths = []
    for name, text in plan.assets.items():
        _write(folder / name, text.encode())
        paths.append(name)
    for name, font in find_web_fonts(workshop.templates):
        _write(folder / name, font.read_bytes())
        paths.append(name)
    pictures = {path: write_anew(picture) for path, picture in plan.pictures.items()}
    for path, picture in pictures.items():
        _write(folder / path, picture)
        paths.append(path)
    for one in plan.files:
        tell(one.file.path)
        _write(folder / one.file.path, FORMATS[one.file.format].write(one.file.content))
        paths.append(one.file.path)
    stamper = Stamper(workshop.templates, workshop.folders)
    for stamp in plan.stamps:
        tell(stamp.stamped.path)
        stamped = stamper.stamp(stamp)
        found.extend(stamped.diagnostics)
        _write(folder / stamp.stamped.path, stamped.value)
        paths.append(stamp.stamped.path)
    writers = _hire_writers(plan, workshop)
    for planned in plan.pages:
        tell(planned.page.path)
        made = _make_page(planned, workshop.templates, writers, pictures)
        found.extend(made.diagnostics)
        for path, content in made.value:
            _write(folder / path, content)
            paths.append(path)
    return Checked(tuple(paths), tuple(found))


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


def _hire_writers(plan: Plan, workshop: Workshop) -> Writers:
    """Return a writer for the usual PDFs, and one for each further print edition that the plan asks for."""
    editions = {edition for planned in plan.pages for edition in planned.pdf_by_edition}
    return {
        edition: PdfWriter(collect_print_style(workshop.templates, edition), workshop.folders, plan.pdf)
        for edition in (None, *editions)
    }


def _make_page(
    planned: PlannedPage, templates: Templates, writers: Writers, pictures: Mapping[str, bytes]
) -> Checked[tuple[tuple[str, bytes], ...]]:
    page = planned.page
    web = templates.render(f"documents/{planned.document}/{page.template}", page.view)
    made = [(page.path, web.value.encode())]
    if page.fragment and (frame := frame_of(page)):
        made.append((page.fragment, cut_fragment(web.value, frame.address).encode()))
    if page.pdf is None or web.diagnostics:
        return Checked(tuple(made), web.diagnostics)
    printed = templates.render(f"documents/{planned.document}/print.html", page.view)
    if printed.diagnostics:
        return Checked((), printed.diagnostics)
    html = set_notes_at_foot(printed.value, getattr(page.view, "notes", ()))
    attachments = tuple(write_attachment(one) for one in page.attachments)
    shown = {relative(picture, page.path): pictures[picture] for picture in page.pictures}
    found: list[Diagnostic] = []
    for edition, path in ((None, page.pdf), *planned.pdf_by_edition.items()):
        pdf = writers[edition].write(html, path, attachments, shown)
        made.append((path, pdf.value))
        found.extend((*pdf.diagnostics, *proofread_pdf(pdf.value, html, path, page.sources)))
    return Checked(tuple(made), tuple(found))


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


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


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

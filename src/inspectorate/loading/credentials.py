"""Find what opens a door in the settings of the site: content is read by many, so it never belongs there. Pure."""

import re
from collections.abc import Iterator

from inspectorate.diagnostics import Diagnostic, FieldPath
from inspectorate.loading.desk import Desk
from inspectorate.loading.unknown import NAME

_HIDDEN = "•••"
_NAMES = re.compile(
    r"pass(word|wd|phrase)?$|secret|token|credential|(access|api|private|secret|ssh)[_-]?key|^key$", re.IGNORECASE
)
_VALUES = re.compile(
    r"://[^/\s@]*:[^/\s@]+@|-----BEGIN [A-Z ]*PRIVATE KEY|\b(AKIA|ASIA)[A-Z0-9]{12,}\b|\bgh[pousr]_\w{16,}"
    r"|\bgithub_pat_\w{16,}|\bglpat-[\w-]{16,}"
)
_TARGETS = "targets"


def take_out_credentials(desk: Desk, file: str) -> None:
    """Report every credential in a file, without showing it, and nothing else about the same fields."""
    found = tuple(_find(desk.data_by_file.get(file), (), file))
    for one in found:
        _hide(desk, one)
    paths = {one.path for one in found}
    desk.found = [one for one in desk.found if one.file != file or one.path not in paths] + list(found)


def _find(data: object, path: FieldPath, file: str) -> Iterator[Diagnostic]:
    if isinstance(data, dict):
        for name, value in data.items():
            if path[:1] == (_TARGETS,) and len(path) > 1 and _NAMES.search(str(name)):
                yield _report(file, (*path, name))
            else:
                yield from _find(value, (*path, name), file)
    elif isinstance(data, list):
        for place, value in enumerate(data):
            yield from _find(value, (*path, place), file)
    elif isinstance(data, str) and _VALUES.search(data):
        yield _report(file, path)


def _report(file: str, path: FieldPath) -> Diagnostic:
    return Diagnostic(
        code="credential-in-content",
        message="Something here opens a door: a password, a key, or an address that has one in it.",
        hint="Take it out, and change it: whoever reads the content has it. docs/publishing.md says where it belongs.",
        file=file,
        path=path,
    )


def _hide(desk: Desk, found: Diagnostic) -> None:
    """Keep the line out of messages, which quote it."""
    places = desk.places_by_file.get(found.file, {})
    position = places.get((*found.path, NAME)) or places.get(found.path)
    if position:
        lines = list(desk.lines_by_file[found.file])
        lines[position.line - 1] = f"{lines[position.line - 1].partition(':')[0]}: {_HIDDEN}"
        desk.lines_by_file[found.file] = tuple(lines)

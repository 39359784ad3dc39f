"""Find what names a withheld inspection, in any file of a finished folder and in the names of files."""

import gzip
import re
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from inspectorate.aid import Help
from inspectorate.crew import hire
from inspectorate.diagnostics import Diagnostic, Position
from inspectorate.memo import fingerprint_of, make_key
from inspectorate.model.inspection import InspectionId
from inspectorate.model.manifest import FileRecord
from inspectorate.packing import pack
from inspectorate.rendering.pdf_words import list_words

_PORTION = 50
"""So many files are searched by one worker at a time."""


@dataclass(frozen=True, slots=True)
class Withheld:
    """An inspection that did not pass the gate, with all that would name it."""

    id: InspectionId
    names: tuple[str, ...] = ()
    """Such as its title and the number of its book. What also names an inspection that passed is not among them."""


@dataclass(frozen=True, slots=True)
class _Search:
    """What is looked for, in what is below which folder."""

    folder: Path
    sought: tuple[tuple[InspectionId, tuple[str, ...]], ...]


def find_withheld_names(
    folder: Path, records: Sequence[FileRecord], withheld: Sequence[Withheld], aid: Help
) -> tuple[Diagnostic, ...]:
    """Return an error for each file below `folder` that names a withheld inspection, and for each inspection in it.

    Which files name nobody is remembered: those are not read again until somebody else, or another name, is withheld.
    """
    if not withheld:
        return ()
    key = make_key(aid.program, fingerprint_of(tuple(withheld)))
    known: frozenset[tuple[str, str]] = aid.memo.find(key) or frozenset()
    files = {one.path: (one.path, one.sha256) for one in records}
    paths = [path for path, file in files.items() if file not in known]
    portions = [paths[start : start + _PORTION] for start in range(0, len(paths), _PORTION)]
    search = _Search(folder, tuple((one.id, tuple(map(_squeeze, one.names))) for one in withheld))
    with hire(search, min(aid.workers, len(portions)) or 1) as crew:
        named = [one for found in crew.do(_search, portions) for one in found]
    if paths:
        aid.memo.keep(key, pack(frozenset(files.values()) - {files[path] for path, _ in named}))
    return tuple(_tell(path, one) for path, one in named)


def _search(paths: Sequence[str], search: _Search) -> list[tuple[str, InspectionId]]:
    """Return each path with each inspection that the file or the path names."""
    named = []
    for path in paths:
        content = _squeeze(f"{path} {_read_words(search.folder / path)}")
        for one, names in search.sought:
            if _has_id(one.casefold(), content) or any(name in content for name in names):
                named.append((path, one))
    return named


def _tell(path: str, one: InspectionId) -> Diagnostic:
    file = f"site/{path}"
    return Diagnostic(
        code="withheld-named",
        message=f"The file names the inspection `{one}`, which is not public yet.",
        hint="Find where the words or a link speak of it, and take that out until it is published.",
        file=file,
        position=Position(file, 1, 1),
    )


def _read_words(path: Path) -> str:
    """Return all words of a file: of a workbook and a piece of the search index unpacked, of a PDF wherever they stand.

    Of a file that is no text, whatever in it can be read as one.
    """
    if path.suffix.startswith(".pf_"):
        return gzip.decompress(path.read_bytes()).decode("utf-8", "ignore")
    if path.suffix == ".xlsx":
        with zipfile.ZipFile(path) as book:
            return "\n".join([*book.namelist(), *(book.read(name).decode("utf-8") for name in book.namelist())])
    if path.suffix == ".pdf":
        return "\n".join(list_words(path.read_bytes()))
    return path.read_bytes().decode("utf-8", "ignore")


def _has_id(name: str, text: str) -> bool:
    """Return whether an id stands whole in a text: where `ham-2024-second` stands, `ham-2024` is not named."""
    # To look for the letters first takes a hundredth of the time, and nearly every file is done with that.
    return name in text and re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", text) is not None


def _squeeze(text: str) -> str:
    """Return a text in small letters, with one blank wherever there is any white space."""
    return " ".join(text.casefold().split())

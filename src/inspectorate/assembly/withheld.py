"""Find what names a withheld inspection, in any file of a finished folder and in the names of files."""

import gzip
import re
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from inspectorate.diagnostics import Diagnostic, Position
from inspectorate.model.inspection import InspectionId
from inspectorate.rendering.pdf_words import list_words


@dataclass(frozen=True, slots=True)
class Withheld:
    """An inspection that did not pass the gate, with all that would name it."""

    id: InspectionId
    names: tuple[str, ...] = ()
    """Such as its title and the number of its book. What also names an inspection that passed is not among them."""


def find_withheld_names(folder: Path, paths: Sequence[str], withheld: Sequence[Withheld]) -> Iterator[Diagnostic]:
    """Yield an error for each file below `folder` that names a withheld inspection, and for each inspection in it."""
    sought = [(one, tuple(_squeeze(name) for name in one.names)) for one in withheld]
    for path in paths if withheld else ():
        content = _squeeze(f"{path} {_read_words(folder / path)}")
        for one, names in sought:
            if _has_id(one.id.casefold(), content) or any(name in content for name in names):
                file = f"site/{path}"
                yield Diagnostic(
                    code="withheld-named",
                    message=f"The file names the inspection `{one.id}`, which is not public yet.",
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

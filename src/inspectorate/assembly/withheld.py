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
    for path in paths if withheld else ():
        content = _squeeze(f"{path} {_read_words(folder / path)}")
        for one in withheld:
            if _is_named(one, content):
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


def _is_named(withheld: Withheld, text: str) -> bool:
    """Return whether a text names an inspection.

    Its id counts where it stands whole: where `ham-2024-second` stands, `ham-2024` is not named.
    """
    if re.search(rf"(?<![\w-]){re.escape(withheld.id.casefold())}(?![\w-])", text):
        return True
    return any(_squeeze(name) in text for name in withheld.names)


def _squeeze(text: str) -> str:
    """Return a text in small letters, with one blank wherever there is any white space."""
    return " ".join(text.casefold().split())

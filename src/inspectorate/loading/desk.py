"""Read one file into a model value, and keep what was found and where everything stands. Pure."""

from dataclasses import dataclass, field
from typing import TypeVar

from inspectorate.diagnostics import Diagnostic, Places, Texts, has_errors
from inspectorate.loading.decode import decode, decode_partly
from inspectorate.loading.gaps import speaks_of_gap
from inspectorate.loading.yaml_source import Data, read_yaml, split_lines

T = TypeVar("T")


@dataclass(slots=True)
class Desk:
    """What the readers of files have put together so far."""

    places_by_file: dict[str, Places] = field(default_factory=dict)
    texts_by_file: dict[str, Texts] = field(default_factory=dict)
    lines_by_file: dict[str, tuple[str, ...]] = field(default_factory=dict)
    data_by_file: dict[str, Data] = field(default_factory=dict)
    found: list[Diagnostic] = field(default_factory=list)
    reads_partly: bool = False
    """Whether as much as there is will do of the files of an inspection: for drafts, and for nothing else."""

    def is_unread(self, file: str) -> bool:
        """Return whether a file has an error or a gap so far: nothing is to be concluded from what it seems to lack."""
        return self.has_gap_in(file) or has_errors(found for found in self.found if found.file == file)

    def has_gap_in(self, file: str) -> bool:
        """Return whether something in a file is still to be written."""
        return any(speaks_of_gap(found) for found in self.found if found.file == file)


def read_file(kind: type[T], file: str, content: bytes, desk: Desk, *, partly: bool = False) -> T | None:
    """Return what a file holds, or None where it cannot be read; the desk keeps its mistakes and its places.

    With `partly`, what does not fit is left out of the value, and told all the same.
    """
    desk.lines_by_file[file] = split_lines(content)
    source = read_yaml(file, content)
    desk.found.extend(source.diagnostics)
    if source.value.data is None and source.diagnostics:
        return None
    decoded = decode(kind, source.value, file)
    desk.places_by_file[file] = decoded.value.places
    desk.texts_by_file[file] = decoded.value.texts
    desk.data_by_file[file] = source.value.data
    desk.found.extend(decoded.diagnostics)
    value = decoded.value.value
    return decode_partly(kind, decoded.value.data) if value is None and partly else value

"""Tell what an author has yet to write, and let it pass in a draft. Pure."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from inspectorate.diagnostics import Diagnostic, FieldPath, Severity
from inspectorate.loading.naming import name_way
from inspectorate.loading.yaml_source import Data, Source
from inspectorate.model.publication import Stage

GAP = "to be written"
"""What stands where a value is missing that is known to be missing."""
_GAP = re.compile(rf"{GAP}\.?", re.IGNORECASE)


def is_gap(text: str) -> bool:
    """Return whether the whole of a text says that it is still to be written."""
    return _GAP.fullmatch(text.strip()) is not None


def tell_gap(source: Source, path: FieldPath, text: str, what: str) -> Diagnostic:
    """Return the diagnostic for a text that is still to be written; `what` says what belongs there.

    It is an error: only whoever knows the stage of an inspection may call it less.
    """
    start = source.text_starts.get(path, source.places[path])
    blank_lines = text[: text.index(text.strip())].count("\n")
    return Diagnostic(
        code="to-be-written",
        message=f"{name_way(path)} is still to be written.",
        hint=f"Write {what} in place of `{GAP}`; docs/authoring.md says what the field holds.",
        file=start.file,
        path=path,
        position=replace(start, line=start.line + blank_lines, length=len(text.strip())),
    )


def speaks_of_gap(found: Diagnostic) -> bool:
    """Return whether a diagnostic tells of something that is still to be written."""
    return found.code == "to-be-written"


def is_final(record: Data) -> bool:
    """Return whether the plain data of a record say that its inspection is finished, whatever else they lack."""
    return isinstance(record, dict) and record.get("stage") == Stage.FINAL.value


def lighten_gaps(found: Iterable[Diagnostic], folder: str) -> Iterator[Diagnostic]:
    """Yield what was found, with the gaps in the files of one folder as warnings: they are no mistake in a draft."""
    for one in found:
        is_of_draft = speaks_of_gap(one) and one.file.startswith(f"{folder}/")
        yield replace(one, severity=Severity.WARNING) if is_of_draft else one

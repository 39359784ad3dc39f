"""Tell of a file that stands where nothing would read it."""

import difflib
from collections.abc import Sequence
from pathlib import Path

from inspectorate.diagnostics import Diagnostic, Position


def unknown_entry(content: Path, path: Path, hint: str) -> Diagnostic:
    """Return what is told of a file or folder that would never be read."""
    folders = [show_name(folder) for folder in reversed(path.relative_to(content).parents) if folder.name]
    file = "/".join((content.name, *folders, show_name(path)))
    return Diagnostic(
        code="unknown-file",
        message=f"This {'folder' if path.is_dir() else 'file'} has no place here and would never be read.",
        hint=hint,
        file=file,
        position=Position(file, 1, 1),
    )


def suggest(name: str, known: Sequence[str], what: str) -> str:
    """Return the hint for a name that is not known: the one that was probably meant, or all that there are."""
    close = difflib.get_close_matches(name, known, n=1, cutoff=0.6)
    return f"Did you mean `{close[0]}`?" if close else f"{what} holds {', '.join(f'`{one}`' for one in known)}."


def show_name(path: Path) -> str:
    """Return the name of a file as it can be printed: some systems allow names that no screen can show."""
    name = path.name
    return name if name.isprintable() else name.encode("unicode_escape").decode("ascii")

"""Find the inspection that a person names."""

import difflib
from pathlib import Path

import click


def find_inspection(name: str, content: Path) -> str:
    """Return the id of the inspection that a person named by it, by its folder or by a file in it.

    Raises:
        click.UsageError: there is no such inspection.
    """
    path, folder = Path(name).absolute().resolve(), (content / "inspections").resolve()
    known = sorted(one.name for one in folder.iterdir() if one.is_dir()) if folder.is_dir() else []
    inside = path.relative_to(folder).parts if path.is_relative_to(folder) else ()
    meant = name if name in known else "".join(inside[:1])
    if meant in known:
        return meant
    close = difflib.get_close_matches(meant or name, known, n=1)
    hint = f"Did you mean `{close[0]}`?" if close else f"There are: {', '.join(known) or 'none'}."
    raise click.UsageError(f"There is no inspection `{name}`. {hint}")

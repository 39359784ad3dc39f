"""Tell a name of something that does not exist, with the names that do. Pure."""

import difflib
from collections.abc import Iterable

from inspectorate.diagnostics import Diagnostic, FieldPath

NAME = "(name)"
"""The last step of a path that leads to the name of a field, and not to what it holds."""


def unknown_reference(what: str, name: str, known: Iterable[str], file: str, path: FieldPath) -> Diagnostic:
    """Return the diagnostic for a name of something that does not exist; `what` is the word for such a thing."""
    names = list(known)
    close = difflib.get_close_matches(name, names, n=1, cutoff=0.6)
    listed = ", ".join(f"`{known_name}`" for known_name in names) or "none"
    return Diagnostic(
        code=f"unknown-{what.replace(' ', '-')}",
        message=f"There is no {what} `{name}`.",
        hint=f"Did you mean `{close[0]}`? There are: {listed}." if close else f"There are: {listed}.",
        file=file,
        path=path,
    )

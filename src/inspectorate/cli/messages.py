"""Write diagnostics for people and for machines."""

import json
from collections.abc import Callable, Mapping, Sequence

from inspectorate.diagnostics import Diagnostic, Severity


def write_text(diagnostics: Sequence[Diagnostic]) -> str:
    """Return one line for each diagnostic, with its hint indented below it."""
    return "\n".join(
        f"{on_one_line(f'{found.position}: {found.severity.value}[{found.code}]: {found.message}')}\n"
        f"    hint: {on_one_line(found.hint)}"
        for found in diagnostics
    )


def write_json(diagnostics: Sequence[Diagnostic]) -> str:
    """Return the diagnostics as a JSON list."""
    return json.dumps(
        [
            {
                "file": found.position.file, "line": found.position.line, "column": found.position.column,
                "severity": found.severity.value, "code": found.code, "message": found.message, "hint": found.hint,
            }
            for found in diagnostics
            if found.position
        ],
        indent=2,
    )  # fmt: skip


def write_github(diagnostics: Sequence[Diagnostic]) -> str:
    """Return the diagnostics as annotations for a pull request."""
    return "\n".join(
        f"::{found.severity.value} file={_escape_property(found.position.file)},line={found.position.line},"
        f"col={found.position.column},title={found.code}::{_escape_annotation(f'{found.message} {found.hint}')}"
        for found in diagnostics
        if found.position
    )


def _escape_annotation(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape_property(text: str) -> str:
    return _escape_annotation(text).replace(":", "%3A").replace(",", "%2C")


def on_one_line(text: str) -> str:
    """Return the text with what is no printable character written out: file names may hold anything."""
    return "".join(one if one.isprintable() else one.encode("unicode_escape").decode() for one in text)


MESSAGE_WRITERS: Mapping[str, Callable[[Sequence[Diagnostic]], str]] = {
    "text": write_text,
    "json": write_json,
    "github": write_github,
}


def summarise(diagnostics: Sequence[Diagnostic]) -> str:
    """Return how many errors and warnings there are, as a sentence."""
    errors = sum(found.severity is Severity.ERROR for found in diagnostics)
    warnings = sum(found.severity is Severity.WARNING for found in diagnostics)
    found = f"{errors} {'error' if errors == 1 else 'errors'}, {warnings} {'warning' if warnings == 1 else 'warnings'}"
    return f"{found}."

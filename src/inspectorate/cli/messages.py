"""Write diagnostics for people and for machines, and count them."""

import json
from collections.abc import Callable, Mapping, Sequence

import click

from inspectorate.cli.sarif import write_sarif
from inspectorate.cli.text import find_look, name_end, name_weight, write_text
from inspectorate.diagnostics import Diagnostic, Position, Severity


def write_json(diagnostics: Sequence[Diagnostic]) -> str:
    """Return the diagnostics as a JSON list."""
    return json.dumps(
        [
            {
                **_write_position(found.position),
                "severity": found.severity.value,
                "code": found.code,
                "message": found.message,
                "hint": found.hint,
                "also": [_write_position(place.position) for place in found.also if place.position],
                "waived": found.waived and {"until": str(found.waived.until), "reason": found.waived.reason},
            }
            for found in diagnostics
            if found.position
        ],
        indent=2,
    )


def _write_position(position: Position) -> dict[str, str | int]:
    """Return a place; the end column is the one behind the last character that is meant."""
    return {
        "file": position.file,
        "line": position.line,
        "column": position.column,
        "end_column": position.column + max(position.length, 1),
    }


_COMMAND_BY_SEVERITY: Mapping[Severity, str] = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFORMATION: "notice",
}


def write_github(diagnostics: Sequence[Diagnostic]) -> str:
    """Return the diagnostics as annotations for a pull request."""
    return "\n".join(_annotate(found, found.position) for found in diagnostics if found.position)


def _annotate(found: Diagnostic, position: Position) -> str:
    fields = {
        "file": position.file,
        "line": position.line,
        "endLine": position.line,
        "col": position.column,
        "endColumn": position.column + max(position.length, 1) - 1,
        "title": f"waived: {found.code}" if found.waived else found.code,
    }
    command = "notice" if found.waived else _COMMAND_BY_SEVERITY[found.severity]
    also = "".join(f"\nalso: {place.position}" for place in found.also)
    text = f"{found.message} {name_end(found) or found.hint}{also}"
    written = ",".join(f"{name}={_escape_property(str(value))}" for name, value in fields.items())
    return f"::{command} {written}::{_escape_annotation(text)}"


def _escape_annotation(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape_property(text: str) -> str:
    return _escape_annotation(text).replace(":", "%3A").replace(",", "%2C")


MESSAGE_WRITERS: Mapping[str, Callable[[Sequence[Diagnostic]], str]] = {
    "text": lambda diagnostics: write_text(diagnostics, find_look()),
    "json": write_json,
    "sarif": write_sarif,
    "github": write_github,
}

FORMAT_OPTION = click.option(
    "--format",
    "message_format",
    type=click.Choice(list(MESSAGE_WRITERS)),
    default="text",
    show_default=True,
    help="How messages about the content are written.",
)


def tell(diagnostics: Sequence[Diagnostic], message_format: str) -> None:
    """Print the diagnostics in one of the forms."""
    click.echo(write(diagnostics, message_format), nl=False)


def write(diagnostics: Sequence[Diagnostic], message_format: str) -> str:
    """Return the diagnostics in one of the forms, as they are printed; nothing where there is nothing to say."""
    written = MESSAGE_WRITERS[message_format](diagnostics)
    return f"{written}\n" if written else ""


def summarise(diagnostics: Sequence[Diagnostic]) -> str:
    """Return how many errors and warnings there are, as a sentence."""
    counts = _count(diagnostics)
    return f"{_say(counts['error'], 'error')}, {_say(counts['warning'], 'warning')}."


def summarise_check(diagnostics: Sequence[Diagnostic], inspections: int) -> str:
    """Return how much was found in so many inspections, as a sentence."""
    counts = _count(diagnostics)
    told = [_say(counts[name], name) for name in ("error", "warning", "information") if counts[name]]
    found = f"{', '.join(told) or 'Nothing to mend'} in {_say(inspections, 'inspection')}"
    return f"{found}, {counts['waived']} waived." if counts["waived"] else f"{found}."


def _count(diagnostics: Sequence[Diagnostic]) -> Mapping[str, int]:
    weights = [name_weight(found) for found in diagnostics]
    return {name: weights.count(name) for name in ("error", "warning", "information", "waived")}


def _say(count: int, what: str) -> str:
    """Return a count with its word, in its right number."""
    if what == "information":
        return f"{count} {'piece' if count == 1 else 'pieces'} of information"
    return f"{count} {what}{'' if count == 1 else 's'}"

"""Write messages in SARIF 2.1.0, the format that code hosts and editors read.

The fields have the names of the standard, docs.oasis-open.org/sarif/sarif/v2.1.0.
"""

import json
from collections.abc import Mapping, Sequence
from importlib.metadata import version
from typing import TypeAlias
from urllib.parse import quote

from inspectorate.cli.documentation import read_entries
from inspectorate.cli.text import name_end
from inspectorate.diagnostics import Diagnostic, Position, Severity

_Json: TypeAlias = "Mapping[str, _Json] | Sequence[_Json] | str | int | bool | None"

_LEVELS: Mapping[Severity, str] = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFORMATION: "note",
}


def write_sarif(diagnostics: Sequence[Diagnostic]) -> str:
    """Return the diagnostics as one run of a SARIF log. Files are named from the folder around the content on."""
    codes = sorted({found.code for found in diagnostics})
    files = sorted({position.file for found in diagnostics for position in _positions(found)})
    run = {
        "tool": {
            "driver": {
                "name": "Inspectorate",
                "version": version("inspectorate"),
                "rules": [_write_rule(code) for code in codes],
            }
        },
        # Columns count characters, as in every other form of our messages; the usual unit of SARIF is UTF-16.
        "columnKind": "unicodeCodePoints",
        "artifacts": [{"location": _write_file(file)} for file in files],
        "results": [_write_result(found, codes, files) for found in diagnostics],
    }
    return json.dumps({"version": "2.1.0", "runs": [run]}, indent=2)


def _write_rule(code: str) -> _Json:
    # No `helpUri`: it must be a whole address, and the program does not know where its documentation is published.
    entry = read_entries()[code]
    return {
        "id": code,
        "shortDescription": {"text": entry.summary},
        "help": {"text": "\n\n".join(entry.blocks), "markdown": entry.markdown},
    }


def _write_result(found: Diagnostic, codes: Sequence[str], files: Sequence[str]) -> _Json:
    also = [place.position for place in found.also if place.position]
    suppression = {"kind": "inSource", "status": "accepted", "justification": name_end(found)}
    return {
        "ruleId": found.code,
        "ruleIndex": codes.index(found.code),
        "level": _LEVELS[found.severity],
        "message": {"text": f"{found.message} {found.hint}"},
        "locations": [_write_place(found.position, files)] if found.position else [],
        "relatedLocations": [{"id": number, **_write_place(place, files)} for number, place in enumerate(also, 1)],
        # Empty says: not suppressed. Without the field, nobody would know.
        "suppressions": [suppression] if found.waived else [],
    }


def _write_place(position: Position, files: Sequence[str]) -> Mapping[str, _Json]:
    location: Mapping[str, _Json] = {**_write_file(position.file), "index": files.index(position.file)}
    region: Mapping[str, _Json] = {
        "startLine": position.line,
        "startColumn": position.column,
        "endColumn": position.column + max(position.length, 1),
    }
    return {"physicalLocation": {"artifactLocation": location, "region": region}}


def _write_file(file: str) -> Mapping[str, _Json]:
    return {"uri": quote(file), "uriBaseId": "%SRCROOT%"}


def _positions(found: Diagnostic) -> Sequence[Position]:
    return [position for position in (found.position, *(place.position for place in found.also)) if position]

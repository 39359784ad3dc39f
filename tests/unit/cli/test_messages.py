"""The command line: how mistakes are written. What the command does as a whole, the acceptance tests look at."""

import json

import pytest

from inspectorate.cli.messages import MESSAGE_WRITERS, write_github, write_json, write_text
from inspectorate.diagnostics import Diagnostic, Position, Severity

ERROR = Diagnostic(
    code="unknown-rating",
    message="There is no rating ‘x’: 50% of\nlines.",
    hint="Mend it.",
    position=Position("content/a, b.yaml", 8, 9),
)
WARNING = Diagnostic(
    code="pdf-layout", message="Look.", hint="Mend.", severity=Severity.WARNING, position=Position("a.pdf", 1, 1)
)


def test_text_names_place_severity_and_code_and_puts_the_hint_below() -> None:
    assert write_text([WARNING, ERROR]).split("\n") == [
        "a.pdf:1:1: warning[pdf-layout]: Look.",
        "    hint: Mend.",
        r"content/a, b.yaml:8:9: error[unknown-rating]: There is no rating ‘x’: 50% of\nlines.",
        "    hint: Mend it.",
    ]


def test_json_holds_every_part_for_machines() -> None:
    assert json.loads(write_json([ERROR, WARNING])) == [
        {
            "file": "content/a, b.yaml",
            "line": 8,
            "column": 9,
            "severity": "error",
            "code": "unknown-rating",
            "message": "There is no rating ‘x’: 50% of\nlines.",
            "hint": "Mend it.",
        },
        {
            "file": "a.pdf",
            "line": 1,
            "column": 1,
            "severity": "warning",
            "code": "pdf-layout",
            "message": "Look.",
            "hint": "Mend.",
        },
    ]


def test_annotations_escape_what_would_end_them() -> None:
    error, warning = write_github([ERROR, WARNING]).split("\n")

    assert error == (
        "::error file=content/a%2C b.yaml,line=8,col=9,title=unknown-rating"
        "::There is no rating ‘x’: 50%25 of%0Alines. Mend it."
    )
    assert warning == "::warning file=a.pdf,line=1,col=1,title=pdf-layout::Look. Mend."


@pytest.mark.parametrize(("name", "nothing"), [("text", ""), ("json", "[]"), ("github", "")])
def test_nothing_found_is_written_as_nothing(name: str, nothing: str) -> None:
    assert MESSAGE_WRITERS[name]([]) == nothing

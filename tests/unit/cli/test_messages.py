"""The command line: how mistakes are written for programs, and counted. What people read, `test_text` looks at."""

import json
from dataclasses import replace
from datetime import date

import pytest

from inspectorate.cli.messages import MESSAGE_WRITERS, summarise, summarise_check, write_github, write_json
from inspectorate.diagnostics import Diagnostic, Place, Position, Severity, Waived

ERROR = Diagnostic(
    code="unknown-rating",
    message="There is no rating ‘x’: 50% of\nlines.",
    hint="Mend it.",
    position=Position("content/a, b.yaml", 8, 9, 4),
    also=(Place(file="c.yaml", path=(), position=Position("c.yaml", 2, 3)),),
)
WARNING = Diagnostic(
    code="pdf-layout", message="Look.", hint="Mend.", severity=Severity.WARNING, position=Position("a.pdf", 1, 1)
)
INFORMATION = replace(WARNING, severity=Severity.INFORMATION)
WAIVED = replace(WARNING, waived=Waived("It was printed.", date(2027, 1, 31)))


def test_json_holds_every_part_for_machines() -> None:
    assert json.loads(write_json([ERROR, WAIVED])) == [
        {
            "file": "content/a, b.yaml",
            "line": 8,
            "column": 9,
            "end_column": 13,
            "severity": "error",
            "code": "unknown-rating",
            "message": "There is no rating ‘x’: 50% of\nlines.",
            "hint": "Mend it.",
            "also": [{"file": "c.yaml", "line": 2, "column": 3, "end_column": 4}],
            "waived": None,
        },
        {
            "file": "a.pdf",
            "line": 1,
            "column": 1,
            "end_column": 2,
            "severity": "warning",
            "code": "pdf-layout",
            "message": "Look.",
            "hint": "Mend.",
            "also": [],
            "waived": {"until": "2027-01-31", "reason": "It was printed."},
        },
    ]


def test_annotations_escape_what_would_end_them() -> None:
    (error,) = write_github([ERROR]).split("\n")

    assert error == (
        "::error file=content/a%2C b.yaml,line=8,endLine=8,col=9,endColumn=12,title=unknown-rating"
        "::There is no rating ‘x’: 50%25 of%0Alines. Mend it.%0Aalso: c.yaml:2:3"
    )


def test_annotations_have_the_three_weights_that_there_are() -> None:
    place = "file=a.pdf,line=1,endLine=1,col=1,endColumn=1"

    assert write_github([WARNING, INFORMATION, WAIVED]).split("\n") == [
        f"::warning {place},title=pdf-layout::Look. Mend.",
        f"::notice {place},title=pdf-layout::Look. Mend.",
        f"::notice {place},title=waived%3A pdf-layout::Look. waived until 31 January 2027: It was printed.",
    ]


@pytest.mark.parametrize(("name", "nothing"), [("text", ""), ("json", "[]"), ("github", "")])
def test_nothing_found_is_written_as_nothing(name: str, nothing: str) -> None:
    assert MESSAGE_WRITERS[name]([]) == nothing


@pytest.mark.parametrize(
    ("found", "told"),
    [
        ([], "0 errors, 0 warnings."),
        ([ERROR, WARNING], "1 error, 1 warning."),
        ([ERROR, ERROR, WARNING, WARNING, WAIVED, INFORMATION], "2 errors, 2 warnings."),
    ],
)
def test_a_build_counts_errors_and_warnings(found: list[Diagnostic], told: str) -> None:
    assert summarise(found) == told


@pytest.mark.parametrize(
    ("found", "inspections", "told"),
    [
        ([], 3, "Nothing to mend in 3 inspections."),
        ([], 1, "Nothing to mend in 1 inspection."),
        ([WAIVED], 1, "Nothing to mend in 1 inspection, 1 waived."),
        ([INFORMATION], 0, "1 piece of information in 0 inspections."),
        (
            [ERROR, ERROR, WARNING, INFORMATION, INFORMATION],
            3,
            "2 errors, 1 warning, 2 pieces of information in 3 inspections.",
        ),
        ([ERROR, WAIVED, WAIVED], 2, "1 error in 2 inspections, 2 waived."),
    ],
)
def test_a_check_counts_all_that_there_is(found: list[Diagnostic], inspections: int, told: str) -> None:
    assert summarise_check(found, inspections) == told

"""SARIF: every message with its rule and its places, in files named so that other machines find them."""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from inspectorate.cli.sarif import write_sarif
from inspectorate.diagnostics import Diagnostic, Place, Position, Severity, Waived

ERROR = Diagnostic(
    code="rating-differs",
    message="It is wrong.",
    hint="Mend it.",
    position=Position("content/café 50%/a.yaml", 8, 9, 4),
    also=(Place(file="content/b.yaml", path=(), position=Position("content/b.yaml", 2, 3)),),
)
WAIVED = Diagnostic(
    code="pdf-layout",
    message="Look.",
    hint="Mend.",
    severity=Severity.WARNING,
    position=Position("content/b.yaml", 1, 1),
    waived=Waived("It was printed.", date(2027, 1, 31)),
)
INFORMATION = Diagnostic(
    code="pdf-layout",
    message="Look.",
    hint="Mend.",
    severity=Severity.INFORMATION,
    position=Position("content/b.yaml", 1, 1),
)


def read(*found: Diagnostic) -> Mapping[str, Any]:
    """Return the one run of a log."""
    log = json.loads(write_sarif(found))
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    assert isinstance(run, dict)
    return run


def test_a_result_has_its_rule_its_level_and_its_words() -> None:
    results = read(ERROR, WAIVED, INFORMATION)["results"]

    assert [(one["ruleId"], one["level"], one["message"]["text"]) for one in results] == [
        ("rating-differs", "error", "It is wrong. Mend it."),
        ("pdf-layout", "warning", "Look. Mend."),
        ("pdf-layout", "note", "Look. Mend."),
    ]


def test_a_result_stands_at_characters_of_a_line_and_names_the_other_places() -> None:
    run = read(ERROR)
    (result,) = run["results"]
    file = {"uri": "content/caf%C3%A9%2050%25/a.yaml", "uriBaseId": "%SRCROOT%", "index": 1}
    other = {"uri": "content/b.yaml", "uriBaseId": "%SRCROOT%", "index": 0}

    assert run["columnKind"] == "unicodeCodePoints"
    assert result["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": file,
                "region": {"startLine": 8, "startColumn": 9, "endColumn": 13},
            }
        }
    ]
    assert result["relatedLocations"] == [
        {
            "id": 1,
            "physicalLocation": {
                "artifactLocation": other,
                "region": {"startLine": 2, "startColumn": 3, "endColumn": 4},
            },
        }
    ]


def test_indexes_lead_to_the_rule_and_to_the_file() -> None:
    run = read(ERROR, WAIVED)

    for result in run["results"]:
        location = result["locations"][0]["physicalLocation"]["artifactLocation"]
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        assert run["artifacts"][location["index"]]["location"]["uri"] == location["uri"]
    assert len(run["artifacts"]) == 2


def test_a_rule_holds_what_is_documented() -> None:
    (rule,) = read(WAIVED, INFORMATION)["tool"]["driver"]["rules"]

    assert rule["shortDescription"]["text"] in rule["help"]["text"]
    assert rule["help"]["text"].startswith("The PDF may not look as it was meant.")
    assert "- Cure:" in rule["help"]["markdown"]
    assert "- Cure:" not in rule["help"]["text"]


def test_what_is_waived_is_suppressed_with_its_reason_and_nothing_else_is() -> None:
    error, waived = read(ERROR, WAIVED)["results"]

    assert error["suppressions"] == []
    assert waived["suppressions"] == [
        {
            "kind": "inSource",
            "status": "accepted",
            "justification": "waived until 31 January 2027: It was printed.",
        }
    ]


def test_nothing_found_is_a_run_without_results() -> None:
    run = read()

    assert (run["results"], run["artifacts"], run["tool"]["driver"]["rules"]) == ([], [], [])

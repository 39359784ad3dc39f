"""The list of checks: each runs on each inspection, unless a file that it needs could not be read."""

from dataclasses import replace

import pytest

from builders import GOOD, RECORD, SITE, inspect, judged, moment, results
from inspectorate.model.inspection import Inspection
from inspectorate.ratings import rate_inspection
from inspectorate.validation import CHECKS, check_inspections

ON_A_FRIDAY = replace(RECORD, embargo=moment("2025-05-09 00:01"))
INCOMPLETE = inspect(replace(ON_A_FRIDAY, standards=results(s1_1=judged(GOOD)), overall=None))
"""An inspection without a result for 2.1, without an overall rating, and without commentary on its standards."""


def told(*inspections: Inspection) -> list[tuple[str, str]]:
    """Return file and code of all that the checks find."""
    rated = tuple(rate_inspection(one) for one in inspections)
    return [(found.file, found.code) for found in check_inspections(rated, SITE, "content/inspections")]


def test_every_check_runs_and_names_the_files_of_the_inspection() -> None:
    folder = "content/inspections/ambershire-2025"

    assert told(INCOMPLETE) == [
        (f"{folder}/inspection.yaml", "standard-missing"),
        (f"{folder}/inspection.yaml", "overall-missing"),
        (f"{folder}/report.yaml", "standard-without-words"),
        (f"{folder}/report.yaml", "standard-without-words"),
    ]


def test_every_inspection_is_checked() -> None:
    assert len(told(INCOMPLETE, INCOMPLETE)) == 8


@pytest.mark.parametrize(
    ("unread", "codes"),
    [
        ("inspection.yaml", set()),
        ("report.yaml", {"standard-missing", "overall-missing"}),
        ("letter.yaml", {"standard-missing", "overall-missing"}),
        ("press-release.yaml", {"standard-missing", "overall-missing", "standard-without-words"}),
    ],
)
def test_nothing_is_concluded_from_a_file_that_could_not_be_read(unread: str, codes: set[str]) -> None:
    assert {code for _, code in told(replace(INCOMPLETE, unread=frozenset({unread})))} == codes


def test_every_check_needs_at_least_the_record() -> None:
    assert all("inspection.yaml" in check.needs for check in CHECKS)


def test_an_inspection_that_is_whole_needs_only_its_commentary() -> None:
    assert {code for _, code in told(inspect(ON_A_FRIDAY))} == {"standard-without-words"}

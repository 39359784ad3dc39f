"""Faults planted in a copy of the project's own content are found, each at its line and column."""

import importlib
from pathlib import Path

import pytest

from diagnostics.planting import Planted, check_planted, find_expected

TABLES = sorted(path.stem for path in (Path(__file__).parent / "planted").glob("*.py"))
PLANTED: tuple[Planted, ...] = tuple(
    fault for table in TABLES for fault in importlib.import_module(f"diagnostics.planted.{table}").PLANTED
)


@pytest.mark.parametrize("fault", PLANTED, ids=str)
def test_a_planted_fault_is_found_where_it_was_planted(fault: Planted) -> None:
    found = check_planted(fault)
    places = [
        (one.position.file, one.position.line, one.position.column)
        for one in found
        if one.position and one.code == fault.code
    ]

    assert places == [find_expected(fault)], [f"{one.position}: {one.code}: {one.message}" for one in found]

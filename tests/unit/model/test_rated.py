"""Rated inspections: results are found by standard."""

from dataclasses import replace

from builders import GOOD, RECORD, judged, rate, results
from inspectorate.model.framework import StandardId


def test_a_rated_standard_is_found_by_its_id() -> None:
    found = rate().get_standard(StandardId("2.1"))

    assert found is not None
    assert found.standard.id == "2.1"


def test_a_standard_without_a_result_is_not_found() -> None:
    rated = rate(replace(RECORD, standards=results(s1_1=judged(GOOD))))

    assert rated.get_standard(StandardId("2.1")) is None

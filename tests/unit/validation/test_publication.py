"""Embargoes: not in the hours when London's clocks change."""

from dataclasses import replace

import pytest

from builders import RECORD, SITE, moment, rate
from inspectorate.validation.manuscript import read_manuscript
from inspectorate.validation.publication import check_embargo


@pytest.mark.parametrize("embargo", ["2025-10-26 01:00", "2025-10-26 01:59", "2025-03-30 01:30"])
def test_an_embargo_that_comes_twice_or_never_is_told(embargo: str) -> None:
    found = list(check_embargo(read_manuscript(rate(replace(RECORD, embargo=moment(embargo))), SITE, "folder")))

    assert [(one.code, one.file, one.path) for one in found] == [
        ("embargo-in-clock-change", "folder/inspection.yaml", ("embargo",))
    ]


@pytest.mark.parametrize("embargo", ["2025-10-26 00:59", "2025-10-26 02:00", "2025-03-30 02:00", "2025-05-10 00:01"])
def test_every_other_embargo_is_sound(embargo: str) -> None:
    assert list(check_embargo(read_manuscript(rate(replace(RECORD, embargo=moment(embargo))), SITE, "folder"))) == []

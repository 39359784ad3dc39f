"""Embargoes: a wall-clock time, without offset."""

from datetime import UTC, datetime

import pytest

from builders import moment
from inspectorate.model.publication import Embargo


def test_an_embargo_is_a_wall_clock_time() -> None:
    assert moment("2025-05-10 00:01").moment.hour == 0


def test_an_embargo_with_an_offset_is_refused() -> None:
    with pytest.raises(ValueError, match="London time without offset"):
        Embargo(datetime(2025, 5, 10, 0, 1, tzinfo=UTC))

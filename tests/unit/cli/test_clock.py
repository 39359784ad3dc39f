"""The moment that somebody asks for: London time, and none that London does not have once."""

from datetime import UTC, datetime

import click
import pytest

from inspectorate.cli.clock import read_clock


@pytest.mark.parametrize(
    ("asked", "moment"),
    [
        ("2024-05-10 00:01", datetime(2024, 5, 9, 23, 1, tzinfo=UTC)),
        ("2024-05-10 00:00:59", datetime(2024, 5, 9, 23, 0, 59, tzinfo=UTC)),
        ("2024-01-10T00:01", datetime(2024, 1, 10, 0, 1, tzinfo=UTC)),
    ],
)
def test_a_moment_is_in_london_time(asked: str, moment: datetime) -> None:
    clock = read_clock(asked)

    assert clock.as_of == moment
    assert clock.real > moment


def test_the_present_is_asked_about_where_nobody_names_another_moment() -> None:
    clock = read_clock(None)

    assert clock.as_of == clock.real


@pytest.mark.parametrize("asked", ["2024-03-31 01:30", "2024-10-27 01:30"])
def test_an_hour_that_london_has_never_or_twice_is_refused(asked: str) -> None:
    with pytest.raises(click.UsageError, match="twice or never"):
        read_clock(asked)


@pytest.mark.parametrize("asked", ["tomorrow", "2024-05-10", "2024-05-10 00:01Z", "2024-13-10 00:01", ""])
def test_anything_else_is_not_a_moment(asked: str) -> None:
    with pytest.raises(click.UsageError, match="is not a moment"):
        read_clock(asked)

"""The real clock, and the moment that somebody asks for instead."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import click

from inspectorate.model.publication import Embargo
from inspectorate.release import is_in_clock_change, to_london, to_moment

_FORMATS = ("%Y-%m-%d %H:%M", "%Y-%m-%d %H:%M:%S", "%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S")

NOW_OPTION = click.option(
    "--now",
    "now",
    metavar="MOMENT",
    help='Look at what would be there at another moment, in London time, such as "2024-05-10 00:01". What is made for '
    "a moment that is still to come can be looked at, and never be published.",
)


@dataclass(frozen=True, slots=True)
class Clock:
    """What the clock shows, and the moment that the gate is asked about. Both in UTC."""

    real: datetime
    as_of: datetime


def read_clock(now: str | None) -> Clock:
    """Return the moments of a command; `now` is what was asked for, None for the present.

    Raises:
        click.UsageError: it is no moment of London's clocks, or one that they pass twice or never.
    """
    real = datetime.now(UTC)  # noqa: TID251  # the one reading of the clock
    return Clock(real, real if now is None else _read_moment(now))


def find_end(clock: Clock, next_change: datetime | None) -> float | None:
    """Return from which moment on the same command would tell something else, in seconds since 1970.

    That is the next change or the end of the day, whichever is first; with a clock that somebody has set, never.
    """
    if clock.as_of != clock.real:
        return None
    tomorrow = to_london(clock.real).replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=1)
    return min(tomorrow, next_change or tomorrow).timestamp()


def _read_moment(text: str) -> datetime:
    for form in _FORMATS:
        try:
            asked = Embargo(datetime.strptime(text, form))  # noqa: DTZ007  # London time, by `release`
        except ValueError:
            continue
        if is_in_clock_change(asked):
            raise click.UsageError(
                f"In London the clocks change in that night, and pass {text} twice or never. Name another hour."
            )
        return to_moment(asked)
    raise click.UsageError(f'`{text}` is not a moment such as "2024-05-10 00:01", in London time.')

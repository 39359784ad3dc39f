"""The one gate: who may see which inspection, and when. Pure; the only module that knows the time zone."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from inspectorate.model.inspection import InspectionId
from inspectorate.model.publication import Embargo, Stage
from inspectorate.model.rated import RatedInspection

LONDON = ZoneInfo("Europe/London")


@dataclass(frozen=True, slots=True)
class Cleared:
    """An inspection that the public may see now. Made here and nowhere else; every view is built from these."""

    rated: RatedInspection


def clear(rated: tuple[RatedInspection, ...], now: datetime) -> tuple[Cleared, ...]:
    """Return the inspections that the public may see at `now`, newest embargo first.

    Closed by default: only a final inspection is cleared, and only from the minute of its embargo on.

    Raises:
        ValueError: `now` carries no time zone.
    """
    if now.tzinfo is None:
        raise ValueError("`now` needs a time zone.")
    public = [one for one in rated if _is_public(one, now)]
    public.sort(key=lambda one: (one.inspection.record.embargo.moment, one.inspection.id), reverse=True)
    return tuple(Cleared(one) for one in public)


def find_withheld(known: Iterable[InspectionId], cleared: tuple[Cleared, ...]) -> tuple[InspectionId, ...]:
    """Return the ids of the inspections that did not pass: nothing made for the public may name them.

    `known` are all that have a folder, also those of which so little is written that they are not inspections yet.
    """
    passed = {one.rated.inspection.id for one in cleared}
    return tuple(one for one in known if one not in passed)


def is_in_clock_change(embargo: Embargo) -> bool:
    """Return whether London's clocks pass the moment twice or never, in the nights when they change."""
    moment = embargo.moment.replace(tzinfo=LONDON)
    return moment.utcoffset() != moment.replace(fold=1).utcoffset()


def to_moment(embargo: Embargo) -> datetime:
    """Return the embargo as a moment of the world's clock."""
    return embargo.moment.replace(tzinfo=LONDON).astimezone(UTC)


def to_day_in_london(now: datetime) -> date:
    """Return the day that it is in London."""
    return now.astimezone(LONDON).date()


def _is_public(rated: RatedInspection, now: datetime) -> bool:
    record = rated.inspection.record
    return record.stage is Stage.FINAL and to_moment(record.embargo) <= now

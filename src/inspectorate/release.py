"""The one gate: who may see which inspection, and when. Pure; the only module that knows the time zone.

| stage | staff | service | press | public |
|---|---|---|---|---|
| drafting | yes | | | |
| factual accuracy | yes | yes | | |
| final, under embargo | yes | | yes | |
| final, embargo lifted | yes | yes | yes | yes |
| withdrawn | yes | | | a notice in its place |
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from inspectorate.model.corrections import Withdrawal
from inspectorate.model.framework import Framework
from inspectorate.model.inspection import Inspection, InspectionId, Month
from inspectorate.model.language import LocalPhrase
from inspectorate.model.publication import Audience, Embargo, Stage
from inspectorate.model.rated import RatedInspection
from inspectorate.model.site import Service, ServiceId

LONDON = ZoneInfo("Europe/London")

EVERYBODY = frozenset(Audience)
_SEEN_EARLY_BY: Mapping[Stage, frozenset[Audience]] = {
    Stage.DRAFTING: frozenset({Audience.STAFF}),
    Stage.FACTUAL_ACCURACY: frozenset({Audience.STAFF, Audience.SERVICE}),
    Stage.FINAL: frozenset({Audience.STAFF, Audience.PRESS}),
    Stage.WITHDRAWN: frozenset({Audience.STAFF}),
}
"""Who sees an inspection that the public may not see."""


@dataclass(frozen=True, slots=True)
class Cleared:
    """An inspection that an audience may see now. Made here and nowhere else; every view is built from these."""

    rated: RatedInspection
    is_public: bool = True
    """Whether the public may see it at the same moment; what is made of any other has to be marked."""

    @property
    def id(self) -> InspectionId:
        """Return the id of the inspection."""
        return self.rated.inspection.id


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawn:
    """What may still be said of an inspection that the public has seen and that was taken back: no result, no words."""

    id: InspectionId
    service: Service
    service_name: LocalPhrase
    service_id: ServiceId
    framework: Framework
    embargo: Embargo
    published: Month | None
    """The month on the cover, where it is not that of the embargo."""
    has_press_release: bool
    withdrawal: Withdrawal


def clear(rated: tuple[RatedInspection, ...], audience: Audience, now: datetime) -> tuple[Cleared, ...]:
    """Return the inspections that an audience may see at `now`, newest embargo first.

    Closed by default: the public sees only a final inspection, and only from the minute of its embargo on.

    Raises:
        ValueError: `now` carries no time zone.
    """
    _refuse_without_zone(now)
    seen = [one for one in rated if audience in _seen_by(one.inspection, now)]
    seen.sort(key=lambda one: (one.inspection.record.embargo.moment, one.inspection.id), reverse=True)
    return tuple(Cleared(one, is_public=_is_public(one.inspection, now)) for one in seen)


def find_withdrawn(rated: tuple[RatedInspection, ...], audience: Audience, now: datetime) -> tuple[Withdrawn, ...]:
    """Return what the public may know of inspections that were taken back after their embargo, newest first.

    Closed by default: what was withdrawn before the day of its embargo was never public, and leaves nothing. So does
    what does not say when and why, and what is withdrawn on a day that has not come.

    Raises:
        ValueError: `now` carries no time zone.
    """
    _refuse_without_zone(now)
    known = [(one.inspection, notice) for one in rated if (notice := _find_withdrawal(one.inspection, now))]
    if audience is not Audience.PUBLIC:
        return ()
    known.sort(key=lambda pair: (pair[0].record.embargo.moment, pair[0].id), reverse=True)
    return tuple(
        Withdrawn(
            id=one.id,
            service=one.service,
            service_name=one.record.service_name,
            service_id=one.record.service,
            framework=one.framework,
            embargo=one.record.embargo,
            published=one.record.published,
            has_press_release=one.press_release is not None,
            withdrawal=withdrawal,
        )
        for one, withdrawal in known
    )


def find_withheld(known: Iterable[InspectionId], shown: Iterable[Cleared | Withdrawn]) -> tuple[InspectionId, ...]:
    """Return the ids of the inspections that did not pass: nothing made for the audience may name them.

    `known` are all that have a folder, also those of which so little is written that they are not inspections yet.
    """
    passed = {one.id for one in shown}
    return tuple(one for one in known if one not in passed)


def find_next_change(rated: tuple[RatedInspection, ...], now: datetime) -> datetime | None:
    """Return the next moment at which the public would see something else, in UTC; None where nothing is to come.

    Raises:
        ValueError: `now` carries no time zone.
    """
    _refuse_without_zone(now)
    records = [one.inspection.record for one in rated]
    moments = [to_moment(record.embargo) for record in records if record.stage is Stage.FINAL]
    return min((moment for moment in moments if moment > now), default=None)


def is_in_clock_change(embargo: Embargo) -> bool:
    """Return whether London's clocks pass the moment twice or never, in the nights when they change."""
    moment = embargo.moment.replace(tzinfo=LONDON)
    return moment.utcoffset() != moment.replace(fold=1).utcoffset()


def to_moment(embargo: Embargo) -> datetime:
    """Return the embargo as a moment of the world's clock."""
    return embargo.moment.replace(tzinfo=LONDON).astimezone(UTC)


def with_words(cleared: Cleared, inspection: Inspection) -> Cleared:
    """Return what was cleared with all its words, where it was cleared as lists of inspections need it.

    Raises:
        ValueError: it is another inspection, or another state of it, which never passed the gate.
    """
    if (inspection.id, inspection.record) != (cleared.id, cleared.rated.inspection.record):
        raise ValueError(f"{inspection.id} is not what was cleared.")
    return replace(cleared, rated=replace(cleared.rated, inspection=inspection))


def to_london(now: datetime) -> datetime:
    """Return a moment as London's clocks show it."""
    return now.astimezone(LONDON)


def to_day_in_london(now: datetime) -> date:
    """Return the day that it is in London."""
    return to_london(now).date()


def _seen_by(inspection: Inspection, now: datetime) -> frozenset[Audience]:
    return EVERYBODY if _is_public(inspection, now) else _SEEN_EARLY_BY[inspection.record.stage]


def _find_withdrawal(inspection: Inspection, now: datetime) -> Withdrawal | None:
    """Return when and why an inspection was taken back that the public had seen; None for every other one."""
    record = inspection.record
    if record.stage is not Stage.WITHDRAWN or record.withdrawn is None or to_moment(record.embargo) > now:
        return None
    was_public = record.embargo.moment.date() <= record.withdrawn.on <= to_day_in_london(now)
    return record.withdrawn if was_public else None


def _is_public(inspection: Inspection, now: datetime) -> bool:
    return inspection.record.stage is Stage.FINAL and to_moment(inspection.record.embargo) <= now


def _refuse_without_zone(now: datetime) -> None:
    if now.tzinfo is None:
        raise ValueError("`now` needs a time zone.")

"""The gate: only final inspections pass it, and only from the minute of their embargo on."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from builders import INSPECTION, RECORD, local_prose, moment
from inspectorate.model.corrections import Withdrawal
from inspectorate.model.inspection import InspectionId
from inspectorate.model.publication import Audience, Stage
from inspectorate.model.rated import RatedInspection
from inspectorate.ratings import rate_inspection
from inspectorate.release import (
    clear,
    find_next_change,
    find_withdrawn,
    find_withheld,
    is_in_clock_change,
    to_day_in_london,
    to_moment,
)

WITHDRAWAL = Withdrawal(on=date(2025, 5, 10), why=local_prose("Its sample was that of another service."))
MINUTE = timedelta(minutes=1)
SECOND = timedelta(seconds=1)


def embargoed(until: str, name: str = "ambershire-2025", stage: Stage = Stage.FINAL) -> RatedInspection:
    """Return an inspection with this embargo."""
    withdrawn = WITHDRAWAL if stage is Stage.WITHDRAWN else None
    record = replace(RECORD, stage=stage, embargo=moment(until), withdrawn=withdrawn)
    return rate_inspection(replace(INSPECTION, id=InspectionId(name), record=record))


def names(rated: tuple[RatedInspection, ...], now: datetime) -> list[str]:
    """Return the ids of the inspections that pass the gate at `now`."""
    return [one.rated.inspection.id for one in clear(rated, Audience.PUBLIC, now)]


def ids(rated: tuple[RatedInspection, ...]) -> list[InspectionId]:
    """Return the ids of all inspections."""
    return [one.inspection.id for one in rated]


# --- The moment -------------------------------------------------------------------------------------------------------

# 00:01 in London is 23:01 of the day before by the world's clock in summer, and the same in winter.
LIFTED = [
    ("2025-05-10 00:01", datetime(2025, 5, 9, 23, 1, tzinfo=UTC)),
    ("2025-01-14 00:01", datetime(2025, 1, 14, 0, 1, tzinfo=UTC)),
    ("2025-03-30 00:59", datetime(2025, 3, 30, 0, 59, tzinfo=UTC)),
    ("2025-03-30 02:00", datetime(2025, 3, 30, 1, 0, tzinfo=UTC)),
    ("2025-10-26 00:59", datetime(2025, 10, 25, 23, 59, tzinfo=UTC)),
    ("2025-10-26 02:00", datetime(2025, 10, 26, 2, 0, tzinfo=UTC)),
]


@pytest.mark.parametrize(("embargo", "lifted"), LIFTED)
def test_an_embargo_is_a_london_time_in_summer_and_in_winter(embargo: str, lifted: datetime) -> None:
    assert to_moment(moment(embargo)) == lifted


@pytest.mark.parametrize(("embargo", "lifted"), LIFTED)
def test_nothing_is_shown_until_the_minute_of_the_embargo(embargo: str, lifted: datetime) -> None:
    rated = (embargoed(embargo),)

    assert names(rated, lifted - MINUTE) == []
    assert names(rated, lifted - SECOND) == []
    assert names(rated, lifted) == ["ambershire-2025"]
    assert names(rated, lifted + MINUTE) == ["ambershire-2025"]


def test_the_zone_of_the_clock_does_not_matter() -> None:
    rated = (embargoed("2025-05-10 00:01"),)
    tokyo = timezone(timedelta(hours=9))

    assert names(rated, datetime(2025, 5, 10, 8, 0, tzinfo=tokyo)) == []
    assert names(rated, datetime(2025, 5, 10, 8, 1, tzinfo=tokyo)) == ["ambershire-2025"]


def test_a_clock_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="`now` needs a time zone"):
        clear((embargoed("2025-05-10 00:01"),), Audience.PUBLIC, datetime(2025, 6, 1))  # noqa: DTZ001  # that is the mistake


# --- The stage --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("stage", [stage for stage in Stage if stage is not Stage.FINAL])
def test_only_a_final_inspection_is_shown_however_old_its_embargo(stage: Stage) -> None:
    assert names((embargoed("2020-01-01 00:01", stage=stage),), datetime(2025, 6, 1, tzinfo=UTC)) == []


# --- Order and remainder ----------------------------------------------------------------------------------------------

JUNE = datetime(2025, 6, 1, tzinfo=UTC)
MIXED = (
    embargoed("2025-01-14 00:01", "older"),
    embargoed("2026-01-14 00:01", "later"),
    embargoed("2025-05-10 00:01", "newer-a"),
    embargoed("2025-05-10 00:01", "newer-b"),
    embargoed("2025-01-14 00:01", "draft", Stage.DRAFTING),
)


def test_the_newest_embargo_comes_first_and_names_settle_the_rest() -> None:
    assert names(MIXED, JUNE) == ["newer-b", "newer-a", "older"]
    assert names(tuple(reversed(MIXED)), JUNE) == ["newer-b", "newer-a", "older"]


def test_what_is_not_cleared_is_withheld() -> None:
    assert find_withheld(ids(MIXED), clear(MIXED, Audience.PUBLIC, JUNE)) == ("later", "draft")


def test_where_everything_is_cleared_nothing_is_withheld() -> None:
    rated = MIXED[:1]

    assert find_withheld(ids(rated), clear(rated, Audience.PUBLIC, JUNE)) == ()


def test_a_folder_of_which_no_inspection_could_be_made_is_withheld() -> None:
    shown = clear(MIXED[:1], Audience.PUBLIC, JUNE)

    assert find_withheld([*ids(MIXED[:1]), InspectionId("begun")], shown) == ("begun",)


def test_a_cleared_inspection_carries_its_ratings() -> None:
    rated = MIXED[0]

    assert clear((rated,), Audience.PUBLIC, JUNE)[0].rated is rated


# --- The nights when the clocks change --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("embargo", "changes"),
    [
        ("2025-10-26 00:59", False),
        ("2025-10-26 01:00", True),  # London's clocks show this hour twice
        ("2025-10-26 01:59", True),
        ("2025-10-26 02:00", False),
        ("2025-03-30 00:59", False),
        ("2025-03-30 01:00", True),  # and this one never
        ("2025-03-30 01:59", True),
        ("2025-03-30 02:00", False),
        ("2025-05-10 00:01", False),
        ("2025-12-25 01:30", False),
    ],
)
def test_the_hours_that_come_twice_or_never_are_recognised(embargo: str, changes: bool) -> None:  # noqa: FBT001  # a column
    assert is_in_clock_change(moment(embargo)) is changes


# --- The day ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("now", "day"),
    [
        (datetime(2025, 7, 1, 22, 59, tzinfo=UTC), date(2025, 7, 1)),
        (datetime(2025, 7, 1, 23, 0, tzinfo=UTC), date(2025, 7, 2)),
        (datetime(2025, 1, 1, 23, 59, tzinfo=UTC), date(2025, 1, 1)),
        (datetime(2025, 1, 2, 0, 0, tzinfo=UTC), date(2025, 1, 2)),
        (datetime(2025, 1, 2, 1, 0, tzinfo=timezone(timedelta(hours=2))), date(2025, 1, 1)),
    ],
)
def test_a_day_begins_at_midnight_in_london(now: datetime, day: date) -> None:
    assert to_day_in_london(now) == day


# --- The audiences ----------------------------------------------------------------------------------------------------

BEFORE, AFTER = datetime(2025, 5, 9, 23, 0, 59, tzinfo=UTC), datetime(2025, 5, 9, 23, 1, tzinfo=UTC)
STAFF, SERVICE, PRESS, PUBLIC = Audience
SEEN = {
    (Stage.DRAFTING, BEFORE): {STAFF},
    (Stage.DRAFTING, AFTER): {STAFF},
    (Stage.FACTUAL_ACCURACY, BEFORE): {STAFF, SERVICE},
    (Stage.FACTUAL_ACCURACY, AFTER): {STAFF, SERVICE},
    (Stage.FINAL, BEFORE): {STAFF, PRESS},
    (Stage.FINAL, AFTER): {STAFF, SERVICE, PRESS, PUBLIC},
    (Stage.WITHDRAWN, BEFORE): {STAFF},
    (Stage.WITHDRAWN, AFTER): {STAFF},
}


@pytest.mark.parametrize("audience", Audience)
@pytest.mark.parametrize(("stage", "now"), SEEN)
def test_each_audience_sees_what_the_table_says(stage: Stage, now: datetime, audience: Audience) -> None:
    cleared = clear((embargoed("2025-05-10 00:01", stage=stage),), audience, now)

    assert bool(cleared) is (audience in SEEN[stage, now])
    assert all(one.is_public is (PUBLIC in SEEN[stage, now]) for one in cleared)


@pytest.mark.parametrize("audience", Audience)
@pytest.mark.parametrize(("stage", "now"), SEEN)
def test_a_notice_stands_only_for_what_the_public_has_seen(stage: Stage, now: datetime, audience: Audience) -> None:
    notices = find_withdrawn((embargoed("2025-05-10 00:01", stage=stage),), audience, now)

    assert bool(notices) is (stage is Stage.WITHDRAWN and now == AFTER and audience is PUBLIC)
    assert all(one.id == "ambershire-2025" for one in notices)


@pytest.mark.parametrize(
    ("withdrawal", "notices"),
    [
        (replace(WITHDRAWAL, on=date(2025, 5, 9)), 0),  # under embargo: it was never public
        (replace(WITHDRAWAL, on=date(2025, 5, 10)), 1),
        (replace(WITHDRAWAL, on=date(2025, 5, 12)), 1),
        (replace(WITHDRAWAL, on=date(2025, 5, 13)), 0),  # a day that has not come
        (None, 0),
    ],
)
def test_a_notice_stands_from_the_day_of_withdrawal_if_the_inspection_was_public(
    withdrawal: Withdrawal | None, notices: int
) -> None:
    record = replace(RECORD, stage=Stage.WITHDRAWN, embargo=moment("2025-05-10 00:01"), withdrawn=withdrawal)
    rated = (rate_inspection(replace(INSPECTION, record=record)),)
    now = datetime(2025, 5, 12, 22, 59, tzinfo=UTC)

    assert len(find_withdrawn(rated, PUBLIC, now)) == notices


def test_a_notice_is_not_withheld() -> None:
    rated = (embargoed("2025-05-10 00:01", stage=Stage.WITHDRAWN),)

    assert find_withheld(ids(rated), find_withdrawn(rated, PUBLIC, AFTER)) == ()
    assert find_withheld(ids(rated), find_withdrawn(rated, PUBLIC, BEFORE)) == ("ambershire-2025",)


@pytest.mark.parametrize("change", [find_withdrawn, clear])
def test_no_question_is_answered_without_a_zone(change: Callable[..., object]) -> None:
    with pytest.raises(ValueError, match="`now` needs a time zone"):
        change((), PUBLIC, datetime(2025, 6, 1))  # noqa: DTZ001  # that is the mistake
    with pytest.raises(ValueError, match="`now` needs a time zone"):
        find_next_change((), datetime(2025, 6, 1))  # noqa: DTZ001  # that is the mistake


def test_the_next_change_is_the_first_embargo_that_is_still_to_lift() -> None:
    rated = (
        embargoed("2025-07-01 00:01", "third"),
        embargoed("2025-05-10 00:01", "first"),
        embargoed("2025-06-01 00:01", "second"),
        embargoed("2025-05-20 00:01", "draft", Stage.DRAFTING),
        embargoed("2025-05-21 00:01", "taken-back", Stage.WITHDRAWN),
    )

    assert find_next_change(rated, BEFORE) == AFTER
    assert find_next_change(rated, AFTER) == datetime(2025, 5, 31, 23, 1, tzinfo=UTC)
    assert find_next_change(rated, datetime(2025, 7, 2, tzinfo=UTC)) is None

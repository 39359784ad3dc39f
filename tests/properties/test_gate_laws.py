"""What holds for the gate, for every embargo and every moment."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from builders import INSPECTION, RECORD
from inspectorate.model.inspection import InspectionId
from inspectorate.model.publication import Audience, Embargo, Stage
from inspectorate.model.rated import RatedInspection
from inspectorate.ratings import rate_inspection
from inspectorate.release import LONDON, clear, find_withheld, is_in_clock_change, to_moment

MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)

wall_clock = st.datetimes(datetime(2015, 1, 1), datetime(2035, 1, 1)).map(  # noqa: DTZ001  # London time
    lambda moment: moment.replace(second=0, microsecond=0)
)
# Half of all embargoes lie in the nights when London's clocks change.
nights = st.sampled_from([datetime(2025, 3, 30), datetime(2025, 10, 26), datetime(2028, 3, 26)]).flatmap(  # noqa: DTZ001
    lambda night: st.integers(0, 240).map(lambda minutes: night + minutes * MINUTE)
)
embargoes = st.one_of(wall_clock, nights).map(Embargo)
moments = st.datetimes(datetime(2015, 1, 1), datetime(2035, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
RATED = rate_inspection(INSPECTION)


def make_rated(name: str, embargo: Embargo, stage: Stage) -> RatedInspection:
    """Return an inspection with this embargo at this stage."""
    record = replace(RECORD, embargo=embargo, stage=stage)
    return replace(RATED, inspection=replace(INSPECTION, id=InspectionId(name), record=record))


rated_inspections = st.lists(st.tuples(embargoes, st.sampled_from(Stage)), max_size=6).map(
    lambda items: tuple(make_rated(f"i-{number}", *item) for number, item in enumerate(items))
)


def names(rated: tuple[RatedInspection, ...], now: datetime) -> set[str]:
    """Return the ids of the inspections that pass the gate."""
    return {one.rated.inspection.id for one in clear(rated, Audience.PUBLIC, now)}


@given(embargoes)
def test_nothing_is_shown_in_the_minute_before_its_embargo_and_everything_from_it_on(embargo: Embargo) -> None:
    rated = (make_rated("one", embargo, Stage.FINAL),)
    lifted = to_moment(embargo)

    assert names(rated, lifted - timedelta(microseconds=1)) == set()
    assert names(rated, lifted) == {"one"}


@given(rated_inspections, moments, st.timedeltas(timedelta(0), timedelta(days=4000)))
def test_what_was_shown_once_is_shown_ever_after(
    rated: tuple[RatedInspection, ...], now: datetime, later: timedelta
) -> None:
    assert names(rated, now) <= names(rated, now + later)


@given(rated_inspections, moments)
def test_every_inspection_is_either_shown_or_withheld(rated: tuple[RatedInspection, ...], now: datetime) -> None:
    cleared = clear(rated, Audience.PUBLIC, now)
    shown = [one.rated.inspection.id for one in cleared]
    known = [one.inspection.id for one in rated]

    assert sorted([*shown, *find_withheld(known, cleared)]) == sorted(known)


@given(rated_inspections, moments)
def test_only_final_inspections_are_shown_and_the_newest_comes_first(
    rated: tuple[RatedInspection, ...], now: datetime
) -> None:
    records = [one.rated.inspection.record for one in clear(rated, Audience.PUBLIC, now)]

    assert {record.stage for record in records} <= {Stage.FINAL}
    assert [record.embargo.moment for record in records] == sorted(
        (record.embargo.moment for record in records), reverse=True
    )


@given(rated_inspections, moments, st.randoms(use_true_random=False))
def test_the_order_in_which_inspections_are_read_does_not_matter(
    rated: tuple[RatedInspection, ...], now: datetime, chance: object
) -> None:
    shuffled = list(rated)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]  # hypothesis gives a Random

    assert clear(tuple(shuffled), Audience.PUBLIC, now) == clear(rated, Audience.PUBLIC, now)


@given(embargoes)
def test_london_is_at_most_an_hour_ahead_of_the_worlds_clock_and_never_behind(embargo: Embargo) -> None:
    ahead = embargo.moment.replace(tzinfo=UTC) - to_moment(embargo)

    assert ahead in (timedelta(0), HOUR)


@given(embargoes)
def test_outside_the_changing_hours_a_wall_clock_time_is_one_moment_and_back(embargo: Embargo) -> None:
    london = to_moment(embargo).astimezone(LONDON)

    assert is_in_clock_change(embargo) or london.replace(tzinfo=None) == embargo.moment

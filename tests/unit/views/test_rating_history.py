"""Ratings over time: what can be compared is joined, what cannot is parted, and nothing is drawn of nothing."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from builders import (
    FRAMEWORK,
    GOOD,
    INADEQUATE,
    INSPECTION,
    LETTER_INSPECTION,
    OUTSTANDING,
    PHRASES_IN_ENGLISH,
    RECORD,
    clear_one,
    moment,
)
from inspectorate.model.framework import Framework, FrameworkId, Rating
from inspectorate.model.inspection import InspectionId, Month, OverallResult
from inspectorate.release import Cleared
from inspectorate.views.chart_parts import RatingHistoryPart
from inspectorate.views.rating_history import rating_history

OTHER = replace(FRAMEWORK, id=FrameworkId("shire-2030"))
COMPARABLE = replace(FRAMEWORK, id=FrameworkId("shire-2031"), comparable_with=(FRAMEWORK.id,))


def rated(day: str, rating: Rating = GOOD, framework: Framework = FRAMEWORK) -> Cleared:
    """Return an inspection with an overall rating, published on a day such as 2020-05-10."""
    record = replace(RECORD, embargo=moment(f"{day} 00:01"), overall=OverallResult(rating=rating.id))
    return clear_one(replace(INSPECTION, id=InspectionId(f"ambershire-{day}"), record=record, framework=framework))


def letter(day: str) -> Cleared:
    """Return an inspection without ratings, published on a day."""
    return clear_one(
        replace(LETTER_INSPECTION, record=replace(LETTER_INSPECTION.record, embargo=moment(f"{day} 00:01")))
    )


def draw(*inspections: Cleared) -> RatingHistoryPart:
    """Return the picture of inspections, oldest first."""
    part = rating_history(inspections, PHRASES_IN_ENGLISH, "ham")
    assert part is not None
    return part


@pytest.mark.parametrize(
    "inspections",
    [(), (rated("2020-01-01"),), (letter("2014-01-01"),), (letter("2013-01-01"), letter("2014-01-01"))],
    ids=["none", "one", "a letter", "two letters"],
)
def test_without_two_inspections_and_a_rating_there_is_no_picture(inspections: Sequence[Cleared]) -> None:
    assert rating_history(inspections, PHRASES_IN_ENGLISH, "ham") is None


def test_two_inspections_under_one_framework_are_joined() -> None:
    part = draw(rated("2020-01-01", INADEQUATE), rated("2024-01-01", OUTSTANDING))

    (join,) = part.joins
    assert [(join.x1, join.y1), (join.x2, join.y2)] == [(point.x, point.y) for point in part.points]
    assert (part.breaks, part.notes) == ((), ("History join",))


def test_two_inspections_under_frameworks_that_cannot_be_compared_are_never_joined() -> None:
    part = draw(rated("2020-01-01"), rated("2024-01-01", framework=OTHER))

    assert (part.joins, part.breaks, part.notes) == ((), ("50%",), ("History break",))


def test_frameworks_that_say_so_are_joined() -> None:
    assert len(draw(rated("2020-01-01"), rated("2024-01-01", framework=COMPARABLE)).joins) == 1


def test_nothing_is_joined_over_an_inspection_that_cannot_be_compared() -> None:
    part = draw(rated("2020-01-01"), rated("2022-01-01", framework=OTHER), rated("2024-01-01"))

    assert (part.joins, len(part.breaks)) == ((), 2)


def test_an_inspection_without_an_overall_rating_has_a_place_of_its_own_and_no_line() -> None:
    part = draw(letter("2014-01-01"), rated("2020-01-01"))

    assert [level.name for level in part.levels][-1] == "No overall rating"
    assert [(point.shape, point.y) for point in part.points] == [("none", "13.5em"), ("disc", "4.5em")]
    assert part.joins == ()


def test_levels_are_the_ratings_with_the_best_on_top_and_no_others() -> None:
    part = draw(rated("2020-01-01"), rated("2024-01-01"))

    assert [(level.name, level.shape, level.y) for level in part.levels] == [
        ("Outstanding", "star", "1.5em"),
        ("Good", "disc", "4.5em"),
        ("Requires improvement", "half-disc", "7.5em"),
        ("Inadequate", "square", "10.5em"),
    ]
    assert part.height == "12em"


def test_inspections_stand_where_their_days_are() -> None:
    part = draw(rated("2020-01-01"), rated("2020-01-02"), rated("2020-01-05"))

    assert [point.x for point in part.points] == ["8%", "29%", "92%"]


def test_two_inspections_of_one_day_do_not_break_the_picture() -> None:
    part = draw(rated("2020-01-01"), rated("2020-01-01", INADEQUATE))

    assert [point.x for point in part.points] == ["8%", "8%"]


def test_the_month_of_the_cover_counts_where_the_record_names_one() -> None:
    record = replace(RECORD, published=Month(2019, 12), embargo=moment("2020-01-20 00:01"))
    part = draw(clear_one(replace(INSPECTION, record=record)), rated("2024-01-01"))

    assert [tick.text for tick in part.ticks] == ["2019", "2024"]


def test_a_year_stands_once_and_near_years_stand_on_two_lines() -> None:
    part = draw(rated("2015-01-01"), rated("2016-01-01"), rated("2016-06-01"), rated("2024-01-01"))

    assert [(tick.text, tick.row) for tick in part.ticks] == [("2015", "upper"), ("2016", "lower"), ("2024", "upper")]
    assert [tick.space for tick in part.ticks] == ["8%", "9.33%", "74.67%"]


def test_a_year_that_has_room_on_no_line_is_left_to_the_table() -> None:
    part = draw(rated("2015-01-01"), rated("2016-01-01"), rated("2017-01-01"), rated("2030-01-01"))

    assert [tick.text for tick in part.ticks] == ["2015", "2016", "2030"]
    assert sum(float(tick.space.removesuffix("%")) for tick in part.ticks) == pytest.approx(92, abs=0.05)


def test_the_words_say_every_rating_with_its_day() -> None:
    part = draw(letter("2014-02-03"), rated("2020-01-01", INADEQUATE), rated("2024-05-10"))

    assert part.title == (
        "Oldest first: No overall rating in 3 February 2014, 'Inadequate' in 1 January 2020 and 'Good' in 10 May 2024"
    )
    assert (part.id, part.caption) == ("ham-rating-history", "Ambershire over time")

"""Bars and the scale below them: every measure is the number that stands in words."""

from dataclasses import replace

import pytest

from builders import FRAMEWORK, GOOD, PHRASES_IN_ENGLISH, RECORD, bands, measured, rate, results
from inspectorate.model.framework import Framework, KeyQuestionId, StandardId
from inspectorate.model.rated import RatedStandard
from inspectorate.views.bar_parts import BandScaleView
from inspectorate.views.bars import draw_bar, draw_scale

WITHOUT_BANDS = replace(FRAMEWORK, bands=())
FIRST = KeyQuestionId("2.1.1")


def assess(*percents: int) -> RatedStandard:
    """Return standard 2.1 with the percentages of its key questions."""
    rated = rate(replace(RECORD, standards=results(s2_1=measured(GOOD, *percents)))).get_standard(StandardId("2.1"))
    assert rated is not None
    return rated


def scale(*limits: int) -> BandScaleView:
    """Return the scale of a framework whose bands begin there."""
    drawn = draw_scale(replace(FRAMEWORK, bands=bands(*limits)), "All.", "scale", PHRASES_IN_ENGLISH)
    assert drawn is not None
    return drawn


@pytest.mark.parametrize("percent", [0, 1, 50, 99, 100])
def test_a_bar_is_as_wide_as_its_percentage(percent: int) -> None:
    bar = draw_bar(assess(percent, 100, 100), FIRST, FRAMEWORK)

    assert bar is not None
    assert bar.width == f"{percent}%"


def test_lines_stand_where_bands_begin_but_not_at_the_start_of_the_scale() -> None:
    bar = draw_bar(assess(69, 50, 63), FIRST, FRAMEWORK)

    assert bar is not None
    assert bar.lines == scale(0, 50, 65, 80).lines == ("50%", "65%", "80%")


def test_every_bar_with_the_lowest_percentage_is_drawn_as_the_lowest() -> None:
    rated = assess(50, 69, 50)

    drawn = [draw_bar(rated, KeyQuestionId(f"2.1.{number}"), FRAMEWORK) for number in (1, 2, 3)]

    assert [bar.emphasis for bar in drawn if bar] == ["lowest", "plain", "lowest"]


def test_where_nothing_is_computed_no_bar_is_the_lowest() -> None:
    bar = draw_bar(replace(assess(50, 69, 63), computed=None), FIRST, FRAMEWORK)

    assert bar is not None
    assert bar.emphasis == "plain"


@pytest.mark.parametrize(
    ("percents", "framework"), [((), FRAMEWORK), ((69, 50, 63), WITHOUT_BANDS)], ids=["no share", "no bands"]
)
def test_without_a_percentage_or_without_bands_there_is_no_bar(percents: tuple[int, ...], framework: Framework) -> None:
    assert draw_bar(assess(*percents), FIRST, framework) is None


def test_without_bands_there_is_no_scale() -> None:
    assert draw_scale(WITHOUT_BANDS, "All.", "scale", PHRASES_IN_ENGLISH) is None


def test_the_scale_carries_the_words_for_the_whole_picture() -> None:
    assert (scale(0, 50, 65, 80).id, scale(0, 50, 65, 80).title) == ("picture-scale", "All.")


def test_every_band_is_named_with_its_limit_the_lowest_first() -> None:
    assert [limit.words for limit in scale(0, 50, 65, 80).limits] == [
        "Inadequate from 0%",
        "Requires improvement from 50%",
        "Good from 65%",
        "Outstanding from 80%",
    ]


def test_in_the_right_half_words_end_at_their_line_and_in_the_left_half_they_begin_at_it() -> None:
    placed = [(limit.side, limit.lead, limit.rest) for limit in scale(0, 49, 50, 80).limits]

    assert placed == [("after", "", "51%"), ("after", "49%", "50%"), ("before", "", "50%"), ("before", "", "20%")]


def test_the_lines_of_the_bands_above_go_on_beside_the_words() -> None:
    assert [limit.lines for limit in scale(0, 50, 65, 80).limits] == [
        ("0%", "30%", "60%"),
        ("0%", "30%", "60%"),
        ("0%", "42.86%"),
        ("0%",),
    ]


def test_a_band_may_begin_at_the_end_of_the_scale() -> None:
    highest = scale(0, 50, 65, 100).limits[-1]

    assert (highest.side, highest.rest, highest.lines) == ("before", "", ())


def test_the_lowest_name_stands_before_the_highest_only_where_there_is_room() -> None:
    assert scale(0, 50, 65, 80).room == "roomy"
    assert scale(0, 50, 65, 75).room == "roomy"
    assert scale(0, 50, 65, 74).room == "tight"
    three = draw_scale(replace(FRAMEWORK, bands=bands(0, 50, 65, 80)[:3]), "All.", "scale", PHRASES_IN_ENGLISH)
    assert three is not None
    assert three.room == "tight"

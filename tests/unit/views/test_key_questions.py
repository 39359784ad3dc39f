"""Key questions of one standard: percentages, the counts behind them, the lowest in words and in its band."""

from dataclasses import replace

from builders import (
    ASSESSMENT,
    FRAMEWORK,
    GOOD,
    PHRASES_IN_ENGLISH,
    RECORD,
    measured,
    rate,
    results,
)
from inspectorate.model.framework import KeyQuestionId, StandardId
from inspectorate.model.inspection import StandardResult
from inspectorate.model.rated import RatedStandard
from inspectorate.model.shares import CountedShare, PrintedShare
from inspectorate.views.key_questions import show_key_questions
from inspectorate.views.rating_parts import KeyQuestionTablePart

COUNTED = StandardResult(
    rating=GOOD.id,
    shares={
        KeyQuestionId("2.1.1"): CountedShare(11, 16),
        KeyQuestionId("2.1.2"): PrintedShare(50),
        KeyQuestionId("2.1.3"): CountedShare(14, 16),
    },
)


def rated(result: StandardResult) -> RatedStandard:
    """Return standard 2.1 with a result."""
    found = rate(replace(RECORD, standards=results(s2_1=result))).get_standard(StandardId("2.1"))
    assert found is not None
    return found


def show(result: StandardResult = COUNTED, prefix: str = "key-questions") -> KeyQuestionTablePart:
    """Return what is shown of standard 2.1."""
    return show_key_questions(rated(result), FRAMEWORK, PHRASES_IN_ENGLISH, prefix)


def test_the_count_stands_where_the_record_has_it_and_nothing_where_it_has_only_the_percentage() -> None:
    assert [(row.percent, row.cases) for row in show().rows] == [("69%", "11 of 16"), ("50%", ""), ("88%", "14 of 16")]


def test_the_words_for_the_picture_hold_every_percentage_and_name_the_lowest() -> None:
    scale = show().scale

    assert scale is not None
    assert scale.title == "2.1 Assessment, 0% to 100%: 69%, 50% (Lowest score) and 88%"


def test_the_band_is_that_of_the_lowest_percentage_whatever_was_published() -> None:
    assert show().band == "Lowest 50%: 'Requires improvement'"
    assert show(measured(GOOD, 69, 49, 63)).band == "Lowest 49%: 'Inadequate'"


def test_ids_begin_with_the_prefix_so_that_two_inspections_can_stand_on_one_page() -> None:
    part = show(prefix="ambershire-2025")

    assert part.scale is not None
    assert (part.id, part.scale.id) == ("ambershire-2025-2-1", "picture-ambershire-2025-2-1")


def test_without_percentages_nothing_is_drawn() -> None:
    part = show(StandardResult(rating=GOOD.id))

    assert (part.rows, part.scale, part.band) == ((), None, "")


def test_without_bands_the_table_stays_and_has_no_bars() -> None:
    part = show_key_questions(rated(COUNTED), replace(FRAMEWORK, bands=()), PHRASES_IN_ENGLISH)

    assert [row.bar for row in part.rows] == [None] * len(ASSESSMENT.key_questions)
    assert (part.scale, part.band) == (None, "")

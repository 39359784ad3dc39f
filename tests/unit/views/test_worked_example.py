"""The worked example: the rules of an edition with the published figures of one inspection."""

from dataclasses import replace

from builders import (
    FRAMEWORK,
    GOOD,
    INSPECTION,
    LETTER_INSPECTION,
    PHRASES_IN_ENGLISH,
    RECORD,
    REQUIRES_IMPROVEMENT,
    clear_all,
    judged,
    measured,
    not_rated,
    phrase,
    results,
)
from inspectorate.model.framework import Framework, Overall, OverallAggregation
from inspectorate.model.inspection import Discretion, Inspection, Record
from inspectorate.views.document import PageLink
from inspectorate.views.edition_parts import WorkedExample
from inspectorate.views.editions import list_editions
from inspectorate.views.worked_example import build_example

PAGE = "frameworks/shire-2025/index.html"


def example_of(inspection: Inspection) -> WorkedExample | None:
    """Return the example of an edition with one inspection."""
    (edition,) = list_editions(clear_all(inspection))
    return build_example(edition, PAGE, PHRASES_IN_ENGLISH)


def work(record: Record = RECORD, framework: Framework = FRAMEWORK) -> WorkedExample:
    """Return the example of Ambershire."""
    example = example_of(replace(INSPECTION, record=record, framework=framework))
    assert example
    return example


def test_the_example_leads_to_its_inspection() -> None:
    assert work().report == PageLink("../../inspections/ambershire-2025/index.html", "Ambershire, May 2025")


def test_the_first_step_goes_from_the_lowest_percentage_to_the_rating_of_its_band() -> None:
    step = work().steps[0]

    assert step.key_questions
    assert [row.percent for row in step.key_questions.rows] == ["69%", "50%", "63%"]
    assert step.sentences == ("Example standard 50% Range 64% 50% 'Requires improvement' 2.1",)


def test_the_second_step_adds_the_points_up_to_the_overall_rating() -> None:
    step = work().steps[1]

    assert step.points
    assert [(row.standard, row.points) for row in step.points.rows] == [
        ("1.1 Leadership", "2"),
        ("2.1 Assessment", "1"),
    ]
    assert step.points.sum == "3"
    assert step.sentences == ("Example overall 6 Range 3 2 'Requires improvement' 3",)


def test_a_standard_that_is_not_rated_shrinks_the_maximum_and_its_bands() -> None:
    record = replace(RECORD, standards=results(s1_1=not_rated(), s2_1=measured(REQUIRES_IMPROVEMENT, 69, 50, 63)))
    step = work(record).steps[1]

    assert step.points
    assert [(row.not_rated, row.points) for row in step.points.rows] == [("Not rated", ""), ("", "1")]
    assert step.sentences[0] == "Example reduced 6 3"
    assert step.sentences[1].startswith("Example overall 3")


def test_a_score_that_the_report_does_not_print_is_said_to_be_added_here() -> None:
    framework = replace(FRAMEWORK, overall=replace(FRAMEWORK.overall, prints_score=False))

    assert work(framework=framework).steps[1].sentences[-1] == "Example not printed"


def test_discretion_is_a_step_of_its_own_and_never_the_first_example() -> None:
    decided = replace(measured(GOOD, 69, 64, 66), discretion=Discretion(reason=phrase("One case.")))
    steps = work(replace(RECORD, standards=results(s1_1=judged(GOOD), s2_1=decided))).steps

    assert [step.heading for step in steps] == ["Example overall heading", "Example discretion heading"]
    assert steps[1].sentences == ("Example discretion 'Requires improvement' 'Good' One case. 2.1 Assessment",)


def test_without_an_overall_rating_the_example_ends_with_the_standard() -> None:
    framework = replace(FRAMEWORK, overall=Overall(aggregation=OverallAggregation.NONE))

    assert [step.heading for step in work(replace(RECORD, overall=None), framework).steps] == [
        "Example standard heading"
    ]


def test_an_edition_without_ratings_has_no_example() -> None:
    assert example_of(LETTER_INSPECTION) is None


def test_an_inspection_with_nothing_to_work_through_is_no_example() -> None:
    framework = replace(FRAMEWORK, overall=Overall(aggregation=OverallAggregation.NONE))
    record = replace(RECORD, overall=None, standards=results(s1_1=judged(GOOD)))

    assert example_of(replace(INSPECTION, record=record, framework=framework)) is None

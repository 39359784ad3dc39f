"""How all services were rated on one standard."""

from dataclasses import replace

from builders import (
    ASSESSMENT,
    GOOD,
    INADEQUATE,
    INSPECTION,
    LEADERSHIP,
    PHRASES_IN_ENGLISH,
    RECORD,
    REQUIRES_IMPROVEMENT,
    SCALE,
    SERVICE,
    clear_all,
    judged,
    measured,
    not_rated,
    phrase,
    results,
)
from inspectorate.model.framework import Standard
from inspectorate.model.inspection import Discretion, Inspection, InspectionId, StandardResult
from inspectorate.model.site import ServiceId
from inspectorate.views.editions import list_editions
from inspectorate.views.standard_ratings import (
    Result,
    build_table,
    draw_distribution,
    list_ends,
    list_results,
    say_distribution,
)

PAGE = "frameworks/shire-2025/standards/2.1/index.html"


def inspect_area(area: str, leadership: StandardResult, assessment: StandardResult) -> Inspection:
    """Return an inspection of an area with these results."""
    return replace(
        INSPECTION,
        id=InspectionId(area.lower()),
        service=replace(SERVICE, area=phrase(area)),
        record=replace(RECORD, standards=results(s1_1=leadership, s2_1=assessment)),
    )


ASH = inspect_area("Ash", judged(GOOD), measured(REQUIRES_IMPROVEMENT, 50, 50, 90))
BAY = inspect_area("Bay", judged(GOOD), measured(INADEQUATE, 40, 60, 70))
COT = inspect_area("Cot", judged(INADEQUATE), not_rated("There was no case."))
DEN = inspect_area("Den", judged(GOOD), measured(REQUIRES_IMPROVEMENT, 60, 61, 62))


def results_of(standard: Standard, *inspections: Inspection) -> tuple[Result, ...]:
    """Return the results of a standard in these inspections."""
    (edition,) = list_editions(clear_all(*inspections))
    return list_results(edition, standard, PHRASES_IN_ENGLISH)


def say(standard: Standard, *inspections: Inspection) -> str:
    """Return how often each rating was given."""
    return say_distribution(results_of(standard, *inspections), SCALE, PHRASES_IN_ENGLISH)


def test_each_rating_is_counted_best_first_and_a_missing_one_last() -> None:
    assert say(ASSESSMENT, ASH, BAY, COT) == (
        "Ratings given Several inspections three Rating counted one 'Requires improvement',"
        " Rating counted one 'Inadequate' and Not rated counted one"
    )


def test_one_inspection_is_said_to_be_one() -> None:
    assert say(LEADERSHIP, ASH) == "Ratings given One inspection Rating counted one 'Good'"


def test_nothing_is_said_of_a_standard_without_a_result() -> None:
    assert say_distribution((), SCALE, PHRASES_IN_ENGLISH) == ""


def test_the_ends_of_a_measured_standard_are_percentages_with_the_places_in_the_reports() -> None:
    highest, lowest = list_ends(results_of(ASSESSMENT, ASH, BAY, COT, DEN), PAGE, PHRASES_IN_ENGLISH)

    assert (highest.label, highest.percent, highest.rating) == ("Highest result", "60%", None)
    assert [link.text for link in highest.inspections] == ["Den, May 2025"]
    assert (lowest.label, lowest.percent) == ("Lowest result", "40%")
    assert [link.href for link in lowest.inspections] == ["../../../../inspections/bay/index.html#standard-2-1"]


def test_the_ends_of_a_judged_standard_are_ratings() -> None:
    highest, lowest = list_ends(results_of(LEADERSHIP, ASH, BAY, COT), PAGE, PHRASES_IN_ENGLISH)

    assert highest.rating
    assert lowest.rating
    assert (highest.rating.name, highest.percent, len(highest.inspections)) == ("Good", "", 2)
    assert (lowest.rating.name, [link.text for link in lowest.inspections]) == ("Inadequate", ["Cot, May 2025"])


def test_of_more_than_three_at_one_end_only_the_number_is_said() -> None:
    four = [replace(ASH, id=InspectionId(f"ash-{number}")) for number in range(4)]
    highest, _ = list_ends(results_of(LEADERSHIP, *four, COT), PAGE, PHRASES_IN_ENGLISH)

    assert (highest.inspections, highest.many) == ((), "Several inspections 4")


def test_where_all_are_alike_there_are_no_ends() -> None:
    assert list_ends(results_of(LEADERSHIP, ASH, BAY), PAGE, PHRASES_IN_ENGLISH) == ()
    assert list_ends(results_of(ASSESSMENT, COT), PAGE, PHRASES_IN_ENGLISH) == ()


def test_a_row_names_every_key_question_with_the_lowest_percentage() -> None:
    (row,) = build_table(results_of(ASSESSMENT, ASH), ASSESSMENT, PAGE, PHRASES_IN_ENGLISH).rows

    assert (row.percent, row.questions) == ("50%", ("Is desistance supported?", "Is the child safe?"))
    assert (row.inspection.text, row.published, row.note) == ("Ash, May 2025", "10 May 2025", "")


def test_a_row_says_why_there_is_no_rating() -> None:
    (row,) = build_table(results_of(ASSESSMENT, COT), ASSESSMENT, PAGE, PHRASES_IN_ENGLISH).rows

    assert (row.rating, row.note, row.percent) == (None, "Not rated because There was no case.", "")


def test_a_row_says_that_discretion_changed_the_rating() -> None:
    decided = replace(measured(GOOD, 64, 70, 80), discretion=Discretion(reason=phrase("One case.")))
    found = results_of(ASSESSMENT, inspect_area("Elm", judged(GOOD), decided))
    (row,) = build_table(found, ASSESSMENT, PAGE, PHRASES_IN_ENGLISH).rows

    assert row.rating
    assert (row.rating.name, row.note) == ("Good", "Rating by discretion 'Requires improvement'")


def test_a_judged_standard_has_no_columns_of_percentages() -> None:
    table = build_table(results_of(LEADERSHIP, ASH), LEADERSHIP, PAGE, PHRASES_IN_ENGLISH)

    assert (table.percent_heading, table.question_heading) == ("", "")


def test_the_picture_shows_the_one_standard_and_says_its_counts() -> None:
    bay = replace(BAY, record=replace(BAY.record, service=ServiceId("bay")))
    (edition,) = list_editions(clear_all(ASH, bay))
    picture = draw_distribution(edition, ASSESSMENT, PHRASES_IN_ENGLISH)

    assert picture
    assert [row.number for row in picture.rows] == ["2.1"]
    assert picture.caption == picture.table.caption == "Standard distribution caption 2.1 Assessment"
    assert picture.rows[0].counts in picture.title


def test_a_picture_of_one_service_compares_nothing() -> None:
    (edition,) = list_editions(clear_all(ASH))

    assert draw_distribution(edition, ASSESSMENT, PHRASES_IN_ENGLISH) is None

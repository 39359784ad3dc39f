"""An inspection beside the last one of its service."""

from dataclasses import replace

from builders import DESK, FRAMEWORK, INSPECTION, RECORD, clear_all, moment, not_rated
from inspectorate.model.framework import Framework, FrameworkId
from inspectorate.model.inspection import Inspection, InspectionId, StandardResult
from inspectorate.model.site import ServiceId
from inspectorate.views.around_parts import ComparedPart
from inspectorate.views.compared import compare_with_last

STANDARDS = RECORD.standards


def last(result: StandardResult, framework: Framework = FRAMEWORK) -> Inspection:
    """Return an earlier inspection of the same service, in which the first standard had this result."""
    first = next(iter(STANDARDS))
    record = replace(RECORD, embargo=moment("2020-05-10 00:01"), standards={**STANDARDS, first: result})
    return replace(INSPECTION, id=InspectionId("earlier-2020"), record=record, framework=framework)


def compare(*inspections: Inspection) -> ComparedPart | None:
    """Return the newest of these compared with the last one before it."""
    cleared = clear_all(*inspections)
    return compare_with_last(cleared[0], replace(DESK, cleared=cleared))


def changes(result: StandardResult) -> list[str]:
    """Return what is said of each standard where the first one had this result before."""
    compared = compare(INSPECTION, last(result))
    assert compared is not None
    assert compared.table is not None
    return [row.change for row in compared.table.rows]


def test_the_first_inspection_of_a_service_is_compared_with_nothing() -> None:
    other = replace(RECORD, embargo=moment("2020-05-10 00:01"), service=ServiceId("brackenshire"))

    assert compare(INSPECTION) is None
    assert compare(INSPECTION, replace(INSPECTION, id=InspectionId("b"), record=other)) is None


def test_a_standard_rose_fell_or_stayed() -> None:
    published = {rated.standard.id: rated.published for rated in clear_all(INSPECTION)[0].rated.standards}
    first = next(iter(published.values()))
    assert first is not None
    scale = {rating.points: rating.id for rating in FRAMEWORK.scale}

    assert changes(StandardResult(rating=scale[first.points]))[0] == "Change same"
    if first.points > 0:
        assert changes(StandardResult(rating=scale[first.points - 1]))[0] == "Change rose"
    assert changes(StandardResult(rating=scale[first.points + 1]))[0] == "Change fell"


def test_what_was_not_rated_cannot_be_compared() -> None:
    assert changes(not_rated())[0] == "Change unknown"


def test_the_summary_counts_every_change() -> None:
    compared = compare(INSPECTION, last(STANDARDS[next(iter(STANDARDS))]))

    assert compared is not None
    assert compared.table is not None
    same = sum(row.change == "Change same" for row in compared.table.rows)
    assert compared.summary == f"Compared summary 0 0 {same}"
    assert (compared.table.before_heading, compared.table.after_heading) == ("10 May 2020", "10 May 2025")
    assert compared.last.href == "../earlier-2020/index.html"


def test_ratings_of_editions_that_cannot_be_compared_never_stand_side_by_side() -> None:
    other = replace(FRAMEWORK, id=FrameworkId("another-edition"))
    compared = compare(INSPECTION, last(STANDARDS[next(iter(STANDARDS))], other))

    assert compared is not None
    assert compared.table is None
    assert compared.summary.startswith("Not comparable 10 May 2020")


def test_editions_that_say_so_are_compared() -> None:
    other = replace(FRAMEWORK, id=FrameworkId("another-edition"), comparable_with=(FRAMEWORK.id,))
    compared = compare(INSPECTION, last(STANDARDS[next(iter(STANDARDS))], other))

    assert compared is not None
    assert compared.table is not None

"""How many services got each rating, by standard and by region: the numbers of the reports, and nothing else."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from builders import (
    FRAMEWORK,
    GOOD,
    INADEQUATE,
    INSPECTION,
    LETTER_FRAMEWORK,
    LETTER_INSPECTION,
    PHRASES_IN_ENGLISH,
    RECORD,
    SERVICE,
    clear_one,
    judged,
    not_rated,
    phrase,
    results,
)
from inspectorate.model.framework import Rating
from inspectorate.model.inspection import InspectionId, OverallResult, StandardResult
from inspectorate.model.rated import RatedInspection
from inspectorate.model.site import ServiceId
from inspectorate.release import Cleared
from inspectorate.views.chart_parts import DistributionPart, RegionMultiplesPart
from inspectorate.views.distribution import distribution
from inspectorate.views.region_multiples import region_multiples


def service(name: str, overall: Rating | None = GOOD, region: str = "Wales", **standards: StandardResult) -> Cleared:
    """Return the inspection of a service."""
    record = replace(
        RECORD,
        service=ServiceId(name),
        standards=results(**standards) if standards else results(s1_1=judged(GOOD)),
        overall=OverallResult(rating=overall.id) if overall else None,
    )
    place = replace(SERVICE, region=phrase(region))
    return clear_one(replace(INSPECTION, id=InspectionId(name), record=record, service=place))


def rated(cleared: Sequence[Cleared]) -> tuple[RatedInspection, ...]:
    """Return the inspections as pictures take them."""
    return tuple(one.rated for one in cleared)


def spread(*cleared: Cleared) -> DistributionPart:
    """Return the picture by standard."""
    part = distribution(rated(cleared), FRAMEWORK, PHRASES_IN_ENGLISH)
    assert part is not None
    return part


def regions(*cleared: Cleared) -> RegionMultiplesPart:
    """Return the picture by region."""
    part = region_multiples(rated(cleared), FRAMEWORK, PHRASES_IN_ENGLISH)
    assert part is not None
    return part


THREE = (
    service("a", s1_1=judged(GOOD), s2_1=not_rated()),
    service("b", s1_1=judged(INADEQUATE), s2_1=judged(INADEQUATE)),
    service("c", s1_1=judged(GOOD)),
)


def test_a_bar_has_a_part_for_each_rating_as_wide_as_its_number_of_services() -> None:
    first = spread(*THREE).rows[0]

    assert [(one.shape, one.x, one.width) for one in first.segments] == [
        ("disc", "0%", "40%"),
        ("square", "40%", "20%"),
    ]
    assert first.counts == "2 Good and 1 Inadequate"


def test_services_that_were_not_rated_leave_the_end_of_the_bar_open_and_are_counted_in_words() -> None:
    second = spread(*THREE).rows[1]

    assert [(one.x, one.width) for one in second.segments] == [("0%", "20%")]
    assert second.counts == "1 Inadequate and 2 not rated"


def test_the_table_holds_every_number_also_the_noughts() -> None:
    table = spread(*THREE).table

    assert table.headings == ("Outstanding", "Good", "Requires improvement", "Inadequate", "Not rated")
    assert [(row.name, row.values) for row in table.rows] == [
        ("1.1 Leadership", ("0", "2", "0", "1", "0")),
        ("2.1 Assessment", ("0", "0", "0", "1", "2")),
    ]


def test_a_standard_on_which_nobody_was_rated_is_left_out() -> None:
    assert [row.number for row in spread(service("a", s1_1=judged(GOOD), s2_1=not_rated())).rows] == ["1.1"]


def test_patterns_have_ids_of_their_own_on_each_page() -> None:
    part = distribution(rated(THREE), FRAMEWORK, PHRASES_IN_ENGLISH, "shire")

    assert part is not None
    assert part.keys[0].id == "shire-distribution-star"
    assert part.rows[0].segments[0].fill == part.keys[1].fill == "url(#shire-distribution-disc)"


def test_of_each_service_the_latest_inspection_counts() -> None:
    part = spread(service("a", s1_1=judged(INADEQUATE)), *THREE)

    assert part.rows[0].counts == "1 Good and 2 Inadequate"
    assert part.title == "Shire framework, 2025, 3 services"


def test_the_scale_is_for_five_services_at_least_so_that_one_service_does_not_fill_it() -> None:
    assert (spread(*THREE[:1]).end, spread(*THREE[:1]).rows[0].segments[0].width) == ("5", "20%")
    six = spread(*(service(str(number)) for number in range(6)))
    assert (six.start, six.unit, six.end, six.rows[0].segments[0].width) == ("0", "Services", "6", "100%")


@pytest.mark.parametrize("cleared", [(), (clear_one(LETTER_INSPECTION),)], ids=["none", "a letter"])
def test_without_ratings_there_is_no_picture(cleared: Sequence[Cleared]) -> None:
    assert distribution(rated(cleared), FRAMEWORK, PHRASES_IN_ENGLISH) is None
    assert distribution(rated(cleared), LETTER_FRAMEWORK, PHRASES_IN_ENGLISH) is None
    assert region_multiples(rated(cleared), FRAMEWORK, PHRASES_IN_ENGLISH) is None


def test_regions_come_by_name_and_all_bars_are_on_one_scale() -> None:
    part = regions(service("a"), service("b"), service("c", INADEQUATE, region="London"))

    assert [(panel.id, panel.region, panel.title) for panel in part.panels] == [
        ("ratings-region-1", "London", "London: 1 Inadequate"),
        ("ratings-region-2", "Wales", "Wales: 2 Good"),
    ]
    assert [(row.rating.name, row.count, row.width) for row in part.panels[0].rows] == [
        ("Outstanding", "0", "0%"),
        ("Good", "0", "0%"),
        ("Requires improvement", "0", "0%"),
        ("Inadequate", "1", "50%"),
    ]
    assert part.ticks == ("0%", "50%", "100%")


def test_one_service_is_no_picture_of_a_region_and_one_without_a_rating_is_none_at_all() -> None:
    assert region_multiples(rated((service("a"), service("b", None))), FRAMEWORK, PHRASES_IN_ENGLISH) is None


def test_a_long_scale_has_marks_at_its_ends_only() -> None:
    assert len(regions(*(service(str(number)) for number in range(12))).ticks) == 13
    assert regions(*(service(str(number)) for number in range(13))).ticks == ("0%", "100%")

"""What inspections are listed by."""

from dataclasses import replace

import pytest

from builders import DESK, EN, FRAMEWORK, INSPECTION, LETTER_INSPECTION, RECORD, clear_all, phrase
from inspectorate.model.inspection import Inspection, InspectionId, Month
from inspectorate.model.language import Language
from inspectorate.views.facets import Facet, list_facets, to_name


def another(name: str, **changes: object) -> Inspection:
    """Return another inspection of the same kind."""
    return replace(INSPECTION, id=InspectionId(name), **changes)  # type: ignore[arg-type]  # fields by name


def facet(name: str, *inspections: Inspection) -> Facet:
    """Return one facet of these inspections."""
    return {one.name: one for one in list_facets(clear_all(*inspections), DESK)}[name]


def values(name: str, *inspections: Inspection) -> list[tuple[str, str, int]]:
    """Return id, words and number of inspections of each value of a facet."""
    return [(value.id, value.text, len(value.inspections)) for value in facet(name, *inspections).values]


def test_ratings_come_highest_first_and_last_what_has_none() -> None:
    assert values("rating", LETTER_INSPECTION, INSPECTION) == [
        ("requires-improvement", "Requires improvement", 1),
        ("not-rated", "No overall rating", 1),
    ]


def test_years_come_newest_first() -> None:
    older = another("older", record=replace(RECORD, published=Month(2019, 3)))

    assert [name for name, _, _ in values("year", older, INSPECTION)] == ["2025", "2019"]


def test_regions_come_by_name_and_count_their_inspections() -> None:
    elsewhere = replace(INSPECTION.service, region=phrase("An Elsewhere"))

    assert values("region", INSPECTION, another("b"), another("c", service=elsewhere)) == [
        ("an-elsewhere", "An Elsewhere", 1),
        (to_name(INSPECTION.service.region[EN]), INSPECTION.service.region[EN], 2),
    ]


def test_the_address_of_a_region_is_the_same_in_every_language() -> None:
    welsh = replace(DESK.wording, language=Language("cy"))
    service = replace(INSPECTION.service, region={EN: "North", Language("cy"): "Gogledd"})  # type: ignore[dict-item]  # plain words
    desk = replace(DESK, wording=welsh, first_wording=DESK.wording)
    (region,) = (
        one for one in list_facets(clear_all(replace(INSPECTION, service=service)), desk) if one.name == "region"
    )

    assert [(value.id, value.text) for value in region.values] == [("north", "Gogledd")]


def test_editions_and_kinds_of_document_are_told_apart() -> None:
    assert {name for name, _, _ in values("framework", INSPECTION, LETTER_INSPECTION)} == {
        FRAMEWORK.id,
        LETTER_INSPECTION.framework.id,
    }
    assert [name for name, _, _ in values("kind", LETTER_INSPECTION, INSPECTION)] == ["report", "letter"]


def test_every_inspection_has_exactly_one_value_of_each_facet() -> None:
    inspections = (INSPECTION, LETTER_INSPECTION, another("b"))
    for one in list_facets(clear_all(*inspections), DESK):
        assert set(one.value_by_inspection) == {inspection.id for inspection in inspections}
        assert sum(len(value.inspections) for value in one.values) == len(inspections)


def test_without_inspections_there_are_no_values() -> None:
    assert [one.values for one in list_facets((), DESK)] == [()] * 5


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("London", "london"),
        ("South West", "south-west"),
        ("Yorkshire & the Humber", "yorkshire-the-humber"),
        ("Ynys Môn", "ynys-mon"),
        (" – ", ""),
    ],
)
def test_words_become_a_part_of_an_address(words: str, name: str) -> None:
    assert to_name(words) == name

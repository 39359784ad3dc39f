"""JSON Schemas: they accept what the site gives, and refuse what is broken."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from builders import PHRASES_IN_ENGLISH
from inspectorate.rendering.json import write_json
from inspectorate.views.inspection_data import InspectionData, describe_inspection
from inspectorate.views.json_schemas import write_object_schema, write_rows_schema
from open_data import CLEARED, FILLED, LICENSED

Json = Any


def as_json(value: object) -> Json:
    """Return a value as a reader of its JSON has it."""
    return json.loads(write_json(value))


def validator(schema: object) -> Draft202012Validator:
    """Return a validator of a schema that is itself valid."""
    written = as_json(schema)
    Draft202012Validator.check_schema(written)
    return Draft202012Validator(written, format_checker=FormatChecker())


OF_INSPECTION = validator(
    write_object_schema(InspectionData, "https://example.org/schema", "An inspection", PHRASES_IN_ENGLISH)
)
INSPECTIONS = [as_json(describe_inspection(one, LICENSED, PHRASES_IN_ENGLISH)) for one in CLEARED]
OF_RATINGS = validator(
    write_rows_schema(FILLED[1].table.row, "https://example.org/schema", "Ratings", PHRASES_IN_ENGLISH)
)
RATINGS = as_json(FILLED[1].rows.lines)


@pytest.mark.parametrize("filled", FILLED, ids=lambda filled: filled.table.name)
def test_the_rows_of_a_table_are_as_its_schema_says(filled: Any) -> None:  # noqa: ANN401  # a table of any rows
    schema = write_rows_schema(filled.table.row, "https://example.org/schema", "A table", PHRASES_IN_ENGLISH)
    rows = as_json(filled.rows.lines)

    assert rows
    assert list(validator(schema).iter_errors(rows)) == []
    assert set(schema["items"]["properties"]) == set(rows[0])  # type: ignore[index]  # it is a mapping


@pytest.mark.parametrize("inspection", INSPECTIONS, ids=lambda one: one["id"])
def test_an_inspection_is_as_its_schema_says(inspection: Json) -> None:
    assert list(OF_INSPECTION.iter_errors(inspection)) == []


def test_a_schema_says_what_it_is_of_and_what_each_field_means() -> None:
    schema = OF_INSPECTION.schema
    assert isinstance(schema, dict)

    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert (schema["$id"], schema["title"]) == ("https://example.org/schema", "An inspection")
    assert schema["properties"]["isbn"]["description"] == "Column isbn"
    assert schema["properties"]["isbn"]["type"] == ["string", "null"]


def test_a_field_that_comes_later_is_let_pass() -> None:
    assert list(OF_INSPECTION.iter_errors({**INSPECTIONS[0], "new": 1})) == []


def without(name: str) -> Callable[[Json], Json]:
    """Return what takes a field away."""
    return lambda value: {inner: value[inner] for inner in value if inner != name}


def with_field(name: str, content: Json) -> Callable[[Json], Json]:
    """Return what puts something else in a field."""
    return lambda value: {**value, name: content}


@pytest.mark.parametrize(
    "break_it",
    [
        without("rating"),
        without("url"),
        with_field("inspection", None),
        with_field("inspection", ""),
        with_field("discretion", "false"),
        with_field("lowest_percent", 101),
        with_field("lowest_percent", -1),
        with_field("lowest_percent", "50"),
        with_field("lowest_percent", 50.5),
        with_field("published_month", "May 2025"),
        with_field("published_date", "10 May 2025"),
        with_field("published_date", "2025-02-30"),
        with_field("url", "inspections/"),
    ],
)
def test_a_broken_row_is_refused(break_it: Callable[[Json], Json]) -> None:
    broken = [*RATINGS[:-1], break_it(RATINGS[-1])]

    assert not OF_RATINGS.is_valid(broken)
    assert OF_RATINGS.is_valid(RATINGS)


@pytest.mark.parametrize(
    "break_it",
    [
        without("standards"),
        with_field("standards", [{}]),
        with_field("service", None),
        with_field("service", {"id": "ambershire"}),
        with_field("licence", {"name": "Open"}),
        with_field("overall", "good"),
    ],
)
def test_a_broken_inspection_is_refused(break_it: Callable[[Json], Json]) -> None:
    assert not OF_INSPECTION.is_valid(break_it(INSPECTIONS[0]))
    assert OF_INSPECTION.is_valid({**INSPECTIONS[0], "licence": None})

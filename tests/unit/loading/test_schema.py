"""Types as JSON Schemas: each form, and the names of a content folder."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

import pytest
from jsonschema import Draft7Validator

from inspectorate.loading.schema import KnownNames, write_schema
from inspectorate.model.inspection import Record, StandardResult
from inspectorate.model.language import LocalPhrase, Phrase
from inspectorate.model.prose import NO_WORDS, Prose
from inspectorate.model.shares import Share
from inspectorate.model.site import ServiceId


class Colour(Enum):
    """A colour."""

    RED = "red"
    """Like a letter box."""
    BLUE = "blue"
    """Like the sea."""


@dataclass(frozen=True)
class Room:
    """A room, and the rooms inside it."""

    name: Phrase
    """What it is called."""
    rooms: "tuple[Room, ...]" = ()
    """The rooms inside."""


@dataclass(frozen=True)
class House:
    """A house."""

    service: ServiceId
    """Who lives there. Example: `ambershire`"""
    words: Prose = NO_WORDS
    """What is said of it. Example: `- It is old.`"""
    colour: Colour = Colour.RED
    """Its colour."""
    storeys: int = 2
    """How many storeys it has. Required: for towers. Example: `3`"""
    is_open: bool = False
    """Whether it is open. Example: `true`"""
    room: Room | None = None
    """Its first room."""
    bells: Mapping[str, int] = field(default_factory=dict)
    """How often each bell rings."""


def is_valid(kind: Any, value: object, known: KnownNames = KnownNames()) -> bool:  # noqa: ANN401, B008  # frozen
    """Return whether a value may be written for a type."""
    return Draft7Validator(write_schema(kind, "A value", known)).is_valid(value)


def properties(known: KnownNames = KnownNames()) -> dict[str, Any]:  # noqa: B008  # frozen
    """Return the schemas of the fields of a house."""
    found: dict[str, Any] = write_schema(House, "A house", known)["properties"]
    return found


def test_a_file_has_its_title_and_what_it_is() -> None:
    schema = write_schema(House, "The house", KnownNames())

    assert schema["$schema"] == "http://json-schema.org/draft-07/schema#"
    assert (schema["title"], schema["description"]) == ("The house", "A house.")
    assert schema["required"] == ["service"]
    assert schema["additionalProperties"] is False


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (Phrase, "Ambershire"),
        (Phrase, 2024),  # an editor reads figures as a number
        (Prose, "- one\n- two"),
        (Colour, "red"),
        (Colour, "to be written"),
        (bool, True),
        (bool, "to be written"),
        (int, 16),
        (int, "16"),
        (Share, "69%"),
        (Share, {"yes": 11, "of": 16}),
        (tuple[int, ...], [1, 2]),
        (LocalPhrase, {"en": "Ambershire", "cy": "Sir Ambr"}),
        (Mapping[int, Prose], {"1": "do it"}),
        (Room, {"name": "Hall", "rooms": [{"name": "Cupboard", "rooms": [{"name": "Shelf"}]}]}),
    ],
)
def test_what_can_be_written_is_valid(kind: object, value: object) -> None:
    assert is_valid(kind, value)


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (Phrase, ["Ambershire"]),
        (Phrase, None),
        (Prose, {"en": "words"}),
        (Colour, "green"),
        (bool, "maybe"),
        (int, 1.5),
        (int, "sixteen"),
        (Share, 69),
        (Share, {"yes": 11}),
        (Share, {"yes": 11, "of": 16, "no": 5}),
        (tuple[int, ...], 1),
        (LocalPhrase, {}),
        (LocalPhrase, {"english": "Ambershire"}),
        (LocalPhrase, "Ambershire"),
        (Mapping[int, Prose], {"01": "do it"}),
        (Room, {"rooms": []}),
        (Room, {"name": "Hall", "rooms": [{"name": "Cupboard", "rooms": [{"nmae": "Shelf"}]}]}),
    ],
)
def test_what_cannot_be_written_is_not(kind: object, value: object) -> None:
    assert not is_valid(kind, value)


def test_a_field_says_what_it_holds_how_it_is_written_and_when_it_is_needed() -> None:
    storeys = properties()["storeys"]

    assert storeys["description"] == "How many storeys it has.\n\nWrite a whole number.\n\nRequired: for towers."
    assert (storeys["examples"], storeys["default"]) == ([3], 2)
    assert storeys["patternErrorMessage"] == "Write a whole number."


def test_examples_are_data_and_prose_stays_as_it_is() -> None:
    fields = properties()

    assert fields["service"]["examples"] == ["ambershire"]
    assert fields["words"]["examples"] == ["- It is old."]
    assert fields["is_open"]["examples"] == [True]
    assert "examples" not in fields["colour"]


def test_a_choice_is_offered_with_what_it_means_and_with_what_counts_without_it() -> None:
    colour = properties()["colour"]

    assert colour["anyOf"][0] == {"enum": ["red", "blue"], "enumDescriptions": ["Like a letter box.", "Like the sea."]}
    assert colour["default"] == "red"


def test_known_names_are_the_only_ones_and_the_example_is_not_among_them() -> None:
    known = KnownNames(by_kind={ServiceId: {"redbridge": "Redbridge"}})

    assert is_valid(House, {"service": "redbridge"}, known)
    assert is_valid(House, {"service": "to be written"}, known)
    assert not is_valid(House, {"service": "ambershire"}, known)
    assert is_valid(House, {"service": "ambershire"})
    assert "examples" not in properties(known)["service"]


def test_where_there_is_no_such_name_any_is_left_to_the_loader() -> None:
    assert is_valid(House, {"service": "ambershire"}, KnownNames(by_kind={ServiceId: {}}))


def test_names_of_entries_are_closed_and_suggested_ones_open() -> None:
    closed = KnownNames(by_field={(House, "bells"): {"front": "At the front."}})
    suggested = KnownNames(suggested={(House, "bells"): {"front": "At the front."}})
    house = {"service": "x", "bells": {"back": 2}}

    assert not is_valid(House, house, closed)
    assert is_valid(House, house, suggested)
    assert properties(suggested)["bells"]["properties"]["front"]["description"] == "At the front."
    assert not is_valid(House, {"service": "x", "bells": {"front": "often"}}, suggested)


def test_names_inside_an_entry_count_there_alone() -> None:
    results, shares = (
        Record.__annotations__["standards"],
        StandardResult.__annotations__["shares"],
    )
    known = KnownNames(
        by_kind={results.__args__[0]: {"2.1": "Assessment", "2.2": "Planning"}},
        inside={"2.1": {shares.__args__[0]: {"2.1.1": "Is it?"}}, "2.2": {shares.__args__[0]: {"2.2.1": "Was it?"}}},
    )

    assert is_valid(results, {"2.1": {"shares": {"2.1.1": "69%"}}, "2.2": {"shares": {"2.2.1": "69%"}}}, known)
    assert not is_valid(results, {"2.2": {"shares": {"2.1.1": "69%"}}}, known)
    assert not is_valid(results, {"2.3": {}}, known)

"""JSON: frozen values with their fields in order."""

import json
from dataclasses import dataclass
from types import MappingProxyType

import pytest

from inspectorate.rendering.json import write_json


@dataclass(frozen=True)
class Item:
    """A made-up value."""

    name: str
    is_new: bool


@dataclass(frozen=True)
class Whole:
    """A made-up value with values inside."""

    title: object
    count: int
    items: tuple[Item, ...]
    nothing: None = None


def test_fields_keep_the_order_in_which_they_are_declared() -> None:
    assert write_json(Whole("b", 1, (Item("z", is_new=True), Item("a", is_new=False)))).decode() == (
        '{\n  "title": "b",\n  "count": 1,\n  "items": [\n    {\n      "name": "z",\n      "is_new": true\n    },\n'
        '    {\n      "name": "a",\n      "is_new": false\n    }\n  ],\n  "nothing": null\n}\n'
    )


def test_words_are_written_in_their_own_letters_and_read_again_as_they_were() -> None:
    written = write_json(Whole('Sîr "Fôn" – ‘a’\n', 0, ()))

    assert "Sîr" in written.decode("utf-8")
    assert json.loads(written)["title"] == 'Sîr "Fôn" – ‘a’\n'


def test_mappings_become_objects_in_their_order() -> None:
    assert json.loads(write_json(MappingProxyType({"b": (1,), "a": "x"}))) == {"b": [1], "a": "x"}
    assert write_json({"b": 1, "a": 2}).decode().index('"b"') < write_json({"b": 1, "a": 2}).decode().index('"a"')


@pytest.mark.parametrize("value", [0.5, {1, 2}, [1], b"a", Item])
def test_what_has_no_place_in_a_view_is_refused(value: object) -> None:
    with pytest.raises(TypeError, match="JSON cannot hold"):
        write_json(Whole(value, 0, ()))

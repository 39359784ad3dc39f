"""What the model says of its fields, read from its source."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum

import pytest

from inspectorate.loading.field_help import choices_of, explain, fields_of, summary_of
from inspectorate.model.shares import Share


class Colour(Enum):
    """The colour of a door."""

    RED = "red"
    """Like a
    letter box.
    """
    BLUE = "blue"
    """Like the sea."""


@dataclass(frozen=True)
class Door:
    """A door of a house.

    Raises:
        ValueError: it is no door.
    """

    name: str
    """What is written on it, such as a `number`. Example: `Number 10`"""
    opened: date | None = None
    """When it was last opened. Required: if it is locked. Example: `2024-01-29`"""
    colour: Colour = Colour.RED
    """Its colour.
    Required: for front doors.
    """
    knocks: Mapping[str, Share] = field(default_factory=dict)
    """How often it was answered."""

    def close(self) -> None:
        """Close it."""


@dataclass(frozen=True)
class Silent:
    """A class whose field says nothing."""

    name: str


def test_a_class_is_summed_up_by_its_first_paragraph() -> None:
    assert summary_of(Door) == "A door of a house."


def test_a_field_has_its_sentences_its_condition_and_its_example() -> None:
    name, opened, colour, knocks = fields_of(Door)

    assert (name.name, name.text, name.example) == ("name", "What is written on it, such as a `number`.", "Number 10")
    assert (opened.text, opened.condition, opened.example) == (
        "When it was last opened.",
        "if it is locked",
        "2024-01-29",
    )
    assert (colour.text, colour.condition, colour.example) == ("Its colour.", "for front doors", "")
    assert knocks.text == "How often it was answered."


def test_a_field_without_a_default_is_required() -> None:
    assert [one.is_required for one in fields_of(Door)] == [True, False, False, False]
    assert [one.default for one in fields_of(Door)] == [None, None, Colour.RED, None]


def test_a_notation_is_explained_behind_the_sentence() -> None:
    name, opened, _, knocks = fields_of(Door)

    assert explain(name) == (name.text,)
    assert explain(opened) == (opened.text, "Write a date such as 2024-01-29.")
    assert explain(knocks) == (knocks.text,)


def test_each_choice_says_what_it_means() -> None:
    assert choices_of(Colour) == {"red": "Like a letter box.", "blue": "Like the sea."}


def test_a_field_that_says_nothing_is_a_fault_of_the_program() -> None:
    with pytest.raises(KeyError):
        fields_of(Silent)

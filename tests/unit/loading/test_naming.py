"""Names of fields and values in sentences about them."""

import pytest

from inspectorate.diagnostics import FieldPath
from inspectorate.loading.naming import name_field, show


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ((), "The file"),
        (("of",), "`of`"),
        (("shares", "2.1.1", "of"), "`of`"),
        (("numbers", 0), "Item 1 of `numbers`"),
        (("recommendations", 2, "numbers", 1), "Item 2 of `numbers`"),
        (("rows", 0, 3), "Item 4 of `rows`"),
        ((2,), "Item 3"),
    ],
)
def test_a_field_is_named_as_people_count(path: FieldPath, name: str) -> None:
    assert name_field(path) == name


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ({"a": "b"}, "a group of fields"),
        (["a"], "a list"),
        ("two  words\non lines", "`two words on lines`"),
        ("x" * 40, f"`{'x' * 40}`"),
        ("x" * 41, f"`{'x' * 40}…`"),
    ],
)
def test_a_value_is_shown_in_short(value: object, shown: str) -> None:
    assert show(value) == shown

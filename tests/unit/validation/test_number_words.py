"""Numbers in figures and in words."""

import re

import pytest

from inspectorate.validation.number_words import NUMBER, read_number


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("0", 0),
        ("10", 10),
        ("246,472", 246_472),
        ("1,000,000", 1_000_000),
        ("one", 1),
        ("Ten", 10),
        ("nineteen", 19),
        ("twenty", 20),
        ("twenty-six", 26),
        ("Ninety-nine", 99),
    ],
)
def test_a_number_is_read_in_figures_and_in_words(words: str, value: int) -> None:
    match = re.search(NUMBER, f"in {words} cases")

    assert match
    assert match[0] == words
    assert read_number(words) == value


@pytest.mark.parametrize(
    "text",
    [
        "10.5",
        "3/6",
        "10-17",
        "16-year-olds",
        "one-to-one",
        "2nd",
        "1.2",
        "00:01",
        "£5",
        "oneself",
        "often",
        "tent",
        "A4",
        "1" * 10,
    ],
)
def test_a_part_of_something_else_is_no_number(text: str) -> None:
    assert re.findall(NUMBER, f"of {text} there") == []


@pytest.mark.parametrize("text", ["33.", "(33)", "33, and", "33: that"])
def test_a_number_may_stand_before_punctuation(text: str) -> None:
    assert re.findall(NUMBER, text) == ["33"]

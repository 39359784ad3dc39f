"""Characters that no reader sees: which they are, and how they are called."""

import pytest

from inspectorate.loading.characters import find_invisible, name_character

OLD_CONTROLS = ("\x00", "\x08", "\x0b", "\x1f", "\x7f", "\x80", "\x9f")
WITHOUT_WIDTH = ("\u200b", "\u200e", "\u202a", "\u202e", "\u2060", "\u2066", "\u2069", "\ufeff")
NO_CHARACTERS = ("\u2028", "\u2029", "\ufdd0", "\ufffe")


@pytest.mark.parametrize("character", [*OLD_CONTROLS, *WITHOUT_WIDTH, *NO_CHARACTERS])
def test_invisible_characters_are_found(character: str) -> None:
    match = find_invisible(f"ab{character}c")

    assert match is not None
    assert match.start() == 2


@pytest.mark.parametrize(
    "character",
    ["\t", "\n", "\r", " ", "~", "\u00a0", "\u00e9", "\u200c", "\u200d", "\u2013", "\u2019", "\u202f", "\u2065", "😀"],
)
def test_characters_with_a_use_are_left(character: str) -> None:
    assert find_invisible(f"ab{character}c") is None


@pytest.mark.parametrize(
    ("character", "name"),
    [("\u202e", "U+202E, right-to-left override"), ("\x00", "U+0000"), ("\ufeff", "U+FEFF, zero width no-break space")],
)
def test_a_character_is_named_by_number_and_name(character: str, name: str) -> None:
    assert name_character(character) == name

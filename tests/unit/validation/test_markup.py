"""Signs that were meant as Markdown are told; the same signs in good words are not."""

import pytest

from inspectorate.validation.markup import check_markup
from markdown_words import find


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("• The service works.\n• It is good.", "•"),
        ("·\u00a0The service works.", "·"),
        ("o The service works.", "o"),
        ("#The service", "#"),
        ("| a | b |\n| 1 | 2 |", "|"),
        ("It is good**.", "**"),
        ("The [Gwasanaeth] {lang=cy} works.", "] {lang="),
        ("The {service} works.", "{service}"),
    ],
)
def test_a_sign_that_would_be_printed_is_told_once(words: str, left: str) -> None:
    assert find(check_markup, words) == [("markup-left", left)]


@pytest.mark.parametrize(
    "words",
    [
        "- The service works.\n- It is good.",
        "# The service",
        "| a | b |\n|---|---|\n| 1 | 2 |",
        "It is **good**.",
        "The [Gwasanaeth]{lang=cy} works.",
        "O Connor said so. It is on page #3, and 5 * 3 is 15; a | b is no table.",
        "On the other hand · it works.",
    ],
)
def test_what_markdown_has_read_is_not_told(words: str) -> None:
    assert find(check_markup, words) == []

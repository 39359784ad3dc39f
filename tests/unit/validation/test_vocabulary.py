"""Which words a text has."""

import pytest

from inspectorate.validation.vocabulary import has_any, has_figure, split_words


@pytest.mark.parametrize(
    ("text", "is_there"),
    [
        ("The PLAN was kept.", True),
        ("‘Plan’s end’", True),
        ("A plan-led way", True),
        ("Plans were kept", False),
        ("", False),
    ],
)
def test_a_word_is_found_as_a_whole_and_in_whatever_letters(text: str, is_there: bool) -> None:  # noqa: FBT001
    assert has_any(text, {"plan", "report"}) is is_there


@pytest.mark.parametrize(("text", "is_there"), [("In 10 of them", True), ("the 3rd", True), ("ten of them", False)])
def test_a_figure_is_found(text: str, is_there: bool) -> None:  # noqa: FBT001
    assert has_figure(text) is is_there


def test_words_are_split_at_hyphens_and_apostrophes() -> None:
    words = ("the", "child", "s", "out", "of", "court", "plan", "12")

    assert split_words("The child’s out-of-court PLAN, 12.") == words

"""Ratings in the words: in single quotation marks, as the scale writes them; other uses of the words are left alone."""

import pytest

from inspectorate.validation.style_ratings import check_ratings_in_words
from markdown_words import find


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("The service was rated as Good.", "Good"),
        ("The service was rated good.", "good"),
        ("It was rated overall as being outstanding, and", "outstanding"),
        ("It has an overall rating of Requires Improvement.", "Requires Improvement"),
        ("It has an overall rating of requires improvement.", "requires improvement"),
        ("The rating for planning and reviewing is inadequate.", "inadequate"),
        ("We moved Ambershire YJS, Good before, down.", "Good"),
        ("The rating is 'requires Improvement'.", "‘requires Improvement’"),
        ("The rating is 'Requires Improvement'.", "‘Requires Improvement’"),
        ("It was rated 'good'.", "‘good’"),
        ('It was rated "Good".', "“Good”"),
    ],
)
def test_a_rating_without_its_marks_or_in_other_letters_is_told(words: str, found: str) -> None:
    assert find(check_ratings_in_words, words) == [("rating-style", found)]


def test_both_ratings_of_a_change_are_told() -> None:
    assert find(check_ratings_in_words, "The panel moved it from Good to Outstanding.") == [
        ("rating-style", "Good"),
        ("rating-style", "Outstanding"),
    ]


@pytest.mark.parametrize(
    "words",
    [
        "The service was rated as 'Good'.",
        "It has an overall rating of 'Requires improvement', and a good plan.",
        "Good plans were made. Outstanding work was seen.",
        "We saw good and outstanding work, and inadequate plans.",
        "Pockets of the service were judged to be outstanding.",
        "What we call 'good' enough is another question.",
        "The children whom we met rated their workers as 'outstanding'.",
        "The rating is good news for children.",
        "It was rated as: **Good**. The rating was **Good**.",
        "They follow the Good Practice Guide on Good Friday.",
        "# Rated as Good",
        "| Rated as Good |\n|---|\n| Good |",
    ],
)
def test_what_is_no_rating_or_stands_as_it_should_is_not(words: str) -> None:
    assert find(check_ratings_in_words, words) == []

"""Tables and headings for those who hear them."""

from dataclasses import replace

import pytest

from builders import INSPECTION, SITE
from inspectorate.model.words import PressReleaseWords
from inspectorate.ratings import rate_inspection
from inspectorate.validation.manuscript import read_manuscript
from inspectorate.validation.tables import check_heading_words, check_tables
from markdown_words import FOLDER, find, read, write

PATH = ("standards", "2.1", "text")


@pytest.mark.parametrize(
    ("words", "code", "place"),
    [
        ("| a | |\n|---|---|\n| b | c |", "table-header-empty", (0,)),
        ("One.\n\n| | | d |\n|---|---|---|\n| b | c | e |", "table-header-empty", (1,)),
        ("- One.\n\n  | a | |\n  |---|---|\n  | b | c |", "table-header-empty", (0, 0, 1)),
        ("> | a | |\n> |---|---|\n> | b | c |", "table-header-empty", (0, 0)),
        ("| a |\n|---|\n| b |\n| c |", "table-too-small", (0,)),
        ("| a | b |\n|---|---|", "table-too-small", (0,)),
    ],
)
def test_a_table_without_headers_or_without_rows_is_told_at_its_place(
    words: str, code: str, place: tuple[int, ...]
) -> None:
    found = [one for one in check_tables(write(words)) if one.code != "table-without-caption"]

    assert [(one.code, one.path) for one in found] == [(code, (*PATH, *place))]


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("| a | b |\n|---|---|\n| c | d |", (0,)),
        ("One.\n\n| a | b |\n|---|---|\n| c | d |", (1,)),
        ("Table: e\n\nOne.\n\n| a | b |\n|---|---|\n| c | d |", (2,)),
        ("Table:\n\n| a | b |\n|---|---|\n| c | d |", (1,)),
        ("Table: e\n\n- One.\n\n  | a | b |\n  |---|---|\n  | c | d |", (1, 0, 1)),
    ],
)
def test_a_table_without_a_caption_is_told_at_its_place(words: str, place: tuple[int, ...]) -> None:
    found = [(one.code, one.path) for one in check_tables(write(words))]

    assert found == [("table-without-caption", (*PATH, *place))]


@pytest.mark.parametrize(
    "words", ["Table: e\n\n| a | b |\n|---|---|\n| c | d |", "Tabl: e\n\n| | b |\n|---|---|\n| c | d |"]
)
def test_a_table_with_a_caption_and_headers_is_not(words: str) -> None:
    assert list(check_tables(write(words))) == []


def test_the_column_and_what_is_missing_are_named() -> None:
    messages = [one.message for one in check_tables(write("Table: d\n\n| a | b | |\n|---|---|---|"))]

    assert messages == ["Column 3 of the table has no header.", "The table has no row below its header."]
    assert [one.message for one in check_tables(write("Table: d\n\n| a |\n|---|\n| b |"))] == [
        "The table has one column."
    ]


def test_the_tables_of_a_press_release_are_checked_too() -> None:
    release = PressReleaseWords(body=read("Table: c\n\n| a |\n|---|\n| b |"))
    manuscript = read_manuscript(rate_inspection(replace(INSPECTION, press_release=release)), SITE, FOLDER)

    assert [(one.file.rpartition("/")[2], one.path) for one in check_tables(manuscript)] == [
        ("press-release.yaml", ("body", 1))
    ]


@pytest.mark.parametrize(
    ("words", "code", "found"),
    [
        ("# The county.", "heading-full-stop", "."),
        ("# The county\n\nOne.\n\n## The County", "heading-repeated", "The County"),
    ],
)
def test_the_words_of_headings_are_checked(words: str, code: str, found: str) -> None:
    assert find(check_heading_words, words) == [(code, found)]


@pytest.mark.parametrize("words", ["# The county", "# And then ...", "# What now?", "# One\n\n# Two\n\nTwo.\n\nTwo."])
def test_headings_that_are_as_they_should_be_are_not_told(words: str) -> None:
    assert find(check_heading_words, words) == []


def test_the_same_heading_in_other_words_is_not_told() -> None:
    assert list(check_heading_words(write("# The county", release="# The county"))) == []

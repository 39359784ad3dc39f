"""Brackets and quotation marks that lack their other half."""

import pytest

from inspectorate.validation.style_pairs import check_pairs
from markdown_words import find


@pytest.mark.parametrize(
    ("words", "code", "found"),
    [
        ("The team (YOT was small.", "bracket-alone", "("),
        ("The team YOT) was small.", "bracket-alone", ")"),
        ("The team [YOT) was small (so.", "bracket-alone", "["),
        ('They said "yes.', "quotation-alone", '"'),
        ("They said 'yes.", "quotation-alone", "'"),
        ("They said “yes.", "quotation-alone", "“"),
        ("They said ‘yes.", "quotation-alone", "‘"),
        ("They said “yes.\n\nThen they left.", "quotation-alone", "“"),
    ],
)
def test_a_half_is_told_at_its_place(words: str, code: str, found: str) -> None:
    assert (code, found) in find(check_pairs, words)


def test_each_half_is_told_once() -> None:
    assert find(check_pairs, "One (two] three") == [("bracket-alone", "]"), ("bracket-alone", "(")]
    assert find(check_pairs, "One (two") == [("bracket-alone", "(")]


@pytest.mark.parametrize(
    "words",
    [
        "The team (the YOT [a team]) was 'small' and \"new\".",
        "The children's and boys' plans weren't theirs.",
        "We saw: a) a plan, b) a review, 1) one and iv) four.",
        "A level (with a margin of 5) was set.",
        "It is 5\" wide, as in the '90s.",
        "“We came first.\n\n“Then we left.”",
        "‘It’s ours’",
    ],
)
def test_what_is_whole_is_not_told(words: str) -> None:
    assert find(check_pairs, words) == []

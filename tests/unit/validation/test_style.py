"""Small things of style: what is told, and what looks like it and is right."""

import pytest

from inspectorate.validation.style import check_doubled_words, check_percent, check_signs
from markdown_words import find

# --- Signs ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "code", "found"),
    [
        ("For victims.. While", "doubled-sign", ".."),
        ("At the end..", "doubled-sign", ".."),
        ("One,, two", "doubled-sign", ",,"),
        ("One;; two", "doubled-sign", ";;"),
        ("As follows:: two", "doubled-sign", "::"),
        ("One,. Two", "doubled-sign", ",."),
        ("Who?. They", "doubled-sign", "?."),
        ("They said 'Yes.'. Then", "doubled-sign", ".’."),
        ('They said "No!".', "doubled-sign", "!”."),
        ("One , two", "blank-before-sign", " ,"),
        ("One .", "blank-before-sign", " ."),
        ("One ? Two", "blank-before-sign", " ?"),
        ("One ( two)", "blank-before-sign", "( "),
        ("One (two )", "blank-before-sign", " )"),
        ("The end.Next time", "blank-missing", "."),
        ("The 'end'.Next time", "blank-missing", "."),
        ("The end?Next time", "blank-missing", "?"),
        ("One thing,two things", "blank-missing", ","),
        ("One thing;two things", "blank-missing", ";"),
    ],
)
def test_signs_that_cannot_stand_together_are_told(words: str, code: str, found: str) -> None:
    assert find(check_signs, words) == [(code, found)]


@pytest.mark.parametrize(
    "words",
    [
        "They waited... and left.",
        "They waited ... and left.",
        "He asked: 'Who?' Then he left.",
        "Schools, etc., and others.",
        "They rose by 11.2 to 1,500 in the U.K. and e.g. here.",
        "See www.example.org/a,b.Html or write to a.B@example.org. Then",
        "The Ph.D. of J.R.Smith",
        "It was 5 .5 or so",
        "At 10:30; the ratio was 1:2.",
        "First[^a], then",
    ],
)
def test_signs_that_belong_together_are_not(words: str) -> None:
    assert find(check_signs, words) == []


# --- Doubled words ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("in the the service", "the the"),
        ("The the service", "The the"),
        ("It is done. The\nthe service", "The the"),
        ("one *two* two", "two two"),
    ],
)
def test_a_word_that_stands_twice_is_told(words: str, found: str) -> None:
    assert find(check_doubled_words, words) == [("doubled-word", found)]


@pytest.mark.parametrize(
    "words",
    [
        "They had had a plan.",
        "We saw that that was so.",
        "It gave her her place.",
        "We asked Will will he come.",
        "They said no, no and no.",
        "the area areas",
        "10 10",
        "[Mae mae]{lang=cy}",
    ],
)
def test_a_word_that_may_stand_twice_is_not(words: str) -> None:
    assert find(check_doubled_words, words) == []


# --- Per cent ---------------------------------------------------------------------------------------------------------

TABLE = "| A | B |\n|---|---|\n| c | {} |\n"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("in 48% of cases", "%"),
        ("in 48 % of cases", " %"),
        ("in 48 percent of cases", "percent"),
        ("in 48 per-cent of cases", "per-cent"),
        (TABLE.format("48 per cent"), " per cent"),
    ],
)
def test_a_percentage_is_in_words_in_sentences_and_a_sign_in_tables(words: str, found: str) -> None:
    assert find(check_percent, words) == [("percent-style", found)]


@pytest.mark.parametrize(
    "words",
    ["in 48 per cent of cases", "a percentage of cases", TABLE.format("48%"), TABLE.format("% of cases"), "# The 5%"],
)
def test_a_percentage_that_is_written_as_it_should_be_is_not_told(words: str) -> None:
    assert find(check_percent, words) == []

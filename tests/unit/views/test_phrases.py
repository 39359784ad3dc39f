"""Phrases: days, months, lists and counts in words, and facts in their places."""

from dataclasses import replace
from datetime import date

import pytest

from builders import PHRASES_IN_ENGLISH, RECORD, REQUIRES_IMPROVEMENT, make_wording, moment, phrase
from inspectorate.model.inspection import Fieldwork, Month
from inspectorate.model.language import Language
from inspectorate.views.phrases import Phrases, fill, lower_first, publication_month

SAY = PHRASES_IN_ENGLISH


# --- Facts in words ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "filled"),
    [
        ("{a}", "1"),
        ("{a}{b}{a}", "121"),
        ("Of {samples.court} cases", "Of 16 cases"),
        ("In {samples.out-of-court 2}", "In 7"),
        ("no fact", "no fact"),
        ("", ""),
        ("{{a}}", "{1}"),
        ("{a", "{a"),
    ],
)
def test_a_name_in_braces_is_replaced_by_its_fact(text: str, filled: str) -> None:
    facts = {"a": "1", "b": "2", "samples.court": "16", "samples.out-of-court 2": "7"}

    assert fill(text, facts) == filled


def test_a_fact_is_not_looked_through_for_names() -> None:
    assert fill("{a}", {"a": "{b}", "b": "2"}) == "{b}"


@pytest.mark.parametrize("text", ["{c}", "{A}", "{}", "{ a }"])
def test_a_name_without_a_fact_is_a_fault_of_the_program(text: str) -> None:
    with pytest.raises(KeyError):
        fill(text, {"a": "1"})


def test_a_fixed_phrase_is_said_with_its_facts() -> None:
    assert SAY.say("score_value", score="11", maximum="36") == "11/36"
    assert SAY.say("skip_to_content") == "Skip to content"


def test_words_are_chosen_by_language() -> None:
    both = {**phrase("Good"), Language("cy"): phrase("Da")[Language("en")]}
    welsh = Phrases(replace(make_wording(), language=Language("cy")))

    assert (SAY.language, SAY.choose(both)) == ("en", "Good")
    assert (welsh.language, welsh.choose(both)) == ("cy", "Da")


@pytest.mark.parametrize(
    ("text", "lowered"), [("Assessment", "assessment"), ("A", "a"), ("", ""), ("ETE Work", "eTE Work")]
)
def test_only_the_first_letter_is_lowered(text: str, lowered: str) -> None:
    assert lower_first(text) == lowered


# --- Days and months --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2024, 5, 10), "10 May 2024"),
        (date(2025, 1, 1), "1 January 2025"),
        (date(2025, 12, 31), "31 December 2025"),
    ],
)
def test_a_day_is_said_without_leading_nought(day: date, words: str) -> None:
    assert SAY.day(day) == words


def test_a_month_is_said_with_its_year() -> None:
    assert SAY.month(Month(2025, 1)) == "January 2025"
    assert SAY.month(Month(2025, 12)) == "December 2025"


def test_months_have_the_names_of_the_language() -> None:
    welsh = Phrases(make_wording(months=["Ionawr", *["?"] * 11]))

    assert welsh.day(date(2025, 1, 2)) == "2 Ionawr 2025"


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (date(2015, 2, 2), date(2015, 2, 4), "2 to 4 February 2015"),
        (date(2015, 1, 30), date(2015, 2, 4), "30 January 2015 to 4 February 2015"),
        (date(2014, 2, 2), date(2015, 2, 4), "2 February 2014 to 4 February 2015"),
        (date(2015, 2, 2), None, "2 February 2015"),
        (None, date(2015, 2, 4), "March 2015"),
        (None, None, "March 2015"),
    ],
)
def test_fieldwork_is_said_as_far_as_its_days_are_known(first: date | None, last: date | None, words: str) -> None:
    assert SAY.days(Fieldwork(month=Month(2015, 3), first_day=first, last_day=last)) == words


def test_publication_is_said_by_day_or_where_that_is_not_known_by_month() -> None:
    record = replace(RECORD, embargo=moment("2025-05-09 00:01"))

    assert SAY.publication(record) == "9 May 2025"
    assert SAY.publication(replace(record, published=Month(2025, 6))) == "June 2025"


def test_the_month_on_the_cover_is_that_of_the_record_or_of_the_embargo() -> None:
    record = replace(RECORD, embargo=moment("2024-12-09 00:01"))

    assert publication_month(record) == Month(2024, 12)
    assert publication_month(replace(record, published=Month(2025, 6))) == Month(2025, 6)


# --- Numbers and lists ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("number", "words"), [(0, "none"), (1, "one"), (3, "three"), (4, "4"), (10, "10")])
def test_small_numbers_are_said_in_words_and_others_in_figures(number: int, words: str) -> None:
    assert SAY.count(number) == words


@pytest.mark.parametrize(
    ("number", "words"),
    [(0, "none recommendations"), (1, "one recommendation"), (2, "two recommendations"), (12, "12 recommendations")],
)
def test_one_recommendation_is_said_in_the_singular(number: int, words: str) -> None:
    assert SAY.count_recommendations(number) == words


@pytest.mark.parametrize(("items", "words"), [(["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")])
def test_a_list_is_said_with_commas_and_a_last_word(items: list[str], words: str) -> None:
    assert SAY.listing(items) == words


def test_percentages_and_ratings_are_said_as_the_language_writes_them() -> None:
    assert SAY.percent(69) == "69%"
    assert SAY.quoted_rating(REQUIRES_IMPROVEMENT) == "'Requires improvement'"

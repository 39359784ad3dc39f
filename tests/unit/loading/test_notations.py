"""Notations: texts that stand for prose, phrases, percentages, months and embargoes."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

import pytest

from builders import paragraph
from inspectorate.diagnostics import Position
from inspectorate.loading.kinds import kind_inside, options_of
from inspectorate.loading.notations import Notations
from inspectorate.loading.yaml_source import Unread, read_yaml
from inspectorate.model.framework import KeyQuestionId
from inspectorate.model.inspection import Month, StandardResult
from inspectorate.model.language import LocalPhrase, LocalProse, Phrase
from inspectorate.model.prose import Prose
from inspectorate.model.publication import Embargo
from inspectorate.model.shares import CountedShare, PrintedShare, Share

FILE = "f.yaml"


@dataclass(frozen=True, slots=True)
class Everything:
    """A value with a field of every notation, at any depth."""

    words: Prose
    phrase: Phrase | None
    local: LocalPhrase
    prose: LocalProse
    share: Share
    shares: Mapping[KeyQuestionId, Share]
    months: tuple[Month, ...]
    embargo: Embargo
    plain: str


def replace(kind: object, text: str) -> tuple[object, Notations]:
    """Read a text as YAML and replace its notations after a kind."""
    source = read_yaml(FILE, text.encode()).value
    notations = Notations(source)
    return notations.replace(kind, source.data, ()), notations


def replace_one(kind: object, text: str) -> object:
    """Read the field `a` of a group."""
    value, notations = replace(Mapping[str, kind], f"a: {text}\n")  # type: ignore[valid-type]  # a type made while running
    assert notations.found == []
    assert isinstance(value, dict)
    return value["a"]


def refuse(kind: object, text: str) -> tuple[object, str, str]:
    """Read the field `a` of a group; return its value, and code and message of the one thing found."""
    value, notations = replace(Mapping[str, kind], f"a: {text}\n")  # type: ignore[valid-type]  # a type made while running
    (found,) = notations.found
    assert found.position == Position(FILE, 1, 4, 0 if text[0] in "[{" else len(text))
    assert found.path == ("a",)
    assert isinstance(value, dict)
    return value["a"], found.code, found.message


# --- Where notations are found ----------------------------------------------------------------------------------------


def test_notations_are_read_at_any_depth_and_other_texts_are_left() -> None:
    text = """\
words: |
  It's so.
phrase: It's short
local: {en: It's local}
prose: {en: It's prose}
share: 69%
shares: {a: 50%, b: {yes: 1, of: 2}}
months: [2024-02, 2024-03]
embargo: 2024-05-10 00:01
plain: It's 69%
"""
    value, notations = replace(Everything, text)

    assert notations.found == []
    assert value == {
        "words": Prose((paragraph("It’s so."),)),
        "phrase": "It’s short",
        "local": {"en": "It’s local"},
        "prose": {"en": Prose((paragraph("It’s prose"),))},
        "share": PrintedShare(69),
        "shares": {"a": PrintedShare(50), "b": CountedShare(1, 2)},
        "months": [Month(2024, 2), Month(2024, 3)],
        "embargo": Embargo(datetime(2024, 5, 10, 0, 1)),  # noqa: DTZ001  # London time without offset
        "plain": "It's 69%",
    }


def test_a_field_that_the_model_does_not_have_is_left_for_decode_to_tell() -> None:
    value, notations = replace(Everything, "wrods: It's *so*\n")

    assert value == {"wrods": "It's *so*"}
    assert notations.found == []


def test_a_group_of_another_shape_is_left_for_decode_to_tell() -> None:
    value, notations = replace(Everything, "shares: 69%\n")

    assert value == {"shares": "69%"}
    assert notations.found == []


@pytest.mark.parametrize("text", ["[a]", "{blocks: []}", "{en: a}"])
def test_words_of_another_shape_are_told_and_never_taken_for_none(text: str) -> None:
    value, code, message = refuse(Prose, text)

    assert isinstance(value, Unread)
    assert code == "wrong-value"
    assert message.startswith("`a` must be a text, not a ")


# --- Shares -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("text", "percent"), [("69%", 69), ("0%", 0), ("100%", 100), ("69 %", 69), ("007%", 7)])
def test_a_percentage_is_a_printed_share(text: str, percent: int) -> None:
    assert replace_one(Share, text) == PrintedShare(percent)


@pytest.mark.parametrize("text", ["69", "69.5%", "-1%", "69 per cent", "11/16", "about 69%", "69%.", "69% of cases"])
def test_other_texts_are_no_share(text: str) -> None:
    value, code, message = refuse(Share, text)

    assert isinstance(value, Unread)
    assert (code, message) == ("wrong-value", f"`{text}` is not a share of cases.")


def test_more_than_100_percent_is_no_share() -> None:
    _, code, message = refuse(Share, "101%")

    assert (code, message) == ("wrong-value", "A percentage lies between 0% and 100%, not at 101%.")


# --- Months and embargoes ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("text", "month"), [("2024-02", Month(2024, 2)), ("1999-12", Month(1999, 12))])
def test_a_month_is_a_year_and_two_digits(text: str, month: Month) -> None:
    assert replace_one(Month, text) == month


@pytest.mark.parametrize("text", ["2024-2", "2024-02-01", "02-2024", "February 2024", "24-02"])
def test_other_texts_are_no_month(text: str) -> None:
    _, code, message = refuse(Month, text)

    assert (code, message) == ("wrong-value", f"`{text}` is not a month.")


@pytest.mark.parametrize("text", ["2024-00", "2024-13"])
def test_a_month_lies_inside_its_year(text: str) -> None:
    _, code, message = refuse(Month, text)

    assert (code, message) == ("wrong-value", f"`{text}` is not a month: a year has months 01 to 12.")


@pytest.mark.parametrize("text", ["2024-05-10 00:01", "2024-02-29 23:59"])
def test_an_embargo_is_a_date_and_a_time(text: str) -> None:
    value = replace_one(Embargo, text)

    assert isinstance(value, Embargo)
    assert f"{value.moment:%Y-%m-%d %H:%M}" == text
    assert value.moment.tzinfo is None


@pytest.mark.parametrize(
    "text",
    ["2024-05-10", "2024-05-10T00:01", "2024-05-10 00:01Z", "2024-05-10 00:01+01:00", "2024-05-10 0:01", "10 May 2024"],
)
def test_other_texts_are_no_embargo(text: str) -> None:
    value, code, message = refuse(Embargo, text)

    assert isinstance(value, Unread)
    assert (code, message) == ("wrong-value", f"`{text}` is not a moment of an embargo.")


@pytest.mark.parametrize("text", ["2023-02-29 00:01", "2024-05-10 24:00", "2024-05-10 00:60"])
def test_an_embargo_is_a_moment_of_the_calendar(text: str) -> None:
    _, code, message = refuse(Embargo, text)

    assert (code, message) == ("wrong-value", f"`{text}` is no day or hour of the calendar.")


# --- Prose ------------------------------------------------------------------------------------------------------------


def test_the_places_inside_prose_begin_with_the_field_and_in_its_lines() -> None:
    _, notations = replace(Everything, "words: |\n  One.\n\n  Two[^n].\nprose:\n  en: |\n    Three.\n")

    assert notations.prose_places == {
        ("words", 0): Position(FILE, 2, 3),
        ("words", 1): Position(FILE, 4, 3),
        ("words", "footnote", "n"): Position(FILE, 4, 6),
        ("prose", "en", 0): Position(FILE, 7, 5),
    }


def test_words_in_one_line_have_the_place_of_their_field() -> None:
    _, notations = replace(Everything, "words: One.\n")

    assert notations.prose_places["words", 0] == Position(FILE, 1, 8)


def test_what_markdown_refuses_is_told_with_its_place() -> None:
    _, notations = replace(Everything, "words: |\n  One.\n\n  <b>\n")

    assert [(found.code, str(found.position)) for found in notations.found] == [("raw-html", "f.yaml:4:3")]


def test_a_block_that_joins_lines_is_refused_where_paragraphs_get_lost() -> None:
    _, notations = replace(Everything, "words: >\n  One.\n\n  Two.\n")

    assert [(found.code, str(found.position)) for found in notations.found] == [("folded-words", "f.yaml:1:8")]


@pytest.mark.parametrize(
    "text", ["words: >\n  One\n  two.\n", "words: >-\n  One\n  two.\n", "words: |\n  One\n\n  two\n"]
)
def test_a_block_of_one_joined_paragraph_does_no_harm(text: str) -> None:
    _, notations = replace(Everything, text)

    assert notations.found == []


# --- The types of the model -------------------------------------------------------------------------------------------


def test_a_union_has_several_kinds_and_another_type_has_one() -> None:
    assert options_of(Share) == (CountedShare, PrintedShare)
    assert options_of(Phrase | None) == (Phrase, type(None))
    assert options_of(Month) == (Month,)


def test_the_kind_inside_a_type_is_that_of_its_field_item_or_entry() -> None:
    assert kind_inside(StandardResult, "not_rated") == (LocalPhrase | None)
    assert kind_inside(StandardResult | None, "shares") == Mapping[KeyQuestionId, Share]
    assert kind_inside(tuple[Month, ...], 7) is Month
    assert kind_inside(Mapping[str, Month], "any") is Month


def test_there_is_no_kind_inside_what_holds_nothing() -> None:
    assert kind_inside(StandardResult, "rtaing") is None
    assert kind_inside(str, "any") is None
    assert kind_inside(None, "any") is None

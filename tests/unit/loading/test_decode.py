"""Decoding: data that fits becomes a value, and what does not fit is told with its place."""

from dataclasses import dataclass
from datetime import date
from typing import TypeVar

import pytest

from inspectorate.diagnostics import Position
from inspectorate.loading.decode import Decoded, decode
from inspectorate.loading.yaml_source import read_yaml
from inspectorate.model.framework import Rating, Shape
from inspectorate.model.inspection import Fieldwork, Month, RecommendationGroup, StandardResult
from inspectorate.model.publication import Stage
from inspectorate.model.shares import CountedShare, PrintedShare
from inspectorate.model.site import Service
from inspectorate.model.words import Words

T = TypeVar("T")
FILE = "content/f.yaml"


@dataclass(frozen=True, slots=True)
class Choices:
    """A value with a choice of words and a yes or no."""

    stage: Stage = Stage.DRAFTING
    is_open: bool = False


def read(kind: type[T], text: str) -> T:
    """Return the value of a text that fits."""
    checked = decode(kind, read_yaml(FILE, text.encode()).value, FILE)
    assert checked.diagnostics == ()
    assert checked.value.value is not None
    return checked.value.value


def refuse(kind: type[T], text: str) -> list[tuple[str, str, str, str]]:
    """Return place, code, message and hint of all that does not fit."""
    checked = decode(kind, read_yaml(FILE, text.encode()).value, FILE)
    assert checked.value.value is None
    assert all(found.file == FILE for found in checked.diagnostics)
    return [
        (str(found.position).removeprefix(f"{FILE}:"), found.code, found.message, found.hint)
        for found in checked.diagnostics
    ]


def decoded(kind: type[T], text: str) -> Decoded[T]:
    """Return value and places of a text."""
    return decode(kind, read_yaml(FILE, text.encode()).value, FILE).value


# --- What fits --------------------------------------------------------------------------------------------------------


def test_a_group_of_fields_becomes_a_value() -> None:
    assert read(Fieldwork, "month: 2024-02\nfirst_day: 2024-01-29\n") == Fieldwork(
        month=Month(2024, 2), first_day=date(2024, 1, 29)
    )


def test_counts_and_percentages_become_shares() -> None:
    result = read(StandardResult, "rating: good\nshares:\n  a: {yes: 11, of: 16}\n  b: 69%\n")

    assert list(result.shares.values()) == [CountedShare(11, 16), PrintedShare(69)]


def test_a_list_becomes_a_tuple_and_a_word_a_choice() -> None:
    rating = read(Rating, "id: good\nname: {en: Good}\npoints: 2\nshape: half-disc\n")

    assert (rating.shape, rating.points) == (Shape.HALF_DISC, 2)
    assert read(RecommendationGroup, "addressee: {en: a}\nnumbers: [1, 2]\n").numbers == (1, 2)


def test_the_names_of_entries_may_be_numbers() -> None:
    assert list(read(Words, "recommendations:\n  1: One\n  2: Two\n").recommendations) == [1, 2]


def test_an_empty_file_is_a_group_without_fields() -> None:
    assert read(Words, "") == Words()
    assert decoded(Words, "").places == {(): Position(FILE, 1, 1)}


def test_the_places_of_fields_and_of_prose_are_kept_together() -> None:
    places = decoded(Words, "sections:\n  a: |\n    One.\n").places

    assert places["sections", "a"] == Position(FILE, 2, 6)
    assert places["sections", "a", 0] == Position(FILE, 3, 5)


# --- What does not fit ------------------------------------------------------------------------------------------------


def test_a_missing_field_is_told_at_what_it_is_missing_from() -> None:
    hint = "Add a line `{}: …`; docs/authoring.md says what it holds."

    assert refuse(dict[str, Service], "a:\n  nation: England\n  region: {en: b}\n") == [
        ("2:3", "missing-field", "The field `area` is missing here.", hint.format("area")),
        ("2:3", "missing-field", "The field `area_code` is missing here.", hint.format("area_code")),
    ]


def test_an_unknown_field_is_told_at_its_name_with_a_guess() -> None:
    assert refuse(Fieldwork, "month: 2024-02\nfrist_day: 2024-01-29\n") == [
        ("2:1", "unknown-field", "There is no field `frist_day` here.", "Did you mean `first_day`?")
    ]


def test_an_unknown_field_like_no_other_is_told_with_all_that_there_are() -> None:
    assert refuse(Fieldwork, "month: 2024-02\nxyz: 1\n") == [
        ("2:1", "unknown-field", "There is no field `xyz` here.", "It may be one of `month`, `first_day`, `last_day`.")
    ]


def test_the_guess_is_made_among_the_fields_at_that_place() -> None:
    (found,) = refuse(Words, "standards:\n  '1.1':\n    strenghts: One\n")

    assert found == ("3:5", "unknown-field", "There is no field `strenghts` here.", "Did you mean `strengths`?")


def test_a_wrong_word_is_told_with_the_words_to_choose_from() -> None:
    assert refuse(Choices, "stage: finale\n") == [
        (
            "1:8",
            "wrong-value",
            "`stage` cannot be `finale`.",
            "Write `drafting`, `factual-accuracy`, `final` or `withdrawn`.",
        )
    ]


@pytest.mark.parametrize(
    ("kind", "text", "message"),
    [
        (RecommendationGroup, "addressee: {en: a}\nnumbers: 1\n", "`numbers` must be a list, each item on a line"),
        (RecommendationGroup, "addressee: a\nnumbers: [1]\n", "`addressee` must say its language."),
        (RecommendationGroup, "addressee: {en: [a]}\nnumbers: []\n", "`en` must be a text, not a list."),
        (RecommendationGroup, "addressee: {en: {a: b}}\nnumbers: []\n", "`en` must be a text, not a group of fields."),
        (Fieldwork, "month: 2024-02\nfirst_day: 29 Jan\n", "`first_day` must be a date such as 2024-01-29, not `29 J"),
        (Choices, "is_open: perhaps\n", "`is_open` must be `true` or `false`, not `perhaps`."),
        (Fieldwork, "- a\n", "The file must be a group of fields, each on a line of its own with a colon after its"),
    ],
)
def test_a_wrong_value_is_told_with_what_belongs_there(kind: type[object], text: str, message: str) -> None:
    ((_, code, told, hint),) = refuse(kind, text)

    assert code == "wrong-value"
    assert told.startswith(message)
    assert hint.startswith("Write ")


def test_a_wrong_number_is_told_at_its_place() -> None:
    ((place, code, message, _),) = refuse(Rating, "id: a\nname: {en: b}\npoints: two\nshape: star\n")

    assert (place, code, message) == ("3:9", "wrong-value", "`points` must be a whole number, not `two`.")


def test_a_long_value_is_shown_in_part() -> None:
    ((_, _, whole, _),) = refuse(Rating, f"id: a\nname: {{en: b}}\npoints: {'x' * 40}\nshape: star\n")
    ((_, _, cut, _),) = refuse(Rating, f"id: a\nname: {{en: b}}\npoints: {'x' * 41}\nshape: star\n")

    assert whole.endswith(f"not `{'x' * 40}`.")
    assert cut.endswith(f"not `{'x' * 40}…`.")


def test_what_the_model_refuses_is_told_in_its_words() -> None:
    assert refuse(StandardResult, "shares: {a: 50%}\n") == [
        (
            "1:1",
            "wrong-value",
            "A standard has either a `rating` or, in `not_rated`, the reason why it has none.",
            "Mend the file; docs/authoring.md says what it holds.",
        )
    ]


def test_a_notation_that_could_not_be_read_is_told_once() -> None:
    ((place, code, message, _),) = refuse(StandardResult, "rating: good\nshares: {a: many}\n")

    assert (place, code, message) == ("2:13", "wrong-value", "`many` is not a share of cases.")


def test_all_that_does_not_fit_is_told_at_once() -> None:
    text = "month: 2024-13\nfirst_day: soon\nlast_dya: 2024-01-29\n"

    assert [(place, code) for place, code, _, _ in refuse(Fieldwork, text)] == [
        ("1:8", "wrong-value"),
        ("2:12", "wrong-value"),
        ("3:1", "unknown-field"),
    ]


@pytest.mark.parametrize(
    ("share", "code"),
    [("{yes: 17, of: 16}", "wrong-value"), ("{yes: 3}", "missing-field"), ("{yes: 3, off: 4}", "unknown-field")],
)
def test_a_mistake_in_counts_is_told_once(share: str, code: str) -> None:
    codes = [code for _, code, _, _ in refuse(StandardResult, f"rating: good\nshares:\n  a: {share}\n")]

    assert codes.count(code) == 1
    assert "percent" not in str(refuse(StandardResult, f"rating: good\nshares:\n  a: {share}\n"))


def test_a_day_is_written_in_one_way() -> None:
    for text in ("0", "20240129", "2024-01-29 00:00", "2024-01-29 10:00"):
        ((_, _, _, hint),) = refuse(Fieldwork, f"month: 2024-02\nfirst_day: {text}\n")

        assert hint == "Write a date such as 2024-01-29."


@pytest.mark.parametrize("text", ['""', '"  "', '"&nbsp;"', "|"])
def test_a_field_of_words_holds_some(text: str) -> None:
    ((place, code, message, _),) = refuse(Words, f"sections:\n  a: {text}\n")

    assert (place, code, message) == ("2:6", "empty-field", "`a` is empty.")

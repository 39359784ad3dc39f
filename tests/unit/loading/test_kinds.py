"""The types of the model, followed from a field to what it holds."""

from collections.abc import Mapping

import pytest

from inspectorate.loading.kinds import kind_inside, names_inside, options_of
from inspectorate.model.framework import KeyQuestionId
from inspectorate.model.inspection import Month, RecommendationGroup, StandardResult
from inspectorate.model.language import Language, LocalPhrase, Phrase
from inspectorate.model.shares import CountedShare, PrintedShare, Share


@pytest.mark.parametrize(
    ("kind", "options"),
    [(Share, (CountedShare, PrintedShare)), (Phrase | None, (Phrase, type(None))), (Month, (Month,)), (None, (None,))],
)
def test_a_union_has_several_options_and_another_type_one(kind: object, options: tuple[object, ...]) -> None:
    assert options_of(kind) == options


@pytest.mark.parametrize(
    ("kind", "key", "inside"),
    [
        (StandardResult, "shares", Mapping[KeyQuestionId, Share]),
        (StandardResult | None, "not_rated", LocalPhrase | None),
        (Mapping[KeyQuestionId, Share], "2.1.1", Share),
        (RecommendationGroup, "numbers", tuple[int, ...]),
        (tuple[int, ...], 7, int),
        (StandardResult, "rtaing", None),
        (StandardResult, "__class__", None),
        (str, "a", None),
        (None, "a", None),
    ],
)
def test_the_type_inside_is_that_of_the_field_entry_or_item(kind: object, key: str | int, inside: object) -> None:
    assert kind_inside(kind, key) == inside


@pytest.mark.parametrize(
    ("kind", "names"),
    [
        (LocalPhrase, Language),
        (LocalPhrase | None, Language),
        (Mapping[int, str], int),
        (tuple[int, ...], None),
        (StandardResult, None),
    ],
)
def test_the_type_of_the_names_in_a_group_is_known(kind: object, names: object) -> None:
    assert names_inside(kind) == names

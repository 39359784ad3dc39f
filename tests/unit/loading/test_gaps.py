"""What is still to be written: how it is recognised, and where it is told."""

import pytest

from inspectorate.diagnostics import Position, Severity
from inspectorate.loading.decode import decode
from inspectorate.loading.gaps import is_final, is_gap
from inspectorate.loading.yaml_source import Data, read_yaml
from inspectorate.model.inspection import RecommendationGroup, StandardResult
from inspectorate.model.words import Words

FILE = "content/f.yaml"


def tell(kind: type[object], text: str) -> list[tuple[str, str, str, Position | None]]:
    """Return code, message, hint and position of all that is told of a text."""
    checked = decode(kind, read_yaml(FILE, text.encode()).value, FILE)
    assert checked.value.value is None
    assert {one.severity for one in checked.diagnostics} == {Severity.ERROR}
    return [(one.code, one.message, one.hint, one.position) for one in checked.diagnostics]


@pytest.mark.parametrize("text", ["to be written", "To be written.", "TO BE WRITTEN", "  to be written\n"])
def test_a_gap_is_the_whole_of_a_value_in_any_case(text: str) -> None:
    assert is_gap(text)


@pytest.mark.parametrize("text", ["", "to be written..", "to be rewritten", "It is to be written.", "to be\nwritten"])
def test_a_value_that_says_more_or_less_is_no_gap(text: str) -> None:
    assert not is_gap(text)


@pytest.mark.parametrize(
    ("record", "is_finished"),
    [({"stage": "final"}, True), ({"stage": "drafting"}, False), ({}, False), ("final", False), (None, False)],
)
def test_only_a_record_that_says_so_is_final(record: Data, *, is_finished: bool) -> None:
    assert is_final(record) == is_finished


def test_a_gap_is_told_at_its_words_with_the_names_of_its_field_and_what_belongs_there() -> None:
    (told,) = tell(StandardResult, 'rating: good\nshares:\n  "2.1.1": "To be written."\n')

    assert told == (
        "to-be-written",
        "`shares` › `2.1.1` is still to be written.",
        (
            "Write the percentage as printed, such as 69%, or the counts: `yes: 11` and `of: 16` in place of "
            "`to be written`; docs/authoring.md says what the field holds."
        ),
        Position(FILE, 3, 13, len("To be written.")),
    )


def test_a_gap_in_a_block_is_told_in_its_own_line() -> None:
    (told,) = tell(Words, "sections:\n  foreword: |\n\n    to be written\n")

    assert told[1] == "`sections` › `foreword` is still to be written."
    assert told[3] == Position(FILE, 4, 5, len("to be written"))


def test_every_gap_is_told_and_no_field_is_missed_or_wrong_besides() -> None:
    told = tell(RecommendationGroup, "addressee: {en: to be written}\nnumbers: [1, to be written]\n")

    assert [message for _, message, _, _ in told] == [
        "`addressee` › `en` is still to be written.",
        "`numbers` › item 2 is still to be written.",
    ]


def test_a_gap_in_place_of_a_group_or_a_list_is_one_too() -> None:
    told = tell(RecommendationGroup, "addressee: to be written\nnumbers: to be written\n")

    assert [code for code, *_ in told] == ["to-be-written", "to-be-written"]


def test_a_misspelt_field_is_told_as_such_whatever_it_holds() -> None:
    told = tell(RecommendationGroup, "addressee: {en: Board}\nnumber: to be written\n")

    assert [code for code, *_ in told] == ["unknown-field"]

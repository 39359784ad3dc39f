"""Phrases take the facts that the program fills in: no other, and each of them."""

import pytest

from builders import make_wording
from inspectorate.loading.phrases import check_facts_of_phrases
from inspectorate.model.wording import Wording

FILE = "content/wording/en.yaml"


def told(wording: Wording, name: str) -> list[tuple[str, str]]:
    found = check_facts_of_phrases(wording, FILE)
    return [(one.code, one.message) for one in found if one.path == ("phrases", name)]


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("ISBN {isbn}", []),
        ("ISBN", [("phrase-without-fact", "The phrase `isbn` leaves out `{isbn}`: readers would never see it.")]),
        (
            "{isbn} {year}",
            [("phrase-unknown-fact", "The phrase `isbn` asks for `{year}`, which is not known there.")],
        ),
    ],
)
def test_a_phrase_takes_its_own_facts_and_all_of_them(phrase: str, expected: list[tuple[str, str]]) -> None:
    assert told(make_wording({"isbn": phrase}), "isbn") == expected

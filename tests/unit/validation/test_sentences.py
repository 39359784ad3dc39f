"""Sentences of passages."""

from dataclasses import replace

import pytest

from inspectorate.model.language import Language
from inspectorate.validation.passages import Passage, PassageKind
from inspectorate.validation.sentences import iter_sentences, split_sentences


def passage(text: str, language: str = "en") -> Passage:
    return Passage(file="f", path=("a",), text=text, kind=PassageKind.PARAGRAPH, language=Language(language))


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("", []),
        ("One.", ["One."]),
        ("One. Two! Three? Four", ["One.", "Two!", "Three?", "Four"]),
        ("He said ‘Never.’ She left.", ["He said ‘Never.’", "She left."]),
        ("There were 4. 10 were good.", ["There were 4.", "10 were good."]),
        ("Mr Lane, Mrs. Reed and Dr. Moor met at St. Ann.", ["Mr Lane, Mrs. Reed and Dr. Moor met at St. Ann."]),
        ("It was 10.5 per cent, e.g. half.", ["It was 10.5 per cent, e.g. half."]),
        ("One? Two!  Three", ["One?", "Two!", "Three"]),
        ("Then (so.) ‘They’ left. “We” came [late.] And", ["Then (so.)", "‘They’ left.", "“We” came [late.]", "And"]),
        ("By 11.2 per cent. 11 are", ["By 11.2 per cent.", "11 are"]),
        ("Mr. J. Smith, e.g. Anna, went. On", ["Mr. J. Smith, e.g. Anna, went.", "On"]),
        ("See p. 5 and No. 6. Then", ["See p. 5 and No. 6.", "Then"]),
        ("As follows: One; Two, etc. and so on", ["As follows: One; Two, etc. and so on"]),
        ("  ", []),
    ],
)
def test_sentences_end_where_a_reader_ends_them(text: str, sentences: list[str]) -> None:
    assert [one.text for one in split_sentences(passage(text))] == sentences


def test_a_sentence_reports_at_its_place_in_the_passage() -> None:
    *_, last = split_sentences(passage("One.  Two three."))
    found = last.report("some-code", (4, 9), "m", "h")

    assert found.span == (10, 15)
    assert last.place((0, 3)).span == (6, 9)


def test_only_english_is_divided() -> None:
    english = passage("One.")

    assert [one.passage for one in iter_sentences((english, replace(english, language=Language("cy"))))] == [english]

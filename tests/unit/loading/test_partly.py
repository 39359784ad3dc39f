"""A file that is not finished is read as far as it goes, for drafts alone."""

from typing import TypeVar

from inspectorate.loading.desk import Desk, read_file
from inspectorate.model.inspection import Record
from inspectorate.model.words import Words

T = TypeVar("T")
RECORD = """\
service: ambershire
service_name: {en: to be written}
service_short_name: {en: AYS}
framework: made-up
stage: drafting
embargo: 2025-06-03 00:01
fieldwork: {month: 2025-03}
lead_inspector: {name: to be written}
signatory: to be written
standards:
  "1.1": {rating: to be written}
  "1.2": {rating: good}
overall: {rating: good, score: to be written}
"""


def read_partly(kind: type[T], text: str) -> T | None:
    """Return as much as there is; whole files must not be read so."""
    desk = Desk()
    assert read_file(kind, "file.yaml", text.encode(), desk) is None
    assert desk.found
    return read_file(kind, "file.yaml", text.encode(), Desk(), partly=True)


def test_words_that_are_not_written_take_no_other_words_with_them() -> None:
    sections = "sections: {foreword: to be written, background: Words.}\n"
    words = read_partly(Words, f"{sections}standards: {{'1.1': {{text: Yes.}}}}\n")

    assert words
    assert list(words.sections) == ["background"]
    assert list(words.standards) == ["1.1"]


def test_names_say_that_they_are_to_be_written_and_results_are_left_out() -> None:
    record = read_partly(Record, RECORD)

    assert record
    assert (dict(record.service_name), record.lead_inspector.name) == ({"en": "to be written"}, "to be written")
    assert record.signatory is None
    assert list(record.standards) == ["1.2"]
    assert record.overall
    assert record.overall.score is None


def test_a_field_that_nobody_knows_is_left_out() -> None:
    words = read_partly(Words, "sections: {foreword: Words.}\nsektions: {a: b}\n")

    assert words
    assert list(words.sections) == ["foreword"]


def test_without_a_moment_there_is_no_record() -> None:
    assert read_partly(Record, RECORD.replace("2025-06-03 00:01", "to be written")) is None

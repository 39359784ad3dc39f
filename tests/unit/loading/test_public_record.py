"""The public record: the same inspection, without its author's comments and without private ways to reach people."""

from dataclasses import replace
from pathlib import Path

import pytest

from builders import LETTER_FRAMEWORK, STANDING_LETTER, local_prose
from inspectorate.loading.decode import decode
from inspectorate.loading.public_record import write_public_record
from inspectorate.loading.yaml_source import Data, read_yaml
from inspectorate.model.framework import Framework
from inspectorate.model.inspection import Record

from frameworks import FRAMEWORKS  # isort: skip

CONTENT = Path(__file__).parents[3] / "content"
RECORDS = sorted((CONTENT / "inspections").glob("*/inspection.yaml"))
LEAD: Data = {"name": "Jo", "email": "jo@example.org", "telephone": "0161 496 0000"}


def read_record(content: bytes) -> Record:
    """Return the record that a sound file holds."""
    source = read_yaml("inspection.yaml", content)
    decoded = decode(Record, source.value, "inspection.yaml")
    assert (source.diagnostics, decoded.diagnostics) == ((), ())
    assert decoded.value.value is not None
    return decoded.value.value


def asking(words: str) -> Framework:
    """Return a framework whose letter ends with these words."""
    return replace(LETTER_FRAMEWORK, letter=replace(STANDING_LETTER, closing=local_prose(words)))


@pytest.mark.parametrize("path", RECORDS, ids=lambda path: path.parent.name)
def test_the_public_record_is_the_record_that_was_read_without_comments_and_waivers(path: Path) -> None:
    original = path.read_bytes()
    record = read_record(original)
    (framework,) = (one for one in FRAMEWORKS if one.id == record.framework)
    public = write_public_record(read_yaml("f", original).value.data, framework)

    assert b"#" in original
    assert "#" not in public
    assert read_record(public.encode()) == replace(record, waivers=())


def test_the_real_records_are_all_looked_at() -> None:
    assert len(RECORDS) >= 3


def test_a_comment_of_the_author_is_left_out_and_a_hash_in_the_words_stays() -> None:
    content = b"# Ask Jo before we say this.\na: b # really?\nc: 'd # e'\n"

    assert write_public_record(read_yaml("f", content).value.data, LETTER_FRAMEWORK) == "a: b\nc: 'd # e'\n"


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("Ask {lead_inspector}.", "name: Jo\n"),
        ("Write to {lead_inspector_email}.", "name: Jo\n  email: jo@example.org\n"),
        ("Ring {lead_inspector_telephone}.", "name: Jo\n  telephone: 0161 496 0000\n"),
        (
            "{lead_inspector_email} {lead_inspector_telephone}",
            "name: Jo\n  email: jo@example.org\n  telephone: 0161 496 0000\n",
        ),
    ],
)
def test_only_the_ways_to_reach_the_lead_inspector_that_are_printed_are_public(words: str, left: str) -> None:
    data: Data = {"service": "a", "lead_inspector": LEAD, "isbn": "1 a"}

    assert write_public_record(data, asking(words)) == f"service: a\nlead_inspector:\n  {left}isbn: 1 a\n"


@pytest.mark.parametrize("data", [{"a": "b"}, {"lead_inspector": "Jo"}, {"lead_inspector": None}, ["a"], None])
def test_data_that_are_no_record_are_left_to_those_who_tell_of_it(data: Data) -> None:
    assert read_yaml("f", write_public_record(data, LETTER_FRAMEWORK).encode()).value.data == data


def test_what_was_read_is_not_changed() -> None:
    data: Data = {"lead_inspector": {"name": "Jo", "email": "jo@example.org"}}
    write_public_record(data, LETTER_FRAMEWORK)

    assert data == {"lead_inspector": {"name": "Jo", "email": "jo@example.org"}}


def test_what_was_waived_and_why_is_nobodys_business_outside() -> None:
    waivers = b"waivers:\n- {code: doubled-word, words: a b, reason: It was printed., until: 2027-01-31}\n"
    content = b"service: a\n" + waivers + b"isbn: 1 a\n"

    assert write_public_record(read_yaml("f", content).value.data, LETTER_FRAMEWORK) == "service: a\nisbn: 1 a\n"


def test_signs_that_are_no_letters_are_written_as_they_are_read() -> None:
    data: Data = {"a": "one 😀 two", "b": "three ‘😀’\nfour\n", "c": "C:\\Users"}

    public = write_public_record(data, LETTER_FRAMEWORK)

    assert public == "a: one 😀 two\nb: |\n  three ‘😀’\n  four\nc: C:\\Users\n"
    assert read_yaml("f", public.encode()).value.data == data

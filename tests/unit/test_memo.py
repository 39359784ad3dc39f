"""Remembering the results of earlier work."""

import os
import subprocess
import sys
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import Enum
from pathlib import Path

import pytest

from inspectorate.memo import (
    FORGETFUL,
    Memo,
    MemoKey,
    fingerprint_files,
    fingerprint_of,
    fingerprint_program,
    make_key,
    open_memo,
)
from inspectorate.packing import pack
from inspectorate.views.document import Html

NOW = datetime(2025, 6, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Point:
    """A value."""

    x: object
    y: object = ()


@dataclass(frozen=True)
class Place:
    """Another value with the same fields."""

    x: object
    y: object = ()


class Colour(Enum):
    """A word out of a few."""

    RED = "red"


@pytest.fixture
def memo(tmp_path: Path) -> Memo:
    """Return a memo in a new folder."""
    return open_memo(tmp_path / "deep" / "memo")


def files_of(memo: Memo) -> list[Path]:
    """Return the files of a memo."""
    assert memo.folder
    return sorted(path for path in memo.folder.rglob("*") if path.is_file())


def test_what_was_kept_is_found_by_its_key_alone(memo: Memo) -> None:
    memo.keep(make_key("a"), pack(Point(1, (b"2", "3"))))

    assert memo.find(make_key("a")) == Point(1, (b"2", "3"))
    assert memo.has(make_key("a"))
    assert memo.find(make_key("b")) is None
    assert not memo.has(make_key("b"))


def test_what_cannot_be_made_smaller_is_kept_as_it_is(memo: Memo) -> None:
    once_packed = os.urandom(10_000)
    memo.keep(make_key("a"), pack(once_packed))
    memo.keep(make_key("b"), pack("x" * 10_000))

    assert memo.find(make_key("a")) == once_packed
    assert memo.find(make_key("b")) == "x" * 10_000
    assert len(pack(once_packed)) < 10_100
    assert len(pack("x" * 10_000)) < 100


def test_what_is_kept_twice_is_there_once(memo: Memo) -> None:
    memo.keep(make_key("a"), pack(1))
    memo.keep(make_key("a"), pack(2))

    assert memo.find(make_key("a")) == 2
    assert len(files_of(memo)) == 1


def test_a_memo_without_a_folder_remembers_nothing() -> None:
    FORGETFUL.keep(make_key("a"), pack(1))
    FORGETFUL.tidy(NOW)

    assert FORGETFUL.find(make_key("a")) is None


@pytest.mark.parametrize("damage", [b"", b"half", b"\0" * 200])
def test_a_damaged_entry_is_none(memo: Memo, damage: bytes) -> None:
    memo.keep(make_key("a"), pack("x" * 100))
    files_of(memo)[0].write_bytes(damage)

    assert memo.find(make_key("a")) is None


def test_a_cut_entry_is_none(memo: Memo) -> None:
    memo.keep(make_key("a"), pack("x" * 100))
    (file,) = files_of(memo)
    file.write_bytes(file.read_bytes()[:-1])

    assert memo.find(make_key("a")) is None


@pytest.mark.parametrize("broken", ["replace", "fdopen"])
def test_a_full_disk_keeps_nothing_and_leaves_nothing(memo: Memo, monkeypatch: pytest.MonkeyPatch, broken: str) -> None:
    def refuse(handle: object, *_: object) -> None:
        if isinstance(handle, int):
            os.close(handle)
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, broken, refuse)
    memo.keep(make_key("a"), pack(1))
    monkeypatch.undo()

    assert memo.find(make_key("a")) is None
    assert files_of(memo) == []


def test_a_folder_that_cannot_be_made_remembers_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine", "utf-8")

    assert open_memo(tmp_path / "file" / "memo") == FORGETFUL


def test_a_folder_that_others_can_write_into_is_not_trusted(tmp_path: Path) -> None:
    (tmp_path / "memo").mkdir()
    (tmp_path / "memo").chmod(0o777)

    assert open_memo(tmp_path / "memo") == FORGETFUL


def test_the_folder_is_nobody_elses(memo: Memo) -> None:
    assert memo.folder
    assert memo.folder.stat().st_mode & 0o777 == 0o700


def test_the_folder_may_be_deleted_at_any_time(memo: Memo) -> None:
    memo.keep(make_key("a"), pack(1))
    assert memo.folder
    for path in files_of(memo):
        path.unlink()
        path.parent.rmdir()
    memo.folder.rmdir()

    assert memo.find(make_key("a")) is None
    memo.keep(make_key("a"), pack(1))
    memo.tidy(NOW)


def test_what_was_not_used_for_longest_is_dropped_first(memo: Memo) -> None:
    for age, name in enumerate("abcde"):
        memo.keep(make_key(name), pack(os.urandom(1000)))
        (entry,) = [path for path in files_of(memo) if path.parent.name + path.name == make_key(name)]
        os.utime(entry, (NOW.timestamp() - 1000 + age,) * 2)
    memo.find(make_key("a"))  # now it was used last

    memo.tidy(NOW, most_bytes=4500)

    assert [name for name in "abcde" if memo.has(make_key(name))] == ["a", "d", "e"]


def test_a_folder_that_is_small_enough_is_left_alone(memo: Memo) -> None:
    memo.keep(make_key("a"), pack(1))
    memo.tidy(NOW)

    assert memo.has(make_key("a"))


def test_half_written_entries_of_killed_builds_are_dropped_after_a_day(memo: Memo) -> None:
    memo.keep(make_key("a"), pack(1))
    part = files_of(memo)[0].with_name("x.part")
    part.touch()
    os.utime(part, (NOW.timestamp(),) * 2)

    memo.tidy(NOW)
    assert part.exists()
    memo.tidy(NOW + timedelta(days=2))
    assert not part.exists()


def test_keys_tell_where_a_part_ends() -> None:
    keys = {make_key("ab", "c"), make_key("a", "bc"), make_key("abc"), make_key("abc", ""), make_key("ab", b"d")}

    assert len(keys) == 5
    assert make_key("a") == make_key(b"a")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Point(1), Place(1)),
        (Point(1), Point("1")),
        (Point("a", "b"), Point("ab")),
        (Point(("a", "b")), Point(("ab",))),
        (Point(("a",), "b"), Point(("a", "b"))),
        (Point({"a": 1}), Point({"a": 2})),
        (Point(None), Point("None")),
        (Point("<p>"), Point(Html("<p>"))),
        (Point(b"a"), Point("a")),
        (Point(Colour.RED), Point("red")),
        (Point(frozenset({1})), Point((1,))),
    ],
)
def test_different_values_have_different_fingerprints(one: object, other: object) -> None:
    assert fingerprint_of(one) != fingerprint_of(other)


def test_a_value_has_the_same_fingerprint_in_every_process() -> None:
    program = """
from enum import Enum
from inspectorate.memo import fingerprint_of
class Colour(Enum):
    RED = "red"
print(fingerprint_of((frozenset({"a", "b", "c", "d"}), {"x": Colour.RED, "y": (1, None, b"z")})))
"""
    told = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3")
    }

    assert len(told) == 1


def test_the_fingerprint_of_files_changes_with_names_and_content(tmp_path: Path) -> None:
    def write(name: str, text: str) -> MemoKey:
        folder = tmp_path / f"{len(list(tmp_path.iterdir()))}"
        folder.mkdir()
        (folder / name).write_text(text, "utf-8")
        (folder / "compiled.pyc").write_text(folder.name, "utf-8")
        return fingerprint_files((folder,))

    assert write("a", "1") == write("a", "1")
    assert len({write("a", "1"), write("b", "1"), write("a", "2")}) == 3


def test_the_program_has_one_fingerprint() -> None:
    assert fingerprint_program() == fingerprint_program()

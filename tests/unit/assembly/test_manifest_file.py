"""The manifest: what was written is read again; what cannot be understood is none."""

import hashlib
from datetime import UTC, datetime
from pathlib import Path

import pytest

from inspectorate.assembly.manifest_file import MARKER, read_manifest, record_files, write_manifest
from inspectorate.model.manifest import FileRecord, Manifest
from inspectorate.model.publication import Audience

MOMENT = datetime(2024, 5, 9, 23, 1, tzinfo=UTC)
MANIFEST = Manifest(
    version="1.2.3",
    audience=Audience.PRESS,
    built=MOMENT,
    as_of=MOMENT.replace(month=6),
    files=(FileRecord("a/ŵ.html", 1, "ab" * 32), FileRecord("b.pdf", 0, "cd" * 32)),
)


def test_a_manifest_is_read_as_it_was_written(tmp_path: Path) -> None:
    write_manifest(tmp_path, MANIFEST)

    assert read_manifest(tmp_path) == MANIFEST


def test_files_are_taken_down_in_the_order_of_their_paths_and_once(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "b/c.txt").write_bytes(b"words")
    (tmp_path / "a.txt").write_bytes(b"")

    assert record_files(tmp_path, ["b/c.txt", "a.txt", "b/c.txt"]) == (
        FileRecord("a.txt", 0, hashlib.sha256(b"").hexdigest()),
        FileRecord("b/c.txt", 5, hashlib.sha256(b"words").hexdigest()),
    )


@pytest.mark.parametrize(
    ("written", "instead"),
    [
        ('"press"', '"everybody"'),
        ("2024-05-09T23:01:00+00:00", "2024-05-09T23:01:00"),
        ("2024-05-09T23:01:00+00:00", "yesterday"),
        ('"version"', '"edition"'),
        ('"size": 1', '"size": "much"'),
        (
            "{",
            "",
        ),
    ],
)
def test_what_cannot_be_understood_is_no_manifest(tmp_path: Path, written: str, instead: str) -> None:
    write_manifest(tmp_path, MANIFEST)
    text = (tmp_path / MARKER).read_text("utf-8")
    assert written in text

    (tmp_path / MARKER).write_text(text.replace(written, instead, 1), "utf-8")

    assert read_manifest(tmp_path) is None


def test_where_there_is_none_none_is_read(tmp_path: Path) -> None:
    assert read_manifest(tmp_path) is None
    assert read_manifest(tmp_path / "nothing") is None
    (tmp_path / MARKER).mkdir()
    assert read_manifest(tmp_path) is None

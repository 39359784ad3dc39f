"""A file in the place of another: whole, or not at all."""

import shutil
from pathlib import Path

import pytest

from inspectorate.replacing import replace_file


def test_a_new_file_can_be_read_by_everybody_and_an_old_one_keeps_its_rights(tmp_path: Path) -> None:
    (tmp_path / "old").write_bytes(b"before")
    (tmp_path / "old").chmod(0o600)

    for name in ("old", "new"):
        replace_file(tmp_path / name, b"after")

    assert {path.name: (path.read_bytes(), path.stat().st_mode & 0o777) for path in tmp_path.iterdir()} == {
        "old": (b"after", 0o600),
        "new": (b"after", 0o644),
    }


def test_what_cannot_be_written_leaves_the_former_file_and_nothing_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError("no space left")

    (tmp_path / "old").write_bytes(b"before")
    monkeypatch.setattr(shutil, "copymode", refuse)

    with pytest.raises(OSError, match="no space left"):
        replace_file(tmp_path / "old", b"after")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("old", b"before")]

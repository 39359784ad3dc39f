"""Scripts for the other machine: names are names there, whatever is in them."""

import subprocess
from pathlib import Path

from inspectorate.publishing.remote_shell import FOUND, read_found, write_command
from needs import find_program


def run(command: str) -> bytes:
    """Return what a login shell makes of a command."""
    return subprocess.run([find_program("sh"), "-c", command], capture_output=True, check=True).stdout


def test_a_name_with_signs_of_the_shell_stays_a_name(tmp_path: Path) -> None:
    name = "it's $(touch harm) `touch harm`; touch harm #"
    (tmp_path / name).mkdir()
    (tmp_path / name / "a\nb").write_text("x")
    (tmp_path / name / "link").symlink_to("a\nb")
    files, others = read_found(run(write_command(FOUND, str(tmp_path), name)))

    assert list(files) == ["a\nb"]
    assert others == ("link",)
    assert not (tmp_path / "harm").exists()
    assert not (tmp_path / name / "harm").exists()


def test_an_empty_folder_holds_nothing(tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()

    assert read_found(run(write_command(FOUND, str(tmp_path), "one"))) == ({}, ())

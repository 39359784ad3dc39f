"""The list of fingerprints: what it names, in which order, and what is no such list."""

import hashlib
import subprocess
from pathlib import Path

import pytest

from inspectorate.assembly.checksums import read_checksums, write_checksums
from inspectorate.assembly.manifest_file import record_files
from needs import find_program

PATHS = ("b.html", "a/report.pdf", "_headers")


def fill(folder: Path) -> None:
    """Write a file at each path, which holds its own path."""
    for path in PATHS:
        (folder / path).parent.mkdir(exist_ok=True)
        (folder / path).write_text(path)


def test_every_file_has_a_line_in_the_order_of_the_paths(tmp_path: Path) -> None:
    fill(tmp_path)

    assert write_checksums(tmp_path, record_files(tmp_path, PATHS)) == "SHA256SUMS"

    lines = (tmp_path / "SHA256SUMS").read_text().splitlines()
    assert lines == [f"{hashlib.sha256(path.encode()).hexdigest()}  {path}" for path in sorted(PATHS)]


def test_the_list_names_neither_itself_nor_its_signatures(tmp_path: Path) -> None:
    fill(tmp_path)
    for name in ("SHA256SUMS", "SHA256SUMS.sig", "SHA256SUMS.minisig"):
        (tmp_path / name).write_text("of an earlier run")

    write_checksums(tmp_path, record_files(tmp_path, (*PATHS, "SHA256SUMS", "SHA256SUMS.sig", "SHA256SUMS.minisig")))

    assert set(read_checksums((tmp_path / "SHA256SUMS").read_text())) == set(PATHS)


def test_the_usual_program_finds_every_file_as_it_was(tmp_path: Path) -> None:
    program = find_program("sha256sum")
    fill(tmp_path)
    write_checksums(tmp_path, record_files(tmp_path, PATHS))

    checked = subprocess.run(
        [program, "--check", "--strict", "SHA256SUMS"], cwd=tmp_path, capture_output=True, text=True, check=False
    )

    assert checked.returncode == 0, checked.stderr
    assert checked.stdout.count(": OK") == len(PATHS)


@pytest.mark.parametrize("text", ["no list\n", f"{'0' * 63}  short\n", f"{'0' * 64} \n"])
def test_what_is_no_list_is_not_read_as_one(text: str) -> None:
    with pytest.raises(ValueError, match="Line 1"):
        read_checksums(text)

"""Copies under embargo: named on each page, locked, and listed."""

import csv
import errno
import hashlib
import re
from pathlib import Path

import pikepdf
import pytest
from click.testing import CliRunner, Result
from pypdf import PdfReader

from acceptance.command import ROOT
from acceptance.small_content import Made, write_content
from inspectorate.cli import commands
from inspectorate.loading.desk import Desk, read_file
from inspectorate.model.copies import AccessList
from inspectorate.replacing import replace_file

HAM = Made(id="ham-2031", word="Ham", embargo="2999-01-02 00:01")
RECIPIENTS = """\
recipients:
  - {name: Ŵilla Marsh, organisation: Ambershire News}
  - {name: Alex Vale}
"""
NAMES = ("ham-2031-alex-vale.pdf", "ham-2031-willa-marsh-ambershire-news.pdf")
PASSWORD = re.compile(r"(?:[a-km-z2-9]{4}-){4}[a-km-z2-9]{4}")


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with the content of one inspection under embargo, and a list of recipients."""
    write_content(tmp_path / "content", HAM)
    (tmp_path / "recipients.yaml").write_text(RECIPIENTS, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def copy() -> Result:
    """Run `build copies` for the two recipients."""
    templates = ("--templates", str(ROOT / "templates"))
    return CliRunner().invoke(commands, ["copies", HAM.id, "--to", "recipients.yaml", *templates])


def read_passwords(project: Path) -> dict[str, str]:
    """Return the passwords by the names of the files."""
    with (project / "copies/ham-2031-passwords.csv").open(encoding="utf-8", newline="") as file:
        return {name: password for _, name, password in csv.reader(file)}


def read_list(project: Path) -> AccessList:
    """Return who had a copy, as the program itself reads it."""
    desk, path = Desk(), project / "content/inspections/ham-2031/access-list.yaml"
    read = read_file(AccessList, path.name, path.read_bytes(), desk)
    assert desk.found == []
    assert read is not None
    return read


def change_record(project: Path, right: str, wrong: str) -> None:
    """Write one thing in the record otherwise."""
    path = project / "content/inspections/ham-2031/inspection.yaml"
    assert right in path.read_text("utf-8")
    path.write_text(path.read_text("utf-8").replace(right, wrong), "utf-8")


def test_each_recipient_gets_a_locked_copy_with_their_name_on_each_page(project: Path) -> None:
    made = copy()

    assert made.exit_code == 0, made.output
    assert tuple(sorted(path.name for path in (project / "copies/ham-2031").iterdir())) == NAMES
    passwords = read_passwords(project)
    assert len(set(passwords.values())) == 2
    for name, label in zip(NAMES, ("Alex Vale", "Ŵilla Marsh, Ambershire News"), strict=True):
        path = project / "copies/ham-2031" / name
        assert PASSWORD.fullmatch(passwords[name])
        assert passwords[name] not in made.output
        with pytest.raises(pikepdf.PasswordError):
            pikepdf.open(path)
        reader = PdfReader(path, password=passwords[name])
        texts = [page.extract_text() for page in reader.pages]
        assert len(texts) > 3
        for text in texts:
            marking = " ".join(text.split())
            assert "Under embargo until 00.01 on 2 January 2999." in marking
            assert f"Copy for {label}: not to be passed on." in marking


def test_a_copy_is_encrypted_with_aes_256_and_stays_open_to_reading_programs(project: Path) -> None:
    copy()
    for name, password in read_passwords(project).items():
        content = (project / "copies/ham-2031" / name).read_bytes()
        assert b"Ham-" not in content
        with pikepdf.open(project / "copies/ham-2031" / name, password=password) as pdf:
            assert (pdf.encryption.R, pdf.encryption.bits, pdf.encryption.stream_method.name) == (6, 256, "aesv3")
            assert pdf.allow.accessibility
            with pdf.open_metadata() as metadata:
                assert metadata["pdfuaid:part"] == "1"
                assert "pdfaid:part" not in metadata


def test_the_list_tells_each_copy_by_its_hash(project: Path) -> None:
    copy()

    listed = read_list(project).copies
    assert [one.recipient for one in listed] == ["Ŵilla Marsh, Ambershire News", "Alex Vale"]
    for one in listed:
        assert re.fullmatch(r"\d{4}-\d\d-\d\d \d\d:\d\d", one.made)
        assert one.sha256 == hashlib.sha256((project / "copies/ham-2031" / one.file).read_bytes()).hexdigest()


def test_passwords_are_kept_apart_and_only_for_their_owner(project: Path) -> None:
    copy()

    assert (project / "copies/ham-2031-passwords.csv").stat().st_mode & 0o777 == 0o600
    assert not list((project / "copies/ham-2031").glob("*.csv"))
    assert not any(password in str(read_list(project)) for password in read_passwords(project).values())


def test_who_has_a_copy_already_keeps_it(project: Path) -> None:
    copy()
    first = (project / "copies/ham-2031" / NAMES[0]).read_bytes()
    (project / "copies/ham-2031" / NAMES[1]).unlink()

    again = copy()

    assert "Alex Vale has a copy already" in again.output
    assert (project / "copies/ham-2031" / NAMES[0]).read_bytes() == first
    assert (project / "copies/ham-2031" / NAMES[1]).exists()
    assert len(read_list(project).copies) == 3


@pytest.mark.parametrize("stage", ["drafting", "factual-accuracy", "withdrawn"])
def test_of_what_is_not_final_no_copy_is_made(project: Path, stage: str) -> None:
    change_record(project, "stage: final", f"stage: {stage}")

    refused = copy()

    assert refused.exit_code != 0
    assert not (project / "copies").exists()
    assert not (project / "content/inspections/ham-2031/access-list.yaml").exists()


def test_of_what_is_public_no_copy_is_needed(project: Path) -> None:
    change_record(project, "2999-01-02 00:01", "2024-05-10 00:01")

    refused = copy()

    assert refused.exit_code == 2
    assert "has lifted: everybody may read the report" in refused.output
    assert not (project / "copies").exists()


@pytest.mark.parametrize(
    ("recipients", "told"),
    [
        ("recipients: []\n", "names nobody"),
        ("recipients:\n  - {name: A}\n  - {name: a}\n", "twice"),
        ("recipients:\n  - {nmae: A}\n", "nmae"),
        ("", "recipients.yaml"),
    ],
)
def test_a_list_that_is_wrong_is_told_and_nothing_is_made(project: Path, recipients: str, told: str) -> None:
    (project / "recipients.yaml").write_text(recipients, "utf-8")

    refused = copy()

    assert refused.exit_code != 0
    assert told in refused.output
    assert not (project / "copies").exists()


def test_the_list_of_copies_is_in_no_public_file(project: Path) -> None:
    copy()
    change_record(project, "2999-01-02 00:01", "2024-05-10 00:01")

    built = CliRunner().invoke(commands, ["site", "--templates", str(ROOT / "templates")])

    assert built.exit_code == 0, built.output
    files = [path for path in (project / "site").rglob("*") if path.is_file()]
    assert not [path for path in files if b"Vale" in path.read_bytes() or "access-list" in path.name]


def test_a_full_disk_leaves_the_copies_that_were_made_and_the_next_run_goes_on(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[str] = []

    def fill_the_disk(path: Path, content: bytes) -> None:
        written.append(path.name)
        if len(written) == 4:  # the second copy: its list was written just before
            raise OSError(errno.ENOSPC, "No space left on device", str(path))
        replace_file(path, content)

    with monkeypatch.context() as full:
        full.setattr("inspectorate.copying.replace_file", fill_the_disk)
        stopped = copy()

    assert stopped.exit_code == 3
    assert "No space left on device" in stopped.output
    assert "Copies that were made before stand, and are listed." in stopped.output
    assert len(list((project / "copies/ham-2031").iterdir())) == 1
    assert copy().exit_code == 0
    assert tuple(sorted(path.name for path in (project / "copies/ham-2031").iterdir())) == NAMES

"""The command `build sign`: what it asks for, and that a private key never comes out of it."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from inspectorate.cli.sign import sign

ROOT = Path(__file__).parents[3]
CONTENT = str(ROOT / "tests" / "diagnostics" / "base")


@pytest.mark.parametrize(
    "arguments", [[], ["--ssh-key", "K", "--minisign-key", "K"], ["--check", "--ssh-key", "K"]], ids=str
)
def test_one_key_or_a_check_is_wanted(tmp_path: Path, arguments: list[str]) -> None:
    (tmp_path / "key").write_text("made up")
    given = [str(tmp_path / "key") if word == "K" else word for word in arguments]

    done = CliRunner().invoke(sign, [*given, "--content", CONTENT])

    assert done.exit_code == 2
    assert "Give --ssh-key with a file" in done.output


def test_a_key_in_the_content_is_refused_and_not_shown(tmp_path: Path) -> None:
    shutil.copytree(CONTENT, tmp_path / "content")
    (tmp_path / "content" / ".key").write_text("made-up-secret")

    done = CliRunner().invoke(
        sign, ["--ssh-key", str(tmp_path / "content" / ".key"), "--content", str(tmp_path / "content")]
    )

    assert done.exit_code == 1
    assert "lies in the content folder" in done.output
    assert "made-up-secret" not in done.output


def test_what_is_no_site_is_told(tmp_path: Path) -> None:
    done = CliRunner().invoke(sign, ["--check", "--site", str(tmp_path), "--content", CONTENT])

    assert done.exit_code == 1
    assert "no site made by this program" in done.output

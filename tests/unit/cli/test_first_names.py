"""The list of first names: an option or a variable names it, and nothing of it is printed but what was found."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from inspectorate.cli import commands

BASE = Path(__file__).parents[2] / "diagnostics" / "base"
REPORT = "inspections/ambershire-2025/report.yaml"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Return the small sound site, with a case of a child called Joe."""
    folder = shutil.copytree(BASE, tmp_path / "content")
    report = (folder / REPORT).read_text("utf-8")
    (folder / REPORT).write_text(report.replace("Staff feel supported.", "In one case, they met Joe."), "utf-8")
    return folder


@pytest.fixture
def names(tmp_path: Path) -> Path:
    """Return a list of two names."""
    (tmp_path / "names.txt").write_text("Joe\nZebedee\n", "utf-8")
    return tmp_path / "names.txt"


def build(content: Path, *options: str, variable: str = "") -> Result:
    """Build in strict mode, so that a warning stops the build."""
    arguments = ["site", "--strict", "--content", str(content), "--output", str(content.parent / "site"), *options]
    return CliRunner().invoke(commands, arguments, env={"INSPECTORATE_NAMES": variable}, catch_exceptions=False)


def test_the_option_names_the_list(content: Path, names: Path) -> None:
    result = build(content, "--names", str(names))

    assert result.exit_code == 1
    assert f"content/{REPORT}:26:29: warning[real-first-name]: Joe is on the list" in result.stdout
    assert "Zebedee" not in result.output


def test_the_variable_names_the_list(content: Path, names: Path) -> None:
    result = build(content, variable=str(names))

    assert result.exit_code == 1
    assert "warning[real-first-name]: Joe is on the list" in result.stdout


def test_without_a_list_no_name_is_told(content: Path) -> None:
    assert "real-first-name" not in build(content).output


@pytest.mark.parametrize("name", ["nothing.txt", "content"])
def test_a_list_that_is_not_there_is_a_wrong_command(content: Path, name: str) -> None:
    result = build(content, "--names", str(content.parent / name))

    assert result.exit_code == 2
    assert "--names" in result.stderr
    assert name in result.stderr
    assert not (content.parent / "site").exists()

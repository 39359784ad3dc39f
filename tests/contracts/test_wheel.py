"""The wheel: built offline, it carries all that the program needs away from its repository."""

import configparser
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CARRIED = {
    "templates": ROOT / "templates",
    "content/frameworks": ROOT / "content" / "frameworks",
    "content/handbook": ROOT / "content" / "handbook",
    "content/wording": ROOT / "content" / "wording",
}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    """Return the wheel of the project."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    (path,) = folder.glob("*.whl")
    return zipfile.ZipFile(path)


def files_below(folder: Path) -> set[str]:
    """Return the paths of all files below a folder."""
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("name", CARRIED)
def test_the_wheel_carries_the_defaults_of_the_program(wheel: zipfile.ZipFile, name: str) -> None:
    prefix = f"inspectorate/defaults/{name}/"
    carried = {path.removeprefix(prefix) for path in wheel.namelist() if path.startswith(prefix)}

    assert carried == files_below(CARRIED[name])


def test_the_wheel_carries_what_is_documented_of_every_message(wheel: zipfile.ZipFile) -> None:
    carried = wheel.read("inspectorate/defaults/docs/diagnostics.md")

    assert carried == (ROOT / "docs" / "diagnostics.md").read_bytes()


def test_the_wheel_carries_every_module(wheel: zipfile.ZipFile) -> None:
    package = ROOT / "src" / "inspectorate"
    carried = {path for path in wheel.namelist() if path.endswith(".py")}

    assert carried == {f"inspectorate/{path.relative_to(package).as_posix()}" for path in package.rglob("*.py")}


def test_the_wheel_carries_nothing_of_any_inspection(wheel: zipfile.ZipFile) -> None:
    assert [path for path in wheel.namelist() if "content/inspections/" in path or "tests/" in path] == []


def test_the_command_is_declared(wheel: zipfile.ZipFile) -> None:
    (name,) = (path for path in wheel.namelist() if path.endswith("entry_points.txt"))
    scripts = configparser.ConfigParser()
    scripts.read_string(wheel.read(name).decode("utf-8"))

    assert dict(scripts["console_scripts"]) == {"build": "inspectorate.__main__:run"}


def test_the_wheel_asks_for_what_the_project_file_names_and_carries_its_licences(wheel: zipfile.ZipFile) -> None:
    (name,) = (path for path in wheel.namelist() if path.endswith(".dist-info/METADATA"))
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    lines = wheel.read(name).decode("utf-8").splitlines()

    assert {line.removeprefix("Requires-Dist: ") for line in lines if line.startswith("Requires-Dist: ")} == set(
        project["dependencies"]
    )
    assert {line.removeprefix("License-File: ") for line in lines if line.startswith("License-File: ")} == set(
        project["license-files"]
    )

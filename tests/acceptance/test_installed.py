"""`pip install .` gives the same command, with templates, frameworks and wording of its own: no clone is needed."""

import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

from acceptance.command import LIMIT_SECONDS, ROOT, read_files
from acceptance.made import MadePage, MadePdf

CARRIED = ("templates", "content/frameworks", "content/handbook", "content/wording")
DOCUMENTATION = "docs/diagnostics.md"


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a fresh environment with the project installed by pip, without a network.

    Libraries come from the environment of the tests: a `.pth` file shows them, and does not show the project itself,
    which is installed there from its sources.
    """
    folder = tmp_path_factory.mktemp("installed") / "environment"
    run(sys.executable, "-m", "venv", "--without-pip", str(folder))
    (site_packages(folder) / "libraries.pth").write_text(sysconfig.get_paths()["purelib"], "utf-8")
    pip = (sys.executable, "-m", "pip", "--python", str(folder / "bin" / "python"))
    run(*pip, "install", "--no-index", "--no-deps", "--no-build-isolation", "--ignore-installed", "--quiet", str(ROOT))
    return folder


@pytest.fixture(scope="module")
def finished(environment: Path, tmp_path_factory: pytest.TempPathFactory) -> subprocess.CompletedProcess[str]:
    """Return the run of the installed command in a project with a letter and nothing else."""
    project = tmp_path_factory.mktemp("project")
    content = project / "content"
    shutil.copytree(ROOT / "content/inspections/redbridge-2015", content / "inspections/redbridge-2015")
    for name in ("site.yaml", "services.yaml"):
        shutil.copy(ROOT / "content" / name, content)
    return run(str(environment / "bin" / "build"), "site", "--output", str(project / "site"), folder=project)


def test_the_installed_command_makes_a_site_far_from_any_clone(
    environment: Path, finished: subprocess.CompletedProcess[str]
) -> None:
    site = Path(finished.stderr.splitlines()[-1].removeprefix("Look at ")).parent

    assert (site / "inspections/redbridge-2015/redbridge-2015.pdf").is_file()
    assert "4.5." in MadePage(site / "inspections/redbridge-2015/index.html").text
    assert str(ROOT) not in finished.stdout + finished.stderr
    origin = run(str(environment / "bin" / "python"), "-c", "import inspectorate; print(inspectorate.__file__)").stdout
    assert Path(origin.strip()).is_relative_to(environment)


def test_its_pdfs_are_set_in_the_typeface_that_the_wheel_carries(finished: subprocess.CompletedProcess[str]) -> None:
    site = Path(finished.stderr.splitlines()[-1].removeprefix("Look at ")).parent

    fonts = MadePdf(site / "inspections/redbridge-2015/redbridge-2015.pdf").fonts
    assert fonts
    assert [font for font in fonts if "Atkinson" not in font] == []
    assert finished.stdout == ""


@pytest.mark.parametrize("name", CARRIED)
def test_the_wheel_carries_every_file_of_the_defaults(environment: Path, name: str) -> None:
    carried = read_files(site_packages(environment) / "inspectorate" / "defaults" / name)

    assert carried == read_files(ROOT / name)


def test_the_installed_command_explains_its_messages(environment: Path, tmp_path: Path) -> None:
    explained = run(str(environment / "bin" / "build"), "explain", "rating-differs", folder=tmp_path).stdout

    assert explained.startswith("rating-differs\n\nThe published rating of a standard")


def test_the_wheel_carries_no_inspection(environment: Path) -> None:
    carried = read_files(site_packages(environment) / "inspectorate" / "defaults")

    assert [path for path in carried if not path.startswith((*CARRIED, DOCUMENTATION))] == []


def run(*command: str, folder: Path | None = None) -> subprocess.CompletedProcess[str]:
    """Run a program, which must end well; nothing leads it to the sources of the project."""
    finished = subprocess.run(
        command,
        check=False,
        cwd=folder,
        env={name: value for name, value in os.environ.items() if name != "PYTHONPATH"},
        capture_output=True,
        text=True,
        timeout=LIMIT_SECONDS,
    )
    assert finished.returncode == 0, finished.stdout + finished.stderr
    return finished


def site_packages(environment: Path) -> Path:
    """Return where an environment keeps its libraries."""
    (folder,) = environment.glob("lib/python*/site-packages")
    return folder

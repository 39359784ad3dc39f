"""A site is replaced whole or not at all, whatever happens to the build: it is killed, refused, or not alone."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from acceptance.command import (
    BUILD,
    LIMIT_SECONDS,
    TEMPLATES,
    build,
    build_small,
    read_files,
    read_published,
    side_folders,
    start,
)
from acceptance.small_content import Made, write_content

HAM = Made(id="ham-2024", word="Ham")
KEW = Made(id="kew-2024", word="Kew")
DOCUMENTS = 3
"""Of a site with one of them: the home page, the report, the press release."""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a folder with made-up content and no site yet."""
    write_content(tmp_path / "content", HAM)
    return tmp_path


@pytest.fixture
def small_project(tmp_path: Path) -> Path:
    """Return a folder with content for a home page alone."""
    write_content(tmp_path / "content")
    return tmp_path


@pytest.fixture
def former(tmp_path: Path) -> dict[str, bytes]:
    """Return the files of an earlier site of the project."""
    site = tmp_path / "site"
    (site / "inspections" / "old-2001").mkdir(parents=True)
    (site / ".inspectorate-site").touch()
    (site / "index.html").write_text("an earlier home page")
    (site / "inspections" / "old-2001" / "index.html").write_text("an earlier report")
    return read_files(site)


def kill_in_the_middle(project: Path, documents: int) -> None:
    """Start a build and kill it when it begins to make the document of this number, counted from 1."""
    process = start("site", *TEMPLATES, folder=project)
    assert process.stderr is not None
    with process, process.stderr as told:
        lines = [told.readline() for _ in range(documents)]
        process.kill()
        process.wait(LIMIT_SECONDS)
    assert all(line.strip() for line in lines)
    assert process.returncode == -9


# --- Killed -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("documents", [1, DOCUMENTS])
def test_a_kill_in_the_middle_leaves_the_former_site_byte_for_byte(
    project: Path, former: dict[str, bytes], documents: int
) -> None:
    kill_in_the_middle(project, documents)

    assert read_files(project / "site") == former
    assert len(side_folders(project / "site")) == 1


def test_the_next_build_removes_what_a_killed_one_left_behind(project: Path, former: dict[str, bytes]) -> None:
    kill_in_the_middle(project, 2)
    left_behind = side_folders(project / "site")

    build_small(project)

    assert left_behind
    assert side_folders(project / "site") == []
    assert read_files(project / "site") != former


def test_a_kill_during_the_first_build_leaves_no_site(project: Path) -> None:
    kill_in_the_middle(project, 2)

    assert not (project / "site").exists()
    assert (build_small(project) / "index.html").is_file()
    assert side_folders(project / "site") == []


def test_a_build_removes_nothing_of_other_people_beside_the_site(small_project: Path) -> None:
    foreign = [
        "site.old",
        "site.new",
        "site.backup.new",
        "site.7.new",
        "other.7.abcdefgh.new",
        "my-site.7.abcdefgh.new",
    ]
    for name in foreign:
        (small_project / name).mkdir()
        (small_project / name / "letter.txt").write_text("mine")
    (small_project / "site.7.notafold.new").write_text("mine")

    build_small(small_project)

    assert all((small_project / name / "letter.txt").is_file() for name in foreign)
    assert (small_project / "site.7.notafold.new").is_file()


def test_the_name_of_a_site_is_no_pattern(small_project: Path) -> None:
    (small_project / "other.7.abcdefgh.new").mkdir()

    build_small(small_project, "--output", "*")

    assert (small_project / "other.7.abcdefgh.new").is_dir()
    assert (small_project / "*" / "index.html").is_file()


# --- Not alone --------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def rivals(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[Path, dict[str, bytes]]]:
    """Return two projects, each with the files of the site that it makes when it is alone."""
    folders = [tmp_path_factory.mktemp(made.id) for made in (HAM, KEW)]
    for folder, made in zip(folders, (HAM, KEW), strict=True):
        write_content(folder / "content", made)
    return [(folder, read_published(build_small(folder))) for folder in folders]


@pytest.mark.usefixtures("former")
def test_of_two_builds_at_once_both_end_well_and_one_of_the_two_sites_stands_whole(
    tmp_path: Path, rivals: list[tuple[Path, dict[str, bytes]]]
) -> None:
    expect_one_whole_site(tmp_path / "site", rivals)


def test_of_two_first_builds_at_once_both_end_well_and_one_of_the_two_sites_stands_whole(
    tmp_path: Path, rivals: list[tuple[Path, dict[str, bytes]]]
) -> None:
    expect_one_whole_site(tmp_path / "site", rivals)


def expect_one_whole_site(site: Path, rivals: list[tuple[Path, dict[str, bytes]]]) -> None:
    """Build the site of both projects at once into one place and check what stands there."""
    running = [start("site", *TEMPLATES, "--output", site, folder=folder) for folder, _ in rivals]
    told = [process.communicate(timeout=LIMIT_SECONDS)[1] for process in running]

    assert [process.returncode for process in running] == [0, 0], told
    assert read_published(site) in [alone for _, alone in rivals]
    assert side_folders(site) == []


# --- Refused ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["letter.txt", ".git", "index.html"])
def test_a_folder_with_something_else_in_it_is_refused_and_untouched(small_project: Path, name: str) -> None:
    (small_project / "site").mkdir()
    (small_project / "site" / name).write_text("mine")

    finished = build("site", folder=small_project)

    assert finished.returncode == 2
    assert "is neither an empty folder nor a site that this program made for the same audience" in finished.stderr
    assert read_files(small_project / "site") == {name: b"mine"}
    assert side_folders(small_project / "site") == []


def test_a_link_is_refused_and_untouched(small_project: Path) -> None:
    (small_project / "elsewhere").mkdir()
    (small_project / "site").symlink_to("elsewhere")

    finished = build("site", folder=small_project)

    assert finished.returncode == 2
    assert "is neither an empty folder nor a site" in finished.stderr
    assert (small_project / "site").is_symlink()
    assert list((small_project / "elsewhere").iterdir()) == []


def test_an_empty_folder_becomes_the_site(small_project: Path) -> None:
    (small_project / "site").mkdir()

    assert (build_small(small_project) / "index.html").is_file()


def test_a_way_with_two_dots_is_followed_to_the_site_that_it_means(
    small_project: Path, former: dict[str, bytes]
) -> None:
    build_small(small_project, "--output", "site/inspections/..")

    assert former.keys() - read_files(small_project / "site").keys() == {"inspections/old-2001/index.html"}
    assert side_folders(small_project / "site") == []


# --- The machine refuses ----------------------------------------------------------------------------------------------


def expect_plain_refusal(finished: subprocess.CompletedProcess[str]) -> None:
    """Check that a build ended with a sentence about the machine and no trace of the program."""
    assert finished.returncode == 3
    assert finished.stdout == ""
    assert "The machine refused: " in finished.stderr
    assert "Nothing was changed. " in finished.stderr
    assert "Traceback" not in finished.stderr


def test_an_output_below_a_file_is_a_plain_refusal(small_project: Path) -> None:
    finished = build("site", *TEMPLATES, "--output", "content/site.yaml/site", folder=small_project)

    expect_plain_refusal(finished)


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="only Linux has a folder that even root cannot write")
def test_an_output_in_a_folder_that_cannot_be_written_is_a_plain_refusal(small_project: Path) -> None:
    finished = build("site", *TEMPLATES, "--output", "/proc/site", folder=small_project)

    expect_plain_refusal(finished)
    assert "/proc/site" in finished.stderr


def test_a_disk_that_takes_no_more_is_a_plain_refusal_and_leaves_the_former_site(
    small_project: Path, former: dict[str, bytes]
) -> None:
    finished = subprocess.run(
        # A limit to the size of a file stands in for a full disk: the style sheet and small pages fit, fonts do not.
        ["/bin/sh", "-c", 'ulimit -f 32; exec "$@"', "sh", *BUILD, "site", *map(str, TEMPLATES)],
        check=False,
        cwd=small_project,
        capture_output=True,
        text=True,
        timeout=LIMIT_SECONDS,
    )

    expect_plain_refusal(finished)
    assert read_files(small_project / "site") == former
    assert side_folders(small_project / "site") == []


def test_a_fault_of_the_program_becomes_a_log_and_a_sentence_and_leaves_the_former_site(
    small_project: Path, former: dict[str, bytes]
) -> None:
    faulty = "from inspectorate import cli, workflow; workflow.proofread_together = lambda *_: 1 / 0; cli.main()"
    finished = subprocess.run(
        [sys.executable, "-W", "error", "-c", faulty, "site", *map(str, TEMPLATES)],
        check=False,
        cwd=small_project,
        env={**os.environ, "TMPDIR": str(small_project)},
        capture_output=True,
        text=True,
        timeout=LIMIT_SECONDS,
    )

    (log,) = small_project.glob("inspectorate-*.log")
    assert finished.returncode == 3
    assert f"The program has a fault. What happened is written in {log}: please report it." in finished.stderr
    assert "Traceback" not in finished.stderr
    assert "ZeroDivisionError" in log.read_text("utf-8")
    assert read_files(small_project / "site") == former
    assert side_folders(small_project / "site") == []

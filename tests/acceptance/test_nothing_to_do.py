"""A build with nothing to do says so at once, says again what there was to say, and notices every change."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from acceptance.command import TEMPLATES, build
from acceptance.small_content import Made, write_content, write_inspection

SAME = "Nothing has changed since it was made."
MADE = Made(id="amber-2024", word="Madeword")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a folder with small content, whose site has been built."""
    write_content(tmp_path / "content", MADE)
    shutil.copytree(TEMPLATES[1], tmp_path / "templates")
    assert SAME not in build_again(tmp_path)
    return tmp_path


def build_again(project: Path, *options: str) -> str:
    """Build the site, which must end well; return all that was told."""
    finished = build("site", *options, folder=project, environment={"XDG_CACHE_HOME": str(project / "cache")})
    assert finished.returncode == 0, finished.stderr
    return finished.stderr + finished.stdout


def test_nothing_is_made_where_nothing_has_changed(project: Path) -> None:
    page = project / "site/index.html"
    before = page.stat()
    told = build_again(project)

    assert SAME in told
    assert f"Look at {page}" in told
    assert page.stat() == before


def test_what_was_told_is_told_again(project: Path) -> None:
    words = project / "content/inspections/amber-2024/report.yaml"
    words.write_text(words.read_text("utf-8").replace("Commentary", "Comentary"), "utf-8")
    first, second = build_again(project), build_again(project)

    assert "Comentary" in first
    assert SAME in second
    assert [line for line in second.splitlines() if "Comentary" in line] == [
        line for line in first.splitlines() if "Comentary" in line
    ]


def _write_words(project: Path) -> None:
    write_inspection(project / "content", Made(id="amber-2024", word="Otherword"))


def _change_template(project: Path) -> None:
    style = project / "templates/layouts/web.css"
    style.write_text(style.read_text("utf-8") + "\n", "utf-8")


def _lose_site(project: Path) -> None:
    shutil.rmtree(project / "site")


@pytest.mark.parametrize("change", [_write_words, _change_template, _lose_site])
def test_what_has_changed_is_made(project: Path, change: Callable[[Path], None]) -> None:
    change(project)
    told = build_again(project)

    assert SAME not in told
    assert (project / "site/index.html").is_file()
    assert SAME in build_again(project)


def test_other_options_are_another_build(project: Path) -> None:
    assert SAME not in build_again(project, "--strict")


def test_without_the_memo_it_is_made_again(project: Path) -> None:
    assert SAME not in build_again(project, "--no-memo")
    assert SAME not in build_again(project, "--no-memo")


def test_at_another_moment_it_is_made_for_that_moment(project: Path) -> None:
    early = build_again(project, "--now", "2024-05-01 12:00")

    assert SAME not in early
    assert not (project / "site/inspections/amber-2024").exists()
    assert SAME in build_again(project, "--now", "2024-05-01 12:00")
    assert SAME not in build_again(project)
    assert (project / "site/inspections/amber-2024").is_dir()

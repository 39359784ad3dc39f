"""Shares of a site, made apart, become the same site; the recipes for this call what there is."""

import re
import shutil
from pathlib import Path

import click
import pytest
import yaml

from acceptance.command import ROOT, TEMPLATES, build, build_small, read_published
from acceptance.small_content import Made, write_content
from inspectorate.cli import commands

RECIPES = sorted((ROOT / "docs/shards").iterdir())
VARIABLE = re.compile(r"\$\{\{ [^}]+ \}\}|\$\w+")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a folder with small content of several inspections."""
    write_content(tmp_path / "content", *(Made(id=f"made-{one}", word=f"Madeword{one}") for one in "abc"))
    return tmp_path


def test_shares_that_are_put_together_make_the_same_site(project: Path) -> None:
    alone = read_published(build_small(project, "--no-memo"))
    for number in (1, 2):
        cache = {"XDG_CACHE_HOME": str(project / f"cache-{number}")}
        made = build("site", *TEMPLATES, "--output", "none", f"--share={number}/2", folder=project, environment=cache)
        assert made.returncode == 0, made.stderr
        assert not (project / "none").exists()
        shutil.copytree(project / f"cache-{number}", project / "cache", dirs_exist_ok=True)

    (project / "cache" / "inspectorate").chmod(0o700)
    together = build("site", *TEMPLATES, folder=project, environment={"XDG_CACHE_HOME": str(project / "cache")})

    assert together.returncode == 0, together.stderr
    assert read_published(project / "site") == alone


@pytest.mark.parametrize("share", ["0/2", "3/2", "1", "a/b", "1/0", "-1/2"])
def test_what_is_no_share_is_told(project: Path, share: str) -> None:
    finished = build("site", *TEMPLATES, f"--share={share}", folder=project)

    assert finished.returncode == 2
    assert "is no share such as 2/4" in finished.stderr


def test_a_share_that_would_be_forgotten_is_refused(project: Path) -> None:
    assert build("site", *TEMPLATES, "--share=1/2", "--no-memo", folder=project).returncode == 2


@pytest.mark.parametrize("recipe", RECIPES, ids=lambda one: one.name)
def test_a_recipe_calls_what_there_is(recipe: Path) -> None:
    text = recipe.read_text("utf-8")
    calls = re.findall(r"python3 build\.py site(.*)", text)

    assert yaml.safe_load(text)
    assert [("--share" in call) for call in calls] == [True, False]
    for call in calls:
        words = VARIABLE.sub("4", call).replace('"', "").split()
        commands.get_command(click.Context(commands), "site").make_context("site", words)  # type: ignore[union-attr]

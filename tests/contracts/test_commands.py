"""The commands: each is found where the table says, and a check waits for nothing that makes documents."""

import json
import os
import subprocess
import sys
from pathlib import Path

import click
import pytest

from inspectorate.cli import COMMANDS, commands

ROOT = Path(__file__).parents[2]
HEAVY = {"weasyprint", "pydyf", "pikepdf", "jinja2", "page", "fontTools"}
"""The libraries that make documents, by the names under which they are imported."""
LIST_MODULES = """
import json, sys
from inspectorate.cli import commands
try:
    commands(sys.argv[1:])
except SystemExit as ended:
    if ended.code:
        raise
print("\\n" + json.dumps(sorted(sys.modules)))
"""


def list_modules(*arguments: str) -> set[str]:
    """Return the top names of all modules that Python has read when a command has ended well."""
    done = subprocess.run(
        [sys.executable, "-c", LIST_MODULES, *arguments], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return {name.partition(".")[0] for name in json.loads(done.stdout.rstrip().rpartition("\n")[2])}


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_found_under_its_name_and_says_what_it_does(name: str) -> None:
    command = commands.get_command(click.Context(commands), name)

    assert command is not None
    assert command.name == name
    assert COMMANDS[name].help == command.get_short_help_str(limit=300)


@pytest.mark.parametrize(
    "arguments", [("check", "--no-information"), ("explain", "rating-differs")], ids=lambda one: one[0]
)
def test_a_check_reads_no_library_that_makes_documents(arguments: tuple[str, ...]) -> None:
    modules = list_modules(*arguments)

    assert {"click", "inspectorate"} <= modules
    assert modules & HEAVY == set()


def test_a_library_that_makes_documents_would_be_seen() -> None:
    assert list_modules("draft", "--help") >= {"weasyprint", "jinja2"}


def test_the_list_of_commands_reads_none_of_them() -> None:
    assert list_modules("--help") & {*HEAVY, "yaml", "pydantic", "markdown_it"} == set()


def test_what_sets_pages_is_read_with_the_first_document() -> None:
    assert "weasyprint" not in list_modules("site", "--help")


def test_a_command_with_nothing_to_do_reads_no_module_but_its_own_few(tmp_path: Path) -> None:
    answer = "import json, sys, inspectorate.__main__; print(json.dumps(sorted(sys.modules)))"
    environment = {**os.environ, "XDG_CACHE_HOME": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", answer], cwd=ROOT, env=environment, capture_output=True, text=True, check=True
    )
    modules = set(json.loads(done.stdout))

    assert {name for name in modules if name.startswith("inspectorate")} == {
        "inspectorate", "inspectorate.__main__", "inspectorate.unchanged"
    }  # fmt: skip
    assert modules & {"click", "pathlib", "typing_extensions", "importlib.metadata"} == set()

"""A YAML language server at work on a copy of the project's own content."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from editor.language_server import LanguageServer
from inspectorate.cli import commands
from needs import give_up

ROOT = Path(__file__).parents[2]
SERVER = ROOT / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"

AMBERSHIRE = ("--area", "Ambershire", "--nation", "England", "--region", "Midlands", "--area-code", "X06000001")


@pytest.fixture(scope="session")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the content with a new inspection, a new press release and the schemas. Nobody changes it."""
    content = tmp_path_factory.mktemp("editor") / "content"
    shutil.copytree(ROOT / "content", content, ignore=shutil.ignore_patterns(".*"))
    for words in (
        ("service", "ambershire", *AMBERSHIRE),
        ("inspection", "ambershire-2027", "--service", "ambershire", "--framework", "yj-2021"),
        ("inspection", "ambershire-2015", "--service", "ambershire", "--framework", "yo-sqs-2012"),
        ("press-release", "ambershire-2027"),
    ):
        made = CliRunner().invoke(commands, ["new", *words, "--content", str(content)])
        assert made.exit_code == 0, made.output
    return content


@pytest.fixture(scope="session")
def server(content: Path) -> Iterator[LanguageServer]:
    """Yield a language server; tests that need it are skipped where Node.js or the server is missing."""
    node = shutil.which("node")
    if node is None:
        give_up("There is no node on the path; Debian's package is nodejs.")
    if not SERVER.is_file():
        give_up("There is no YAML language server; `npm ci --ignore-scripts` installs it.")
    running = LanguageServer([node, str(SERVER), "--stdio"], content)
    yield running
    running.stop()

"""The repository speaks of itself alone, and its lock files name no address."""

import json
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
# Built from pieces, so that this file does not hold what it forbids.
FORBIDDEN = re.compile(
    "|".join(
        (
            r"\.\./" + "shared/(?!reference|house-rules)",
            r"(?<![\w.])/" + "work/",
            "pypi" + r"\.org",
            "pythonhosted" + r"\.org",
            "npmjs" + r"\.(?:org|com)",
        )
    )
)


def read_tracked_texts() -> dict[str, str]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True)  # noqa: S607
    texts = {}
    for name in filter(None, listed.stdout.split("\0")):
        path = ROOT / name
        if path.is_file() and path.suffix not in {".ttf", ".woff2", ".png"}:
            texts[name] = path.read_text("utf-8", errors="replace")
    return texts


def test_no_file_names_a_machine_a_workplace_or_a_registry() -> None:
    texts = read_tracked_texts()
    found = [f"{name}: {match.group()}" for name, text in texts.items() for match in FORBIDDEN.finditer(text)]

    assert found == []


@pytest.mark.parametrize("folder", [ROOT, ROOT / "benchmarks"], ids=["program", "benchmarks"])
def test_lock_files_name_no_address(folder: Path) -> None:
    text = (folder / "requirements.lock").read_text("utf-8")

    assert re.findall(r"https?://|file:|--index|--find-links", text) == []


@pytest.mark.parametrize(
    ("folder", "package"), [(ROOT, "yaml-language-server"), (ROOT / "benchmarks", "@11ty/eleventy")]
)
def test_the_lock_file_of_npm_names_versions_and_sums_and_no_place(folder: Path, package: str) -> None:
    text = (folder / "package-lock.json").read_text("utf-8")
    packages = json.loads(text)["packages"]
    installed = {name: package for name, package in packages.items() if name}

    assert f"node_modules/{package}" in installed
    assert "://" not in text  # nor the addresses at which authors of packages ask for money
    assert [name for name, package in installed.items() if "resolved" in package] == []
    assert [name for name, package in installed.items() if not {"version", "integrity"} <= package.keys()] == []


def test_every_decision_has_status_context_decision_and_consequences() -> None:
    decisions = sorted((ROOT / "docs" / "adr").glob("[0-9]*.md"))

    assert decisions
    for path in decisions:
        text = path.read_text("utf-8")
        assert all(f"## {part}" in text for part in ("Context", "Decision", "Consequences")), path.name

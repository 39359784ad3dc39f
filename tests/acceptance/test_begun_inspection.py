"""An inspection that is only begun: it is told, it stops nobody, and nothing of it can be seen."""

import re
from pathlib import Path

import pytest

from acceptance.command import TEMPLATES, build, read_files
from acceptance.small_content import Made, write_content

HAM = Made(id="ham-2024", word="Ham")
BEGUN = "kew-2031"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a folder with the content of one finished inspection, and one that is begun."""
    write_content(tmp_path / "content", HAM)
    named = ("--service", "ham-2024-service", "--framework", "ham-2024-framework")
    made = build("new", "inspection", BEGUN, *named, folder=tmp_path)
    assert made.returncode == 0, made.stderr
    return tmp_path


def test_the_others_are_built_and_nothing_of_it_is_in_the_site(project: Path) -> None:
    finished = build("site", *TEMPLATES, folder=project)
    files = read_files(project / "site")

    assert finished.returncode == 0, finished.stdout + finished.stderr
    assert f"content/inspections/{BEGUN}/inspection.yaml:" in finished.stdout
    assert set(re.findall(r": (?:error|warning)\[([a-z-]+)\]: ", finished.stdout)) == {"to-be-written"}
    assert "inspections/ham-2024/index.html" in files
    assert [name for name, content in files.items() if BEGUN in name or BEGUN.encode() in content] == []


def test_once_it_is_final_what_is_to_be_written_stops_the_build(project: Path) -> None:
    record = project / "content" / "inspections" / BEGUN / "inspection.yaml"
    record.write_text(record.read_text("utf-8").replace("stage: drafting", "stage: final"), "utf-8")
    finished = build("site", *TEMPLATES, folder=project)

    assert finished.returncode == 1
    assert "error[to-be-written]" in finished.stdout
    assert "warning" not in finished.stdout
    assert not (project / "site").exists()

"""The command `build new translation`: a document in a further language, field by field as in the first."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from inspectorate.checking import CheckOrder, check_content
from inspectorate.cli import commands
from inspectorate.diagnostics import Severity

CONTENT = Path(__file__).parents[3] / "content"
NOW = datetime(2026, 11, 1, tzinfo=UTC)
ID = "redbridge-2024"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Return a content folder with the site of our own and one inspection, without its Welsh words."""
    content = tmp_path / "content"
    (content / "inspections").mkdir(parents=True)
    for name in ("site.yaml", "services.yaml"):
        shutil.copy(CONTENT / name, content)
    shutil.copytree(CONTENT / "inspections" / ID, content / "inspections" / ID)
    (content / "inspections" / ID / "press-release.cy.yaml").unlink()
    return content


def translate(content: Path, *words: str) -> Result:
    """Run `build new translation` on a content folder."""
    return CliRunner().invoke(commands, ["new", "translation", *words, "--content", str(content)])


def read(content: Path, name: str) -> str:
    """Return the text of a file of the inspection."""
    return (content / "inspections" / ID / name).read_text("utf-8")


@pytest.mark.parametrize("document", ["report", "press-release"])
def test_a_translation_is_to_be_written_and_nothing_else_is_told(content: Path, document: str) -> None:
    made = translate(content, ID, document, "--language", "cy")
    record = content / "inspections" / ID / "inspection.yaml"
    record.write_text(record.read_text("utf-8").replace("stage: final", "stage: drafting"), "utf-8")
    found = check_content(CheckOrder(content=content, defaults=CONTENT), NOW).diagnostics
    told = [one for one in found if one.severity is not Severity.INFORMATION and not one.waived]

    assert made.exit_code == 0, made.output
    assert {(one.code, one.file) for one in told} == {("to-be-written", f"content/inspections/{ID}/{document}.cy.yaml")}


def test_a_translation_shows_the_words_of_the_first_language_above_each_gap(content: Path) -> None:
    translate(content, ID, "press-release", "--language", "cy")
    lines = read(content, "press-release.cy.yaml").splitlines()

    assert lines[0] == read(content, "press-release.yaml").splitlines()[0]
    assert lines[1].startswith("# Write the translation of what stands above it")
    assert lines[3].startswith("# Martin Jones CBE, Chief Inspector of Probation, said that many")
    assert "#" in lines[3:]
    assert lines[-2:] == ["body: |", "  to be written"]


def test_a_translation_of_a_report_names_the_schema_of_its_edition(content: Path) -> None:
    translate(content, ID, "report", "--language", "cy")

    assert read(content, "report.cy.yaml").startswith(
        "# yaml-language-server: $schema=../../.schemas/report.yj-2021.schema.json\n"
    )


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ((ID, "report", "--language", "en"), "There is no language `en`. There are: `cy`."),
        ((ID, "letter", "--language", "cy"), f"There is no letter of `{ID}`."),
        (("../x", "report", "--language", "cy"), "There is no report of `../x`."),
    ],
)
def test_what_cannot_be_translated_is_refused(content: Path, words: tuple[str, ...], told: str) -> None:
    refused = translate(content, *words)

    assert refused.exit_code == 2
    assert told in refused.output


def test_a_translation_that_exists_is_never_overwritten(content: Path) -> None:
    path = content / "inspections" / ID / "report.cy.yaml"
    path.write_text("sections: {}\n", "utf-8")
    refused = translate(content, ID, "report", "--language", "cy")

    assert refused.exit_code == 2
    assert "There is a file `report.cy.yaml` already: nothing was changed." in refused.output
    assert path.read_text("utf-8") == "sections: {}\n"


def test_words_that_cannot_be_read_are_refused(content: Path) -> None:
    (content / "inspections" / ID / "report.yaml").write_text("sections: [\n", "utf-8")
    refused = translate(content, ID, "report", "--language", "cy")

    assert refused.exit_code == 2
    assert "cannot be translated: mend it first." in refused.output

"""veraPDF judges drafts and redlines as it does what is published."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from inspectorate.cli import commands
from pdf.referee import Referee

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("inspection", ["redbridge-2024"])
def test_drafts_and_redlines_keep_the_promise_of_every_pdf(referee: Referee, tmp_path: Path, inspection: str) -> None:
    shutil.copytree(ROOT / "content", tmp_path / "content")
    folder = tmp_path / "content" / "inspections" / inspection
    words = next(folder / name for name in ("report.yaml", "letter.yaml") if (folder / name).is_file())
    words.write_text(words.read_text("utf-8").replace("inspection", "look"), "utf-8")
    common = ["--content", str(tmp_path / "content"), "--output", str(tmp_path)]
    for command in (["draft", inspection], ["diff", inspection, "--from", str(ROOT / "content")]):
        CliRunner().invoke(commands, [*command, *common])
    made = sorted(tmp_path.glob("*.pdf"))

    assert len(made) == 3
    for pdf in made:
        for flavour in ("ua1", "3a"):
            verdict = referee.judge(pdf, flavour)
            assert (verdict.error, verdict.failures) == ("", ()), (pdf.name, flavour)

"""A published rating follows from its shares, or the decision to publish another one is recorded and told."""

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from acceptance.command import ROOT, TEMPLATES, build, build_small, read_files
from acceptance.made import MadePage, MadePdf, squeeze, text_of
from acceptance.small_content import SHARE_PLACE, Made, write_content

IMPROVE, INADEQUATE = "Requires improvement", "Inadequate"
RECORD = "inspections/redbridge-2024/inspection.yaml"
DISCRETION = ", discretion: {reason: {en: Inspectors saw more than the cases show.}}"
NOTE = "Discretion changed planning from ‘Poor’ to ‘Good’. Inspectors saw more than the cases show."


@pytest.fixture
def real_copy(tmp_path: Path) -> Path:
    """Return a copy of the real content that may be changed."""
    return Path(shutil.copytree(ROOT / "content", tmp_path / "content"))


def change(file: Path, line: int, before: str, after: str) -> None:
    """Change one value in one line, which must hold it."""
    lines = file.read_text("utf-8").split("\n")
    assert before in lines[line - 1]
    lines[line - 1] = lines[line - 1].replace(before, after)
    file.write_text("\n".join(lines), "utf-8")


def line_of(file: Path, beginning: str) -> int:
    """Return the number of the line that begins so."""
    lines = file.read_text("utf-8").splitlines()
    return next(number for number, line in enumerate(lines, 1) if line.strip().startswith(beginning))


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """A change of one share in the report of 2024 that moves the rating of a standard."""

    key_question: str
    before: str
    after: str
    published: str
    computed: str


@pytest.mark.parametrize(
    "move",
    [
        Move(key_question="2.1.3", before="50%", after="49%", published=IMPROVE, computed=INADEQUATE),
        Move(key_question="2.4.2", before="50%", after="49%", published=IMPROVE, computed=INADEQUATE),
        Move(key_question="3.1.3", before="56%", after="8%", published=IMPROVE, computed=INADEQUATE),
        Move(key_question="3.3.2", before="31%", after="50%", published=INADEQUATE, computed=IMPROVE),
    ],
    ids=lambda move: f"{move.key_question} from {move.before} to {move.after}",
)
def test_a_share_that_moves_a_rating_stops_the_build_at_its_line(real_copy: Path, move: Move) -> None:
    line = line_of(real_copy / RECORD, f'"{move.key_question}"')
    change(real_copy / RECORD, line, move.before, move.after)

    finished = build("site", "--content", real_copy, "--output", real_copy.parent / "site", folder=ROOT)

    assert finished.returncode == 1
    assert (
        f"content/{RECORD}:{line}:16: error[rating-differs]: Standard {move.key_question[:3]} is published as "
        f"'{move.published}', but its lowest key question ({move.key_question} with {move.after}) earns "
        f"'{move.computed}'.\n{line:>6} |       \"{move.key_question}\": {move.after}"
    ) in finished.stdout
    assert finished.stdout.count("error[") == 1
    assert "1 error, " in finished.stderr
    assert not (real_copy.parent / "site").exists()


def test_a_share_that_moves_a_rating_leaves_the_former_site_as_it_was(tmp_path: Path) -> None:
    write_content(tmp_path / "content", Made(id="ham-2024", word="Ham", share="64%"))
    (tmp_path / "site").mkdir()
    (tmp_path / "site/.inspectorate-site").touch()
    (tmp_path / "site/index.html").write_text("an earlier home page")

    finished = build("site", folder=tmp_path)

    assert finished.returncode == 1
    assert f"content/inspections/ham-2024/inspection.yaml:{SHARE_PLACE}: error[rating-differs]: " in finished.stdout
    assert read_files(tmp_path / "site") == {".inspectorate-site": b"", "index.html": b"an earlier home page"}


@pytest.mark.parametrize("share", ["65%", "{yes: 129, of: 200}"])
def test_a_share_that_moves_no_rating_builds(tmp_path: Path, share: str) -> None:
    write_content(tmp_path / "content", Made(id="ham-2024", word="Ham", share=share))

    finished = build("site", *TEMPLATES, folder=tmp_path)

    assert finished.returncode == 0
    assert ("warning[share-between-bands]" in finished.stdout) is ("129" in share)
    rows = MadePage(tmp_path / "site/inspections/ham-2024/index.html").rows("key-questions-2-1")
    printed = "65% 129 of 200" if "129" in share else share
    assert [text_of(percent) for _, percent in rows] == [f"{printed} lowest score", "90%"]


@pytest.fixture(scope="module")
def site_with_discretion(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the site of an inspection whose standard 2.1 is published as good by discretion."""
    project = tmp_path_factory.mktemp("discretion")
    write_content(project / "content", Made(id="ham-2024", word="Ham", share="64%", discretion=DISCRETION))
    return build_small(project)


def test_recorded_discretion_builds_and_its_note_stands_at_the_lowest_key_question(site_with_discretion: Path) -> None:
    page = MadePage(site_with_discretion / "inspections/ham-2024/index.html")
    rows = page.rows("key-questions-2-1")
    marks = [[link.get("href", "") for link in question.iter("a")] for question, _ in rows]

    assert [text_of(percent) for _, percent in rows] == ["64% lowest score", "90%"]
    assert [len(links) for links in marks] == [1, 0]
    assert page.words(marks[0][0].removeprefix("#")).startswith(NOTE)
    assert "Rating Good" in page.words("standard-2-1")


def test_the_pdf_has_the_note_on_discretion_on_the_page_of_its_table(site_with_discretion: Path) -> None:
    pdf = MadePdf(site_with_discretion / "inspections/ham-2024/ham-2024.pdf")
    page = squeeze(pdf.pages[pdf.page_by_id["key-questions-2-1"]])

    assert "64% lowest score" in page
    assert NOTE in page


def test_discretion_that_changes_nothing_stops_the_build(tmp_path: Path) -> None:
    write_content(tmp_path / "content", Made(id="ham-2024", word="Ham", share="65%", discretion=DISCRETION))

    finished = build("site", folder=tmp_path)

    assert finished.returncode == 1
    assert "inspection.yaml:9:" in finished.stdout
    assert "error[discretion-without-effect]" in finished.stdout

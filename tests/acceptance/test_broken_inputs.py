"""Forty broken inputs of different kinds: forty messages with place and cure, and the former site as it was."""

import json
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from acceptance.command import ROOT, read_files
from inspectorate.cli import commands

BASE = ROOT / "tests" / "diagnostics" / "base"
REPORT = "inspections/ambershire-2025/report.yaml"
RECORD = "inspections/ambershire-2025/inspection.yaml"
RELEASE = "inspections/ambershire-2025/press-release.yaml"
FRAMEWORK = "frameworks/made-up-2025.yaml"


@dataclass(frozen=True)
class Broken:
    """One mistake: in `file`, `right` is written as `wrong`.

    The message must stand at the line of `told_in` that holds `at`; without these, at the line of `wrong`. A `*` is any
    line of the file, where YAML itself finds out only later that something is wrong.
    """

    name: str
    file: str
    right: str
    wrong: str
    code: str
    at: str = ""
    told_in: str = ""


BROKEN = (
    Broken(
        "a field is given twice",
        RECORD,
        "stage: final",
        "stage: final\nstage: drafting",
        "yaml-duplicate-key",
        "stage: drafting",
    ),
    Broken("a field is misspelt", RECORD, "embargo:", "embrago:", "unknown-field"),
    Broken("a field is missing", RECORD, "service: ambershire\n", "", "missing-field", "service_name"),
    Broken("a field is empty", RECORD, "  rating: fair", "  rating:", "empty-field", "  rating:"),
    Broken("an anchor", RECORD, "stage: final", "stage: &all final", "yaml-anchor"),
    Broken("a tag that makes objects", RECORD, "stage: final", "stage: !!python/object:os.system final", "yaml-tag"),
    Broken("brackets without end", RECORD, "stage: final", "stage: " + 60 * "[" + 60 * "]", "yaml-too-deep", "stage:"),
    Broken("a tab", RECORD, "  month: 2025-03", "\tmonth: 2025-03", "yaml-tab"),
    Broken("a quotation mark without end", RECORD, "stage: final", 'stage: "final', "yaml-syntax", "*"),
    Broken(
        "a second document", RECORD, "stage: final", "stage: final\n---\nservice: x", "yaml-several-documents", "---"
    ),
    Broken("an invisible character", RECORD, "name: Bea Hill", "name: Bea\u202e Hill", "control-character"),
    Broken("a number in words", RECORD, "yes: 38, of: 54", "yes: 38, of: fifty", "wrong-value"),
    Broken("more cases than inspected", RECORD, "yes: 38, of: 54", "yes: 58, of: 54", "wrong-value", "2.1.1"),
    Broken("no case inspected", RECORD, "yes: 38, of: 54", "yes: 0, of: 0", "wrong-value", "2.1.1"),
    Broken("more than all cases", RECORD, "81%", "181%", "wrong-value"),
    Broken("a percentage without its sign", RECORD, "81%", '"81"', "wrong-value"),
    Broken("a day that no calendar has", RECORD, "2025-03-03", "2025-02-30", "wrong-value"),
    Broken("fieldwork that ends before it begins", RECORD, "2025-03-07", "2025-03-01", "wrong-value", "  month:"),
    Broken("an embargo with an offset", RECORD, "2025-06-03 00:01", "2025-06-03T00:01Z", "wrong-value"),
    Broken(
        "an embargo in an hour that London skips",
        RECORD,
        "2025-06-03 00:01",
        "2025-03-30 01:30",
        "embargo-in-clock-change",
    ),
    Broken("a stage that does not exist", RECORD, "stage: final", "stage: finished", "wrong-value"),
    Broken("a service that does not exist", RECORD, "service: ambershire", "service: ambreshire", "unknown-service"),
    Broken("a framework that does not exist", RECORD, "made-up-2025", "made-up-2052", "unknown-framework"),
    Broken("a person that does not exist", RECORD, "signatory: ada-lane", "signatory: ada-lan", "unknown-person"),
    Broken(
        "a rating that the scale lacks", RECORD, '"1.1": {rating: good}', '"1.1": {rating: splendid}', "unknown-rating"
    ),
    Broken("a standard that the framework lacks", RECORD, '"1.1":', '"1.7":', "unknown-standard"),
    Broken("a key question that the framework lacks", RECORD, '"2.2.2": 48%', '"2.2.9": 48%', "unknown-key-question"),
    Broken("a share that moves a rating", RECORD, '"2.2.2": 48%', '"2.2.2": 52%', "rating-differs"),
    Broken("a score that does not add up", RECORD, "score: 5", "score: 6", "score-differs"),
    Broken(
        "an overall rating that the score does not earn",
        RECORD,
        "  rating: fair\n  score",
        "  rating: good\n  score",
        "overall-differs",
        "  rating: good\n  score",
    ),
    Broken(
        "a recommendation left out",
        RECORD,
        "numbers: [2]",
        "numbers: [3]",
        "recommendations-not-numbered-through",
        "  - addressee",
    ),
    Broken(
        "a rating and a reason for none",
        RECORD,
        '"1.1": {rating: good}',
        '"1.1": {rating: good, not_rated: {en: No.}}',
        "wrong-value",
    ),
    Broken("HTML in the words", REPORT, "Leaders know", "Leaders <b>know</b>", "raw-html", "<b>"),
    Broken(
        "HTML deep in a list",
        REPORT,
        "- It has one river.",
        "- It has one river.\n    - and <script>alert(1)</script>",
        "raw-html",
        "<script>",
    ),
    Broken("a link that runs a program", REPORT, "Leaders know", "[Leaders](javascript:alert) know", "unsafe-link"),
    Broken("a picture in the words", REPORT, "Leaders know", "![Leaders](leaders.png) know", "markdown-picture"),
    Broken("a heading that jumps a level", REPORT, "# The county", "### The county", "heading-jump"),
    Broken("a mark without a note", REPORT, "[^visit]", "[^visti]", "footnote-undefined"),
    Broken("a section that the framework lacks", REPORT, "  background:", "  backgrond:", "unknown-section"),
    Broken(
        "a recommendation without words",
        REPORT,
        "  2: train staff in planning\n",
        "",
        "recommendation-without-words",
        "numbers: [2]",
        RECORD,
    ),
    Broken(
        "a release with another rating",
        RELEASE,
        "staff cared.",
        "the service was rated overall 'Good'.",
        "press-release-contradicts",
        "rated overall",
    ),
    Broken("a release with another percentage", RELEASE, "48 per cent", "49 per cent", "press-release-contradicts"),
    Broken(
        "bands in the wrong order",
        FRAMEWORK,
        "{rating: fair, at_least: 50}",
        "{rating: fair, at_least: 70}",
        "bands-",
        "{rating: poor, at_least: 0}",
    ),
    Broken(
        "no phrases for a language of the site", "site.yaml", "languages: [en]", "languages: [en, gd]", "missing-file"
    ),
)


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a sound content folder, with a former site beside it."""
    shutil.copytree(BASE, tmp_path / "content")
    site = tmp_path / "site"
    site.mkdir()
    (site / ".inspectorate-site").write_bytes(b"")
    (site / "index.html").write_text("the former site", "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path / "content"


def build_here(*options: str) -> Result:
    """Run `build site` in this process: nothing is made where the content has errors."""
    return CliRunner().invoke(commands, ["site", *options])


def change(path: Path, right: str, wrong: str) -> None:
    """Write one thing in a file otherwise."""
    text = path.read_text("utf-8")
    assert right in text
    path.write_text(text.replace(right, wrong, 1), "utf-8")


def line_of(path: Path, text: str) -> int:
    """Return the number of the first line on which a text begins."""
    before, found, _ = path.read_text("utf-8").partition(text)
    assert found
    return before.count("\n") + 1


def test_the_broken_inputs_are_forty_or_more_and_all_different() -> None:
    assert len({(broken.file, broken.wrong) for broken in BROKEN}) >= 40


@pytest.mark.parametrize("broken", BROKEN, ids=lambda broken: broken.name)
def test_a_broken_input_is_told_with_place_and_cure_and_loses_nothing(broken: Broken, content: Path) -> None:
    change(content / broken.file, broken.right, broken.wrong)
    before = read_files(content.parent / "site")

    finished = build_here("--format", "json")

    file = broken.told_in or broken.file
    found = [one for one in json.loads(finished.stdout) if one["code"].startswith(broken.code)]
    lines = {(one["file"], one["line"]) for one in found}
    assert finished.exit_code == 1, finished.output
    assert all(one["message"] and one["hint"] and one["column"] >= 1 for one in found)
    assert "Traceback" not in finished.output
    assert read_files(content.parent / "site") == before
    if broken.at == "*":
        assert {name for name, _ in lines} == {f"content/{file}"}
    else:
        assert (f"content/{file}", line_of(content / file, broken.at or broken.wrong)) in lines


@pytest.mark.parametrize(
    "encoded", [b"\xff\xfes\x00t\x00", "stage: fin\u00e9".encode("latin-1")], ids=["UTF-16", "Latin-1"]
)
def test_a_file_in_another_encoding_is_told(encoded: bytes, content: Path) -> None:
    (content / RECORD).write_bytes(encoded)

    finished = build_here()

    assert finished.exit_code == 1
    assert f"content/{RECORD}:1:" in finished.stdout
    assert "error[wrong-encoding]" in finished.stdout
    assert "UTF-8" in finished.stdout


def test_a_thousand_times_a_thousand_laughs_are_refused_at_once(content: Path) -> None:
    laughs = "a: &a [ha, ha]\n" + "".join(
        f"{new}: &{new} [*{old}, *{old}]\n" for old, new in zip("abcdefgh", "bcdefghi", strict=True)
    )
    (content / "site.yaml").write_text(laughs, "utf-8")

    finished = build_here()

    assert finished.exit_code == 1
    assert "content/site.yaml:1:4: error[yaml-anchor]" in finished.stdout


def test_mistakes_in_many_files_are_told_at_once_and_in_file_order(content: Path) -> None:
    for file, right, wrong in (
        (RECORD, "81%", "181%"),
        (RECORD, "stage: final", "stage: finished"),
        (REPORT, "Leaders know", "Leaders <b>know</b>"),
        (RELEASE, "body: |", "boddy: |"),
        ("services.yaml", "area_code:", "areacode:"),
    ):
        change(content / file, right, wrong)

    finished = build_here("--format", "json")

    places = [(one["file"], one["line"], one["column"]) for one in json.loads(finished.stdout)]
    assert places == sorted(places)
    assert {file for file, *_ in places} == {f"content/{file}" for file in (RECORD, REPORT, RELEASE, "services.yaml")}
    assert len([file for file, *_ in places if file == f"content/{RECORD}"]) == 2

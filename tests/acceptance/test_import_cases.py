"""`build import cases` as a person uses it: 200 cases, their faults by cell, a record changed in its shares alone."""

import csv
import io
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from acceptance.command import ROOT, build, read_files
from workbooks import add_sheet, make_workbook, save

GIT = shutil.which("git") or "git"
RECORD = "content/inspections/redbridge-2024/inspection.yaml"
INTO = ("--into", "redbridge-2024")
PRINTED = {
    f"{standard}.{number}": percent
    for standard, percents in {
        "2.1": (69, 63, 50), "2.2": (63, 69, 38), "2.3": (69, 63, 50), "2.4": (69, 50, 63),
        "3.1": (81, 50, 56), "3.2": (88, 38, 56), "3.3": (81, 31, 69),
    }.items()
    for number, percent in enumerate(percents, 1)
}  # fmt: skip
"""The published percentages, which are also how many of 100 made-up cases are sufficient."""

FAULTS = {
    "G1": ("2.2.9 Does", "unknown-column", "No key question that is answered case by case has the name `2.2.9 Does`."),
    "A17": ("", "case-without-name", "The case has no name."),
    "C44": ("", "answer-missing", "The answer is missing."),
    "A101": ("case 1", "case-given-twice", "The case `case 1` stands here a second time."),
    "P130": ("perhaps", "unknown-answer", "`perhaps` is no answer."),
    "B201": ("custody", "unknown-sample", "There is no sample `custody`."),
}
"""By cell: what is written there, and the code and message that tell it."""


def make_rows() -> list[list[str]]:
    """Return 100 made-up cases of each sample."""
    rows = [["Case", "Sample", *(f"{question} Does the work suffice, in all?" for question in PRINTED)]]
    for sample, domain in (("court", "2"), ("out of court", "3")):
        for number in range(100):
            answers = [
                ("Yes" if number < percent else "No") if question.startswith(domain) else ""
                for question, percent in PRINTED.items()
            ]
            rows.append([f"case {len(rows)}", sample, *answers])
    return rows


def plant_faults(rows: list[list[str]]) -> list[list[str]]:
    """Return the rows with the six faults."""
    planted = [list(row) for row in rows]
    for cell, (text, _, _) in FAULTS.items():
        planted[int(cell[1:]) - 1][ord(cell[0]) - ord("A")] = text
    return planted


def write(sheet: Path, rows: list[list[str]]) -> Path:
    """Write a sheet in the format that its name says."""
    if sheet.suffix == ".xlsx":
        workbook = make_workbook()
        add_sheet(workbook, "Cases", rows)
        sheet.write_bytes(save(workbook))
    else:
        text = io.StringIO(newline="")
        csv.writer(text, delimiter=";").writerows(rows)
        sheet.write_text(text.getvalue(), "utf-8-sig", newline="")
    return sheet


def git(folder: Path, *arguments: str) -> str:
    """Run git, which must end well, and return what it says."""
    person = ("-c", "user.name=Tester", "-c", "user.email=tester@example.org", "-c", "core.autocrlf=false")
    return subprocess.run([GIT, *person, *arguments], cwd=folder, capture_output=True, text=True, check=True).stdout


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a folder under git with a copy of our content, in which 100 cases of each sample were inspected."""
    shutil.copytree(ROOT / "content", tmp_path / "content")
    record = tmp_path / RECORD
    text = record.read_text("utf-8")
    assert text.count("court: 16\n") == 2
    record.write_text(text.replace("court: 16\n", "court: 100\n"), "utf-8")
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-q", "-m", "Before")
    return tmp_path


@pytest.mark.parametrize("name", ["cases.xlsx", "cases.csv"])
def test_six_faults_are_six_messages_with_their_cells_and_nothing_is_written(project: Path, name: str) -> None:
    write(project / name, plant_faults(make_rows()))
    before = read_files(project / "content")

    finished = build("import", "cases", name, *INTO, folder=project)

    told = re.findall(r"^(\S.*?): (?:error|warning)\[(.+?)\]: (.+)$", finished.stdout, re.MULTILINE)
    in_csv = re.compile(r"cases\.csv:(\d+) \(column ([A-Z]+)(?:, [\d.]+)?\)")
    cells = [in_csv.sub(r"\2\1", place.removeprefix("cases.xlsx!")) for place, _, _ in told]
    assert {cell: (code, message) for cell, (_, code, message) in zip(cells, told, strict=True)} == {
        cell: (code, message) for cell, (_, code, message) in FAULTS.items()
    }
    assert len(told) == finished.stdout.count("hint: ") == 6
    assert finished.stderr == "6 errors, 0 warnings. Nothing was written.\n"
    assert finished.returncode == 1
    assert read_files(project / "content") == before


def test_a_cell_of_csv_is_named_with_its_line_and_its_question(project: Path) -> None:
    write(project / "cases.csv", plant_faults(make_rows()))

    finished = build("import", "cases", "cases.csv", *INTO, folder=project)

    assert "cases.csv:130 (column P, 3.1.2): error[unknown-answer]: " in finished.stdout


@pytest.mark.parametrize("name", ["cases.xlsx", "cases.csv"])
def test_a_mended_sheet_changes_the_record_in_its_shares_alone(project: Path, name: str) -> None:
    write(project / name, make_rows())

    finished = build("import", "cases", name, *INTO, folder=project)

    assert (finished.returncode, finished.stderr) == (0, "")
    assert finished.stdout.endswith("\ninspection.yaml was changed in 21 lines.\n")
    assert git(project, "diff", "--name-only") == f"{RECORD}\n"
    changed = [line for line in git(project, "diff", "-U0").splitlines() if re.match(r"[-+](?![-+])", line)]
    assert changed[:2] == ['-      "2.1.1": 69%', '-      "2.1.2": 63%']
    assert sorted(changed) == sorted(
        [f'-      "{question}": {percent}%' for question, percent in PRINTED.items()]
        + [f'+      "{question}": {{yes: {percent}, of: 100}}' for question, percent in PRINTED.items()]
    )


def test_a_second_import_changes_nothing(project: Path) -> None:
    sheet = write(project / "cases.xlsx", make_rows())
    build("import", "cases", sheet, *INTO, folder=project)
    before = read_files(project / "content")

    finished = build("import", "cases", sheet, *INTO, folder=project)

    assert finished.stdout.endswith("\ninspection.yaml holds all of it already.\n")
    assert read_files(project / "content") == before


def test_a_plan_shows_every_share_and_every_rating_and_writes_nothing(project: Path) -> None:
    rows = make_rows()
    for row in rows[1:71]:
        row[5:8] = ["yes", "YES", "y"]
    write(project / "cases.csv", rows)
    before = read_files(project / "content")

    finished = build("import", "cases", "cases.csv", *INTO, "--plan", folder=project)

    assert finished.stdout.splitlines()[:6] == [
        "cases.csv: 200 cases (court 100, out_of_court 100).",
        "",
        "key question  record  sheet",
        "2.1.1         69%     69% (69 of 100)",
        "2.1.2         63%     63% (63 of 100)",
        "2.1.3         50%     50% (50 of 100)",
    ]
    assert "2.2.3         38%     70% (70 of 100)  differs\n" in finished.stdout
    assert finished.stdout.splitlines()[-3:] == [
        "",
        "2.2 Planning would be 'Good', the record says 'Inadequate'.",
        "Nothing was written; inspection.yaml would change in 21 lines.",
    ]
    assert (finished.returncode, read_files(project / "content")) == (0, before)


def test_shares_that_contradict_a_rating_are_written_and_stop_the_next_build(project: Path) -> None:
    rows = make_rows()
    for row in rows[1:71]:
        row[5:8] = ["yes", "yes", "yes"]
    build("import", "cases", write(project / "cases.csv", rows), *INTO, folder=project)

    finished = build("site", "--templates", ROOT / "templates", folder=project)

    assert finished.returncode == 1
    assert "error[rating-differs]: Standard 2.2 is published as 'Inadequate'" in finished.stdout


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--into", "redbrige-2024"), "There is no inspection `redbrige-2024`. Did you mean `redbridge-2024`?"),
        ((), "Missing option '--into'"),
        ((*INTO, "--sheet", "Cases"), "A CSV file holds one table only, so --sheet has no meaning for it."),
    ],
)
def test_a_wrong_command_is_told_and_changes_nothing(project: Path, arguments: tuple[str, ...], message: str) -> None:
    write(project / "cases.csv", make_rows())
    before = read_files(project / "content")

    finished = build("import", "cases", "cases.csv", *arguments, folder=project)

    assert finished.returncode == 2
    assert message in " ".join(finished.stderr.split())
    assert read_files(project / "content") == before


def test_a_sheet_that_is_not_there_is_a_wrong_command(project: Path) -> None:
    finished = build("import", "cases", "cases.csv", *INTO, folder=project)

    assert finished.returncode == 2
    assert "'cases.csv' does not exist" in finished.stderr


def test_a_sheet_of_a_workbook_is_chosen_by_its_name(project: Path) -> None:
    workbook = make_workbook()
    add_sheet(workbook, "Read me", [["Made up"]])
    add_sheet(workbook, "Case data", make_rows())
    (project / "cases.xlsx").write_bytes(save(workbook))

    unnamed = build("import", "cases", "cases.xlsx", *INTO, "--plan", folder=project)
    named = build("import", "cases", "cases.xlsx", *INTO, "--sheet", "Case data", "--plan", folder=project)

    assert unnamed.returncode == 1
    assert "cases.xlsx: error[several-sheets]: The workbook has 2 sheets.\n" in unnamed.stdout
    assert "hint: Say with --sheet which of them holds the cases: `Read me`, `Case data`.\n" in unnamed.stdout
    assert named.stdout.startswith("cases.xlsx, sheet Case data: 200 cases (court 100, out_of_court 100).\n")


def test_the_sheet_of_the_authors_guide_goes_into_its_complete_example(tmp_path: Path) -> None:
    guide = (ROOT / "docs" / "authoring.md").read_text("utf-8")
    for name, text in re.findall(r"\*\*`(content/.+?)`\*\*\n\n```yaml\n(.+?)```", guide, re.DOTALL):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    sheet = re.findall(r"```csv\n(.+?)```", guide, re.DOTALL)[0]
    (tmp_path / "cases.csv").write_text(sheet, "utf-8")

    shown = re.findall(r"^\$ build (import cases .+)\n(?:.+\n)+?(cases\.csv: \d.+\n(?:.*\n)+?)```", guide, re.MULTILINE)
    command, message = shown[0]

    finished = build(*command.split(), folder=tmp_path)

    assert finished.returncode == 0, finished.stdout
    assert finished.stdout.endswith(f"\n{message}")
    assert "2.2.2         64%             67% (2 of 3)  differs\n" in message

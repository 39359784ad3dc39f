"""`build check`: what it says of a content folder, in which form, and how it ends."""

import json
import os
import pty
import re
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from click.testing import CliRunner, Result

from acceptance.command import BUILD, LIMIT_SECONDS, ROOT, TEMPLATES, build, read_files
from inspectorate import validation
from inspectorate.cli import commands
from inspectorate.diagnostics import Diagnostic, Place
from inspectorate.validation import Check
from inspectorate.validation.manuscript import Manuscript

BASE = ROOT / "tests" / "diagnostics" / "base"
SCHEMA = json.loads((Path(__file__).parent / "sarif" / "sarif-2.1.0.json").read_text("utf-8"))
INSPECTION = "inspections/ambershire-2025"
RECORD = f"{INSPECTION}/inspection.yaml"
REPORT = f"{INSPECTION}/report.yaml"
RELEASE = f"{INSPECTION}/press-release.yaml"
LETTER = "inspections/ambershire-2014/letter.yaml"
CODE = "waiver-unused"  # of the findings of `find_pineapples`: any that can be adjusted
WAIVER = f"waivers:\n  - {{code: {CODE}, reason: It was printed., until: 2999-12-31}}\n"
UNUSED = "waivers:\n  - {code: waiver-expired, reason: It was printed., until: 2999-12-31}\n"
"""A warning, whatever the checks may find: nothing of this code is ever found by a check."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with sound content."""
    shutil.copytree(BASE, tmp_path / "content")
    return tmp_path


def change(folder: Path, file: str, old: str, new: str) -> None:
    """Change one place in a content file."""
    path = folder / "content" / file
    text = path.read_text("utf-8")
    assert text.count(old) == 1, f"{file} holds {old!r} {text.count(old)} times"
    path.write_text(text.replace(old, new), "utf-8")


def append(folder: Path, file: str, words: str) -> None:
    """Write something at the end of a content file."""
    with (folder / "content" / file).open("a", encoding="utf-8") as content:
        content.write(words)


def find_line(folder: Path, file: str, words: str) -> int:
    """Return the number of the one line of a content file that holds these words."""
    lines = (folder / "content" / file).read_text("utf-8").split("\n")
    (number,) = (number for number, line in enumerate(lines, 1) if words in line)
    return number


def check(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Check a folder's content as a person does, without what is only good to know."""
    return build("check", "--no-information", *arguments, folder=folder)


def codes(done: subprocess.CompletedProcess[str]) -> list[str]:
    """Return the codes of all that is told in JSON, in its order."""
    return [one["code"] for one in json.loads(done.stdout)]


# --- What it says, and how it ends ------------------------------------------------------------------------------------


def test_sound_content_needs_no_words_and_nothing_is_made(folder: Path) -> None:
    before = read_files(folder)
    done = check(folder)

    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr == "Nothing to mend in 2 inspections.\n"
    assert read_files(folder) == before


def test_an_error_is_told_with_its_line_its_mark_and_its_cure(folder: Path) -> None:
    change(folder, RECORD, "yes: 38, of: 54", "yes: 38, of: fifty")
    done = check(folder)

    assert done.returncode == 1
    assert done.stdout == (
        f"content/{RECORD}:28:30: error[wrong-value]: `of` must be a whole number, not `fifty`.\n"
        '    28 |       "2.1.1": {yes: 38, of: fifty}\n'
        "       |                              ^~~~~\n"
        "    hint: Write a whole number in figures, such as 16.\n"
    )
    assert done.stderr == "1 error in 2 inspections.\n"


def test_messages_come_in_the_order_of_files_and_lines(folder: Path) -> None:
    change(folder, RECORD, "48%", "480%")
    change(folder, RECORD, "81%", "810%")
    change(folder, LETTER, "The work was good.", "The work was `good`.")
    change(folder, "site.yaml", "https://reports.example.org/", "reports")
    done = check(folder)
    places = re.findall(r"^content/(\S+):(\d+):\d+: ", done.stdout, re.MULTILINE)

    assert places == [(LETTER, "3"), (RECORD, "33"), (RECORD, "34"), ("site.yaml", "4")]
    assert done.stderr == "4 errors in 2 inspections.\n"


@pytest.mark.parametrize(("arguments", "status"), [((), 0), (("--strict",), 1)])
def test_a_warning_counts_only_if_it_is_asked_to(folder: Path, arguments: tuple[str, ...], status: int) -> None:
    append(folder, RECORD, UNUSED)
    done = check(folder, *arguments)

    assert done.returncode == status
    assert f"content/{RECORD}:{find_line(folder, RECORD, '- {code:')}:5: warning[waiver-unused]: " in done.stdout
    assert done.stderr == "1 warning in 2 inspections.\n"


@pytest.mark.parametrize(
    ("weight", "status", "summary"),
    [
        ("off", 0, "Nothing to mend in 2 inspections.\n"),
        ("information", 0, "Nothing to mend in 2 inspections.\n"),
        ("warning", 1, "1 warning in 2 inspections.\n"),
        ("error", 1, "1 error in 2 inspections.\n"),
    ],
)
def test_a_site_says_what_a_code_weighs(folder: Path, weight: str, status: int, summary: str) -> None:
    append(folder, RECORD, UNUSED)
    append(folder, "site.yaml", f"checks: {{weights: {{waiver-unused: {weight}}}}}\n")
    done = build("check", "--strict", "--format", "json", folder=folder)
    told = [one for one in json.loads(done.stdout) if one["severity"] != "information" or one["code"] == CODE]

    assert done.returncode == status
    assert [one["severity"] for one in told] == ([] if weight == "off" else [weight])
    assert check(folder).stderr == summary


def test_what_is_only_worth_knowing_is_told_by_a_check_and_by_no_build(folder: Path) -> None:
    append(folder, "site.yaml", "checks: {weights: {unknown-word: information}}\n")
    change(folder, LETTER, "The work was good.", "The work was goood.")
    told = json.loads(build("check", "--format", "json", folder=folder).stdout)

    assert [one["severity"] for one in told if one["code"] == "unknown-word"] == ["information"]
    made = build("site", folder=folder)
    assert (made.returncode, "unknown-word" in made.stdout + made.stderr) == (0, False)


def test_a_folder_without_content_is_an_error_of_its_own(tmp_path: Path) -> None:
    done = check(tmp_path)

    assert done.returncode == 1
    assert "error[missing-file]: There is no file `site.yaml` in the folder `content`." in done.stdout
    assert done.stderr == "2 errors, 0 warnings.\n"


def test_the_manual_shows_what_its_example_tells(tmp_path: Path) -> None:
    manual = (ROOT / "docs" / "authoring.md").read_text("utf-8")
    (shown,) = re.findall(r"```console\n\$ build check ambershire-2025\n(.*?)```", manual, re.DOTALL)
    for file, words in re.findall(r"^\*\*`(content/\S+)`\*\*\n\n```yaml\n(.*?)```", manual, re.DOTALL | re.MULTILINE):
        (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / file).write_text(words, "utf-8")
    change(tmp_path, RECORD, "{yes: 38, of: 54}", "{yes: 38, of: fifty}")
    done = check(tmp_path, "ambershire-2025")

    assert done.stdout + done.stderr == shown


# --- Some inspections only --------------------------------------------------------------------------------------------


@pytest.fixture
def faulty(folder: Path) -> Path:
    """Return a folder with a fault in each inspection, in each framework, and in the services."""
    change(folder, RECORD, "48%", "480%")
    change(folder, LETTER, "The work was good.", "The work was `good`.")
    change(folder, "frameworks/made-up-letter.yaml", "        We are independent.\n", "        We are <b>.\n")
    change(folder, "services.yaml", "  nation: England\n", "  nation: England\n  county: Ambershire\n")
    return folder


@pytest.mark.parametrize(
    "name",
    [
        "ambershire-2025",
        "content/inspections/ambershire-2025",
        "content/inspections/ambershire-2025/",
        "./content/inspections/ambershire-2025/report.yaml",
    ],
)
def test_one_inspection_is_checked_by_its_id_or_by_where_it_stands(faulty: Path, name: str) -> None:
    shutil.copy(BASE / "frameworks" / "made-up-letter.yaml", faulty / "content" / "frameworks" / "made-up-letter.yaml")
    done = check(faulty, name)

    assert re.findall(r"^content/(\S+?):", done.stdout, re.MULTILINE) == [RECORD, "services.yaml"]
    assert done.stderr == "2 errors in 1 inspection.\n"


def test_the_framework_of_another_inspection_is_passed_over(folder: Path) -> None:
    append(folder, RECORD, UNUSED)
    change(folder, "frameworks/made-up-letter.yaml", "        We are independent.\n", "        ### We are\n")

    assert codes(check(folder, "ambershire-2025", "--format", "json")) == ["waiver-unused"]
    assert codes(check(folder, "ambershire-2014", "--format", "json")) == ["not-a-paragraph"]
    assert sorted(codes(check(folder, "--format", "json"))) == ["not-a-paragraph", "waiver-unused"]


def test_what_an_inspection_may_rest_on_is_told_where_it_could_not_be_read(faulty: Path) -> None:
    done = check(faulty, "ambershire-2014")

    assert set(re.findall(r"^content/(\S+?):", done.stdout, re.MULTILINE)) == {
        "frameworks/made-up-letter.yaml",
        LETTER,
        "services.yaml",
    }


def test_several_inspections_are_each_checked_once(faulty: Path) -> None:
    done = check(faulty, "ambershire-2014", "ambershire-2025", "ambershire-2014")

    assert {LETTER, RECORD} < set(re.findall(r"^content/(\S+?):", done.stdout, re.MULTILINE))
    assert done.stderr == "4 errors in 2 inspections.\n"


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("ambreshire-2025", "Did you mean `ambershire-2025`?"),
        ("content/inspections/ambershire-2026", "Did you mean `ambershire-2025`?"),
        ("zzz", "There are: ambershire-2014, ambershire-2025."),
        ("content/site.yaml", "There are: ambershire-2014, ambershire-2025."),
    ],
)
def test_an_inspection_that_does_not_exist_is_a_wrong_command(folder: Path, name: str, hint: str) -> None:
    done = check(folder, name)

    assert (done.returncode, done.stdout) == (2, "")
    assert f"There is no inspection `{name}`. {hint}" in done.stderr


# --- For programs -----------------------------------------------------------------------------------------------------


def read_sarif(done: subprocess.CompletedProcess[str] | Result) -> Mapping[str, Any]:
    """Return the one run of a SARIF log, which must be valid by the schema of the standard."""
    log = json.loads(done.stdout)
    jsonschema.validate(log, SCHEMA, jsonschema.Draft202012Validator)
    (run,) = log["runs"]
    assert isinstance(run, dict)
    return run


def test_sarif_is_valid_by_its_schema(faulty: Path) -> None:
    append(faulty, REPORT, UNUSED)
    run = read_sarif(check(faulty, "--format", "sarif"))

    assert sorted((one["ruleId"], one["level"]) for one in run["results"]) == [
        ("markdown-code", "error"),
        ("raw-html", "error"),
        ("unknown-field", "error"),
        ("wrong-value", "error"),
    ]
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == sorted({one["ruleId"] for one in run["results"]})


def test_sarif_of_sound_content_is_valid_too(folder: Path) -> None:
    assert read_sarif(check(folder, "--format", "sarif"))["results"] == []


def test_the_schema_refuses_what_is_no_sarif() -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"version": "2.1.0", "runs": [{"results": []}]}, SCHEMA, jsonschema.Draft202012Validator)


def test_annotations_stand_at_the_line_of_the_file(folder: Path) -> None:
    append(folder, RECORD, UNUSED)
    done = check(folder, "--format", "github")
    line = find_line(folder, RECORD, "- {code:")
    place = f"file=content/{RECORD},line={line},endLine={line},col=5,endColumn=5"

    assert re.fullmatch(rf"::warning {place},title=waiver-unused::This waiver .*\n", done.stdout)


# --- Colours ----------------------------------------------------------------------------------------------------------


def check_on_terminal(folder: Path, *arguments: str, **environment: str) -> str:
    """Check a folder's content at a terminal of 80 columns, and return what it shows."""
    mine, its = pty.openpty()
    usual = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "TERM", "COLUMNS")}
    with subprocess.Popen(
        [*BUILD, "check", *arguments],
        cwd=folder,
        env={**usual, "TERM": "xterm", "COLUMNS": "80", **environment},
        stdin=its,
        stdout=its,
        stderr=subprocess.DEVNULL,
    ) as process:
        os.close(its)
        shown = b"".join(_read_terminal(mine))
        process.wait(LIMIT_SECONDS)
    os.close(mine)
    return shown.decode("utf-8").replace("\r\n", "\n")


def _read_terminal(mine: int) -> Iterator[bytes]:
    while True:
        try:
            piece = os.read(mine, 65536)
        except OSError:  # on Linux, a terminal that nobody writes to any more
            return
        if not piece:
            return
        yield piece


def test_a_terminal_shows_colours(faulty: Path) -> None:
    shown = check_on_terminal(faulty)

    assert "\x1b[31m\x1b[1merror[markdown-code]\x1b[0m: " in shown
    assert "\x1b[31m\x1b[1m^" in shown


@pytest.mark.parametrize("environment", [{"NO_COLOR": "1"}, {"TERM": "dumb"}], ids=str)
def test_nobody_is_shown_colours_who_asked_for_none(faulty: Path, environment: dict[str, str]) -> None:
    shown = check_on_terminal(faulty, **environment)

    assert "error[markdown-code]: " in shown
    assert "\x1b" not in shown


def test_an_empty_no_color_asks_for_nothing(faulty: Path) -> None:
    assert "\x1b[31m" in check_on_terminal(faulty, NO_COLOR="")


@pytest.mark.parametrize("message_format", ["json", "sarif", "github"])
def test_programs_are_shown_no_colours_even_on_a_terminal(faulty: Path, message_format: str) -> None:
    assert "\x1b" not in check_on_terminal(faulty, "--format", message_format)


@pytest.mark.parametrize("message_format", ["text", "json", "sarif", "github"])
def test_a_pipe_gets_no_colours(faulty: Path, message_format: str) -> None:
    assert "\x1b" not in build("check", "--format", message_format, folder=faulty, environment={"TERM": "xterm"}).stdout


def test_a_narrow_terminal_shows_narrow_lines(folder: Path) -> None:
    change(folder, REPORT, "Staff feel supported.", f"{'They are here. ' * 20}\u200b{'They are many. ' * 20}")
    lines = check_on_terminal(folder, "--no-information", NO_COLOR="1", COLUMNS="60").split("\n")

    assert lines[1].startswith(f"    {find_line(folder, REPORT, 'They are here.')} | …")
    assert len(lines[1]) == 60
    assert lines[1][lines[2].index("^") :].startswith(r"\u200bThey are many.")
    assert lines[2].endswith(" ^~~~~~")


# --- Places and waivers: with a check that finds pineapples -----------------------------------------------------------


def find_pineapples(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Yield every pineapple in the words, as something that the number of cases in the record contradicts."""
    for passage in (*manuscript.words, *manuscript.release):
        for match in re.finditer("pineapple", passage.text):
            found = passage.report(CODE, match.span(), "Here is a pineapple.", "Take it out.")
            also = (Place(file=manuscript.record_file, path=("samples", "cases")),)
            yield replace(found, also=also)


@pytest.fixture
def pineapples(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with sound content that is searched for pineapples and for nothing else."""
    monkeypatch.setattr(validation, "CHECKS", (Check(find_pineapples, frozenset({"inspection.yaml"})),))
    return folder


def check_here(folder: Path, *arguments: str) -> Result:
    """Check a folder's content in this process, without what is only good to know."""
    here = ["check", "--workers", "1", "--no-information", "--content", str(folder / "content")]
    return CliRunner().invoke(commands, [*here, *arguments])


ALSO = (
    f"    also: content/{RECORD}:17:10\n"
    "    17 |   cases: 54\n"
    "       |          ^~\n"
)  # fmt: skip


def test_both_places_of_a_contradiction_are_told_with_their_lines(pineapples: Path) -> None:
    change(pineapples, REPORT, "Staff feel supported.", "Staff like\n      a *ripe* pineapple.")
    line = find_line(pineapples, REPORT, "pineapple")

    assert check_here(pineapples).stdout == (
        f"content/{REPORT}:{line}:16: warning[{CODE}]: Here is a pineapple.\n"
        f"    {line} |       a *ripe* pineapple.\n"
        "       |                ^~~~~~~~~\n"
        "    hint: Take it out.\n"
        f"{ALSO}"
    )


THIRD_PARAGRAPH = """\
    - It has two towns.

      They are old.

      One has a\u0301 日本 pineapple; the other
      has none.
"""
TABLE = """\
    Table: Fruit by town

    | Fruit | Town |
    |---|---|
    | apple | Am |
    | one pineapple | Ber |
"""


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        (THIRD_PARAGRAPH, "      One has a\u0301 日本 pineapple; the other"),
        (TABLE, "    | one pineapple | Ber |"),
        ("    > They have **a *pineapple***.\n", "    > They have **a *pineapple***."),
        ("    ## A pineapple\n", "    ## A pineapple"),
        ("    A [large pineapple](https://example.org/).\n", "    A [large pineapple](https://example.org/)."),
    ],
    ids=["third paragraph of an item", "cell of a table", "quotation", "heading", "link"],
)
def test_places_are_right_wherever_the_words_stand(pineapples: Path, words: str, shown: str) -> None:
    change(pineapples, REPORT, "    Ambershire lies inland.\n", words)
    line, column = find_line(pineapples, REPORT, shown), shown.index("pineapple") + 1
    wider = sum(character in "日本" for character in shown) - sum(character == "\u0301" for character in shown)
    told = check_here(pineapples).stdout.split("\n")

    assert told[:3] == [
        f"content/{REPORT}:{line}:{column}: warning[{CODE}]: Here is a pineapple.",
        f"{line:>6} | {shown}",
        f"{'':>6} | {' ' * (column - 1 + wider)}^~~~~~~~~",
    ]


def test_what_is_waived_is_listed_and_does_not_count(pineapples: Path) -> None:
    change(pineapples, REPORT, "Staff feel supported.", "Staff like a pineapple.")
    append(pineapples, REPORT, WAIVER)
    done = check_here(pineapples, "--strict")

    assert done.exit_code == 0
    assert done.stdout == (
        f"content/{REPORT}:{find_line(pineapples, REPORT, 'pineapple')}:20: waived[{CODE}]: Here is a pineapple.\n"
        "    waived until 31 December 2999: It was printed.\n"
    )
    assert done.stderr == "Nothing to mend in 2 inspections, 1 waived.\n"


def test_a_slip_that_was_published_is_waived_in_the_record(folder: Path) -> None:
    change(folder, RECORD, "month: 2025-03", "month: 2025-02")
    slip = check(folder, "--strict")
    append(
        folder,
        RECORD,
        "waivers:\n"
        "  - code: fieldwork-month-differs\n"
        "    words: 'first_day: 2025-03-03'\n"
        "    reason: The report was printed so.\n"
        "    until: 2999-12-31\n",
    )
    waived = check(folder, "--strict")

    assert (slip.returncode, waived.returncode) == (1, 0)
    assert f"content/{RECORD}:10:14: warning[fieldwork-month-differs]: " in slip.stdout
    assert waived.stdout.startswith(f"content/{RECORD}:10:14: waived[fieldwork-month-differs]: ")
    assert waived.stderr == "Nothing to mend in 2 inspections, 1 waived.\n"


def test_a_waiver_with_words_lets_only_the_line_pass_that_holds_them(pineapples: Path) -> None:
    change(pineapples, REPORT, "Staff feel supported.", "Staff like a pineapple.")
    change(pineapples, REPORT, "Children are heard.", "Children like a pineapple.")
    append(pineapples, REPORT, WAIVER.replace("reason", "words: Children like, reason"))

    assert check_here(pineapples, "--strict").exit_code == 1
    assert re.findall(r"^\S+:(\d+):\d+: (\w+)", check_here(pineapples).stdout, re.MULTILINE) == [
        (str(find_line(pineapples, REPORT, "Staff like")), "warning"),
        (str(find_line(pineapples, REPORT, "- Children like")), "waived"),
    ]


def test_waived_information_is_listed_like_all_that_is_waived(pineapples: Path) -> None:
    append(pineapples, "site.yaml", f"checks: {{weights: {{{CODE}: information}}}}\n")
    change(pineapples, REPORT, "Staff feel supported.", "Staff like a pineapple.")
    assert check_here(pineapples).stdout == ""
    append(pineapples, REPORT, WAIVER)

    assert f": waived[{CODE}]: Here is a pineapple.\n" in check_here(pineapples).stdout


def test_a_waiver_lets_nothing_pass_in_another_file(pineapples: Path) -> None:
    change(pineapples, RELEASE, "said that staff cared.", "said that staff like a pineapple.")
    append(pineapples, REPORT, WAIVER)

    assert re.findall(r"content/(\S+):\d+:\d+: warning", check_here(pineapples).stdout) == [RELEASE, REPORT]


def test_an_ended_waiver_brings_its_finding_back(pineapples: Path) -> None:
    change(pineapples, RELEASE, "said that staff cared.", "said that staff like a pineapple.")
    append(pineapples, RELEASE, WAIVER.replace("2999-12-31", "2020-02-29"))
    done = check_here(pineapples)

    assert re.findall(r"^\S+ (\w+\[[a-z-]+\]): (.*)", done.stdout, re.MULTILINE) == [
        (f"warning[{CODE}]", "Here is a pineapple."),
        ("warning[waiver-expired]", "This waiver ended on 29 February 2020."),
    ]
    assert "    also: content/inspections/ambershire-2025/press-release.yaml:2:" in done.stdout


def test_a_waiver_is_not_called_unused_where_a_file_could_not_be_read(pineapples: Path) -> None:
    append(pineapples, REPORT, WAIVER)
    change(pineapples, RELEASE, "body:", "bdoy:")

    assert "waiver" not in check_here(pineapples).stdout


def test_programs_are_told_what_is_waived(pineapples: Path) -> None:
    change(pineapples, REPORT, "Staff feel supported.", "Staff like a pineapple.")
    append(pineapples, REPORT, WAIVER)
    (result,) = read_sarif(check_here(pineapples, "--format", "sarif"))["results"]
    (found,) = json.loads(check_here(pineapples, "--format", "json").stdout)

    assert [one["justification"] for one in result["suppressions"]] == [
        "waived until 31 December 2999: It was printed."
    ]
    assert [one["physicalLocation"]["region"]["startLine"] for one in result["relatedLocations"]] == [17]
    assert found["waived"] == {"until": "2999-12-31", "reason": "It was printed."}
    assert found["also"] == [{"file": f"content/{RECORD}", "line": 17, "column": 10, "end_column": 12}]


def test_a_build_tells_the_same_in_the_same_form(pineapples: Path) -> None:
    change(pineapples, REPORT, "Staff feel supported.", "Staff like a pineapple.")
    change(pineapples, RELEASE, "said that staff cared.", "said that staff like a pineapple.")
    append(pineapples, REPORT, WAIVER)
    site = pineapples / "site"
    arguments = ["site", "--content", str(pineapples / "content"), "--output", str(site), *map(str, TEMPLATES)]
    built = CliRunner().invoke(commands, arguments)
    refused = CliRunner().invoke(commands, [*arguments, "--strict"])

    assert (built.exit_code, refused.exit_code) == (0, 1)
    assert built.stdout == refused.stdout == check_here(pineapples).stdout
    assert "waived" in built.stdout
    assert "^~~~~~~~~" in built.stdout


# --- Explanations -----------------------------------------------------------------------------------------------------


def test_a_code_is_explained_with_meaning_example_and_cure(tmp_path: Path) -> None:
    done = build("explain", "rating-differs", folder=tmp_path)

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("rating-differs\n\nThe published rating of a standard is not the one")
    assert "\n\nExample: Standard 2.2 is published as" in done.stdout
    assert "\n\nCure: Correct the share or the rating." in done.stdout
    assert max(map(len, done.stdout.split("\n"))) <= 80


def test_without_a_code_all_are_listed_with_a_sentence(tmp_path: Path) -> None:
    listed = build("explain", folder=tmp_path).stdout
    documented = re.findall(r"^## (.+)$", (ROOT / "docs" / "diagnostics.md").read_text("utf-8"), re.MULTILINE)

    assert re.findall(r"^(\S+)\n    \S", listed, re.MULTILINE) == documented


@pytest.mark.parametrize(
    ("code", "hint"), [("rating-difers", "Did you mean `rating-differs`?"), ("q", "`build explain` lists all codes.")]
)
def test_a_code_that_does_not_exist_is_a_wrong_command(tmp_path: Path, code: str, hint: str) -> None:
    done = build("explain", code, folder=tmp_path)

    assert (done.returncode, done.stdout) == (2, "")
    assert f"There is no code `{code}`. {hint}" in done.stderr

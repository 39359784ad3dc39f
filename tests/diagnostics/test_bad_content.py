"""Bad content: a small sound site, and what is told of each way to spoil it.

`base` is a whole content folder of made-up content. Each folder in `cases` is named after a diagnostic code and after
what is wrong; it holds only the files that differ from the base. What must be told stands at the end of the line where
it must appear, as `# expect error[code] column 9: message | hint`, and is cut off before the file is read. Where no
such remark can stand (a file that is missing, in another encoding, or no text; a made page) `expected.txt` holds what
the command line prints. `removed.txt` names files and folders of the base that the case does without.
"""

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner

from inspectorate.assembly.manifest_file import MARKER
from inspectorate.checking import CheckOrder, check_content
from inspectorate.cli import commands
from inspectorate.cli.text import on_one_line
from inspectorate.diagnostics import BuildStopped, Diagnostic, Severity
from inspectorate.workflow import BuildOrder, FinishedSite, build_site

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
BASE = HERE / "base"
CASES = tuple(sorted((HERE / "cases").iterdir()))
NOTES = frozenset({"expected.txt", "linked.txt", "removed.txt"})
NOW = datetime(2026, 1, 1, tzinfo=UTC)
RECORD = "inspections/ambershire-2025/inspection.yaml"
REPORT = "inspections/ambershire-2025/report.yaml"
PRESS_RELEASE = "inspections/ambershire-2025/press-release.yaml"

_REMARK = re.compile(rb"[ ]*# expect [^\n]*")
_TOLD = re.compile(r"^(\S.*\n)(?: +[0-9]+ \| .*\n +\| +\^~*\n)?(    hint: .*)$", re.MULTILINE)
"""A message, the line that it speaks of with the mark below it, and the hint."""
_EXPECTATION = re.compile(r"(error|warning|information)\[([a-z-]+)\] column (\d+): (.*?) \| (.*)")


@dataclass(frozen=True, slots=True)
class Bench:
    """Where a test builds: content, templates that win over the project's, and an earlier site."""

    folder: Path

    @property
    def content(self) -> Path:
        """Return the folder with the content."""
        return self.folder / "content"

    @property
    def templates(self) -> Path:
        """Return the folder for templates of a case's own; most have none."""
        return self.folder / "templates"

    @property
    def site(self) -> Path:
        """Return the folder that the site goes to."""
        return self.folder / "site"

    def change(self, file: str, old: str, new: str) -> None:
        """Change one place in a content file."""
        path = self.content / file
        text = path.read_text("utf-8")
        assert text.count(old) == 1, f"{file} holds {old!r} {text.count(old)} times"
        path.write_text(text.replace(old, new), "utf-8")

    def build(self) -> FinishedSite:
        """Build the site as it would be on the first day of 2026."""
        own = (self.templates,) if self.templates.is_dir() else ()
        return build_site(
            BuildOrder(
                content=self.content,
                templates=(*own, ROOT / "templates"),
                defaults=self.folder / "defaults",
                site=self.site,
                tell=lambda _: None,
                strict=False,
            ),
            NOW,
        )

    def check(self) -> tuple[Diagnostic, ...]:
        """Check the content on the first day of 2026; return what is told."""
        return check_content(CheckOrder(content=self.content, defaults=self.folder / "defaults"), NOW).diagnostics

    def fail(self) -> tuple[Diagnostic, ...]:
        """Build a site that must not come about; return what is told. An earlier site stands as it was."""
        before = read_folder(self.site)
        with pytest.raises(BuildStopped) as stopped:
            self.build()
        assert read_folder(self.site) == before
        assert [path.name for path in self.folder.iterdir() if path.name.endswith(".new")] == []
        return stopped.value.diagnostics


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    """Return a bench with the base content and an earlier site."""
    bench = Bench(tmp_path / "bench")
    shutil.copytree(BASE, bench.content)
    # Only the phrases are the program's own: the frameworks of real editions take their time and have their own tests.
    shutil.copytree(ROOT / "content" / "wording", bench.folder / "defaults" / "wording")
    (bench.site / "inspections").mkdir(parents=True)
    (bench.site / MARKER).touch()
    (bench.site / "index.html").write_text("an earlier site", "utf-8")
    return bench


def read_folder(folder: Path) -> Mapping[str, bytes]:
    """Return the bytes of every file below a folder."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def lay_out(case: Path, bench: Bench) -> None:
    """Put a case over the base, without the remarks on what is expected."""
    if (case / "removed.txt").is_file():
        for name in (case / "removed.txt").read_text("utf-8").splitlines():
            path = bench.content / name
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    if (case / "linked.txt").is_file():
        for line in (case / "linked.txt").read_text("utf-8").splitlines():
            name, _, target = line.partition(" -> ")
            (bench.content / name).symlink_to(target)
    for name, content in read_folder(case).items():
        if name not in NOTES:
            path = bench.folder / name if name.startswith("templates/") else bench.content / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(_REMARK.sub(b"", content))


def expect(case: Path) -> list[str]:
    """Return what a case must tell, as `say` writes it, in no order."""
    listed = (case / "expected.txt").read_text("utf-8") if (case / "expected.txt").is_file() else ""
    expected = re.findall(r"^\S.*\n    hint: .*", listed, re.MULTILINE)
    for name, content in read_folder(case).items():
        if name not in NOTES and b"# expect " in content:
            file = name if name.startswith("templates/") else f"content/{name}"
            expected.extend(read_remarks(file, content.decode("utf-8")))
    return expected


def read_remarks(file: str, text: str) -> Iterator[str]:
    """Yield the diagnostics that the remarks in a file speak of."""
    for number, line in enumerate(text.split("\n"), 1):
        for remark in re.split(r"[ ]*# expect (?=error|warning|information)", line)[1:]:
            match = _EXPECTATION.fullmatch(remark)
            assert match, f"{file}:{number}: `{remark}` is no expectation"
            severity, code, column, message, hint = match.groups()
            yield f"{file}:{number}:{column}: {severity}[{code}]: {message}\n    hint: {hint}"


def say(diagnostics: Iterable[Diagnostic]) -> list[str]:
    """Return each diagnostic as the command line prints it, without its line and the other places."""
    return [
        f"{on_one_line(f'{one.position}: {one.severity.value}[{one.code}]: {one.message}')}\n"
        f"    hint: {on_one_line(one.hint)}"
        for one in diagnostics
    ]


# --- The base ---------------------------------------------------------------------------------------------------------


def test_the_base_has_nothing_to_tell(bench: Bench) -> None:
    finished = bench.build()

    assert finished.warnings == ()
    assert {path for path in finished.paths if path.endswith(".pdf")} == {
        "inspections/ambershire-2025/ambershire-2025.pdf",
        "inspections/ambershire-2014/ambershire-2014.pdf",
        "inspections/ambershire-2025/press-release/ambershire-2025-press-release.pdf",
    }


_WITH_WORDS_OF_LIBRARIES = ("[template-syntax", "[template-field", "[pdf-layout")


# --- The cases --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_bad_content_is_told_exactly_and_nothing_else(case: Path, bench: Bench) -> None:
    lay_out(case, bench)
    expected = expect(case)
    stops = any(f": {Severity.ERROR.value}[" in told for told in expected)
    code = case.name.partition("--")[0]
    # Of what is only information, a case speaks for itself alone: every inspection has some.
    diagnostics = [
        found
        for found in (bench.fail() if stops else bench.check())
        if found.severity is not Severity.INFORMATION or found.code == code
    ]

    assert sorted(say(diagnostics)) == sorted(expected)
    assert code in {found.code for found in diagnostics}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_message_is_whole_sentences_for_a_person(case: Path) -> None:
    for told in expect(case):
        place, _, message = told.partition("]: ")
        message, _, hint = message.partition("\n    hint: ")

        if place.endswith(_WITH_WORDS_OF_LIBRARIES):
            continue
        assert re.search(r"[^.]\.\Z", message), message
        assert re.search(r"[.?]\Z", hint), hint
        assert re.match(r"[A-Z0-9`‘]", message), message
        assert hint[0].isupper(), hint
        assert "  " not in message + hint
        assert "Traceback" not in told


# --- The command line -------------------------------------------------------------------------------------------------

_TOLD_BY_COMMAND = (
    "control-character--right-to-left-override",
    "folded-words--paragraphs",
    "missing-file--site",
    "rating-differs--too-good",
    "wrong-encoding--utf-16",
    "yaml-anchor--billion-laughs",
    "yaml-tag--python-object",
)


@pytest.mark.parametrize("name", _TOLD_BY_COMMAND)
def test_the_command_prints_what_is_wrong_and_ends_with_1(name: str, bench: Bench) -> None:
    case = HERE / "cases" / name
    lay_out(case, bench)
    before = read_folder(bench.site)
    result = run_command(bench, "text")

    assert result.exit_code == 1
    assert sorted(_TOLD.sub(r"\1\2", result.stdout).splitlines()) == sorted("\n".join(expect(case)).splitlines())
    assert "Nothing was changed" in result.stderr
    assert "Traceback" not in result.output
    assert read_folder(bench.site) == before


def test_the_command_tells_programs_the_same(bench: Bench) -> None:
    lay_out(HERE / "cases" / "wrong-value--count-in-words", bench)
    (told,) = json.loads(run_command(bench, "json").stdout)
    annotation = run_command(bench, "github").stdout

    assert told == {
        "file": f"content/{RECORD}",
        "line": 28,
        "column": 30,
        "end_column": 35,
        "severity": "error",
        "code": "wrong-value",
        "message": "`of` must be a whole number, not `fifty`.",
        "hint": "Write a whole number in figures, such as 16.",
        "also": [],
        "waived": None,
    }
    assert annotation.startswith(
        f"::error file=content/{RECORD},line=28,endLine=28,col=30,endColumn=34,title=wrong-value::`of` must be"
    )


def test_the_program_itself_ends_with_1_and_without_a_traceback(bench: Bench) -> None:
    lay_out(HERE / "cases" / "yaml-tag--python-object", bench)
    folders = ["--content", str(bench.content), "--output", str(bench.site)]
    command = [sys.executable, "-m", "inspectorate", "site", *folders]
    finished = subprocess.run(command, capture_output=True, text=True, check=False, cwd=bench.folder)

    assert finished.returncode == 1
    assert "error[yaml-tag]" in finished.stdout
    assert "Traceback" not in finished.stdout + finished.stderr


class _Result:
    """What a command printed and how it ended."""

    def __init__(self, exit_code: int, stdout: str, stderr: str) -> None:
        self.exit_code = exit_code
        self.stdout = stdout
        self.stderr = stderr
        self.output = stdout + stderr


def run_command(bench: Bench, message_format: str) -> _Result:
    """Run the command in this process, so that a fault of the program fails the test with its traceback."""
    arguments = ["site", "--content", str(bench.content), "--output", str(bench.site), "--format", message_format]
    result = CliRunner().invoke(commands, arguments, catch_exceptions=False)
    return _Result(result.exit_code, result.stdout, result.stderr)


# --- What needs more than a few lines of content ----------------------------------------------------------------------


def test_mistakes_in_many_files_are_told_in_one_run_and_in_file_order(bench: Bench) -> None:
    bench.change("site.yaml", "https://reports.example.org/", "reports")
    bench.change("services.yaml", "  nation: England\n", "  nation: England\n  county: Ambershire\n")
    bench.change("frameworks/made-up-letter.yaml", "        We are independent.\n", "        - We are independent.\n")
    bench.change(RECORD, "of: 54", "of: fifty")
    bench.change(RECORD, '"2.2.2": 48%', '"2.2.2": 480%')
    bench.change(REPORT, "    # The county\n", "    ## The county\n")
    bench.change(REPORT, "Staff feel supported.", "Staff feel <b>supported</b>.")
    bench.change(PRESS_RELEASE, "body: |\n", "head: scores 7/8\nbody: |\n")
    bench.change("inspections/ambershire-2014/inspection.yaml", "stage: final", "stage: last")
    bench.change("inspections/ambershire-2014/letter.yaml", "The work was good.", "The work was `good`.")
    (bench.content / "inspections" / "ambershire-2014" / "notes.docx").write_bytes(b"PK")
    (bench.content / "inspections" / "ambershire-2026").mkdir()
    found = bench.fail()
    places = [found_one.position for found_one in found if found_one.position]

    assert [f"{str(one.position).removeprefix('content/')} {one.code}" for one in found] == [
        "inspections/ambershire-2014/inspection.yaml:5:8 wrong-value",
        "inspections/ambershire-2014/letter.yaml:3:18 markdown-code",
        "inspections/ambershire-2014/notes.docx:1:1 unknown-file",
        "inspections/ambershire-2025/inspection.yaml:28:30 wrong-value",
        "inspections/ambershire-2025/inspection.yaml:34:16 wrong-value",
        "inspections/ambershire-2025/press-release.yaml:1:1 unknown-field",
        "inspections/ambershire-2025/report.yaml:26:18 raw-html",
        "inspections/ambershire-2025/report.yaml:26:30 raw-html",
        "inspections/ambershire-2026/inspection.yaml:1:1 missing-file",
        "services.yaml:4:3 unknown-field",
        "site.yaml:4:10 wrong-value",
    ]
    assert places == sorted(places)
    assert all(one.severity is Severity.ERROR for one in found)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("  home: All reports\n", "", "13:3: error[phrase-missing]: The phrase `home` is missing."),
        ("  home: All", "  hoem: All", "15:3: error[unknown-phrase]: There is no phrase `hoem`."),
        (
            '"Published {date}"',
            '"Published {day}"',
            "error[phrase-unknown-fact]: The phrase `published` asks for `{day}`, which is not known there.",
        ),
        (
            '"{percent}%"',
            '"%"',
            "error[phrase-without-fact]: The phrase `percent` leaves out `{percent}`: readers would never see it.",
        ),
        ("language: en", "language: cy", "error[wrong-value]: The file says that its language is `cy`, but its name"),
        ("[January, ", "[", "error[wrong-value]: There are 11 names of months."),
    ],
)
def test_the_phrases_of_a_site_are_told_too(old: str, new: str, told: str, bench: Bench) -> None:
    shutil.move(bench.folder / "defaults" / "wording", bench.content / "wording")
    bench.change("wording/en.yaml", old, new)

    assert told.partition(": ")[2] in "\n".join(say(bench.fail()))


def test_a_file_that_is_too_large_is_told_and_not_read(bench: Bench) -> None:
    (bench.content / PRESS_RELEASE).write_bytes(b"body: " + b"x" * (2 * 1024 * 1024))

    (told,) = say(bench.fail())

    assert told.startswith(f"content/{PRESS_RELEASE}:1:1: error[yaml-too-large]: The file is larger than 2 MiB.\n")


def test_a_template_that_is_missing_is_told(bench: Bench) -> None:
    (bench.templates / "layouts").mkdir(parents=True)
    (bench.templates / "layouts" / "web.html").write_text('{% include "components/hero/hero.html" %}\n', "utf-8")

    assert {found.code for found in bench.fail()} == {"template-missing"}


def test_a_name_that_no_screen_can_show_is_told_in_letters_that_it_can(bench: Bench) -> None:
    (bench.content / "inspections" / "ambershire-2025" / "draft\n\u202e.yaml").touch()
    (told,) = say(bench.fail())

    assert told.startswith("content/inspections/ambershire-2025/draft\\n\\u202e.yaml:1:1: error[unknown-file]: ")

"""The checklist before a release: what stops it, what somebody should look at, and what is in order."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from acceptance.command import ROOT
from acceptance.small_content import Made, write_content
from inspectorate.cli import commands

HAM = Made(id="ham-2031", word="Ham", embargo="2031-05-13 00:01")
BEFORE = "2031-05-12 12:00"
ACCESSIBILITY = """\
checked: {checked}
gates:
  - {{gate: axe-light, tool: axe-core, version: "1", pages: 1, kinds: 1, violations: {violations}}}
"""
RESPONSES = """\
comments:
  - {id: c-1, draft: ab, by: Sam Hill, received: 2031-04-12, paragraph: "1.1", wrong: It is not., decision: accepted}
"""
ACCESS_LIST = """\
copies:
  - {recipient: Alex Vale, made: "2031-05-10 14:03", file: a.pdf, sha256: ab}
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with the content of one inspection that is ready, but for what is only to be looked at."""
    write_content(tmp_path / "content", HAM)
    (tmp_path / "content/accessibility.yaml").write_text(
        ACCESSIBILITY.format(checked="2031-05-01", violations=0), "utf-8"
    )
    (tmp_path / "content/inspections/ham-2031/access-list.yaml").write_text(ACCESS_LIST, "utf-8")
    (tmp_path / "content/inspections/ham-2031/responses.yaml").write_text(RESPONSES, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def ask(now: str = BEFORE, inspection: str = HAM.id) -> Result:
    """Run `build ready` as if it were `now`."""
    templates = ("--templates", str(ROOT / "templates"))
    return CliRunner().invoke(commands, ["ready", inspection, "--now", now, *templates])


def lines(result: Result, verdict: str) -> list[str]:
    """Return the words behind a verdict."""
    told = (line.strip() for line in result.output.splitlines())
    return [line.split("  ", 1)[1] for line in told if line.startswith(f"{verdict}  ")]


def change(name: str, right: str, wrong: str) -> None:
    """Write one thing in a file of the inspection, or of the content, otherwise."""
    path = next(one for one in (Path("content/inspections/ham-2031", name), Path("content", name)) if one.exists())
    text = path.read_text("utf-8")
    assert right in text
    path.write_text(text.replace(right, wrong, 1), "utf-8")


def test_what_is_in_order_is_said_and_the_site_of_that_moment_is_made(project: Path) -> None:
    result = ask()

    assert result.exit_code == 0, result.output
    assert lines(result, "NO") == []
    assert lines(result, "look") == []
    said = "\n".join(lines(result, "yes"))
    for words in (
        "The report is final.",
        "It becomes public at 00.01 on Tuesday 13 May 2031, London time.",
        "The checks find no error.",
        "Comments of the service: 1, each decided.",
        "There is a press release.",
        f"The number of the book is {HAM.isbn}.",
        "Copies under embargo were made: 1, the last one at 2031-05-10 14:03.",
        "The full check of accessibility of Thursday 1 May 2031 found nothing.",
        "The site as it will be at that moment was made: ",
    ):
        assert words in said
    assert not (project / "site").exists()


STOPS: dict[str, tuple[Callable[[], None], str, str]] = {
    "not final": (
        lambda: change("inspection.yaml", "stage: final", "stage: drafting"),
        "The record says `stage: drafting`.",
        "write `stage: final` in content/inspections/ham-2031/inspection.yaml",
    ),
    "embargo over": (
        lambda: change("inspection.yaml", "2031-05-13", "2031-05-12"),
        "has passed: the report is public as soon as the site is built.",
        "content/inspections/ham-2031/inspection.yaml",
    ),
    "clock change": (
        lambda: change("inspection.yaml", "2031-05-13 00:01", "2031-10-26 01:30"),
        "is in the hour in which clocks change",
        "content/inspections/ham-2031/inspection.yaml",
    ),
    "an error": (
        lambda: change("inspection.yaml", "69%", "39%"),
        "Standard 2.1",
        "content/inspections/ham-2031/inspection.yaml:9:",
    ),
    "an open comment": (
        lambda: change("responses.yaml", "decision: accepted", "decision: open"),
        "comment",
        "content/inspections/ham-2031/responses.yaml:2:",
    ),
    "accessibility": (
        lambda: change("accessibility.yaml", "violations: 0", "violations: 3"),
        "The last full check of accessibility, on Thursday 1 May 2031, found 3 faults.",
        "--record-accessibility",
    ),
    "the whole site": (
        lambda: change("report.yaml", "first Ham", "=first Ham"),
        "The site as it will be at that moment cannot be made (1 errors)",
        "site/data/recommendations.csv:2:1:",
    ),
}


@pytest.mark.parametrize("reason", STOPS)
@pytest.mark.usefixtures("project")
def test_what_stops_a_release_is_said_with_its_place(reason: str) -> None:
    spoil, words, place = STOPS[reason]
    spoil()

    result = ask()

    assert result.exit_code == 1
    assert any(words in line for line in lines(result, "NO")), result.output
    assert place in result.output
    assert "ham-2031 is not ready" in result.output


LOOKS: dict[str, tuple[Callable[[], None], str]] = {
    "no copies": (
        lambda: Path("content/inspections/ham-2031/access-list.yaml").unlink(),
        "Nobody has a copy under embargo.",
    ),
    "no comment": (
        lambda: Path("content/inspections/ham-2031/responses.yaml").unlink(),
        "The service has made no comment on the draft.",
    ),
    "no book": (lambda: change("inspection.yaml", f"isbn: {HAM.isbn}\n", ""), "It has no number of a book."),
    "weekend": (lambda: change("inspection.yaml", "2031-05-13", "2031-05-17"), "is in a weekend"),
    "no release": (
        lambda: Path("content/inspections/ham-2031/press-release.yaml").unlink(),
        "There is no press release.",
    ),
    "no full check": (
        lambda: Path("content/accessibility.yaml").unlink(),
        "No full check of accessibility is recorded.",
    ),
    "an old check": (
        lambda: change("accessibility.yaml", "2031-05-01", "2031-01-01"),
        "The last full check of accessibility is of Wednesday 1 January 2031.",
    ),
    "a language": (
        lambda: change("site.yaml", "languages: [en]", "languages: [en, cy]"),
        "Not written in `cy`: the report and the press release.",
    ),
}


@pytest.mark.parametrize("reason", LOOKS)
@pytest.mark.usefixtures("project")
def test_what_stops_nothing_is_shown_all_the_same(reason: str) -> None:
    spoil, words = LOOKS[reason]
    spoil()

    result = ask()

    assert any(words in line for line in lines(result, "look")), result.output


def test_a_message_that_is_let_pass_is_shown_and_stops_once_its_time_ends_before_the_release(project: Path) -> None:
    change("inspection.yaml", "fieldwork: {month: 2024-02}", "fieldwork: {month: 2024-02, first_day: 2024-01-29}")
    record = project / "content/inspections/ham-2031/inspection.yaml"
    whole = record.read_text("utf-8")
    waiver = "waivers:\n  - {code: fieldwork-month-differs, reason: So printed., until: %s}\n"
    record.write_text(whole + waiver % "2031-12-31", "utf-8")

    assert any("Let pass until 31 December 2031" in line for line in lines(ask(), "look"))

    record.write_text(whole + waiver % "2031-05-12", "utf-8")
    assert any("which is before the release" in line for line in lines(ask(), "NO"))


@pytest.mark.usefixtures("project")
def test_an_inspection_that_is_not_there_is_a_wrong_command() -> None:
    assert ask(inspection="ham-2032").exit_code == 2


def test_so_little_that_there_is_no_inspection_is_said(project: Path) -> None:
    (project / "content/inspections/ham-2031/inspection.yaml").write_text("service: ham-2031-service\n", "utf-8")

    result = ask()

    assert result.exit_code == 1
    assert lines(result, "NO") == ["So little can be read that there is no inspection yet."]

"""The ready-made schedules: programs that know their forms read them, and what they call is there."""

import re
import subprocess
from pathlib import Path

import click
import pytest
import yaml

from inspectorate.cli import COMMANDS, commands
from needs import find_program

SCHEDULES = Path(__file__).parents[2] / "docs" / "schedules"
FILES = sorted(SCHEDULES.iterdir())
CALL = re.compile(r"python3 build\.py (\w+)((?: [^\s&'\"|;]+)*)")
CRON = re.compile(r"(?P<minute>\S+) (?P<hour>\S+) (?P<day>\S+) (?P<month>\S+) (?P<weekday>\S+)(?: (?P<command>.+))?")
MINUTES = [1, 11, 21, 31, 41, 51]


def list_minutes(field: str) -> list[int]:
    """Return the minutes that a field of cron names: a range with a step, or all."""
    span, _, step = field.partition("/")
    first, _, last = span.partition("-") if span != "*" else ("0", "", "59")
    return list(range(int(first), int(last or first) + 1, int(step or 1)))


def read_cron(line: str) -> re.Match[str]:
    """Return a line of cron in its fields; everything but the minute is free."""
    match = CRON.fullmatch(line)
    assert match
    assert match.group("hour", "day", "month", "weekday") == ("*", "*", "*", "*")
    return match


@pytest.mark.parametrize("file", [one for one in FILES if one.suffix != ".timer"], ids=lambda one: one.name)
def test_what_a_schedule_calls_is_there_and_in_the_right_order(file: Path) -> None:
    calls = CALL.findall(file.read_text("utf-8"))

    assert [name for name, _ in calls] == ["site", "publish", "verify"]
    for name, rest in calls:
        assert name in COMMANDS
        command = commands.get_command(click.Context(commands), name)
        assert command
        command.make_context(name, rest.split())  # refuses options and arguments that the command does not have


def test_the_crontab_runs_at_one_past_midnight() -> None:
    lines = [line for line in (SCHEDULES / "crontab").read_text().splitlines() if not line.startswith("#")]

    assert len(lines) == 1
    assert list_minutes(read_cron(lines[0])["minute"]) == MINUTES
    assert "%" not in lines[0]  # cron would take it for the end of a line


def test_the_command_of_the_crontab_is_one_that_a_shell_reads() -> None:
    line = (SCHEDULES / "crontab").read_text().splitlines()[-1]
    command = read_cron(line)["command"]

    subprocess.run([find_program("sh"), "-n", "-c", command], check=True)


def test_the_timer_runs_at_one_past_midnight() -> None:
    timer = (SCHEDULES / "inspectorate-publish.timer").read_text()
    when = re.search(r"^OnCalendar=(.+)$", timer, re.MULTILINE)

    assert when
    program = find_program("systemd-analyze")
    asked = [program, "calendar", "--base-time", "2024-05-09 22:55:00 UTC", "--iterations", "6", when[1]]
    done = subprocess.run(asked, capture_output=True, text=True, check=True, env={"TZ": "UTC", "LC_ALL": "C"})
    assert "23:01:00" in done.stdout  # which is 00:01 in London in May


def test_systemd_reads_service_and_timer(tmp_path: Path) -> None:
    program = find_program("systemd-analyze")
    for name in ("inspectorate-publish.service", "inspectorate-publish.timer"):
        text = (SCHEDULES / name).read_text()
        # The machine of the test has neither the folder nor, perhaps, this Python.
        text = text.replace("/usr/bin/python3", find_program("python3")).replace("/srv/inspectorate", str(tmp_path))
        (tmp_path / name).write_text(text)
    done = subprocess.run(
        [
            program,
            "verify",
            "--man=no",
            "--recursive-errors=no",
            "inspectorate-publish.service",
            "inspectorate-publish.timer",
        ],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )

    told = [line for line in done.stderr.splitlines() if "inspectorate-publish" in line]
    assert told == []


def test_github_and_gitlab_let_one_publication_run_at_a_time() -> None:
    github = yaml.safe_load((SCHEDULES / "github-actions.yml").read_text())
    gitlab = yaml.safe_load((SCHEDULES / "gitlab-ci.yml").read_text())

    when = github[True]["schedule"][0]["cron"]  # YAML 1.1 takes `on` for true, as GitHub knows
    assert list_minutes(read_cron(when)["minute"]) == MINUTES
    assert github["concurrency"] == {"group": "publish", "cancel-in-progress": False}
    assert github["permissions"] == {"contents": "read"}
    assert gitlab["publish"]["resource_group"] == "publish"


def test_no_schedule_holds_a_secret() -> None:
    text = "".join(file.read_text("utf-8") for file in FILES)

    assert set(re.findall(r"SECRET_ACCESS_KEY: (.+)", text)) == {"${{ secrets.AWS_SECRET_ACCESS_KEY }}"}

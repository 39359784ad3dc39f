"""The command `build next`."""

import json
from datetime import UTC, datetime
from pathlib import Path

import click

from inspectorate.cli.clock import NOW_OPTION, read_clock
from inspectorate.cli.folders import CONTENT_OPTION
from inspectorate.cli.publishing import read_shelf
from inspectorate.release import to_london


@click.command(name="next")
@CONTENT_OPTION
@NOW_OPTION
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="For a person, or for a program that plans the next build.",
)
def next_change(content: Path, *, now: str | None, form: str) -> None:
    """Say when the public site would next change by itself: the next end of an embargo.

    The content is asked, and not a finished site: that says nothing of what is to come.
    """
    moment = read_shelf(content).find_next_change(read_clock(now).as_of)
    click.echo(_as_json(moment) if form == "json" else _as_text(moment))


def _as_text(moment: datetime | None) -> str:
    if moment is None:
        return "Nothing is to come: no final inspection is under embargo."
    return f"{to_london(moment):%Y-%m-%d %H:%M} in London ({_iso(moment)})"


def _as_json(moment: datetime | None) -> str:
    known = moment and {"london": f"{to_london(moment):%Y-%m-%d %H:%M}", "utc": _iso(moment)}
    return json.dumps({"next": known or None})


def _iso(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"

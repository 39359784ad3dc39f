"""The command `build ready`."""

import sys
import tempfile
from dataclasses import replace
from pathlib import Path

import click

from inspectorate.checking import CheckedContent, CheckOrder, check_content
from inspectorate.cli.aid import read_help
from inspectorate.cli.clock import NOW_OPTION, read_clock
from inspectorate.cli.folders import CONTENT_OPTION, NAMES_OPTION, TEMPLATES_OPTION, find_defaults
from inspectorate.cli.messages import summarise, tell
from inspectorate.cli.outcomes import EXIT_CONTENT_HAS_ERRORS
from inspectorate.diagnostics import BuildStopped, has_errors, in_file_order
from inspectorate.model.inspection import InspectionId
from inspectorate.readiness import Item, Verdict, list_items
from inspectorate.release import to_moment
from inspectorate.workflow import BuildOrder, build_site

_COLOURS = {Verdict.GOOD: "green", Verdict.LOOK: "yellow", Verdict.STOP: "red"}


@click.command()
@click.argument("inspection")
@CONTENT_OPTION
@TEMPLATES_OPTION
@NAMES_OPTION
@NOW_OPTION
def ready(inspection: str, content: Path, templates: Path, first_names: Path | None, now: str | None) -> None:
    """Say whether INSPECTION can be released: what is in order, what to look at, and what stops it.

    At the end the public site is made as it will be at the moment of the embargo, and read again; it is not kept.
    """
    clock = read_clock(now)
    order = CheckOrder(
        content=content.absolute(),
        defaults=find_defaults("content"),
        first_names=first_names,
        inspections=frozenset({inspection}),
    )
    if not (order.content / "inspections" / inspection).is_dir():
        raise click.UsageError(f"There is no inspection `{inspection}`.")
    try:
        checked = check_content(order, clock.as_of)
    except BuildStopped as stopped:
        tell(stopped.diagnostics, "text")
        click.echo(summarise(stopped.diagnostics), err=True)
        sys.exit(EXIT_CONTENT_HAS_ERRORS)
    found = in_file_order(checked.diagnostics)
    items = list_items(checked.value, found, InspectionId(inspection), clock.as_of)
    for item in items:
        _show(item)
    if any(item.verdict is Verdict.STOP for item in items):
        _end(inspection, is_ready=False)
    site = BuildOrder(
        content=order.content,
        templates=(templates.absolute(), find_defaults("templates")),
        defaults=order.defaults,
        site=Path(),
        tell=lambda _: None,
        strict=False,
        first_names=first_names,
        help=read_help(),
    )
    trial = _try_release(site, checked.value, InspectionId(inspection))
    _show(trial)
    _end(inspection, is_ready=trial.verdict is not Verdict.STOP)


def _try_release(order: BuildOrder, checked: CheckedContent, name: InspectionId) -> Item:
    """Make the public site as it will be when the embargo lifts, where nobody keeps it."""
    inspection = next(one for one in checked.library.inspections if one.id == name)
    moment = to_moment(inspection.record.embargo)
    with tempfile.TemporaryDirectory() as folder:
        try:
            made = build_site(replace(order, site=Path(folder) / "site", as_of=moment), moment)
        except BuildStopped as stopped:
            errors = [one for one in stopped.diagnostics if has_errors((one,))]
            first = errors[0]
            cure = f"{first.position}: {first.hint}"
            words = f"The site as it will be at that moment cannot be made ({len(errors)} errors): {first.message}"
            return Item(Verdict.STOP, words, cure)
    return Item(Verdict.GOOD, f"The site as it will be at that moment was made: {len(made.paths)} files, read again.")


def _show(item: Item) -> None:
    click.echo(f"{click.style(f'{item.verdict.value:>5}', fg=_COLOURS[item.verdict])}  {item.words}")
    if item.cure:
        click.echo(f"       {item.cure}")


def _end(inspection: str, *, is_ready: bool) -> None:
    if not is_ready:
        click.echo(f"{inspection} is not ready: mend what stands behind NO, and ask again.", err=True)
        sys.exit(EXIT_CONTENT_HAS_ERRORS)
    click.echo(f"{inspection} is ready. What stands behind “look” stops nothing.", err=True)
    sys.exit(0)

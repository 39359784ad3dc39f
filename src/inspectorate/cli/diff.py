"""The command `build diff`."""

import sys
from pathlib import Path

import click

from inspectorate.cli.clock import NOW_OPTION, read_clock
from inspectorate.cli.folders import CONTENT_OPTION, TEMPLATES_OPTION, find_defaults, find_draft_folder
from inspectorate.cli.inspections import find_inspection
from inspectorate.cli.messages import summarise, tell
from inspectorate.cli.outcomes import EXIT_CONTENT_HAS_ERRORS
from inspectorate.cli.text import on_one_line
from inspectorate.loading.revisions import UnknownRevisionError
from inspectorate.redlining import FinishedRedline, RedlineOrder, UnreadableStateError, make_redline


@click.command()
@click.argument("inspection")
@click.option("--from", "old", metavar="REV", required=True, help="The former state: a revision of git, or a folder.")
@click.option("--to", "new", metavar="REV", default="", help="The later state; the content as it stands if not named.")
@click.option(
    "--output",
    type=click.Path(file_okay=False, path_type=Path),
    help="Where the files go; drafts/INSPECTION if not named.",
)
@CONTENT_OPTION
@TEMPLATES_OPTION
@NOW_OPTION
def diff(  # noqa: PLR0913  # a command has as many arguments as it has options
    inspection: str, old: str, new: str, output: Path | None, content: Path, *, templates: Path, now: str | None
) -> None:
    """Say what changed in an inspection since a revision, and show it as a page and as a PDF.

    A revision is whatever git takes for one: a tag, a branch, HEAD~3, or the first letters of a commit.
    """
    content = Path(content.absolute())
    inspection = find_inspection(inspection, content)
    order = RedlineOrder(
        content=content,
        templates=(Path(templates.absolute()), find_defaults("templates")),
        defaults=find_defaults("content"),
        inspection=inspection,
        old=old,
        new=new,
        output=find_draft_folder(output, inspection),
        tell=lambda path: click.echo(f"  {on_one_line(path)}", err=True),
    )
    try:
        finished = make_redline(order, read_clock(now).as_of)
    except UnknownRevisionError as error:
        raise click.UsageError(f"There is no such folder, and no such revision: git says “{error.reason}”.") from error
    except UnreadableStateError as error:
        tell(error.diagnostics, "text")
        state = error.state or "the content as it stands"
        click.echo(f"{summarise(error.diagnostics)} {inspection} cannot be read from {state}.", err=True)
        sys.exit(EXIT_CONTENT_HAS_ERRORS)
    tell(finished.found, "text")
    _say(finished, order.output)


def _say(finished: FinishedRedline, output: Path) -> None:
    if not finished.paths:
        click.echo("Nothing changed.")
        return
    for sentence in finished.record or ("Nothing changed in the record.",):
        click.echo(on_one_line(sentence))
    for heading, count in finished.lines_by_passage.items():
        what = "one paragraph or item" if count == 1 else f"{count} paragraphs or items"
        click.echo(on_one_line(f"Words in {heading}: {what} changed."))
    click.echo(f"{len(finished.paths)} files are in {output}", err=True)

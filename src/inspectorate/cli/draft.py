"""The command `build draft`."""

import sys
from pathlib import Path

import click

from inspectorate.cli.clock import NOW_OPTION, read_clock
from inspectorate.cli.folders import CONTENT_OPTION, TEMPLATES_OPTION, find_defaults, find_draft_folder
from inspectorate.cli.inspections import find_inspection
from inspectorate.cli.messages import summarise, tell
from inspectorate.cli.outcomes import EXIT_CONTENT_HAS_ERRORS
from inspectorate.cli.text import on_one_line
from inspectorate.diagnostics import BuildStopped, has_errors
from inspectorate.drafting import DraftOrder, NotForServiceError, make_draft
from inspectorate.model.publication import Audience


@click.command()
@click.argument("inspection")
@click.option(
    "--audience",
    type=click.Choice([Audience.STAFF.value, Audience.SERVICE.value]),
    default=Audience.STAFF.value,
    show_default=True,
    help="For whom: staff, with what the checks found; or the inspected service, with the form for its comments.",
)
@click.option(
    "--output",
    type=click.Path(file_okay=False, path_type=Path),
    help="Where the files go; drafts/INSPECTION if not named.",
)
@CONTENT_OPTION
@TEMPLATES_OPTION
@NOW_OPTION
def draft(  # noqa: PLR0913  # a command has as many arguments as it has options
    inspection: str, audience: str, output: Path | None, content: Path, templates: Path, *, now: str | None
) -> None:
    """Make the draft of an inspection: one page and a PDF, with a number at every paragraph.

    It can be made at any stage and while the checks find errors; its cover says what is still missing.
    """
    clock, content = read_clock(now), Path(content.absolute())
    inspection = find_inspection(inspection, content)
    order = DraftOrder(
        content=content,
        templates=(Path(templates.absolute()), find_defaults("templates")),
        defaults=find_defaults("content"),
        inspection=inspection,
        audience=Audience(audience),
        output=find_draft_folder(output, inspection),
        tell=lambda path: click.echo(f"  {on_one_line(path)}", err=True),
    )
    try:
        finished = make_draft(order, clock.as_of)
    except NotForServiceError as refused:
        raise click.UsageError(
            f"The service cannot have a draft of {inspection}: its stage is `{refused.stage.value}`. Write "
            "`stage: factual-accuracy` into inspection.yaml when the draft is to go to the service."
        ) from refused
    except BuildStopped as stopped:
        tell(stopped.diagnostics, "text")
        click.echo(f"{summarise(stopped.diagnostics)} So little can be read that there is no draft yet.", err=True)
        sys.exit(EXIT_CONTENT_HAS_ERRORS)
    tell(finished.found, "text")
    if has_errors(finished.found) and not finished.paths:
        sys.exit(EXIT_CONTENT_HAS_ERRORS)
    click.echo(f"{len(finished.paths)} files are in {finished.folder}; the words are {finished.fingerprint}.", err=True)

"""The command `build site`."""

import os
import sys
from datetime import UTC, datetime
from pathlib import Path

import click

from inspectorate.assembly.make import is_replaceable
from inspectorate.cli.folders import CONTENT_OPTION, NAMES_OPTION, find_defaults
from inspectorate.cli.messages import FORMAT_OPTION, summarise, tell
from inspectorate.cli.outcomes import EXIT_CONTENT_HAS_ERRORS
from inspectorate.cli.text import on_one_line
from inspectorate.diagnostics import BuildStopped
from inspectorate.views.document import PrintEdition
from inspectorate.workflow import BuildOrder, build_site


@click.command()
@CONTENT_OPTION
@click.option(
    "--templates",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("templates"),
    show_default=True,
    help="Templates that win over the program's own; may be missing.",
)
@click.option(
    "--output",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("site"),
    show_default=True,
    help="Where the site goes. An earlier site there is replaced whole; any other folder is refused.",
)
@click.option(
    "--edition",
    "editions",
    type=click.Choice([edition.value for edition in PrintEdition]),
    multiple=True,
    help="Make every PDF in this form as well, beside the usual one; may be given for several forms.",
)
@NAMES_OPTION
@click.option("--strict", is_flag=True, help="Let warnings stop the build as errors do.")
@FORMAT_OPTION
def site(  # noqa: PLR0913  # a command has as many arguments as it has options
    content: Path,
    templates: Path,
    output: Path,
    *,
    editions: tuple[str, ...],
    first_names: Path | None,
    strict: bool,
    message_format: str,
) -> None:
    """Make the public site: every report that may be seen now, as pages and PDFs."""
    output = Path(os.path.abspath(output))  # noqa: PTH100  # without `..`: what is replaced needs a name of its own
    if not is_replaceable(output):
        raise click.UsageError(
            f"{output} is neither an empty folder nor a site made by this program, so it is not replaced. "
            "Name another folder with --output, or empty this one."
        )
    order = BuildOrder(
        content=Path(content.absolute()),
        templates=(Path(templates.absolute()), find_defaults("templates")),
        defaults=find_defaults("content"),
        site=output,
        tell=lambda path: click.echo(f"  {on_one_line(path)}", err=True),
        strict=strict,
        print_editions=tuple(PrintEdition(edition) for edition in dict.fromkeys(editions)),
        first_names=first_names,
    )
    try:
        finished = build_site(order, datetime.now(UTC))  # noqa: TID251  # the one reading of the clock
    except BuildStopped as stopped:
        tell(stopped.diagnostics, message_format)
        click.echo(f"{summarise(stopped.diagnostics)} Nothing was changed: an earlier site stands as it was.", err=True)
        sys.exit(EXIT_CONTENT_HAS_ERRORS)
    tell(finished.warnings, message_format)
    click.echo(f"{len(finished.paths)} files are in {finished.site}", err=True)
    click.echo(f"Look at {finished.site / 'index.html'}", err=True)

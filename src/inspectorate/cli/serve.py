"""The command `build serve`."""

from datetime import UTC, datetime
from pathlib import Path

import click

from inspectorate.cli.clock import NOW_OPTION, read_clock
from inspectorate.cli.folders import CONTENT_OPTION, NAMES_OPTION, TEMPLATES_OPTION, find_defaults
from inspectorate.cli.site import AUDIENCES
from inspectorate.model.publication import Audience
from inspectorate.serving.content import ContentPlace
from inspectorate.serving.keeper import ServeOrder
from inspectorate.serving.serve import serve_site
from inspectorate.serving.web import HOST, open_socket

_PORT = 8000


@click.command()
@CONTENT_OPTION
@TEMPLATES_OPTION
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=_PORT,
    show_default=True,
    help="At which port of this machine the site is shown; 0 takes one that is free.",
)
@click.option(
    "--audience",
    type=click.Choice([audience.value for audience in AUDIENCES]),
    default=Audience.STAFF.value,
    show_default=True,
    help="For whom the site is shown; staff see everything, also what is still being written.",
)
@NOW_OPTION
@NAMES_OPTION
def serve(  # noqa: PLR0913  # a command has as many arguments as it has options
    content: Path, templates: Path, port: int, audience: str, *, now: str | None, first_names: Path | None
) -> None:
    """Show the site in the browser of this machine, and each change as soon as it is saved."""
    asked = read_clock(now)
    try:
        listening = open_socket(port)
    except OSError:
        raise click.UsageError(
            f"Port {port} is taken, perhaps by another `build serve`. Name another with --port, or 0 for a free one."
        ) from None
    order = ServeOrder(
        place=ContentPlace(
            content=Path(content.absolute()), defaults=find_defaults("content"), first_names=first_names
        ),
        templates=(Path(templates.absolute()), find_defaults("templates")),
        audience=Audience(audience),
        tell_time=(lambda: asked.as_of) if now else (lambda: datetime.now(UTC)),  # noqa: TID251  # an embargo may end
        tell=lambda progress: click.echo(f"  {progress}", err=True),
    )
    click.echo(f"The site is at http://{HOST}:{listening.getsockname()[1]}/", err=True)
    click.echo("Leave this window open while you write; Ctrl+C ends it.", err=True)
    serve_site(order, listening)
    click.echo("Ended.", err=True)

"""The command `build copies`."""

import secrets
import sys
from pathlib import Path

import click

from inspectorate.cli.clock import read_clock
from inspectorate.cli.folders import CONTENT_OPTION, TEMPLATES_OPTION, find_defaults
from inspectorate.cli.messages import summarise, tell
from inspectorate.cli.outcomes import EXIT_CONTENT_HAS_ERRORS, EXIT_FAULT
from inspectorate.cli.text import on_one_line
from inspectorate.copying import CopiesRefusedError, CopyOrder, make_copies
from inspectorate.diagnostics import BuildStopped

_LETTERS = "abcdefghijkmnpqrstuvwxyz23456789"
"""Without those that look alike, for somebody who reads the password over the telephone."""
_GROUPS, _LETTERS_OF_GROUP = 5, 4


@click.command()
@click.argument("inspection")
@click.option(
    "--to",
    "recipients",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    required=True,
    help="The file that names the recipients; keep it outside the content.",
)
@click.option(
    "--output",
    type=click.Path(file_okay=False, path_type=Path),
    help="Where the copies go; else into copies/INSPECTION.",
)
@click.option(
    "--passwords",
    type=click.Path(dir_okay=False, path_type=Path),
    help="The table to which the passwords are added; else copies/INSPECTION-passwords.csv.",
)
@CONTENT_OPTION
@TEMPLATES_OPTION
def copies(  # noqa: PLR0913  # a command has as many arguments as it has options
    inspection: str,
    *,
    recipients: Path,
    output: Path | None,
    passwords: Path | None,
    content: Path,
    templates: Path,
) -> None:
    """Make copies of INSPECTION under embargo: a PDF for each recipient, named on each page and locked.

    Send each copy and its password in two ways, such as by mail and by telephone. Who got one is listed in
    access-list.yaml beside the record.
    """
    order = CopyOrder(
        content=content.absolute(),
        templates=(templates.absolute(), find_defaults("templates")),
        defaults=find_defaults("content"),
        inspection=inspection,
        recipients=recipients.absolute(),
        output=(output or Path("copies", inspection)).absolute(),
        passwords=(passwords or Path("copies", f"{inspection}-passwords.csv")).absolute(),
        tell=lambda name: click.echo(f"  {on_one_line(name)}", err=True),
    )
    try:
        made = make_copies(order, read_clock(None).real, _draw_password)
    except CopiesRefusedError as error:
        raise click.UsageError(str(error)) from error
    except BuildStopped as stopped:
        tell(stopped.diagnostics, "text")
        click.echo(f"{summarise(stopped.diagnostics)} No copy was made.", err=True)
        sys.exit(EXIT_CONTENT_HAS_ERRORS)
    except OSError as error:
        click.echo(f"The machine refused: {error.strerror or error} ({error.filename or order.output}).", err=True)
        click.echo(
            "Copies that were made before stand, and are listed. Mend that, and run the command again.", err=True
        )
        sys.exit(EXIT_FAULT)
    for label in made.kept:
        click.echo(f"{label} has a copy already; take its file away to make another one.", err=True)
    click.echo(f"{len(made.files)} copies are in {order.output}", err=True)
    click.echo(f"Their passwords are in {order.passwords}: send them in another way than the copies.", err=True)
    click.echo(f"Who got one is listed in {made.access_list}", err=True)


def _draw_password() -> str:
    """Return a password with a hundred bits of chance, in groups that can be read aloud."""
    groups = ("".join(secrets.choice(_LETTERS) for _ in range(_LETTERS_OF_GROUP)) for _ in range(_GROUPS))
    return "-".join(groups)

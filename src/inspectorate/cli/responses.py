"""The command `build responses`."""

import sys
from pathlib import Path

import click

from inspectorate.cli.clock import NOW_OPTION, read_clock
from inspectorate.cli.folders import CONTENT_OPTION, find_defaults
from inspectorate.cli.messages import summarise, tell
from inspectorate.cli.outcomes import EXIT_CONTENT_HAS_ERRORS
from inspectorate.cli.text import on_one_line
from inspectorate.diagnostics import BuildStopped
from inspectorate.responding import ResponseOrder, TakenResponses, UnknownFormError, take_responses


@click.command()
@click.argument("form", metavar="FILE", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--inspection", metavar="INSPECTION", help="Refuse the form if it is about another inspection.")
@CONTENT_OPTION
@NOW_OPTION
def responses(form: Path, inspection: str | None, content: Path, now: str | None) -> None:
    """Take the comments of a service from its form (.docx or .xlsx) into responses.yaml, beside the inspection.

    Read the same form twice and nothing is doubled; decisions that were taken stay.
    """
    order = ResponseOrder(
        form=form.absolute(), content=content.absolute(), defaults=find_defaults("content"), inspection=inspection
    )
    try:
        taken = take_responses(order, read_clock(now).as_of)
    except UnknownFormError as error:
        raise click.UsageError(
            f"The form is about `{on_one_line(error.inspection)}`, "
            + (f"not about `{inspection}`." if inspection else "and there is no such inspection.")
        ) from error
    except BuildStopped as stopped:
        tell(stopped.diagnostics, "text")
        click.echo(f"{summarise(stopped.diagnostics)} Nothing was written.", err=True)
        sys.exit(EXIT_CONTENT_HAS_ERRORS)
    tell(taken.found, "text")
    _say(taken)


def _say(taken: TakenResponses) -> None:
    for comment in taken.new:
        place = comment.place or "standing words, or no place found"
        click.echo(on_one_line(f"{comment.paragraph} ({place}): {comment.wrong}"))
    for comment in taken.left_out:
        click.echo(on_one_line(f"{comment.paragraph}: no longer in the form, and kept: {comment.wrong}"))
    click.echo(f"{len(taken.new)} new, {taken.known} there already, in {taken.file}", err=True)

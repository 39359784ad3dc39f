"""The command `build correct`: begin the correction of a published inspection."""

import re
import sys
from datetime import date
from pathlib import Path

import click

from inspectorate.cli.clock import read_clock
from inspectorate.cli.folders import CONTENT_OPTION, find_defaults
from inspectorate.cli.messages import summarise, tell
from inspectorate.cli.outcomes import EXIT_CONTENT_HAS_ERRORS
from inspectorate.correcting import CorrectionOrder, CorrectionRefusedError, carry_out, plan_correction
from inspectorate.diagnostics import BuildStopped

_IN_LANGUAGE = re.compile(r"([a-z]{2})=(.*)", re.DOTALL)


@click.command()
@click.argument("inspection")
@click.option(
    "--what",
    "sentences",
    metavar="TEXT",
    required=True,
    multiple=True,
    help="What is corrected, as a sentence to readers. In a further language: --what cy=TEXT.",
)
@click.option("--on", "day", metavar="DAY", help="The day of the corrected version, as 2024-06-03; without it, today.")
@click.option(
    "--site",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("site"),
    show_default=True,
    help="The folder of the site as it is published now.",
)
@CONTENT_OPTION
def correct(inspection: str, sentences: tuple[str, ...], day: str | None, site: Path, content: Path) -> None:
    """Keep the published PDF of INSPECTION, and note in its record what is corrected.

    Do this before you change any figure or word. Then change them, and build and publish the site as always.
    """
    order = CorrectionOrder(
        content=content.absolute(),
        defaults=find_defaults("content"),
        site=site.absolute(),
        inspection=inspection,
        what=_read_sentences(sentences),
        on=_read_day(day),
    )
    try:
        plan = plan_correction(order, read_clock(None).real)
        carry_out(plan)
    except CorrectionRefusedError as error:
        raise click.UsageError(str(error)) from error
    except BuildStopped as stopped:
        tell(stopped.diagnostics, "text")
        click.echo(f"{summarise(stopped.diagnostics)} Nothing was written.", err=True)
        sys.exit(EXIT_CONTENT_HAS_ERRORS)
    for kept in plan.kept_by_file:
        click.echo(f"Kept: {kept.name}, version {plan.version - 1} as it was published.")
    click.echo(f"Noted in {plan.record.name}: version {plan.version}, corrected on {plan.on.isoformat()}.")
    click.echo("Now mend the figures and words, run `build check`, and build and publish the site.")


def _read_sentences(sentences: tuple[str, ...]) -> dict[str, str]:
    """Return the sentences by language; that of the first language by no name."""
    read: dict[str, str] = {}
    for sentence in sentences:
        match = _IN_LANGUAGE.fullmatch(sentence)
        language, text = (match[1], match[2]) if match else ("", sentence)
        words = " ".join(text.split())
        if not words:
            raise click.UsageError("Say in --what what is corrected: readers will see that sentence.")
        if language in read:
            raise click.UsageError("Give one --what for each language.")
        read[language] = words
    return read


def _read_day(day: str | None) -> date | None:
    try:
        return date.fromisoformat(day) if day else None
    except ValueError as error:
        raise click.UsageError(f"`{day}` is no day. Write it as 2024-06-03.") from error

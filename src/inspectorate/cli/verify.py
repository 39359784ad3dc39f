"""The command `build verify`."""

import sys
from functools import partial
from pathlib import Path

import click

from inspectorate.assembly.manifest_file import MARKER, read_manifest
from inspectorate.cli.clock import read_clock
from inspectorate.cli.folders import CONTENT_OPTION
from inspectorate.cli.outcomes import EXIT_CONTENT_HAS_ERRORS
from inspectorate.cli.publishing import SITE_OPTION, Shelf, read_shelf, say
from inspectorate.cli.text import on_one_line
from inspectorate.model.manifest import Manifest
from inspectorate.publishing.fetching import fetch
from inspectorate.publishing.verify import Questions
from inspectorate.publishing.verify import verify as ask
from inspectorate.views.addresses import APACHE, JOINED_HEADERS
from inspectorate.views.desk import side_of
from inspectorate.views.guessable import guess_addresses

PRIVATE = (MARKER, "records/", "releases/", "lock", ".git/config", "site.releases/present.json")
"""What targets keep beside a site: none of it is served."""
SERVER_FILES = (JOINED_HEADERS, APACHE, "_redirects")
"""What hosts read themselves, and may keep from readers."""


@click.command()
@click.argument("target")
@SITE_OPTION
@CONTENT_OPTION
def verify(target: str, folder: Path, content: Path) -> None:
    """Look at a published site from outside: TARGET is a name under `targets` in site.yaml, or a web address.

    Every file of the finished site is fetched and compared. Everything that an inspection under embargo would have,
    also under names that somebody might guess, must not be there.
    """
    shelf = read_shelf(content)
    address = _find_address(target, shelf)
    manifest = read_manifest(folder)
    if manifest is None:
        raise click.UsageError(f"{folder} is not a finished site. Name it with --site.")
    questions = _ask_about(shelf, manifest)
    say(f"Asking {address} for {len(questions.files)} files, and for {len(questions.absent)} that must not be there.")
    findings = ask(questions, partial(fetch, address))
    for fault in findings.faults:
        click.echo(on_one_line(fault))
    if findings.faults:
        answers = findings.files + findings.absent
        say(f"{len(findings.faults)} of {answers} answers are wrong. `build rollback` goes back.")
        sys.exit(EXIT_CONTENT_HAS_ERRORS)
    say(f"All {findings.files} files are there as they were made. Nothing that is withheld answers.")


def _find_address(target: str, shelf: Shelf) -> str:
    if target.startswith(("http://", "https://")):
        return target if target.endswith("/") else f"{target}/"
    return shelf.find_target(target).address or shelf.site.address


def _ask_about(shelf: Shelf, manifest: Manifest) -> Questions:
    now = read_clock(None).real
    withheld = shelf.find_withheld(now)
    sides = [side_of(language, shelf.site) for language in shelf.site.languages]
    there = {one.path for one in manifest.files}
    guessed = [path for path in guess_addresses(withheld, sides) if path not in there]
    return Questions(
        files=manifest.files,
        settings=SERVER_FILES,
        absent=(*PRIVATE, *guessed),
        withheld=[str(one) for one in withheld],
    )

"""What the commands that publish share: finding a target, and telling how it went."""

import difflib
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import NoReturn

import click

from inspectorate.checking import place
from inspectorate.cli.folders import find_defaults
from inspectorate.cli.messages import summarise, tell
from inspectorate.cli.outcomes import EXIT_CONTENT_HAS_ERRORS, EXIT_FAULT, EXIT_NOT_PUBLISHED
from inspectorate.cli.text import on_one_line
from inspectorate.diagnostics import BuildStopped, has_errors
from inspectorate.loading.files import read_content
from inspectorate.loading.library import Library, load_library
from inspectorate.model.inspection import InspectionId
from inspectorate.model.publication import Audience
from inspectorate.model.site import Site
from inspectorate.model.targets import Target, TargetName
from inspectorate.publishing.masking import find_secrets, mask
from inspectorate.publishing.mishaps import NotPublished, Refused
from inspectorate.ratings import rate_inspection
from inspectorate.release import clear, find_next_change, find_withdrawn, find_withheld

SITE_OPTION = click.option(
    "--site",
    "folder",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("site"),
    show_default=True,
    help="The finished site, as `build site` made it.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """What publishing needs of the content."""

    library: Library
    site: Site

    def find_target(self, name: str) -> Target:
        """Return a target by its name in site.yaml.

        Raises:
            click.UsageError: there is none of this name.
        """
        targets = self.site.targets
        if target := targets.get(TargetName(name)):
            return target
        close = difflib.get_close_matches(name, targets, n=1)
        known = f"There are: {', '.join(targets)}." if targets else "site.yaml has no `targets` yet."
        raise click.UsageError(
            f"There is no target `{on_one_line(name)}`. {f'Did you mean `{close[0]}`?' if close else known}"
        )

    def find_next_change(self, moment: datetime) -> datetime | None:
        """Return when the public would see something else than at a moment."""
        return find_next_change(tuple(rate_inspection(one) for one in self.library.inspections), moment)

    def find_withheld(self, now: datetime) -> tuple[InspectionId, ...]:
        """Return the inspections that the public may not see."""
        rated = tuple(rate_inspection(one) for one in self.library.inspections)
        cleared, withdrawn = clear(rated, Audience.PUBLIC, now), find_withdrawn(rated, Audience.PUBLIC, now)
        return find_withheld(self.library.inspection_ids, [*cleared, *withdrawn])


def read_shelf(content: Path) -> Shelf:
    """Return the content, or end the command where it cannot be read."""
    files = read_content(Path(content.absolute()), find_defaults("content"))
    if files.value is None:
        _end_with(BuildStopped(files.diagnostics))
    loaded = load_library(files.value)
    library = loaded.value
    errors = [one for one in place(loaded, library).diagnostics if has_errors((one,))]
    if library.site is None or errors:
        _end_with(BuildStopped(tuple(errors)))
    return Shelf(library=library, site=library.site)


def say(text: str) -> None:
    """Tell a line on the way, without anything that opens a door."""
    click.echo(mask(text, find_secrets(os.environ)), err=True)


@contextmanager
def telling_mishaps() -> Iterator[None]:
    """End the command with three sentences where a publication stops: what happened, what readers see, what to do."""
    try:
        yield
    except NotPublished as mishap:
        for sentence in (mishap.what, mishap.state, mishap.to_do):
            say(sentence)
        sys.exit(EXIT_NOT_PUBLISHED if isinstance(mishap, Refused) else EXIT_FAULT)


def _end_with(stopped: BuildStopped) -> NoReturn:
    tell(stopped.diagnostics, "text")
    say(f"{summarise(stopped.diagnostics)} Nothing was published.")
    sys.exit(EXIT_CONTENT_HAS_ERRORS)

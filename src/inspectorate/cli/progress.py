"""Show how far a build has come: a bar on a terminal, a line for each file everywhere else."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click

from inspectorate.assembly.make import Progress
from inspectorate.cli.text import on_one_line


@contextmanager
def show_progress() -> Iterator[Callable[[Progress], None]]:
    """Give what hears of each file as it is made, and shows it on standard error."""
    if not sys.stderr.isatty():
        yield lambda one: click.echo(f"  {on_one_line(one.path)}", err=True)
        return
    with click.progressbar(
        length=1, label="Making", file=sys.stderr, show_eta=True, show_pos=True, item_show_func=_say_what
    ) as bar:

        def show(one: Progress) -> None:
            """Move the bar on."""
            bar.length = one.parts
            pace = one.made / max(time.time() - bar.start, 0.001)
            bar.update(one.made - bar.pos, f"{pace:.1f}/s {on_one_line(one.path)}")

        yield show


def _say_what(words: str | None) -> str:
    return words or ""

"""The command `build rollback`."""

from pathlib import Path

import click

from inspectorate.cli.folders import CONTENT_OPTION
from inspectorate.cli.publishing import read_shelf, say, telling_mishaps
from inspectorate.publishing.publish import roll_back


@click.command()
@click.argument("target")
@CONTENT_OPTION
def rollback(target: str, content: Path) -> None:
    """Bring the release before the present one back at TARGET.

    What was withdrawn or corrected since is public again as it was: look at the site afterwards.
    """
    settings = read_shelf(content).find_target(target)
    with telling_mishaps():
        release = roll_back(settings, Path.cwd(), lambda path: say(f"  {path}"))
    say(f"{target} shows release {release} again. What came after it is kept until the next publication.")

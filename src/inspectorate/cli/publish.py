"""The command `build publish`."""

from collections.abc import Callable, Mapping
from pathlib import Path
from urllib.parse import urlsplit

import click

from inspectorate.assembly.manifest_file import MARKER, read_manifest
from inspectorate.cli.clock import read_clock
from inspectorate.cli.folders import CONTENT_OPTION
from inspectorate.cli.publishing import SITE_OPTION, Shelf, read_shelf, say, telling_mishaps
from inspectorate.cli.text import on_one_line
from inspectorate.model.manifest import Manifest
from inspectorate.model.targets import Target
from inspectorate.publishing.guard import Finished, admit, find_overdue
from inspectorate.publishing.plan import PublicationPlan, count
from inspectorate.publishing.publish import PublishOrder, plan_only
from inspectorate.publishing.publish import publish as send
from inspectorate.publishing.site_files import find_files
from inspectorate.views.addresses import MOVED, SIGNATURES
from inspectorate.views.desk import side_of
from inspectorate.views.moved import read_locations
from inspectorate.views.response_headers import headers_at, list_header_rules


@click.command()
@click.argument("target")
@SITE_OPTION
@CONTENT_OPTION
@click.option("--plan", "only_plan", is_flag=True, help="Say what would be added, changed and deleted, and do nothing.")
@click.option("--take-over", is_flag=True, help="Put ours in the place of what another hand changed at the target.")
@click.option(
    "--allow-deletions",
    "deletions",
    type=click.IntRange(min=0),
    help="Let this publication delete so many files, whatever `most_deletions` of the target says.",
)
def publish(  # noqa: PLR0913  # a command has as many arguments as it has options
    target: str, folder: Path, content: Path, *, only_plan: bool, take_over: bool, deletions: int | None
) -> None:
    """Publish the finished site to TARGET, which is a name under `targets` in site.yaml.

    Only a site for the target's audience goes there, only as it was made, and never one that looks ahead of the clock.
    """
    shelf = read_shelf(content)
    settings = shelf.find_target(target)
    with telling_mishaps():
        order = PublishOrder(
            site=Path(folder.absolute()),
            manifest=_admit(folder, settings, shelf),
            target=settings,
            base=Path.cwd(),
            cache_by_path=_cache_by_path(shelf),
            location_by_path=_location_by_path(folder, shelf),
            take_over=take_over,
            allowed_deletions=deletions,
        )
        if only_plan:
            _list_plan(plan_only(order))
            return
        release = send(order, lambda path: say(f"  {path}"), _summarise)
    if release is None:
        say(f"{target} holds all of it already. Nothing was changed.")
    else:
        say(f"Published to {target}: release {release}. Now run `build verify {target}`.")


def _admit(folder: Path, target: Target, shelf: Shelf) -> Manifest:
    """Return what may be published, and warn where it is no longer what the public may see."""
    now = read_clock(None).real
    found = find_files(folder, private=(MARKER,)) if folder.is_dir() else {}
    manifest = admit(Finished(manifest=read_manifest(folder), found=found), target, now, beside=SIGNATURES)
    if warning := find_overdue(shelf.find_next_change(manifest.as_of), now):
        say(f"warning: {warning}")
    return manifest


def _cache_by_path(shelf: Shelf) -> Callable[[str], str]:
    rules = list_header_rules(side_of(language, shelf.site) for language in shelf.site.languages)
    return lambda path: headers_at(path, rules)["Cache-Control"]


def _location_by_path(folder: Path, shelf: Shelf) -> Mapping[str, str]:
    """Return where pages have moved, from the lines that the site has for other servers."""
    lines = folder / MOVED
    return read_locations(lines.read_text("utf-8"), urlsplit(shelf.site.address).path) if lines.is_file() else {}


def _list_plan(plan: PublicationPlan) -> None:
    """Print each file that is touched, for a person and for programs, and the sum of it."""
    lines = [
        *(f"+ {one.path} ({one.size} bytes)" for one in plan.added),
        *(f"~ {one.path} ({one.size} bytes)" for one in plan.changed),
        *(f"- {path}" for path in plan.deleted),
        *(f"! {path} (another hand changed it)" for path in plan.disputed),
    ]
    for line in lines:
        click.echo(on_one_line(line))
    _summarise(plan)


def _summarise(plan: PublicationPlan) -> None:
    say(
        f"{count(len(plan.added))} added, {len(plan.changed)} changed, {len(plan.deleted)} deleted, "
        f"{len(plan.unchanged)} unchanged; {plan.sent_bytes} bytes to send."
    )
    if plan.others:
        say(f"{count(len(plan.others))} of others at the target: left alone.")

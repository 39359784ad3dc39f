"""The command `build site`."""

import os
import sys
from dataclasses import replace
from pathlib import Path

import click

from inspectorate.assembly.manifest_file import MARKER
from inspectorate.assembly.site_folder import is_replaceable
from inspectorate.cli.aid import MEMO_OPTION, WORKERS_OPTION, read_help
from inspectorate.cli.clock import NOW_OPTION, Clock, find_end, read_clock
from inspectorate.cli.folders import CONTENT_OPTION, NAMES_OPTION, TEMPLATES_OPTION, find_defaults, find_program
from inspectorate.cli.messages import FORMAT_OPTION, summarise, tell, write
from inspectorate.cli.outcomes import EXIT_CONTENT_HAS_ERRORS
from inspectorate.cli.progress import show_progress
from inspectorate.diagnostics import BuildStopped
from inspectorate.memo import FORGETFUL
from inspectorate.model.publication import Audience
from inspectorate.unchanged import TOO_FRESH, State, Told, find_state_file, keep, name_command
from inspectorate.views.document import PrintEdition
from inspectorate.workflow import BuildOrder, FinishedSite, Share, build_site, make_share

AUDIENCES = (Audience.STAFF, Audience.PRESS, Audience.PUBLIC)
"""Who can have a whole site. A service has none: it would read of the other services; it gets its own draft."""


class _Share(click.ParamType):  # type: ignore[type-arg]  # generic to type checkers alone
    """A share such as 2/4."""

    name = "NUMBER/OF"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> Share:
        """Return the share."""
        number, _, of = value.partition("/")
        if not (number.isdecimal() and of.isdecimal() and 1 <= int(number) <= int(of)):
            self.fail(f"{value!r} is no share such as 2/4, the second of four.", param, ctx)
        return Share(int(number), int(of))


@click.command()
@CONTENT_OPTION
@TEMPLATES_OPTION
@click.option(
    "--output",
    type=click.Path(file_okay=False, path_type=Path),
    help="Where the site goes: site, or preview-staff and preview-press. An earlier site for the same audience is "
    "replaced whole; any other folder is refused.",
)
@click.option(
    "--audience",
    type=click.Choice([audience.value for audience in AUDIENCES]),
    default=Audience.PUBLIC.value,
    show_default=True,
    help="For whom it is made; what is not for the public is marked on every page and can never be published.",
)
@NOW_OPTION
@click.option(
    "--edition",
    "editions",
    type=click.Choice([edition.value for edition in PrintEdition]),
    multiple=True,
    help="Make every PDF in this form as well, beside the usual one; may be given for several forms.",
)
@NAMES_OPTION
@click.option("--strict", is_flag=True, help="Let warnings stop the build as errors do.")
@click.option(
    "--share",
    type=_Share(),
    help="Make only this share of the documents, such as 2/4, and remember it; no site is written. For builds that are "
    "spread over several machines, which then put their memos together.",
)
@WORKERS_OPTION
@MEMO_OPTION
@FORMAT_OPTION
def site(  # noqa: PLR0913  # a command has as many arguments as it has options
    content: Path,
    templates: Path,
    output: Path | None,
    audience: str,
    *,
    now: str | None,
    editions: tuple[str, ...],
    first_names: Path | None,
    strict: bool,
    share: Share | None,
    workers: int | str | None,
    no_memo: bool,
    message_format: str,
) -> None:
    """Make the public site: every report that may be seen now, as pages and PDFs."""
    clock, reader = read_clock(now), Audience(audience)
    output = output or Path("site" if reader is Audience.PUBLIC else f"preview-{audience}")
    output = Path(os.path.abspath(output))  # noqa: PTH100  # without `..`: what is replaced needs a name of its own
    if reader is not Audience.PUBLIC and output.name == "site":
        raise click.UsageError("`site` is for the public alone. Name another folder with --output, or name none.")
    if not is_replaceable(output, reader):
        raise click.UsageError(
            f"{output} is neither an empty folder nor a site that this program made for the same audience, so it is "
            "not replaced. Name another folder with --output, or empty this one."
        )
    if share and no_memo:
        raise click.UsageError("A share is made to be remembered: leave out --no-memo or --share.")
    order = BuildOrder(
        content=Path(content.absolute()),
        templates=(Path(templates.absolute()), find_defaults("templates")),
        defaults=find_defaults("content"),
        site=output,
        tell=lambda _: None,
        strict=strict,
        print_editions=tuple(PrintEdition(edition) for edition in dict.fromkeys(editions)),
        first_names=first_names,
        audience=reader,
        as_of=clock.as_of,
        help=read_help(workers, no_memo=no_memo),
    )
    before = State(_list_inputs(order))
    try:
        with show_progress() as show:
            order = replace(order, tell=show)
            made = make_share(order, share, clock.real) if share else build_site(order, clock.real)
    except BuildStopped as stopped:
        tell(stopped.diagnostics, message_format)
        click.echo(f"{summarise(stopped.diagnostics)} Nothing was changed: an earlier site stands as it was.", err=True)
        sys.exit(EXIT_CONTENT_HAS_ERRORS)
    if isinstance(made, int):
        click.echo(f"{made} parts of the site are made and remembered. No site was written.", err=True)
        return
    _finish(made, order, before, clock, message_format)


def _finish(finished: FinishedSite, order: BuildOrder, before: State, clock: Clock, message_format: str) -> None:
    """Say what was made; keep what was said, so that it can be said again as long as nothing has changed."""
    told = write(finished.warnings, message_format)
    look = f"{len(finished.paths)} files are in {finished.site}\nLook at {finished.site / 'index.html'}\n"
    click.echo(told, nl=False)
    click.echo(look, nl=False, err=True)
    command = name_command(sys.argv[1:], os.getcwd(), os.environ)  # noqa: PTH109
    file = find_state_file(command, os.environ)
    is_settled = before.changed < clock.real.timestamp() * 1e9 - TOO_FRESH
    if file and is_settled and order.help.memo != FORGETFUL:
        same = f"Nothing has changed since it was made.\n{look}"
        made = State([str(finished.site / MARKER)])
        until = find_end(clock, finished.next_change)
        keep(file, command, Told(read=before, made=made, until=until, out=told, err=same))


def _list_inputs(order: BuildOrder) -> list[str]:
    """Return every file and folder that shapes a site."""
    names = (order.first_names,) if order.first_names else ()
    inputs = (order.content, order.defaults, *order.templates, *names, find_program())
    return [str(one) for one in dict.fromkeys(inputs)]

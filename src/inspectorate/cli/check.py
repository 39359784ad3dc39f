"""The command `build check`."""

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from inspectorate.checking import CheckedContent, CheckOrder, check_listed
from inspectorate.cli.aid import MEMO_OPTION, WORKERS_OPTION, read_help
from inspectorate.cli.clock import NOW_OPTION, read_clock
from inspectorate.cli.folders import CONTENT_OPTION, NAMES_OPTION, find_defaults
from inspectorate.cli.inspections import find_inspection
from inspectorate.cli.messages import FORMAT_OPTION, summarise, summarise_check, tell
from inspectorate.cli.outcomes import EXIT_CONTENT_HAS_ERRORS
from inspectorate.diagnostics import BuildStopped, Diagnostic, Severity, has_errors, in_file_order


@click.command()
@click.argument("inspections", nargs=-1, metavar="[INSPECTION]...")
@CONTENT_OPTION
@NAMES_OPTION
@NOW_OPTION
@click.option("--strict", is_flag=True, help="Let warnings count as errors do.")
@click.option("--no-information", is_flag=True, help="Leave out what is good to know and asks for nothing.")
@WORKERS_OPTION
@MEMO_OPTION
@FORMAT_OPTION
def check(  # noqa: PLR0913  # a command has as many arguments as it has options
    inspections: tuple[str, ...],
    content: Path,
    *,
    first_names: Path | None,
    now: str | None,
    strict: bool,
    no_information: bool,
    workers: int | str | None,
    no_memo: bool,
    message_format: str,
) -> None:
    """Say what should be mended in the content, before a person reads it.

    Name inspections by their ids, such as redbridge-2024, or by their folders, to hear of these alone and of what they
    rest on.
    """
    clock, content = read_clock(now), Path(content.absolute())
    chosen = [find_inspection(name, content) for name in inspections]
    order = CheckOrder(
        content=content,
        defaults=find_defaults("content"),
        first_names=first_names,
        inspections=frozenset(chosen),
    )
    try:
        checked = check_listed(order, clock.as_of, read_help(workers, no_memo=no_memo), tells_information=True)
    except BuildStopped as stopped:
        tell(stopped.diagnostics, message_format)
        click.echo(summarise(stopped.diagnostics), err=True)
        sys.exit(EXIT_CONTENT_HAS_ERRORS)
    found = [one for one in in_file_order(checked.diagnostics) if not chosen or _concerns(one, chosen, checked.value)]
    if no_information:
        found = [one for one in found if one.waived or one.severity is not Severity.INFORMATION]
    tell(found, message_format)
    click.echo(summarise_check(found, len(set(chosen) or checked.value.folders)), err=True)
    if has_errors(found) or (strict and any(one.severity is Severity.WARNING and not one.waived for one in found)):
        sys.exit(EXIT_CONTENT_HAS_ERRORS)


def _concerns(found: Diagnostic, chosen: Sequence[str], checked: CheckedContent) -> bool:
    """Return whether a diagnostic is about one of these inspections, or about what they rest on."""
    folder = checked.library.folder_name
    content = folder.removesuffix("inspections")
    file = found.position.file if found.position else found.file
    if file.startswith(f"{folder}/"):
        return file.removeprefix(f"{folder}/").partition("/")[0] in chosen
    framework_by_id = {str(one.id): one.framework.id for one in checked.library.inspections}
    if file.startswith(f"{content}frameworks/") and framework_by_id.keys() >= set(chosen):
        return file in {f"{content}frameworks/{framework_by_id[one]}.yaml" for one in chosen}
    return True  # one that could not be read may rest on any framework

"""The command line: the only place with click, colours, exit codes and the real clock."""

import io
import json
import os
import sys
import tempfile
import traceback
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

import click

from inspectorate.assembly.make import is_replaceable
from inspectorate.diagnostics import BuildStopped, Diagnostic, Severity
from inspectorate.views.document import PrintEdition
from inspectorate.workflow import BuildOrder, build_site

EXIT_CONTENT_HAS_ERRORS = 1
EXIT_WRONG_COMMAND = 2
EXIT_FAULT = 3


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(version("inspectorate"), prog_name="build")
def commands() -> None:
    """Turn the structured record of an inspection into its publication."""


@commands.command()
@click.option(
    "--content",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("content"),
    show_default=True,
    help="The folder with site.yaml, services.yaml and inspections/.",
)
@click.option(
    "--templates",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("templates"),
    show_default=True,
    help="Templates that win over the program's own; may be missing.",
)
@click.option(
    "--output",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("site"),
    show_default=True,
    help="Where the site goes. An earlier site there is replaced whole; any other folder is refused.",
)
@click.option(
    "--edition",
    "editions",
    type=click.Choice([edition.value for edition in PrintEdition]),
    multiple=True,
    help="Make every PDF in this form as well, beside the usual one; may be given for several forms.",
)
@click.option("--strict", is_flag=True, help="Let warnings stop the build as errors do.")
@click.option(
    "--format",
    "message_format",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    show_default=True,
    help="How mistakes in the content are written.",
)
def site(  # noqa: PLR0913  # a command has as many arguments as it has options
    content: Path, templates: Path, output: Path, *, editions: tuple[str, ...], strict: bool, message_format: str
) -> None:
    """Make the public site: every report that may be seen now, as pages and PDFs."""
    write = MESSAGE_WRITERS[message_format]
    output = Path(os.path.abspath(output))  # noqa: PTH100  # without `..`: what is replaced needs a name of its own
    if not is_replaceable(output):
        raise click.UsageError(
            f"{output} is neither an empty folder nor a site made by this program, so it is not replaced. "
            "Name another folder with --output, or empty this one."
        )
    order = BuildOrder(
        content=Path(content.absolute()),
        templates=(Path(templates.absolute()), _defaults("templates")),
        defaults=_defaults("content"),
        site=output,
        tell=lambda path: click.echo(f"  {_on_one_line(path)}", err=True),
        strict=strict,
        print_editions=tuple(PrintEdition(edition) for edition in dict.fromkeys(editions)),
    )
    try:
        finished = build_site(order, datetime.now(UTC))  # noqa: TID251  # the one reading of the clock
    except BuildStopped as stopped:
        click.echo(write(stopped.diagnostics))
        click.echo(_summary(stopped.diagnostics), err=True)
        sys.exit(EXIT_CONTENT_HAS_ERRORS)
    if written := write(finished.warnings):
        click.echo(written)
    click.echo(f"{len(finished.paths)} files are in {finished.site}", err=True)
    click.echo(f"Look at {finished.site / 'index.html'}", err=True)


def write_text(diagnostics: Sequence[Diagnostic]) -> str:
    """Return one line for each diagnostic, with its hint indented below it."""
    return "\n".join(
        f"{_on_one_line(f'{found.position}: {found.severity.value}[{found.code}]: {found.message}')}\n"
        f"    hint: {_on_one_line(found.hint)}"
        for found in diagnostics
    )


def write_json(diagnostics: Sequence[Diagnostic]) -> str:
    """Return the diagnostics as a JSON list."""
    return json.dumps(
        [
            {
                "file": found.position.file, "line": found.position.line, "column": found.position.column,
                "severity": found.severity.value, "code": found.code, "message": found.message, "hint": found.hint,
            }
            for found in diagnostics
            if found.position
        ],
        indent=2,
    )  # fmt: skip


def write_github(diagnostics: Sequence[Diagnostic]) -> str:
    """Return the diagnostics as annotations for a pull request."""
    return "\n".join(
        f"::{found.severity.value} file={_escape_property(found.position.file)},line={found.position.line},"
        f"col={found.position.column},title={found.code}::{_escape_annotation(f'{found.message} {found.hint}')}"
        for found in diagnostics
        if found.position
    )


def _escape_annotation(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape_property(text: str) -> str:
    return _escape_annotation(text).replace(":", "%3A").replace(",", "%2C")


def _on_one_line(text: str) -> str:
    """Return the text with what is no printable character written out: file names may hold anything."""
    return "".join(one if one.isprintable() else one.encode("unicode_escape").decode() for one in text)


MESSAGE_WRITERS: Mapping[str, Callable[[Sequence[Diagnostic]], str]] = {
    "text": write_text,
    "json": write_json,
    "github": write_github,
}


def main() -> None:
    """Run the command; a fault of the program or the machine becomes a log file and one sentence."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # as on stderr: no terminal is too old for a message
    try:
        commands(prog_name="build")
    except OSError as error:
        click.echo(f"The machine refused: {error.strerror or error} ({error.filename or 'no file'}).", err=True)
        click.echo("Nothing was changed. Look at the folder's permissions and at the free space on the disk.", err=True)
        sys.exit(EXIT_FAULT)
    except Exception:
        click.echo(f"The program has a fault. What happened is written in {_write_log()}: please report it.", err=True)
        sys.exit(EXIT_FAULT)


def _summary(diagnostics: Sequence[Diagnostic]) -> str:
    errors = sum(found.severity is Severity.ERROR for found in diagnostics)
    warnings = len(diagnostics) - errors
    found = f"{errors} {'error' if errors == 1 else 'errors'}, {warnings} {'warning' if warnings == 1 else 'warnings'}"
    return f"{found}. Nothing was changed: an earlier site stands as it was."


def _write_log() -> Path:
    report = f"inspectorate {version('inspectorate')}, Python {sys.version}\n\n{traceback.format_exc()}"
    with tempfile.NamedTemporaryFile(prefix="inspectorate-", suffix=".log", delete=False) as log:
        log.write(report.encode("utf-8", "backslashreplace"))
        return Path(log.name)


def _defaults(name: str) -> Path:
    """Return the program's own templates or content: in the wheel beside the code, in a clone at its top."""
    installed = Path(__file__).parent / "defaults" / name
    return installed if installed.is_dir() else Path(__file__).parents[2] / name

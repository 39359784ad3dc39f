"""The command line: the only place with click, colours, exit codes and the real clock."""

import io
import sys
import tempfile
import traceback
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

import click

from inspectorate.cli.outcomes import EXIT_FAULT


class _Place(NamedTuple):
    """Where a command is found, and what it does in one sentence."""

    module: str
    help: str
    """The first sentence of its help, so that the list of all commands loads none of them."""


COMMANDS: Mapping[str, _Place] = {
    "check": _Place(
        "inspectorate.cli.check:check",
        "Say what should be mended in the content, before a person reads it.",
    ),
    "correct": _Place(
        "inspectorate.cli.correct:correct",
        "Keep the published PDF of INSPECTION, and note in its record what is corrected.",
    ),
    "copies": _Place(
        "inspectorate.cli.copies:copies",
        "Make copies of INSPECTION under embargo: a PDF for each recipient, named on each page and locked.",
    ),
    "diff": _Place(
        "inspectorate.cli.diff:diff",
        "Say what changed in an inspection since a revision, and show it as a page and as a PDF.",
    ),
    "draft": _Place(
        "inspectorate.cli.draft:draft",
        "Make the draft of an inspection: one page and a PDF, with a number at every paragraph.",
    ),
    "explain": _Place(
        "inspectorate.cli.explain:explain",
        "Say what the CODE of a message means, with an example and its cure; without a CODE, list all.",
    ),
    "import": _Place(
        "inspectorate.cli.import_cases:import_group",
        "Take figures from a file of another program into a record.",
    ),
    "responses": _Place(
        "inspectorate.cli.responses:responses",
        "Take the comments of a service from its form (.docx or .xlsx) into responses.yaml, beside the inspection.",
    ),
    "site": _Place(
        "inspectorate.cli.site:site",
        "Make the public site: every report that may be seen now, as pages and PDFs.",
    ),
    "publish": _Place(
        "inspectorate.cli.publish:publish",
        "Publish the finished site to TARGET, which is a name under `targets` in site.yaml.",
    ),
    "verify": _Place(
        "inspectorate.cli.verify:verify",
        "Look at a published site from outside: TARGET is a name under `targets` in site.yaml, or a web address.",
    ),
    "next": _Place(
        "inspectorate.cli.next_change:next_change",
        "Say when the public site would next change by itself: the next end of an embargo.",
    ),
    "rollback": _Place(
        "inspectorate.cli.rollback:rollback",
        "Bring the release before the present one back at TARGET.",
    ),
    "sign": _Place(
        "inspectorate.cli.sign:sign",
        "Sign the fingerprints of all files of the site, so that readers can tell whose they are.",
    ),
    "new": _Place(
        "inspectorate.cli.new:new",
        "Begin an inspection, a service, a press release or a translation: make its files, to be filled in.",
    ),
    "ready": _Place(
        "inspectorate.cli.ready:ready",
        "Say whether INSPECTION can be released: what is in order, what to look at, and what stops it.",
    ),
    "schema": _Place(
        "inspectorate.cli.schema:schema",
        "Write what an editor needs to help: JSON Schemas of every file, with the names that this folder knows.",
    ),
    "serve": _Place(
        "inspectorate.cli.serve:serve",
        "Show the site in the browser of this machine, and each change as soon as it is saved.",
    ),
}
"""Where each command is found. Only the one that is called is read: checking does not wait for what makes PDFs."""


class _Commands(click.Group):
    """Find commands where the table says."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # click's own signature
        """Return the names of all commands."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command, or None where there is none of this name."""
        if cmd_name not in COMMANDS:
            return None
        module, _, name = COMMANDS[cmd_name].module.partition(":")
        command: click.Command = getattr(import_module(module), name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of all commands, without reading one of them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, place.help) for name, place in COMMANDS.items()])


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="inspectorate", prog_name="build")
def commands() -> None:
    """Turn the structured record of an inspection into its publication."""


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


def _write_log() -> Path:
    from importlib.metadata import version  # noqa: PLC0415  # it takes its time to load, and only a fault asks

    report = f"inspectorate {version('inspectorate')}, Python {sys.version}\n\n{traceback.format_exc()}"
    with tempfile.NamedTemporaryFile(prefix="inspectorate-", suffix=".log", delete=False) as log:
        log.write(report.encode("utf-8", "backslashreplace"))
        return Path(log.name)

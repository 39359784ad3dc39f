"""The command line: the only place with click, colours, exit codes and the real clock."""

import io
import sys
import tempfile
import traceback
from collections.abc import Mapping
from importlib import import_module
from importlib.metadata import version
from pathlib import Path

import click

from inspectorate.cli.outcomes import EXIT_FAULT

COMMANDS: Mapping[str, str] = {
    "check": "inspectorate.cli.check:check",
    "correct": "inspectorate.cli.correct:correct",
    "copies": "inspectorate.cli.copies:copies",
    "diff": "inspectorate.cli.diff:diff",
    "draft": "inspectorate.cli.draft:draft",
    "explain": "inspectorate.cli.explain:explain",
    "import": "inspectorate.cli.import_cases:import_group",
    "responses": "inspectorate.cli.responses:responses",
    "site": "inspectorate.cli.site:site",
    "publish": "inspectorate.cli.publish:publish",
    "verify": "inspectorate.cli.verify:verify",
    "next": "inspectorate.cli.next_change:next_change",
    "rollback": "inspectorate.cli.rollback:rollback",
    "sign": "inspectorate.cli.sign:sign",
    "new": "inspectorate.cli.new:new",
    "ready": "inspectorate.cli.ready:ready",
    "schema": "inspectorate.cli.schema:schema",
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
        module, _, name = COMMANDS[cmd_name].partition(":")
        command: click.Command = getattr(import_module(module), name)
        return command


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(version("inspectorate"), prog_name="build")
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
    report = f"inspectorate {version('inspectorate')}, Python {sys.version}\n\n{traceback.format_exc()}"
    with tempfile.NamedTemporaryFile(prefix="inspectorate-", suffix=".log", delete=False) as log:
        log.write(report.encode("utf-8", "backslashreplace"))
        return Path(log.name)

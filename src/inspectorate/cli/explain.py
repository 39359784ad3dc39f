"""The command `build explain`."""

import difflib

import click

from inspectorate.cli.documentation import Entry, read_entries

_WIDTH = 80


@click.command()
@click.argument("code", required=False)
def explain(code: str | None) -> None:
    """Say what the CODE of a message means, with an example and its cure; without a CODE, list all."""
    entries = read_entries()
    if code is None:
        click.echo("\n".join(f"{entry.code}\n{_wrap(entry.summary, '    ')}" for entry in entries.values()))
    elif code in entries:
        click.echo(_write(entries[code]))
    else:
        close = difflib.get_close_matches(code, entries, n=1)
        hint = f"Did you mean `{close[0]}`?" if close else "`build explain` lists all codes."
        raise click.UsageError(f"There is no code `{code}`. {hint}")


def _write(entry: Entry) -> str:
    return "\n\n".join((entry.code, *(_wrap(block, "") for block in entry.blocks)))


def _wrap(text: str, indent: str) -> str:
    return click.wrap_text(text, _WIDTH, indent, indent)

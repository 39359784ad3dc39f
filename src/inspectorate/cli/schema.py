"""The command `build schema`."""

import json
from pathlib import Path

import click

from inspectorate.cli.folders import CONTENT_OPTION, find_defaults
from inspectorate.cli.text import on_one_line
from inspectorate.loading.field_tables import replace_tables
from inspectorate.loading.files import read_content
from inspectorate.loading.library import Library, load_library
from inspectorate.loading.schemas import FOLDER, write_schemas


@click.command()
@CONTENT_OPTION
@click.option(
    "--output",
    type=click.Path(file_okay=False, path_type=Path),
    default=None,
    help=f"Where the schemas go.  [default: {FOLDER} in the content folder]",
)
@click.option(
    "--reference",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    default=None,
    hidden=True,  # for those who change the model: the tables of docs/authoring.md
)
def schema(content: Path, output: Path | None, reference: Path | None) -> None:
    """Write what an editor needs to help: JSON Schemas of every file, with the names that this folder knows.

    Files that begin with `# yaml-language-server: $schema=…` then have completion, hover help and checks while you
    write. Run it again when a service, a person or a framework is new.
    """
    folder = output or content / FOLDER
    count = save_schemas(open_library(content), folder)
    click.echo(f"{count} schemas are in {on_one_line(str(folder))}", err=True)
    if reference:
        reference.write_text(replace_tables(reference.read_text("utf-8")), "utf-8", newline="\n")
        click.echo(f"The tables in {reference} are written anew.", err=True)


def open_library(content: Path) -> Library:
    """Return what can be read of a content folder; mistakes in it are for `build check`.

    Raises:
        click.UsageError: there is no such content folder.
    """
    files = read_content(Path(content.absolute()), find_defaults("content"))
    if files.value is None:
        told = files.diagnostics[0]
        raise click.UsageError(f"{told.message} {told.hint}")
    return load_library(files.value).value


def save_schemas(library: Library, folder: Path) -> int:
    """Write the schemas of a content folder; return how many there are."""
    folder.mkdir(parents=True, exist_ok=True)
    schemas = write_schemas(library)
    for name, one in schemas.items():
        (folder / name).write_text(json.dumps(one, ensure_ascii=False, indent=1) + "\n", "utf-8", newline="\n")
    return len(schemas)

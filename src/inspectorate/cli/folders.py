"""The folders and files that commands work with."""

from pathlib import Path

import click

from inspectorate.assembly.manifest_file import MARKER

CONTENT_OPTION = click.option(
    "--content",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("content"),
    show_default=True,
    help="The folder with site.yaml, services.yaml and inspections/.",
)

TEMPLATES_OPTION = click.option(
    "--templates",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("templates"),
    show_default=True,
    help="Templates that win over the program's own; may be missing.",
)

NAMES_OPTION = click.option(
    "--names",
    "first_names",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    envvar="INSPECTORATE_NAMES",
    show_envvar=True,
    help="A list of real first names, one in each line, that practice examples must not use; kept outside the content.",
)


def find_draft_folder(output: Path | None, inspection: str) -> Path:
    """Return where drafts of an inspection go: never into a site, from which they would be published.

    Raises:
        click.UsageError: the folder is a site, or lies in one.
    """
    folder = (output or Path("drafts") / inspection).absolute().resolve()
    if any(one.name == "site" or (one / MARKER).exists() for one in (folder, *folder.parents)):
        raise click.UsageError(f"{folder} is a site or lies in one, and a draft must never be published. Name another.")
    return folder


def find_defaults(name: str) -> Path:
    """Return the program's own templates or content: in the wheel beside the code, in a clone at its top."""
    installed = _PACKAGE / "defaults" / name
    return installed if installed.is_dir() else _PACKAGE.parents[1] / name


def find_program() -> Path:
    """Return the folder of the program's own modules."""
    return _PACKAGE


_PACKAGE = Path(__file__).parents[1]

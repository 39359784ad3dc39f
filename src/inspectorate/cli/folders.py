"""The folders and files that commands work with."""

from pathlib import Path

import click

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


def find_defaults(name: str) -> Path:
    """Return the program's own templates or content: in the wheel beside the code, in a clone at its top."""
    installed = _PACKAGE / "defaults" / name
    return installed if installed.is_dir() else _PACKAGE.parents[1] / name


_PACKAGE = Path(__file__).parents[1]

"""The command `build sign`: sign the list of fingerprints of a finished site, or check its signatures."""

import os
from pathlib import Path

import click

from inspectorate.assembly.signing import Method, SigningOrder, SigningRefusedError, check_signatures, sign_site
from inspectorate.cli.folders import CONTENT_OPTION, find_defaults
from inspectorate.loading.files import read_content
from inspectorate.loading.library import load_library
from inspectorate.model.signing import Signing

_KEY = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command()
@click.option(
    "--site",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("site"),
    show_default=True,
    help="The folder of the finished site.",
)
@click.option("--ssh-key", type=_KEY, help="Sign with this SSH key, through ssh-keygen; a .pub file asks the agent.")
@click.option("--minisign-key", type=_KEY, help="Sign with this key of minisign.")
@click.option("--check", "is_check", is_flag=True, help="Sign nothing, and check the signatures that are there.")
@CONTENT_OPTION
def sign(site: Path, ssh_key: Path | None, minisign_key: Path | None, content: Path, *, is_check: bool) -> None:
    """Sign the fingerprints of all files of the site, so that readers can tell whose they are.

    The public keys stand in site.yaml, below `signing`. Do it after each `build site`, before publishing.
    """
    # Without `..` and links: the site is replaced, so it needs a name of its own.
    site = Path(os.path.abspath(site))  # noqa: PTH100
    keys = [(Method.SSH, ssh_key), (Method.MINISIGN, minisign_key)]
    given = [(method, key) for method, key in keys if key]
    if is_check == bool(given) or len(given) > 1:
        raise click.UsageError("Give --ssh-key with a file, or --minisign-key with a file, or --check.")
    signing = _read_signing(content.absolute())
    try:
        if is_check:
            names = ", ".join(check_signatures(site, signing))
            click.echo(f"{names}: the signature holds, and every file is as it was made.")
            return
        method, key = given[0]
        _refuse_inside(key, content)
        name = sign_site(SigningOrder(site=site, method=method, key=key, signing=signing))
    except SigningRefusedError as error:
        raise click.ClickException(str(error)) from error
    click.echo(f"Signed: {name} is a part of the site now, and will be published with it.")


def _read_signing(content: Path) -> Signing:
    files = read_content(content, find_defaults("content"))
    site = load_library(files.value).value.site if files.value else None
    if site is None:
        raise click.ClickException(f"{content}/site.yaml cannot be read. `build check` says why.")
    return site.signing or Signing()


def _refuse_inside(key: Path, content: Path) -> None:
    if key.suffix != ".pub" and key.resolve().is_relative_to(content.resolve()):
        raise click.ClickException(
            f"{key.name} lies in the content folder, where others can read it. Move the key out, and make a new pair if"
            " the folder is shared."
        )

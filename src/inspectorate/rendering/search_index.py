"""Let Pagefind read the made pages and write its index beside them. The only module that knows Pagefind."""

import json
import os
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from pagefind.service import get_executable

from inspectorate.rendering.search_order import put_in_order
from inspectorate.views.addresses import SEARCH_BUNDLE

_NOT_IN_USE = (
    "pagefind-component-ui.css",
    "pagefind-component-ui.js",
    "pagefind-highlight.js",
    "pagefind-modular-ui.css",
    "pagefind-modular-ui.js",
    "pagefind-ui.css",
    "pagefind-ui.js",
)
"""What Pagefind writes for sites without a search page of their own."""
_SCRIPTS = ("pagefind.js", "pagefind-worker.js", "wasm.*.pagefind")
"""What the first bundle has for all of them."""

_NOT_READ = ("[role=doc-noteref]", "[role=doc-backlink]")
"""The marks of footnotes and the ways back: numbers behind words, which nobody looks for."""


def write_search_index(folder: Path, name: str = "") -> tuple[str, ...]:
    """Write a bundle of the index, of all pages below `folder` that mark what is to be found; return its paths.

    The first bundle has no name; it has the script. The others are read by it.

    Raises:
        FileNotFoundError: Pagefind is not installed.
        RuntimeError: Pagefind failed.
    """
    bundle = folder / SEARCH_BUNDLE / name
    left_out = [word for selector in _NOT_READ for word in ("--exclude-selectors", selector)]
    written_to = bundle.relative_to(folder).as_posix()
    _run("--site", ".", "--output-path", written_to, "--keep-index-url", "--quiet", *left_out, folder=folder)
    for pattern in (*_NOT_IN_USE, *(_SCRIPTS if name else ())):
        for path in bundle.glob(pattern):
            path.unlink()
    put_in_order(bundle)
    return tuple(sorted(path.relative_to(folder).as_posix() for path in bundle.rglob("*") if path.is_file()))


def list_bundles(names_by_language: Mapping[str, Sequence[str]]) -> bytes:
    """Return the file that tells the script which bundles there are beside the first one."""
    return json.dumps(names_by_language, sort_keys=True).encode()


def _run(*arguments: str, folder: Path) -> None:
    program = get_executable()
    if program is None:
        raise FileNotFoundError("Pagefind is not installed.")
    # Its settings come from here alone: none of the surroundings, and there is no file of settings in a new site.
    surroundings = {name: value for name, value in os.environ.items() if not name.startswith("PAGEFIND_")}
    finished = subprocess.run(  # noqa: S603  # an argument list, and a program that came with our own libraries
        [program, *arguments],
        check=False,
        cwd=folder,
        env=surroundings,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
    )
    if finished.returncode != 0:
        raise RuntimeError(f"Pagefind failed with {finished.returncode}: {finished.stdout}{finished.stderr}")

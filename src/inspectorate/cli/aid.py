"""The options that say who does the work, and what is remembered of it."""

import os
import re
from pathlib import Path

import click

from inspectorate.aid import Help
from inspectorate.memo import FORGETFUL, fingerprint_program, open_memo

_CLUSTER = re.compile(r"dask://(?P<address>[^/?#]+:\d+)/?")


class _Workers(click.ParamType):  # type: ignore[type-arg]  # generic to type checkers alone
    """A number of processes, or the address of a Dask cluster."""

    name = "NUMBER|dask://HOST:PORT"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> "int | str":
        """Return the number, or where the scheduler of the cluster is."""
        match = _CLUSTER.fullmatch(value)
        if not match and not (value.isdecimal() and int(value) > 0):
            self.fail(
                f"{value!r} is neither a number from 1 on nor an address such as dask://10.0.0.5:8786.", param, ctx
            )
        return f"tcp://{match['address']}" if match else int(value)


WORKERS_OPTION = click.option(
    "--workers",
    type=_Workers(),
    help="How many processes share the work; each needs up to 250 MB of memory. Usual: one for each processor. Or a "
    "Dask cluster, which prints the PDFs.",
)

MEMO_OPTION = click.option(
    "--no-memo",
    is_flag=True,
    help="Remember nothing of earlier builds and keep nothing for later ones; what is made is the same.",
)


def read_help(workers: int | str | None = None, *, no_memo: bool = False) -> Help:
    """Return who helps: by default a process for each processor that the program may use, and all it remembers."""
    folder = None if no_memo else _find_folder()
    return Help(
        workers=workers if isinstance(workers, int) else _count_processors(),
        cluster=workers if isinstance(workers, str) else None,
        memo=open_memo(folder) if folder else FORGETFUL,
        program=fingerprint_program(),
    )


def _find_folder() -> Path | None:
    """Return the folder of the memo, by the XDG Base Directory Specification; None where there is no home."""
    base = os.environ.get("XDG_CACHE_HOME", "")
    try:
        folder = Path(base) if Path(base).is_absolute() else Path.home() / ".cache"
    except RuntimeError:
        return None
    return folder / "inspectorate"


def _count_processors() -> int:
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # only some systems can restrict a program to some processors
        return os.cpu_count() or 1

"""Who does the work of a build, and what is remembered of it."""

from dataclasses import dataclass

from inspectorate.memo import FORGETFUL, Memo


@dataclass(frozen=True, slots=True, kw_only=True)
class Help:
    """Who does the work on each inspection, and what is remembered of it."""

    workers: int = 1
    cluster: str | None = None
    """The scheduler of a Dask cluster that prints the documents, such as `tcp://10.0.0.5:8786`."""
    memo: Memo = FORGETFUL
    program: str = ""
    """The fingerprint of the program: what another version found is not remembered."""


ALONE = Help()
"""Nobody but this process, and nothing is remembered."""

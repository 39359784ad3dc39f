"""Run the programs that reach other machines: git, ssh, rsync. They ask nothing, and speak English."""

import os
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

_LAST_LINES = 8


@dataclass(frozen=True, slots=True)
class Ended:
    """How a program ended."""

    code: int
    output: bytes
    said: str
    """The last lines of what it wrote for people."""


class NoProgram(Exception):  # noqa: N818  # it is what happened
    """A program is not installed."""

    def __init__(self, name: str) -> None:
        """Keep its name."""
        super().__init__(f"There is no program `{name}` on this machine.")


def run(arguments: Sequence[str], given: bytes = b"", variables: Mapping[str, str] | None = None) -> Ended:
    """Return how a program ended, when it has.

    Raises:
        NoProgram: it is not installed.
    """
    try:
        done = subprocess.run(  # noqa: S603  # a list of arguments, without a shell
            arguments, input=given, capture_output=True, check=False, env=quiet_environment(variables or {})
        )
    except FileNotFoundError:
        raise NoProgram(arguments[0]) from None
    said = last_lines(done.stderr) or f"{arguments[0]} ended with the code {done.returncode}"
    return Ended(done.returncode, done.stdout, said)


def quiet_environment(more: Mapping[str, str]) -> dict[str, str]:
    """Return the environment in which nothing waits for a person, and messages can be understood."""
    return {**os.environ, "LC_ALL": "C.UTF-8", "GIT_TERMINAL_PROMPT": "0", **more}


def last_lines(said: bytes) -> str:
    """Return the end of what a program wrote, on one line."""
    lines = [line.strip() for line in said.decode("utf-8", "replace").splitlines() if line.strip()]
    return " / ".join(lines[-_LAST_LINES:])

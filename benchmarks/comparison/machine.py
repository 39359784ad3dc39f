"""What machine the figures are from."""

import os
import platform
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from comparison.tools import BENCHMARKS

_GIB = 1024**3
_GIT = ("git", "-C", str(BENCHMARKS.parent))
_SHAPES = ("src", "templates", "content", "benchmarks", "requirements.lock")
"""What shapes a measurement; how it is written down does not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What a reader must know of the machine and the tools."""

    system: str
    processor: str
    processors: int
    workers: int
    memory_gib: int
    version_by_tool: Mapping[str, str]


def read_facts(version_by_tool: Mapping[str, str], workers: int) -> Facts:
    """Return the facts of this machine."""
    own = {name: version(name.lower()) for name in ("Inspectorate", "WeasyPrint")}
    return Facts(
        system=_read_field(Path("/etc/os-release"), "PRETTY_NAME", "=") or platform.system(),
        processor=_read_field(Path("/proc/cpuinfo"), "model name", ":") or platform.machine(),
        processors=os.cpu_count() or 1,
        workers=workers,
        memory_gib=round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / _GIB),
        version_by_tool={**own, "Python": platform.python_version(), **version_by_tool},
    )


def read_state() -> str:
    """Return the commit of the program, with + where it differs from it; "unknown" where nothing tells."""
    try:
        differs = subprocess.run((*_GIT, "diff", "--quiet", "HEAD", "--", *_SHAPES), check=False).returncode  # noqa: S603
        told = subprocess.run((*_GIT, "rev-parse", "--short", "HEAD"), check=True, capture_output=True, text=True)  # noqa: S603
    except (OSError, subprocess.CalledProcessError):
        return "unknown"
    return told.stdout.strip() + ("+" if differs else "")


def _read_field(file: Path, name: str, sign: str) -> str:
    try:
        lines = file.read_text("utf-8").splitlines()
    except OSError:
        return ""
    return next((line.partition(sign)[2].strip(' "') for line in lines if line.startswith(name)), "")

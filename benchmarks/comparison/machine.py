"""What machine the figures are from."""

import os
import platform
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from importlib.metadata import version
from pathlib import Path

_GIB = 1024**3


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What a reader must know of the machine and the tools."""

    day: date
    """When the last figure was measured."""
    system: str
    processor: str
    processors: int
    workers: int
    memory_gib: int
    version_by_tool: Mapping[str, str]


def read_facts(version_by_tool: Mapping[str, str], workers: int, measured: Path) -> Facts:
    """Return the facts of this machine; the day is that of a file of measurements."""
    own = {name: version(name.lower()) for name in ("Inspectorate", "WeasyPrint")}
    return Facts(
        day=datetime.fromtimestamp(measured.stat().st_mtime, UTC).date(),
        system=_read_field(Path("/etc/os-release"), "PRETTY_NAME", "=") or platform.system(),
        processor=_read_field(Path("/proc/cpuinfo"), "model name", ":") or platform.machine(),
        processors=os.cpu_count() or 1,
        workers=workers,
        memory_gib=round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / _GIB),
        version_by_tool={**own, "Python": platform.python_version(), **version_by_tool},
    )


def _read_field(file: Path, name: str, sign: str) -> str:
    try:
        lines = file.read_text("utf-8").splitlines()
    except OSError:
        return ""
    return next((line.partition(sign)[2].strip(' "') for line in lines if line.startswith(name)), "")

"""What the gates find in this run, beside what content/accessibility.yaml says of the last full check.

Each gate notes what it looked at and what it found. With `--record-accessibility` that becomes the new record; else it
has to be what the record says, so that the accessibility statement is never older than the site that it speaks of.
"""

import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from inspectorate.loading.desk import Desk, read_file
from inspectorate.model.accessibility import FullCheck, Gate, GateResult

ROOT = Path(__file__).parents[1]
FILE = ROOT / "content" / "accessibility.yaml"
OPTION = "--record-accessibility"
HEADER = f"""\
# yaml-language-server: $schema=.schemas/accessibility.schema.json
# What was found when the whole site was last checked. Nobody types it:
# `pytest tests/browser tests/pdf {OPTION}` checks the site and writes it.
"""


class Record:
    """The record of the last full check, and what is found now."""

    def __init__(self, last: FullCheck | None) -> None:
        """Take the record as it stands; None where there is none."""
        self._has_record = last is not None
        self._last = {result.gate: result for result in last.gates} if last else {}
        self.found: dict[Gate, GateResult] = {}

    def note(self, result: GateResult) -> None:
        """Note what a gate found."""
        self.found[result.gate] = result

    def compare(self, result: GateResult) -> None:
        """Hold what a gate found to the record; how many pages there are changes with each inspection."""
        if not self._has_record:
            return  # the statement says that no full check is recorded
        recorded = self._last.get(result.gate)
        assert recorded is not None, f"{FILE.name} has no `{result.gate.value}`: run the tests with {OPTION}"
        # A browser is the machine's own, and its version with it.
        found = replace(result, pages=recorded.pages)
        found = replace(found, version=recorded.version) if found.tool == "Chromium" else found
        assert found == recorded, f"{FILE.name} is older than the site: run the tests with {OPTION}"

    def merged(self) -> tuple[GateResult, ...]:
        """Return what was found now, and of gates that did not run what the record says."""
        both = {**self._last, **self.found}
        return tuple(both[gate] for gate in Gate if gate in both)


def read_record() -> FullCheck | None:
    """Return the record as it stands; None where there is none."""
    return read_file(FullCheck, FILE.name, FILE.read_bytes(), Desk()) if FILE.is_file() else None


def write_record(results: Iterable[GateResult]) -> None:
    """Write the record of today's check."""
    today = datetime.now(UTC).date()  # noqa: TID251  # the day on which the tests run
    lines = [f"checked: {today.isoformat()}", "gates:"]
    for one in results:
        lines.append(f"  - gate: {one.gate.value}")
        lines.extend(
            f"    {name}: {json.dumps(value)}"
            for name, value in (
                ("tool", one.tool),
                ("version", one.version),
                ("pages", one.pages),
                ("kinds", one.kinds),
                ("violations", one.violations),
            )
        )
    FILE.write_text(HEADER + "\n".join(lines) + "\n", "utf-8")


def version_of_package(name: str) -> str:
    """Return the version of a package of Node.js."""
    package = json.loads((ROOT / "node_modules" / name / "package.json").read_text("utf-8"))
    return str(package["version"])


def version_of_library(name: str) -> str:
    """Return the version of a library of Python."""
    return version(name)

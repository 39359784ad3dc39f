"""Keep what was measured as a file, a line for each round, so that a benchmark goes on where it was stopped."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from comparison.measure import Measured


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """What each contender took in one round of a part at one size."""

    part: str
    size: int
    limit_seconds: float
    took: Mapping[str, Measured]
    """By the names of the contenders. Those that had not finished in an earlier round or a smaller size are missing."""


@dataclass(frozen=True, slots=True)
class Store:
    """A file of rounds. It is named after what is measured, so figures of two programs never mix."""

    file: Path

    def read(self) -> tuple[Round, ...]:
        """Return all rounds, in the order in which they were measured."""
        return tuple(self._iter_rounds()) if self.file.is_file() else ()

    def add(self, measured: Round) -> None:
        """Add a round."""
        self.file.parent.mkdir(parents=True, exist_ok=True)
        with self.file.open("a", encoding="utf-8") as file:
            file.write(json.dumps(asdict(measured)) + "\n")

    def _iter_rounds(self) -> Iterator[Round]:
        for line in self.file.read_text("utf-8").splitlines():
            fields = json.loads(line)
            took = {name: _read_measured(one) for name, one in fields.pop("took").items()}
            yield Round(took=took, **fields)


def _read_measured(fields: dict[str, Any]) -> Measured:
    held, waited = tuple(map(tuple, fields["held_bytes"])), tuple(fields["waited_seconds"])
    return Measured(**{**fields, "held_bytes": held, "waited_seconds": waited})

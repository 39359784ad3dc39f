"""Keep what was measured as a file, a line for each round, so that a benchmark goes on where it was stopped."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Program:
    """What was measured."""

    fingerprint: str
    """Of all that shapes a measurement."""
    state: str
    """Its commit, for readers."""
    day: date
    """On which it is measured."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What stands of a part at one size: the rounds of the program that was measured last."""

    day: date
    """That of the last round."""
    state: str
    rounds: tuple[Round, ...]


@dataclass(frozen=True, slots=True)
class Store:
    """A file of rounds. Each line says of which program it is, so figures of two programs never mix in a row."""

    file: Path
    program: Program

    def read(self) -> tuple[Round, ...]:
        """Return all rounds of the program, in the order in which they were measured."""
        return tuple(_read_round(one) for one in self._iter_lines() if one["program"] == self.program.fingerprint)

    def read_standing(self) -> tuple[Standing, ...]:
        """Return what stands of every part and size; one that the program was not measured at is of a former one."""
        lines_by_contest: dict[tuple[str, int], list[dict[str, Any]]] = {}
        for one in self._iter_lines():
            lines_by_contest.setdefault((one["part"], one["size"]), []).append(one)
        return tuple(_read_standing(lines) for lines in lines_by_contest.values())

    def add(self, measured: Round) -> None:
        """Add a round of the program."""
        self.file.parent.mkdir(parents=True, exist_ok=True)
        kept = {"day": self.program.day.isoformat(), "program": self.program.fingerprint, "state": self.program.state}
        with self.file.open("a", encoding="utf-8") as file:
            file.write(json.dumps(kept | asdict(measured)) + "\n")

    def forget(self) -> None:
        """Drop all rounds of the program."""
        kept = [json.dumps(one) for one in self._iter_lines() if one["program"] != self.program.fingerprint]
        if self.file.is_file():
            self.file.write_text("".join(f"{one}\n" for one in kept), "utf-8")

    def _iter_lines(self) -> Iterator[dict[str, Any]]:
        if self.file.is_file():
            yield from map(json.loads, self.file.read_text("utf-8").splitlines())


def _read_standing(lines: Sequence[dict[str, Any]]) -> Standing:
    last = lines[-1]
    rounds = tuple(_read_round(one) for one in lines if one["program"] == last["program"])
    return Standing(day=date.fromisoformat(last["day"]), state=last["state"], rounds=rounds)


def _read_round(fields: dict[str, Any]) -> Round:
    took = {name: _read_measured(one) for name, one in fields["took"].items()}
    return Round(part=fields["part"], size=fields["size"], limit_seconds=fields["limit_seconds"], took=took)


def _read_measured(fields: dict[str, Any]) -> Measured:
    held, waited = (tuple(map(tuple, fields[name])) for name in ("held_bytes", "waited_seconds"))
    return Measured(**{**fields, "held_bytes": held, "waited_seconds": waited})

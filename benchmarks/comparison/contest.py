"""Let contenders take turns, round by round, and keep what each took."""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from comparison.measure import Measured, Run, measure
from comparison.store import Round, Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Contender:
    """A program that does one piece of work; only its run is measured."""

    name: str
    run: Run
    prepare: Callable[[], None]
    """Brings the folder to where the run begins."""
    inspect: Callable[[], None]
    """Looks at what a finished run made.

    Raises:
        RunFailedError: it is not what it should be.
    """
    memory: Path | None = None
    """A file in which the program says how much memory its workers held."""
    waits: Path | None = None
    """A file in which the program says how long it waited for each change."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contest:
    """Contenders that do the same work at one size."""

    part: str
    size: int
    set_up: Callable[[], Sequence[Contender]]
    """Makes what all rounds need."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How long a benchmark may take."""

    rounds: int
    run_seconds: float
    """After so long, a run is ended and counts as not finished."""
    contest_seconds: float
    """After so long, no further round of a contest is begun; one there always is."""


def hold(contest: Contest, limits: Limits, store: Store, say: Callable[[str], None]) -> None:
    """Hold what is missing of a contest.

    Raises:
        RunFailedError: a contender did not do its work.
    """
    known = store.read()
    done = [one for one in known if (one.part, one.size) == (contest.part, contest.size)]
    if not _is_round_missing(done, limits):
        return
    say(f"{contest.part}, N = {contest.size:,}: preparing")
    contenders = contest.set_up()
    unfinished = find_unfinished(known, contest)
    while _is_round_missing(done, limits):
        entered = [one for one in contenders if one.name not in unfinished]
        if not entered:
            return
        took: dict[str, Measured] = {}
        for contender in _take_turns(entered, len(done)):
            took[contender.name] = _run(contender, limits)
            say(f"{contest.part}, N = {contest.size:,}, round {len(done) + 1}: {_describe(contender, took)}")
        done.append(Round(part=contest.part, size=contest.size, limit_seconds=limits.run_seconds, took=took))
        store.add(done[-1])
        unfinished |= {name for name, measured in took.items() if measured.seconds is None}


def find_unfinished(rounds: Sequence[Round], contest: Contest) -> set[str]:
    """Return who did not finish at this size or at a smaller one, and so is not let in again."""
    return {
        name
        for one in rounds
        if one.part == contest.part and one.size <= contest.size
        for name, measured in one.took.items()
        if measured.seconds is None
    }


def _is_round_missing(done: Sequence[Round], limits: Limits) -> bool:
    spent = sum(measured.seconds or one.limit_seconds for one in done for measured in one.took.values())
    return not done or (len(done) < limits.rounds and spent < limits.contest_seconds)


def _take_turns(contenders: Sequence[Contender], round_number: int) -> Iterator[Contender]:
    """Yield all, beginning with another one in each round."""
    first = round_number % len(contenders)
    yield from contenders[first:]
    yield from contenders[:first]


def _run(contender: Contender, limits: Limits) -> Measured:
    contender.prepare()
    measured = measure(contender.run, limits.run_seconds)
    if measured.seconds is None:
        return measured
    contender.inspect()
    held = json.loads(contender.memory.read_text("utf-8")) if contender.memory else ()
    waited = json.loads(contender.waits.read_text("utf-8")) if contender.waits else ()
    return replace(measured, held_bytes=tuple(map(tuple, held)), waited_seconds=tuple(map(tuple, waited)))


def _describe(contender: Contender, took: dict[str, Measured]) -> str:
    seconds = took[contender.name].seconds
    return f"{contender.name} {'was not finished in time' if seconds is None else f'{seconds:.2f} s'}"

"""Contenders take turns, and what they took is kept."""

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from comparison.contest import Contender, Contest, Limits, hold
from comparison.measure import Measured, Run, RunFailedError, measure
from comparison.store import Program, Round, Standing, Store

LIMITS = Limits(rounds=2, run_seconds=60, contest_seconds=60)
PROGRAM = Program(fingerprint="1234", state="0a1b2c3", day=date(2026, 1, 5))
LATER = Program(fingerprint="5678", state="4d5e6f7", day=date(2026, 1, 6))
ENDLESS = "while True: pass"


def do_nothing() -> None:
    """Do nothing."""


def run(folder: Path, code: str) -> Run:
    return Run(command=(sys.executable, "-S", "-c", code), folder=folder, variables={"GREETING": "Good day"})


def contender(name: str, folder: Path, code: str = "") -> Contender:
    return Contender(name=name, run=run(folder, code), prepare=do_nothing, inspect=do_nothing)


def contest(contenders: Sequence[Contender], size: int = 10) -> Contest:
    return Contest(part="pages", size=size, set_up=lambda: contenders)


def test_a_run_is_measured_and_gets_its_variables(tmp_path: Path) -> None:
    code = "import os, pathlib; pathlib.Path('made').write_text(os.environ['GREETING'])"

    measured = measure(run(tmp_path, code), 60)

    assert measured.seconds is not None
    assert (tmp_path / "made").read_text("utf-8") == "Good day"


def test_the_memory_of_what_a_run_starts_counts_as_well(tmp_path: Path) -> None:
    held = "import os; x = bytearray(os.urandom(1 << 20) * 64); f = sum(range(3_000_000))"
    code = f"import subprocess, sys; subprocess.run([sys.executable, '-S', '-c', {held!r}], check=True)"

    assert measure(run(tmp_path, code), 60).peak_bytes > 64 << 20


def test_a_run_is_ended_when_its_time_is_up(tmp_path: Path) -> None:
    assert measure(run(tmp_path, ENDLESS), 0.1).seconds is None


def test_a_run_that_fails_is_told_with_what_it_said(tmp_path: Path) -> None:
    with pytest.raises(RunFailedError, match="no such template"):
        measure(run(tmp_path, "raise SystemExit('no such template')"), 60)


def test_each_round_begins_with_another_contender(tmp_path: Path) -> None:
    store = Store(tmp_path / "kept" / "rounds.jsonl", PROGRAM)

    hold(contest((contender("ours", tmp_path), contender("other", tmp_path))), LIMITS, store, lambda _: None)

    assert [list(one.took) for one in store.read()] == [["ours", "other"], ["other", "ours"]]


def test_what_was_measured_is_not_measured_again(tmp_path: Path) -> None:
    store = Store(tmp_path / "rounds.jsonl", PROGRAM)
    once = Limits(rounds=1, run_seconds=60, contest_seconds=60)
    said: list[str] = []
    hold(contest((contender("ours", tmp_path),)), once, store, said.append)
    before = len(said)

    hold(contest((contender("ours", tmp_path),)), once, store, said.append)

    assert len(said) == before
    assert len(store.read()) == 1


def test_who_did_not_finish_is_not_let_in_again_at_that_size_or_a_larger_one(tmp_path: Path) -> None:
    store = Store(tmp_path / "rounds.jsonl", PROGRAM)
    both = (contender("ours", tmp_path), contender("other", tmp_path, ENDLESS))
    limits = Limits(rounds=2, run_seconds=0.5, contest_seconds=60)
    hold(contest(both), limits, store, lambda _: None)

    hold(contest(both, size=100), limits, store, lambda _: None)

    assert [one.took.keys() for one in store.read()] == [{"ours", "other"}, {"ours"}, {"ours"}, {"ours"}]
    assert store.read()[0].took["other"].seconds is None


def test_rounds_are_read_as_they_were_kept(tmp_path: Path) -> None:
    took = {
        "ours": Measured(
            seconds=1.5, processor_seconds=2.0, peak_bytes=9, held_bytes=((1, 2), (3,)), waited_seconds=((0.1, 0.5),)
        ),
        "other": Measured(seconds=None, processor_seconds=2.0, peak_bytes=9),
    }
    store = Store(tmp_path / "rounds.jsonl", PROGRAM)
    measured = Round(part="documents", size=2, limit_seconds=600, took=took)

    store.add(measured)

    assert store.read() == (measured,)


def one_round(size: int, seconds: float) -> Round:
    took = {"ours": Measured(seconds=seconds, processor_seconds=seconds, peak_bytes=9)}
    return Round(part="pages", size=size, limit_seconds=600, took=took)


def test_rounds_of_two_programs_never_mix(tmp_path: Path) -> None:
    file = tmp_path / "rounds.jsonl"
    first, second, third = one_round(1, 1.0), one_round(10, 2.0), one_round(1, 3.0)
    Store(file, PROGRAM).add(first)
    Store(file, PROGRAM).add(second)
    Store(file, LATER).add(third)

    assert Store(file, LATER).read() == (third,)
    assert Store(file, LATER).read_standing() == (
        Standing(day=LATER.day, state=LATER.state, rounds=(third,)),
        Standing(day=PROGRAM.day, state=PROGRAM.state, rounds=(second,)),
    )


def test_rounds_of_a_program_are_forgotten_and_no_others(tmp_path: Path) -> None:
    file = tmp_path / "rounds.jsonl"
    Store(file, PROGRAM).forget()
    Store(file, PROGRAM).add(one_round(1, 1.0))
    Store(file, LATER).add(one_round(1, 3.0))

    Store(file, PROGRAM).forget()

    assert Store(file, PROGRAM).read() == ()
    assert Store(file, LATER).read() == (one_round(1, 3.0),)

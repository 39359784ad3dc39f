"""Contenders take turns, and what they took is kept."""

import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from comparison.contest import Contender, Contest, Limits, hold
from comparison.measure import Measured, Run, RunFailedError, measure
from comparison.store import Round, Store

LIMITS = Limits(rounds=2, run_seconds=60, contest_seconds=60)
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
    store = Store(tmp_path / "kept" / "rounds.jsonl")

    hold(contest((contender("ours", tmp_path), contender("other", tmp_path))), LIMITS, store, lambda _: None)

    assert [list(one.took) for one in store.read()] == [["ours", "other"], ["other", "ours"]]


def test_what_was_measured_is_not_measured_again(tmp_path: Path) -> None:
    store = Store(tmp_path / "rounds.jsonl")
    once = Limits(rounds=1, run_seconds=60, contest_seconds=60)
    said: list[str] = []
    hold(contest((contender("ours", tmp_path),)), once, store, said.append)
    before = len(said)

    hold(contest((contender("ours", tmp_path),)), once, store, said.append)

    assert len(said) == before
    assert len(store.read()) == 1


def test_who_did_not_finish_is_not_let_in_again_at_that_size_or_a_larger_one(tmp_path: Path) -> None:
    store = Store(tmp_path / "rounds.jsonl")
    both = (contender("ours", tmp_path), contender("other", tmp_path, ENDLESS))
    limits = Limits(rounds=2, run_seconds=0.5, contest_seconds=60)
    hold(contest(both), limits, store, lambda _: None)

    hold(contest(both, size=100), limits, store, lambda _: None)

    assert [one.took.keys() for one in store.read()] == [{"ours", "other"}, {"ours"}, {"ours"}, {"ours"}]
    assert store.read()[0].took["other"].seconds is None


def test_rounds_are_read_as_they_were_kept(tmp_path: Path) -> None:
    took = {
        "ours": Measured(
            seconds=1.5, processor_seconds=2.0, peak_bytes=9, held_bytes=((1, 2), (3,)), waited_seconds=(0.5,)
        ),
        "other": Measured(seconds=None, processor_seconds=2.0, peak_bytes=9),
    }
    store = Store(tmp_path / "rounds.jsonl")
    measured = Round(part="documents", size=2, limit_seconds=600, took=took)

    store.add(measured)

    assert store.read() == (measured,)

"""Doing jobs, here and in worker processes."""

import os
import signal
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from inspectorate.crew import Alone, Crew, WorkerLostError, Workers


def multiply(job: int, shared: int) -> int:
    """Return a product."""
    return job * shared


def name_process(_job: int, _shared: object) -> int:
    """Return the number of the process that does the job."""
    return os.getpid()


def fail(job: int, _shared: object) -> int:
    """Fail at one job."""
    if job == 2:
        raise KeyError("a fault of ours")
    return job


def die_once(job: int, mark: Path) -> int:
    """Be killed at one job, when it is begun for the first time."""
    if job == 3 and not mark.exists():
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return job


def die(job: int, _shared: object) -> int:
    """Be killed at one job whenever it is begun."""
    if job == 3:
        os.kill(os.getpid(), signal.SIGKILL)
    return job


@pytest.mark.parametrize("number", [1, 2, 3])
def test_results_come_in_the_order_of_the_jobs_whoever_does_them(number: int) -> None:
    with Workers(10, number) as crew:
        assert list(crew.do(multiply, range(50))) == list(Alone(10).do(multiply, range(50)))


def test_workers_are_other_processes() -> None:
    with Workers(None, 2) as crew:
        assert os.getpid() not in set(crew.do(name_process, range(6)))


def test_jobs_are_taken_as_they_are_needed() -> None:
    taken: list[int] = []

    def jobs() -> Iterator[int]:
        for job in range(100):
            taken.append(job)
            yield job

    with Workers(1, 2) as crew:
        results = crew.do(multiply, jobs())
        next(results)
        assert len(taken) < 10


def test_results_of_some_jobs_can_be_jobs_of_the_same_crew() -> None:
    with Workers(2, 2) as crew:
        assert list(crew.do(multiply, crew.do(multiply, range(30)))) == [4 * job for job in range(30)]


def test_where_a_copy_would_not_be_whole_workers_begin_anew() -> None:
    over = threading.Event()
    thread = threading.Thread(target=over.wait)
    thread.start()
    with Workers(10, 2) as crew:
        results = list(crew.do(multiply, range(5)))
    over.set()
    thread.join()

    assert results == [0, 10, 20, 30, 40]


def test_no_job_starts_no_worker() -> None:
    with Workers(None, 2) as crew:
        assert list(crew.do(name_process, ())) == []


@pytest.mark.parametrize("number", [1, 2])
def test_the_fault_of_a_job_is_that_of_the_caller(number: int) -> None:
    with Workers(None, number) as crew, pytest.raises(KeyError, match="a fault of ours"):
        list(crew.do(fail, range(5)))


def test_what_a_killed_worker_did_is_done_again(tmp_path: Path) -> None:
    with Workers(tmp_path / "mark", 2) as crew:
        assert list(crew.do(die_once, range(20))) == list(range(20))


def test_a_job_that_kills_its_worker_every_time_is_given_up_and_the_crew_goes_on() -> None:
    with Workers(None, 2) as crew:
        with pytest.raises(WorkerLostError, match="killed 3 times"):
            list(crew.do(die, range(5)))
        assert list(crew.do(fail, [1, 3])) == [1, 3]


def test_no_worker_is_left_when_the_block_ends() -> None:
    crew: Crew[None]
    with Workers(None, 2) as crew:
        processes = set(crew.do(name_process, range(6)))

    for process in processes:
        with pytest.raises(ProcessLookupError):
            os.kill(process, 0)


@pytest.mark.parametrize("refusal", [ProcessLookupError, PermissionError])
def test_a_system_that_refuses_to_kill_what_has_ended_is_no_fault(
    monkeypatch: pytest.MonkeyPatch, refusal: type[OSError]
) -> None:
    def refuse(_: int, __: int) -> None:
        raise refusal

    crew: Crew[None]
    with Workers(None, 2) as crew:
        processes = set(crew.do(name_process, range(6)))
        monkeypatch.setattr(os, "killpg", refuse)

    for process in processes:
        with pytest.raises(ProcessLookupError):
            os.kill(process, 0)

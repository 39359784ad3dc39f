"""Worker processes: their number changes nothing, and one that is killed or interrupted costs nothing but time."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from acceptance.command import TEMPLATES, build_small, read_published, start
from acceptance.small_content import Made, write_content


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a folder with small content of several inspections."""
    write_content(tmp_path / "content", *(Made(id=f"made-{one}", word=f"Madeword{one}") for one in "abcd"))
    return tmp_path


def find_workers(process: int) -> list[int]:
    """Return the numbers of the processes that a process has started."""
    return [int(one) for one in Path(f"/proc/{process}/task/{process}/children").read_text("ascii").split()]


PROGRAM = """
import os, signal, subprocess, sys
from inspectorate.crew import Workers
def work(job, _):
    with subprocess.Popen(["sleep", "60"]) as other:
        os.write(1, b"%d %d\\n" % (os.getpid(), other.pid))
signal.signal(signal.SIGINT, signal.default_int_handler)  # whoever started the tests may ignore it
with Workers(None, 2) as crew:
    list(crew.do(work, range(2)))
"""
"""Two workers, each of which runs another program for a minute."""


def is_running(process: int) -> bool:
    """Return whether a process runs; one that has ended may still have a number."""
    try:
        return Path(f"/proc/{process}/stat").read_text("ascii").rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


@pytest.mark.skipif(not Path("/proc/self/stat").is_file(), reason="only Linux says which processes run")
@pytest.mark.parametrize("ended_by", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_a_program_that_is_ended_leaves_no_worker_and_nothing_that_one_runs(ended_by: signal.Signals) -> None:
    with subprocess.Popen([sys.executable, "-c", PROGRAM], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout
        left = [int(one) for _ in range(2) for one in running.stdout.readline().split()]
        assert all(map(is_running, left))
        running.send_signal(ended_by)
        running.communicate(timeout=30)  # ends when nobody holds its output any more

    assert running.returncode != 0
    assert [one for one in left if is_running(one)] == []


def test_the_number_of_workers_changes_no_byte(project: Path) -> None:
    alone = read_published(build_small(project, "--no-memo", "--workers", "1"))
    shared = read_published(build_small(project, "--no-memo", "--workers", "3"))

    assert shared == alone


@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="only Linux says which processes one has started")
def test_a_killed_worker_changes_no_byte(project: Path) -> None:
    alone = read_published(build_small(project, "--no-memo", "--workers", "1"))
    running = start("site", *TEMPLATES, "--no-memo", "--workers", "2", folder=project)
    assert running.stderr
    for line in running.stderr:
        if line.strip().endswith(".pdf"):
            break
    worker = find_workers(running.pid)[0]
    os.kill(worker, signal.SIGKILL)
    running.communicate()

    assert running.returncode == 0
    assert read_published(project / "site") == alone

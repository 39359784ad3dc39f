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


def test_an_interrupted_program_leaves_no_worker() -> None:
    program = """
import os, signal, time
from inspectorate.crew import Workers
def work(job, _):
    os.write(1, b"%d\\n" % os.getpid())
    time.sleep(60)
signal.signal(signal.SIGINT, signal.default_int_handler)  # whoever started the tests may ignore it
with Workers(None, 2) as crew:
    list(crew.do(work, range(2)))
"""
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout
        workers = [int(running.stdout.readline()) for _ in range(2)]
        running.send_signal(signal.SIGINT)
        running.communicate(timeout=30)

    assert running.returncode != 0
    for process in workers:
        with pytest.raises(ProcessLookupError):
            os.kill(process, 0)


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

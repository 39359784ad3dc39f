"""A Dask cluster prints the documents: the same bytes, also where a worker is lost in the middle."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from acceptance.command import ROOT, TEMPLATES, build, build_small, read_published, start
from acceptance.small_content import Made, write_content

QUIET = {**os.environ, "DASK_DISTRIBUTED__ADMIN__LOG_FORMAT": "%(message)s", "PYTHONPATH": os.pathsep.join(sys.path)}


@dataclass(frozen=True, slots=True)
class RunningCluster:
    """A scheduler and its workers on this machine."""

    address: str
    workers: "tuple[subprocess.Popen[str], ...]"


def launch(*arguments: str, until: str) -> "tuple[subprocess.Popen[str], str]":
    """Start a program of Dask; return it, and the line that says that it is there."""
    running = subprocess.Popen(
        [sys.executable, "-m", "distributed.cli." + arguments[0], *arguments[1:]],
        env=QUIET,
        cwd=ROOT,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert running.stderr
    for line in running.stderr:
        if until in line:
            return running, line
    raise AssertionError(f"{arguments[0]} ended with {running.wait()}.")


def end(running: "subprocess.Popen[str]") -> None:
    """End a program, whatever it does."""
    running.kill()
    running.communicate()


@pytest.fixture
def scheduler(tmp_path: Path) -> Iterator[str]:
    """Return where a scheduler listens; it has no worker yet."""
    file = tmp_path / "scheduler.json"
    running, line = launch(
        "dask_scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard", "--scheduler-file", str(file),
        until="Scheduler at",
    )  # fmt: skip
    yield line.split()[-1].removeprefix("tcp://")
    end(running)


def hire(scheduler: str, folder: Path, *options: str) -> "subprocess.Popen[str]":
    """Start a worker and wait until the scheduler knows it."""
    running, _ = launch(
        "dask_worker", f"tcp://{scheduler}", "--host", "127.0.0.1", "--no-nanny", "--no-dashboard",
        "--local-directory", str(folder), *options,
        until="Registered to",
    )  # fmt: skip
    return running


@pytest.fixture
def cluster(scheduler: str, tmp_path: Path) -> Iterator[RunningCluster]:
    """Return a cluster of two workers."""
    workers = tuple(hire(scheduler, tmp_path / name, "--nthreads", "1") for name in ("one", "two"))
    yield RunningCluster(scheduler, workers)
    for worker in workers:
        end(worker)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a folder with small content of several inspections."""
    write_content(tmp_path / "content", *(Made(id=f"made-{one}", word=f"Madeword{one}") for one in "abcd"))
    return tmp_path


def test_a_cluster_makes_the_same_bytes_also_where_a_worker_is_lost(cluster: RunningCluster, project: Path) -> None:
    alone = read_published(build_small(project, "--no-memo", "--workers", "1"))
    running = start("site", *TEMPLATES, "--no-memo", "--workers", f"dask://{cluster.address}", folder=project)
    assert running.stderr
    for line in running.stderr:
        if line.strip().endswith(".pdf"):
            break
    cluster.workers[0].send_signal(signal.SIGKILL)
    _, told = running.communicate()

    assert running.returncode == 0, told
    assert read_published(project / "site") == alone


def test_a_cluster_that_is_not_there_is_told(project: Path) -> None:
    finished = build("site", *TEMPLATES, "--no-memo", "--workers", "dask://127.0.0.1:9", folder=project)

    assert finished.returncode == 3
    assert "there is no Dask scheduler at tcp://127.0.0.1:9" in finished.stderr
    assert not (project / "site").exists()


def test_a_cluster_without_a_worker_is_told(scheduler: str, project: Path) -> None:
    finished = build("site", *TEMPLATES, "--no-memo", "--workers", f"dask://{scheduler}", folder=project)

    assert finished.returncode == 3
    assert "start one with `dask worker`" in finished.stderr


def test_a_worker_with_another_program_is_told(cluster: RunningCluster, project: Path) -> None:
    shutil.copytree(ROOT / "templates", project / "templates")
    options = ("--templates", project / "templates", "--no-memo", f"--workers=dask://{cluster.address}")
    running = start("site", *options, folder=project)
    # The folder is read here before the first document is sent; what a worker then finds in it is something else.
    assert running.stderr
    running.stderr.readline()
    (project / "templates/layouts/more.css").write_text("h1 {}", "utf-8")
    _, told = running.communicate()
    finished = subprocess.CompletedProcess(running.args, running.returncode, "", told)

    assert finished.returncode == 3, finished.stderr
    assert "has another version of the program" in finished.stderr
    assert not (project / "site").exists()


def test_a_scheduler_that_is_lost_in_the_middle_is_told(project: Path, tmp_path: Path) -> None:
    running, line = launch(
        "dask_scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard", until="Scheduler at"
    )
    address = line.split()[-1].removeprefix("tcp://")
    worker = hire(address, tmp_path / "one", "--nthreads", "1")
    building = start("site", *TEMPLATES, "--no-memo", f"--workers=dask://{address}", folder=project)
    assert building.stderr
    for told in building.stderr:
        if told.strip().endswith(".pdf"):
            break
    end(running)
    end(worker)
    _, rest = building.communicate(timeout=200)

    assert building.returncode == 3
    assert "the scheduler of the Dask cluster was lost" in rest
    assert not (project / "site").exists()


def test_a_worker_that_does_several_jobs_at_once_is_refused(scheduler: str, project: Path, tmp_path: Path) -> None:
    worker = hire(scheduler, tmp_path / "crowded", "--nthreads", "2")
    finished = build("site", *TEMPLATES, "--no-memo", "--workers", f"dask://{scheduler}", folder=project)
    end(worker)

    assert finished.returncode == 3
    assert "--nthreads 1" in finished.stderr


@pytest.mark.parametrize("address", ["0", "-1", "two", "dask://", "dask://127.0.0.1", "tcp://127.0.0.1:8786"])
def test_what_is_neither_a_number_nor_a_cluster_is_told(project: Path, address: str) -> None:
    finished = build("site", *TEMPLATES, f"--workers={address}", folder=project)

    assert finished.returncode == 2
    assert "is neither a number from 1 on nor an address such as dask://10.0.0.5:8786." in " ".join(
        finished.stderr.split()
    )

"""Fifty builds are killed, each at another point; at every moment the site is the former or the new one, whole."""

import multiprocessing
import random
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from acceptance.command import LIMIT_SECONDS, ROOT, read_published, side_folders
from acceptance.small_content import Made, write_content, write_inspection
from inspectorate.workflow import BuildOrder, build_site

KILLS = 50
NOW = datetime(2025, 6, 1, tzinfo=UTC)
VERSIONS = (Made(id="ham-2024", word="Ham"), Made(id="ham-2024", word="Ham", share="70%"))
"""The same inspection before and after a change of one figure, which moves no rating."""
READ_TOGETHER = ("index.html", "SHA256SUMS")

PROCESSES = multiprocessing.get_context("forkserver")
"""Each build is a process of its own, which finds the libraries already read."""


def order(project: Path) -> BuildOrder:
    """Return the order of the project's site."""
    return BuildOrder(
        content=project / "content",
        templates=(ROOT / "templates",),
        defaults=ROOT / "content",
        site=project / "site",
        tell=lambda _: None,
        strict=True,
    )


def build(project: Path) -> None:
    """Build the project's site."""
    build_site(order(project), NOW)


@pytest.fixture
def sites(tmp_path: Path) -> tuple[Path, list[dict[str, bytes]]]:
    """Return a project with a site, and the files of the site of each version."""
    write_content(tmp_path / "content", VERSIONS[0])
    made = []
    for version in reversed(VERSIONS):
        write_inspection(tmp_path / "content", version)
        build(tmp_path)
        made.append(read_published(tmp_path / "site"))
    assert made[0] != made[1]
    return tmp_path, made[::-1]


def test_a_site_is_whole_wherever_its_build_is_killed(sites: tuple[Path, list[dict[str, bytes]]]) -> None:
    project, whole = sites
    seconds = measure(project)
    chance = random.Random(50)  # noqa: S311  # points in time, the same in each run

    with readers(project / "site", whole) as broken:
        for kill in range(KILLS):
            write_inspection(project / "content", VERSIONS[kill % 2])
            process = PROCESSES.Process(target=build, args=(project,))
            process.start()
            # Half of the points lie near the end, where the new site takes the place of the former one.
            process.join(seconds * (chance.uniform(0, 1.1) if kill % 2 else chance.uniform(0.9, 1.1)))
            process.kill()
            process.join(LIMIT_SECONDS)

            assert read_published(project / "site") in whole
    assert broken == []

    write_inspection(project / "content", VERSIONS[1])
    build(project)
    assert read_published(project / "site") == whole[1]
    assert side_folders(project / "site") == []


def measure(project: Path) -> float:
    """Return how many seconds a build takes when nobody kills it."""
    PROCESSES.set_forkserver_preload(["inspectorate.workflow", "acceptance.test_killed_builds"])
    time_build(project)  # this one also starts the server that forks
    return time_build(project)


def time_build(project: Path) -> float:
    """Return how many seconds a build in a process of its own takes."""
    began = time.perf_counter()
    process = PROCESSES.Process(target=build, args=(project,))
    process.start()
    process.join(LIMIT_SECONDS)
    assert process.exitcode == 0
    return time.perf_counter() - began


@contextmanager
def readers(site: Path, whole: list[dict[str, bytes]]) -> Iterator[list[str]]:
    """Read the site over and over while the body runs; yield what was found broken.

    A reader opens the folder once, as a server does for each request, and reads a file in it.
    """
    broken: list[str] = []
    is_over = threading.Event()

    def read() -> None:
        while not is_over.is_set():
            for path in READ_TOGETHER:
                try:
                    content = (site / path).read_bytes()
                except OSError as error:
                    broken.append(f"{path}: {error}")
                else:
                    if content not in [one[path] for one in whole]:
                        broken.append(path)
            is_over.wait(0.002)

    thread = threading.Thread(target=read)
    thread.start()
    try:
        yield broken
    finally:
        is_over.set()
        thread.join()

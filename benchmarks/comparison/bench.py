"""What all contests use: the tools, the pattern, and folders for each size."""

import os
import shutil
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from comparison.made_up import write_content
from comparison.measure import Measured, Run, RunFailedError, measure
from comparison.pattern import Pattern, make_pattern
from comparison.tools import BENCHMARKS, Tool

_LONG = 24 * 60 * 60


@dataclass(frozen=True, kw_only=True)
class Bench:
    """The tools, the pattern, and a folder to work in."""

    folder: Path
    tools: Mapping[str, Tool]
    workers: int

    @cached_property
    def pattern(self) -> Pattern:
        """Return the pattern, made at first use."""
        return make_pattern(self.folder / "pattern")

    def empty(self, *names: str | int) -> Path:
        """Return a folder with nothing in it."""
        path = self.folder.joinpath(*map(str, names))
        make_empty(path)
        return path

    def our_content(self, part: str, size: int) -> Path:
        """Return a new content folder of a size."""
        content = self.empty(part, size, "ours") / "content"
        write_content(content, size)
        return content

    def our_pages(self, content: Path, memo: Path) -> Run:
        """Return how the pages of a content folder are made, with stand-ins for PDFs."""
        script = BENCHMARKS / "ours_pages.py"
        words = (content, content.parent / "site", self.workers, memo / "inspectorate")
        return Run(command=(sys.executable, str(script), *map(str, words)), folder=content.parent, variables={})

    def our_reports(self, content: Path, memo: Path) -> Run:
        """Return how the pages are made that the other tools make, and nothing else."""
        script = BENCHMARKS / "ours_reports.py"
        words = (content, content.parent / "reports", self.workers, memo / "inspectorate")
        return Run(command=(sys.executable, str(script), *map(str, words)), folder=content.parent, variables={})

    def our_site(self, content: Path, memo: Path) -> Run:
        """Return how a whole site is made, as people make it."""
        words = ("site", "--content", content, "--output", content.parent / "site", "--workers", self.workers)
        return Run(
            command=(sys.executable, "-m", "inspectorate", *map(str, words)),
            folder=content.parent,
            variables={"XDG_CACHE_HOME": str(memo)},
        )


def make_empty(folder: Path) -> None:
    """Make a folder with nothing in it."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)


def run_once(run: Run) -> Measured:
    """Run what a contest needs before it begins; it is not measured."""
    return measure(run, _LONG)


def remove(*folders: Path) -> Callable[[], None]:
    """Return what removes folders."""

    def remove_all() -> None:
        """Remove them."""
        for folder in folders:
            shutil.rmtree(folder, ignore_errors=True)

    return remove_all


def do_nothing() -> None:
    """Prepare or inspect nothing."""


def expect_files(folder: Path, ending: str, number: int) -> Callable[[], None]:
    """Return what finds out whether a folder holds so many files that are not empty."""

    def look() -> None:
        """Count them."""
        found = sum(1 for one in folder.glob(f"*{ending}") if one.stat().st_size)
        if found != number:
            raise RunFailedError(f"{folder} holds {found} files {ending}, not {number}.")

    return look


def count_processors() -> int:
    """Return how many processors this program may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1

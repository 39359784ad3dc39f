"""The contests about documents: reports printed from nothing."""

import pickle
import sys
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from comparison.bench import Bench, expect_files, make_empty
from comparison.contest import Contender, Contest
from comparison.made_up import vary
from comparison.measure import Run
from comparison.names import ALONE, OURS, PLAIN
from comparison.pattern import iter_variations, vary_job
from comparison.tools import BENCHMARKS


def documents(bench: Bench, size: int) -> Contest:
    """Return the contest about so many reports as PDFs."""

    def set_up() -> Sequence[Contender]:
        """Write all documents in every form."""
        sources = bench.empty("documents", size, "sources")
        _write_sources(bench, sources, size)
        return tuple(_iter_contenders(bench, sources, size))

    return Contest(part="documents", size=size, set_up=set_up)


def _write_sources(bench: Bench, folder: Path, size: int) -> None:
    (folder / "shop").write_bytes(pickle.dumps(bench.pattern.shop))
    for variation in iter_variations(size):
        (folder / f"{variation.id}.job").write_bytes(pickle.dumps(vary_job(bench.pattern, variation)))
        (folder / f"{variation.id}.html").write_text(vary(bench.pattern.print_page, variation), "utf-8")
        (folder / f"{variation.id}.typ").write_text(vary(bench.pattern.typst, variation), "utf-8")


def _iter_contenders(bench: Bench, sources: Path, size: int) -> Iterator[Contender]:
    python, workers = sys.executable, str(bench.workers)
    commands = {
        OURS: ("ours_documents.py", "{sources}", "{pdfs}", workers),
        ALONE: ("ours_documents.py", "{sources}", "{pdfs}", "1"),
        PLAIN: ("plain_documents.py", "{sources}", "{pdfs}"),
    }
    for name in ("Chromium", "Typst"):
        if tool := bench.tools.get(name):
            script = ("one_process_each.py", name.lower(), *tool.command)
            commands[name] = (*script, "{sources}", "{pdfs}", workers)
    for name, (script_name, *words) in commands.items():
        pdfs = bench.folder / "documents" / str(size) / "pdfs" / name
        filled = (word.format(sources=sources, pdfs=pdfs) for word in words)
        command = (python, str(BENCHMARKS / script_name), *filled)
        yield Contender(
            name=name,
            run=Run(command=command, folder=sources, variables={}),
            prepare=partial(make_empty, pdfs),
            inspect=expect_files(pdfs, ".pdf", size),
            memory=pdfs / "memory.json" if name in (OURS, ALONE, PLAIN) else None,
        )

"""Print documents as `build site` prints them, with all its checks; see README.md.

python benchmarks/ours_documents.py JOBS PDFS WORKERS
"""

import json
import os
import pickle
import sys
from pathlib import Path

from inspectorate.assembly.print_shop import PrintJob, PrintShop, print_document, warm_up
from inspectorate.crew import hire
from inspectorate.diagnostics import has_errors


def print_on(job: Path, shop: PrintShop) -> tuple[str, bytes, int, int]:
    """Print a document; return its name, its content, and which process did it with how much memory."""
    read: PrintJob = pickle.loads(job.read_bytes())  # noqa: S301  # the benchmark wrote it
    printed = print_document(read, shop)
    if has_errors(printed.found):
        raise SystemExit(printed.found[0].message)
    return printed.path, printed.content, os.getpid(), read_memory()


def read_memory() -> int:
    """Return the bytes of memory that this process holds now."""
    return int(Path("/proc/self/statm").read_text("utf-8").split()[1]) * os.sysconf("SC_PAGE_SIZE")


def main(jobs: Path, pdfs: Path, workers: int) -> None:
    """Print all, and write down how much memory each worker held after each document."""
    shop: PrintShop = pickle.loads((jobs / "shop").read_bytes())  # noqa: S301  # the benchmark wrote it
    memory: dict[int, list[int]] = {}
    warm_up(shop)
    with hire(shop, workers) as crew:
        for path, content, process, held in crew.do(print_on, sorted(jobs.glob("*.job"))):
            (pdfs / path).write_bytes(content)
            memory.setdefault(process, []).append(held)
    (pdfs / "memory.json").write_text(json.dumps(list(memory.values())), "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))

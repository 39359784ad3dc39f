"""The command line of the benchmark."""

import argparse
import shutil
import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime

from comparison.bench import Bench, count_processors
from comparison.contest import Contest, Limits, hold
from comparison.document_contests import documents
from comparison.machine import read_facts, read_state
from comparison.made_up import CONTENT
from comparison.page_contests import again, full, pages, serve
from comparison.store import Program, Store
from comparison.tools import BENCHMARKS, find_tools, install
from comparison.writing.page import write_page
from comparison.writing.picture import PICTURE, draw_pages
from inspectorate.memo import fingerprint_files, fingerprint_program, make_key

PARTS: Mapping[str, tuple[Callable[[Bench, int], Contest], tuple[int, ...]]] = {
    "pages": (pages, (1, 10, 100, 1_000, 10_000)),
    "full": (full, (1, 10, 100, 1_000)),
    "again": (again, (1, 10, 100, 1_000)),
    "documents": (documents, (1, 20, 200)),
    "serve": (serve, (1, 10, 100, 1_000)),
}
"""The contest of each part, and the sizes for which it is held."""
_WORK = BENCHMARKS / ".work"
_DOCS = BENCHMARKS.parent / "docs"
_FEWER_FROM = 1_000


def main(arguments: Sequence[str]) -> None:
    """Measure what is missing, and write the page from all that there is."""
    asked = _read_command_line(arguments)
    install(_say)
    tools = find_tools()
    versions = {name: tool.version for name, tool in sorted(tools.items())}
    today = datetime.now(UTC).date()  # noqa: TID251  # it is a command of its own
    program = Program(fingerprint=_fingerprint(versions, asked.workers)[:12], state=read_state(), day=today)
    store = Store(_WORK / "rounds.jsonl", program)
    if asked.fresh:
        store.forget()
    bench = Bench(folder=_WORK / "folders", tools=tools, workers=asked.workers)
    for part in asked.parts:
        for size in _choose_sizes(part, asked.sizes):
            _measure(part, size, bench, store, asked)
    standing = store.read_standing()
    if not standing:
        sys.exit("Nothing is measured yet, so nothing was written.")
    (_DOCS / "performance.md").write_text(write_page(read_facts(versions, asked.workers), standing), "utf-8")
    (_DOCS / PICTURE).write_text(draw_pages([round for one in standing for round in one.rounds]), "utf-8")
    _say(f"Written: docs/performance.md and docs/{PICTURE}")


def _fingerprint(versions: Mapping[str, str], workers: int) -> str:
    """Return the fingerprint of all that shapes a measurement; how it is written does not."""
    folders = (BENCHMARKS / "peers", CONTENT, BENCHMARKS.parent / "templates")
    code = (path.read_bytes() for name in ("*.py", "comparison/*.py") for path in sorted(BENCHMARKS.glob(name)))
    tools = (part for one in versions.items() for part in one)
    return make_key(fingerprint_program(), fingerprint_files(folders), *code, *tools, str(workers))


def _measure(part: str, size: int, bench: Bench, store: Store, asked: argparse.Namespace) -> None:
    contest = PARTS[part][0](bench, size)
    rounds = asked.rounds if size < _FEWER_FROM else min(asked.rounds, asked.rounds // 2 + 1)
    hold(contest, Limits(rounds=rounds, run_seconds=asked.limit, contest_seconds=asked.time), store, _say)
    shutil.rmtree(bench.folder / part / str(size), ignore_errors=True)


def _choose_sizes(part: str, sizes: Sequence[int]) -> Sequence[int]:
    return [size for size in PARTS[part][1] if not sizes or size in sizes]


def _read_command_line(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="benchmarks/run.py",
        description="Measure Inspectorate beside other tools on the same words, and write docs/performance.md. What "
        "was measured is kept, so the same command goes on where it was stopped.",
    )
    add = parser.add_argument
    add("--parts", type=_read_parts, default=list(PARTS), help=f"what to measure, of {','.join(PARTS)}; usual: all")
    add("--sizes", type=_read_numbers, default=[], help="only these sizes, such as 1,10,100; usual: all of each part")
    add("--rounds", type=int, default=5, help="most rounds of each part and size; from N = 1,000 half; usual: 5")
    add("--limit", type=float, default=600, help="seconds after which a run counts as not finished; usual: 600")
    add("--time", type=float, default=900, help="seconds after which no round of a size is begun; usual: 900")
    add("--workers", type=int, default=count_processors(), help="how many processes each tool may use at once")
    add("--fresh", action="store_true", help="forget what was measured of this program")
    return parser.parse_args(arguments)


def _read_parts(text: str) -> list[str]:
    names = [name for name in text.split(",") if name]
    if unknown := sorted(set(names) - PARTS.keys()):
        raise argparse.ArgumentTypeError(f"there is no part {', '.join(unknown)}; there are {', '.join(PARTS)}")
    return names


def _read_numbers(text: str) -> list[int]:
    return [int(number) for number in text.split(",")]


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)

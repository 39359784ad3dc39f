"""Write docs/performance.md from what was measured. Pure."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from statistics import median

from comparison.machine import Facts
from comparison.names import NOTHING_CHANGED, OURS
from comparison.store import Round, Standing
from comparison.writing import texts
from comparison.writing.figures import (
    Result,
    Spread,
    compare,
    find_growth,
    list_contenders,
    list_sizes,
    medians_by_size,
    select,
    spread,
    summarise,
)
from comparison.writing.picture import PICTURE, describe_pages

_MIB = 1024**2
_GROWING = ("pages", "again", "full", "documents")
_MS = 1000
_HEADS = ("N", "tool", "seconds", "times ours", "processor, s", "memory, MiB", "rounds")
_TINY, _SMALL, _LARGE = 0.1, 10, 100


def write_page(facts: Facts, standing: Sequence[Standing]) -> str:
    """Return the page; parts that were not measured say so."""
    rounds = [one for contest in standing for one in contest.rounds]
    picture = f"![{describe_pages(rounds)}]({PICTURE})"
    pieces = [
        texts.INTRODUCTION,
        "## The machine\n",
        _write_facts(facts),
        texts.STATES,
        _write_states(standing),
        texts.PAGES,
        *([picture + "\n"] if medians_by_size(rounds, "pages", OURS) else []),
        _write_part(rounds, "pages", OURS),
        texts.GROWTH,
        _write_growth(rounds),
        texts.AGAIN,
        _write_part(rounds, "again", NOTHING_CHANGED),
        texts.FULL,
        _write_part(rounds, "full", OURS),
        texts.DOCUMENTS,
        _write_part(rounds, "documents", OURS),
        texts.MEMORY,
        _write_memory(rounds),
        texts.SERVE,
        _write_waits(rounds),
        texts.DIFFERENCES,
        _write_table(("tool, pages", "what it does, and what not"), texts.DOES.items()),
        _write_table(("tool, documents", "what it does, and what not"), texts.DOES_IN_DOCUMENTS.items()),
    ]
    return "\n".join(pieces)


def _write_facts(facts: Facts) -> str:
    tools = ", ".join(f"{name} {version}" for name, version in facts.version_by_tool.items())
    machine = f"{facts.processors} processors ({facts.processor}), {facts.memory_gib} GiB of memory"
    lines = [
        f"- {facts.system}.",
        f"- {machine}; each tool may use {facts.workers} at once.",
        f"- {tools}.",
    ]
    return "\n".join(lines) + "\n"


def _write_states(standing: Sequence[Standing]) -> str:
    sizes_by_state: dict[tuple[str, date, str], list[int]] = {}
    for one in standing:
        part, size = one.rounds[0].part, one.rounds[0].size
        sizes_by_state.setdefault((part, one.day, one.state), []).append(size)
    rows = [
        (title, ", ".join(f"{size:,}" for size in sorted(sizes)), f"{day.day} {day:%B %Y}", f"`{state}`")
        for part, title in texts.TITLES.items()
        for (of_part, day, state), sizes in sizes_by_state.items()
        if of_part == part
    ]
    return _write_table(("table", "N", "measured on", "state"), rows)


def _write_part(rounds: Sequence[Round], part: str, base: str) -> str:
    sizes = list_sizes(rounds, part)
    if not sizes:
        return "Not measured yet.\n"
    rows = []
    for size in sizes:
        of_size = select(rounds, part, size)
        for name in list_contenders(rounds, part):
            result = summarise(of_size, name)
            cells = _write_result(result, compare(of_size, name, base)) if result else _say_absent(rounds, part, name)
            rows.append((f"{size:,}", name, *cells))
    return _write_table(_HEADS, rows)


def _write_result(result: Result, ratio: Spread | None) -> tuple[str, ...]:
    if result.seconds is None:
        seconds, several = f"not finished within {result.limit_seconds:,.0f} s", "–"
    else:
        seconds = _write_number(result.seconds.middle)
        several = _write_ratio(ratio, result.rounds) if ratio else "–"
    return (
        seconds,
        several,
        _write_number(result.processor_seconds),
        f"{result.peak_bytes / _MIB:,.0f}",
        str(result.rounds),
    )


def _say_absent(rounds: Sequence[Round], part: str, name: str) -> tuple[str, ...]:
    """Return the cells of a contender that did not finish a smaller size, and so was not let in."""
    unfinished = [one for one in select(rounds, part) if name in one.took and one.took[name].seconds is None]
    first = min(unfinished, key=lambda one: one.size, default=None)
    if first is None:
        return ("was not there", "–", "–", "–", "0")
    return (f"not tried: N = {first.size:,} took over {first.limit_seconds:,.0f} s", "–", "–", "–", "0")


def _write_ratio(ratio: Spread, rounds: int) -> str:
    if ratio.low == ratio.high == 1:
        return "1"
    middle = _write_number(ratio.middle)
    return f"{middle} ({_write_number(ratio.low)} to {_write_number(ratio.high)})" if rounds > 1 else middle


def _write_number(number: float) -> str:
    """Return a number in print, with two figures at least."""
    if 0 < number < _TINY:
        return f"{number:.2g}"
    decimals = 2 if number < _SMALL else 1 if number < _LARGE else 0
    return f"{number:,.{decimals}f}"


def _write_growth(rounds: Sequence[Round]) -> str:
    rows = []
    for part in _GROWING:
        for name in list_contenders(rounds, part):
            growth = find_growth(medians_by_size(rounds, part, name))
            if growth:
                sizes = f"{growth.sizes[0]:,} to {growth.sizes[-1]:,}"
                figures = (f"{growth.exponent:.2f}", f"{growth.fit:.3f}", f"{growth.last:.2f}")
                rows.append((texts.TITLES[part], name, sizes, *figures))
    heads = ("work", "tool", "N", "grows as N to the power", "R²", "in the last step")
    return _write_table(heads, rows) if rows else "Too few sizes are measured yet.\n"


def _write_memory(rounds: Sequence[Round]) -> str:
    sizes = list_sizes(rounds, "documents")
    largest = select(rounds, "documents", sizes[-1]) if sizes else []
    rows = []
    for one in largest[-1:]:
        for name, took in one.took.items():
            for number, held in enumerate(took.held_bytes, 1):
                marks = (held[0], held[len(held) // 2], held[-1], max(held))
                worker = f"{name}, worker {number}" if len(took.held_bytes) > 1 else name
                rows.append((worker, f"{len(held):,}", *(f"{mark / _MIB:,.0f}" for mark in marks)))
    heads = ("process", "documents", "after the first, MiB", "half-way", "after the last", "most")
    return _write_table(heads, rows) if rows else "Not measured yet.\n"


def _write_waits(rounds: Sequence[Round]) -> str:
    rows = []
    for size in list_sizes(rounds, "serve"):
        took = [one.took[OURS] for one in select(rounds, "serve", size) if OURS in one.took]
        waited = [(_MS * heard, _MS * shown) for one in took for heard, shown in one.waited_seconds]
        if waited:
            beyond = [shown - heard for heard, shown in waited]
            half, watcher, whole = spread(beyond), *(median(one) for one in zip(*waited, strict=True))
            figures = (half.middle, half.low, half.high, max(beyond), watcher, whole)
            rows.append((f"{size:,}", str(len(waited)), *(f"{figure:,.0f}" for figure in figures)))
        else:
            rows.append((f"{size:,}", "0", "not finished in time", *("–",) * 5))
    beyond_heads = ("median, ms", "lower quartile", "upper quartile", "longest")
    heads = ("N", "changes", *beyond_heads, "watcher, median", "in all, median")
    return _write_table(heads, rows) if rows else "Not measured yet.\n"


def _write_table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    return "\n".join(_iter_lines(heads, rows)) + "\n"


def _iter_lines(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(heads)} |"
    yield "|---" * len(heads) + "|"
    for row in rows:
        yield f"| {' | '.join(row)} |"

"""The contests about sites: pages from nothing, whole sites with PDFs, and builds after little or no change."""

import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from comparison.bench import Bench, do_nothing, remove, run_once
from comparison.contest import Contender, Contest
from comparison.made_up import Variation
from comparison.measure import Run, RunFailedError
from comparison.names import FLOOR, NOTHING_CHANGED, OURS, PARAGRAPH_CHANGED, REPORTS
from comparison.pattern import iter_variations
from comparison.peer_sites import LIBRARIES_ALONE, SITE_MAKERS, SiteMaker
from comparison.same_words import find_body, list_words
from comparison.tools import BENCHMARKS

_EDITS = 25
_NODES_OWN_LIMIT = 4_096
"""In MB."""
_MOST_FOR_A_PAGE = 2
"""In MB; Eleventy holds less than one of each page."""
_STAT_ALL = "import os, sys; [os.stat(os.path.join(d, f)) for d, _, fs in os.walk(sys.argv[1]) for f in fs]"


def pages(bench: Bench, size: int) -> Contest:
    """Return the contest about all pages of a site from nothing, PDFs left out."""

    def set_up() -> Sequence[Contender]:
        """Write the sources of all."""
        content = bench.our_content("pages", size)
        site, memo, reports = (content.parent / name for name in ("site", "memo", "reports"))
        page = Path("inspections") / _first(size).id / "index.html"
        ours = Contender(
            name=OURS,
            run=bench.our_pages(content, memo),
            prepare=remove(site, memo),
            inspect=_expect_words(bench, site / page, size),
        )
        alone = Contender(
            name=REPORTS,
            run=bench.our_reports(content, memo),
            prepare=remove(reports, memo),
            inspect=_expect_words(bench, reports / page, size),
        )
        return (ours, alone, _libraries(bench, size), *_iter_peers(bench, "pages", size))

    return Contest(part="pages", size=size, set_up=set_up)


def full(bench: Bench, size: int) -> Contest:
    """Return the contest, with nobody else, about a whole site with all PDFs from nothing."""

    def set_up() -> Sequence[Contender]:
        """Write our content."""
        content = bench.our_content("full", size)
        site, memo = content.parent / "site", content.parent / "memo"
        run = bench.our_site(content, memo)
        return (Contender(name=OURS, run=run, prepare=remove(site, memo), inspect=do_nothing),)

    return Contest(part="full", size=size, set_up=set_up)


def again(bench: Bench, size: int) -> Contest:
    """Return the contest about a site that is there already."""

    def set_up() -> Sequence[Contender]:
        """Make all sites; the memo gets stand-ins for PDFs, so that this needs no hours."""
        content = bench.our_content("again", size)
        memo = bench.empty("again", size, "memo")
        run = bench.our_site(content, memo)
        run_once(bench.our_pages(content, memo))
        run_once(run)
        words = content / "inspections" / _first(size).id / "report.yaml"
        edit = _edit(words, _first(size))
        stats = Run(command=(sys.executable, "-c", _STAT_ALL, str(content)), folder=content.parent, variables={})
        return (
            Contender(name=NOTHING_CHANGED, run=run, prepare=do_nothing, inspect=do_nothing),
            Contender(name=f"{OURS}: {PARAGRAPH_CHANGED}", run=run, prepare=edit, inspect=do_nothing),
            Contender(name=FLOOR, run=stats, prepare=do_nothing, inspect=do_nothing),
            *_iter_peers_again(bench, size),
        )

    return Contest(part="again", size=size, set_up=set_up)


def serve(bench: Bench, size: int) -> Contest:
    """Return the contest, with nobody else, about the time from a saved word to the changed page."""

    def set_up() -> Sequence[Contender]:
        """Write our content; without a browser there is nobody who sees a page change."""
        if "Chromium" not in bench.tools:
            return ()
        content = bench.our_content("serve", size)
        waits, memo = content.parent / "waits.json", content.parent / "memo"
        words = (BENCHMARKS / "serve.py", content, _EDITS, *bench.tools["Chromium"].command, waits)
        command = (sys.executable, *map(str, words))
        run = Run(command=command, folder=content.parent, variables={"XDG_CACHE_HOME": str(memo)})
        return (Contender(name=OURS, run=run, prepare=do_nothing, inspect=do_nothing, waits=waits),)

    return Contest(part="serve", size=size, set_up=set_up)


def _libraries(bench: Bench, size: int) -> Contender:
    """Return the least that a program with our libraries takes for what the other tools do."""
    maker = LIBRARIES_ALONE
    folder = bench.empty("pages", size, maker.tool)
    maker.write_sources(folder, bench.pattern, size)
    command = (sys.executable, str(BENCHMARKS / "libraries_alone.py"), str(folder), str(bench.workers))
    return Contender(
        name=maker.tool,
        run=Run(command=command, folder=folder, variables={}),
        prepare=_clear(maker, folder),
        inspect=_expect_words(bench, maker.find_page(folder, _first(size).id), size),
    )


def _iter_peers(bench: Bench, part: str, size: int) -> Iterator[Contender]:
    for maker in SITE_MAKERS:
        if maker.tool in bench.tools:
            folder = bench.empty(part, size, maker.tool)
            maker.write_sources(folder, bench.pattern, size)
            page = maker.find_page(folder, _first(size).id)
            yield Contender(
                name=maker.tool,
                run=_run_of(maker, bench, folder, size),
                prepare=_clear(maker, folder),
                inspect=_expect_words(bench, page, size),
            )


def _iter_peers_again(bench: Bench, size: int) -> Iterator[Contender]:
    for maker, contender in zip(
        (one for one in SITE_MAKERS if one.tool in bench.tools), _iter_peers(bench, "again", size), strict=True
    ):
        run_once(contender.run)
        words = contender.run.folder / maker.reports / f"{_first(size).id}.md"
        edit = _edit(words, _first(size))
        yield Contender(name=f"{maker.tool}: {PARAGRAPH_CHANGED}", run=contender.run, prepare=edit, inspect=do_nothing)


def _run_of(maker: SiteMaker, bench: Bench, folder: Path, size: int) -> Run:
    options = (option.format(folder=folder) for option in maker.options)
    # Node gives up at four gigabytes, however much the machine has: too few for ten thousand pages.
    room = max(_NODES_OWN_LIMIT, _MOST_FOR_A_PAGE * size)
    variables = {"NODE_OPTIONS": f"--max-old-space-size={room}"}
    return Run(command=(*bench.tools[maker.tool].command, *options), folder=folder, variables=variables)


def _clear(maker: SiteMaker, folder: Path) -> Callable[[], None]:
    return lambda: maker.clear(folder)


def _first(size: int) -> Variation:
    """Return the first report of a size."""
    return next(iter_variations(size))


def _expect_words(bench: Bench, page: Path, size: int) -> Callable[[], None]:
    """Return what finds out whether a page holds the words of the first report, all and in their order."""

    def look() -> None:
        """Compare the words with those of the pattern."""
        expected = list_words(find_body(bench.pattern.page_of(_first(size))))
        if list_words(find_body(page.read_text("utf-8"))) != expected:
            raise RunFailedError(f"{page} does not hold the words of the report.")

    return look


def _edit(file: Path, variation: Variation) -> Callable[[], None]:
    """Return what says a sentence of a file once more, so that no earlier build has seen the file as it is then."""
    sentence = variation.sentences[0][0]

    def change() -> None:
        """Change the file."""
        text = file.read_text("utf-8")
        new = text.replace(sentence, f"{sentence} {sentence}", 1)
        if new == text:
            raise RunFailedError(f"{file} does not hold the sentence that is to be changed.")
        file.write_text(new, "utf-8")

    return change

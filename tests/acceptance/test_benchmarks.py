"""What the benchmark measures of ours is there, and holds the words that other tools are given."""

import pickle
import subprocess
import sys
from pathlib import Path

import pytest

from comparison.made_up import write_content
from comparison.pattern import BENCHMARKS, Pattern, iter_variations, make_pattern, vary_job, write_page_source
from comparison.peer_sites import SITE_MAKERS, SiteMaker
from comparison.same_words import find_body, list_words

FIRST = next(iter_variations(1))


@pytest.fixture(scope="module")
def pattern(tmp_path_factory: pytest.TempPathFactory) -> Pattern:
    return make_pattern(tmp_path_factory.mktemp("pattern"))


def run(script: str, *words: str | Path) -> None:
    subprocess.run([sys.executable, BENCHMARKS / script, *words], check=True)


def test_a_made_page_holds_the_words_of_the_pattern_varied(pattern: Pattern, tmp_path: Path) -> None:
    write_content(tmp_path / "content", 1)

    run("ours_pages.py", tmp_path / "content", tmp_path / "site", "1", tmp_path / "memo")

    page = (tmp_path / "site" / "inspections" / FIRST.id / "index.html").read_text("utf-8")
    assert list_words(find_body(page)) == list_words(find_body(pattern.page_of(FIRST)))
    assert (tmp_path / "site" / "inspections" / FIRST.id / f"{FIRST.id}.pdf").stat().st_size > 50_000
    assert any((tmp_path / "memo").iterdir())


def test_a_document_of_the_pattern_is_printed_and_says_how_much_memory_it_took(
    pattern: Pattern, tmp_path: Path
) -> None:
    (tmp_path / "shop").write_bytes(pickle.dumps(pattern.shop))
    (tmp_path / f"{FIRST.id}.job").write_bytes(pickle.dumps(vary_job(pattern, FIRST)))

    run("ours_documents.py", tmp_path, tmp_path, "1")

    assert (tmp_path / f"{FIRST.id}.pdf").read_bytes().startswith(b"%PDF")
    assert (tmp_path / "memory.json").stat().st_size


@pytest.mark.parametrize("maker", SITE_MAKERS, ids=lambda maker: maker.tool)
def test_another_tool_gets_its_templates_the_words_and_our_style(
    pattern: Pattern, tmp_path: Path, maker: SiteMaker
) -> None:
    folder = tmp_path / "sources"

    maker.write_sources(folder, pattern, 2)

    reports = sorted((folder / maker.reports).glob("*.md"))
    assert [report.stem for report in reports] == sorted(one.id for one in iter_variations(2))
    assert (folder / maker.reports / f"{FIRST.id}.md").read_text("utf-8") == write_page_source(pattern, FIRST)
    assert (folder / maker.style).read_text("utf-8") == pattern.style

"""Bundles: each page in one, an inspection's together, few moved when one is added, every word known in each."""

import gzip
import json
from pathlib import Path

import pytest

from inspectorate.assembly.make_search import BundleJob, write_bundle
from inspectorate.assembly.search_bundles import (
    MOST_TOGETHER,
    Bundle,
    SearchedPage,
    count_bundles,
    divide,
    list_by_language,
    list_words,
)
from inspectorate.model.inspection import InspectionId
from inspectorate.model.language import Language

ENGLISH, WELSH = Language("en"), Language("cy")
WORDS = {ENGLISH: ("planning", "children"), WELSH: ("plant",)}
PAGE = (
    '<html lang="{language}"><head><title>T</title></head><body><main data-pagefind-body>{words}</main></body></html>'
)


def list_pages(inspections: int) -> list[SearchedPage]:
    """Return two pages of each inspection on both sides, and one page of no inspection on each."""
    ids = [InspectionId(f"shire-{number}") for number in range(inspections)]
    own = [
        SearchedPage(f"{language}/{one}/{page}.html", language, one)
        for language in (ENGLISH, WELSH)
        for one in ids
        for page in ("report", "press-release")
    ]
    return [*own, SearchedPage("about.html", ENGLISH, None), SearchedPage("cy/about.html", WELSH, None)]


def test_a_small_site_has_one_bundle_and_needs_no_list_of_words() -> None:
    pages = list_pages(MOST_TOGETHER)

    assert divide(pages, WORDS) == (Bundle("", tuple(sorted(page.path for page in pages))),)
    assert divide([], {}) == (Bundle("", ()),)


def test_each_page_of_a_large_site_is_in_one_bundle_and_what_is_of_an_inspection_is_together() -> None:
    pages = list_pages(3 * MOST_TOGETHER)
    bundles = divide(pages, WORDS)
    name_by_path = {path: bundle.name for bundle in bundles for path in bundle.paths}

    assert sorted(path for bundle in bundles for path in bundle.paths) == sorted(page.path for page in pages)
    assert bundles[0].name == ""
    assert bundles[0].paths == ("about.html", "cy/about.html")
    assert bundles[0].words_by_language == ((WELSH, "plant"), (ENGLISH, "children planning"))
    for page in pages:
        if page.inspection:
            assert name_by_path[page.path].startswith(f"{page.language}-")
            assert name_by_path[page.path] == name_by_path[f"{page.language}/{page.inspection}/report.html"]
    assert list_by_language(bundles) == {
        "cy": ["cy-0", "cy-1", "cy-2", "cy-3"],
        "en": ["en-0", "en-1", "en-2", "en-3"],
    }


@pytest.mark.parametrize(("inspections", "number"), [(0, 0), (128, 0), (129, 2), (256, 2), (257, 4), (10_000, 128)])
def test_bundles_double(inspections: int, number: int) -> None:
    assert count_bundles(inspections) == number


def test_another_inspection_changes_one_bundle_of_each_language() -> None:
    before, after = (divide(list_pages(number), WORDS) for number in (300, 301))

    assert len(set(after) - set(before)) == len(WORDS)


def test_words_are_those_that_are_marked_without_signs_and_mark_up() -> None:
    page = '<h1>Outside</h1><main data-pagefind-body lang="en">Children’s <b>plans</b>, “well-led” &amp; A&#233;D.'

    assert list_words(page) >= {"children’s", "plans", "well-led", "&", "aéd"}
    assert "outside" not in list_words(page)


def test_a_further_bundle_has_no_script_and_knows_the_words_of_all(tmp_path: Path) -> None:
    folder = tmp_path / "site.1.abc.new"
    (folder / "en").mkdir(parents=True)
    (folder / "en/report.html").write_text(PAGE.format(language="en", words="Planning"), "utf-8")
    bundle = Bundle("en-1", ("en/report.html",), ((ENGLISH, "children planning <b>"),))

    files = dict(write_bundle(BundleJob(bundle, folder)))

    assert all(path.startswith("search/pagefind/en-1/") for path in files)
    assert not [path for path in files if path.endswith((".js", ".pagefind"))]
    pieces = [gzip.decompress(content) for path, content in files.items() if path.endswith(".pf_fragment")]
    found = {one["content"]: one["filters"] for one in (json.loads(piece[piece.index(b"{") :]) for piece in pieces)}
    assert found == {"Planning": {}, "children planning <b>": {"words": ["all"]}}
    assert list(tmp_path.iterdir()) == [folder]

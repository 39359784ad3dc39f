"""The first view of a page is light, and its words do not wait for a typeface."""

import gzip
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from browser.conftest import NewContext
from browser.looks import PAGES, Look

FAMILY = "Atkinson Hyperlegible Next"
MOST_BYTES = 60_000
"""Compressed, with style sheet and scripts, without typefaces."""
COUNT_OF_PAINTINGS = """new Promise(done => new PerformanceObserver(
    list => done(list.getEntries().length)).observe({type: "paint", buffered: true}))"""


@pytest.mark.parametrize("path", PAGES)
def test_a_first_view_is_light(path: str, site: Path, address: str, new_context: NewContext) -> None:
    page = new_context(Look()).new_page()
    kind_by_file: dict[str, str] = {}
    page.on("request", lambda one: kind_by_file.update({urlsplit(one.url).path.lstrip("/"): one.resource_type}))
    page.goto(address + path, wait_until="networkidle")

    counted = [name for name, kind in kind_by_file.items() if kind in ("document", "stylesheet", "script")]
    weights = {name: len(gzip.compress((site / name).read_bytes(), 9, mtime=0)) for name in counted}

    assert path in weights
    assert any(name.endswith(".css") for name in weights)
    assert sum(weights.values()) < MOST_BYTES, weights


@pytest.mark.parametrize("path", PAGES)
def test_words_show_before_any_typeface_has_come(path: str, address: str, new_context: NewContext) -> None:
    """At most one typeface may hold words back; none does."""
    page = new_context(Look()).new_page()
    page.route("**/*.woff2", lambda _: None)  # a typeface that never comes
    page.goto(address + path, wait_until="domcontentloaded")

    assert page.evaluate(COUNT_OF_PAINTINGS) > 0
    fonts = page.evaluate("[...document.fonts].map(font => [font.family, font.display, font.status])")
    fetched = [rest for family, *rest in fonts if FAMILY in family]  # all others stand on the reader's own disk
    assert {display for display, _ in fetched} == {"swap"}
    assert "loaded" not in {status for _, status in fetched}


def test_no_page_asks_for_a_typeface_ahead(site: Path) -> None:
    assert [path for path in PAGES if "preload" in (site / path).read_text("utf-8")] == []

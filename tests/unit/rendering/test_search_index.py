"""The index: only what pages mark, the same bytes for the same pages, and nothing from outside the folder."""

import gzip
import json
from pathlib import Path

import pytest

from inspectorate.rendering.search_index import write_search_index

PAGE = (
    '<!DOCTYPE html><html lang="{language}"><head><title>T</title>'
    '<meta name="search.kind" content="Report" data-pagefind-filter="kind[content]">'
    "{values}</head><body><p>Outside</p>"
    '<main data-pagefind-body><h1>Title</h1><h2 id="planning">Planning</h2>'
    '<p>Words<sup><a role="doc-noteref">1</a></sup>.</p>'
    "<p data-pagefind-ignore>Ignored</p></main></body></html>"
)

VALUES = "".join(
    f'<meta name="search.{name}" content="{name} {number}" data-pagefind-filter="{name}[content]">'
    for name in ("standard", "year", "region")
    for number in range(30)
)
"""So many that a table without an order never comes twice in the same one."""


def make_site(folder: Path) -> Path:
    """Return a folder with a page in each of two languages, and a page without words to be found."""
    for path, text in (
        ("index.html", PAGE.format(language="en", values=VALUES)),
        ("cy/index.html", PAGE.format(language="cy", values="")),
        ("404.html", '<html lang="en"><body><p>Nowhere</p></body></html>'),
    ):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, "utf-8")
    return folder


def read_found(folder: Path) -> list[dict[str, object]]:
    """Return what the index holds of each page."""
    pieces = sorted((folder / "search/pagefind/fragment").iterdir())
    texts = [gzip.decompress(piece.read_bytes()).decode("utf-8") for piece in pieces]
    return [json.loads(text[text.index("{") :]) for text in texts]


def test_only_marked_words_are_read_in_the_language_of_their_page(tmp_path: Path) -> None:
    write_search_index(make_site(tmp_path))
    found = read_found(tmp_path)

    assert sorted(str(one["url"]) for one in found) == ["/cy/index.html", "/index.html"]
    assert {str(one["content"]) for one in found} == {"Title. Planning. Words."}
    filters = {str(one["url"]): one["filters"] for one in found}
    assert filters["/cy/index.html"] == {"kind": ["Report"]}
    entry = json.loads((tmp_path / "search/pagefind/pagefind-entry.json").read_text("utf-8"))
    assert sorted(entry["languages"]) == ["cy", "en"]


def test_every_written_file_is_named_and_no_third_party_page_is_among_them(tmp_path: Path) -> None:
    paths = write_search_index(make_site(tmp_path))
    bundle = tmp_path / "search/pagefind"

    assert sorted(paths) == sorted(
        path.relative_to(tmp_path).as_posix() for path in bundle.rglob("*") if path.is_file()
    )
    assert {"search/pagefind/pagefind.js", "search/pagefind/pagefind-worker.js"} <= set(paths)
    assert [path for path in paths if "ui" in Path(path).name or "highlight" in path or path.endswith(".css")] == []


def test_the_same_pages_make_the_same_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one, other = make_site(tmp_path / "one"), make_site(tmp_path / "another folder")
    paths = write_search_index(one)
    monkeypatch.setenv("PAGEFIND_FORCE_LANGUAGE", "de")
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "pagefind.toml").write_text('exclude_selectors = ["h2"]\n', "utf-8")

    assert write_search_index(other) == paths
    assert [path for path in paths if (one / path).read_bytes() != (other / path).read_bytes()] == []


def test_a_failure_of_pagefind_is_told_with_its_words(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match=r"Pagefind failed with 1: .*"):
        write_search_index(tmp_path)

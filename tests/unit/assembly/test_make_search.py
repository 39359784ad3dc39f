"""The index is made of what readers may search, and a bundle whose pages nothing has changed is not made again."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, TypeVar

import pytest

from inspectorate.assembly import search_bundles
from inspectorate.assembly.make import Makers, SideFolder
from inspectorate.assembly.make_search import BundleJob, make_search_index
from inspectorate.assembly.search_bundles import SearchedPage
from inspectorate.memo import Memo, MemoKey, open_memo
from inspectorate.model.inspection import InspectionId
from inspectorate.model.language import ENGLISH

J = TypeVar("J")
R = TypeVar("R")
PAGE = '<html lang="en"><head><title>T</title></head><body><main data-pagefind-body>{words}</main></body></html>'


class NotingCrew:
    """Does every job and notes it."""

    def __init__(self) -> None:
        """Note nothing yet."""
        self.jobs: list[object] = []

    def do(self, work: Callable[[J, Any], R], jobs: Iterable[J]) -> Iterator[R]:
        """Yield the result of each job."""
        for job in jobs:
            self.jobs.append(job)
            yield work(job, None)


def make_index(folder: Path, memo: Memo, words_by_inspection: dict[str, str]) -> tuple[SideFolder, list[str]]:
    """Make the index of a report of each inspection; return the folder, and the names of the bundles that were made."""
    folder.mkdir()
    side, crew = SideFolder(folder), NotingCrew()
    for name, words in words_by_inspection.items():
        side.write(f"{name}/index.html", PAGE.format(words=words).encode())
        side.searched.append(SearchedPage(f"{name}/index.html", ENGLISH, InspectionId(name)))
        side.words_by_language[ENGLISH].update(words.split())
    side.write("index.html", PAGE.format(words="home").encode())
    side.searched.append(SearchedPage("index.html", ENGLISH, None))
    makers = Makers(
        crew=crew,
        press=lambda _: iter(()),
        warm_up=lambda: None,
        memo=memo,
        print_key=MemoKey("0"),
        parts=0,
        tell=lambda _: None,
    )
    make_search_index(makers, side, MemoKey("program"))
    return side, [job.bundle.name for job in crew.jobs if isinstance(job, BundleJob)]


def test_only_bundles_with_changed_pages_are_made_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search_bundles, "MOST_TOGETHER", 2)
    memo = open_memo(tmp_path / "memo")
    words = {"ash": "plan child", "birch": "plan", "cedar": "child", "elm": "plan child", "fir": "plan"}

    first, made = make_index(tmp_path / "a.1.x.new", memo, words)
    again, made_again = make_index(tmp_path / "b.1.x.new", memo, words)
    _, after_change = make_index(tmp_path / "c.1.x.new", memo, {**words, "fir": "child"})
    _, after_new_word = make_index(tmp_path / "d.1.x.new", memo, {**words, "fir": "a word that nobody used"})

    assert len(made) == len(after_new_word) > 2
    assert made_again == []
    assert len(after_change) == 1
    assert again.records == first.records
    for record in first.records:
        assert (again.folder / record.path).read_bytes() == (first.folder / record.path).read_bytes()

"""What is remembered of a part and of its documents is used alone, and nothing is lost where some of it is gone."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any, TypeVar

import pytest

from inspectorate.assembly import make
from inspectorate.assembly.make import Makers, SideFolder, make_parts
from inspectorate.assembly.parts import MadePart, Part
from inspectorate.assembly.print_shop import Printed, PrintJob
from inspectorate.assembly.proofread import WaysSoFar
from inspectorate.memo import Memo, MemoKey, fingerprint_of, make_key, open_memo
from inspectorate.packing import Pile, pack

J = TypeVar("J")
R = TypeVar("R")
KEY = make_key("part")
PRINT_KEY = make_key("typefaces")
JOB = PrintJob(path="a.pdf", html="<p>One.</p>")
PRINTED = make_key(PRINT_KEY, fingerprint_of(JOB))


class Here:
    """Does every job here."""

    def do(self, work: Callable[[J, Any], R], jobs: Iterable[J]) -> Iterator[R]:
        """Yield the result of each job."""
        return (work(job, SimpleNamespace(studio=None)) for job in jobs)


@pytest.fixture
def done(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Notes what is done, which is little here."""
    done: list[str] = []

    def make_part(*_: object) -> tuple[MadePart, tuple[PrintJob, ...]]:
        done.append("made")
        files = Pile()
        files.add(("a.html", b"One."))
        part = MadePart(
            files=files.finish(),
            prints=(fingerprint_of(JOB),),
            owners=(),
            pages=(),
            listed=(),
            ways=WaysSoFar().finish(),
            titles=(),
            searched=(),
            words_by_language={},
            found=(),
            proof=(),
        )
        return part, (JOB,)

    monkeypatch.setattr(make, "make_part", make_part)
    return done


def build(folder: Path, memo: Memo, done: list[str]) -> list[str]:
    """Make a part with one document in a new folder; return what was done for it."""
    done.clear()

    def print_all(jobs: Iterable[PrintJob]) -> Iterator[bytes]:
        for job in jobs:
            done.append(f"printed {job.html}")
            yield pack(Printed(path=job.path, content=b"PDF", found=()))

    folder.mkdir()
    side = SideFolder(folder)
    makers = Makers(
        crew=Here(),
        press=print_all,
        warm_up=lambda: None,
        memo=memo,
        print_key=PRINT_KEY,
        parts=1,
        tell=lambda _: None,
    )
    make_parts([(Part(documents=("report",)), KEY)], makers, side)
    assert [(one.path, (folder / one.path).read_bytes()) for one in side.records] == [
        ("a.html", b"One."),
        ("a.pdf", b"PDF"),
    ]
    return list(done)


def drop(memo: Memo, *keys: MemoKey) -> None:
    """Drop some of what is remembered, as another build may at any time."""
    assert memo.folder
    for key in keys:
        (memo.folder / key[:2] / key[2:]).unlink()


def test_nothing_is_done_again_that_is_remembered(tmp_path: Path, done: list[str]) -> None:
    memo = open_memo(tmp_path / "memo")

    assert build(tmp_path / "a", memo, done) == ["made", "printed <p>One.</p>"]
    assert build(tmp_path / "b", memo, done) == []


def test_a_document_that_is_gone_is_printed_without_making_its_part(tmp_path: Path, done: list[str]) -> None:
    memo = open_memo(tmp_path / "memo")
    build(tmp_path / "a", memo, done)
    drop(memo, PRINTED)

    assert build(tmp_path / "b", memo, done) == ["printed <p>One.</p>"]


def test_a_part_is_made_again_where_its_documents_are_gone_too(tmp_path: Path, done: list[str]) -> None:
    memo = open_memo(tmp_path / "memo")
    build(tmp_path / "a", memo, done)
    drop(memo, PRINTED, make_key(KEY, "jobs"))

    assert build(tmp_path / "b", memo, done) == ["made", "printed <p>One.</p>"]


def test_what_could_not_be_remembered_is_made_all_the_same(tmp_path: Path, done: list[str]) -> None:
    assert build(tmp_path / "a", Memo(None), done) == build(tmp_path / "b", Memo(None), done) != []

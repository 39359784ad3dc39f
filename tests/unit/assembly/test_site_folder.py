"""The folder of a site: made beside the former one, and put in its place in one step."""

import os
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime
from itertools import product
from pathlib import Path

import pytest

from inspectorate.assembly import site_folder as module
from inspectorate.assembly.manifest_file import MARKER, write_manifest
from inspectorate.assembly.site_folder import discard, is_replaceable, open_beside, open_side_folder, swap_in
from inspectorate.model.manifest import Manifest
from inspectorate.model.publication import Audience

MOMENT = datetime(2025, 6, 1, tzinfo=UTC)
MANIFEST = Manifest(version="1", audience=Audience.PUBLIC, built=MOMENT, as_of=MOMENT, files=())


def read_tree(folder: Path) -> dict[str, str]:
    """Return the text of each file below a folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in folder.rglob("*") if path.is_file()
    }


def make_folder(folder: Path, **texts: str) -> Path:
    """Make a folder with files of these names."""
    folder.mkdir(parents=True)
    for name, text in texts.items():
        (folder / name).write_text(text, "utf-8")
    return folder


def ended_process() -> int:
    """Return the number of a process that has ended."""
    with subprocess.Popen([sys.executable, "-c", ""]) as process:
        process.wait()
    return process.pid


# --- What may be replaced ---------------------------------------------------------------------------------------------


def test_nothing_an_empty_folder_and_an_earlier_site_may_be_replaced(tmp_path: Path) -> None:
    make_folder(tmp_path / "empty")
    make_folder(tmp_path / "site", **{MARKER: "", "index.html": "a"})

    assert is_replaceable(tmp_path / "nothing", Audience.PUBLIC)
    assert is_replaceable(tmp_path / "empty", Audience.PUBLIC)
    assert is_replaceable(tmp_path / "site", Audience.PUBLIC)


def test_a_site_is_replaced_by_one_for_the_same_audience_alone(tmp_path: Path) -> None:
    for audience in Audience:
        (tmp_path / audience.value).mkdir()
        write_manifest(tmp_path / audience.value, replace(MANIFEST, audience=audience))

    for one, other in product(Audience, Audience):
        assert is_replaceable(tmp_path / one.value, other) is (one is other)


def test_a_site_without_a_list_was_made_for_the_public(tmp_path: Path) -> None:
    make_folder(tmp_path / "site", **{MARKER: ""})

    assert is_replaceable(tmp_path / "site", Audience.PUBLIC)
    assert not is_replaceable(tmp_path / "site", Audience.STAFF)


def test_anything_else_is_not_replaced(tmp_path: Path) -> None:
    make_folder(tmp_path / "folder", **{"thesis.txt": "mine"})
    (tmp_path / "file").write_text("mine", "utf-8")
    make_folder(tmp_path / "marker" / MARKER)

    assert not is_replaceable(tmp_path / "folder", Audience.PUBLIC)
    assert not is_replaceable(tmp_path / "file", Audience.PUBLIC)
    assert not is_replaceable(tmp_path / "marker", Audience.PUBLIC)


def test_a_link_is_not_replaced_wherever_it_leads(tmp_path: Path) -> None:
    make_folder(tmp_path / "site", **{MARKER: ""})
    (tmp_path / "link").symlink_to(tmp_path / "site")
    (tmp_path / "broken").symlink_to(tmp_path / "nothing")

    assert not is_replaceable(tmp_path / "link", Audience.PUBLIC)
    assert not is_replaceable(tmp_path / "broken", Audience.PUBLIC)


# --- The folder beside ------------------------------------------------------------------------------------------------


def test_the_side_folder_is_new_empty_and_beside_the_site(tmp_path: Path) -> None:
    site = tmp_path / "deep" / "site"
    one, other = open_side_folder(site), open_side_folder(site)

    assert one != other
    assert one.parent == site.parent
    assert list(one.iterdir()) == []
    assert one.stat().st_mode & 0o777 == 0o755
    assert not site.exists()


def test_what_an_interrupted_build_left_behind_is_removed(tmp_path: Path) -> None:
    left = make_folder(tmp_path / f"site.{ended_process()}.abc.new", **{"index.html": "half"})
    former = make_folder(tmp_path / f"site.{ended_process()}.abc.former.new", **{"index.html": "old"})
    open_side_folder(tmp_path / "site")

    assert not left.exists()
    assert not former.exists()


def test_the_folder_of_a_build_that_runs_now_stays(tmp_path: Path) -> None:
    mine = open_side_folder(tmp_path / "site")
    # Process 1 is always there, and belongs to somebody else or to us.
    others = make_folder(tmp_path / "site.1.abc.new")
    open_side_folder(tmp_path / "site")

    assert mine.exists()
    assert others.exists()


@pytest.mark.parametrize(
    "name", ["site.backup.new", "site.new", "site.old", "website.99999999.a.new", "site.99999999.new"]
)
def test_folders_of_anybody_else_stay(tmp_path: Path, name: str) -> None:
    kept = make_folder(tmp_path / name, **{"thesis.txt": "mine"})
    open_side_folder(tmp_path / "site")

    assert read_tree(kept) == {"thesis.txt": "mine"}


def test_a_discarded_folder_is_gone_and_one_that_was_swapped_in_is_no_mistake(tmp_path: Path) -> None:
    side = make_folder(tmp_path / "side", a="b")
    discard(side)
    discard(side)

    assert not side.exists()


def test_what_was_opened_beside_a_folder_goes_with_it_or_with_the_next_build(tmp_path: Path) -> None:
    side, other = open_side_folder(tmp_path / "site"), open_side_folder(tmp_path / "site")
    beside, of_other = open_beside(side), open_beside(other)
    left = open_beside(make_folder(tmp_path / f"site.{ended_process()}.abc.new"))
    discard(side)

    assert (side.exists(), beside.exists(), of_other.exists()) == (False, False, True)
    open_side_folder(tmp_path / "site")
    assert (left.exists(), of_other.exists()) == (False, True)


# --- Putting it in place ----------------------------------------------------------------------------------------------


def test_a_new_site_is_put_where_there_was_none(tmp_path: Path) -> None:
    swap_in(make_folder(tmp_path / "side", a="new"), tmp_path / "site")

    assert read_tree(tmp_path) == {"site/a": "new"}


def test_a_new_site_takes_the_place_of_the_whole_former_one(tmp_path: Path) -> None:
    make_folder(tmp_path / "site", a="old", b="old")
    swap_in(make_folder(tmp_path / "site.1.x.new", a="new"), tmp_path / "site")

    assert read_tree(tmp_path) == {"site/a": "new"}


def test_where_folders_cannot_be_exchanged_the_former_site_is_moved_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_exchange", lambda _one, _other: False)
    make_folder(tmp_path / "site", a="old", b="old")
    swap_in(make_folder(tmp_path / "site.1.x.new", a="new"), tmp_path / "site")

    assert read_tree(tmp_path) == {"site/a": "new"}


def test_where_the_site_cannot_be_replaced_the_former_one_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError("no")

    make_folder(tmp_path / "site", a="old")
    side = make_folder(tmp_path / "site.1.x.new", a="new")
    monkeypatch.setattr(module, "_exchange", lambda _one, _other: False)
    monkeypatch.setattr(Path, "rename", refuse)

    with pytest.raises(PermissionError):
        swap_in(side, tmp_path / "site")
    assert read_tree(tmp_path / "site") == {"a": "old"}


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux exchanges two folders in one step")
def test_two_folders_are_exchanged_in_one_step(tmp_path: Path) -> None:
    one, other = make_folder(tmp_path / "one", a="1"), make_folder(tmp_path / "other", b="2")

    assert module._exchange(one, other)  # noqa: SLF001  # whether it was one step shows nowhere else
    assert (read_tree(one), read_tree(other)) == ({"b": "2"}, {"a": "1"})


def test_a_folder_that_is_not_there_is_not_exchanged(tmp_path: Path) -> None:
    assert not module._exchange(make_folder(tmp_path / "one"), tmp_path / "nothing")  # noqa: SLF001


def test_the_number_of_this_process_is_in_the_name_of_its_side_folder(tmp_path: Path) -> None:
    assert open_side_folder(tmp_path / "site").name.split(".")[1] == str(os.getpid())

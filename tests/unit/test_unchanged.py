"""Knowing that there is nothing to do, from the state of files alone."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from inspectorate.unchanged import State, Told, find_state_file, find_unchanged, keep, name_command

COMMAND = "command"


@pytest.fixture
def told(tmp_path: Path) -> Told:
    """Return what a command told of a folder of content."""
    for name in ("content/site.yaml", "content/inspections/a/inspection.yaml", "site/marker"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("words", "utf-8")
    return Told(
        read=State([str(tmp_path / "content")]),
        made=State([str(tmp_path / "site/marker")]),
        until=1000.0,
        out="warning\n",
        err="done\n",
    )


@pytest.fixture
def file(tmp_path: Path, told: Told) -> str:
    """Return the file that keeps it."""
    keep(str(tmp_path / "states" / "one"), COMMAND, told)
    return str(tmp_path / "states" / "one")


def test_what_was_told_is_told_again_where_nothing_changed(file: str) -> None:
    assert find_unchanged(file, COMMAND, 999.0) == ("warning\n", "done\n")


def test_from_the_moment_of_a_change_on_there_is_something_to_do(file: str) -> None:
    assert find_unchanged(file, COMMAND, 1000.0) is None


def test_without_such_a_moment_it_holds_for_ever(tmp_path: Path, told: Told) -> None:
    told.until = None
    keep(str(tmp_path / "one"), COMMAND, told)

    assert find_unchanged(str(tmp_path / "one"), COMMAND, 1e12) is not None


def _write(folder: Path) -> None:
    (folder / "content/site.yaml").write_text("other words", "utf-8")


def _write_as_long(folder: Path) -> None:
    (folder / "content/site.yaml").write_text("sword", "utf-8")


def _write_as_long_with_its_old_time(folder: Path) -> None:
    path = folder / "content/site.yaml"
    state = path.stat()
    path.write_text("sword", "utf-8")
    os.utime(path, ns=(state.st_atime_ns, state.st_mtime_ns))


def _replace(folder: Path) -> None:
    (folder / "new").write_text("words", "utf-8")
    (folder / "new").replace(folder / "content/site.yaml")


def _create(folder: Path) -> None:
    (folder / "content/inspections/a/report.yaml").touch()


def _create_folder(folder: Path) -> None:
    (folder / "content/inspections/b").mkdir()


def _delete(folder: Path) -> None:
    (folder / "content/site.yaml").unlink()


def _rename(folder: Path) -> None:
    (folder / "content/inspections/a").rename(folder / "content/inspections/b")


def _delete_all(folder: Path) -> None:
    (folder / "content").rename(folder / "elsewhere")


def _make_site_anew(folder: Path) -> None:
    (folder / "site/marker").write_text("words", "utf-8")


def _delete_site(folder: Path) -> None:
    (folder / "site/marker").unlink()


@pytest.mark.parametrize(
    "change",
    [
        _write,
        _write_as_long,
        _write_as_long_with_its_old_time,
        _replace,
        _create,
        _create_folder,
        _delete,
        _rename,
        _delete_all,
        _make_site_anew,
        _delete_site,
    ],
)
def test_after_any_change_there_is_something_to_do(file: str, tmp_path: Path, change: Callable[[Path], None]) -> None:
    change(tmp_path)

    assert find_unchanged(file, COMMAND, 0) is None


def test_what_python_compiles_is_no_change(file: str, tmp_path: Path) -> None:
    (tmp_path / "content/__pycache__").mkdir()
    (tmp_path / "content/__pycache__/a.pyc").touch()

    assert find_unchanged(file, COMMAND, 0) is not None


@pytest.mark.parametrize(
    "content", ["", "command", "\0\0\0\0\0\0", "command\0soon\0\0\0\0\0", "command\0\0\0\0nothing\0\0nothing none"]
)
def test_a_damaged_file_tells_nothing(file: str, content: str) -> None:
    Path(file).write_text(content, "utf-8")

    assert find_unchanged(file, COMMAND, 0) is None


def test_a_file_that_is_not_there_tells_nothing(tmp_path: Path) -> None:
    assert find_unchanged(str(tmp_path / "nothing"), COMMAND, 0) is None


def test_where_nothing_can_be_written_nothing_is_kept(tmp_path: Path, told: Told) -> None:
    (tmp_path / "file").touch()
    keep(str(tmp_path / "file" / "one"), COMMAND, told)

    assert (tmp_path / "file").read_bytes() == b""


def test_only_the_newest_are_kept(tmp_path: Path, told: Told) -> None:
    for number in range(105):
        path = tmp_path / "states" / str(number)
        keep(str(path), COMMAND, told)
        os.utime(path, (number, number))
    keep(str(tmp_path / "states" / "last"), COMMAND, told)

    names = {path.name for path in (tmp_path / "states").iterdir()}
    assert len(names) == 100
    assert {"last", "104"} <= names
    assert "0" not in names


@pytest.mark.parametrize(
    ("arguments", "folder", "environment"),
    [
        (["site", "--strict"], "/a", {}),
        (["site"], "/b", {}),
        (["site"], "/a", {"INSPECTORATE_NAMES": "names.txt"}),
        (["site"], "/a", {"NO_COLOR": "1"}),
    ],
)
def test_another_command_another_folder_and_other_settings_have_a_file_of_their_own(
    arguments: list[str], folder: str, environment: dict[str, str]
) -> None:
    assert name_command(["site"], "/a", {}) == name_command(["site"], "/a", {"LANG": "C"})
    assert name_command(["site"], "/a", {}) != name_command(arguments, folder, environment)


def test_what_another_command_told_under_the_same_name_is_not_told(file: str) -> None:
    assert find_unchanged(file, "another command", 0) is None


def test_the_file_lies_in_the_folder_for_such(tmp_path: Path) -> None:
    file = find_state_file(COMMAND, {"XDG_CACHE_HOME": str(tmp_path)})

    assert file
    assert Path(file).parent == tmp_path / "inspectorate/states"
    assert file != find_state_file("another command", {"XDG_CACHE_HOME": str(tmp_path)})


def test_links_that_lead_in_a_circle_or_nowhere_are_looked_at_once(tmp_path: Path) -> None:
    (tmp_path / "content/inner").mkdir(parents=True)
    (tmp_path / "content/inner/around").symlink_to(tmp_path / "content")
    (tmp_path / "content/inner/nowhere").symlink_to(tmp_path / "nothing")
    (tmp_path / "content/file").touch()

    lines = State([str(tmp_path / "content")]).lines.splitlines()

    assert sum(line.startswith(str(tmp_path / "content/file ")) for line in lines) == 1
    assert sum("nowhere" in line for line in lines) == 2
    assert len(lines) < 10

"""Files: which files of a content folder are read, and which have no place there."""

from pathlib import Path

import pytest

from inspectorate.diagnostics import Diagnostic
from inspectorate.loading.files import ContentFiles, read_content
from inspectorate.loading.pictures import MOST_BYTES


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Return a content folder with the two files that every one has."""
    return write(tmp_path / "content", "site.yaml", "services.yaml")


@pytest.fixture
def defaults(tmp_path: Path) -> Path:
    """Return an empty folder of defaults."""
    folder = tmp_path / "defaults"
    folder.mkdir()
    return folder


def write(folder: Path, *names: str) -> Path:
    """Write files that hold their folder's and their own name."""
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(f"{folder.name}/{name}", "utf-8")
    return folder


def read(content: Path, defaults: Path) -> tuple[ContentFiles, tuple[Diagnostic, ...]]:
    """Read a content folder that lacks nothing."""
    checked = read_content(content, defaults)
    assert checked.value is not None
    return checked.value, checked.diagnostics


def test_every_kind_of_file_is_read_by_the_name_that_people_know(content: Path, defaults: Path) -> None:
    write(content, "frameworks/f.yaml", "wording/en.yaml", "inspections/a-2025/inspection.yaml")
    files, found = read(content, defaults)

    assert found == ()
    assert files == ContentFiles(
        site=("content/site.yaml", b"content/site.yaml"),
        services=("content/services.yaml", b"content/services.yaml"),
        frameworks={"content/frameworks/f.yaml": b"content/frameworks/f.yaml"},
        wording={"content/wording/en.yaml": b"content/wording/en.yaml"},
        inspections={"a-2025": {"inspection.yaml": b"content/inspections/a-2025/inspection.yaml"}},
        folder_name="content/inspections",
    )


def test_a_folder_may_have_any_name(tmp_path: Path, defaults: Path) -> None:
    files, _ = read(write(tmp_path / "words", "site.yaml", "services.yaml"), defaults)

    assert files.site[0] == "words/site.yaml"
    assert files.folder_name == "words/inspections"


@pytest.mark.parametrize("name", ["site.yaml", "services.yaml"])
def test_a_folder_without_its_two_files_is_not_read(content: Path, defaults: Path, name: str) -> None:
    (content / name).unlink()
    checked = read_content(content, defaults)

    assert checked.value is None
    assert [(found.code, str(found.position)) for found in checked.diagnostics] == [
        ("missing-file", f"content/{name}:1:1")
    ]


def test_a_folder_that_does_not_exist_lacks_both_files(tmp_path: Path, defaults: Path) -> None:
    assert [found.file for found in read_content(tmp_path / "nothing", defaults).diagnostics] == [
        "nothing/site.yaml",
        "nothing/services.yaml",
    ]


def test_frameworks_and_wording_come_from_the_defaults_where_the_folder_has_none(content: Path, defaults: Path) -> None:
    write(defaults, "frameworks/b.yaml", "frameworks/a.yaml", "wording/en.yaml")
    write(content, "frameworks/b.yaml")
    files, _ = read(content, defaults)

    assert list(files.frameworks.items()) == [
        ("content/frameworks/a.yaml", b"defaults/frameworks/a.yaml"),
        ("content/frameworks/b.yaml", b"content/frameworks/b.yaml"),
    ]
    assert files.wording == {"content/wording/en.yaml": b"defaults/wording/en.yaml"}


def test_only_yaml_files_are_frameworks_and_wording(content: Path, defaults: Path) -> None:
    write(content, "frameworks/notes.txt", "frameworks/.f.yaml", "frameworks/deep.yaml/x", "wording/en.yml")
    files, _ = read(content, defaults)

    assert files.frameworks == {}
    assert files.wording == {}


def test_inspections_come_in_the_order_of_their_names(content: Path, defaults: Path) -> None:
    write(content, *(f"inspections/{name}/inspection.yaml" for name in ("b", "a", "c")))
    files, _ = read(content, defaults)

    assert list(files.inspections) == ["a", "b", "c"]


def test_an_inspection_may_have_no_file_yet(content: Path, defaults: Path) -> None:
    (content / "inspections/a").mkdir(parents=True)
    files, found = read(content, defaults)

    assert files.inspections == {"a": {}}
    assert found == ()


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("inspections/a/reprot.yaml", "Did you mean `report.yaml`?"),
        ("inspections/a/press_release.yaml", "Did you mean `press-release.yaml`?"),
        ("inspections/a/maps/x.png", "The folder of an inspection holds `inspection.yaml`, `report.yaml`, "),
        ("inspections/a/figure/x.png", "Did you mean `figures`?"),
        ("inspections/a/report.yaml/x", "Did you mean `report.yaml`?"),
        ("inspections/notes.txt", "A folder for each inspection stands here."),
    ],
)
def test_a_file_that_would_never_be_read_is_told(content: Path, defaults: Path, name: str, hint: str) -> None:
    files, (found,) = read(write(content, name), defaults)
    place = name if name.count("/") == 1 else "/".join(name.split("/")[:3])

    assert found.code == "unknown-file"
    assert str(found.position) == f"content/{place}:1:1"
    assert found.hint.startswith(hint)
    assert list(files.inspections.values()) in ([], [{}])


def test_pictures_are_read_by_their_names_in_their_folder(content: Path, defaults: Path) -> None:
    write(content, "inspections/a/figures/the-board.png", "inspections/a/figures/2.jpg", "inspections/a/figures/b.jpeg")
    files, found = read(content, defaults)

    assert found == ()
    assert files.inspections == {
        "a": {
            "figures/2.jpg": b"content/inspections/a/figures/2.jpg",
            "figures/b.jpeg": b"content/inspections/a/figures/b.jpeg",
            "figures/the-board.png": b"content/inspections/a/figures/the-board.png",
        }
    }


@pytest.mark.parametrize(
    "name", ["Board.png", "my board.png", "board.PNG", "board.svg", "board.gif", "board", "x.png/y"]
)
def test_what_is_no_picture_by_its_name_is_told_among_the_pictures(content: Path, defaults: Path, name: str) -> None:
    files, (found,) = read(write(content, f"inspections/a/figures/{name}"), defaults)

    assert files.inspections == {"a": {}}
    assert (found.code, found.file) == ("unknown-file", f"content/inspections/a/figures/{name.partition('/')[0]}")
    assert found.hint.startswith("Save the picture as PNG or JPEG, and name it with small letters")


def test_of_a_picture_that_is_too_large_only_enough_is_read_to_tell(content: Path, defaults: Path) -> None:
    (content / "inspections/a/figures").mkdir(parents=True)
    (content / "inspections/a/figures/b.png").write_bytes(b"x" * (MOST_BYTES + 10))
    files, _ = read(content, defaults)

    assert len(files.inspections["a"]["figures/b.png"]) == MOST_BYTES + 1


def test_hidden_files_and_folders_are_passed_over(content: Path, defaults: Path) -> None:
    write(content, "inspections/.DS_Store", "inspections/.draft/inspection.yaml", "inspections/a/.report.yaml.swp")
    files, found = read(content, defaults)

    assert files.inspections == {"a": {}}
    assert found == ()


def test_a_list_of_first_names_stands_outside_the_content(content: Path, defaults: Path) -> None:
    names = write(content.parent / "elsewhere", "names.txt") / "names.txt"
    files = read_content(content, defaults, names).value

    assert files
    assert files.first_names == ("names.txt", b"elsewhere/names.txt")
    assert read(content, defaults)[0].first_names is None


def test_a_list_of_first_names_that_is_not_there_is_refused(content: Path, defaults: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"names\.txt"):
        read_content(content, defaults, content / "names.txt")


def test_words_in_a_further_language_are_read_by_the_code_in_their_files_name(content: Path, defaults: Path) -> None:
    write(
        content, *(f"inspections/a-2025/{name}" for name in ("report.cy.yaml", "letter.x.yaml", "inspection.cy.yaml"))
    )
    files, found = read(content, defaults)

    assert list(files.inspections["a-2025"]) == ["letter.x.yaml", "report.cy.yaml"]
    assert [one.file for one in found] == ["content/inspections/a-2025/inspection.cy.yaml"]

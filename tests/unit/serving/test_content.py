"""Content in memory: after every change it is what a fresh reading of the folder gives."""

import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from acceptance.small_content import Made, write_content, write_inspection
from inspectorate.checking import place
from inspectorate.diagnostics import in_file_order
from inspectorate.loading.files import read_content
from inspectorate.loading.library import load_library
from inspectorate.ratings import rate_inspection
from inspectorate.serving.content import ContentInHand, ContentPlace, Holding

ROOT = Path(__file__).parents[3]
ONE = Made(id="aber-2024", word="aber")
OTHER = Made(id="bran-2024", word="bran")
RECORD = "inspections/aber-2024/inspection.yaml"
REPORT = "inspections/aber-2024/report.yaml"


@pytest.fixture(scope="module")
def defaults(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return defaults without the frameworks and the dictionary, which take their time to read."""
    folder = tmp_path_factory.mktemp("defaults")
    shutil.copytree(ROOT / "content/wording", folder / "wording")
    return folder


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return write_content(tmp_path / "content", ONE, OTHER)


@pytest.fixture
def in_hand(content: Path, defaults: Path) -> ContentInHand:
    taken = ContentInHand(ContentPlace(content=content, defaults=defaults))
    taken.take_everything()
    read_all(taken)
    return taken


def read_all(taken: ContentInHand) -> Holding:
    while taken.read_next():
        pass
    return taken.hold()


def find_all(holding: Holding) -> tuple[object, ...]:
    return in_file_order((*holding.found, *(found for held in holding.held.values() for found in held.found)))


def assert_is_as_read_anew(holding: Holding, content: Path, defaults: Path) -> None:
    files = read_content(content, defaults)
    assert files.value is not None
    loaded = load_library(files.value)
    assert holding.rated == tuple(map(rate_inspection, loaded.value.inspections))
    assert holding.library is not None
    assert holding.library.wording == loaded.value.wording
    assert holding.library.handbook == loaded.value.handbook
    assert find_all(holding) == in_file_order((*files.diagnostics, *place(loaded, loaded.value).diagnostics))


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def save_by_rename(content: Path) -> set[Path]:
    report = content / REPORT
    new = report.with_name(".report.yaml.new")
    new.write_text(report.read_text("utf-8").replace("Commentary", "Renamed"), "utf-8")
    new.rename(report)
    return {report, new}


def edit_words(content: Path) -> set[Path]:
    edit(content / REPORT, "Foreword of", "Changed foreword of")
    return {content / REPORT}


def edit_record(content: Path) -> set[Path]:
    edit(content / RECORD, "rating: good", "rating: poor")
    return {content / RECORD}


def write_with_other_ends_of_lines(content: Path) -> set[Path]:
    (content / REPORT).write_bytes((content / REPORT).read_bytes().replace(b"\n", b"\r\n"))
    return {content / REPORT}


def edit_framework(content: Path) -> set[Path]:
    framework = content / "frameworks/aber-2024-framework.yaml"
    edit(framework, "Plans are good.", "Plans are sound.")
    return {framework}


def edit_site(content: Path) -> set[Path]:
    edit(content / "site.yaml", "aber-title", "other-title")
    return {content / "site.yaml"}


def edit_handbook(content: Path) -> set[Path]:
    (content / "handbook/words.txt").write_text("braveword\n", "utf-8")
    return {content / "handbook/words.txt"}


def create_inspection(content: Path) -> set[Path]:
    for name, text in (("site.yaml", "  new-signatory: {name: New, title: {en: Chief}}\n"),):
        with (content / name).open("a", encoding="utf-8") as file:
            file.write(text)
    shutil.copytree(content / "inspections/aber-2024", content / "inspections/cald-2024")
    return {content / "site.yaml", content / "inspections/cald-2024", content / "inspections/cald-2024/report.yaml"}


def rename_inspection(content: Path) -> set[Path]:
    former, folder = content / "inspections/aber-2024", content / "inspections/zeal-2024"
    former.rename(folder)
    return {former, folder}


def delete_inspection(content: Path) -> set[Path]:
    shutil.rmtree(content / "inspections/bran-2024")
    return {content / "inspections/bran-2024"}


def delete_words(content: Path) -> set[Path]:
    (content / "inspections/aber-2024/press-release.yaml").unlink()
    return {content / "inspections/aber-2024/press-release.yaml"}


def misplace_files(content: Path) -> set[Path]:
    paths = {content / "inspections/aber-2024/notes.txt", content / "notes.txt", content / "inspections/notes.txt"}
    for path in paths:
        path.write_text("Notes.", "utf-8")
    return paths


def change_everything(content: Path) -> set[Path]:
    return {path for change in CHANGES for path in change(content)}


CHANGES: tuple[Callable[[Path], set[Path]], ...] = (
    edit_words,
    save_by_rename,
    edit_record,
    write_with_other_ends_of_lines,
    edit_framework,
    edit_site,
    edit_handbook,
    delete_words,
    misplace_files,
    create_inspection,
    delete_inspection,
    rename_inspection,
)


@pytest.mark.parametrize("change", [*CHANGES, change_everything], ids=lambda change: change.__name__)
def test_after_a_change_the_content_is_as_if_read_anew(
    change: Callable[[Path], set[Path]], content: Path, defaults: Path, in_hand: ContentInHand
) -> None:
    in_hand.take(change(content))

    assert_is_as_read_anew(read_all(in_hand), content, defaults)


def test_only_what_was_changed_is_read_again(content: Path, in_hand: ContentInHand) -> None:
    in_hand.take(edit_words(content))

    assert in_hand.hold().waiting == {"aber-2024"}
    assert in_hand.read_next() == "aber-2024"
    assert not in_hand.is_waiting


def test_what_somebody_looks_at_is_read_first(content: Path, defaults: Path) -> None:
    taken = ContentInHand(ContentPlace(content=content, defaults=defaults))
    taken.take_everything()

    assert taken.read_next(["bran-2024"]) == "bran-2024"
    assert taken.hold().waiting == {"aber-2024"}
    assert [one.inspection.id for one in taken.hold().rated] == ["bran-2024"]


BREAKS: Mapping[str, Callable[[Path], object]] = {
    "no YAML": lambda content: (content / RECORD).write_text("service: [", "utf-8"),
    "no text": lambda content: (content / RECORD).write_bytes(b"\xff\xfe\x00"),
    "no record": lambda content: (content / RECORD).unlink(),
    "no service": lambda content: edit(content / RECORD, "aber-2024-service\nframework", "none\nframework"),
    "a link out": lambda content: (content / REPORT).with_name("letter.yaml").symlink_to("/etc/passwd"),
    "nothing": lambda content: (content / RECORD).write_bytes(b""),
}


@pytest.mark.parametrize("broken", BREAKS)
def test_of_an_inspection_that_cannot_be_read_the_last_good_one_stays(
    broken: str, content: Path, defaults: Path, in_hand: ContentInHand
) -> None:
    good = in_hand.hold().rated
    sound = (content / RECORD).read_bytes()
    BREAKS[broken](content)

    in_hand.take({content / RECORD})
    holding = read_all(in_hand)

    assert holding.rated == good
    assert holding.held["aber-2024"].found

    (content / RECORD).write_bytes(sound)
    (content / REPORT).with_name("letter.yaml").unlink(missing_ok=True)
    in_hand.take({content / RECORD})
    assert_is_as_read_anew(read_all(in_hand), content, defaults)


@pytest.mark.parametrize("name", ["site.yaml", "services.yaml", "frameworks/aber-2024-framework.yaml"])
def test_of_what_inspections_rest_on_the_last_good_one_stays(
    name: str, content: Path, defaults: Path, in_hand: ContentInHand
) -> None:
    good, sound = in_hand.hold(), (content / name).read_bytes()
    (content / name).write_text("{", "utf-8")

    in_hand.take({content / name})
    holding = read_all(in_hand)

    assert holding.rated == good.rated
    assert holding.library == good.library
    assert holding.found

    (content / name).write_bytes(sound)
    in_hand.take({content / name})
    assert_is_as_read_anew(read_all(in_hand), content, defaults)


def test_a_folder_that_has_gone_and_comes_back_loses_nothing(
    content: Path, defaults: Path, in_hand: ContentInHand
) -> None:
    good = in_hand.hold().rated
    content.rename(content.with_name("elsewhere"))

    in_hand.take({content})
    assert read_all(in_hand).rated == good
    assert [one.code for one in in_hand.hold().found] == ["missing-file", "missing-file"]

    content.with_name("elsewhere").rename(content)
    in_hand.take_everything()
    assert_is_as_read_anew(read_all(in_hand), content, defaults)


def test_a_file_that_the_machine_cannot_read_is_told(
    content: Path, in_hand: ContentInHand, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(folder: Path) -> dict[str, bytes]:
        raise PermissionError(13, "Permission denied", str(folder / "report.yaml"))

    good = in_hand.hold().rated
    monkeypatch.setattr("inspectorate.serving.content.read_inspection_folder", refuse)

    in_hand.take({content / REPORT})
    holding = read_all(in_hand)

    (told,) = holding.held["aber-2024"].found
    assert (told.code, told.file) == ("file-unreadable", f"content/{REPORT}")
    assert holding.rated == good


def test_a_content_that_never_could_be_read_holds_nothing_until_it_can(tmp_path: Path, defaults: Path) -> None:
    taken = ContentInHand(ContentPlace(content=tmp_path / "content", defaults=defaults))
    taken.take_everything()
    assert (read_all(taken).library, read_all(taken).rated) == (None, ())

    write_content(tmp_path / "content", ONE)
    write_inspection(tmp_path / "content", ONE)
    taken.take_everything()

    assert_is_as_read_anew(read_all(taken), tmp_path / "content", defaults)

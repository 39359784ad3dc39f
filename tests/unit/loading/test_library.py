"""The library: made-up content as bytes, read into values with their references resolved."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from content_files import (
    FRAMEWORK,
    LETTER_RECORD,
    PRESS_RELEASE,
    RECORD,
    REPORT,
    SERVICES,
    SITE,
    content,
    load,
    make_phrases,
)
from inspectorate.diagnostics import Severity
from inspectorate.loading.files import ContentFiles
from inspectorate.loading.library import load_library
from inspectorate.model.inspection import Inspection
from inspectorate.model.words import Words
from pictures import draw_png


def load_one(files: ContentFiles) -> Inspection:
    """Return the one inspection of sound content."""
    library, found = load(files)
    assert found == []
    (inspection,) = library.inspections
    return inspection


# --- Sound content ----------------------------------------------------------------------------------------------------


def test_content_becomes_a_library_with_references_resolved() -> None:
    inspection = load_one(content(press_release=PRESS_RELEASE))

    assert inspection.id == "ambershire-2025"
    assert inspection.framework.id == "f-2025"
    assert inspection.service.area_code == "E99999999"
    assert inspection.signatory is not None
    assert inspection.signatory.name == "Jo Chief"
    assert list(inspection.words.sections) == ["foreword"]
    assert inspection.press_release is not None
    assert inspection.unread == frozenset()


def test_the_library_holds_site_wording_and_frameworks_by_name() -> None:
    library, _ = load(content())

    assert library.site is not None
    assert list(library.wording) == ["en"]
    assert list(library.frameworks) == ["f-2025", "l-2012"]
    assert library.folder_name == "content/inspections"


def test_every_read_file_has_its_places() -> None:
    library, _ = load(content())

    assert set(library.places_by_file) == {
        "content/site.yaml",
        "content/services.yaml",
        "content/frameworks/f-2025.yaml",
        "content/frameworks/l-2012.yaml",
        "content/wording/en.yaml",
        "content/inspections/ambershire-2025/inspection.yaml",
        "content/inspections/ambershire-2025/report.yaml",
    }
    assert library.places_by_file["content/inspections/ambershire-2025/inspection.yaml"]["standards", "1.1"].line == 11


def test_an_inspection_may_have_no_press_release_and_no_signatory() -> None:
    inspection = load_one(content(inspection=RECORD.replace("signatory: jo-chief\n", "")))

    assert inspection.press_release is None
    assert inspection.signatory is None


def test_a_framework_of_letters_takes_its_words_from_the_letter() -> None:
    letter = "sections:\n  context: Words.\n"

    assert list(load_one(content(inspection=LETTER_RECORD, report=None, letter=letter)).words.sections) == ["context"]


def test_inspections_come_in_the_order_of_the_files() -> None:
    files = content()
    one = files.inspections["ambershire-2025"]
    library, found = load(replace(files, inspections={"a": one, "b": one, "c": one}))

    assert found == []
    assert [inspection.id for inspection in library.inspections] == ["a", "b", "c"]


# --- Mistakes ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["inspection", "report"])
def test_a_missing_file_of_an_inspection_is_told(name: str) -> None:
    _, found = load(content(**{name: None}))

    assert found == [(f"{name}.yaml", "missing-file")]


def test_an_inspection_without_a_record_is_not_in_the_library_but_its_words_are_read() -> None:
    library, found = load(content(inspection=None, report="sectoins: {}\n"))

    assert library.inspections == ()
    assert found == [("inspection.yaml", "missing-file"), ("report.yaml", "unknown-field")]


def test_an_inspection_without_readable_words_is_in_the_library_with_its_unread_file() -> None:
    library, found = load(content(report="sections: [\n"))
    (inspection,) = library.inspections

    assert found == [("report.yaml", "yaml-syntax")]
    assert inspection.words == Words()
    assert inspection.unread == {"report.yaml"}


def test_a_press_release_with_mistakes_is_unread_too() -> None:
    library, found = load(content(press_release="bdoy: x\n"))
    (inspection,) = library.inspections

    assert {file for file, _ in found} == {"press-release.yaml"}
    assert inspection.press_release is None
    assert inspection.unread == {"press-release.yaml"}


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (("service: ambershire", "service: ambreshire"), "unknown-service"),
        (("framework: f-2025", "framework: f-2024"), "unknown-framework"),
        (("rating: good", "rating: excellent"), "unknown-rating"),
        (("signatory: jo-chief", "signatory: jo"), "unknown-person"),
    ],
)
def test_a_record_that_names_what_does_not_exist_is_not_in_the_library(change: tuple[str, str], code: str) -> None:
    library, found = load(content(inspection=RECORD.replace(*change)))

    assert library.inspections == ()
    assert found == [("inspection.yaml", code)]


def test_the_words_of_an_inspection_without_a_framework_are_still_read() -> None:
    _, found = load(content(inspection=RECORD.replace("f-2025", "f-2024"), letter="[", report="["))

    assert sorted(found) == [
        ("inspection.yaml", "unknown-framework"),
        ("letter.yaml", "yaml-syntax"),
        ("report.yaml", "yaml-syntax"),
    ]


def test_words_of_the_other_document_are_told() -> None:
    _, found = load(content(letter="sections: {}\n"))

    assert found == [("letter.yaml", "wrong-document")]


def test_words_that_belong_nowhere_are_told() -> None:
    library, found = load(content(report="sections:\n  foreward: Words.\n"))

    assert found == [("report.yaml", "unknown-section")]
    assert library.inspections[0].unread == {"report.yaml"}


def test_a_framework_has_the_name_of_its_file() -> None:
    files = content()
    library, found = load(replace(files, frameworks={"content/frameworks/g.yaml": FRAMEWORK.encode()}, inspections={}))

    assert found == [("frameworks/g.yaml", "wrong-value")]
    assert library.frameworks == {}


def test_an_inspection_of_a_framework_with_mistakes_is_left_out_and_only_the_framework_is_told() -> None:
    files = content()
    broken = {"content/frameworks/f-2025.yaml": FRAMEWORK.replace("at_least: 0", "at_least: 1").encode()}
    library, found = load(replace(files, frameworks=broken))

    assert found == [("frameworks/f-2025.yaml", "bands-with-gaps")]
    assert library.inspections == ()


def test_without_a_readable_site_there_is_no_inspection_but_all_files_are_read() -> None:
    files = replace(content(report="["), site=("content/site.yaml", b"["))
    library, found = load(files)

    assert library.site is None
    assert library.inspections == ()
    assert found == [("site.yaml", "yaml-syntax"), ("report.yaml", "yaml-syntax")]


def test_without_readable_services_no_service_is_told_as_unknown() -> None:
    library, found = load(replace(content(), services=("content/services.yaml", b"[")))

    assert library.inspections == ()
    assert found == [("services.yaml", "yaml-syntax")]


def test_a_language_with_missing_phrases_is_told() -> None:
    wording = {"content/wording/en.yaml": make_phrases().replace("  home: 'Home'\n", "").encode()}
    library, found = load(replace(content(), wording=wording))

    assert found == [("wording/en.yaml", "phrase-missing")]
    assert list(library.wording) == ["en"]


def test_a_site_in_a_language_without_phrases_is_told() -> None:
    site = SITE.replace("[en]", "[en, cy]").encode()

    assert load(replace(content(), site=("content/site.yaml", site)))[1] == [("site.yaml", "missing-file")]


def test_the_mistakes_of_every_file_are_told_at_once() -> None:
    files = replace(content(report="["), services=("content/services.yaml", b"a: {}\n"), wording={})
    _, found = load(files)

    assert {file for file, _ in found} == {"services.yaml", "site.yaml", "report.yaml"}


def test_an_inspection_carries_its_record_as_the_public_may_have_it() -> None:
    commented = RECORD.replace("{name: Jo Lead}", "{name: Jo Lead, email: jo@example.org} # a thought")
    source = load_one(content(inspection=commented)).source

    assert source.startswith("service: ambershire\nservice_name:\n  en: Ambershire Youth Justice Service\n")
    assert "lead_inspector:\n  name: Jo Lead\nsignatory: jo-chief\n" in source
    assert "thought" not in source


def test_the_list_of_first_names_goes_into_the_handbook() -> None:
    library, found = load(replace(content(), first_names=("names.txt", b"Joe\n")))

    assert found == []
    assert library.handbook.first_names == {"joe"}
    assert load(content())[0].handbook.first_names == frozenset()


# --- Pictures ---------------------------------------------------------------------------------------------------------


def with_pictures(files: ContentFiles, pictures: Mapping[str, bytes]) -> ContentFiles:
    """Return content whose one inspection has these pictures."""
    ((name, contents),) = files.inspections.items()
    figures = {f"figures/{file}": content for file, content in pictures.items()}
    return replace(files, inspections={name: {**contents, **figures}})


def test_an_inspection_has_the_pictures_of_its_folder_by_their_names() -> None:
    inspection = load_one(with_pictures(content(), {"board.png": draw_png(30, 20)}))

    assert {name: (one.width, one.height) for name, one in inspection.pictures.items()} == {"board.png": (30, 20)}
    assert inspection.unread == frozenset()


def test_a_picture_that_cannot_be_read_is_told_and_unread() -> None:
    library, found = load(with_pictures(content(), {"board.png": b"", "map.png": draw_png()}))
    (inspection,) = library.inspections

    assert found == [("figures/board.png", "picture-unreadable")]
    assert list(inspection.pictures) == ["map.png"]
    assert inspection.unread == frozenset({"figures/board.png"})


def test_pictures_are_read_even_where_the_record_cannot_be() -> None:
    _, found = load(with_pictures(content(inspection="a: [\n"), {"board.png": b""}))

    assert ("figures/board.png", "picture-unreadable") in found


# --- What is still to be written --------------------------------------------------------------------------------------

GAP = "to be written"


def severities(files: ContentFiles) -> set[tuple[str, Severity]]:
    """Return each code that was found, with its severity."""
    return {(one.code, one.severity) for one in load_library(files).diagnostics}


@pytest.mark.parametrize("stage", ["drafting", "factual-accuracy", "withdrawn", GAP])
def test_a_gap_is_a_warning_while_the_inspection_is_not_finished(stage: str) -> None:
    record = RECORD.replace("stage: final", f"stage: {stage}").replace("Jo Lead", GAP)

    assert severities(content(inspection=record)) == {("to-be-written", Severity.WARNING)}


def test_a_gap_in_a_finished_inspection_is_an_error() -> None:
    assert severities(content(inspection=RECORD.replace("Jo Lead", GAP))) == {("to-be-written", Severity.ERROR)}
    assert severities(content(report=REPORT.replace("Words.", GAP))) == {("to-be-written", Severity.ERROR)}


@pytest.mark.parametrize(
    "gaps",
    [
        {"inspection": RECORD.replace("Jo Lead", GAP)},
        {"report": REPORT.replace("Words.", GAP)},
        {"press_release": PRESS_RELEASE.replace("News.", GAP)},
    ],
    ids=["record", "report", "press release"],
)
def test_a_finished_inspection_with_a_gap_is_not_in_the_library(gaps: dict[str, str]) -> None:
    """However its diagnostics are weighed later, nothing of it can come before the public."""
    library, found = load(content(**gaps))

    assert library.inspections == ()
    assert {code for _, code in found} == {"to-be-written"}


def test_a_record_with_a_gap_is_not_in_the_library_and_brings_no_echo() -> None:
    record = RECORD.replace("stage: final", "stage: drafting").replace("ambershire\n", f"{GAP}\n", 1)
    library, found = load(content(inspection=record))

    assert library.inspections == ()
    assert found == [("inspection.yaml", "to-be-written")]


def test_a_draft_whose_words_have_a_gap_is_there_and_its_words_are_unread() -> None:
    library, found = load(
        content(inspection=RECORD.replace("final", "drafting"), report=REPORT.replace("Words.", f"|\n    {GAP}"))
    )

    assert found == [("report.yaml", "to-be-written")]
    assert library.inspections[0].unread == {"report.yaml"}


def test_a_gap_of_one_inspection_weighs_nothing_for_another_whose_name_begins_alike() -> None:
    files = content(inspection=RECORD.replace("Jo Lead", GAP))
    (finished,) = files.inspections.values()
    draft = {**finished, "inspection.yaml": RECORD.replace("stage: final", f"stage: {GAP}").encode()}
    both = replace(files, inspections={"ambershire-2025": finished, "ambershire": draft})

    assert [
        (one.file.removeprefix("content/inspections/"), one.severity) for one in load_library(both).diagnostics
    ] == [
        ("ambershire-2025/inspection.yaml", Severity.ERROR),
        ("ambershire/inspection.yaml", Severity.WARNING),
    ]


def test_a_gap_in_what_all_inspections_share_is_an_error() -> None:
    draft = RECORD.replace("stage: final", "stage: drafting")
    files = content(inspection=draft)
    services = ("content/services.yaml", SERVICES.replace("E99999999", GAP).encode())

    assert severities(replace(files, services=services)) == {("to-be-written", Severity.ERROR)}

"""Further languages: files with the words of an inspection in them, and the languages of a site."""

from dataclasses import replace

import pytest

from builders import EN, SITE
from content_files import LETTER_RECORD, PRESS_RELEASE, RECORD, REPORT, content, load, make_phrases
from inspectorate.diagnostics import Severity
from inspectorate.loading.files import ContentFiles
from inspectorate.loading.languages import check_language_of_file, check_languages_of_site
from inspectorate.loading.library import load_library
from inspectorate.model.inspection import Inspection
from inspectorate.model.language import Language

CY = Language("cy")
FILE = "content/inspections/ambershire-2025/report.cy.yaml"
BOTH = replace(SITE, languages=(EN, CY))


def bilingual(files: ContentFiles, **translated: str) -> ContentFiles:
    """Return content of a site with two languages, and with files of the second, named as `press_release`."""
    (folder,) = files.inspections
    added = {f"{name.replace('_', '-')}.cy.yaml": text.encode() for name, text in translated.items()}
    name, site = files.site
    return replace(
        files,
        site=(name, site.replace(b"[en]", b"[en, cy]")),
        wording={
            **files.wording,
            "content/wording/cy.yaml": make_phrases().replace("language: en", "language: cy").encode(),
        },
        inspections={folder: {**files.inspections[folder], **added}},
    )


def load_bilingual(files: ContentFiles) -> Inspection:
    """Return the one inspection of sound content."""
    library, found = load(files)
    assert found == []
    (inspection,) = library.inspections
    return inspection


def test_words_in_a_further_language_stand_beside_those_of_the_first() -> None:
    inspection = load_bilingual(
        bilingual(content(press_release=PRESS_RELEASE), report=REPORT, press_release="body: Newyddion.\n")
    )

    assert list(inspection.translated_words) == ["cy"]
    assert list(inspection.translated_words[CY].sections) == ["foreword"]
    assert inspection.translated_press_releases[CY] != inspection.press_release


def test_without_such_files_there_are_no_translations() -> None:
    inspection = load_bilingual(bilingual(content()))

    assert (inspection.translated_words, inspection.translated_press_releases) == ({}, {})


def test_a_letter_has_its_words_in_a_further_language_in_a_file_of_its_own() -> None:
    letter = "sections:\n  context: Words.\n"
    files = content(inspection=LETTER_RECORD, report=None, letter=letter)

    assert list(load_bilingual(bilingual(files, letter=letter)).translated_words) == ["cy"]
    assert load(bilingual(files, letter=letter, report=letter))[1] == [("report.cy.yaml", "wrong-document")]


def test_a_file_in_a_further_language_has_its_places_and_its_mistakes() -> None:
    library, found = load(bilingual(content(), report="sections:\n  foreward: Words.\n"))
    (inspection,) = library.inspections

    assert found == [("report.cy.yaml", "unknown-section")]
    assert inspection.unread == {"report.cy.yaml"}
    assert library.places_by_file[FILE]["sections", "foreward"].line == 2


@pytest.mark.parametrize("name", ["report", "press_release"])
def test_a_finished_inspection_with_a_gap_in_any_language_is_not_in_the_library(name: str) -> None:
    gap = {"report": "sections:\n  foreword: to be written\n", "press_release": "body: to be written\n"}[name]
    library, found = load(bilingual(content(press_release=PRESS_RELEASE), **{name: gap}))

    assert library.inspections == ()
    assert found == [(f"{name.replace('_', '-')}.cy.yaml", "to-be-written")]


def test_a_gap_in_a_further_language_is_a_warning_in_a_draft() -> None:
    draft = RECORD.replace("stage: final", "stage: drafting")
    checked = load_library(bilingual(content(inspection=draft), report="sections:\n  foreword: to be written\n"))
    (inspection,) = checked.value.inspections

    assert [one.severity for one in checked.diagnostics] == [Severity.WARNING]
    assert inspection.unread == {"report.cy.yaml"}


def test_a_translation_of_nothing_is_told() -> None:
    assert load(bilingual(content(), press_release="body: Newyddion.\n"))[1] == [("press-release.yaml", "missing-file")]


def test_a_file_in_a_language_that_the_site_does_not_have_is_told_and_not_read() -> None:
    files = content()
    added = {**files.inspections["ambershire-2025"], "report.cy.yaml": b"["}
    library, found = load(replace(files, inspections={"ambershire-2025": added}))

    assert found == [("report.cy.yaml", "unknown-language")]
    assert library.inspections[0].translated_words == {}


def test_a_language_without_phrases_is_not_told_again_at_its_files() -> None:
    files = bilingual(content(), report=REPORT)
    without = {"content/wording/en.yaml": files.wording["content/wording/en.yaml"]}
    library, found = load(replace(files, wording=without))

    assert found == [("site.yaml", "missing-file")]
    assert library.site is not None
    assert library.site.languages == (EN,)


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "`en` is the first language of the site: its words stand in `report.yaml`."),
        ("welsh", "The site has no language `welsh`, so that this file would never be read."),
    ],
)
def test_a_file_is_named_after_a_further_language_of_the_site(language: str, message: str) -> None:
    found = check_language_of_file(Language(language), "report.yaml", BOTH, FILE)

    assert found is not None
    assert (found.code, found.file, found.message) == ("unknown-language", FILE, message)
    assert check_language_of_file(CY, "report.yaml", BOTH, FILE) is None


def test_nothing_is_said_of_languages_where_the_site_could_not_be_read() -> None:
    assert check_language_of_file(Language("fr"), "report.yaml", None, FILE) is None


def test_each_language_of_a_site_is_named_once_and_has_its_phrases() -> None:
    site = replace(SITE, languages=(EN, EN, CY))

    assert [(one.code, one.path) for one in check_languages_of_site(site, ["en"], "site.yaml")] == [
        ("wrong-value", ("languages", 1)),
        ("missing-file", ("languages", 2)),
    ]
    assert list(check_languages_of_site(BOTH, ["en", "cy"], "site.yaml")) == []

"""Pictures say what they show to everybody, are there, are fine enough for print, and tell nothing else."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from builders import INSPECTION, LETTER_FRAMEWORK, LETTER_INSPECTION, SITE, local_prose, prose, section
from inspectorate.diagnostics import Diagnostic, Severity
from inspectorate.model.framework import DomainId, SectionKind
from inspectorate.model.inspection import Inspection
from inspectorate.model.language import Language
from inspectorate.model.pictures import PictureFile, PictureFormat
from inspectorate.model.prose import Picture
from inspectorate.model.words import DomainWords, PressReleaseWords, Words
from inspectorate.ratings import rate_inspection
from inspectorate.validation import check_inspections
from inspectorate.validation.manuscript import Manuscript, read_manuscript
from inspectorate.validation.passages import PassageKind
from inspectorate.validation.pictures import (
    LONGEST_ALTERNATIVE,
    check_alternative_texts,
    check_missing_pictures,
    check_picture_places,
    check_picture_sizes,
    check_picture_traces,
    check_used_pictures,
)

SOUND = PictureFile(format=PictureFormat.PNG, width=1200, height=600, content=b"")
MAP = Picture("map.png", "Two towns on one river", "The county")
NO_FILES: Mapping[str, PictureFile] = {}


def read(
    *pictures: Picture, release: tuple[Picture, ...] = (), files: Mapping[str, PictureFile] = NO_FILES
) -> Manuscript:
    """Return an inspection with these pictures in its words, and these in its folder."""
    inspection = replace(
        INSPECTION,
        words=Words(sections={"background": prose("One.", *pictures)}),
        press_release=PressReleaseWords(body=prose(*release)) if release else None,
        pictures=files,
    )
    return look(inspection)


def look(inspection: Inspection) -> Manuscript:
    """Return an inspection as checks read it."""
    return read_manuscript(rate_inspection(inspection), SITE, "f")


def judge(alternative: str, caption: str = "", file: str = "map.png") -> list[tuple[str, str]]:
    """Return code and characters of what is amiss with an alternative text."""
    found = check_alternative_texts(read(Picture(file, alternative, caption)))
    return [(one.code, alternative[slice(*one.span)] if one.span else "") for one in found]


def list_codes(found: list[Diagnostic]) -> list[tuple[str, str]]:
    """Return code and file of what was found."""
    return [(one.code, one.file) for one in found]


# --- Alternative texts ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("alternative", ["", " "])
def test_a_picture_has_an_alternative_text(alternative: str) -> None:
    (found,) = check_alternative_texts(read(Picture("map.png", alternative, "The county")))

    assert (found.code, found.severity) == ("alternative-text-missing", Severity.ERROR)
    assert (found.file, found.path) == ("f/report.yaml", ("sections", "background", 1))


@pytest.mark.parametrize(
    ("alternative", "caption", "repeats"),
    [
        ("The county", "The county", True),
        ("the county.", "The County", True),
        ("The county", "The county of Ambershire", True),
        ("Two towns on one river", "The county", False),
        ("The county lies on one river", "The county", False),
        ("The count", "The county", False),
        ("The county", "", False),
    ],
)
def test_an_alternative_text_does_not_repeat_the_caption(
    alternative: str,
    caption: str,
    repeats: bool,  # noqa: FBT001
) -> None:
    assert judge(alternative, caption) == ([("alternative-text-repeats", alternative)] if repeats else [])


@pytest.mark.parametrize(
    ("alternative", "is_name"),
    [
        ("IMG_2041.JPG", True),
        ("the-county.png", True),
        ("the-county", True),
        ("The county", False),
        ("A table of map.png", False),
    ],
)
def test_an_alternative_text_is_not_the_name_of_a_file(alternative: str, is_name: bool) -> None:  # noqa: FBT001
    expected = [("alternative-text-file-name", alternative)] if is_name else []

    assert judge(alternative, file="the-county.png") == expected


@pytest.mark.parametrize(
    ("alternative", "opening"),
    [
        ("Image of a river", "Image of"),
        ("A picture of a river", "A picture of"),
        ("This graphic shows a river", "This graphic shows"),
        ("Picture frames on a wall", ""),
        ("A river, with an image of a town", ""),
        ("Images of rivers on a wall", ""),
    ],
)
def test_an_alternative_text_does_not_say_that_it_is_a_picture(alternative: str, opening: str) -> None:
    assert judge(alternative) == ([("alternative-text-opening", opening)] if opening else [])


def test_an_alternative_text_may_be_so_long_and_no_longer() -> None:
    longest = "x" * LONGEST_ALTERNATIVE

    assert judge(longest) == []
    assert judge(f"{longest}x") == [("alternative-text-too-long", f"{longest}x")]


def test_alternative_texts_of_the_press_release_are_checked_too() -> None:
    (found,) = check_alternative_texts(read(release=(Picture("map.png", "map", ""),)))

    assert (found.file, found.path) == ("f/press-release.yaml", ("body", 0, "alternative"))
    assert found.severity is Severity.WARNING


def test_the_words_of_a_picture_are_passages_for_all_other_checks() -> None:
    words = read(MAP, Picture("map.png", "No caption", "")).words

    assert [(one.text, one.path[3:], one.kind) for one in words if one.path[:3] == ("sections", "background", 1)] == [
        ("Two towns on one river", ("alternative",), PassageKind.PHRASE),
        ("The county", ("caption",), PassageKind.PHRASE),
    ]
    assert [one.text for one in words if one.path[:3] == ("sections", "background", 2)] == ["No caption"]


# --- Files ------------------------------------------------------------------------------------------------------------


def test_a_picture_that_nobody_has_put_there_is_told_where_it_is_named() -> None:
    manuscript = read(MAP, files={"may.png": SOUND})
    (missing,) = check_missing_pictures(manuscript)
    (unused,) = check_used_pictures(manuscript)

    assert (missing.code, missing.file, missing.path) == (
        "picture-missing",
        "f/report.yaml",
        ("sections", "background", 1),
    )
    assert missing.hint.endswith("There are: `may.png`.")
    assert (unused.code, unused.file, unused.severity) == ("picture-unused", "f/figures/may.png", Severity.WARNING)


def test_a_picture_that_is_there_and_in_use_is_sound() -> None:
    for manuscript in (read(MAP, files={"map.png": SOUND}), read(release=(MAP,), files={"map.png": SOUND})):
        assert [*check_missing_pictures(manuscript), *check_used_pictures(manuscript)] == []


def test_a_picture_may_be_in_use_in_a_further_language_alone() -> None:
    words = {Language("cy"): Words(sections={"background": prose(MAP)})}
    manuscript = look(replace(INSPECTION, translated_words=words, pictures={"map.png": SOUND}))

    assert list(check_used_pictures(manuscript)) == []


def test_a_picture_that_cannot_be_read_is_not_missing() -> None:
    manuscript = look(
        replace(
            INSPECTION,
            words=Words(sections={"background": prose(MAP)}),
            unread=frozenset({"figures/map.png"}),
        )
    )

    assert list(check_missing_pictures(manuscript)) == []


@pytest.mark.parametrize(
    ("size", "dots", "wanted"),
    [
        ((827, 400), None, 0),
        ((826, 400), 149, 827),
        ((400, 300), 96, 827),
        ((600, 886), None, 0),
        ((600, 890), None, 0),
        ((500, 885), 149, 501),
    ],
)
def test_a_picture_has_enough_pixels_for_its_size_in_print(
    size: tuple[int, int], dots: int | None, wanted: int
) -> None:
    picture = replace(SOUND, width=size[0], height=size[1])
    found = list(check_picture_sizes(read(MAP, files={"map.png": picture})))

    assert list_codes(found) == ([("picture-too-small", "f/figures/map.png")] if dots else [])
    assert [(str(dots) in one.message, str(wanted) in one.hint) for one in found] == [(True, True)] * len(found)


def test_a_picture_that_no_words_show_may_be_small() -> None:
    assert list(check_picture_sizes(read(files={"map.png": replace(SOUND, width=9)}))) == []


def test_a_place_is_an_error_and_other_traces_are_a_warning() -> None:
    files = {
        "a.png": SOUND,
        "b.png": replace(SOUND, has_position=True),
        "c.png": replace(SOUND, traces=("Artist", "XMP")),
    }
    found = list(check_picture_traces(read(files=files)))

    assert [(one.code, one.severity, one.file) for one in found] == [
        ("picture-with-position", Severity.ERROR, "f/figures/b.png"),
        ("picture-with-metadata", Severity.WARNING, "f/figures/c.png"),
    ]
    assert found[1].message.endswith(": `Artist`, `XMP`.")


# --- Places -----------------------------------------------------------------------------------------------------------


def test_a_picture_cannot_stand_among_numbered_paragraphs() -> None:
    numbered = replace(section("one", SectionKind.NUMBERED_DOMAIN), domain=DomainId("1"))
    words = Words(domains={DomainId("1"): DomainWords(text=prose("One.", MAP))})
    framework = replace(LETTER_FRAMEWORK, sections=(numbered,))
    plain = replace(LETTER_FRAMEWORK, sections=(replace(numbered, kind=SectionKind.DOMAIN),))
    letter = replace(LETTER_INSPECTION, words=words, framework=framework)

    assert [(one.code, one.file, one.path) for one in check_picture_places(look(letter))] == [
        ("picture-out-of-place", "f/letter.yaml", ("domains", "1", "text", 1))
    ]
    assert list(check_picture_places(look(replace(letter, framework=plain)))) == []


def test_a_picture_cannot_stand_in_words_of_the_site_or_of_an_edition() -> None:
    site = replace(SITE, introduction=local_prose(MAP))
    standing = replace(section("standing", SectionKind.STANDING), text=local_prose(MAP))
    framework = replace(INSPECTION.framework, sections=(*INSPECTION.framework.sections, standing))
    rated = (rate_inspection(replace(INSPECTION, framework=framework)),)
    found = [one for one in check_inspections(rated, site, "c/inspections") if one.code == "picture-out-of-place"]

    assert {one.file for one in found} == {"c/site.yaml", f"c/frameworks/{framework.id}.yaml"}

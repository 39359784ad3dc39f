"""Proofreading: what no page may have when it goes out."""

from pathlib import Path

import pytest

from inspectorate.assembly.proofread import proofread
from inspectorate.model.inspection import InspectionId

GOOD = '<!DOCTYPE html><html lang="en"><title>a</title><h1 id="top">a</h1>{}</html>'


def read(tmp_path: Path, files: dict[str, str], *withheld: str) -> list[tuple[str, str]]:
    """Write files and proofread them; return file and code of all that is found."""
    for path, text in files.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, "utf-8")
    found = proofread(tmp_path, tuple(files), [InspectionId(name) for name in withheld])
    assert all(one.hint and str(one.position) == f"{one.file}:1:1" for one in found)
    return [(one.file.removeprefix("site/"), one.code) for one in found]


def read_one(tmp_path: Path, inside: str, *more: str) -> list[str]:
    """Proofread one good page with something more in it; return the codes of all that is found."""
    return [code for _, code in read(tmp_path, {"index.html": GOOD.format(inside)} | dict.fromkeys(more, ""))]


def test_a_good_page_has_nothing_to_tell(tmp_path: Path) -> None:
    assert (
        read_one(tmp_path, '<h2>b</h2><h3>c</h3><h2>d</h2><a href="#top">e</a><img alt="" src="a.png">', "a.png") == []
    )


# --- Ids --------------------------------------------------------------------------------------------------------------


def test_an_id_stands_once_on_a_page(tmp_path: Path) -> None:
    assert read_one(tmp_path, '<p id="a"><p id="b"><p id="a"><p id="a">') == ["page-id-twice"]


def test_two_pages_may_have_the_same_ids(tmp_path: Path) -> None:
    assert read(tmp_path, {"a.html": GOOD.format(""), "b.html": GOOD.format("")}) == []


# --- Headings ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "page",
    [
        '<html lang="en"><p>a</p></html>',
        '<html lang="en"><h2>a</h2></html>',
        '<html lang="en"><h2>a</h2><h1>b</h1></html>',
        '<html lang="en"><h1>a</h1><h1>b</h1></html>',
    ],
    ids=["no heading", "no main heading", "the main heading not first", "two main headings"],
)
def test_a_page_begins_with_its_one_main_heading(tmp_path: Path, page: str) -> None:
    assert read(tmp_path, {"a.html": page}) == [("a.html", "page-headings")]


@pytest.mark.parametrize("headings", ["<h3>a</h3>", "<h2>a</h2><h4>b</h4>", "<h2>a</h2><h3>b</h3><h5>c</h5>"])
def test_headings_go_one_level_deeper_at_a_time(tmp_path: Path, headings: str) -> None:
    assert read_one(tmp_path, headings) == ["page-headings"]


def test_headings_may_go_up_by_several_levels(tmp_path: Path) -> None:
    assert read_one(tmp_path, "<h2>a</h2><h3>b</h3><h4>c</h4><h2>d</h2>") == []


# --- Language and pictures --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["", ' lang=""', " lang"])
def test_a_page_says_its_language(tmp_path: Path, language: str) -> None:
    assert read(tmp_path, {"a.html": f"<html{language}><h1>a</h1></html>"}) == [("a.html", "page-language")]


def test_a_picture_has_a_text_in_its_place(tmp_path: Path) -> None:
    assert read_one(tmp_path, '<img src="a.png"><img src="a.png">', "a.png") == ["page-picture"]


# --- Links ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "link",
    ["b/c.html", "./b/c.html", "b/c.html#top", "#top", "index.html#top", "b/d%20e.pdf", "b/d%20e.pdf#page=2", "?a=b"],
)
def test_links_lead_to_files_and_places_that_were_made(tmp_path: Path, link: str) -> None:
    files = {"index.html": GOOD.format(f'<a href="{link}">x</a>'), "b/c.html": GOOD.format(""), "b/d e.pdf": ""}

    assert read(tmp_path, files) == []


@pytest.mark.parametrize("link", ["b.html", "../index.html", "c/", "b/c.html#nowhere", "#nowhere", "/b/c.html"])
def test_dead_links_are_told(tmp_path: Path, link: str) -> None:
    files = {"index.html": GOOD.format(f'<a href="{link}">x</a>'), "b/c.html": GOOD.format("")}

    assert read(tmp_path, files) == [("index.html", "dead-link")]


def test_links_lead_from_the_folder_of_their_page(tmp_path: Path) -> None:
    files = {
        "index.html": GOOD.format(""),
        "a/index.html": GOOD.format('<a href="../index.html">x</a><a href="b.html">y</a>'),
        "a/b.html": GOOD.format('<a href="index.html#top">z</a>'),
    }

    assert read(tmp_path, files) == []


def test_styles_and_pictures_are_links_too(tmp_path: Path) -> None:
    assert read_one(tmp_path, '<link href="a.css"><img alt="" src="b.png">') == ["dead-link", "dead-link"]


def test_a_dead_link_is_told_once_for_each_page(tmp_path: Path) -> None:
    assert read_one(tmp_path, '<a href="x">a</a><a href="x">b</a>') == ["dead-link"]


@pytest.mark.parametrize("link", ["https://example.org/x", "mailto:a@example.org", "//example.org/x", "tel:1"])
def test_links_out_of_the_site_are_not_followed(tmp_path: Path, link: str) -> None:
    assert read_one(tmp_path, f'<a href="{link}">x</a>') == []


# --- What is withheld -------------------------------------------------------------------------------------------------

HIDDEN = "amber-2026"


@pytest.mark.parametrize("name", ["index.html", "a.css", "a.xml", "a.json", "a.csv", "a.txt", "a.svg"])
def test_no_text_names_an_inspection_that_is_not_public_yet(tmp_path: Path, name: str) -> None:
    assert ("withheld-named" in [code for _, code in read(tmp_path, {name: GOOD.format(HIDDEN)}, HIDDEN)]) is True


def test_no_path_names_an_inspection_that_is_not_public_yet(tmp_path: Path) -> None:
    assert read(tmp_path, {f"{HIDDEN}/a.pdf": ""}, HIDDEN) == [(f"{HIDDEN}/a.pdf", "withheld-named")]


def test_each_withheld_inspection_is_told(tmp_path: Path) -> None:
    assert read(tmp_path, {"a.txt": "x one-2026 two-2026 x"}, "one-2026", "two-2026", "three-2026") == [
        ("a.txt", "withheld-named"),
        ("a.txt", "withheld-named"),
    ]


def test_a_site_that_withholds_nothing_may_name_everything(tmp_path: Path) -> None:
    assert read(tmp_path, {"a.txt": HIDDEN}) == []


def test_a_public_inspection_with_a_longer_name_is_not_mistaken_for_a_withheld_one(tmp_path: Path) -> None:
    assert read(tmp_path, {f"{HIDDEN}-second/a.txt": f"{HIDDEN}-second and not-{HIDDEN}"}, HIDDEN) == []

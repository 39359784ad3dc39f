"""Proofreading: what no page may have when it goes out."""

import gzip
import zipfile
from pathlib import Path

import pytest

from inspectorate.aid import Help
from inspectorate.assembly.manifest_file import record_files
from inspectorate.assembly.page_checks.page import MadePage
from inspectorate.assembly.withheld import Withheld, find_withheld_names
from inspectorate.memo import open_memo
from inspectorate.model.inspection import InspectionId
from inspectorate.model.language import ENGLISH, Language
from inspectorate.views.document import Source
from making import proofread
from tagged_pdf import Sheet, tag, write_sheet

GOOD = '<!DOCTYPE html><html lang="en"><title>{0}</title><main><h1 id="top">{0}</h1>{1}</main></html>'


def hide(name: str) -> Withheld:
    return Withheld(InspectionId(name))


def read(tmp_path: Path, files: dict[str, str], *withheld: str) -> list[tuple[str, str]]:
    """Write files and proofread them; return file and code of all that is found."""
    for path, text in files.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, "utf-8")
    pages = {path: MadePage(language=ENGLISH) for path in files if path.endswith(".html")}
    found = proofread(tmp_path, tuple(files), pages, [Withheld(InspectionId(name)) for name in withheld])
    assert all(one.hint and one.position and one.position.file == one.file for one in found)
    return [(one.file.removeprefix("site/"), one.code) for one in found]


def read_one(tmp_path: Path, inside: str, *more: str) -> list[str]:
    """Proofread one good page with something more in it; return the codes of all that is found."""
    return [code for _, code in read(tmp_path, {"index.html": good(inside)} | dict.fromkeys(more, ""))]


def good(inside: str = "", title: str = "a") -> str:
    """Return a good page with something more in it."""
    return GOOD.format(title, inside)


def test_a_good_page_has_nothing_to_tell(tmp_path: Path) -> None:
    assert (
        read_one(tmp_path, '<h2>b</h2><h3>c</h3><h2>d</h2><a href="#top">e</a><img alt="" src="a.png">', "a.png") == []
    )


def test_two_pages_may_have_the_same_ids(tmp_path: Path) -> None:
    assert read(tmp_path, {"a.html": good(title="a"), "b.html": good(title="b")}) == []


def test_every_page_is_read_by_the_checks_of_pages(tmp_path: Path) -> None:
    pages = {"a.html": good('<p id="b"></p><p id="b"></p>'), "b.html": good("<img>", "b")}

    assert read(tmp_path, pages) == [("a.html", "page-id-twice"), ("b.html", "page-picture")]


def test_a_part_to_be_put_into_pages_of_others_needs_no_title_and_no_main_heading(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<h2>a</h2><table><tr><td>b</td></tr></table>", "utf-8")
    part = MadePage(language=ENGLISH, is_whole=False)

    assert {one.code for one in proofread(tmp_path, ("a.html",), {"a.html": part}, ())} == {"page-table"}


@pytest.mark.parametrize(
    ("inside", "codes"),
    [
        ("<script>alert(1)</script>", ["page-foreign"]),
        ('<image href="https://example.org/a.png"/>', ["page-foreign"]),
        ('<path onclick="alert(1)" d="M0 0"/>', ["page-foreign"]),
        ('<path d="M0 0"/>', []),
    ],
)
def test_a_drawing_in_a_file_of_its_own_runs_and_fetches_nothing(tmp_path: Path, inside: str, codes: list[str]) -> None:
    drawing = f'<svg xmlns="http://www.w3.org/2000/svg">{inside}</svg>'

    assert [code for _, code in read(tmp_path, {"a.svg": drawing})] == codes


# --- Titles -----------------------------------------------------------------------------------------------------------


def test_every_page_has_a_title_of_its_own(tmp_path: Path) -> None:
    pages = {"a.html": good(), "b.html": good(), "c.html": good(title=""), "d.html": good(title="d")}

    assert read(tmp_path, pages) == [("c.html", "page-headings"), ("b.html", "page-title"), ("c.html", "page-title")]


def test_a_page_in_another_language_may_have_the_same_title(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(good(), "utf-8")
    (tmp_path / "b.html").write_text(good().replace('"en"', '"cy"'), "utf-8")
    pages = {"a.html": MadePage(language=ENGLISH), "b.html": MadePage(language=Language("cy"))}

    assert proofread(tmp_path, ("a.html", "b.html"), pages, ()) == ()


def test_the_title_of_a_drawing_is_none_of_the_page(tmp_path: Path) -> None:
    drawing = '<svg role="img"><title>b</title></svg>'

    assert read_one(tmp_path, drawing) == []


# --- Links ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "link",
    ["b/c.html", "./b/c.html", "b/c.html#top", "#top", "index.html#top", "b/d%20e.pdf", "b/d%20e.pdf#page=2", "?a=b"],
)
def test_links_lead_to_files_and_places_that_were_made(tmp_path: Path, link: str) -> None:
    files = {"index.html": good(f'<a href="{link}">words</a>'), "b/c.html": good(title="b"), "b/d e.pdf": ""}

    assert read(tmp_path, files) == []


@pytest.mark.parametrize("link", ["b.html", "../index.html", "c/", "b/c.html#nowhere", "#nowhere", "/b/c.html"])
def test_dead_links_are_told(tmp_path: Path, link: str) -> None:
    files = {"index.html": good(f'<a href="{link}">words</a>'), "b/c.html": good(title="b")}

    assert read(tmp_path, files) == [("index.html", "dead-link")]


def test_links_lead_from_the_folder_of_their_page(tmp_path: Path) -> None:
    files = {
        "index.html": good(),
        "a/index.html": good('<a href="../index.html">x</a><a href="b.html">y</a>', "b"),
        "a/b.html": good('<a href="index.html#top">z</a>', "c"),
    }

    assert read(tmp_path, files) == []


def test_styles_and_pictures_are_links_too(tmp_path: Path) -> None:
    assert read_one(tmp_path, '<link href="a.css"><img alt="" src="b.png">') == ["dead-link", "dead-link"]


def test_a_dead_link_is_told_once_for_each_page(tmp_path: Path) -> None:
    assert read_one(tmp_path, '<a href="x">a</a><a href="x">b</a>') == ["dead-link"]


@pytest.mark.parametrize("link", ["https://example.org/x", "mailto:a@example.org", "//example.org/x", "tel:1"])
def test_links_out_of_the_site_are_not_followed(tmp_path: Path, link: str) -> None:
    assert read_one(tmp_path, f'<a href="{link}">x</a>') == []


def test_a_dead_link_in_words_of_the_content_has_its_place_there(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(good('<p id="b"><a href="c.html">words</a></p>'), "utf-8")
    source = Source("content/site.yaml", ("introduction",), is_standing=True)
    pages = {"a.html": MadePage(language=ENGLISH, sources={"b": source})}

    (found,) = proofread(tmp_path, ("a.html",), pages, ())

    assert (found.file, found.path, found.position) == ("content/site.yaml", ("introduction",), None)
    assert found.message == "The link `c.html` leads to a file that was not made. It stands on site/a.html."


# --- What is withheld -------------------------------------------------------------------------------------------------

HIDDEN = "amber-2026"


@pytest.mark.parametrize("name", ["index.html", "a.css", "a.xml", "a.json", "a.csv", "a.txt", "a.svg"])
def test_no_text_names_an_inspection_that_is_not_public_yet(tmp_path: Path, name: str) -> None:
    assert ("withheld-named" in [code for _, code in read(tmp_path, {name: good(HIDDEN)}, HIDDEN)]) is True


def test_no_path_names_an_inspection_that_is_not_public_yet(tmp_path: Path) -> None:
    assert read(tmp_path, {f"{HIDDEN}/a.png": ""}, HIDDEN) == [(f"{HIDDEN}/a.png", "withheld-named")]


def test_a_withheld_inspection_is_found_inside_a_workbook(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.xlsx", "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr("xl/sharedStrings.xml", f"<t>{HIDDEN}</t>")

    assert [found.code for found in proofread(tmp_path, ("a.xlsx",), {}, [Withheld(InspectionId(HIDDEN))])] == [
        "withheld-named"
    ]
    assert proofread(tmp_path, ("a.xlsx",), {}, [Withheld(InspectionId("another-2030"))]) == ()


def test_a_withheld_inspection_is_found_inside_the_search_index(tmp_path: Path) -> None:
    (tmp_path / "en.pf_fragment").write_bytes(gzip.compress(f'pagefind_dcd{{"url": "/{HIDDEN}/"}}'.encode()))

    found = proofread(tmp_path, ("en.pf_fragment",), {}, [Withheld(InspectionId(HIDDEN))])
    assert [one.code for one in found] == ["withheld-named"]


def test_each_withheld_inspection_is_told(tmp_path: Path) -> None:
    assert read(tmp_path, {"a.txt": "x one-2026 two-2026 x"}, "one-2026", "two-2026", "three-2026") == [
        ("a.txt", "withheld-named"),
        ("a.txt", "withheld-named"),
    ]


def test_only_files_that_are_known_to_name_nobody_are_passed_over(tmp_path: Path) -> None:
    site, aid = tmp_path / "site", Help(memo=open_memo(tmp_path / "memo"))
    site.mkdir()

    def find(*withheld: str, **texts: str) -> list[str | None]:
        for name, text in texts.items():
            (site / name).write_text(text, "utf-8")
        records = record_files(site, ("a", "b"))
        return [one.file for one in find_withheld_names(site, records, [*map(hide, withheld)], aid)]

    assert find("one-2026", a="nobody", b="one-2026") == ["site/b"]
    assert find("one-2026") == ["site/b"]
    assert find("one-2026", b="two-2026") == []
    assert find("one-2026", "two-2026") == ["site/b"]
    assert find("two-2026") == ["site/b"]
    assert find("one-2026", a="see one-2026") == ["site/a"]


def test_a_file_that_names_nobody_is_not_read_again(tmp_path: Path) -> None:
    aid = Help(memo=open_memo(tmp_path / "memo"))
    (tmp_path / "a").write_text("nobody", "utf-8")
    records = record_files(tmp_path, ("a",))
    find_withheld_names(tmp_path, records, [hide("one-2026")], aid)
    (tmp_path / "a").unlink()

    assert find_withheld_names(tmp_path, records, [hide("one-2026")], aid) == ()
    with pytest.raises(FileNotFoundError):
        find_withheld_names(tmp_path, records, [hide("two-2026")], aid)


def test_workers_tell_of_files_in_their_order(tmp_path: Path) -> None:
    names = [f"{number:03}" for number in range(120)]
    for name in names:
        (tmp_path / name).write_text("one-2026", "utf-8")

    found = find_withheld_names(tmp_path, record_files(tmp_path, names), [hide("one-2026")], Help(workers=2))
    assert [one.file for one in found] == [f"site/{name}" for name in names]


def test_a_site_that_withholds_nothing_may_name_everything(tmp_path: Path) -> None:
    assert read(tmp_path, {"a.txt": HIDDEN}) == []


def test_a_public_inspection_with_a_longer_name_is_not_mistaken_for_a_withheld_one(tmp_path: Path) -> None:
    assert read(tmp_path, {f"{HIDDEN}-second/a.txt": f"{HIDDEN}-second and not-{HIDDEN}"}, HIDDEN) == []


def test_a_way_that_begins_with_a_slash_leads_from_where_the_site_begins(tmp_path: Path) -> None:
    (tmp_path / "404.html").write_text(good('<a href="/reports/a.html">A</a><a href="/a.html">B</a>'), "utf-8")
    (tmp_path / "a.html").write_text(good(), "utf-8")
    page = MadePage(language=ENGLISH, top="/reports/")

    found = proofread(tmp_path, ("404.html", "a.html"), {"404.html": page}, ())

    assert [one.message for one in found if one.code == "dead-link"] == [
        "The link `/a.html` leads to a file that was not made."
    ]


def test_a_withheld_inspection_is_found_by_all_that_names_it(tmp_path: Path) -> None:
    withheld = Withheld(InspectionId(HIDDEN), ("A report on Amber,\n May 2026", "978-1-84099-834-4"))

    def is_told(content: str) -> bool:
        (tmp_path / "a.txt").write_text(content, "utf-8")
        return [one.code for one in proofread(tmp_path, ("a.txt",), {}, [withheld])] == ["withheld-named"]

    assert is_told("next: a REPORT on  Amber, May 2026.")
    assert is_told("ISBN 978-1-84099-834-4")
    assert is_told(HIDDEN.upper())
    assert not is_told("A report on Amber, May 2025; 978-1-84099-834-5")


def test_a_withheld_inspection_is_found_inside_a_pdf(tmp_path: Path) -> None:
    sheet = Sheet(root=tag("Document", tag("P", f"Look at {HIDDEN} too")))
    (tmp_path / "a.pdf").write_bytes(write_sheet(sheet))

    assert [one.code for one in proofread(tmp_path, ("a.pdf",), {}, [Withheld(InspectionId(HIDDEN))])] == [
        "withheld-named"
    ]
    assert proofread(tmp_path, ("a.pdf",), {}, [Withheld(InspectionId("another-2030"))]) == ()

"""Making a site: beside the former one, and put in its place in one step."""

import os
import re
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime
from itertools import product
from pathlib import Path

import pytest
from pypdf import PdfReader

from inspectorate.assembly import make as module
from inspectorate.assembly.make import Workshop, discard, is_replaceable, make, open_side_folder, swap_in
from inspectorate.assembly.manifest_file import MARKER, write_manifest
from inspectorate.assembly.plan import Plan, PlannedPage
from inspectorate.diagnostics import Diagnostic
from inspectorate.model.manifest import Manifest
from inspectorate.model.pictures import PictureFile, PictureFormat
from inspectorate.model.publication import Audience
from inspectorate.model.site import PdfProfile
from inspectorate.rendering.html import Templates
from inspectorate.views.document import Attachment, FileFormat, Html, Page, PrintEdition, Relationship
from pictures import draw_png

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


# --- Making the files -------------------------------------------------------------------------------------------------

WEB = "<!DOCTYPE html><title>{{ view.title }}</title><h1>{{ view.title }}</h1>"


@pytest.fixture
def workshop(tmp_path: Path) -> Workshop:
    """Return a workshop with one document: `note`, as page and PDF."""
    templates = tmp_path / "templates"
    for name, text in {
        "documents/note/web.html": WEB,
        "documents/note/print.html": f"<html lang=en>{WEB}",
        "documents/note/note.css": "h1 { color: black }",
        "assets/fonts/a.woff2": "font",
    }.items():
        (templates / name).parent.mkdir(parents=True, exist_ok=True)
        (templates / name).write_text(text, "utf-8")
    return Workshop(Templates((templates,)), (templates,))


def planned(path: str, pdf: str | None, view: object, document: str = "note") -> Plan:
    """Return a plan with one page."""
    page = PlannedPage(document=document, page=Page(path=path, view=view, pdf=pdf))
    return Plan(pages=(page,), assets={"assets/site-1.css": "h1 {}"})


def test_every_file_of_the_plan_is_made_and_named(tmp_path: Path, workshop: Workshop) -> None:
    told: list[str] = []
    made = make(planned("a/index.html", "a/a.pdf", {"title": "A & B"}), workshop, tmp_path / "side", told.append)

    assert made.diagnostics == ()
    assert made.value == ("assets/site-1.css", "assets/fonts/a-795ea3efa43d.woff2", "a/index.html", "a/a.pdf")
    assert told == ["a/index.html"]
    assert (tmp_path / "side/assets/site-1.css").read_text("utf-8") == "h1 {}"
    assert (tmp_path / "side/assets/fonts/a-795ea3efa43d.woff2").read_text("utf-8") == "font"
    assert "<h1>A &amp; B</h1>" in (tmp_path / "side/a/index.html").read_text("utf-8")
    assert (tmp_path / "side/a/a.pdf").read_bytes().startswith(b"%PDF-")


def test_each_pdf_is_proofread_beside_the_page_that_it_was_made_from(
    tmp_path: Path, workshop: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[object] = []
    wrong = Diagnostic(code="pdf-text", message="m", hint="h")

    def listen(pdf: bytes, html: str, file: str, sources: object) -> tuple[Diagnostic, ...]:
        heard.extend([pdf[:5], html, file, sources])
        return (wrong,)

    monkeypatch.setattr("inspectorate.assembly.make.proofread_pdf", listen)
    made = make(planned("a/index.html", "a/a.pdf", {"title": "A"}), workshop, tmp_path / "side", lambda _: None)

    assert heard == [b"%PDF-", "<html lang=en><!DOCTYPE html><title>A</title><h1>A</h1>", "a/a.pdf", {}]
    assert made.diagnostics == (wrong,)


def test_a_print_edition_is_made_from_the_same_page_with_a_style_of_its_own(tmp_path: Path, workshop: Workshop) -> None:
    (tmp_path / "templates/layouts").mkdir()
    (tmp_path / "templates/layouts/large-print.css").write_text("@page { size: 100mm 100mm }", "utf-8")
    plan = planned("a/index.html", "a/a.pdf", {"title": "Ambershire"})
    page = replace(plan.pages[0], pdf_by_edition={PrintEdition.LARGE_PRINT: "a/a-large-print.pdf"})

    made = make(replace(plan, pages=(page,)), workshop, tmp_path / "side", lambda _: None)

    usual, large = (PdfReader(tmp_path / "side" / path).pages[0] for path in ("a/a.pdf", "a/a-large-print.pdf"))
    assert made.diagnostics == ()
    assert made.value[-3:] == ("a/index.html", "a/a.pdf", "a/a-large-print.pdf")
    assert usual.extract_text() == large.extract_text() == "Ambershire"
    assert [round(page.mediabox.width * 25.4 / 72) for page in (usual, large)] == [210, 100]


def test_what_is_wrong_in_the_layout_of_a_print_edition_is_told_of_its_pdf(tmp_path: Path, workshop: Workshop) -> None:
    (tmp_path / "templates/layouts").mkdir()
    (tmp_path / "templates/layouts/large-print.css").write_text("h1 { background: url(nothing.png) }", "utf-8")
    plan = planned("a/index.html", "a/a.pdf", {"title": "A"})
    page = replace(plan.pages[0], pdf_by_edition={PrintEdition.LARGE_PRINT: "a/b.pdf"})

    made = make(replace(plan, pages=(page,)), workshop, tmp_path / "side", lambda _: None)

    assert [found.file for found in made.diagnostics] == ["site/a/b.pdf"]


def test_a_page_without_a_pdf_is_a_page_only(tmp_path: Path, workshop: Workshop) -> None:
    made = make(planned("index.html", None, {"title": "A"}), workshop, tmp_path / "side", lambda _: None)

    assert made.value[-1] == "index.html"
    assert list((tmp_path / "side").rglob("*.pdf")) == []


def test_a_mistake_in_a_template_is_told_once_and_stops_nothing_else(tmp_path: Path, workshop: Workshop) -> None:
    made = make(planned("a/index.html", "a/a.pdf", {}), workshop, tmp_path / "side", lambda _: None)

    assert [(found.code, found.file) for found in made.diagnostics] == [
        ("template-field", "templates/documents/note/web.html")
    ]


def test_a_mistake_in_the_print_template_is_told(tmp_path: Path, workshop: Workshop) -> None:
    (tmp_path / "templates/documents/note/print.html").write_text("{{ view.wrong }}", "utf-8")
    made = make(planned("a/index.html", "a/a.pdf", {"title": "A"}), workshop, tmp_path / "side", lambda _: None)

    assert [found.file for found in made.diagnostics] == ["templates/documents/note/print.html"]


@pytest.mark.parametrize(("profile", "part"), [(PdfProfile.A_3A_UA_1, "1"), (PdfProfile.A_4F_UA_2, "2")])
def test_a_pdf_promises_what_the_plan_says(tmp_path: Path, workshop: Workshop, profile: PdfProfile, part: str) -> None:
    plan = replace(planned("a/index.html", "a/a.pdf", {"title": "A"}), pdf=profile)
    make(plan, workshop, tmp_path / "side", lambda _: None)
    metadata = PdfReader(tmp_path / "side/a/a.pdf").xmp_metadata

    assert metadata is not None
    assert re.findall(r"pdfuaid:part(?:=\"|>)(\d)", metadata.rdf_root.toxml()) == [part]


def test_what_travels_inside_a_pdf_is_put_there(tmp_path: Path, workshop: Workshop) -> None:
    attachment = Attachment(
        name="a-record.yaml",
        format=FileFormat.YAML,
        relationship=Relationship.SOURCE,
        description="The record",
        content="a: b\n",
    )
    page = Page(path="a/index.html", view={"title": "A"}, pdf="a/a.pdf", attachments=(attachment,))
    plan = Plan(pages=(PlannedPage(document="note", page=page),), assets={"assets/site-1.css": ""})
    made = make(plan, workshop, tmp_path / "side", lambda _: None)

    assert made.diagnostics == ()
    assert PdfReader(tmp_path / "side/a/a.pdf").attachments == {"a-record.yaml": [b"a: b\n"]}
    assert not (tmp_path / "side/a/a-record.yaml").exists()


def test_pictures_are_made_without_what_their_files_tell_and_printed(tmp_path: Path, workshop: Workshop) -> None:
    content = draw_png(40, 20, texts={"Author": "Marker"})
    picture = PictureFile(format=PictureFormat.PNG, width=40, height=20, content=content)
    shown = {"a/figures/board.png": picture}
    words = Html('A <figure><img src="figures/board.png" alt="A board"></figure>')
    page = Page(path="a/index.html", view={"title": words}, pdf="a/a.pdf", pictures=shown)
    pages = (PlannedPage(document="note", page=page),)
    plan = Plan(pages=pages, assets={"assets/site-1.css": ""}, pictures=shown)
    made = make(plan, workshop, tmp_path / "side", lambda _: None)
    file = tmp_path / "side/a/figures/board.png"
    (printed,) = PdfReader(tmp_path / "side/a/a.pdf").pages[0].images

    assert [found.code for found in made.diagnostics if found.code == "pdf-layout"] == []
    assert "a/figures/board.png" in made.value
    assert b"Marker" in content
    assert b"Marker" not in file.read_bytes()
    assert printed.image
    assert printed.image.size == (40, 20)


def test_the_number_of_this_process_is_in_the_name_of_its_side_folder(tmp_path: Path) -> None:
    assert open_side_folder(tmp_path / "site").name.split(".")[1] == str(os.getpid())

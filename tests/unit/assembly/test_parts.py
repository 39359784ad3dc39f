"""Making parts of a site: every file of a plan, and the jobs that print its PDFs."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader

from inspectorate.assembly.plan import Plan, PlannedPage
from inspectorate.assembly.workshop import Workshop
from inspectorate.diagnostics import Diagnostic
from inspectorate.model.pictures import PictureFile, PictureFormat
from inspectorate.model.site import PdfProfile
from inspectorate.rendering.html import Templates
from inspectorate.views.document import Attachment, FileFormat, Html, Page, PrintEdition, Relationship
from making import make
from pictures import draw_png

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
    return Plan(pages=(page,))


def test_every_file_of_the_plan_is_made_and_named(tmp_path: Path, workshop: Workshop) -> None:
    made = make(planned("a/index.html", "a/a.pdf", {"title": "A & B"}), workshop, tmp_path / "side")

    assert made.diagnostics == ()
    assert made.value == ("a/index.html", "a/a.pdf")
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

    monkeypatch.setattr("inspectorate.assembly.print_shop.proofread_pdf", listen)
    made = make(planned("a/index.html", "a/a.pdf", {"title": "A"}), workshop, tmp_path / "side")

    assert heard == [b"%PDF-", "<html lang=en><!DOCTYPE html><title>A</title><h1>A</h1>", "a/a.pdf", {}]
    assert made.diagnostics == (wrong,)


def test_a_print_edition_is_made_from_the_same_page_with_a_style_of_its_own(tmp_path: Path, workshop: Workshop) -> None:
    (tmp_path / "templates/layouts").mkdir()
    (tmp_path / "templates/layouts/large-print.css").write_text("@page { size: 100mm 100mm }", "utf-8")
    plan = planned("a/index.html", "a/a.pdf", {"title": "Ambershire"})
    page = replace(plan.pages[0], pdf_by_edition={PrintEdition.LARGE_PRINT: "a/a-large-print.pdf"})

    made = make(replace(plan, pages=(page,)), workshop, tmp_path / "side")

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

    made = make(replace(plan, pages=(page,)), workshop, tmp_path / "side")

    assert [found.file for found in made.diagnostics] == ["site/a/b.pdf"]


def test_a_page_without_a_pdf_is_a_page_only(tmp_path: Path, workshop: Workshop) -> None:
    made = make(planned("index.html", None, {"title": "A"}), workshop, tmp_path / "side")

    assert made.value[-1] == "index.html"
    assert list((tmp_path / "side").rglob("*.pdf")) == []


def test_a_mistake_in_a_template_is_told_once_and_stops_nothing_else(tmp_path: Path, workshop: Workshop) -> None:
    made = make(planned("a/index.html", "a/a.pdf", {}), workshop, tmp_path / "side")

    assert [(found.code, found.file) for found in made.diagnostics] == [
        ("template-field", "templates/documents/note/web.html")
    ]


def test_a_mistake_in_the_print_template_is_told(tmp_path: Path, workshop: Workshop) -> None:
    (tmp_path / "templates/documents/note/print.html").write_text("{{ view.wrong }}", "utf-8")
    made = make(planned("a/index.html", "a/a.pdf", {"title": "A"}), workshop, tmp_path / "side")

    assert [found.file for found in made.diagnostics] == ["templates/documents/note/print.html"]


@pytest.mark.parametrize(("profile", "part"), [(PdfProfile.A_3A_UA_1, "1"), (PdfProfile.A_4F_UA_2, "2")])
def test_a_pdf_promises_what_the_site_says(tmp_path: Path, workshop: Workshop, profile: PdfProfile, part: str) -> None:
    make(planned("a/index.html", "a/a.pdf", {"title": "A"}), workshop, tmp_path / "side", profile)
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
    plan = Plan(pages=(PlannedPage(document="note", page=page),))
    made = make(plan, workshop, tmp_path / "side")

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
    plan = Plan(pages=pages, pictures=shown)
    made = make(plan, workshop, tmp_path / "side")
    file = tmp_path / "side/a/figures/board.png"
    (printed,) = PdfReader(tmp_path / "side/a/a.pdf").pages[0].images

    assert [found.code for found in made.diagnostics if found.code == "pdf-layout"] == []
    assert "a/figures/board.png" in made.value
    assert b"Marker" in content
    assert b"Marker" not in file.read_bytes()
    assert printed.image
    assert printed.image.size == (40, 20)

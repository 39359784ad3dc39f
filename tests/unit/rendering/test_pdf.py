"""PDFs: nothing loaded from outside, and the layout's log as diagnostics."""

import gc
import io
import logging
import multiprocessing
from multiprocessing.connection import Connection
from pathlib import Path

import pikepdf
import pytest
from pypdf import PdfReader

from inspectorate.diagnostics import Severity
from inspectorate.rendering.attachments import PdfAttachment
from inspectorate.rendering.footnotes import set_notes_at_foot
from inspectorate.rendering.pdf import PdfWriter
from inspectorate.views.document import Note
from pictures import draw_png
from print_notes import mark, note

TEMPLATES = Path(__file__).parents[3] / "templates"
FACES = """@font-face { font-family: F; src: url("assets/fonts/atkinson-hyperlegible-next-regular.ttf") }
@font-face { font-family: F; font-weight: 700; src: url("assets/fonts/atkinson-hyperlegible-next-bold.ttf") }
body { font-family: F }"""
PAGE = '<!DOCTYPE html><html lang="en"><title>t</title><body>{}</body></html>'


# --- Many files, many processes ---------------------------------------------------------------------------------------


def write_and_let_go(writers: list[PdfWriter], pipe: Connection) -> None:
    """Send a PDF, and end as the writer's last holder."""
    pipe.send_bytes(writers[0].write(PAGE.format("<p>a <b>b</b></p>"), "a.pdf").value)
    writers.clear()
    gc.collect()


def test_a_warm_writer_writes_the_same_in_forked_processes_as_here() -> None:
    writers = [PdfWriter(FACES, (TEMPLATES,))]
    writers[0].warm_up()
    written = []
    for _ in range(2):  # the first one to end may not take the files of the typeface with it
        here, there = multiprocessing.Pipe()
        worker = multiprocessing.get_context("fork").Process(target=write_and_let_go, args=(writers, there))
        worker.start()
        written.append(here.recv_bytes())
        worker.join()
        assert worker.exitcode == 0

    fresh = PdfWriter(FACES, (TEMPLATES,))
    assert {fresh.write(PAGE.format("<p>a <b>b</b></p>"), "a.pdf").value, *written} == {written[0]}
    with pikepdf.open(io.BytesIO(written[0])) as pdf:
        faces = {str(font.BaseFont).partition("+")[2] for font in pdf.pages[0].Resources.Font.as_dict().values()}
    assert faces == {"F", "F-Bold"}


def test_one_writer_writes_the_same_however_much_it_wrote_before(folder: Path) -> None:
    writer = PdfWriter("", (folder,))
    first = writer.write(PAGE.format("<p>a</p>"), "a.pdf").value
    writer.write(PAGE.format("<h1>Other words</h1><ol><li>b</li></ol>"), "b.pdf")

    assert writer.write(PAGE.format("<p>a</p>"), "a.pdf").value == first


# --- The file ---------------------------------------------------------------------------------------------------------


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder of templates with a picture, and a picture outside."""
    inside = tmp_path / "templates"
    inside.mkdir()
    picture = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'
    (inside / "inside.svg").write_text(picture, "utf-8")
    (tmp_path / "outside.svg").write_text(picture, "utf-8")
    return inside


def write(folder: Path, body: str, style: str = "", *notes: Note) -> tuple[PdfReader, list[str]]:
    """Return a PDF, and the messages on its layout."""
    written = PdfWriter(style, (folder,)).write(set_notes_at_foot(PAGE.format(body), notes), "a/a.pdf")
    assert all(
        (found.code, found.severity, str(found.position)) == ("pdf-layout", Severity.WARNING, "site/a/a.pdf:1:1")
        for found in written.diagnostics
    )
    return PdfReader(io.BytesIO(written.value)), [found.message for found in written.diagnostics]


def test_a_pdf_is_tagged_and_says_its_title_and_language(folder: Path) -> None:
    reader, messages = write(folder, "<h1>Heading</h1>")
    catalogue = reader.root_object

    assert messages == []
    assert reader.metadata is not None
    assert reader.metadata.title == "t"
    assert str(catalogue["/Lang"]) == "en"
    assert "/StructTreeRoot" in catalogue
    assert reader.xmp_metadata is not None
    assert "pdfuaid:part" in str(reader.xmp_metadata.rdf_root.toxml())


def test_headings_are_the_outline_of_a_pdf(folder: Path) -> None:
    reader, _ = write(folder, "<h1>One</h1><h2>Two</h2><h1>Three</h1>")

    assert str([getattr(entry, "title", entry) for entry in reader.outline]).startswith("['One', [")
    assert [entry.title for entry in reader.outline if not isinstance(entry, list)] == ["One", "Three"]


def test_a_list_begins_where_it_says(folder: Path) -> None:
    reader, _ = write(folder, '<ol start="4"><li>four</li><li>five</li></ol>')

    assert "4." in reader.pages[0].extract_text()
    assert "1." not in reader.pages[0].extract_text()


def test_the_notes_of_a_document_stand_in_its_pdf(folder: Path) -> None:
    reader, _ = write(folder, f"<p>a{mark(1)}</p>", ".footnote { float: footnote }", note(1, "The note."))

    assert "The note." in reader.pages[0].extract_text()


# --- What travels inside ----------------------------------------------------------------------------------------------

INSIDE = PdfAttachment(
    name="a-ratings.csv", media_type="text/csv", description="The ratings", relationship="Data", content=b"a,b\r\n"
)


def test_an_attachment_lies_in_the_pdf_with_its_name_and_what_it_is(folder: Path) -> None:
    written = PdfWriter("", (folder,)).write(PAGE.format("a"), "a/a.pdf", (INSIDE,))
    (found,) = PdfReader(io.BytesIO(written.value)).attachment_list

    assert written.diagnostics == ()
    assert (found.name, found.content, found.subtype) == ("a-ratings.csv", b"a,b\r\n", "/text/csv")
    assert str(found.pdf_object["/Desc"]) == "The ratings"


@pytest.mark.parametrize(
    ("date", "day"), [('<meta name="dcterms.created" content="2025-05-10">', "2025-05-10"), ("", "1970-01-01")]
)
def test_an_attachment_bears_the_day_of_its_document_and_never_that_of_the_build(
    folder: Path, date: str, day: str
) -> None:
    page = PAGE.format("a").replace("<title>", f"{date}<title>")
    written = PdfWriter("", (folder,)).write(page, "a/a.pdf", (INSIDE,))
    (found,) = PdfReader(io.BytesIO(written.value)).attachment_list

    assert str(found.creation_date) == str(found.modification_date) == f"{day} 00:00:00+00:00"


# --- What may be loaded -----------------------------------------------------------------------------------------------


def test_pictures_of_the_templates_are_loaded(folder: Path) -> None:
    assert write(folder, '<img alt="a" src="inside.svg">')[1] == []
    assert write(folder, "a", "body { background: url(inside.svg) }")[1] == []


@pytest.mark.parametrize("address", ["figures/a.png", "../figures/a.png"])
def test_the_pictures_of_a_page_are_given_and_not_looked_for(folder: Path, address: str) -> None:
    page = PAGE.format(f'<img alt="a" src="{address}">')
    given = PdfWriter("", (folder,)).write(page, "a.pdf", (), {address: draw_png(9, 5)})
    missing = PdfWriter("", (folder,)).write(page, "a.pdf")

    assert given.diagnostics == ()
    assert [image.image.size for image in PdfReader(io.BytesIO(given.value)).pages[0].images if image.image] == [(9, 5)]
    assert [found.code for found in missing.diagnostics] == ["pdf-layout"]


def test_the_pictures_of_one_page_are_not_those_of_the_next(folder: Path) -> None:
    writer, page = PdfWriter("", (folder,)), PAGE.format('<img alt="a" src="figures/a.png">')
    sizes = [
        image.image.size
        for width in (9, 7)
        for image in PdfReader(io.BytesIO(writer.write(page, "a.pdf", (), {"figures/a.png": draw_png(width, 5)}).value))
        .pages[0]
        .images
        if image.image
    ]

    assert sizes == [(9, 5), (7, 5)]


def test_what_the_first_folder_lacks_comes_from_the_next(folder: Path, tmp_path: Path) -> None:
    own = tmp_path / "own-templates-that-are-not-there"

    written = PdfWriter("body { background: url(inside.svg) }", [own, folder]).write(PAGE.format("a"), "a.pdf")

    assert written.diagnostics == ()


@pytest.mark.parametrize(
    "address", ["../outside.svg", "https://example.org/a.svg", "http://localhost/a.svg", "ftp://a/b.svg"]
)
def test_nothing_else_is_loaded(folder: Path, address: str) -> None:
    (message,) = write(folder, f'<img alt="a" src="{address}">')[1]

    assert message.startswith("The PDF may not look as meant: Failed to load image")


def test_no_other_file_is_loaded_by_its_whole_path_or_through_a_link(folder: Path) -> None:
    (folder / "link.svg").symlink_to(folder.parent / "outside.svg")

    for address in ((folder.parent / "outside.svg").as_uri(), "link.svg", "%2e%2e/outside.svg"):
        assert len(write(folder, f'<img alt="a" src="{address}">')[1]) == 1, address


def test_a_style_sheet_loads_nothing_from_outside(folder: Path) -> None:
    assert len(write(folder, "a", "body { background: url(../outside.svg) }")[1]) == 1


# --- The log ----------------------------------------------------------------------------------------------------------


def test_what_the_layout_complains_about_is_a_warning(folder: Path) -> None:
    assert len(write(folder, '<a href="#nowhere">a</a>')[1]) == 1


def test_a_mistake_in_the_style_sheet_is_no_secret(folder: Path, caplog: pytest.LogCaptureFixture) -> None:
    assert write(folder, "<p style='colour: red'>a</p>")[1] != []
    assert caplog.records == []


def test_the_log_of_the_library_is_given_back_after_each_document(folder: Path) -> None:
    logger = logging.getLogger("weasyprint")
    before = (logger.handlers[:], logger.propagate)
    write(folder, '<a href="#nowhere">a</a>')

    assert (logger.handlers, logger.propagate) == before


@pytest.mark.parametrize("style", ["position: absolute; left: -50mm", "margin-left: 250mm; white-space: nowrap"])
def test_text_that_leaves_the_paper_is_told_with_its_page(folder: Path, style: str) -> None:
    _, messages = write(
        folder, f'<p>first</p><div style="break-before: page">second<p style="{style}">lost words</p></div>'
    )

    assert messages == ["The PDF may not look as meant: Text leaves page 2: “lost words”"]


def test_a_letter_that_no_typeface_has_is_told_with_what_an_author_can_do(folder: Path) -> None:
    written = PdfWriter("", (folder,)).write(PAGE.format("\U00012000"), "a.pdf")

    assert "write the word with others" in written.diagnostics[0].hint

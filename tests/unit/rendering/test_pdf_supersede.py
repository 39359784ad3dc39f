"""The stamp of an earlier version: on each page, not read aloud, and the file keeps what it promised."""

import io
from functools import cache
from pathlib import Path

import pikepdf
import pytest
from pypdf import PdfReader

from inspectorate.rendering.html import Templates
from inspectorate.rendering.pdf import PdfWriter
from inspectorate.rendering.pdf_reader import read_pdf
from inspectorate.rendering.pdf_rules import find_broken_rules
from inspectorate.rendering.pdf_supersede import Mark, UnreadablePdfError, supersede
from inspectorate.rendering.styles import collect_print_style, collect_stamp_style

FOLDER = Path(__file__).parents[3] / "templates"
TEMPLATES = Templates((FOLDER,))
ADDRESS = "https://reports.example.org/inspections/ambershire-2025/"
WORDS = f"Superseded on 3 June 2025. The corrected version is at {ADDRESS}"
MARK = Mark(label="Superseded", address=ADDRESS, date="2025-06-03")
BODY = '<header class="cover"><h1>Ambershire</h1></header><h2>Words</h2><p>One.</p><table><caption>T</caption>'
BODY += '<thead><tr><th scope="col">A</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>'


@cache
def kept() -> bytes:
    """Return a PDF of two pages as it was published."""
    head = '<title>An inspection</title><meta name="dcterms.created" content="2025-05-10">'
    page = f'<html lang="en"><head>{head}</head><body data-footer="F" data-notice="">{BODY}</body></html>'
    return PdfWriter(collect_print_style(TEMPLATES), (FOLDER,)).write(page, "a.pdf").value


@cache
def stamp() -> bytes:
    """Return the stamp as a PDF of one page."""
    page = f'<html lang="en"><head><title>S</title></head><body><p>{WORDS}</p></body></html>'
    return PdfWriter(collect_stamp_style(TEMPLATES), (FOLDER,)).write(page, "s.pdf").value


def test_each_page_shows_the_stamp() -> None:
    pages = PdfReader(io.BytesIO(supersede(kept(), stamp(), MARK))).pages

    assert len(pages) == 2
    for page in pages:
        assert WORDS in " ".join(page.extract_text().split())


def test_no_program_reads_the_stamp_aloud() -> None:
    before, after = read_pdf(kept()), read_pdf(supersede(kept(), stamp(), MARK))

    assert after.elements == before.elements
    assert after.stray_words == ()


def test_the_file_says_that_it_is_superseded_and_by_what() -> None:
    with pikepdf.open(io.BytesIO(supersede(kept(), stamp(), MARK))) as pdf:
        assert str(pdf.docinfo.Title) == "Superseded: An inspection"
        metadata = pdf.open_metadata()
        assert metadata["dc:title"] == "Superseded: An inspection"
        assert metadata["dc:relation"] == {ADDRESS}
        assert metadata["xmp:ModifyDate"].startswith("2025-06-03")
        assert metadata["pdfaid:part"] == "3"


def test_the_file_keeps_the_rules_that_it_kept() -> None:
    assert find_broken_rules(kept()) == ()
    assert find_broken_rules(supersede(kept(), stamp(), MARK)) == ()


def test_the_typeface_of_the_stamp_is_in_the_file() -> None:
    with pikepdf.open(io.BytesIO(supersede(kept(), stamp(), MARK))) as pdf:
        fonts = pdf.pages[0].Resources.XObject["/Superseded"].Resources.Font
        for font in fonts.values():
            assert "/FontFile2" in font.DescendantFonts[0].FontDescriptor


def test_the_same_file_comes_out_each_time() -> None:
    assert supersede(kept(), stamp(), MARK) == supersede(kept(), stamp(), MARK)


@pytest.mark.parametrize("broken", [b"%PDF-1.7 and no more", b"", b"%PDF-1.7\n" + b"\0" * 200])
def test_a_damaged_file_is_told(broken: bytes) -> None:
    with pytest.raises(UnreadablePdfError):
        supersede(broken, stamp(), MARK)


def test_a_locked_file_is_told() -> None:
    locked = io.BytesIO()
    with pikepdf.open(io.BytesIO(kept())) as pdf:
        pdf.save(locked, encryption=pikepdf.Encryption(owner="made-up", user="made-up"))

    with pytest.raises(UnreadablePdfError):
        supersede(locked.getvalue(), stamp(), MARK)

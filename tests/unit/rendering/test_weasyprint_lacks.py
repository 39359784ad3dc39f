"""WeasyPrint without our repairs: what it lacks. Where a test fails, a repair can go: docs/weasyprint.md."""

import io
import re
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest
from weasyprint import HTML, Attachment, document
from weasyprint.layout import LayoutContext

STYLE = """
@page { size: 100mm 60mm; margin: 10mm; @bottom-left { content: "RUNNING" } }
body { margin: 0; font: 10pt/12pt monospace } .note { float: footnote }
.toc a::after { content: leader(".") target-counter(attr(href), page) }
"""
PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10" {}><path d="M1 1h5v5z"/></svg>'
ROWS = "".join(f"<tr><th scope='row'>{row}</th><td>x</td></tr>" for row in range(12))


OPEN: list[pikepdf.Pdf] = []
"""The PDFs of a test: their parts live as long as they do."""


@pytest.fixture(autouse=True)
def _plain(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Lay out as WeasyPrint does, also where another test has brought in our repair."""
    monkeypatch.setattr(document, "LayoutContext", LayoutContext)
    yield
    OPEN.clear()


def write(body: str, variant: str = "pdf/ua-1", **options: object) -> pikepdf.Pdf:
    """Return a PDF as WeasyPrint makes it."""
    html = f'<html lang="en"><title>t</title><style>{STYLE}</style><body>{body}</body></html>'
    OPEN.append(pikepdf.open(io.BytesIO(HTML(string=html).write_pdf(pdf_variant=variant, **options))))
    return OPEN[-1]


def elements(pdf: pikepdf.Pdf, kind: str = "") -> list[pikepdf.Object]:
    """Return the tags of a PDF, all or those of a kind."""
    found = [
        thing for thing in pdf.objects if isinstance(thing, pikepdf.Dictionary) and thing.get("/S") and "/P" in thing
    ]
    return [tag for tag in found if not kind or str(tag.S) == f"/{kind}"]


def test_c_a_list_over_two_pages_is_two_lists() -> None:
    items = "".join(f"<li>{number}</li>" for number in range(14))

    assert len(elements(write(f"<ul>{items}</ul>"), "L")) == 2
    assert len(elements(write(f"<table><thead><tr><th>A</th></tr></thead><tbody>{ROWS}</tbody></table>"), "THead")) == 2


def test_d_a_footnote_is_no_note() -> None:
    pdf = write('<p>a<span class="note">The note.</span></p>')

    assert elements(pdf, "Note") == elements(pdf, "Reference") == []


def test_e_a_passage_has_no_language() -> None:
    assert not [tag for tag in elements(write('<p lang="cy">a</p>')) if "/Lang" in tag]


def test_f_the_contents_are_a_list_with_text_for_dots() -> None:
    pdf = write('<nav class="toc"><ol><li><a href="#x">a</a></li></ol></nav><h1 id="x">X</h1>')

    assert elements(pdf, "TOC") == []
    assert b"/Artifact" not in pdf.pages[0].Contents.read_bytes()


def test_g_a_running_line_is_text() -> None:
    content = write("<p>a</p>").pages[0].Contents.read_bytes()

    assert content.count(b"BDC") == 2
    assert b"/Artifact" not in content


def test_h_an_element_in_a_link_is_one_more_link() -> None:
    assert len(write('<p><a href="https://example.org/">a <b>b</b></a></p>').pages[0].Annots) == 2


def test_i_a_link_is_called_by_its_anchor() -> None:
    (link,) = write('<p><a href="#x">Words</a></p><h1 id="x">X</h1>').pages[0].Annots

    assert str(link.Contents) == "x"


def test_j_what_is_hidden_is_a_figure() -> None:
    assert len(elements(write(f"<p>{PICTURE.format('aria-hidden=true')}</p>"), "Figure")) == 1


def test_j_the_label_of_a_picture_is_not_read(caplog: pytest.LogCaptureFixture) -> None:
    (figure,) = elements(write(f"<p>{PICTURE.format('role=img aria-label=Words')}</p>"), "Figure")

    assert "/Alt" not in figure
    caplog.clear()


def test_k_the_place_of_a_figure_is_counted_from_the_top() -> None:
    (figure,) = elements(write(f"<p>{PICTURE.format('')}</p>"), "Figure")

    assert [round(float(number)) for number in figure.A.BBox] == [38, 54, 48, 64]


def test_l_headers_have_no_scope_and_no_names_in_the_document() -> None:
    pdf = write(f"<table>{ROWS}</table>")

    assert not [cell for cell in elements(pdf, "TH") if "/A" in cell and "/Scope" in cell.A]
    assert "/IDTree" not in pdf.Root.StructTreeRoot


def test_m_a_list_does_not_say_how_it_is_numbered() -> None:
    (items,) = elements(write("<ol><li>a</li></ol>"), "L")

    assert "/A" not in items


def test_n_quotations_and_terms_are_nothing() -> None:
    pdf = write("<p><q>a</q></p><dl><dt>a</dt><dd>b</dd></dl>")

    assert elements(pdf, "Quote") == elements(pdf, "Lbl") == []


def test_o_links_are_not_marked_for_print() -> None:
    (link,) = write('<p><a href="https://example.org/">a</a></p>').pages[0].Annots

    assert "/F" not in link


def test_p_a_file_keeps_one_standard() -> None:
    metadata = write("<p>a</p>", "pdf/ua-1").Root.Metadata.read_bytes()

    assert b"pdfuaid" in metadata
    assert b"pdfaid" not in metadata


def test_q_an_attachment_is_listed_twice() -> None:
    inside = [Attachment(string="a", name="a.yaml", description="A", relationship="Data")]

    # Without colours, as WeasyPrint leaves the file of them open.
    pdf = write("<p>a</p>", "pdf/a-3a", attachments=inside, output_intent="none")

    assert len(pdf.Root.AF) == 2


def test_r_each_line_has_a_mark_and_each_glyph_a_string() -> None:
    content = write(f"<p>{'word ' * 30}</p>").pages[0].Contents.read_bytes()

    assert content.count(b"/Span") > 2
    assert re.search(rb"<[0-9a-f]{4}>0<[0-9a-f]{4}>", content)


def test_the_page_on_these_tests_names_each_of_them() -> None:
    page = Path(__file__).parents[3] / "docs" / "weasyprint.md"
    lines = re.findall(r"^\| ([a-z]) \|", page.read_text("utf-8"), re.MULTILINE)
    tests = {name.split("_")[1] for name in globals() if re.match(r"test_[a-z]_", name)}

    # Two of them are looked at in test_weasyprint_repairs.py, beside their repair.
    assert sorted(lines) == sorted(tests | {"a", "b"})

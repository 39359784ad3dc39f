"""The finished file: what it says of itself, the way from content to tags and back, and what travels in it."""

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import fromstring

import pikepdf
import pytest

from inspectorate.model.site import PdfProfile
from inspectorate.rendering.attachments import PdfAttachment
from inspectorate.rendering.pdf import PdfWriter

HEAD = """<title>An inspection</title><meta name="author" content="Shire Inspectorate">
<meta name="description" content="What was found"><meta name="keywords" content="Ambershire, made up">
<meta name="dcterms.created" content="2025-05-10"><meta name="dcterms.modified" content="2025-05-11">
<meta name="dcterms.license" content="https://example.org/licence">
<meta name="dcterms.identifier" content="urn:isbn:978-0-00-000000-2">"""
STYLE = """@page { size: 100mm 60mm; margin: 10mm; @bottom-left { content: "RUNNING" } }
body { font: 10pt/12pt monospace } .footnote { float: footnote } h1 { bookmark-label: attr(data-bookmark) }
.toc a::after { content: leader(".") target-counter(attr(href), page) }"""
NOTED = """<h1 id="h">Head<sup class="note-mark"><a id="m" href="#n" aria-label="Note 1">1</a></sup><span
class="footnote" id="n" data-note="1"><a class="footnote-number" href="#m" aria-label="Back">1</a> The note.</span>
</h1>"""
CONTENTS = '<nav class="toc"><ol><li><a href="#h">Head</a></li></ol></nav>'
NAMES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "xmpRights": "http://ns.adobe.com/xap/1.0/rights/",
}
OPEN: list[pikepdf.Pdf] = []
"""The PDFs of a test: their parts live as long as they do."""


@pytest.fixture(autouse=True)
def _close() -> Iterator[None]:
    """Close what a test opened."""
    yield
    OPEN.clear()


def write(folder: Path, body: str, profile: PdfProfile = PdfProfile.A_3A_UA_1, *inside: PdfAttachment) -> pikepdf.Pdf:
    """Return the PDF of a page with this body."""
    written = PdfWriter(STYLE, (folder,), profile).write(
        f'<html lang="en"><head>{HEAD}</head><body>{body}</body></html>', "a.pdf", inside
    )
    assert written.diagnostics == ()
    OPEN.append(pikepdf.open(io.BytesIO(written.value)))
    return OPEN[-1]


def say(pdf: pikepdf.Pdf, name: str) -> str:
    """Return what the metadata say under a name, such as `dc:title`; the items of a list with commas between."""
    prefix, _, local = name.partition(":")
    tree = fromstring(pdf.Root.Metadata.read_bytes())  # noqa: S314  # our own file
    found = tree.find(f".//{{{NAMES[prefix]}}}{local}")
    return "" if found is None else ",".join(text.strip() for text in found.itertext() if text.strip())


# --- What it says of itself -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("dc:title", "An inspection"),
        ("dc:creator", "Shire Inspectorate"),
        ("dc:description", "What was found"),
        ("dc:language", "en"),
        ("dc:rights", "https://example.org/licence"),
        ("dc:identifier", "urn:isbn:978-0-00-000000-2"),
        ("dc:subject", "Ambershire,made up"),
        ("dc:format", "application/pdf"),
        ("pdf:Keywords", "Ambershire, made up"),
        ("pdf:Producer", "WeasyPrint 70.0"),
        ("xmp:CreateDate", "2025-05-10"),
        ("xmp:ModifyDate", "2025-05-11"),
        ("xmpRights:WebStatement", "https://example.org/licence"),
    ],
)
def test_the_metadata_name(tmp_path: Path, name: str, said: str) -> None:
    assert say(write(tmp_path, "a"), name) == said


@pytest.mark.parametrize(
    ("profile", "claims"),
    [(PdfProfile.A_3A_UA_1, ["3", "A", "", "1", ""]), (PdfProfile.A_4F_UA_2, ["4", "F", "2020", "2", "2024"])],
)
def test_a_file_claims_both_standards(tmp_path: Path, profile: PdfProfile, claims: list[str]) -> None:
    pdf = write(tmp_path, "a", profile)
    names = ("pdfaid:part", "pdfaid:conformance", "pdfaid:rev", "pdfuaid:part", "pdfuaid:rev")

    assert [say(pdf, name) for name in names] == claims
    # PDF/A-3 wants to be told of schemas that it does not know; PDF/A-4 does not.
    assert (b"pdfaExtension" in pdf.Root.Metadata.read_bytes()) == (profile is PdfProfile.A_3A_UA_1)
    assert pdf.pdf_version == {"3": "1.7", "4": "2.0"}[claims[0]]


def test_the_catalogue_names_language_title_tags_and_pages(tmp_path: Path) -> None:
    root = write(tmp_path, "a").Root

    assert str(root.Lang) == "en"
    assert root.ViewerPreferences.DisplayDocTitle
    assert root.MarkInfo.Marked
    assert root.PageLabels.Nums[0] == 0
    assert root.PageLabels.Nums[1].S == "/D"


def test_the_colours_are_named_without_a_date(tmp_path: Path) -> None:
    (intent,) = write(tmp_path, "a").Root.OutputIntents
    profile = intent.DestOutputProfile.read_bytes()

    assert profile[24:36] == bytes(12)
    assert profile[12:24] == b"mntrRGB XYZ "


# --- The way to the tags and back -------------------------------------------------------------------------------------


@pytest.mark.parametrize("profile", PdfProfile)
def test_every_mark_and_every_link_knows_its_tag(tmp_path: Path, profile: PdfProfile) -> None:
    pdf = write(tmp_path, CONTENTS + NOTED + "<p>word</p>" * 20, profile)
    owner = dict(zip(*[iter(pdf.Root.StructTreeRoot.ParentTree.Nums)] * 2, strict=True))

    for number, page in enumerate(pdf.pages):
        for mark, tag in enumerate(owner[number]):
            assert any(_is_mark(kid, mark, page) for kid in _kids(tag))
        for link in page.get("/Annots", []):
            assert link in [kid.Obj for kid in _kids(owner[int(link.StructParent)]) if _is_way(kid)]
            assert int(link.F) == 4
    assert int(pdf.Root.StructTreeRoot.ParentTreeNextKey) == len(owner)


def _kids(tag: pikepdf.Object) -> list[Any]:
    return list(tag.K) if isinstance(tag.K, pikepdf.Array) else [tag.K]


def _is_way(kid: object) -> bool:
    return isinstance(kid, pikepdf.Dictionary) and "/Obj" in kid


def _is_mark(kid: object, mark: int, page: pikepdf.Page) -> bool:
    if isinstance(kid, pikepdf.Dictionary):
        return "/MCID" in kid and int(kid.MCID) == mark and kid.Pg == page.obj
    return kid == mark


def test_links_are_named_by_their_words(tmp_path: Path) -> None:
    pdf = write(tmp_path, CONTENTS + NOTED + '<p><a href="https://example.org/">our   <b>page</b></a></p>')

    assert [str(link.Contents) for page in pdf.pages for link in page.get("/Annots", [])] == [
        "Head",
        "Note 1",
        "our page",
        "Back",
    ]


def test_the_bookmark_of_a_heading_is_without_its_notes(tmp_path: Path) -> None:
    with write(tmp_path, NOTED).open_outline() as outline:
        assert [entry.title for entry in outline.root] == ["Head"]


def test_notes_and_headers_are_found_by_their_names(tmp_path: Path) -> None:
    pdf = write(tmp_path, NOTED + "<table><tr><th>A</th></tr><tr><td>1</td></tr></table>")

    assert [str(name) for name in list(pdf.Root.StructTreeRoot.IDTree.Names)[::2]] == ["header-1", "n"]


def test_a_running_line_and_the_dots_of_the_contents_are_artifacts(tmp_path: Path) -> None:
    content = write(tmp_path, CONTENTS + NOTED).pages[0].Contents.read_bytes()

    assert b"<</Type /Pagination/Subtype /Footer>>" in content
    assert b"<</Type /Layout>>" in content


def test_a_paragraph_is_one_mark_on_each_page(tmp_path: Path) -> None:
    pdf = write(tmp_path, f"<p>{'word ' * 200}</p>")

    assert len(pdf.pages) > 1
    assert [page.Contents.read_bytes().count(b"/Span") for page in pdf.pages] == [1] * len(pdf.pages)


def test_lines_around_words_from_right_to_left_are_read_too(tmp_path: Path) -> None:
    pdf = write(tmp_path, f"<p>{'word ' * 12}\u05e9\u05dc\u05d5\u05dd \u05e2\u05d5\u05dc\u05dd {'more ' * 12}</p>")
    (paragraph,) = (tag for tag in pdf.objects if isinstance(tag, pikepdf.Dictionary) and tag.get("/S") == "/P")
    before, line, after = paragraph.K

    assert [int(before), int(after)] == [0, 2]
    assert line.S == "/Span"
    assert "\u05e9\u05dc\u05d5\u05dd \u05e2\u05d5\u05dc\u05dd" in str(line.ActualText)


# --- PDF 2.0 ----------------------------------------------------------------------------------------------------------


def test_in_pdf_2_every_way_leads_to_a_tag(tmp_path: Path) -> None:
    pdf = write(tmp_path, CONTENTS + NOTED, PdfProfile.A_4F_UA_2)
    ways = {str(name): way for name, way in zip(*[iter(pdf.Root.Names.Dests.Names)] * 2, strict=True)}
    kinds = {name: str(way.SD[0].S) for name, way in ways.items()}

    assert kinds == {"h": "/H1", "m": "/Link", "n": "/FENote"}
    assert all(way.SD[1] == "/XYZ" and len(way.D) == 5 for way in ways.values())
    with pdf.open_outline() as outline:
        (bookmark,) = outline.root
        assert bookmark.action is not None
        assert bookmark.action.SD[0].S == "/H1"


def test_in_pdf_2_a_line_of_the_contents_names_its_heading_and_a_note_its_mark(tmp_path: Path) -> None:
    pdf = write(tmp_path, CONTENTS + NOTED, PdfProfile.A_4F_UA_2)
    named = {str(thing.S): [str(one.S) for one in thing.Ref] for thing in pdf.objects if _has_reference(thing)}

    assert named == {"/TOCI": ["/H1"], "/Reference": ["/FENote"], "/FENote": ["/Reference"]}


def _has_reference(thing: pikepdf.Object) -> bool:
    return isinstance(thing, pikepdf.Dictionary) and "/Ref" in thing and "/S" in thing


# --- What travels in it -----------------------------------------------------------------------------------------------


def test_attachments_are_listed_once_by_name_with_their_kind(tmp_path: Path) -> None:
    first, second = (
        PdfAttachment(name=name, media_type=kind, description=name.upper(), relationship=relationship, content=b"x")
        for name, kind, relationship in [("b.yaml", "application/yaml", "Source"), ("a.csv", "text/csv", "Data")]
    )
    root = write(tmp_path, "a", PdfProfile.A_3A_UA_1, first, second).Root
    files = [(str(one.UF), str(one.Desc), str(one.AFRelationship), str(one.EF.F.Subtype)) for one in root.AF]

    assert files == [
        ("a.csv", "A.CSV", "/Data", "/text/csv"),
        ("b.yaml", "B.YAML", "/Source", "/application/yaml"),
    ]
    assert [str(name) for name in list(root.Names.EmbeddedFiles.Names)[::2]] == ["a.csv", "b.yaml"]

"""Faults of the file as a whole: title, language, kind, bookmarks, attachments."""

from pikepdf import Array, Dictionary, Name, Pdf

from pdf.faults import plant
from pdf.surgery import change_metadata, find_tags, text


@plant(fast="PDFUA1-METADATA-TITLE-001", compare="pdf-document", referee="ua1 7.1-9")
def title_gone(pdf: Pdf) -> None:
    """The metadata have no title."""
    xmp = pdf.Root.Metadata.read_bytes().decode("utf-8")
    change_metadata(pdf, xmp[xmp.index("<dc:title>") : xmp.index("</dc:title>") + len("</dc:title>")], "")
    del pdf.docinfo["/Title"]


@plant(compare="pdf-document")
def title_wrong(pdf: Pdf) -> None:
    """The title is that of another document."""
    change_metadata(pdf, str(pdf.docinfo["/Title"]), "Another document")
    pdf.docinfo["/Title"] = "Another document"


@plant(fast="PDFUA1-VIEWER-PREFERENCES-001", compare="pdf-document", referee="ua1 7.1-10")
def title_not_shown(pdf: Pdf) -> None:
    """Windows show the name of the file, not the title."""
    pdf.Root.ViewerPreferences.DisplayDocTitle = False


@plant(fast="PDFUA1-TEXT-LANGUAGE-001", compare="pdf-document", referee="ua1 7.2-34")
def language_gone(pdf: Pdf) -> None:
    """The document does not say its language."""
    del pdf.Root["/Lang"]


@plant(fast="PDFUA1-LANGUAGE-TAG-001", compare="pdf-document", referee="ua1 7.2-29")
def language_malformed(pdf: Pdf) -> None:
    """The language of the document is no language tag."""
    pdf.Root.Lang = text("the English language")


@plant(compare="pdf-document")
def language_wrong(pdf: Pdf) -> None:
    """The English document says that it is Welsh."""
    pdf.Root.Lang = text("cy")


@plant(fast="PDFUA1-TAGGED-DOCUMENT-001", compare="pdf-document", referee="ua1 6.2-1")
def not_marked(pdf: Pdf) -> None:
    """The file does not say that it is tagged."""
    del pdf.Root["/MarkInfo"]


@plant(fast="PDFUA1-SUSPECTS-001", referee="ua1 7.1-4")
def tags_under_suspicion(pdf: Pdf) -> None:
    """The file says that its tags were guessed."""
    pdf.Root.MarkInfo.Suspects = True


@plant(fast="PDFUA1-STRUCT-TREE-ROOT-001", compare="pdf-text", referee="ua1 7.1-11")
def tree_gone(pdf: Pdf) -> None:
    """The file has no tree of tags."""
    del pdf.Root["/StructTreeRoot"]


@plant(fast="PDFUA1-ID-PART-001", compare="pdf-document", referee="ua1 5-1")
def access_part_gone(pdf: Pdf) -> None:
    """The metadata do not claim PDF/UA."""
    change_metadata(pdf, "<pdfuaid:part>1</pdfuaid:part>", "")


@plant(compare="pdf-document", referee="3a 6.6.4-1")
def archive_part_gone(pdf: Pdf) -> None:
    """The metadata do not claim PDF/A."""
    change_metadata(pdf, "<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>", "")


@plant(referee="3a 6.2.4.3-2")
def colours_undefined(pdf: Pdf) -> None:
    """The file does not say which red is meant by red."""
    del pdf.Root["/OutputIntents"]


@plant(referee="3a 6.5.1-1")
def script(pdf: Pdf) -> None:
    """Opening the file starts a script."""
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=text("app.beep()"))


@plant(compare="pdf-document", referee="3a 6.1.3-2")
def encrypted(pdf: Pdf) -> None:
    """The file is encrypted; the test does so as it writes it."""


@plant(compare="pdf-heading")
def bookmarks_gone(pdf: Pdf) -> None:
    """The file has no bookmarks."""
    del pdf.Root["/Outlines"]


@plant(compare="pdf-heading")
def bookmark_renamed(pdf: Pdf) -> None:
    """A bookmark has other words than its heading."""
    pdf.Root.Outlines.Last.Title = text("Somewhere else")


@plant(compare="pdf-document", referee="3a 6.8-3")
def attachment_without_relationship(pdf: Pdf) -> None:
    """The attached file does not say what it is to the document."""
    del _attached(pdf)["/AFRelationship"]


@plant(compare="pdf-document")
def attachment_without_description(pdf: Pdf) -> None:
    """The attached file is not described."""
    del _attached(pdf)["/Desc"]


@plant(fast="PDFUA1-PAGE-TABS-001", compare="pdf-document", referee="ua1 7.18.3-1")
def order_of_links_gone(pdf: Pdf) -> None:
    """A page does not say in which order the Tab key goes through its links."""
    del next(page for page in pdf.pages if "/Annots" in page.obj).obj["/Tabs"]


@plant(fast="PDFUA1-LINK-LINK-TAG-001", referee="ua1 7.1-3")
def way_back_to_tags_gone(pdf: Pdf) -> None:
    """From a piece of a page there is no way to its tag."""
    pdf.Root.StructTreeRoot.ParentTree.Nums = Array([])


@plant(fast="PDFUA1-FONT-EMBEDDING-001", referee="ua1 7.21.4.1-1")
def font_not_embedded(pdf: Pdf) -> None:
    """A font is not in the file."""
    del _descriptor(pdf)["/FontFile2" if "/FontFile2" in _descriptor(pdf) else "/FontFile3"]


@plant(fast="PDFUA1-FONT-UNICODE-MAPPING-001", compare="pdf-text", referee="ua1 7.21.7-1")
def font_without_characters(pdf: Pdf) -> None:
    """A font does not say which characters its shapes stand for."""
    del _font(pdf)["/ToUnicode"]


@plant(compare="pdf-text")
def font_with_wrong_characters(pdf: Pdf) -> None:
    """A font says of its shapes that they stand for other characters: what is heard is not what is seen."""
    to_unicode = _font(pdf).ToUnicode
    changed = to_unicode.read_bytes().replace(b"<0061>", b"<0062>")
    assert changed != to_unicode.read_bytes()
    to_unicode.write(changed)


@plant(fast="PDFUA1-STRUCT-TREE-ROLE-MAP-001", referee="ua1 7.1-5")
def unknown_tag(pdf: Pdf) -> None:
    """A paragraph has a tag that no standard knows."""
    find_tags(pdf, "P")[0].S = Name("/Wonder")


@plant(fast="PDFUA1-STRUCT-TREE-ROLE-MAP-STANDARD-001", referee="ua1 7.1-7")
def standard_tag_renamed(pdf: Pdf) -> None:
    """The file says that by paragraphs it means quotations."""
    pdf.Root.StructTreeRoot.RoleMap = Dictionary(P=Name.Quote)


def _attached(pdf: Pdf) -> Dictionary:
    return pdf.Root.AF[0]  # type: ignore[return-value]


def _font(pdf: Pdf) -> Dictionary:
    """Return the font of the first page's first text."""
    fonts = pdf.pages[1].obj.Resources.Font
    return fonts[min(fonts.keys())]  # type: ignore[return-value]


def _descriptor(pdf: Pdf) -> Dictionary:
    return _font(pdf).DescendantFonts[0].FontDescriptor  # type: ignore[return-value]

"""Reading a PDF: its tree, its links, its bookmarks, and what it says of itself."""

from collections.abc import Callable
from io import BytesIO

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from inspectorate.rendering.pdf_reader import read_pdf
from inspectorate.rendering.pdf_values import (
    AttachedFile,
    Bookmark,
    Element,
    LinkArea,
    Words,
    links_of,
    page_of,
    text_of,
)
from tagged_pdf import Area, On, Sheet, tag, write_sheet

LINK = tag("Link", Area(2, "#end", "The end"), On(2, "to the end"))
SHEET = Sheet(
    root=tag(
        "Document",
        tag("H1", "A ", "report"),
        tag("P", "Geiriau", Lang="cy", ActualText="Words"),
        tag("P", tag("Link", Area(1, "https://example.org/", "Our site"), "a site"), LINK),
        tag("TH", On(2, "Share"), ID="h1", attributes={"Scope": "/Column", "ColSpan": 2, "Headers": ["h2", "h3"]}),
        tag("Figure", Alt="A bar", E="expanded", attributes={"BBox": [1, 2, 3.5, 4]}),
    ),
    places={"end": 2},
    bookmarks=[(1, "A report", 1), (2, "The end", 2), (1, "Another", 2)],
)
GOOD = write_sheet(SHEET)


def spoil(change: Callable[[pikepdf.Pdf], object]) -> bytes:
    """Return the file after a change."""
    with pikepdf.open(BytesIO(GOOD)) as pdf:
        change(pdf)
        content = BytesIO()
        pdf.save(content)
    return content.getvalue()


def read_elements(content: bytes = GOOD) -> tuple[Element, ...]:
    """Return the elements inside the outermost one."""
    (root,) = read_pdf(content).elements
    assert root.tag == "Document"
    return tuple(child for child in root.children if isinstance(child, Element))


# --- The tree ---------------------------------------------------------------------------------------------------------


def test_elements_stand_in_the_order_of_the_tree_with_their_texts_and_pages() -> None:
    elements = read_elements()

    assert [element.tag for element in elements] == ["H1", "P", "P", "TH", "Figure"]
    assert elements[0].children == (Words("A ", 1), Words("report", 1))
    assert [page_of(element) for element in elements] == [1, 1, 1, 2, None]


def test_an_element_says_its_language_its_words_and_its_attributes() -> None:
    _, welsh, _, header, figure = read_elements()

    assert (welsh.language, welsh.actual_text, text_of(welsh)) == ("cy", "Words", "Words")
    assert (header.id, header.language) == ("h1", None)
    assert header.attributes == {"Scope": "Column", "ColSpan": 2.0, "Headers": ("h2", "h3")}
    assert (figure.alternative, figure.expansion) == ("A bar", "expanded")
    assert figure.attributes == {"BBox": (1.0, 2.0, 3.5, 4.0)}


def test_an_element_may_have_several_dictionaries_of_attributes() -> None:
    def split(pdf: pikepdf.Pdf) -> None:
        header = pdf.Root.StructTreeRoot.K[0].K[3]
        header.A = Array([header.A, 0, Dictionary(O=Name.Layout, Placement=Name.Block)])

    assert read_elements(spoil(split))[3].attributes["Scope"] == "Column"
    assert read_elements(spoil(split))[3].attributes["Placement"] == "Block"


def test_attributes_without_an_owner_are_none() -> None:
    def disown(pdf: pikepdf.Pdf) -> None:
        del pdf.Root.StructTreeRoot.K[0].K[3].A.O

    assert read_elements(spoil(disown))[3].attributes == {}


def test_a_tag_of_the_files_own_is_read_as_the_one_that_it_stands_for() -> None:
    def rename(pdf: pikepdf.Pdf) -> None:
        pdf.Root.StructTreeRoot.K[0].K[0].S = Name.Headline
        pdf.Root.StructTreeRoot.RoleMap = Dictionary(Headline=Name.H1)

    assert read_elements(spoil(rename))[0].tag == "H1"


def test_a_number_of_a_mark_may_stand_alone_where_the_element_names_its_page() -> None:
    def shorten(pdf: pikepdf.Pdf) -> None:
        heading = pdf.Root.StructTreeRoot.K[0].K[0]
        heading.Pg = pdf.pages[0].obj
        heading.K = 0

    assert read_elements(spoil(shorten))[0].children == (Words("A ", 1),)


def test_a_file_without_tags_has_no_elements_and_all_its_text_is_stray() -> None:
    def forget_tree(pdf: pikepdf.Pdf) -> None:
        del pdf.Root.StructTreeRoot

    found = read_pdf(spoil(forget_tree))

    assert found.elements == ()
    assert [words.text for words in found.stray_words[:2]] == ["A ", "report"]
    assert [link.page for link in found.stray_links] == [1, 2]
    assert found.listed_ids == frozenset()


def test_a_tree_that_leads_back_to_itself_is_not_read_for_ever() -> None:
    def turn(pdf: pikepdf.Pdf) -> None:
        root = pdf.Root.StructTreeRoot.K[0]
        root.K[0].K = Array([root])

    assert len(read_elements(spoil(turn))) == 5


def test_the_list_of_ids_is_read() -> None:
    assert read_pdf(GOOD).listed_ids == {"h1"}


# --- Links, places, bookmarks -----------------------------------------------------------------------------------------


def test_links_say_where_they_lead() -> None:
    outside, inside = links_of(read_elements()[2])

    assert outside == LinkArea(
        page=1,
        address="https://example.org/",
        destination=None,
        leads_to=None,
        contents="Our site",
        is_printed=True,
    )
    assert (inside.page, inside.address, inside.destination, inside.leads_to) == (2, None, "end", 2)
    assert read_pdf(GOOD).destinations == {"end": 2}


@pytest.mark.parametrize("is_wrapped", [False, True], ids=["a place", "a place in a dictionary"])
def test_a_link_may_lead_to_a_place_without_a_name(is_wrapped: bool) -> None:  # noqa: FBT001  # pytest's own way
    def lead(pdf: pikepdf.Pdf) -> None:
        place = Array([pdf.pages[1].obj, Name.Fit])
        del pdf.pages[0].obj.Annots[0].A
        pdf.pages[0].obj.Annots[0].Dest = Dictionary(D=place) if is_wrapped else place

    link = links_of(read_elements(spoil(lead))[2])[0]

    assert (link.address, link.destination, link.leads_to) == (None, None, 2)


def test_a_link_may_lead_through_an_action() -> None:
    def lead(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].obj.Annots[0].A = Dictionary(S=Name.GoTo, D=String("end"))

    link = links_of(read_elements(spoil(lead))[2])[0]

    assert (link.destination, link.leads_to) == ("end", 2)


@pytest.mark.parametrize(("flags", "is_printed"), [(0, False), (2, False), (4, True), (6, True)])
def test_a_link_is_printed_where_its_flag_says_so(flags: int, is_printed: bool) -> None:  # noqa: FBT001
    content = spoil(lambda pdf: pdf.pages[0].obj.Annots[0].update({"/F": flags}))

    assert links_of(read_elements(content)[2])[0].is_printed is is_printed


def test_a_link_outside_the_tree_is_stray() -> None:
    def forget(pdf: pikepdf.Pdf) -> None:
        pdf.Root.StructTreeRoot.K[0].K[2].K[0].K = Array([])

    assert [link.contents for link in read_pdf(spoil(forget)).stray_links] == ["Our site"]
    assert read_pdf(GOOD).stray_links == ()


def test_bookmarks_have_levels_titles_and_pages() -> None:
    assert read_pdf(GOOD).bookmarks == (
        Bookmark(1, "A report", 1),
        Bookmark(2, "The end", 2),
        Bookmark(1, "Another", 2),
    )


# --- Pages and the file -----------------------------------------------------------------------------------------------


def test_pages_say_their_number_their_size_and_what_is_no_part_of_the_text() -> None:
    first, second = read_pdf(GOOD).pages

    assert (first.label, second.label) == ("1", "2")
    assert (first.width, first.height) == (595, 842)
    assert (first.furniture, second.furniture) == (("1",), ("2",))
    assert (first.has_links, first.tabs) == (True, "S")


def test_a_page_may_have_a_label_and_no_links() -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        pdf.Root.PageLabels = Dictionary(Nums=Array([0, Dictionary(S=Name.r), 1, Dictionary(S=Name.D)]))
        del pdf.pages[0].obj.Annots
        del pdf.pages[0].obj.Tabs

    first, second = read_pdf(spoil(change)).pages

    assert (first.label, second.label) == ("i", "1")
    assert (first.has_links, first.tabs) == (False, None)


def test_the_file_says_its_title_its_language_and_its_standards() -> None:
    facts = read_pdf(GOOD).facts

    assert (facts.title, facts.language) == ("A report", "en")
    assert (facts.shows_title, facts.is_marked, facts.is_encrypted) == (True, True, False)
    assert {"pdfaid:part": "3", "pdfaid:conformance": "A", "pdfuaid:part": "1"}.items() <= facts.identifiers.items()


def test_a_file_that_says_nothing_of_itself_is_read_as_such() -> None:
    def silence(pdf: pikepdf.Pdf) -> None:
        for name in ("/Lang", "/ViewerPreferences", "/MarkInfo", "/Metadata", "/Names", "/Outlines"):
            del pdf.Root[name]
        del pdf.trailer.Info

    found = read_pdf(spoil(silence))

    assert (found.facts.title, found.facts.language, found.facts.identifiers) == ("", None, {})
    assert (found.facts.shows_title, found.facts.is_marked) == (False, False)
    assert (found.destinations, found.bookmarks, found.attachments) == ({}, (), ())


def test_attached_files_say_what_they_are() -> None:
    def attach(pdf: pikepdf.Pdf) -> None:
        pdf.attachments["a.csv"] = b"1"
        pdf.attachments["a.csv"].obj.AFRelationship = Name.Data
        pdf.attachments["a.csv"].obj.Desc = String("The figures")

    assert read_pdf(spoil(attach)).attachments == (AttachedFile("a.csv", "Data", "The figures"),)


def test_what_is_no_pdf_is_refused() -> None:
    with pytest.raises(pikepdf.PdfError):
        read_pdf(b"<html></html>")

"""Faults of the tree: headings, lists, tables, pictures, language, reading order."""

from pikepdf import Array, Dictionary, Name, Object, Pdf

from pdf.faults import plant
from pdf.surgery import (  # fmt: skip
    find_in,
    find_tags,
    is_tag,
    kids_of,
    new_tag,
    numbers_of,
    page_of,
    remove_tag,
    replace_tag,
    set_kids,
    swap_kids,
    swap_tags,
    text,
)

# --- Headings and reading order ---------------------------------------------------------------------------------------


@plant(compare="pdf-heading")
def headings_as_paragraphs(pdf: Pdf) -> None:
    """All headings are tagged as paragraphs."""
    for heading in find_tags(pdf, "H1", "H2", "H3", "H4", "H5", "H6"):
        heading.S = Name.P


@plant(compare="pdf-heading")
def one_heading_as_a_paragraph(pdf: Pdf) -> None:
    """The last heading of all is tagged as a paragraph."""
    find_tags(pdf, "H2")[-1].S = Name.P


@plant(fast="PDFUA1-HEADING-NESTING-001", compare="pdf-heading", referee="ua1 7.4.2-1")
def heading_level_left_out(pdf: Pdf) -> None:
    """A heading of the fourth level follows one of the second."""
    find_tags(pdf, "H3")[0].S = Name.H4


@plant(fast="PDFUA1-HEADING-NESTING-001", compare="pdf-heading", referee="ua1 7.4.2-1")
def first_heading_too_deep(pdf: Pdf) -> None:
    """The title of the document is a heading of the third level."""
    find_tags(pdf, "H1")[0].S = Name.H3


@plant(compare="pdf-text")
def paragraphs_swapped(pdf: Pdf) -> None:
    """Of two paragraphs, the second is read first."""
    swap_tags(*_two_paragraphs(pdf))


@plant(compare="pdf-text")
def paragraph_read_twice(pdf: Pdf) -> None:
    """A paragraph stands twice in the reading order."""
    first, _ = _two_paragraphs(pdf)
    again = new_tag(pdf, "P", first.P)
    again.Pg = page_of(pdf, first).obj
    set_kids(again, numbers_of(first))


@plant(compare="pdf-text")
def paragraph_with_other_words(pdf: Pdf) -> None:
    """A paragraph is read in other words than it is printed."""
    _two_paragraphs(pdf)[0].ActualText = text("Other words.")


@plant(compare="pdf-text")
def paragraphs_as_one(pdf: Pdf) -> None:
    """Two paragraphs are tagged as one."""
    first, second = _two_paragraphs(pdf)
    remove_tag(second)
    for kid in kids_of(second):
        if is_tag(kid):
            kid.P = first
    set_kids(first, [*kids_of(first), *kids_of(second)])


# --- Languages --------------------------------------------------------------------------------------------------------


@plant(compare="pdf-language")
def language_of_words_gone(pdf: Pdf) -> None:
    """Welsh words are not said to be Welsh."""
    del _in_welsh(pdf)["/Lang"]


@plant(compare="pdf-language")
def language_of_words_wrong(pdf: Pdf) -> None:
    """Welsh words are said to be French."""
    _in_welsh(pdf).Lang = text("fr")


@plant(fast="PDFUA1-LANGUAGE-TAG-001", compare="pdf-language", referee="ua1 7.2-29")
def language_of_words_malformed(pdf: Pdf) -> None:
    """The language of Welsh words is no language tag."""
    _in_welsh(pdf).Lang = text("the Welsh language")


# --- Lists ------------------------------------------------------------------------------------------------------------


@plant(fast="PDFUA1-LI-PARENT-001", compare="pdf-list", referee="ua1 7.2-17")
def item_outside_a_list(pdf: Pdf) -> None:
    """The items of a list stand in a section."""
    _numbered_list(pdf).S = Name.Div


@plant(compare="pdf-list")
def list_as_paragraphs(pdf: Pdf) -> None:
    """A list is tagged as paragraphs."""
    items = _numbered_list(pdf)
    items.S = Name.Div
    for item in kids_of(items):
        item.S = Name.P
        for part in kids_of(item):
            part.S = Name.Span


@plant(compare="pdf-number")
def numbers_of_items_swapped(pdf: Pdf) -> None:
    """The fourth item is read as the fifth, and the fifth as the fourth."""
    swap_kids(*find_in(_numbered_list(pdf), "Lbl")[-2:])


@plant(compare="pdf-number")
def number_of_an_item_gone(pdf: Pdf) -> None:
    """The number of an item is not read."""
    remove_tag(find_in(_numbered_list(pdf), "Lbl")[-1])


@plant(compare="pdf-list")
def item_gone(pdf: Pdf) -> None:
    """An item of a list is not read."""
    remove_tag(find_in(_numbered_list(pdf), "LI")[-1])


# --- Tables -----------------------------------------------------------------------------------------------------------


@plant(fast="PDFUA1-TABLE-HEADERS-SCOPE-001", compare="pdf-table", referee="ua1 7.5-1")
def heads_lead_nowhere(pdf: Pdf) -> None:
    """Heads of a table say neither for what they stand nor are they named by cells."""
    table = find_tags(pdf, "Table")[0]
    for head in find_in(table, "TH"):
        del head["/A"]
    for cell in find_in(table, "TD"):
        del cell["/A"]


@plant(compare="pdf-table")
def direction_of_a_head_gone(pdf: Pdf) -> None:
    """A head of a table does not say whether it stands for a row or a column."""
    del _table_attributes(find_tags(pdf, "TH")[0])["/Scope"]


@plant(compare="pdf-table")
def direction_of_a_head_wrong(pdf: Pdf) -> None:
    """The head of a column says that it stands for a row."""
    _table_attributes(find_tags(pdf, "TH")[1]).Scope = Name.Row


@plant(compare="pdf-table")
def heads_by_unknown_names(pdf: Pdf) -> None:
    """A cell names heads that are not there."""
    _table_attributes(find_tags(pdf, "TD")[0]).Headers = Array([text("nobody")])


@plant(compare="pdf-table")
def head_as_a_cell(pdf: Pdf) -> None:
    """The head of a row is tagged as a cell."""
    find_tags(pdf, "TH")[-1].S = Name.TD


@plant(compare="pdf-table")
def caption_gone(pdf: Pdf) -> None:
    """The caption of a table is not read."""
    remove_tag(find_in(find_tags(pdf, "Table")[1], "Caption")[0])


@plant(compare="pdf-table")
def caption_as_a_paragraph(pdf: Pdf) -> None:
    """The caption of a table stands before it as a paragraph."""
    table = find_tags(pdf, "Table")[1]
    caption = find_in(table, "Caption")[0]
    remove_tag(caption)
    caption.S = Name.P
    replace_tag(table, [caption, table])


@plant(compare="pdf-table")
def cells_swapped(pdf: Pdf) -> None:
    """Two cells of a row are read in the wrong order."""
    swap_tags(*find_in(_row_with_spans(pdf), "TD")[:2])


@plant(fast="PDFUA1-TABLE-ROW-COLUMNSPAN-001", compare="pdf-table", referee="ua1 7.2-43")
def cell_gone(pdf: Pdf) -> None:
    """A row has a cell too few."""
    remove_tag(find_in(_row_with_spans(pdf), "TD")[-1])


@plant(fast="PDFUA1-TABLE-ROW-COLUMNSPAN-001", compare="pdf-table", referee="ua1 7.2-42")
def span_gone(pdf: Pdf) -> None:
    """A cell that stands over two columns does not say so."""
    wide = next(cell for cell in find_tags(pdf, "TD", "TH") if "/ColSpan" in _table_attributes(cell))
    del _table_attributes(wide)["/ColSpan"]


@plant(fast="PDFUA1-TBODY-KIDS-001", compare="pdf-table", referee="ua1 7.2-8")
def row_gone(pdf: Pdf) -> None:
    """Cells stand in a table without their row."""
    row = find_tags(pdf, "TR")[-1]
    replace_tag(row, kids_of(row))


# --- Pictures ---------------------------------------------------------------------------------------------------------


@plant(fast="PDFUA1-FIGURE-ALTERNATIVE-TEXT-001", compare="pdf-figure", referee="ua1 7.3-1")
def picture_without_words(pdf: Pdf) -> None:
    """A picture has no words for those who do not see it."""
    del find_tags(pdf, "Figure")[0]["/Alt"]


@plant(fast="PDFUA1-FIGURE-ALTERNATIVE-TEXT-001", compare="pdf-figure", referee="ua1 7.3-1")
def picture_with_empty_words(pdf: Pdf) -> None:
    """The words for a picture are empty."""
    find_tags(pdf, "Figure")[0].Alt = text("")


@plant(compare="pdf-figure")
def picture_with_a_file_name(pdf: Pdf) -> None:
    """The words for a picture are the name of its file."""
    find_tags(pdf, "Figure")[0].Alt = text("chart-final-2.png")


@plant(compare="pdf-figure")
def picture_off_the_page(pdf: Pdf) -> None:
    """A picture says that it stands outside the page."""
    picture = find_tags(pdf, "Figure")[0]
    _attributes(picture, "Layout").BBox = Array([5000, 5000, 5100, 5100])


# --- Choosing ---------------------------------------------------------------------------------------------------------


def _two_paragraphs(pdf: Pdf) -> tuple[Object, Object]:
    """Return two neighbouring paragraphs that hold nothing but words."""
    for holder in find_tags(pdf):
        plain = [
            kid for kid in kids_of(holder) if is_tag(kid) and kid.S == Name.P and not any(map(is_tag, kids_of(kid)))
        ]
        if len(plain) > 1:
            return plain[0], plain[1]
    raise LookupError("No two paragraphs stand side by side.")


def _in_welsh(pdf: Pdf) -> Object:
    return next(tag for tag in find_tags(pdf) if tag.get("/Lang") == "cy" and Name.Span != tag.S)


def _numbered_list(pdf: Pdf) -> Object:
    """Return the list that begins with 4; it holds others."""
    return find_tags(pdf, "L")[1]


def _row_with_spans(pdf: Pdf) -> Object:
    return find_in(find_tags(pdf, "Table")[0], "TR")[1]


def _table_attributes(cell: Object) -> Object:
    return _attributes(cell, "Table")


def _attributes(tag: Object, owner: str) -> Object:
    """Return what a tag says about itself under the name of an owner."""
    found = tag.get("/A", Array([]))
    assert found is not None
    for one in [found] if isinstance(found, Dictionary) else list(found):
        if Name(f"/{owner}") == one.O:
            return one
    return Dictionary()

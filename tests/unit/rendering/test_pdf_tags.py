"""Tags: one for each thing of the page, in reading order, whole over pages, with what readers ask of it."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

import html5lib
import pytest

from inspectorate.model.site import PdfProfile
from inspectorate.rendering.painted import SVG, Painted
from inspectorate.rendering.pdf_flavour import FLAVOURS
from inspectorate.rendering.pdf_tags import grow_tags
from inspectorate.rendering.tag_tree import Tag

MARK = '<sup class="note-mark"><a href="#n{0}">{0}</a></sup>'
NOTE = '<span class="footnote" id="n{0}"><a class="footnote-number" href="#m{0}">{0}</a> Note {0}.</span>'


def paint(element: Element, page: int = 0) -> Iterator[Painted]:
    """Yield the pieces of an element as a page shows them: its texts in order, its footnotes after all others."""
    yield from _paint(element, page)
    for note in element.iter():
        if note.get("class") == "footnote":
            yield from _paint(note, page, is_note=True)


def _paint(element: Element, page: int, *, is_note: bool = False) -> Iterator[Painted]:
    if element.get("class") == "footnote" and not is_note:
        return
    yield from _paint_box(element, page)
    for text in _texts(element.text):
        yield Painted(element=element, page=page, mark=0, text=text)
    for child in element:
        yield from _paint(child, page)
        for text in _texts(child.tail):
            yield Painted(element=element, page=page, mark=0, text=text)


def _paint_box(element: Element, page: int) -> Iterator[Painted]:
    """Yield what an element shows beside its text."""
    if element.tag == "a":
        yield Painted(element=element, page=page, annotation={})
    if element.tag in {"td", "th"}:
        yield Painted(element=element, page=page)
    if marker := element.get("data-marker"):
        yield Painted(element=element, page=page, pseudo="marker", mark=0, text=marker)
    if element.tag in {"img", SVG}:
        yield Painted(element=element, page=page, mark=0, rectangle=(1, 2, 3, 4))


def _texts(text: str | None) -> list[str]:
    return [text] if text and text.strip() else []


def parse(body: str) -> Element:
    """Return a page with this body."""
    page: Element = html5lib.parse(f'<html lang="en"><body>{body}</body></html>', namespaceHTMLElements=False)
    return page


def grow(body: str, profile: PdfProfile = PdfProfile.A_3A_UA_1) -> Tag:
    """Return the tags of a page with this body."""
    html = parse(body)
    return grow_tags(paint(html), html, FLAVOURS[profile]).root


def outline(tag: Tag) -> str:
    """Return a tag and what it holds in brackets; pieces as their text, the area of a link as `@`."""
    kids = (
        outline(kid) if isinstance(kid, Tag) else "@" if kid.annotation is not None else kid.text for kid in tag.kids
    )
    return f"{tag.name}({' '.join(kid.strip() for kid in kids)})"


def find(tag: Tag, name: str) -> list[Tag]:
    """Return the tags of a name, in reading order."""
    return [one for one in tag.walk() if one.name == name]


# --- Blocks -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("body", "tags"),
    [
        ("<h1>a</h1><h6>b</h6>", "H1(a) H6(b)"),
        ("<section><h2>a</h2><p>b</p></section>", "Sect(H2(a) P(b))"),
        ("<article><p>a</p></article>", "Art(P(a))"),
        ("<blockquote><p>a</p></blockquote>", "BlockQuote(P(a))"),
        ("<main><header><p>a</p></header></main>", "P(a)"),
        ("<pre><code>a</code></pre>", "P(Code(a))"),
        ("<p>a <q>b</q> c</p>", "P(a Quote(b) c)"),
        ("<p>a <strong>b</strong> <em>c</em></p>", "P(a b c)"),
        ("<figure><img alt='A'/><figcaption>b</figcaption></figure>", "Div(Figure() Caption(b))"),
    ],
)
def test_each_thing_has_its_tag(body: str, tags: str) -> None:
    assert outline(grow(body)) == f"Document({tags})"


@pytest.mark.parametrize(
    ("body", "tags"),
    [
        ("<div>a</div>", "P(a)"),
        ("<div>a</div><div>b</div>", "P(a) P(b)"),
        ("<div>a <b>b</b> c</div>", "P(a b c)"),
        ("<div>a<p>b</p>c</div>", "P(a) P(b) P(c)"),
        ("<section><span>a</span> <b>b</b></section>", "Sect(P(a b))"),
        ("<div><a href='#x'>a</a></div>", "P(Link(@ a))"),
        ("<blockquote>a</blockquote>", "BlockQuote(P(a))"),
    ],
)
def test_text_in_no_paragraph_gets_one(body: str, tags: str) -> None:
    assert outline(grow(body)) == f"Document({tags})"


def test_what_a_page_break_tears_apart_stays_one() -> None:
    html = parse("<section><ul><li>a</li><li>b</li></ul><p>c</p></section>")
    pieces = list(paint(html))
    twice = [*pieces, *(Painted(element=one.element, page=1, mark=one.mark, text=one.text) for one in pieces)]
    tags = grow_tags(twice, html, FLAVOURS[PdfProfile.A_3A_UA_1]).root

    assert outline(tags) == "Document(Sect(L(LI(LBody(a a)) LI(LBody(b b))) P(c c)))"


def test_a_pdf_of_the_newer_kind_has_its_own_names() -> None:
    body = "<article><p><strong>a</strong> <em>b</em></p></article><figure><img alt='A'/></figure>"

    assert outline(grow(body, PdfProfile.A_4F_UA_2)) == "Document(Sect(P(Strong(a) Em(b))) Sect(Figure()))"


# --- Lists ------------------------------------------------------------------------------------------------------------


def test_an_item_of_a_list_has_its_printed_number_before_its_text() -> None:
    tags = grow('<ol start="4"><li data-marker="4. ">a</li><li data-marker="5. "><p>b</p></li></ol>')

    assert outline(tags) == "Document(L(LI(Lbl(4.) LBody(a)) LI(Lbl(5.) LBody(P(b)))))"


@pytest.mark.parametrize(
    ("start", "marker", "numbering"),
    [
        ("ol", "4. ", "Decimal"),
        ('ol type="a"', "a. ", "LowerAlpha"),
        ('ol type="I"', "I. ", "UpperRoman"),
        ("ul", "• ", "Disc"),
        ("ul", "◦ ", "Circle"),
        ("ul", "▪ ", "Square"),
    ],
)
def test_a_list_says_how_it_is_numbered(start: str, marker: str, numbering: str) -> None:
    (items,) = find(grow(f'<{start}><li data-marker="{marker}">a</li></{start[:2]}>'), "L")

    assert items.attributes == {"List": {"ListNumbering": f"/{numbering}"}}


def test_a_list_without_marks_says_that_it_has_none() -> None:
    (items,) = find(grow("<ul><li>a</li></ul>"), "L")

    assert items.attributes == {"List": {"ListNumbering": "/None"}}


def test_a_list_in_a_list_lies_in_its_item() -> None:
    tags = grow('<ul><li data-marker="• ">a<ol><li data-marker="1. ">b</li></ol></li></ul>')

    assert outline(tags) == "Document(L(LI(Lbl(•) LBody(a L(LI(Lbl(1.) LBody(b)))))))"


@pytest.mark.parametrize(
    ("body", "tags"),
    [
        ("<dt>a</dt><dd>b</dd><dt>c</dt><dd>d</dd>", "LI(Lbl(a) LBody(b)) LI(Lbl(c) LBody(d))"),
        ("<dt>a</dt><dt>b</dt><dd>c</dd><dd>d</dd>", "LI(Lbl(a) Lbl(b) LBody(c) LBody(d))"),
        ("<div><dt>a</dt><dd>b</dd></div>", "LI(Lbl(a) LBody(b))"),
    ],
)
def test_terms_are_the_labels_of_their_meanings(body: str, tags: str) -> None:
    assert outline(grow(f"<dl>{body}</dl>")) == f"Document(L({tags}))"
    assert find(grow(f"<dl>{body}</dl>"), "L")[0].attributes == {"List": {"ListNumbering": "/None"}}
    newer = grow(f"<dl>{body}</dl>", PdfProfile.A_4F_UA_2)
    assert find(newer, "L")[0].attributes == {"List": {"ListNumbering": "/Description"}}


def test_the_contents_are_lines_with_one_link_each() -> None:
    body = '<nav class="toc"><h2>C</h2><ol><li><a href="#a">a</a><ol><li><a href="#b">b</a></li></ol></li></ol></nav>'

    assert outline(grow(body)) == ("Document(H2(C) TOC(TOCI(Reference(Link(@ a)) TOC(TOCI(Reference(Link(@ b)))))))")


def test_a_list_outside_the_contents_is_none_of_their_lines() -> None:
    assert outline(grow('<nav><ol><li><a href="#a">a</a></li></ol></nav>')) == "Document(L(LI(LBody(Link(@ a)))))"


# --- Notes ------------------------------------------------------------------------------------------------------------


def noted(number: int) -> str:
    """Return a mark with its note behind it."""
    return MARK.format(number) + NOTE.format(number)


@pytest.mark.parametrize(
    ("body", "tags"),
    [
        (f"<p>a{noted(1)} b</p><p>c</p>", "P(a Reference(Link(@ 1)) b) {1} P(c)"),
        (f"<p>a{noted(1)} b{noted(2)}</p><p>c</p>", "P(a Reference(Link(@ 1)) b Reference(Link(@ 2))) {1} {2} P(c)"),
        (f"<section><h2>a{noted(1)}</h2><p>c</p></section>", "Sect(H2(a Reference(Link(@ 1))) {1} P(c))"),
        (
            f"<ul><li>a{noted(1)} b<ul><li>c</li></ul></li></ul>",
            "L(LI(LBody(a Reference(Link(@ 1)) b {1} L(LI(LBody(c))))))",
        ),
        (f"<ul><li><p>a{noted(1)}</p><p>b</p></li></ul>", "L(LI(LBody(P(a Reference(Link(@ 1))) {1} P(b))))"),
        (
            f"<table><tr><td>a{noted(1)}</td><td>b</td></tr></table><p>c</p>",
            "Table(TBody(TR(TD(a Reference(Link(@ 1))) TD(b)))) {1} P(c)",
        ),
        (f"<div>a{noted(1)} b</div><p>c</p>", "P(a Reference(Link(@ 1)) b) {1} P(c)"),
        (
            f"<figure><img alt='A'/><figcaption>a{noted(1)}</figcaption></figure><p>c</p>",
            "Div(Figure() Caption(a Reference(Link(@ 1)))) {1} P(c)",
        ),
    ],
)
def test_a_note_comes_after_the_block_that_calls_it(body: str, tags: str) -> None:
    for number in (1, 2):
        tags = tags.replace(f"{{{number}}}", f"Note(Lbl(Link(@ {number})) Note {number}.)")

    assert outline(grow(body)) == f"Document({tags})"


def test_a_note_can_be_found_by_its_id() -> None:
    assert [note.identifier for note in find(grow(f"<p>a{noted(1)}</p>"), "Note")] == ["n1"]
    assert [note.identifier for note in find(grow(f"<p>a{noted(1)}</p>", PdfProfile.A_4F_UA_2), "FENote")] == ["n1"]


def test_a_note_without_a_mark_before_it_is_a_fault_of_the_program() -> None:
    with pytest.raises(ValueError, match="note `n1` has no mark before it"):
        grow(f"<p><b>a</b>{NOTE.format(1)}</p>")


# --- Tables -----------------------------------------------------------------------------------------------------------

TABLE = """<table><caption>T</caption>
<thead><tr><th scope="col">A</th><th>B</th></tr></thead>
<tbody><tr><th scope="row">r</th><td colspan="1">1</td></tr>
<tr><td colspan="2" rowspan="3"></td></tr></tbody></table>"""


def test_a_table_has_its_caption_rows_and_cells_the_empty_ones_too() -> None:
    assert outline(grow(TABLE)) == (
        "Document(Table(Caption(T) THead(TR(TH(A) TH(B))) TBody(TR(TH(r) TD(1)) TR(TD()))))"
    )


def test_cells_name_their_headers_and_headers_their_scope() -> None:
    tags = grow(TABLE)
    first, second, row = find(tags, "TH")
    one, wide = find(tags, "TD")

    assert [head.identifier for head in (first, second, row)] == ["header-1", "header-2", "header-3"]
    assert [head.attributes["Table"]["Scope"] for head in (first, second, row)] == ["/Column", "/Column", "/Row"]
    assert one.attributes == {"Table": {"Headers": (second.element, row.element)}}
    assert wide.attributes["Table"]["ColSpan"] == 2
    assert wide.attributes["Table"]["RowSpan"] == 3


# --- Languages, pictures, words ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("body", "tags"),
    [
        ('<p lang="cy">a</p>', ["P cy"]),
        ('<p>a <span lang="cy">b</span></p>', ["Span cy"]),
        ('<div lang="cy"><p>a</p><p lang="en">b</p></div>', ["Div cy", "P en"]),
        ('<section lang="cy"><p lang="cy">a</p></section>', ["Sect cy"]),
        ('<ul><li lang="cy">a</li></ul>', ["LI cy"]),
        ('<p lang="en">a</p>', []),
        (f'<p lang="cy">a{noted(1)}</p>', ["P cy", "Note cy"]),
        (
            f"<p>a{MARK.format(1)}{NOTE.format(1).replace(' id', ' lang=@cy@ id').replace('@', chr(34))}</p>",
            ["Note cy"],
        ),
    ],
)
def test_another_language_is_said_where_it_begins_and_nowhere_else(body: str, tags: list[str]) -> None:
    assert [f"{tag.name} {tag.language}" for tag in grow(body).walk() if tag.language] == tags


def test_a_picture_has_its_text_and_its_place() -> None:
    (figure,) = find(grow('<p><img alt="A chart"/></p>'), "Figure")

    assert figure.alternative == "A chart"
    assert figure.attributes == {"Layout": {"BBox": (1, 2, 3, 4)}}


def test_a_linked_picture_lies_in_its_link() -> None:
    assert outline(grow('<p><a href="#x"><img alt="A"/></a></p>')) == "Document(P(Link(@ Figure())))"


def test_short_forms_say_what_they_stand_for_and_changes_what_they_are() -> None:
    tags = grow('<p><abbr title="Youth Justice Service">YJS</abbr> <ins>a</ins> <del>b</del> <abbr>c</abbr></p>')
    short, inserted, deleted = find(tags, "Span")

    assert short.expansion == "Youth Justice Service"
    assert inserted.attributes == {"Layout": {"TextDecorationType": "/Underline"}}
    assert deleted.attributes == {"Layout": {"TextDecorationType": "/LineThrough"}}


def test_words_from_right_to_left_are_read_as_written() -> None:
    tags = grow('<p lang="he">\u05e9\u05dc\u05d5\u05dd</p><p>caf\u00e9 <b>\u0633\u0644\u0627\u0645</b></p>')

    assert [(tag.name, tag.actual) for tag in tags.walk() if tag.actual] == [
        ("Span", "\u05e9\u05dc\u05d5\u05dd"),
        ("Span", "\u0633\u0644\u0627\u0645"),
    ]


def test_an_anchor_that_leads_nowhere_is_no_link() -> None:
    html = parse('<p><a id="x">a</a></p>')
    (anchor,) = html.iter("a")
    tree = grow_tags([Painted(element=anchor, page=0, mark=0, text="a")], html, FLAVOURS[PdfProfile.A_3A_UA_1])

    assert outline(tree.root) == "Document(P(a))"
    assert tree.tag_by_element[anchor].name == "P"

"""Proofreading PDFs: a good file passes, and each fault is found, named and placed."""

from collections.abc import Callable
from io import BytesIO

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from inspectorate.assembly.proofread_pdf import proofread_pdf
from inspectorate.rendering.pdf_rules import BrokenRule
from inspectorate.views.document import Source
from tagged_pdf import Area, On, Sheet, Tag, tag, write_sheet

Change = Callable[[pikepdf.Pdf], None]

PAGE = """<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><title>A report</title></head>
<body>
<h1>Our report</h1>
<nav class="toc"><h2 class="unlisted">Contents</h2>
<ol><li><a href="#findings">Findings</a></li></ol></nav>
<section id="findings"><h2>Findings</h2>
<p>Children <em>learn</em> well<sup class="note-mark" data-note="1"><a id="mark-1" href="#note-1" aria-label="Note \
1">1</a></sup><span class="footnote" data-note="1" id="note-1"><a class="footnote-number" href="#mark-1">1</a> From \
<span lang="cy">arolwg</span>.</span> and gladly. <span lang="cy">Diolch</span><svg \
aria-hidden="true"><path d="M0 0"/></svg> to all.</p>
<ol start="4"><li>Do more<ul><li>soon</li></ul></li><li>See <a href="https://example.org/a%20b">our site</a></li></ol>
<blockquote><p>At last</p></blockquote>
<dl><div><dt><abbr title="youth justice service">YJS</abbr></dt><dd>A service</dd></div></dl>
</section>
<section id="results"><h3>Results</h3>
<table><caption>Scores<sup class="note-mark" data-note="1"><a id="mark-2" href="#note-1" aria-label="Note \
1">1</a></sup><span class="footnote" data-note="1"><a class="footnote-number" href="#mark-1">1</a> From \
<span lang="cy">arolwg</span>.</span></caption>
<thead><tr><th scope="col">Question</th><th scope="col">Share</th></tr></thead>
<tbody><tr><th scope="row">Is it safe?</th><td>57%</td></tr>
<tr><td colspan="2">Not rated</td></tr></tbody></table>
<p><img alt="A bar of 57%" src="bar.svg"><img alt="" src="line.svg"></p>
</section>
</body>
</html>
"""


def mark(page: int) -> Tag:
    """Return the mark of the note."""
    return tag("Reference", tag("Link", Area(page, "#note-1", "Note 1"), On(page, "1")))


def draw_sheet() -> Sheet:
    """Return the document that says what the page says."""
    note = tag(
        "Note",
        tag("Lbl", tag("Link", Area(1, "#mark-1", "Back to 1"), "1")),
        " From ",
        tag("Span", "arolwg", Lang="cy"),
        ".",
        ID="n1",
    )
    entry = tag("Link", Area(1, "#findings", "Findings"), "Findings", "1")
    inner = tag("L", tag("LI", tag("Lbl", "•"), tag("LBody", "soon")), attributes={"ListNumbering": "/Disc"})
    site = tag("Link", Area(1, "https://example.org/a%20b", "our site"), "our ", "site")
    numbered = tag(
        "L",
        tag("LI", tag("Lbl", "4."), tag("LBody", "Do more", inner)),
        tag("LI", tag("Lbl", "5."), tag("LBody", "See ", site)),
        attributes={"ListNumbering": "/Decimal"},
    )
    table = tag(
        "Table",
        tag("Caption", On(2, "Scores"), mark(2)),
        tag(
            "THead",
            tag(
                "TR",
                tag("TH", On(2, "Question"), ID="h1", attributes={"Scope": "/Column"}),
                tag("TH", On(2, "Share"), ID="h2", attributes={"Scope": "/Column"}),
            ),
        ),
        tag(
            "TBody",
            tag(
                "TR",
                tag("TH", On(2, "Is it safe?"), ID="h3", attributes={"Scope": "/Row"}),
                tag("TD", On(2, "57%"), attributes={"Headers": ["h3", "h2"]}),
            ),
            tag("TR", tag("TD", On(2, "Not rated"), attributes={"ColSpan": 2, "Headers": ["h1", "h2"]})),
        ),
    )
    figure = tag("Figure", On(2, "57"), Alt="A bar of 57%", attributes={"BBox": [10, 10, 90, 40]})
    return Sheet(
        root=tag(
            "Document",
            tag("H1", "Our report"),
            tag("H2", "Contents"),
            tag("TOC", tag("TOCI", tag("Reference", entry))),
            tag(
                "Sect",
                tag("H2", "Findings"),
                tag(
                    "P",
                    "Children ",
                    "learn",
                    " well",
                    mark(1),
                    " and gladly. ",
                    tag("Span", "Diolch", Lang="cy"),
                    " to all.",
                ),
                note,
                numbered,
                tag("BlockQuote", tag("P", "At last")),
                tag(
                    "L", tag("LI", tag("Lbl", tag("Span", "YJS", E="youth justice service")), tag("LBody", "A service"))
                ),
            ),
            tag("Sect", tag("H3", On(2, "Results")), table, tag("P", figure)),
        ),
        places={"findings": 1, "note-1": 1, "mark-1": 1, "mark-2": 2},
        bookmarks=[(1, "Our report", 1), (2, "Findings", 1), (3, "Results", 2)],
    )


GOOD = write_sheet(draw_sheet())


def spoil(change: Change, good: bytes = GOOD) -> bytes:
    """Return the good file after a change."""
    with pikepdf.open(BytesIO(good)) as pdf:
        change(pdf)
        content = BytesIO()
        pdf.save(content)
    return content.getvalue()


def find(pdf: bytes = GOOD, html: str = PAGE) -> list[tuple[str, str]]:
    """Return the codes and messages of all that is found."""
    found = proofread_pdf(pdf, html, "a/b.pdf")
    assert all(one.hint and one.file == "site/a/b.pdf" and str(one.position) == "site/a/b.pdf:1:1" for one in found)
    return [(one.code, one.message) for one in found]


def test_a_good_file_has_nothing_to_tell() -> None:
    assert find() == []


def test_white_space_in_a_title_is_no_difference() -> None:
    spread = spoil(lambda pdf: pdf.docinfo.update({"/Title": " A  report "}))

    assert find(spread) == []


def test_a_rule_that_words_break_says_what_an_author_can_do(monkeypatch: pytest.MonkeyPatch) -> None:
    rules = (BrokenRule("PDFUA1-NOTDEF-GLYPH-001", "A letter is missing."), BrokenRule("OTHER-001", "Something else."))
    monkeypatch.setattr("inspectorate.assembly.proofread_pdf.find_broken_rules", lambda *_: rules)
    letter, other = proofread_pdf(GOOD, PAGE, "a/b.pdf")

    assert "write the word with others" in letter.hint
    assert "pdf_tags.py" in other.hint


# --- Changing a good file ---------------------------------------------------------------------------------------------


def find_tag(pdf: pikepdf.Pdf, name: str, place: int = 0) -> pikepdf.Object:
    """Return one of the elements of a name, in the order of reading."""
    waiting, found = [pdf.Root.StructTreeRoot.K[0]], []
    while waiting:
        element = waiting.pop(0)
        found += [element] if Name("/" + name) == element.S else []
        waiting[:0] = [kid for kid in element.K if Name.S in kid]
    return found[place]


def put(name: str, key: str, value: object, place: int = 0) -> Change:
    """Return a change that puts a value into a tag."""

    def change(pdf: pikepdf.Pdf) -> None:
        find_tag(pdf, name, place)[Name("/" + key)] = value

    return change


def take(name: str, key: str, place: int = 0) -> Change:
    """Return a change that takes an entry out of a tag."""

    def change(pdf: pikepdf.Pdf) -> None:
        del find_tag(pdf, name, place)[Name("/" + key)]

    return change


def describe(name: str, key: str, value: object, place: int = 0) -> Change:
    """Return a change that gives an attribute of a tag another value."""

    def change(pdf: pikepdf.Pdf) -> None:
        find_tag(pdf, name, place).A[Name("/" + key)] = value

    return change


def change_area(key: str, value: object, place: int = 0) -> Change:
    """Return a change of a link's place on a page."""

    def change(pdf: pikepdf.Pdf) -> None:
        areas = [thing for page in pdf.pages for thing in page.obj.get(Name.Annots, Array())]
        areas[place][Name("/" + key)] = value

    return change


def swap(name: str, one: int, other: int) -> Change:
    """Return a change that swaps two things in a tag."""

    def change(pdf: pikepdf.Pdf) -> None:
        kids = find_tag(pdf, name).K
        kids[one], kids[other] = kids[other], kids[one]

    return change


def put_root(key: str, value: object) -> Change:
    """Return a change of what the file says of itself."""

    def change(pdf: pikepdf.Pdf) -> None:
        pdf.Root[Name("/" + key)] = value

    return change


def tell_standard(name: str) -> Change:
    """Return a change that takes one of the standards out of what the file claims."""

    def change(pdf: pikepdf.Pdf) -> None:
        with pdf.open_metadata(set_pikepdf_as_editor=False) as metadata:
            del metadata[name]

    return change


def move_place(name: str, page: int) -> Change:
    """Return a change that moves the place of a name to another page."""

    def change(pdf: pikepdf.Pdf) -> None:
        pikepdf.NameTree(pdf.Root.Names.Dests)[name] = Array([pdf.pages[page - 1].obj, Name.XYZ, 0, 0, 0])

    return change


def attach(**entries: object) -> Change:
    """Return a change that puts a file into the PDF, which says what it is, except where it is told otherwise."""

    def change(pdf: pikepdf.Pdf) -> None:
        pdf.attachments["a.csv"] = b"1"
        file = pdf.attachments["a.csv"]
        for key, value in {"AFRelationship": Name.Data, "Desc": String("The figures"), **entries}.items():
            file.obj[Name("/" + key)] = value

    return change


def add_text(before: bytes, after: bytes) -> Change:
    """Return a change that shows a word on page 1, between two operators."""

    def change(pdf: pikepdf.Pdf) -> None:
        page = pdf.pages[0].obj
        shown = b"BT 3 Tr /F 12 Tf <00780079> Tj ET\n"
        page.Contents = pdf.make_stream(page.Contents.read_bytes() + before + shown + after)

    return change


def rename_bookmark(pdf: pikepdf.Pdf) -> None:
    pdf.Root.Outlines.First.First.Title = String("Findings1")


def move_bookmark(pdf: pikepdf.Pdf) -> None:
    with pdf.open_outline() as outline:
        outline.root[0].children[0].children[0] = pikepdf.OutlineItem("Results", 0)


def lift_bookmark(pdf: pikepdf.Pdf) -> None:
    with pdf.open_outline() as outline:
        inner = outline.root[0].children[0].children.pop()
        outline.root[0].children.append(inner)


def forget_ids(pdf: pikepdf.Pdf) -> None:
    pdf.Root.StructTreeRoot.IDTree.Names = Array([])


def label_pages(pdf: pikepdf.Pdf) -> None:
    pdf.Root.PageLabels = Dictionary(Nums=Array([0, Dictionary(S=Name.r)]))


def take_out_of_tree(pdf: pikepdf.Pdf) -> None:
    link = find_tag(pdf, "Link", 3)
    link.K = Array([kid for kid in link.K if Name.Obj not in kid])


def lock(pdf: bytes) -> bytes:
    """Return the file encrypted, for a reader without password."""
    content = BytesIO()
    with pikepdf.open(BytesIO(pdf)) as opened:
        opened.save(content, encryption=pikepdf.Encryption(owner="a", user=""))
    return content.getvalue()


# --- The validator ----------------------------------------------------------------------------------------------------


def test_what_the_validator_finds_is_told_in_words() -> None:
    found = find(spoil(take("Figure", "Alt")))

    assert tuple(code for code, _ in found) == ("pdf-rule", "pdf-figure")
    assert found[0][1].startswith("The PDF breaks a rule of PDF/UA: ")
    assert "PDFUA1-" in found[0][1]


def test_a_file_of_part_2_of_the_standard_is_no_fault() -> None:
    def follow_part_2(pdf: pikepdf.Pdf) -> None:
        with pdf.open_metadata(set_pikepdf_as_editor=False) as metadata:
            metadata["pdfuaid:part"] = "2"

    assert find(spoil(follow_part_2)) == []


# --- Faults of the file -----------------------------------------------------------------------------------------------

FAULTS: dict[str, tuple[Change, str, str]] = {
    "title": (lambda pdf: pdf.docinfo.update({"/Title": "x"}), "pdf-document", "The PDF's title is “x”"),
    "title shown": (put_root("ViewerPreferences", Dictionary()), "pdf-document", "instead of its title"),
    "language": (put_root("Lang", String("fr")), "pdf-document", "the language `fr`, not `en`"),
    "marked": (put_root("MarkInfo", Dictionary()), "pdf-document", "does not say that it has tags"),
    "PDF/UA": (tell_standard("pdfuaid:part"), "pdf-document", "that it follows PDF/UA"),
    "PDF/A": (tell_standard("pdfaid:part"), "pdf-document", "that it follows PDF/A"),
    "tabs": (lambda pdf: pdf.pages[1].obj.update({"/Tabs": Name.R}), "pdf-document", "On page 2, the tabulator key"),
    "attachment without words": (attach(Desc=String("")), "pdf-document", "`a.csv` does not say in words what it is"),
    "attachment without tie": (attach(AFRelationship=String("")), "pdf-document", "what it is to the document"),
    "order": (swap("P", 0, 1), "pdf-text", "Childrenlearn"),
    "actual text": (put("P", "ActualText", String("x")), "pdf-text", "the PDF with “x"),
    "text outside tags": (add_text(b"", b""), "pdf-text", "On page 1 the text “xy” has no place in the reading order"),
    "text of no tag": (add_text(b"/Span <</MCID 99>> BDC\n", b"EMC\n"), "pdf-text", "the text “xy” has no place"),
    "language of words": (take("Span", "Lang"), "pdf-language", "“Diolch” on page 1 is in the language `cy`"),
    "language of a note": (take("Span", "Lang", 1), "pdf-language", "In footnote 1, “arolwg” on page 1"),
    "paragraph": (put("P", "S", Name.Div), "pdf-tag", "The `p` that begins with “Childrenlearnwell1andgladly."),
    "section": (put("Sect", "S", Name.Div), "pdf-tag", "The `section` that begins with “Findings"),
    "loose text": (put("P", "S", Name.Span), "pdf-tag", "Text of the `Sect` on page 1 (“FindingsChildren learn"),
    "text of a group": (put("P", "S", Name.Div), "pdf-tag", "Text of the `Div` on page 1"),
    "root": (put("Document", "S", Name.Sect), "pdf-tag", "does not begin with one `Document`"),
    "quotation": (put("BlockQuote", "S", Name.Div), "pdf-tag", "The `blockquote` that begins with “Atlast” (without"),
    "meaning": (take("Span", "E", 2), "pdf-tag", "The PDF does not say that “YJS” means “youth justice service”."),
    "entry": (put("Reference", "S", Name.Span), "pdf-tag", "is not the `Reference` of a `TOCI` in the contents."),
    "label behind its item": (swap("LI", 0, 1), "pdf-list", "is not read before it"),
    "level": (
        put("H2", "S", Name.H3, 1),
        "pdf-heading",
        "Heading 3 of the page is `h2` “Findings”, that of the PDF `H3`",
    ),
    "no heading": (put("H3", "S", Name.P), "pdf-heading", "Heading 4 of the page is `h3` “Results”, that of the PDF m"),
    "bookmark": (rename_bookmark, "pdf-heading", "Bookmark 2 of the PDF is “Findings1” of level 2"),
    "bookmark's page": (move_bookmark, "pdf-heading", "“Results” leads to page 1, but its heading stands on page 2"),
    "bookmark's level": (lift_bookmark, "pdf-heading", "Bookmark 3 of the PDF is “Results” of level 2"),
    "list": (put("L", "S", Name.Div, 2), "pdf-list", "The page has 3 lists, the PDF 2."),
    "bullets": (describe("L", "ListNumbering", Name.Decimal, 1), "pdf-list", "on the page it is a `ul`"),
    "page labels": (label_pages, "pdf-number", "Page 1 is called “i” by reading programs and printed as “1”"),
    "note's id": (take("Note", "ID"), "pdf-note", "has no id"),
    "note": (put("Note", "S", Name.P), "pdf-note", "Footnote 1 of the page is “1Fromarolwg.”, that of the PDF missing"),
    "note before its mark": (swap("Sect", 1, 2), "pdf-note", "is read before its mark"),
    "note far behind": (swap("Sect", 2, 3), "pdf-note", "is read too far behind its mark"),
    "mark": (put("Reference", "S", Name.Span, 1), "pdf-note", "A mark of footnote 1 is not tagged as a `Reference`"),
    "label": (put("Lbl", "S", Name.Span), "pdf-note", "does not begin with a label that is its number 1"),
    "link's words": (change_area("Contents", String("#findings")), "pdf-link", "calls itself “#findings” instead of"),
    "link without words": (change_area("Contents", String("")), "pdf-link", "does not say in words where it leads"),
    "link not printed": (change_area("F", 0), "pdf-link", "would vanish when the page is printed"),
    "link elsewhere": (change_area("Dest", String("note-1")), "pdf-link", "that of the PDF “Findings” to `#note-1`"),
    "link to another page": (
        move_place("note-1", 2),
        "pdf-link",
        "leads to page 2, but its place `note-1` is on page 1",
    ),
    "link outside a tag": (take_out_of_tree, "pdf-link", "has no place in the tree"),
    "link in another tag": (put("Link", "S", Name.Span, 3), "pdf-link", "A link stands in the `Span`"),
    "contents": (move_place("findings", 2), "pdf-number", "names page “1”, but leads to page 2"),
    "scope": (describe("TH", "Scope", Name.Row), "pdf-table", "heads its column, but its scope is `Row`"),
    "headers": (
        describe("TD", "Headers", Array([String("h1")])),
        "pdf-table",
        "has the headers `TH` on page 2 (“Quest",
    ),
    "no ids": (forget_ids, "pdf-table", "names the header `h3`, which the file's list of ids does not have"),
    "span": (describe("TD", "ColSpan", 3, 1), "pdf-table", "Row 3 of the `Table`"),
    "cell": (put("TH", "S", Name.TD, 2), "pdf-table", "Row 2 of the `Table` on page 2"),
    "caption": (swap("Table", 0, 1), "pdf-table", "does not begin with its caption"),
    "no table": (put("Table", "S", Name.Div), "pdf-table", "The page has 1 tables, the PDF 0."),
    "picture": (
        put("Figure", "Alt", String("x")),
        "pdf-figure",
        "Picture 1 of the page is “A bar of 57%”, that of the",
    ),
    "picture's place": (
        describe("Figure", "BBox", Array([10, 10, 90, 900])),
        "pdf-figure",
        "where on its page it stands",
    ),
    "decoration": (put("Span", "S", Name.Figure), "pdf-figure", "of the PDF"),
}


@pytest.mark.parametrize(("change", "code", "message"), FAULTS.values(), ids=FAULTS)
def test_a_fault_of_the_file_is_found(change: Change, code: str, message: str) -> None:
    found = find(spoil(change))

    assert [text for told, text in found if told == code and message in text] != [], found


def test_an_encrypted_file_is_found() -> None:
    assert ("pdf-document", "The PDF is encrypted, so that some reading programs may not read it.") in find(lock(GOOD))


def test_an_attached_file_that_says_what_it_is_is_no_fault() -> None:
    assert [code for code, _ in find(spoil(attach())) if code != "pdf-rule"] == []


def test_text_of_an_artifact_is_no_fault() -> None:
    assert find(spoil(add_text(b"/Artifact BMC\n", b"EMC\n"))) == []


# --- Faults that only the page shows ----------------------------------------------------------------------------------

DIFFERENCES = {
    "a word": ("and gladly", "and sadly", "pdf-text"),
    "a hidden word": ("<dd>A service</dd>", '<dd>A <i aria-hidden="true">good </i>service</dd>', None),
    "a space": ("and gladly", "andgladly", None),
    "a word's language": ("<em>learn</em>", '<em lang="fr">learn</em>', "pdf-language"),
    "the same language again": ("<em>learn</em>", '<em lang="EN">learn</em>', None),
    "a number": ('start="4"', 'start="5"', "pdf-number"),
    "a term": ('<abbr title="youth justice service">YJS</abbr></dt><dd>A', "YJ</dt><dd>SA", "pdf-number"),
    "an item": ("<li>See", "<li></li><li>See", "pdf-list"),
    "a kind of list": ('<ol start="4">', '<ul start="4">', "pdf-list"),
    "a heading's level": ("<h3>Results</h3>", "<h4>Results</h4>", "pdf-heading"),
    "a heading without bookmark": ("<h3>Results", '<h3 class="unlisted">Results', "pdf-heading"),
    "an address": ("a%20b", "c", "pdf-link"),
    "an address in other letters": ("a%20b", "a b", None),
    "a link": ('See <a href="https://example.org/a%20b">our site</a>', "See our site", "pdf-link"),
    "a link's words": ('href="#findings"', 'href="#findings" aria-label="To the findings"', "pdf-link"),
    "a note's text": ("From <span", "Of <span", "pdf-note"),
    "a cell": ("<td>57%</td>", "<th>57%</th>", "pdf-table"),
    "a row header": ('<th scope="row">', '<th scope="col">', "pdf-table"),
    "a caption": ("<table><caption>Scores", "<div>Scores</div><table><caption>", "pdf-table"),
    "a picture's words": ('alt="A bar of 57%"', 'alt="A line"', "pdf-figure"),
    "a picture without words": ('alt="A bar of 57%" ', "", "pdf-figure"),
    "a picture named by its file": ('alt="A bar of 57%"', 'alt="bar.svg"', "pdf-figure"),
    "decoration with words": ('alt="" src', 'alt="A line" src', "pdf-figure"),
    "the title": ("<title>A report</title>", "<title>Another</title>", "pdf-document"),
}


@pytest.mark.parametrize(("old", "new", "code"), DIFFERENCES.values(), ids=DIFFERENCES)
def test_a_difference_from_the_page_is_found(old: str, new: str, code: str | None) -> None:
    assert PAGE.count(old) >= 1
    codes = {told for told, _ in find(html=PAGE.replace(old, new))}

    assert codes == ({code} if code else set())


# --- Where ------------------------------------------------------------------------------------------------------------

SOURCES = {name: Source("content/report.yaml", ("sections", name)) for name in ("findings", "results")}


@pytest.mark.parametrize(
    ("old", "new", "code", "section"),
    [
        ("and gladly", "and sadly", "pdf-text", "findings"),
        ("Not rated", "Rated", "pdf-text", "results"),
        ("<h2>Findings", "<h3>Findings", "pdf-heading", "findings"),
        ("a%20b", "c", "pdf-link", "findings"),
        ("From <span", "Of <span", "pdf-note", "findings"),
        ('start="4"', 'start="5"', "pdf-number", "findings"),
        ("<em>learn", '<em lang="fr">learn', "pdf-language", "findings"),
        ('<th scope="row">', '<th scope="col">', "pdf-table", "results"),
        ('alt="A bar of 57%"', 'alt="A line"', "pdf-figure", "results"),
    ],
)
def test_a_fault_is_placed_where_the_words_of_its_section_were_written(
    old: str, new: str, code: str, section: str
) -> None:
    found = [one for one in proofread_pdf(GOOD, PAGE.replace(old, new), "b.pdf", SOURCES) if one.code == code]

    assert {(one.file, one.path, one.position) for one in found} == {
        ("content/report.yaml", ("sections", section), None)
    }
    assert all(one.message.endswith(" (In site/b.pdf.)") for one in found)


def test_a_fault_outside_all_known_sections_is_placed_at_the_file() -> None:
    (found,) = (
        one for one in proofread_pdf(GOOD, PAGE.replace("Our", "Your"), "b.pdf", SOURCES) if one.code == "pdf-text"
    )

    assert str(found.position) == "site/b.pdf:1:1"
    assert not found.message.endswith(" (In site/b.pdf.)")

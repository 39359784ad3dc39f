"""Prose as HTML: what is escaped, how deep headings go, and how footnotes are numbered."""

from dataclasses import replace

import pytest

from builders import EN, INSPECTION, PHRASES_IN_ENGLISH, inlines, local_prose, make_wording, paragraph, prose
from inspectorate.model.pictures import PictureFile, PictureFormat
from inspectorate.model.prose import (
    Block,
    Emphasis,
    FootnoteMark,
    Foreign,
    Heading,
    LineBreak,
    Link,
    List,
    ListItem,
    Picture,
    Prose,
    Quotation,
    Strong,
    Table,
)
from inspectorate.views.document import Backlink, Html
from inspectorate.views.footnotes import Footnotes
from inspectorate.views.phrases import Phrases
from inspectorate.views.pictures import Pictures
from inspectorate.views.prose import ProseWriter

FACTS = {"area": "Ambershire & Co <Ltd>"}


def make_writer(**notes: str) -> ProseWriter:
    """Return a writer for a document with these footnotes of the author's."""
    own = {name: prose(text) for name, text in notes.items()}
    return ProseWriter(PHRASES_IN_ENGLISH, Footnotes(PHRASES_IN_ENGLISH, own), FACTS)


def write(*blocks: str | Block, level: int = 2) -> str:
    """Return the words of an author as HTML."""
    return make_writer(n="Note", m="Other").write(prose(*blocks), level)


def items(*texts: str) -> tuple[ListItem, ...]:
    """Return items of one paragraph each."""
    return tuple(ListItem((paragraph(text),)) for text in texts)


# --- Text and markup --------------------------------------------------------------------------------------------------


def test_words_in_another_language_say_so() -> None:
    assert write(paragraph("The ", Foreign("cy", inlines("Llys ", Emphasis(inlines("y Goron")))), ".")) == (
        '<p>The <span lang="cy">Llys <em>y Goron</em></span>.</p>'
    )


def test_markup_in_text_is_escaped() -> None:
    assert write("5 < 6 & 7 > 6 <script>") == "<p>5 &lt; 6 &amp; 7 &gt; 6 &lt;script&gt;</p>"


def test_quotation_marks_in_text_stay_as_they_are() -> None:
    assert write("""It's "so" and ‘thus’""") == """<p>It's "so" and ‘thus’</p>"""


def test_an_address_is_escaped_for_its_attribute() -> None:
    link = Link("""https://a.org/?a=1&b="2"'<x>""", inlines("<words>"))

    assert write(paragraph(link)) == (
        '<p><a href="https://a.org/?a=1&amp;b=&quot;2&quot;&#x27;&lt;x&gt;">&lt;words&gt;</a></p>'
    )


def test_inline_pieces_nest() -> None:
    words = paragraph("a ", Emphasis(inlines("b ", Strong(inlines("c")))), LineBreak(), "d")

    assert write(words) == "<p>a <em>b <strong>c</strong></em><br>d</p>"


def test_blocks_stand_one_to_a_line() -> None:
    assert write("a", "b") == "<p>a</p>\n<p>b</p>"
    assert write() == ""


def test_a_quotation_holds_blocks() -> None:
    assert write(Quotation((paragraph("a"), paragraph("b")))) == "<blockquote><p>a</p>\n<p>b</p></blockquote>"


def test_the_first_cell_of_each_row_of_a_table_heads_it() -> None:
    table = Table((inlines("a"), inlines("b")), ((inlines("c"), inlines("d <")), (inlines("e"), inlines("f"))))

    assert write(table) == (
        '<div class="scroll"><table>\n'
        '<thead><tr><th scope="col">a</th><th scope="col">b</th></tr></thead>\n'
        "<tbody>\n"
        '<tr><th scope="row">c</th><td>d &lt;</td></tr>\n'
        '<tr><th scope="row">e</th><td>f</td></tr>\n'
        "</tbody>\n</table></div>"
    )


def test_a_paragraph_above_a_table_that_says_so_is_its_caption() -> None:
    table = Table((inlines("a"), inlines("b")), ((inlines("c"), inlines("d")),))

    html = write("e", paragraph("Table: f ", Emphasis(inlines("g"))), table, paragraph("Table: h"))

    assert "<p>e</p>\n" in html
    assert "<table>\n<caption>f <em>g</em></caption>\n<thead>" in html
    assert html.endswith("<p>Table: h</p>")
    assert html.count("<p>") == 2


def test_the_corner_of_a_table_may_be_empty_and_heads_nothing_then() -> None:
    assert '<tr><td></td><th scope="col">b</th></tr>' in write(Table(((), inlines("b")), ((inlines("c"), ()),)))


# --- Headings ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("section_level", "level", "tag"),
    [(1, 1, "h2"), (2, 1, "h3"), (2, 2, "h4"), (3, 3, "h6"), (4, 3, "h6"), (6, 6, "h6")],
)
def test_a_heading_stands_below_its_section_and_never_below_the_sixth_level(
    section_level: int, level: int, tag: str
) -> None:
    assert write(Heading(level, inlines("a & b")), level=section_level) == f"<{tag}>a &amp; b</{tag}>"


def test_headings_inside_lists_and_quotations_stand_below_the_section_too() -> None:
    heading = Heading(1, inlines("a"))

    assert "<h4>a</h4>" in write(Quotation((heading,)), level=3)
    assert "<h4>a</h4>" in write(List((ListItem((heading,)),)), level=3)


# --- Lists ------------------------------------------------------------------------------------------------------------


def test_a_list_has_dots_or_numbers() -> None:
    assert write(List(items("a", "b"))) == "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"
    assert write(List(items("a"), 1)) == "<ol>\n<li>a</li>\n</ol>"


@pytest.mark.parametrize("start", [0, 2, 4])
def test_a_list_that_does_not_begin_with_1_says_where_it_begins(start: int) -> None:
    assert write(List(items("a"), start)).startswith(f'<ol start="{start}">\n')


def test_only_the_first_paragraph_of_an_item_stands_without_tags() -> None:
    item = ListItem((paragraph("a"), paragraph("b"), List(items("c"))))

    assert write(List((item,))) == "<ul>\n<li>a<p>b</p>\n<ul>\n<li>c</li>\n</ul></li>\n</ul>"


def test_an_item_may_begin_with_a_list_or_be_empty() -> None:
    assert write(List((ListItem((List(items("a")),)),))) == "<ul>\n<li><ul>\n<li>a</li>\n</ul></li>\n</ul>"
    assert write(List((ListItem(()),))) == "<ul>\n<li></li>\n</ul>"


# --- Without tags -----------------------------------------------------------------------------------------------------


def test_words_for_a_cell_stand_without_the_tags_of_paragraphs() -> None:
    assert make_writer().write_inline(prose("a < b")) == "a &lt; b"
    assert make_writer().write_inline(prose("a", "b", "c")) == "a<br>b<br>c"
    assert make_writer().write_inline(Prose()) == ""


def test_words_for_a_cell_lose_no_list() -> None:
    words = prose("a:", List(items("b")), "c", "d")

    assert make_writer().write_inline(words) == "a:<ul>\n<li>b</li>\n</ul>c<br>d"


def test_standing_words_for_a_cell_have_their_facts_filled_in() -> None:
    words = local_prose("In {area}", List(items("{own}")), "a", "b")

    assert make_writer().write_standing_inline(words, own="<own>") == (
        "In Ambershire &amp; Co &lt;Ltd&gt;<ul>\n<li>&lt;own&gt;</li>\n</ul>a<br>b"
    )


# --- Facts ------------------------------------------------------------------------------------------------------------


def test_braces_of_an_author_are_printed_as_they_stand() -> None:
    assert write("{area} {x}") == "<p>{area} {x}</p>"
    assert make_writer().write_inline(prose("{area} {x}")) == "{area} {x}"


def test_standing_words_have_their_facts_filled_in_and_escaped_everywhere() -> None:
    every = local_prose(
        paragraph("{area}"),
        Heading(1, inlines("{area}")),
        List(items("{area}")),
        Quotation((paragraph(Emphasis(inlines("{area}"))),)),
        Table((inlines("{area}"),), ((inlines(Strong(inlines("{area}"))),),)),
        paragraph(Link("https://a.org", inlines("{area}"))),
    )
    html = make_writer().write_standing(every, 2)

    assert html.count("Ambershire &amp; Co &lt;Ltd&gt;") == 7
    assert "{" not in html


def test_facts_of_its_own_win_over_those_of_the_record() -> None:
    assert make_writer().write_standing(local_prose("{area} {standard}"), 2, area="a", standard="b") == "<p>a b</p>"


def test_standing_words_that_are_not_given_are_nothing() -> None:
    assert make_writer().write_standing(None, 2) == ""


# --- Footnotes --------------------------------------------------------------------------------------------------------


def test_a_mark_leads_to_its_note_and_says_so() -> None:
    assert write(paragraph("a", FootnoteMark("n"))) == (
        '<p>a<sup class="note-mark" data-note="1"><a id="footnote-n-mark-1" href="#footnote-n" role="doc-noteref"'
        ' aria-label="note 1">1</a></sup></p>'
    )


def test_the_label_of_a_mark_is_escaped() -> None:
    phrases = Phrases(make_wording({"footnote_mark": '<{number} "&">'}))

    assert 'aria-label="&lt;1 &quot;&amp;&quot;&gt;"' in Footnotes(phrases, {"n": prose("a")}).mark("n")


def test_notes_are_numbered_in_the_order_of_their_first_marks() -> None:
    writer = make_writer(a="A", b="B", c="C")
    footnotes = writer._footnotes  # noqa: SLF001  # the writer's own are what is numbered
    writer.write(
        prose(
            paragraph("x", FootnoteMark("c")),
            List((ListItem((paragraph("y", Strong((FootnoteMark("a"),))),)),)),
            paragraph("z", FootnoteMark("c")),
        ),
        2,
    )
    writer.mark("b")

    assert [(note.number, note.id, note.text) for note in footnotes.notes()] == [
        ("1", "footnote-c", "C"),
        ("2", "footnote-a", "A"),
        ("3", "footnote-b", "B"),
    ]


def test_a_note_without_a_mark_is_not_among_the_notes() -> None:
    footnotes = Footnotes(PHRASES_IN_ENGLISH, {"a": prose("A"), "b": prose("B")})
    footnotes.mark("b")

    assert [note.text for note in footnotes.notes()] == ["B"]


def test_a_note_with_one_mark_has_one_way_back() -> None:
    footnotes = Footnotes(PHRASES_IN_ENGLISH, {"a": prose("A"), "b": prose("B")})
    footnotes.mark("a")
    footnotes.mark("b")

    assert [note.backlinks for note in footnotes.notes()] == [
        (Backlink("#footnote-a-mark-1", "back to note 1", "Back"),),
        (Backlink("#footnote-b-mark-1", "back to note 2", "Back"),),
    ]


def test_a_note_with_several_marks_has_a_way_back_to_each() -> None:
    footnotes = Footnotes(PHRASES_IN_ENGLISH, {"a": prose("A"), "b": prose("B")})
    marks = [footnotes.mark(name) for name in ("b", "a", "a", "b", "a")]
    _, note = footnotes.notes()

    assert [mark.partition('id="')[2].partition('"')[0] for mark in marks] == [
        "footnote-b-mark-1",
        "footnote-a-mark-1",
        "footnote-a-mark-2",
        "footnote-b-mark-2",
        "footnote-a-mark-3",
    ]
    assert all('href="#footnote-a"' in mark and ">2</a>" in mark for mark in (marks[1], marks[2], marks[4]))
    assert note.backlinks == (
        Backlink("#footnote-a-mark-1", "back to note 2, place 1", "1"),
        Backlink("#footnote-a-mark-2", "back to note 2, place 2", "2"),
        Backlink("#footnote-a-mark-3", "back to note 2, place 3", "3"),
    )


def note_text(note: Prose, **standing: Prose) -> Html:
    """Return the text of the note `n`, an author's own, beside standing notes."""
    footnotes = Footnotes(PHRASES_IN_ENGLISH, {"n": note}, standing, FACTS)
    footnotes.mark("n")
    return footnotes.notes()[0].text


def test_the_text_of_a_note_is_escaped_and_stands_without_tags_of_paragraphs() -> None:
    link = Link("https://a.org/?b&c", inlines("d"))

    assert note_text(prose("a < b", paragraph(Emphasis(inlines("c")), link))) == (
        'a &lt; b <em>c</em><a href="https://a.org/?b&amp;c">d</a>'
    )


def test_a_mark_inside_a_note_is_not_printed_and_takes_no_number() -> None:
    assert note_text(prose(paragraph("a", FootnoteMark("other"), "b"))) == "ab"


def test_braces_in_a_note_of_an_author_are_printed_as_they_stand() -> None:
    assert note_text(prose("{area} {x}")) == "{area} {x}"


def test_a_standing_note_has_its_facts_filled_in() -> None:
    footnotes = Footnotes(PHRASES_IN_ENGLISH, {}, {"n": prose("In {area}")}, FACTS)
    footnotes.mark("n")

    assert footnotes.notes()[0].text == "In Ambershire &amp; Co &lt;Ltd&gt;"


def test_a_note_of_the_author_wins_over_a_standing_one_of_the_same_name() -> None:
    assert note_text(prose("own"), n=prose("standing")) == "own"


def test_a_note_of_the_program_brings_its_own_facts() -> None:
    footnotes = Footnotes(PHRASES_IN_ENGLISH, {}, {}, FACTS)
    footnotes.add("n", local_prose("{why} {how}")[EN], {"why": "{area}", "how": "&"})
    footnotes.mark("n")

    assert footnotes.notes()[0].text == "{area} &amp;"


# --- Pictures ---------------------------------------------------------------------------------------------------------

MAP = PictureFile(format=PictureFormat.PNG, width=1200, height=600, content=b"")


def show(alternative: str, caption: str = "") -> str:
    """Return a picture between two paragraphs as HTML."""
    pictures = Pictures(replace(INSPECTION, pictures={"map.png": MAP}), "inspections/a/index.html")
    writer = ProseWriter(PHRASES_IN_ENGLISH, Footnotes(PHRASES_IN_ENGLISH, {}), FACTS, pictures)
    return writer.write(prose("One.", Picture("map.png", alternative, caption), "Two."), 2)


def test_a_picture_is_a_figure_with_its_caption_below() -> None:
    address = f"../{INSPECTION.id}/figures/map.png"

    assert show("Two towns", "The county of {area}") == (
        f'<p>One.</p>\n<figure>\n<img src="{address}" alt="Two towns" width="1200" height="600">\n'
        "<figcaption>The county of {area}</figcaption>\n</figure>\n<p>Two.</p>"
    )


def test_a_picture_without_a_caption_has_none() -> None:
    assert "figcaption" not in show("Two towns")


def test_the_words_of_a_picture_are_escaped() -> None:
    html = show("5 < 6 & \"so\" 'thus'", "<b> & co")

    assert 'alt="5 &lt; 6 &amp; &quot;so&quot; &#x27;thus&#x27;"' in html
    assert "<figcaption>&lt;b&gt; &amp; co</figcaption>" in html


def test_standing_words_show_no_picture() -> None:
    with pytest.raises(ValueError, match="Standing words show no pictures"):
        write(Picture("map.png", "Two towns", ""))

"""What holds for all words: no text of an author becomes markup, and every mark finds its note."""

import re
from collections import Counter
from dataclasses import replace
from html import unescape

from html5lib import HTMLParser
from hypothesis import example, given
from hypothesis import strategies as st

from builders import INSPECTION, PHRASES_IN_ENGLISH, make_wording, paragraph, prose
from inspectorate.diagnostics import Position
from inspectorate.loading.markdown_parser import parse, typeset
from inspectorate.loading.markdown_source import read_prose
from inspectorate.model.pictures import PictureFile, PictureFormat
from inspectorate.model.prose import (
    Block,
    Emphasis,
    FootnoteMark,
    Foreign,
    Heading,
    Inline,
    Inlines,
    LineBreak,
    Link,
    List,
    ListItem,
    Picture,
    Prose,
    Quotation,
    Strong,
    Table,
    Text,
    iter_inlines,
)
from inspectorate.views.footnotes import Footnotes
from inspectorate.views.phrases import Phrases, fill
from inspectorate.views.pictures import Pictures
from inspectorate.views.prose import ProseWriter

START = Position("f.yaml", 1, 1)
ELEMENTS = frozenset(
    "p h2 h3 h4 h5 h6 ul ol li blockquote div table thead tbody tr th td em strong a br sup span".split()  # noqa: SIM905
) | {"figure", "img", "figcaption"}
ATTRIBUTES = {
    "a": {"href", "id", "role", "aria-label"},
    "span": {"lang"},
    "sup": {"class", "data-note"},
    "ol": {"start"},
    "th": {"scope"},
    "div": {"class"},
    "img": {"src", "alt", "width", "height"},
}
NAMES = ("one", "two", "three")

# Texts that are meant to break out: markup, entities, quotation marks, braces, and any other character.
texts = st.text(
    st.one_of(
        st.sampled_from("<>&\"'/=;{}[]()*_#`!|\\-^:. \n"), st.characters(codec="utf-8", exclude_categories=["Cs"])
    ),
    max_size=30,
)
hostile = st.one_of(
    texts,
    st.sampled_from(
        [
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "</p></li></td></th></a><h1>x",
            "&lt;b&gt; &#60;b&#62; &amp;lt;",
            '"><script>',
            "' onmouseover='x",
            "<!-- --><![CDATA[x]]>",
            "{area} {{ view.title }} {% raw %}",
            "[x](javascript:alert(1))",
        ]
    ),
)


def inline_trees() -> st.SearchStrategy[Inline]:
    """Return pieces of a paragraph of any depth."""
    leaves: st.SearchStrategy[Inline] = st.one_of(
        st.builds(Text, hostile), st.builds(LineBreak), st.builds(FootnoteMark, st.sampled_from(NAMES))
    )

    def nest(inner: st.SearchStrategy[Inline]) -> st.SearchStrategy[Inline]:
        several: st.SearchStrategy[Inlines] = st.lists(inner, max_size=3).map(tuple)
        return st.one_of(st.builds(Emphasis, several), st.builds(Strong, several), st.builds(Foreign, hostile, several))

    return st.recursive(leaves, nest, max_leaves=5)


inlines: st.SearchStrategy[Inlines] = st.lists(
    st.one_of(inline_trees(), st.builds(Link, hostile, st.lists(st.builds(Text, hostile), max_size=2).map(tuple))),
    max_size=4,
).map(tuple)


def block_trees() -> st.SearchStrategy[Block]:
    """Return blocks of any depth."""
    leaves: st.SearchStrategy[Block] = st.one_of(
        st.builds(paragraph_of, inlines),
        st.builds(Heading, st.integers(1, 6), inlines),
        st.builds(
            lambda cells: Table(cells[0], tuple(cells[1:])),
            st.lists(st.tuples(inlines, inlines), min_size=1, max_size=3),
        ),
    )

    def nest(inner: st.SearchStrategy[Block]) -> st.SearchStrategy[Block]:
        several = st.lists(inner, max_size=3).map(tuple)
        items = st.lists(st.builds(ListItem, several), max_size=3).map(tuple)
        start = st.one_of(st.none(), st.integers(0, 20))
        return st.one_of(st.builds(Quotation, several), st.builds(List, items, start))

    return st.recursive(leaves, nest, max_leaves=4)


def paragraph_of(children: Inlines) -> Block:
    """Return a paragraph of these pieces."""
    return paragraph(*children)


trees = st.lists(block_trees(), max_size=3).map(lambda blocks: Prose(tuple(blocks)))


def write(words: Prose, note: str = "Note") -> tuple[str, Footnotes]:
    """Return the words as HTML, and the footnotes that they mark."""
    footnotes = Footnotes(PHRASES_IN_ENGLISH, {name: prose(note) for name in NAMES})
    return ProseWriter(PHRASES_IN_ENGLISH, footnotes, {"area": "Ambershire"}).write(words, 2), footnotes


def find_strangers(html: str) -> list[str]:
    """Return the elements, attributes and comments of a piece of HTML that no prose has."""
    found = []
    for element in HTMLParser(namespaceHTMLElements=False).parseFragment(html).iter():
        tag = element.tag
        if tag == "DOCUMENT_FRAGMENT":
            continue
        if not isinstance(tag, str) or tag not in ELEMENTS:
            found.append(str(tag))
        found += [f"{tag} {name}" for name in element.attrib if name not in ATTRIBUTES.get(str(tag), set())]
    return found


def plain(words: Prose) -> str:
    """Return the characters of the words without spaces, in reading order."""
    return "".join("".join(one.text.split()) for one in iter_inlines(words.blocks) if isinstance(one, Text))


# --- Nothing becomes markup -------------------------------------------------------------------------------------------


@given(trees)
def test_no_text_of_an_author_becomes_markup(words: Prose) -> None:
    html, _ = write(words)

    assert find_strangers(html) == []


@given(hostile)
@example("\x00</p>\x00")
def test_every_character_of_a_text_is_printed_and_none_is_read_as_markup(text: str) -> None:
    html, _ = write(prose(text))

    assert re.fullmatch("<p>[^<>]*</p>", html)
    assert unescape(html.removeprefix("<p>").removesuffix("</p>")) == unescape(html_text_of(text))


def html_text_of(text: str) -> str:
    """Return the text as HTML holds it: with the three characters of markup as entities."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


@given(hostile, hostile)
def test_an_address_never_leaves_its_attribute(address: str, label: str) -> None:
    html, _ = write(prose(paragraph(Link(address, (Text(label),)))))

    assert re.fullmatch('<p><a href="[^"<>]*">[^<>]*</a></p>', html)
    assert find_strangers(html) == []


@given(hostile, hostile)
def test_the_words_of_a_picture_become_no_markup_and_none_is_lost(alternative: str, caption: str) -> None:
    file = PictureFile(format=PictureFormat.PNG, width=2, height=1, content=b"")
    pictures = Pictures(replace(INSPECTION, pictures={"a.png": file}), "index.html")
    writer = ProseWriter(PHRASES_IN_ENGLISH, Footnotes(PHRASES_IN_ENGLISH, {}), {}, pictures)
    html = writer.write(prose(Picture("a.png", alternative, caption)), 2)
    written = re.search('alt="([^"<>]*)"', html)

    assert find_strangers(html) == []
    assert written
    assert unescape(written[1]) == unescape(html_text_of(alternative))
    assert html_text_of(caption) in html


@given(hostile)
def test_the_words_of_a_note_become_no_markup_either(note: str) -> None:
    _, footnotes = write(prose(paragraph(FootnoteMark("one"))), note)

    assert all(find_strangers(one.text) == [] for one in footnotes.notes())
    assert all("<" not in one.text for one in footnotes.notes())


@given(hostile)
def test_the_phrases_of_a_language_become_no_markup(phrase: str) -> None:
    wording = make_wording({"footnote_mark": re.sub("[{}]", "", phrase)})
    mark = Footnotes(Phrases(wording), {"one": prose("a")}).mark("one")

    assert find_strangers(mark) == []


@given(texts)
def test_markdown_is_read_without_a_fault_and_becomes_no_foreign_markup(text: str) -> None:
    read = read_prose(text, START, ()).value.prose
    marks = {one.footnote for one in iter_inlines(read.blocks) if isinstance(one, FootnoteMark)}
    footnotes = Footnotes(PHRASES_IN_ENGLISH, dict.fromkeys(marks, prose("a")))

    assert find_strangers(ProseWriter(PHRASES_IN_ENGLISH, footnotes, {}).write(read, 2)) == []


@given(texts)
def test_a_phrase_is_typeset_without_a_fault_and_loses_no_letter(text: str) -> None:
    def letters(words: str) -> str:
        return "".join(re.findall(r"[a-zA-Z0-9]", words))

    assert letters(typeset(text)) == letters(text) or "&" in text


# --- Nothing is lost --------------------------------------------------------------------------------------------------


@given(trees)
def test_every_word_of_an_author_is_printed(words: Prose) -> None:
    html, _ = write(words)
    without_marks = re.sub(r'<sup class="note-mark".*?</sup>', "", html, flags=re.DOTALL)
    printed = unescape(re.sub("<[^<>]*>", "", without_marks))

    assert "".join(printed.split()) == "".join(unescape(html_text_of(plain(words))).split())


@given(trees)
def test_words_for_a_cell_lose_nothing_either(words: Prose) -> None:
    footnotes = Footnotes(PHRASES_IN_ENGLISH, {name: prose("a") for name in NAMES})
    html = ProseWriter(PHRASES_IN_ENGLISH, footnotes, {}).write_inline(words)
    without_marks = re.sub(r'<sup class="note-mark".*?</sup>', "", html, flags=re.DOTALL)

    assert "".join(unescape(re.sub("<[^<>]*>", "", without_marks)).split()) == "".join(
        unescape(html_text_of(plain(words))).split()
    )


# --- Footnotes --------------------------------------------------------------------------------------------------------


@given(trees)
def test_marks_and_notes_lead_to_each_other(words: Prose) -> None:
    html, footnotes = write(words)
    notes = footnotes.notes()
    ids = re.findall(r'<a id="([^"]*)" href="#footnote-', html)

    assert max(Counter(ids).values(), default=1) == 1
    assert re.findall(r'href="#(footnote-\d+)" role', html) == re.findall(r'<a id="(footnote-\d+)-mark', html)
    assert sorted(link.href for note in notes for link in note.backlinks) == sorted(f"#{name}" for name in ids)
    assert [note.number for note in notes] == [str(number) for number in range(1, len(notes) + 1)]


@given(trees)
def test_notes_are_numbered_in_the_order_of_their_first_marks(words: Prose) -> None:
    html, _ = write(words)
    first_seen = list(dict.fromkeys(re.findall(r'data-note="(\d+)"', html)))

    assert first_seen == [str(number) for number in range(1, len(first_seen) + 1)]


# --- Facts ------------------------------------------------------------------------------------------------------------

facts = st.dictionaries(st.text("abc._- 1", min_size=1, max_size=5), texts, max_size=4)


@given(facts, st.lists(st.text("xyz .,"), min_size=1, max_size=5), st.data())
def test_exactly_the_names_in_braces_are_replaced(
    known: dict[str, str], between: list[str], data: st.DataObject
) -> None:
    chosen = [data.draw(st.sampled_from(sorted(known))) for _ in between] if known else []
    text = "".join(words + f"{{{name}}}" for words, name in zip(between, chosen, strict=False)) or between[0]
    expected = "".join(words + known[name] for words, name in zip(between, chosen, strict=False)) or between[0]

    assert fill(text, known) == expected


@given(st.text("ab .,-+=:#>*_1)[](){}^'\"&;!\\\n\t~`|<", max_size=60))
@example("a\n:-\n b")
@example("a\n---\n\n    b\n>c\n- d")
def test_words_without_rare_signs_are_parsed_as_beside_them(text: str) -> None:
    beside = parse(f"`x`\n\n{text}")[3:]

    assert [(one.type, one.tag, one.level, one.content, one.children) for one in parse(text)] == [
        (one.type, one.tag, one.level, one.content, one.children) for one in beside
    ]

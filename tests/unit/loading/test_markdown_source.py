"""Markdown: the prose tree, the places of its blocks, and what is refused."""

import pytest

from builders import inlines, paragraph
from inspectorate.diagnostics import Position
from inspectorate.loading.markdown_parser import typeset
from inspectorate.loading.markdown_source import ProseSource, read_prose
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
    Quotation,
    Strong,
    Table,
    Text,
)

START = Position("report.yaml", 10, 5)


def read(text: str) -> ProseSource:
    """Return what sound words hold; they begin in line 10, column 5."""
    checked = read_prose(text, START, ("text",))
    assert checked.diagnostics == ()
    return checked.value


def blocks(text: str) -> tuple[Block, ...]:
    """Return the blocks of sound words."""
    return read(text).prose.blocks


def refuse(text: str) -> list[tuple[str, int]]:
    """Return code and line of all that is found in the words."""
    checked = read_prose(text, START, ("text",))
    return [(one.code, one.position.line) for one in checked.diagnostics if one.position]


def lines(text: str) -> dict[tuple[str | int, ...], int]:
    """Return the line of each place."""
    return {path: position.line for path, position in read(text).places.items()}


# --- Blocks -----------------------------------------------------------------------------------------------------------


def test_a_blank_line_parts_paragraphs_and_a_line_end_does_not() -> None:
    assert blocks("One\ntwo.\n\nThree.\n") == (paragraph("One two."), paragraph("Three."))


def test_no_words_are_no_blocks() -> None:
    assert blocks("") == ()
    assert blocks("\n\n") == ()


@pytest.mark.parametrize("level", [1, 2, 3, 6])
def test_a_heading_has_as_many_levels_as_signs(level: int) -> None:
    assert blocks("#" * level + " Findings\n") == (Heading(level, inlines("Findings")),)


def test_a_list_with_dots_has_no_start() -> None:
    assert blocks("- one\n- two\n") == (List((ListItem((paragraph("one"),)), ListItem((paragraph("two"),)))),)


@pytest.mark.parametrize("start", [0, 1, 4])
def test_a_list_with_numbers_starts_where_it_is_written(start: int) -> None:
    assert blocks(f"{start}. one\n") == (List((ListItem((paragraph("one"),)),), start),)


def test_a_list_item_may_hold_paragraphs_and_lists() -> None:
    assert blocks("- one\n\n  two\n\n  1. three\n") == (
        List((ListItem((paragraph("one"), paragraph("two"), List((ListItem((paragraph("three"),)),), 1))),)),
    )


def test_a_quotation_may_hold_several_blocks() -> None:
    assert blocks("> one\n>\n> - two\n") == (Quotation((paragraph("one"), List((ListItem((paragraph("two"),)),)))),)


def test_a_table_has_a_header_and_rows() -> None:
    assert blocks("| a | *b* |\n|---|--:|\n| c | d |\n| e | f |\n") == (
        Table(
            (inlines("a"), inlines(Emphasis((Text("b"),)))),
            ((inlines("c"), inlines("d")), (inlines("e"), inlines("f"))),
        ),
    )


def test_a_row_with_fewer_cells_than_the_header_is_filled_up() -> None:
    (table,) = blocks("| a | b |\n|---|---|\n| c |\n| d | e |\n")

    assert isinstance(table, Table)
    assert [len(row) for row in table.rows] == [2, 2]


@pytest.mark.parametrize("row", ["| c | d | e |", "c | d | e", "| c | d | e"])
@pytest.mark.parametrize("before", ["", "> ", "- "])
def test_a_row_with_more_cells_than_the_header_is_refused(row: str, before: str) -> None:
    carried = before.replace("-", " ")

    assert refuse(f"{before}| a | b |\n{carried}|---|---|\n{carried}{row}\n") == [("table-row-too-long", 12)]


@pytest.mark.parametrize("row", ["| c \\| d | e |", "| c | d | |", "| c | d"])
def test_a_row_without_words_beyond_the_header_is_sound(row: str) -> None:
    assert refuse(f"| a | b |\n|---|---|\n{row}\n") == []


def test_a_line_under_a_paragraph_makes_no_heading_of_it() -> None:
    assert refuse("Findings\n---\n") == [("markdown-rule", 11)]
    assert blocks("Findings\n===\n") == (paragraph("Findings ==="),)


# --- Inlines ----------------------------------------------------------------------------------------------------------


def test_emphasis_strong_words_links_and_breaks_nest() -> None:
    assert blocks("A *b **c*** [d *e*](https://example.org/?a=1&b=2)\\\nf.") == (
        paragraph(
            "A ",
            Emphasis((Text("b "), Strong((Text("c"),)))),
            " ",
            Link("https://example.org/?a=1&b=2", (Text("d "), Emphasis((Text("e"),)))),
            LineBreak(),
            "f.",
        ),
    )


def test_a_footnote_mark_stands_where_it_is_written() -> None:
    assert blocks("One[^note-1] two[^A].") == (
        paragraph("One", FootnoteMark("note-1"), " two", FootnoteMark("A"), "."),
    )


@pytest.mark.parametrize("name", ["", "a b", "a_b", "é"])
def test_whatever_stands_in_a_mark_is_a_name_so_that_no_mark_is_printed_as_it_stands(name: str) -> None:
    assert blocks(f"One[^{name}]") == (paragraph("One", FootnoteMark(name)),)


def test_words_in_another_language_are_marked_with_its_code() -> None:
    assert blocks("The [Llys *y Goron*[^n]]{lang=cy} [sat]{x}.") == (
        paragraph(
            "The ",
            Foreign("cy", (Text("Llys "), Emphasis((Text("y Goron"),)), FootnoteMark("n"))),
            " [sat]{x}.",
        ),
    )
    assert blocks("[[Llys](https://a.example)]{lang=cy} 'It [is]{lang=cy}'.") == (
        paragraph(
            Foreign("cy", (Link("https://a.example", (Text("Llys"),)),)),
            " ‘It ",
            Foreign("cy", (Text("is"),)),
            "’.",
        ),
    )


@pytest.mark.parametrize("code", ["", "Welsh", "c", "cym", "CY", "c1"])
def test_a_language_without_a_code_of_two_letters_is_told_where_it_stands(code: str) -> None:
    (found,) = read_prose(f"The [Llys]{{lang={code}}} sat.", START, ("text",)).diagnostics

    assert (found.code, found.position) == ("wrong-value", Position("report.yaml", 10, 9))
    assert found.message == f"`{code}` is no code of a language."


@pytest.mark.parametrize("text", ["[ ^a]", "^a", "[^a"])
def test_what_is_no_mark_stays_text(text: str) -> None:
    assert blocks(f"One {text} two") == (paragraph(f"One {text} two"),)


def test_a_footnote_mark_may_stand_inside_strong_words_and_tables() -> None:
    assert blocks("**a[^n]**") == (paragraph(Strong((Text("a"), FootnoteMark("n")))),)
    assert read("| a[^n] |\n|---|\n| b[^m] |\n").places["text", "footnote", "m"] == Position("report.yaml", 12, 8)


@pytest.mark.parametrize(
    ("markdown", "code", "column"),
    [
        ("One *and* [two](www.example.org).", "unsafe-link", 15),
        ("One &amp; [](https://a.example).", "empty-link", 15),
        ("| a |\n|---|\n| b [c](https://a.example 'd') |", "link-title", 9),
        ("One and <b>", "raw-html", 13),
    ],
)
def test_what_is_refused_inside_a_line_is_told_at_its_own_column(markdown: str, code: str, column: int) -> None:
    (found,) = read_prose(markdown, START, ("text",)).diagnostics

    assert (found.code, found.position) == (code, Position("report.yaml", 10 + markdown.count("\n"), column))


def test_words_in_square_brackets_stay_words() -> None:
    assert blocks("The [service] said: [this][that].") == (paragraph("The [service] said: [this][that]."),)


def test_a_definition_of_a_link_is_not_swallowed() -> None:
    assert blocks("[a]: https://example.org") == (paragraph("[a]: https://example.org"),)


def test_neighbouring_texts_are_one() -> None:
    assert blocks("one\ntwo \\* three & four &amp; five") == (paragraph("one two * three & four & five"),)


def test_characters_of_markup_stay_characters() -> None:
    assert blocks("5 < 6 & 7 > 6 {area}") == (paragraph("5 < 6 & 7 > 6 {area}"),)


# --- Typography -------------------------------------------------------------------------------------------------------


def test_quotation_marks_and_apostrophes_become_typographic() -> None:
    assert blocks("""It's 'so' and "thus".""") == (paragraph("It’s ‘so’ and “thus”."),)


def test_quotation_marks_close_before_the_mark_of_a_footnote() -> None:
    assert blocks("""A "word"[^one] and 'another'[^two] of a child's[^three].""") == (
        paragraph(
            "A “word”",
            FootnoteMark("one"),
            " and ‘another’",
            FootnoteMark("two"),
            " of a child’s",
            FootnoteMark("three"),
            ".",
        ),
    )


def test_quotation_marks_pair_across_strong_words() -> None:
    assert blocks("""He said "**no**".""") == (paragraph("He said “", Strong((Text("no"),)), "”."),)


@pytest.mark.parametrize(
    ("text", "set_text"),
    [
        ("The child's 'safety'", "The child’s ‘safety’"),
        ('Rated "Good"', "Rated “Good”"),
        ("no marks", "no marks"),
        ("", ""),
        ("2 * 3 * 4 and snake_case_name", "2 * 3 * 4 and snake_case_name"),
        ("it's *not* emphasis", "it’s *not* emphasis"),
        ("it's over\ntwo lines", "it’s over two lines"),
        ("back\\slash isn't lost", "back\\slash isn’t lost"),
        ("50% 'Yes'", "50% ‘Yes’"),
    ],
)
def test_a_phrase_is_typeset_like_prose_and_keeps_its_characters(text: str, set_text: str) -> None:
    assert typeset(text) == set_text


def test_an_apostrophe_behind_a_placeholder_becomes_typographic() -> None:
    assert typeset("{area}'s service") == "{area}’s service"


@pytest.mark.parametrize("text", ["it's `code`", "it's <b>", "it's [a](b)", "![a](b) it's"])
def test_a_phrase_that_markdown_would_take_apart_stays_as_it_is(text: str) -> None:
    assert typeset(text) == text


# --- Places -----------------------------------------------------------------------------------------------------------


def test_every_block_has_the_place_of_its_first_line() -> None:
    assert lines("One\nmore.\n\nTwo.\n\n\n# Three\n\n> Four\n") == {
        ("text", 0): 10,
        ("text", 1): 13,
        ("text", 2): 16,
        ("text", 3): 18,
        ("text", 3, 0): 18,
    }


def test_every_item_of_a_list_and_every_block_in_it_has_a_place() -> None:
    assert lines("- one\n\n  two\n- three\n") == {
        ("text", 0): 10,
        ("text", 0, 0): 10,
        ("text", 0, 0, 0): 10,
        ("text", 0, 0, 1): 12,
        ("text", 0, 1): 13,
        ("text", 0, 1, 0): 13,
    }


def test_places_keep_file_and_column_of_the_words() -> None:
    assert read("One").places["text", 0] == START


def test_the_first_mark_of_a_footnote_has_the_place_of_its_line() -> None:
    places = lines("One\ntwo\\\nthree[^a].\n\nFour *and\nfive[^b]*\nsix[^a][^c].")

    assert places["text", "footnote", "a"] == 12
    assert places["text", "footnote", "b"] == 15
    assert places["text", "footnote", "c"] == 16


# --- What is refused --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("One\n\n<div>\n", [("raw-html", 12)]),
        ("One\ntwo <b>three</b>", [("raw-html", 11), ("raw-html", 11)]),
        ("One <!-- two -->", [("raw-html", 10)]),
        ("One `two`", [("markdown-code", 10)]),
        ("One\n\n    two\n", [("markdown-code", 12)]),
        ("```\none\n```\n", [("markdown-code", 10)]),
        ("One\ntwo ![three](four.png)", [("markdown-picture", 11)]),
        ("One\n\n***\n", [("markdown-rule", 12)]),
        ("- one\n\n  <p>\n", [("raw-html", 12)]),
        ("> ***\n", [("markdown-rule", 10)]),
    ],
)
def test_what_is_not_used_is_refused_with_its_line(text: str, found: list[tuple[str, int]]) -> None:
    assert refuse(text) == found


def test_what_is_refused_leaves_no_block() -> None:
    assert read_prose("One\n\n<div>\n\nTwo", START, ()).value.prose.blocks == (paragraph("One"), paragraph("Two"))


@pytest.mark.parametrize("address", ["https://a.org/b?c=d#e", "http://a.org", "mailto:a@b.org", "tel:+44161", "#notes"])
def test_links_lead_to_the_web_to_mail_to_telephones_and_inside_the_page(address: str) -> None:
    assert blocks(f"[a]({address})") == (paragraph(Link(address, (Text("a"),))),)


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JAVASCRIPT:alert(1)",
        "data:text/html,x",
        "file:///x",
        "/inspections",
        "report.html",
        "//a.org",
        "",
    ],
)
def test_links_lead_nowhere_else(address: str) -> None:
    assert refuse(f"One\ntwo [a]({address})") == [("unsafe-link", 11)]


def test_a_link_without_words_is_refused() -> None:
    assert refuse("One [](https://a.org)") == [("empty-link", 10)]


def test_an_address_in_angle_brackets_becomes_a_link() -> None:
    assert blocks("<https://a.org>") == (paragraph(Link("https://a.org", (Text("https://a.org"),))),)


def test_all_mistakes_are_told_at_once() -> None:
    assert refuse("<b>\n\n`c`\n\n[d](e)\n") == [
        ("raw-html", 10),
        ("markdown-code", 12),
        ("unsafe-link", 14),
    ]

"""The tree of prose: every inline piece is found, in reading order."""

from builders import inlines, paragraph, prose
from inspectorate.model.prose import (
    NO_WORDS,
    Emphasis,
    FootnoteMark,
    Heading,
    Inline,
    LineBreak,
    Link,
    List,
    ListItem,
    Quotation,
    Strong,
    Table,
    Text,
    iter_inlines,
)


def texts(*pieces: Inline) -> str:
    """Return the plain characters of the pieces."""
    return "".join(piece.text for piece in pieces if isinstance(piece, Text))


def test_inlines_come_from_every_kind_of_block_in_reading_order() -> None:
    words = prose(
        Heading(1, inlines("a")),
        "b",
        List((ListItem((paragraph("c"), List((ListItem((paragraph("d"),)),), 1))), ListItem((paragraph("e"),)))),
        Quotation((paragraph("f"), Quotation((paragraph("g"),)))),
        Table((inlines("h"), inlines("i")), ((inlines("j"), inlines("k")), (inlines("l"), inlines("m")))),
    )

    assert texts(*iter_inlines(words.blocks)) == "abcdefghijklm"


def test_an_outer_piece_comes_before_the_pieces_inside_it() -> None:
    note = FootnoteMark("n")
    strong = Strong((Text("c"), note))
    link = Link("https://example.org", (Text("b"), strong))
    emphasis = Emphasis((Text("a"), link))

    assert list(iter_inlines((paragraph(emphasis, LineBreak(), "d"),))) == [
        emphasis,
        Text("a"),
        link,
        Text("b"),
        strong,
        Text("c"),
        note,
        LineBreak(),
        Text("d"),
    ]


def test_no_words_hold_nothing() -> None:
    assert list(iter_inlines(NO_WORDS.blocks)) == []

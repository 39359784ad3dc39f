"""Where the pieces of a passage stand."""

from builders import SITE, inlines, paragraph, prose, rate
from inspectorate.model.prose import Emphasis, FootnoteMark, Foreign, LineBreak, Link, Strong, Text
from inspectorate.model.words import Words
from inspectorate.validation.manuscript import read_manuscript
from inspectorate.validation.pieces import iter_links, iter_pieces


def test_every_piece_has_its_characters() -> None:
    link = Link("#c", inlines("cd", Strong(inlines("e"))))
    pieces = inlines("ab", link, FootnoteMark("n"), LineBreak(), Foreign("cy", inlines("f")))

    assert [(span, type(piece)) for span, piece in iter_pieces(pieces)] == [
        ((0, 2), Text),
        ((2, 5), Link),
        ((2, 4), Text),
        ((4, 5), Strong),
        ((4, 5), Text),
        ((5, 5), FootnoteMark),
        ((5, 6), LineBreak),
        ((6, 7), Foreign),
        ((6, 7), Text),
    ]


def test_a_link_has_the_characters_of_its_words() -> None:
    block = paragraph(
        "One",
        LineBreak(),
        FootnoteMark("n"),
        Strong(inlines("two ", Link("a", inlines(Emphasis(inlines("three")), "!")))),
        Link("b", inlines("four")),
    )
    manuscript = read_manuscript(rate(words=Words(sections={"foreword": prose(block)})), SITE, "folder")
    (passage,) = manuscript.words
    links = list(iter_links(passage))

    assert [(passage.text[start:end], address) for (start, end), address in links] == [("three!", "a"), ("four", "b")]

"""Prose as plain text: every word, and nothing that only a page can show."""

from builders import paragraph, prose
from inspectorate.model.prose import (
    Emphasis,
    FootnoteMark,
    LineBreak,
    Link,
    List,
    ListItem,
    Picture,
    Prose,
    Strong,
    Text,
)
from inspectorate.views.plain_text import write_plain


def test_words_stay_and_what_is_round_them_goes() -> None:
    words = paragraph(
        "Ask ",
        Emphasis((Text("all "), Strong((Text("staff"),)))),
        ", ",
        Link("https://example.org/", (Text("as here"),)),
        FootnoteMark("one"),
        LineBreak(),
        "and wait.",
    )

    assert write_plain(prose(words)) == "Ask all staff, as here\nand wait."


def test_a_blank_line_stands_between_two_paragraphs() -> None:
    assert write_plain(prose("One.", "Two.")) == "One.\n\nTwo."


def test_the_words_of_other_blocks_are_not_lost() -> None:
    items = tuple(ListItem((paragraph(text),)) for text in ("a", "b"))

    assert write_plain(Prose((paragraph("One:"), List(items)))) == "One:\n\nab"


def test_a_picture_is_what_it_shows_and_its_caption() -> None:
    pictures = (Picture("a.png", "Two towns", "The county"), Picture("b.png", "A river", ""))

    assert write_plain(prose("One.", *pictures)) == "One.\n\nTwo towns\nThe county\n\nA river"


def test_no_words_are_no_text() -> None:
    assert write_plain(Prose()) == ""
    assert write_plain(prose(paragraph(FootnoteMark("one")))) == ""

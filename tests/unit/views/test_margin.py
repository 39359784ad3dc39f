"""Numbers in the margin of a draft: in reading order, and each leads back to where its words were written."""

from dataclasses import replace

from builders import EN, FRAMEWORK, INSPECTION, inspect, local_prose, make_wording, paragraph, phrase, prose, section
from inspectorate.model.framework import Section, SectionKind
from inspectorate.model.prose import List, ListItem, Quotation, Table, Text
from inspectorate.model.words import Words
from inspectorate.ratings import rate_inspection
from inspectorate.views.document import Source
from inspectorate.views.drafts import take_fingerprint
from inspectorate.views.margin import Margin, NumberedPiece, name_sections
from inspectorate.views.phrases import Phrases
from inspectorate.views.sections import SectionWriter

TWO = (section("foreword", SectionKind.FOREWORD), section("background", SectionKind.PROSE))
FILE = "inspections/ambershire-2025/report.yaml"


def number(words: Words, sections: tuple[Section, ...] = TWO) -> tuple[NumberedPiece, ...]:
    """Return the pieces of an inspection with these words."""
    inspection = inspect(framework=replace(FRAMEWORK, sections=sections), words=words)
    margin = Margin(inspection, "inspections", EN)
    writer = SectionWriter(rate_inspection(inspection), Phrases(make_wording()))
    writer.number_in(margin)
    writer.sections(sections)
    return tuple(margin.pieces)


def test_paragraphs_items_quotations_and_tables_have_a_number_and_headings_have_none() -> None:
    item = ListItem((paragraph("item"), List((ListItem((paragraph("inner"),)),))))
    table = Table(((Text("head"),),), (((Text("cell"),),),))
    words = prose("first", List((item,)), Quotation((paragraph("quoted"),)), table)

    pieces = number(Words(sections={"foreword": words}))

    assert [(piece.number, piece.text) for piece in pieces] == [
        ("1.1", "first"),
        ("1.2", "item"),
        ("1.3", "inner"),
        ("1.4", "quoted"),
        ("1.5", "head\ncell"),
    ]
    assert [piece.source.path for piece in pieces if piece.source] == [
        ("sections", "foreword", 0),
        ("sections", "foreword", 1, 0, 0),
        ("sections", "foreword", 1, 0, 1, 0, 0),
        ("sections", "foreword", 2, 0),
        ("sections", "foreword", 3),
    ]


def test_a_section_without_words_keeps_its_number() -> None:
    assert [piece.number for piece in number(Words(sections={"background": prose("words")}))] == ["2.1"]


def test_words_of_another_section_change_no_number() -> None:
    one = number(Words(sections={"foreword": prose("a"), "background": prose("b")}))
    more = number(Words(sections={"foreword": prose("a", "new"), "background": prose("b")}))

    assert [piece for piece in one if piece.number.startswith("2.")] == [
        piece for piece in more if piece.number.startswith("2.")
    ]


def test_the_same_words_in_two_places_lead_to_two_places() -> None:
    pieces = number(Words(sections={"foreword": prose("same"), "background": prose("same")}))

    assert [piece.source for piece in pieces] == [
        Source(FILE, ("sections", "foreword", 0)),
        Source(FILE, ("sections", "background", 0)),
    ]


def test_standing_words_have_a_number_and_no_place_of_the_author() -> None:
    standing = replace(TWO[1], text=local_prose("standing"))

    assert number(Words(), (TWO[0], standing)) == (NumberedPiece("2.1", "standing", None),)


def test_sections_have_letters_where_an_edition_numbers_paragraphs_itself() -> None:
    inner = replace(section("all", SectionKind.PROSE), sections=(section("one", SectionKind.NUMBERED_DOMAIN),))

    assert name_sections((TWO[0], inner)) == {"foreword": "A", "all": "B"}
    assert name_sections(TWO) == {"foreword": "1", "background": "2"}


def test_the_fingerprint_changes_with_words_and_with_numbers_alone() -> None:
    one = NumberedPiece("1.1", "words", None)

    assert take_fingerprint((one,)) == take_fingerprint((replace(one, source=Source("f", ())),))
    assert take_fingerprint((one,)) != take_fingerprint((replace(one, text="Words"),))
    assert take_fingerprint((one,)) != take_fingerprint((replace(one, number="1.2"),))


def test_without_a_margin_nothing_is_numbered() -> None:
    writer = SectionWriter(rate_inspection(INSPECTION), Phrases(make_wording({"footnote_mark": phrase("x")[EN]})))

    assert "margin" not in str(writer.sections(FRAMEWORK.sections))

"""A field in two languages: what differs is told at its place, with the place in the other language."""

import pytest

from builders import BILINGUAL_FRAMEWORK, EN, inlines, paragraph, prose
from inspectorate.diagnostics import Diagnostic, Severity
from inspectorate.model.language import WELSH, Language
from inspectorate.model.prose import (
    Block,
    FootnoteMark,
    Heading,
    Link,
    List,
    ListItem,
    Picture,
    Prose,
    Quotation,
    Table,
)
from inspectorate.validation.translation_fields import compare_fields, read_field

LIST = List((ListItem((paragraph("a"),)), ListItem((paragraph("b"),))))


def compare(english: Prose | str, translated: Prose | str, language: Language = WELSH) -> list[Diagnostic]:
    """Return everything in which the words of a field differ."""
    original = read_field(english, "report.yaml", EN, ("sections", "a"))
    other = read_field(translated, "report.cy.yaml", language, ("sections", "a"))
    return list(compare_fields(original, other, BILINGUAL_FRAMEWORK))


def told(english: Prose | str, translated: Prose | str) -> list[tuple[str, str]]:
    """Return code and message of everything in which the words of a field differ."""
    return [(found.code, found.message) for found in compare(english, translated)]


def test_a_faithful_translation_has_nothing_to_tell() -> None:
    english = prose("In 16 cases, 69 per cent were ‘Good’ on 4 March 2025.", LIST, Quotation((paragraph("So."),)))
    in_welsh = prose("Ar 4 Mawrth 2025 roedd 69 y cant o 16 achos yn ‘Da’.", LIST, Quotation((paragraph("Felly."),)))

    assert told(english, in_welsh) == []


@pytest.mark.parametrize(
    ("english", "in_welsh"),
    [
        (
            "Of the borough’s 22 wards, 11 are among the 20 per cent with the lowest incomes.",
            "O’r 22 ward yn y fwrdeistref, mae 11 ymhlith yr 20 y cant â’r incwm isaf.",
        ),
        (
            "In 13 of the 16 court cases (81 per cent), staff saw the child twice a week.",
            "Mewn 13 o’r 16 achos llys (81%), roedd staff yn gweld y plentyn ddwywaith yr wythnos.",
        ),
        (
            "We made ten recommendations: three to the board, six to the service and one to the police.",
            "Gwnaethom ddeg argymhelliad: tri i’r bwrdd, chwech i’r gwasanaeth ac un i’r heddlu.",
        ),
        (
            "From 29 January to 2 February 2024, four inspectors read twenty-five files.",
            "Rhwng 29 Ionawr a 2 Chwefror 2024, darllenodd pedwar arolygydd bump ar hugain o ffeiliau.",
        ),
        (
            "One child in five was known to both teams, and every two weeks the two managers met.",
            "Roedd un plentyn o bob pump yn hysbys i’r ddau dîm, a chyfarfu’r ddau reolwr bob pythefnos.",
        ),
        (
            "It was rated ‘Good’, not ‘Outstanding’, under the Act of 1998; 303,858 people live there.",
            "Cafodd ei raddio’n ‘Da’, nid yn ‘Rhagorol’, o dan Ddeddf 1998; mae 303,858 o bobl yn byw yno.",
        ),
        (
            "The 12-week plan for the 15-year-old began at 9.30am in May.",
            "Dechreuodd y cynllun 12 wythnos i’r plentyn 15 oed am 9.30am ym mis Mai.",
        ),
        (
            "Eleven of the twelve standards were rated; none was fair on the other one.",
            "Graddiwyd un ar ddeg o’r deuddeg safon; nid oedd yr un yn deg â’r llall.",
        ),
        ("A fifth of them waited two months.", "Arhosodd pumed ran ohonynt ddau fis."),
    ],
)
def test_a_faithful_translation_of_real_sentences_has_nothing_to_tell(english: str, in_welsh: str) -> None:
    assert told(prose(english), prose(in_welsh)) == []


@pytest.mark.parametrize(
    ("english", "in_welsh", "code", "message"),
    [
        (
            "It was 69 per cent.",
            "Roedd yn 96 y cant.",
            "translated-figure-differs",
            "The Welsh gives the percentage ‘96 y cant’ here, the English ‘69 per cent’.",
        ),
        (
            "It made ten points.",
            "Gwnaeth naw pwynt.",
            "translated-figure-differs",
            "The Welsh gives the number ‘naw’ here, the English ‘ten’.",
        ),
        (
            "On 4 March 2025 it began.",
            "Dechreuodd ar 4 Mai 2025.",
            "translated-date-differs",
            "The Welsh gives the date ‘4 Mai 2025’ here, the English ‘4 March 2025’.",
        ),
        (
            "It was ‘Good’.",
            "Roedd yn ‘Rhagorol’.",
            "translated-rating-differs",
            "The Welsh gives the rating ‘Rhagorol’ here, the English ‘Good’.",
        ),
        (
            "It made ten points.",
            "Gwnaeth bwyntiau.",
            "translated-figure-differs",
            "The English has the number ‘ten’ here, the Welsh does not.",
        ),
        (
            "It made points.",
            "Gwnaeth ddeg pwynt.",
            "translated-figure-differs",
            "The Welsh has the number ‘ddeg’ here, the English does not.",
        ),
        (
            "It said ‘so’.",
            "Dywedodd felly.",
            "translated-structure-differs",
            "The English has a quotation here, the Welsh does not.",
        ),
        (
            "Of {area}.",
            "O {service}.",
            "translated-reference-differs",
            "The Welsh gives the fact `{service}` here, the English `{area}`.",
        ),
    ],
)
def test_what_differs_is_told_in_both_forms(english: str, in_welsh: str, code: str, message: str) -> None:
    assert told(prose(english), prose(in_welsh)) == [(code, message)]
    assert told(english, in_welsh) == [(code, message)]


def test_it_is_told_at_its_characters_with_those_of_the_other_language() -> None:
    (found,) = compare(prose("One.", "It was 69 per cent."), prose("Un.", "Roedd yn 96 y cant."))

    assert (found.file, found.path, found.span) == ("report.cy.yaml", ("sections", "a", 1), (9, 18))
    assert [(also.file, also.path, also.span) for also in found.also] == [
        ("report.yaml", ("sections", "a", 1), (7, 18))
    ]


def test_what_is_missing_is_told_at_the_whole_passage() -> None:
    (found,) = compare(prose("It made ten points."), prose("Gwnaeth bwyntiau."))

    assert (found.span, found.also[0].span) == ((0, 17), (8, 11))


def test_percentages_and_ratings_that_differ_are_errors_and_all_else_is_a_warning() -> None:
    english = prose("It was 69 per cent and ‘Good’ in 16 cases.")

    assert [one.severity for one in compare(english, prose("Roedd yn 96 y cant a ‘Rhagorol’ mewn 15 achos."))] == [
        Severity.ERROR,
        Severity.ERROR,
        Severity.WARNING,
    ]
    assert {one.severity for one in compare(english, prose("Roedd mewn 16 achos."))} == {Severity.WARNING}


def test_a_number_that_stands_twice_must_stand_twice() -> None:
    assert told(prose("3 and 3"), prose("3 a 3")) == []
    assert len(told(prose("3 and 3"), prose("3"))) == 1
    assert len(told(prose("3"), prose("3 a 3"))) == 1


def test_what_is_not_certain_may_be_said_in_the_other_language_or_not() -> None:
    assert told(prose("Both boards met."), prose("Cyfarfu’r ddau fwrdd.")) == []
    assert told(prose("The two boards met."), prose("Cyfarfu’r ddau fwrdd.")) == []
    assert told(prose("Both met."), prose("Cyfarfuont.")) == []
    assert len(told(prose("Two boards met."), prose("Cyfarfu byrddau."))) == 1


def test_marks_and_links_must_lead_to_the_same() -> None:
    english = prose(paragraph("So", FootnoteMark("n"), " ", Link("#b", inlines("there"))))
    in_welsh = prose(paragraph("Felly", FootnoteMark("m"), " ", Link("#c", inlines("yno"))))

    assert told(english, english) == []
    assert told(english, in_welsh) == [
        (
            "translated-reference-differs",
            "The Welsh gives the mark of the footnote `[^m]` here, the English `[^n]`.",
        ),
        ("translated-reference-differs", "The Welsh gives the link to `#c` here, the English `#b`."),
    ]


@pytest.mark.parametrize(
    ("block", "lack"),
    [
        (paragraph("b"), "no paragraphs here, the English 1"),
        (LIST, "no list items here, the English 2"),
        (Heading(1, inlines("b")), "no headings here, the English 1"),
        (Quotation((paragraph("b"),)), "no quotations here, the English 1"),
        (Table((inlines("b"),), ()), "no tables here, the English 1"),
        (Picture("b.png", "b", ""), "no pictures here, the English 1"),
    ],
)
def test_a_piece_that_is_missing_is_told_once(block: Block, lack: str) -> None:
    assert told(prose(block), Prose()) == [("translated-structure-differs", f"The Welsh has {lack}.")]


def test_pieces_in_another_order_are_told() -> None:
    assert told(prose("a", LIST), prose(LIST, "a")) == [
        ("translated-structure-differs", "The Welsh is made of the same pieces as the English, but in another order.")
    ]


def test_pieces_that_are_counted_otherwise_are_told_with_both_numbers() -> None:
    assert told(prose("a", "b"), prose("a")) == [
        ("translated-structure-differs", "The Welsh has 1 paragraph here, the English 2.")
    ]


def test_where_the_pieces_differ_the_figures_of_the_whole_field_are_compared() -> None:
    assert [code for code, _ in told(prose("In 3 cases.", "In 4."), prose("Mewn 4 achos a 3."))] == [
        "translated-structure-differs"
    ]


def test_a_picture_may_have_another_file_in_each_language() -> None:
    assert told(prose(Picture("map.png", "A map", "")), prose(Picture("map-cy.png", "Map", ""))) == []


def test_languages_without_a_name_are_called_by_their_code() -> None:
    (found,) = compare(prose("3"), prose("4"), Language("gd"))

    assert found.message == "The `gd` gives the number ‘4’ here, the English ‘3’."

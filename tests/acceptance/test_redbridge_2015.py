"""The letter on Redbridge of 2015 says what the published letter says; see test_redbridge_2024.py."""

import re

import pytest

from acceptance.made import MadePage, MadePdf, text_of

ADDRESS_LINES = (
    ("To", "Ronke Martins-Taylor, Chair of the Youth Offending Team Management Board"),
    ("Copy to", "See copy list at end"),
    ("From", "Julie Fox, HM Assistant Chief Inspector"),
    ("Publication date", "25 February 2015"),
)
PARAGRAPHS = [
    f"{domain}.{number}" for domain, last in ((1, 6), (2, 6), (3, 5), (4, 5)) for number in range(1, last + 1)
]
COPIES = (
    ("YOT Manager", "Ruth Holmes"),
    ("Local Authority Chief Executive", "Roger Hampson"),
    ("Director of Children’s Services", "Pat Reynolds"),
    ("Lead Elected Member for Children’s Services", "Elaine Norman"),
    ("Lead Elected Member for Crime", "Ross Hatfull"),
    ("Deputy Mayor for Policing and Crime", "Stephen Greenhalgh"),
    ("Chair of Local Safeguarding Children Board", "John Goldup"),
    ("Chair of Youth Court Bench", "Sue Johnson"),
    ("YJB Business Area Manager", "Adam Mooney, Liz Westlund"),
    ("YJB link staff", "Malcolm Potter, Paula Williams, Linda Paris, Lisa Harvey-Messina"),
    ("Ofsted – Further Education and Learning", "Sheila Willis"),
    ("Ofsted – Social Care", "Simon Rushall, Carolyn Adcock"),
    ("Care Quality Commission", "Fergus Currie"),
    ("HM Inspectorate of Constabulary", "Paul Eveleigh"),
)


def test_the_letter_says_to_whom_from_whom_and_of_which_day_it_is(letter: MadePage, letter_pdf: MadePdf) -> None:
    head = next(element for element in letter.root.iter("dl") if element.get("class") == "letter-address")

    assert tuple((text_of(line[0]), text_of(line[1])) for line in head) == ADDRESS_LINES
    for label, words in ADDRESS_LINES:
        assert f"{label} {words}" in letter_pdf.words


def test_the_paragraphs_are_numbered_as_published(letter: MadePage) -> None:
    numbers = [
        text_of(one).removesuffix(".") for one in letter.root.iter("span") if one.get("class") == "numbered-number"
    ]

    assert numbers == PARAGRAPHS
    assert letter.ids("paragraph-") == [f"paragraph-{number.replace('.', '-')}" for number in PARAGRAPHS]


def test_the_pdf_numbers_each_paragraph_before_its_words(letter: MadePage, letter_pdf: MadePdf) -> None:
    found = re.findall(r"^\f? *([1-4]\.\d)\. +\w", letter_pdf.layout, re.MULTILINE)

    assert found == PARAGRAPHS
    for number in PARAGRAPHS:
        words = letter.words(f"paragraph-{number.replace('.', '-')}").split()
        assert " ".join(words[:5]) in letter_pdf.words


def test_the_copy_list_has_14_lines_with_every_name(letter: MadePage, letter_pdf: MadePdf) -> None:
    lines = tuple((text_of(role), text_of(names)) for role, names in letter.rows("copy-list"))

    assert lines == COPIES
    assert len(lines) == 14
    for role, names in COPIES:
        assert f"{role} {names}" in letter_pdf.words


@pytest.mark.parametrize("number", [1, 2, 3])
def test_each_standing_note_has_its_number(letter: MadePage, letter_pdf: MadePdf, number: int) -> None:
    notes = letter.words("letter-notes")

    assert len(re.findall(r"Note \d:", notes)) == 3
    assert f"Note {number}: " in notes
    assert f"Note {number}: " in letter_pdf.words


@pytest.mark.parametrize(
    "words",
    [
        "from 2 to 4 February 2015",
        "33 cases",
        "43.6 per cent",
        "36.1 per cent",
        "in 2011",
        "22 of these reports",
        "In all but two cases",
        "four custody cases",
        "In 20 of the cases",
        "all but three",
        "in seven cases",
        "Les Smith",
        "les.smith@hmiprobation.gsi.gov.uk",
        "07798 607828",
        "communications@hmiprobation.gsi.gov.uk",
        "0161 240 5336",
        "Key strengths",
        "Areas requiring improvement",
    ],
)
def test_page_and_pdf_have_the_published_figures_and_contacts(
    letter: MadePage, letter_pdf: MadePdf, words: str
) -> None:
    assert words in letter.text
    assert words in letter_pdf.words


def test_the_one_note_gives_the_source_of_the_reoffending_rate(letter: MadePage) -> None:
    note = letter.words("footnote-reoffending")

    assert "Ministry of Justice" in note
    assert "January 2015" in note
    assert "April 2012 to March 2013" in note
    assert "footnote-reoffending-mark-1" in [link.get("id") for link in letter.by_id("summary").iter("a")]


def test_a_letter_has_no_rating(letter: MadePage, letter_pdf: MadePdf) -> None:
    for text in (letter.text, letter_pdf.words):
        assert "Rating" not in text
        assert "Requires improvement" not in text

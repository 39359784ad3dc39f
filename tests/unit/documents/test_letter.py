"""The letter: whom it goes to, its paragraphs, copy list and notes."""

from dataclasses import replace

from builders import (
    ADDRESSED,
    DESK,
    INSPECTION,
    LETTER_FRAMEWORK,
    LETTER_INSPECTION,
    LETTER_RECORD,
    STANDING_LETTER,
    clear_one,
    inspect,
    local_prose,
    paragraph,
    phrase,
    prose,
)
from inspectorate.documents.letter import LETTER, AddressLine, CopyLine, LetterView, build_page
from inspectorate.model.correspondence import CopyRecipient
from inspectorate.model.inspection import Inspection, Month
from inspectorate.model.prose import FootnoteMark
from inspectorate.model.words import Words
from inspectorate.release import Cleared
from inspectorate.views.desk import Desk
from inspectorate.views.document import ContentsEntry, Page, PageLink, Source


def build_alone(cleared: Cleared, desk: Desk = DESK) -> Page | None:
    """Return the page of the only inspection that is public."""
    return build_page(cleared, replace(desk, cleared=(cleared,)))


def build(inspection: Inspection = LETTER_INSPECTION) -> LetterView:
    """Return what the letter of an inspection says."""
    page = build_alone(clear_one(inspection), DESK)
    assert page is not None
    assert isinstance(page.view, LetterView)
    return page.view


def test_a_letter_is_a_page_and_a_pdf_in_the_folder_of_its_inspection() -> None:
    page = build_alone(clear_one(LETTER_INSPECTION), DESK)

    assert page is not None
    assert page.path == "inspections/ambershire-2012/index.html"
    assert page.pdf == "inspections/ambershire-2012/ambershire-2012.pdf"
    assert LETTER.name == "letter"
    assert LETTER.build is build_page


def test_a_letter_says_where_its_words_were_written() -> None:
    page = build_alone(clear_one(LETTER_INSPECTION), DESK)

    assert page is not None
    assert page.sources["context"] == Source("inspections/ambershire-2012/letter.yaml", ("sections", "context"))
    assert page.sources["letter-opening"] == Source(
        "frameworks/letter-2012.yaml", ("letter", "opening"), is_standing=True
    )


def test_only_an_edition_of_letters_with_somebody_to_write_to_has_a_letter() -> None:
    without_words = replace(LETTER_INSPECTION, framework=replace(LETTER_FRAMEWORK, letter=None))
    without_reader = replace(LETTER_INSPECTION, record=replace(LETTER_RECORD, letter=None))

    assert build_alone(clear_one(INSPECTION), DESK) is None
    assert build_alone(clear_one(without_words), DESK) is None
    assert build_alone(clear_one(without_reader), DESK) is None


def test_the_subject_stands_over_the_letter_and_at_the_foot_of_its_pages() -> None:
    view = build()

    assert (view.subject, view.publisher) == ("Report on Ambershire", "Shire Inspectorate")
    assert view.frame.title == "Report on Ambershire, 10 May 2025"
    assert view.frame.footer == "Report on Ambershire"
    assert view.frame.description == "Ambershire Youth Justice Service. Shire framework, 2025."
    assert view.frame.date == "2025-05-10"
    assert view.frame.downloads == (PageLink("ambershire-2012.pdf", "Download pdf"),)


def test_the_head_says_to_whom_from_whom_and_when() -> None:
    assert build().address_lines == (
        AddressLine(label="Letter to", text="Ada Chair, Chair"),
        AddressLine(label="Letter from", text="Ben Sender, Inspector"),
        AddressLine(label="Letter publication date", text="10 May 2025"),
    )


def test_a_letter_with_copies_points_to_its_copy_list() -> None:
    copies = (
        CopyRecipient(role=phrase("Mayor"), names=("Cy One", "Di Two")),
        CopyRecipient(role=phrase("Clerk"), names=("Ed Three",)),
    )
    view = build(replace(LETTER_INSPECTION, record=replace(LETTER_RECORD, letter=replace(ADDRESSED, copies=copies))))

    assert [line.label for line in view.address_lines] == [
        "Letter to",
        "Letter copy to",
        "Letter from",
        "Letter publication date",
    ]
    assert view.address_lines[1].text == "Letter see copies"
    assert view.copies == (CopyLine(role="Mayor", names="Cy One, Di Two"), CopyLine(role="Clerk", names="Ed Three"))
    assert (view.copy_list, view.copy_role, view.copy_names) == ("Letter copy list", "Letter role", "Letter names")


def test_opening_and_closing_are_standing_words_round_the_sections() -> None:
    view = build()

    assert (view.opening, view.closing) == ("<p>Opening.</p>", "<p>Closing.</p>")
    assert [one.id for one in view.sections] == ["context"]
    assert view.contents == (ContentsEntry("#context", "Context"),)


def test_standing_notes_are_numbered_by_themselves() -> None:
    framework = replace(
        LETTER_FRAMEWORK,
        letter=replace(STANDING_LETTER, notes=(local_prose("On {area}"), local_prose("Other", "lines"))),
    )
    view = build(replace(LETTER_INSPECTION, framework=framework))

    assert [(note.label, note.html) for note in view.standing_notes] == [
        ("Note 1", "On Ambershire"),
        ("Note 2", "Other<br>lines"),
    ]
    assert view.standing_notes_heading == "Letter notes"


def test_footnotes_are_numbered_from_the_opening_on() -> None:
    letter = replace(
        STANDING_LETTER,
        opening=local_prose(paragraph("Dear", FootnoteMark("first"))),
        closing=local_prose(paragraph("Yours", FootnoteMark("third"))),
    )
    words = Words(
        sections={"context": prose(paragraph("x", FootnoteMark("second")))},
        footnotes={name: prose(name) for name in ("third", "second", "first")},
    )
    inspection = replace(
        inspect(LETTER_RECORD, replace(LETTER_FRAMEWORK, letter=letter), words), id=LETTER_INSPECTION.id
    )

    assert [note.text for note in build(inspection).notes] == ["first", "second", "third"]


def test_a_letter_with_only_a_month_of_publication_prints_no_day() -> None:
    view = build(replace(LETTER_INSPECTION, record=replace(LETTER_RECORD, published=Month(2025, 4))))

    assert view.frame.title == "Report on Ambershire, April 2025"
    assert view.address_lines[-1] == AddressLine(label="Letter publication date", text="April 2025")
    assert view.frame.date is None


def test_a_letter_carries_its_record_and_its_data_and_names_its_book() -> None:
    page = build_alone(clear_one(replace(LETTER_INSPECTION, record=replace(LETTER_RECORD, isbn="978-2"))), DESK)

    assert page is not None
    assert [one.name for one in page.attachments] == ["ambershire-2012-inspection.yaml", "ambershire-2012-data.json"]
    assert isinstance(page.view, LetterView)
    assert page.view.frame.identifier == "urn:isbn:978-2"
    assert page.view.frame.keywords.startswith("Ambershire, ")

"""Faults of pages: what is painted, what is for the eye only, links, contents and notes."""

from collections.abc import Callable

from pikepdf import Name, Object, Page, Pdf

from pdf.faults import plant
from pdf.surgery import (  # fmt: skip
    Instruction,
    Segment,
    artifact,
    change_segment,
    end,
    find_in,
    find_link,
    find_tags,
    forget_numbers,
    give_number,
    has_number,
    is_artifact_with_text,
    is_link,
    kids_of,
    new_tag,
    numbers_of,
    page_of,
    painted_text,
    remove_link,
    remove_tag,
    replace_tag,
    set_kids,
    swap_tags,
    tagged_as,
    text,
)

# --- Pieces -----------------------------------------------------------------------------------------------------------


@plant(fast="PDFUA1-CONTENT-TAGGING-001", compare="pdf-text", referee="ua1 7.1-3")
def text_without_a_tag(pdf: Pdf) -> None:
    """A piece of text is neither tagged nor said to be for the eye only."""
    _change_words(pdf, lambda segment: segment[1:-1])


@plant(compare="pdf-text", referee="ua1 7.1-3")
def text_outside_the_tree(pdf: Pdf) -> None:
    """A piece of text is marked, but the tree does not know it."""
    tag = find_tags(pdf, "H2")[-1]
    forget_numbers(pdf, page_of(pdf, tag), numbers_of(tag))
    set_kids(tag, [])


@plant(compare="pdf-text")
def text_for_the_eye_only(pdf: Pdf) -> None:
    """A piece of text is said to be for the eye only."""
    _change_words(pdf, lambda segment: [artifact(), *segment[1:]])


@plant(fast="PDFUA1-ARTIFACT-NESTED-001", compare="pdf-text", referee="ua1 7.1-1")
def decoration_in_text(pdf: Pdf) -> None:
    """Something for the eye only stands inside tagged text."""
    _change_words(pdf, lambda segment: [segment[0], artifact(), *segment[1:-1], end(), segment[-1]])


@plant(fast="PDFUA1-TAGGED-CONTENT-INSIDE-ARTIFACT-001", compare="pdf-text", referee="ua1 7.1-2")
def text_in_decoration(pdf: Pdf) -> None:
    """Tagged text stands inside something for the eye only."""
    _change_words(pdf, lambda segment: [artifact(), *segment, end()])


@plant(compare="pdf-text")
def footer_read_aloud(pdf: Pdf) -> None:
    """The words at the foot of a page are read as a paragraph."""
    _read_aloud(pdf, pdf.pages[-1], new_tag(pdf, "P", find_tags(pdf, "Document")[0]))


@plant(compare="pdf-number")
def leader_read_aloud(pdf: Pdf) -> None:
    """The dots of the contents are read."""
    link = find_in(find_tags(pdf, "TOCI")[0], "Link")[0]
    _read_aloud(pdf, page_of(pdf, link), link)


# --- Contents ---------------------------------------------------------------------------------------------------------


@plant(compare="pdf-number")
def wrong_page_in_the_contents(pdf: Pdf) -> None:
    """The contents print another page for two headings."""
    one, other = (find_in(find_tags(pdf, "TOCI")[number], "Link")[0] for number in (0, -1))
    page = page_of(pdf, one)
    _swap_texts(pdf, page, numbers_of(one)[-1], numbers_of(other)[-1])


@plant(compare="pdf-number")
def contents_lead_elsewhere(pdf: Pdf) -> None:
    """An entry of the contents leads where the next one leads."""
    entries = [find_link(entry) for entry in find_tags(pdf, "TOCI")]
    entries[0].Dest = entries[-1].Dest


@plant(compare="pdf-text")
def entry_of_the_contents_gone(pdf: Pdf) -> None:
    """An entry of the contents is not read."""
    remove_tag(find_tags(pdf, "TOCI")[-1])


@plant(compare="pdf-text")
def contents_swapped(pdf: Pdf) -> None:
    """Two entries of the contents are read in the wrong order."""
    swap_tags(*find_tags(pdf, "TOCI")[-2:])


@plant(compare="pdf-language")
def language_of_the_contents_gone(pdf: Pdf) -> None:
    """Welsh words in the contents are not said to be Welsh."""
    del next(span for entry in find_tags(pdf, "TOCI") for span in find_in(entry, "Span") if "/Lang" in span)["/Lang"]


# --- Links ------------------------------------------------------------------------------------------------------------


@plant(fast="PDFUA1-LINK-CONTENTS-001", compare="pdf-link", referee="ua1 7.18.5-2")
def link_without_words(pdf: Pdf) -> None:
    """A link does not say where it leads."""
    del _web_link(pdf)["/Contents"]


@plant(compare="pdf-link")
def link_with_an_address(pdf: Pdf) -> None:
    """A link is named by its address."""
    _web_link(pdf).Contents = _web_link(pdf).A.URI


@plant(compare="pdf-link")
def link_elsewhere(pdf: Pdf) -> None:
    """A link leads to another address."""
    _web_link(pdf).A.URI = text("https://example.org/elsewhere")


@plant(fast="PDFUA1-LINK-LINK-TAG-001", compare="pdf-link", referee="ua1 7.18.5-1")
def link_as_words(pdf: Pdf) -> None:
    """A link is tagged as words."""
    find_tags(pdf, "Link")[0].S = Name.Span


@plant(fast="PDFUA1-LINK-LINK-TAG-001", compare="pdf-link", referee="ua1 7.18.5-1")
def link_outside_the_tree(pdf: Pdf) -> None:
    """A link that can be clicked is not in the tree."""
    tag = find_tags(pdf, "Link")[-1]
    link = find_link(tag)
    set_kids(tag, [kid for kid in kids_of(tag) if not is_link(kid)])
    del link["/StructParent"]


@plant(compare="pdf-link")
def link_cannot_be_clicked(pdf: Pdf) -> None:
    """Where a link is read, nothing can be clicked."""
    remove_link(pdf, _web_link(pdf))


@plant(compare="pdf-link", referee="3a 6.3.2-2")
def link_not_for_print(pdf: Pdf) -> None:
    """A link is not said to belong to the printed page."""
    _web_link(pdf).F = 0


# --- Notes ------------------------------------------------------------------------------------------------------------


@plant(fast="PDFUA1-NOTE-ID-001", compare="pdf-note", referee="ua1 7.9-1")
def note_without_a_name(pdf: Pdf) -> None:
    """A note has no name of its own."""
    del find_tags(pdf, "Note")[0]["/ID"]


@plant(fast="PDFUA1-NOTE-ID-UNIQUE-001", compare="pdf-note", referee="ua1 7.9-2")
def notes_with_one_name(pdf: Pdf) -> None:
    """Two notes have the same name."""
    notes = find_tags(pdf, "Note")
    notes[1].ID = notes[0].ID


@plant(compare="pdf-note")
def note_before_its_mark(pdf: Pdf) -> None:
    """A note is read before the words that mark it."""
    note = find_tags(pdf, "Note")[-1]
    remove_tag(note)
    first = next(tag for tag in find_tags(pdf, "P") if Name.Sect == tag.P.S)
    replace_tag(first, [note, first])


@plant(compare="pdf-note")
def note_as_a_paragraph(pdf: Pdf) -> None:
    """A note is tagged as a paragraph."""
    find_tags(pdf, "Note")[-1].S = Name.P


@plant(compare="pdf-note")
def note_gone(pdf: Pdf) -> None:
    """A note is not read."""
    remove_tag(find_tags(pdf, "Note")[-1])


@plant(compare="pdf-link")
def mark_leads_nowhere(pdf: Pdf) -> None:
    """The mark of a note leads to a place that is not there."""
    _mark_link(pdf).Dest = text("nowhere")


@plant(compare="pdf-link")
def mark_leads_to_another_note(pdf: Pdf) -> None:
    """The mark of a note leads to another note."""
    _mark_link(pdf).Dest = text("footnote-2")


@plant(compare="pdf-link")
def way_back_gone(pdf: Pdf) -> None:
    """From a note there is no way back to its mark."""
    remove_link(pdf, find_link(find_tags(pdf, "Note")[0]))


# --- Choosing and changing --------------------------------------------------------------------------------------------


def _web_link(pdf: Pdf) -> Object:
    """Return the first link that leads out of the file."""
    return next(link for tag in find_tags(pdf, "Link") if "/A" in (link := find_link(tag)))


def _mark_link(pdf: Pdf) -> Object:
    """Return the link of the first mark of a note."""
    return next(link for tag in find_tags(pdf, "Link") if str((link := find_link(tag)).get("/Dest")) == "footnote-1")


def _change_words(pdf: Pdf, change: Callable[[Segment], Segment]) -> None:
    """Change how the first paragraph of the last section is painted."""
    tag = find_tags(pdf, "P")[-1]
    change_segment(pdf, page_of(pdf, tag), has_number(numbers_of(tag)[0]), change)


def _read_aloud(pdf: Pdf, page: Page, tag: Object) -> None:
    """Put the first text of a page that is for the eye only at the end of a tag."""
    number = give_number(pdf, page, tag)
    set_kids(tag, [*kids_of(tag), number])
    change_segment(pdf, page, is_artifact_with_text, lambda segment: [tagged_as(str(tag.S)[1:], number), *segment[1:]])


def _swap_texts(pdf: Pdf, page: Page, one: int, other: int) -> None:
    """Let two pieces of a page, set in the same font, change their letters."""
    letters: dict[int, Instruction] = {}

    def note(number: int) -> None:
        def take(segment: Segment) -> Segment:
            found = painted_text(segment)
            assert found
            letters[number] = found
            return segment

        change_segment(pdf, page, has_number(number), take)

    def give(number: int, new: Instruction) -> None:
        def put(segment: Segment) -> Segment:
            old = painted_text(segment)
            return [new if instruction is old else instruction for instruction in segment]

        change_segment(pdf, page, has_number(number), put)

    note(one)
    note(other)
    assert letters[one].operands != letters[other].operands
    give(one, letters[other])
    give(other, letters[one])

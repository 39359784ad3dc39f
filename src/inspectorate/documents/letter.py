"""The letter of an edition without ratings: whom it goes to, numbered paragraphs, copy list, notes."""

from dataclasses import dataclass

from inspectorate.model.correspondence import Correspondent, LetterDetails
from inspectorate.model.framework import MainDocument
from inspectorate.model.standing import StandingLetter
from inspectorate.release import Cleared
from inspectorate.views.addresses import report_fragment, report_page, report_pdf
from inspectorate.views.around import build_glance, find_neighbours
from inspectorate.views.around_parts import ComparedPart, GlancePart, NeighboursPart
from inspectorate.views.attachments import list_attachments
from inspectorate.views.compared import compare_with_last
from inspectorate.views.contents import list_contents
from inspectorate.views.desk import Desk, PerInspection
from inspectorate.views.document import ContentsEntry, Frame, Html, Note, Page
from inspectorate.views.downloads import list_downloads
from inspectorate.views.frame import PageIdentity, build_frame, list_keywords, publication_date
from inspectorate.views.linked_data import describe_report
from inspectorate.views.parts import SectionView
from inspectorate.views.phrases import Phrases
from inspectorate.views.prose import ProseWriter
from inspectorate.views.search_filters import PageKind, describe_inspection
from inspectorate.views.sections import SectionWriter
from inspectorate.views.sources import list_sources
from inspectorate.views.titles import fit_title
from inspectorate.views.version_parts import CorrectionsPart
from inspectorate.views.versions import list_corrections


@dataclass(frozen=True, slots=True, kw_only=True)
class AddressLine:
    """A line at the head of the letter, such as `To` and a name."""

    label: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyLine:
    """A line of the copy list."""

    role: str
    names: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterNote:
    """A standing note at the end of the letter."""

    label: str
    html: Html


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterView:
    """What templates/documents/letter may say."""

    frame: Frame
    glance: GlancePart
    compared: ComparedPart | None
    neighbours: NeighboursPart
    corrections: CorrectionsPart | None
    subject: str
    publisher: str
    address_lines: tuple[AddressLine, ...]
    opening: Html
    contents: tuple[ContentsEntry, ...]
    sections: tuple[SectionView, ...]
    closing: Html
    copy_list: str
    copy_role: str
    copy_names: str
    copies: tuple[CopyLine, ...]
    standing_notes_heading: str
    standing_notes: tuple[LetterNote, ...]
    notes: tuple[Note, ...]


def build_page(cleared: Cleared, desk: Desk) -> Page | None:
    """Return the letter of a cleared inspection, or None where its edition has a report."""
    rated = cleared.rated
    inspection, record, framework = rated.inspection, rated.inspection.record, rated.inspection.framework
    if framework.document is not MainDocument.LETTER or framework.letter is None or record.letter is None:
        return None
    phrases = desk.phrases_of_document(inspection.translated_words)
    path = report_page(inspection.id)
    downloads = list_downloads(report_pdf(inspection.id), path, desk, phrases)
    writer = SectionWriter(rated, phrases)
    subject = writer.say(framework.letter.subject)
    opening = writer.prose.write_standing(framework.letter.opening, 1)
    sections = writer.sections(framework.sections)
    published = phrases.publication(record)
    view = LetterView(
        frame=build_frame(
            PageIdentity(
                path=path,
                title=fit_title(f"{subject}, {published}", phrases.say("letter"), inspection, phrases),
                description=f"{phrases.choose(record.service_name)}. {phrases.choose(framework.name)}.",
                date=publication_date(record),
                isbn=record.isbn,
                keywords=list_keywords(inspection, phrases),
                footer=subject,
                downloads=downloads,
                cleared=cleared,
                things=(describe_report(cleared, subject, desk, phrases),),
                search_values=describe_inspection(rated, PageKind.LETTER, desk.phrases),
            ),
            desk,
            phrases,
        ),
        glance=build_glance(cleared, downloads, desk),
        compared=compare_with_last(cleared, desk),
        neighbours=find_neighbours(cleared, desk),
        corrections=list_corrections(inspection, desk, phrases),
        subject=subject,
        publisher=phrases.choose(desk.site.publisher),
        address_lines=_address_lines(record.letter, published, phrases),
        opening=opening,
        contents=list_contents(sections),
        sections=sections,
        closing=writer.prose.write_standing(framework.letter.closing, 1),
        copy_list=phrases.say("letter_copy_list"),
        copy_role=phrases.say("letter_role"),
        copy_names=phrases.say("letter_names"),
        copies=_copies(record.letter, phrases),
        standing_notes_heading=phrases.say("letter_notes"),
        standing_notes=_standing_notes(framework.letter, writer.prose, phrases),
        notes=writer.notes(),
    )
    return Page(
        path=path,
        view=view,
        pdf=(pdf := report_pdf(inspection.id) if phrases.language == desk.wording.language else None),
        fragment=report_fragment(inspection.id) if phrases.language == desk.wording.language else None,
        attachments=list_attachments(cleared, desk.site, phrases) if pdf else (),
        pictures=writer.pictures.shown(),
        sources=list_sources(inspection, desk.folder, phrases.language, writer.footnotes.names_by_anchor()),
    )


def _standing_notes(letter: StandingLetter, prose: ProseWriter, phrases: Phrases) -> tuple[LetterNote, ...]:
    return tuple(
        LetterNote(label=phrases.say("letter_note", number=str(number)), html=prose.write_standing_inline(note))
        for number, note in enumerate(letter.notes, 1)
    )


def _address_lines(letter: LetterDetails, published: str, phrases: Phrases) -> tuple[AddressLine, ...]:
    lines = [AddressLine(label=phrases.say("letter_to"), text=_name(letter.to, phrases))]
    if letter.copies:
        lines.append(AddressLine(label=phrases.say("letter_copy_to"), text=phrases.say("letter_see_copies")))
    lines.append(AddressLine(label=phrases.say("letter_from"), text=_name(letter.sender, phrases)))
    lines.append(AddressLine(label=phrases.say("letter_publication_date"), text=published))
    return tuple(lines)


def _copies(letter: LetterDetails, phrases: Phrases) -> tuple[CopyLine, ...]:
    return tuple(CopyLine(role=phrases.choose(line.role), names=", ".join(line.names)) for line in letter.copies)


def _name(person: Correspondent, phrases: Phrases) -> str:
    return phrases.say("letter_person", name=person.name, role=phrases.choose(person.role))


LETTER = PerInspection(name="letter", build=build_page)

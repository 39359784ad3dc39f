"""The draft: a cover sheet, and the report or letter as it stands, its paragraphs numbered. Never on a site."""

from dataclasses import dataclass

from inspectorate.diagnostics import Diagnostic, Severity
from inspectorate.model.framework import Section
from inspectorate.model.inspection import Inspection
from inspectorate.model.publication import Audience
from inspectorate.release import Cleared
from inspectorate.views.addresses import report_page
from inspectorate.views.contents import list_contents
from inspectorate.views.desk import Desk
from inspectorate.views.document import ContentsEntry, Frame, Html, Note, Page
from inspectorate.views.draft_gaps import complete
from inspectorate.views.drafts import DraftBrief, Drafted, PerDraft, take_fingerprint
from inspectorate.views.frame import PageIdentity, build_frame, list_keywords
from inspectorate.views.margin import Margin, NumberedPiece
from inspectorate.views.parts import SectionView
from inspectorate.views.phrases import Phrases
from inspectorate.views.record_changes import say_stage
from inspectorate.views.sections import SectionWriter
from inspectorate.views.spoken import plain

STILL_TO_WRITE = frozenset({"to-be-written", "missing-words", "missing-file"})


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverFact:
    """A line of the cover sheet."""

    label: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundLine:
    """What a check found, or what is still to be written."""

    weight: str
    """How much it counts; empty of what is still to be written."""
    message: str
    hint: str
    place: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundList:
    """What is to be told under one heading; `nothing` is said where there is nothing."""

    id: str
    heading: str
    lines: tuple[FoundLine, ...]
    nothing: str
    more: str
    """How much more there is that is not told here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What the service is asked to do with its draft."""

    heading: str
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftView:
    """What templates/documents/draft may say."""

    frame: Frame
    mark: str
    protective_marking: str
    handling: str
    kicker: str
    area: str
    publisher: str
    about_heading: str
    facts: tuple[CoverFact, ...]
    numbers_hint: str
    asked: Asked | None
    found: tuple[FoundList, ...]
    not_shown_heading: str
    not_shown: tuple[str, ...]
    contents: tuple[ContentsEntry, ...]
    opening: Html
    sections: tuple[SectionView, ...]
    closing: Html
    notes: tuple[Note, ...]


def build_draft(cleared: Cleared, desk: Desk, brief: DraftBrief) -> Drafted:
    """Return the draft of an inspection for staff or for its service, whatever is still missing in it."""
    phrases = desk.phrases
    completed = complete(cleared.rated, phrases)
    inspection = completed.rated.inspection
    framework, drafts = inspection.framework, desk.site.drafts
    margin = Margin(inspection, desk.folder, phrases.language)
    writer = SectionWriter(completed.rated, phrases, completed.facts)
    writer.number_in(margin)
    letter = framework.letter
    opening = writer.prose.write_standing(letter.opening, 1) if letter else Html()
    sections = writer.sections(framework.sections)
    margin.leave()
    closing = writer.prose.write_standing(letter.closing, 1) if letter else Html()
    kicker, area = writer.say(letter.subject) if letter else phrases.choose(framework.title), ""
    if not letter:
        area = phrases.choose(inspection.service.area)
    pieces = tuple(margin.pieces)
    title = phrases.say("draft_title", title=f"{kicker} {area}".strip())
    view = DraftView(
        frame=_frame(title, inspection, cleared, desk),
        mark=phrases.say("draft_mark"),
        protective_marking=phrases.choose(drafts.protective_marking) if drafts.protective_marking else "",
        handling=phrases.choose(drafts.handling) if drafts.handling else "",
        kicker=kicker,
        area=area,
        publisher=phrases.choose(desk.site.publisher),
        about_heading=phrases.say("draft_about"),
        facts=_facts(inspection, pieces, brief, phrases),
        numbers_hint=phrases.say("draft_numbers"),
        asked=_ask(desk, brief, phrases) if desk.audience is Audience.SERVICE else None,
        found=_list_found(brief.found, phrases) if desk.audience is Audience.STAFF else (),
        not_shown_heading=phrases.say("draft_not_shown"),
        not_shown=(*completed.missing, *_empty_sections(framework.sections, sections, writer)),
        contents=list_contents(sections),
        opening=opening,
        sections=sections,
        closing=closing,
        notes=writer.notes(),
    )
    page = Page(
        path=report_page(inspection.id), view=view, pdf=f"{inspection.id}.pdf", pictures=writer.pictures.shown()
    )
    return Drafted(page=page, pieces=pieces)


def _frame(title: str, inspection: Inspection, cleared: Cleared, desk: Desk) -> Frame:
    phrases = desk.phrases
    return build_frame(
        PageIdentity(
            path=report_page(inspection.id),
            title=plain(title),
            description=plain(title),
            keywords=list_keywords(inspection, phrases),
            footer=plain(phrases.choose(desk.site.drafts.handling)) if desk.site.drafts.handling else "",
            cleared=cleared,
        ),
        desk,
        phrases,
    )


def _facts(
    inspection: Inspection, pieces: tuple[NumberedPiece, ...], brief: DraftBrief, phrases: Phrases
) -> tuple[CoverFact, ...]:
    record = inspection.record
    made = phrases.say("moment", time=f"{brief.made:%H.%M}", day=phrases.day(brief.made.date()))
    return (
        CoverFact(label=phrases.say("draft_stage"), text=say_stage(record.stage, phrases)),
        CoverFact(
            label=phrases.say("draft_embargo"),
            text=phrases.say("draft_embargo_words", moment=phrases.moment(record)),
        ),
        CoverFact(label=phrases.say("draft_made"), text=made),
        CoverFact(label=phrases.say("draft_fingerprint"), text=take_fingerprint(pieces)),
    )


def _ask(desk: Desk, brief: DraftBrief, phrases: Phrases) -> Asked:
    sentences = [phrases.say("draft_reply_words"), phrases.say("form_facts_only")]
    if brief.reply_by:
        sentences.append(phrases.say("draft_reply_by", day=phrases.day(brief.reply_by)))
    if desk.site.drafts.return_to:
        sentences.append(phrases.say("draft_reply_to", address=phrases.choose(desk.site.drafts.return_to)))
    return Asked(heading=phrases.say("draft_reply"), sentences=tuple(sentences))


def _list_found(found: tuple[Diagnostic, ...], phrases: Phrases) -> tuple[FoundList, ...]:
    unwritten = [one for one in found if one.code in STILL_TO_WRITE]
    gaps = tuple(FoundLine(weight="", message=one.message, hint="", place=_place(one)) for one in unwritten)
    told = [one for one in found if one.waived or one.severity is not Severity.INFORMATION]
    told.sort(key=lambda one: (one.waived is not None, one.severity is not Severity.ERROR))
    others = tuple(_line(one, phrases) for one in told if one.code not in STILL_TO_WRITE)
    more = len(found) - len(told)
    return (
        FoundList(
            id="gaps", heading=phrases.say("draft_gaps"), lines=gaps, nothing=phrases.say("draft_no_gaps"), more=""
        ),
        FoundList(
            id="found",
            heading=phrases.say("draft_findings"),
            lines=others,
            nothing=phrases.say("draft_no_findings"),
            more=phrases.say("draft_more", count=str(more)) if more else "",
        ),
    )


def _line(found: Diagnostic, phrases: Phrases) -> FoundLine:
    weight = phrases.say("draft_error") if found.severity is Severity.ERROR else phrases.say("draft_warning")
    return FoundLine(
        weight=phrases.say("draft_waived") if found.waived else weight,
        message=found.message,
        hint=found.waived.reason if found.waived else found.hint,
        place=_place(found),
    )


def _place(found: Diagnostic) -> str:
    return f"{found.position.file}:{found.position.line}" if found.position else found.file


def _empty_sections(
    sections: tuple[Section, ...], shown: tuple[SectionView, ...], writer: SectionWriter
) -> tuple[str, ...]:
    """Return a sentence on the sections of which nothing is shown, for nothing is written in them."""
    there = {section.id for section in shown}
    headings = [plain(writer.say(section.heading)) for section in sections if section.id not in there]
    return (writer.phrases.say("draft_no_sections", headings="; ".join(headings)),) if headings else ()


DRAFT = PerDraft(name="draft", build=build_draft)

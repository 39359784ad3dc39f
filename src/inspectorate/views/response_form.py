"""Build the form on which a service comments on its draft. Pure."""

from dataclasses import dataclass

from inspectorate.model.inspection import Inspection
from inspectorate.model.language import Language
from inspectorate.views.desk import Desk
from inspectorate.views.drafts import DraftBrief, Drafted
from inspectorate.views.spoken import plain

COMMENT_ROWS = 30
"""How many comments a form has room for. More can be added below, and a second form can be filled."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FormParagraph:
    """A paragraph of the draft, to look up its number."""

    number: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ResponseForm:
    """Everything on the form. What is read back is told by its place, so that it can be in any language."""

    language: Language
    title: str
    author: str
    day: str
    """The day on which it was made, as 2024-05-10."""
    instructions: tuple[str, ...]
    how_heading: str
    about_heading: str
    about_names: tuple[str, str]
    """What stands above the two columns of the table about the form."""
    about: tuple[tuple[str, str], ...]
    """Inspection, draft, name and office of whoever answers: each with its value; the last two are empty."""
    comments_heading: str
    columns: tuple[str, ...]
    """Paragraph, words, what is wrong, what it should say, evidence."""
    choose: str
    paragraphs_heading: str
    paragraph_names: tuple[str, str]
    paragraphs: tuple[FormParagraph, ...]
    rows: int = COMMENT_ROWS


def build_form(inspection: Inspection, drafted: Drafted, desk: Desk, brief: DraftBrief) -> ResponseForm:
    """Return the form that goes with a draft."""
    phrases, settings = desk.phrases, desk.site.drafts
    instructions = [phrases.say("form_facts_only"), phrases.say("form_how"), phrases.say("form_keep")]
    if brief.reply_by:
        instructions.append(phrases.say("draft_reply_by", day=phrases.day(brief.reply_by)))
    if settings.return_to:
        instructions.append(phrases.say("draft_reply_to", address=phrases.choose(settings.return_to)))
    return ResponseForm(
        language=phrases.language,
        title=plain(phrases.say("form_title", area=phrases.choose(inspection.service.area))),
        author=plain(phrases.choose(desk.site.publisher)),
        day=brief.made.date().isoformat(),
        instructions=tuple(plain(one) for one in instructions),
        how_heading=phrases.say("form_how_sheet"),
        about_heading=phrases.say("form_about"),
        about_names=(phrases.say("form_item"), phrases.say("form_entry")),
        about=(
            (phrases.say("form_inspection"), inspection.id),
            (phrases.say("form_draft"), drafted.fingerprint),
            (phrases.say("form_name"), ""),
            (phrases.say("form_office"), ""),
        ),
        comments_heading=phrases.say("form_comments"),
        columns=(
            phrases.say("form_paragraph"),
            phrases.say("form_words"),
            phrases.say("form_wrong"),
            phrases.say("form_proposed"),
            phrases.say("form_evidence"),
        ),
        choose=phrases.say("form_choose"),
        paragraphs_heading=phrases.say("form_paragraphs"),
        paragraph_names=(phrases.say("form_paragraph"), phrases.say("form_paragraph_words")),
        paragraphs=tuple(FormParagraph(number=piece.number, words=piece.text) for piece in drafted.pieces),
    )

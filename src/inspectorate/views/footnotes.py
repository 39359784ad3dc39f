"""The one numbering of a document's footnotes: marks, notes, and the ways between them. Pure."""

from collections.abc import Mapping
from html import escape

from inspectorate.model.inspection import Inspection
from inspectorate.model.language import Language
from inspectorate.model.prose import Paragraph, Prose
from inspectorate.views.addresses import footnote_anchor, footnote_mark_anchor
from inspectorate.views.document import Backlink, Html, Note
from inspectorate.views.inlines import write_inlines
from inspectorate.views.phrases import Phrases

_NO_FACTS: Mapping[str, str] = {}
_NO_NOTES: Mapping[str, Prose] = {}


class Footnotes:
    """The one numbering of a document's footnotes.

    Numbers are given in the order in which marks are asked for, so a view must be built in reading order. One note may
    have several marks.
    """

    def __init__(
        self,
        phrases: Phrases,
        own: Mapping[str, Prose],
        standing: Mapping[str, Prose] = _NO_NOTES,
        facts: Mapping[str, str] = _NO_FACTS,
    ) -> None:
        """Take the notes that the words may refer to: an author's own, and the standing ones with their facts.

        A note of the author's wins over a standing one of the same name. Braces in it are printed as they stand.
        """
        self._phrases = phrases
        self._own = own
        self._texts = {name: (text, facts, phrases.language) for name, text in standing.items()}
        self._texts |= {name: (text, _NO_FACTS, phrases.language) for name, text in own.items()}
        self._marks: dict[str, int] = {}

    def add(self, name: str, text: Prose, facts: Mapping[str, str]) -> None:
        """Add a note that the program writes, with the facts for its placeholders."""
        self._texts[name] = (text, facts, self._phrases.language)

    def add_foreign(self, name: str, text: Prose, facts: Mapping[str, str], language: Language) -> None:
        """Add a standing note that there is only in another language, unless the author wrote one of that name."""
        if name not in self._own:
            self._texts[name] = (text, facts, language)

    def mark(self, name: str) -> Html:
        """Return the next mark of a note."""
        self._marks[name] = self._marks.get(name, 0) + 1
        number = list(self._marks).index(name) + 1
        label = escape(self._phrases.say("footnote_mark", number=str(number)))
        return Html(
            f'<sup class="note-mark" data-note="{number}">'
            f'<a id="{footnote_mark_anchor(name, self._marks[name])}" href="#{footnote_anchor(name)}"'
            f' role="doc-noteref" aria-label="{label}">{number}</a></sup>'
        )

    def notes(self) -> tuple[Note, ...]:
        """Return the notes that have marks, in the order of their numbers."""
        return tuple(
            Note(str(number), footnote_anchor(name), self._text(name), self._backlinks(name, number, marks))
            for number, (name, marks) in enumerate(self._marks.items(), 1)
        )

    def names_by_anchor(self) -> Mapping[str, str]:
        """Return the names of the notes that have marks, by their ids on the page."""
        return {footnote_anchor(name): name for name in self._marks}

    def _text(self, name: str) -> Html:
        text, facts, language = self._texts[name]
        paragraphs = [block.children for block in text.blocks if isinstance(block, Paragraph)]
        html = " ".join(write_inlines(children, facts, lambda _: Html()) for children in paragraphs)
        return Html(html if language == self._phrases.language else f'<span lang="{escape(language)}">{html}</span>')

    def _backlinks(self, name: str, number: int, marks: int) -> tuple[Backlink, ...]:
        if marks == 1:
            label = self._phrases.say("footnote_back", number=str(number))
            return (Backlink(f"#{footnote_mark_anchor(name, 1)}", label, self._phrases.say("back")),)
        return tuple(
            Backlink(
                f"#{footnote_mark_anchor(name, mark)}",
                self._phrases.say("footnote_back_several", number=str(number), place=str(mark)),
                str(mark),
            )
            for mark in range(1, marks + 1)
        )


def collect_footnotes(
    inspection: Inspection, phrases: Phrases, facts: Mapping[str, str], first_facts: Mapping[str, str]
) -> Footnotes:
    """Return the author's notes and the standing ones; what lacks the language stands in the first one."""
    standing = inspection.framework.footnotes
    spoken = {name: text[phrases.language] for name, text in standing.items() if phrases.language in text}
    footnotes = Footnotes(phrases, inspection.words_in(phrases.language).footnotes, spoken, facts)
    for name, text in standing.items():
        if name not in spoken and phrases.first:
            footnotes.add_foreign(name, text[phrases.first.language], first_facts, phrases.first.language)
    return footnotes

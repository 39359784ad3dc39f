"""Turn the prose tree into safe HTML, with footnote marks in the document's one numbering. Pure."""

from collections.abc import Callable, Mapping
from html import escape

from inspectorate.model.language import LocalProse
from inspectorate.model.prose import (
    Block,
    Blocks,
    Emphasis,
    FootnoteMark,
    Foreign,
    Heading,
    Inline,
    Inlines,
    LineBreak,
    Link,
    List,
    Paragraph,
    Picture,
    Prose,
    Quotation,
    Strong,
    Table,
    Text,
)
from inspectorate.views.addresses import footnote_anchor, footnote_mark_anchor
from inspectorate.views.document import Backlink, Html, Note
from inspectorate.views.phrases import Phrases, fill
from inspectorate.views.pictures import Pictures

LAST_HEADING_LEVEL = 6
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
        self._texts = {name: (text, facts) for name, text in standing.items()}
        self._texts |= {name: (text, _NO_FACTS) for name, text in own.items()}
        self._marks: dict[str, int] = {}

    def add(self, name: str, text: Prose, facts: Mapping[str, str]) -> None:
        """Add a note that the program writes, with the facts for its placeholders."""
        self._texts[name] = (text, facts)

    def mark(self, name: str) -> Html:
        """Return the next mark of a note."""
        self._marks[name] = self._marks.get(name, 0) + 1
        number = list(self._marks).index(name) + 1
        label = escape(self._phrases.say("footnote_mark", number=str(number)))
        return Html(
            f'<sup class="note-mark" data-note="{number}">'
            f'<a id="{footnote_mark_anchor(number, self._marks[name])}" href="#{footnote_anchor(number)}"'
            f' role="doc-noteref" aria-label="{label}">{number}</a></sup>'
        )

    def notes(self) -> tuple[Note, ...]:
        """Return the notes that have marks, in the order of their numbers."""
        return tuple(
            Note(str(number), footnote_anchor(number), self._text(name), self._backlinks(number, marks))
            for number, (name, marks) in enumerate(self._marks.items(), 1)
        )

    def _text(self, name: str) -> Html:
        text, facts = self._texts[name]
        paragraphs = [block.children for block in text.blocks if isinstance(block, Paragraph)]
        return Html(" ".join(_inlines(children, facts, lambda _: Html()) for children in paragraphs))

    def _backlinks(self, number: int, marks: int) -> tuple[Backlink, ...]:
        if marks == 1:
            label = self._phrases.say("footnote_back", number=str(number))
            return (Backlink(f"#{footnote_mark_anchor(number, 1)}", label, self._phrases.say("back")),)
        return tuple(
            Backlink(
                f"#{footnote_mark_anchor(number, mark)}",
                self._phrases.say("footnote_back_several", number=str(number), place=str(mark)),
                str(mark),
            )
            for mark in range(1, marks + 1)
        )


class ProseWriter:
    """Write the prose of one document as HTML."""

    def __init__(
        self, phrases: Phrases, footnotes: Footnotes, facts: Mapping[str, str], pictures: Pictures | None = None
    ) -> None:
        """Take the document's footnotes and pictures, and the facts for the placeholders in standing words."""
        self._phrases = phrases
        self._footnotes = footnotes
        self._facts = facts
        self._pictures = pictures

    def write(self, prose: Prose, level: int) -> Html:
        """Return the words of an author; headings inside start below `level`. Braces are printed as they stand."""
        return self._blocks(prose.blocks, level, _NO_FACTS)

    def write_standing(self, local: LocalProse | None, level: int, **facts: str) -> Html:
        """Return standing words with their placeholders filled in; nothing for None."""
        if local is None:
            return Html()
        return self._blocks(local[self._phrases.language].blocks, level, {**self._facts, **facts})

    def write_inline(self, prose: Prose) -> Html:
        """Return the words without the tags of their paragraphs, for a list item or a cell."""
        return self._bare(prose.blocks, _NO_FACTS)

    def write_standing_inline(self, local: LocalProse, **facts: str) -> Html:
        """Return standing words without the tags of their paragraphs."""
        return self._bare(local[self._phrases.language].blocks, {**self._facts, **facts})

    def mark(self, footnote: str) -> Html:
        """Return the next mark of a footnote that is named in the record or the framework."""
        return self._footnotes.mark(footnote)

    def _bare(self, blocks: Blocks, facts: Mapping[str, str]) -> Html:
        """Return paragraphs without tags, with a line break between two; lists and other blocks as they are."""
        html = ""
        for before, block in zip((None, *blocks), blocks, strict=False):
            if isinstance(block, Paragraph):
                html += "<br>" if isinstance(before, Paragraph) else ""
                html += self._inlines(block.children, facts)
            else:
                html += self._block(block, LAST_HEADING_LEVEL, facts)
        return Html(html)

    def _blocks(self, blocks: Blocks, level: int, facts: Mapping[str, str]) -> Html:
        return Html("\n".join(self._block(block, level, facts) for block in blocks))

    def _block(self, block: Block, level: int, facts: Mapping[str, str]) -> str:
        match block:
            case Paragraph(children):
                return f"<p>{self._inlines(children, facts)}</p>"
            case Heading(depth, children):
                tag = f"h{min(level + depth, LAST_HEADING_LEVEL)}"
                return f"<{tag}>{self._inlines(children, facts)}</{tag}>"
            case List():
                return self._list(block, level, facts)
            case Quotation(inner):
                return f"<blockquote>{self._blocks(inner, level, facts)}</blockquote>"
            case Table():
                return self._table(block, facts)
            case Picture():
                return self._picture(block)

    def _list(self, block: List, level: int, facts: Mapping[str, str]) -> str:
        items = "\n".join(f"<li>{self._item(item.blocks, level, facts)}</li>" for item in block.items)
        if block.start is None:
            return f"<ul>\n{items}\n</ul>"
        start = f' start="{block.start}"' if block.start != 1 else ""
        return f"<ol{start}>\n{items}\n</ol>"

    def _item(self, blocks: Blocks, level: int, facts: Mapping[str, str]) -> str:
        # The first paragraph of an item stands without tags: a tagged PDF does not allow a paragraph beside text there.
        first, *others = blocks or (Paragraph(()),)
        if not isinstance(first, Paragraph):
            return self._blocks(blocks, level, facts)
        return self._inlines(first.children, facts) + self._blocks(tuple(others), level, facts)

    def _table(self, block: Table, facts: Mapping[str, str]) -> str:
        header = "".join(f'<th scope="col">{self._inlines(cell, facts)}</th>' for cell in block.header)
        rows = "\n".join(
            f'<tr><th scope="row">{self._inlines(row[0], facts)}</th>'
            + "".join(f"<td>{self._inlines(cell, facts)}</td>" for cell in row[1:])
            + "</tr>"
            for row in block.rows
        )
        return (
            f'<div class="scroll"><table>\n<thead><tr>{header}</tr></thead>\n<tbody>\n{rows}\n</tbody>\n</table></div>'
        )

    def _picture(self, block: Picture) -> str:
        if self._pictures is None:
            raise ValueError("Standing words show no pictures; validation does not let that happen.")
        placed = self._pictures.place(block.file)
        caption = f"\n<figcaption>{escape(block.caption, quote=False)}</figcaption>" if block.caption else ""
        return (
            f'<figure>\n<img src="{escape(placed.address)}" alt="{escape(block.alternative)}"'
            f' width="{placed.width}" height="{placed.height}">{caption}\n</figure>'
        )

    def _inlines(self, children: Inlines, facts: Mapping[str, str]) -> str:
        return _inlines(children, facts, self._footnotes.mark)


def _inline(child: Inline, facts: Mapping[str, str], mark: Callable[[str], Html]) -> str:
    match child:
        case Text(text):
            return escape(fill(text, facts) if facts else text, quote=False)
        case LineBreak():
            return "<br>"
        case FootnoteMark(name):
            return mark(name)
        case Emphasis(inner) | Strong(inner) | Link(_, inner) | Foreign(_, inner):
            opening, closing = _tags_around(child)
            return f"{opening}{_inlines(inner, facts, mark)}{closing}"


def _tags_around(child: Emphasis | Strong | Link | Foreign) -> tuple[str, str]:
    match child:
        case Emphasis():
            return "<em>", "</em>"
        case Strong():
            return "<strong>", "</strong>"
        case Link(address):
            return f'<a href="{escape(address)}">', "</a>"
        case Foreign(language):
            return f'<span lang="{escape(language)}">', "</span>"


def _inlines(children: Inlines, facts: Mapping[str, str], mark: Callable[[str], Html]) -> str:
    return "".join(_inline(child, facts, mark) for child in children)

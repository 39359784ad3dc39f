"""Turn the prose tree into safe HTML, with footnote marks in the document's one numbering. Pure."""

from collections.abc import Mapping
from html import escape

from inspectorate.model.language import Language, LocalProse
from inspectorate.model.prose import (
    Block,
    Blocks,
    Heading,
    Inlines,
    List,
    Paragraph,
    Picture,
    Prose,
    Quotation,
    Table,
    caption_of,
)
from inspectorate.views.document import Html
from inspectorate.views.footnotes import Footnotes
from inspectorate.views.inlines import write_inlines
from inspectorate.views.margin import Margin
from inspectorate.views.phrases import Phrases
from inspectorate.views.pictures import Pictures

LAST_HEADING_LEVEL = 6
_NO_FACTS: Mapping[str, str] = {}
_NO_NOTES: Mapping[str, Prose] = {}


class ProseWriter:
    """Write the prose of one document as HTML."""

    def __init__(
        self,
        phrases: Phrases,
        footnotes: Footnotes,
        facts: Mapping[str, str],
        pictures: Pictures | None = None,
        first_facts: Mapping[str, str] = _NO_FACTS,
    ) -> None:
        """Take the document's footnotes and pictures, and the facts for the placeholders in standing words.

        `first_facts` are the facts in the site's first language, for standing words that lack that of the phrases.
        """
        self._phrases = phrases
        self._footnotes = footnotes
        self._facts = facts
        self._first_facts = first_facts
        self._pictures = pictures
        self._margin: Margin | None = None

    def number_in(self, margin: Margin) -> None:
        """Give every paragraph, item, table and picture from now on its number in the margin of a draft."""
        self._margin = margin

    def write(self, prose: Prose, level: int) -> Html:
        """Return the words of an author; headings inside start below `level`. Braces are printed as they stand."""
        return self._blocks(prose.blocks, level, _NO_FACTS)

    def write_standing(self, local: LocalProse | None, level: int, **facts: str) -> Html:
        """Return standing words with their placeholders filled in; nothing for None."""
        if local is None:
            return Html()
        language = self._language_of(local)
        html = self._blocks(local[language].blocks, level, self._facts_in(language, facts))
        return html if language == self._phrases.language else Html(f'<div lang="{escape(language)}">{html}</div>')

    def write_inline(self, prose: Prose) -> Html:
        """Return the words without the tags of their paragraphs, for a list item or a cell."""
        return self._bare(prose.blocks, _NO_FACTS)

    def write_item(self, prose: Prose) -> Html:
        """Return the words of an item without the tags of its paragraphs, with its number in the margin of a draft."""
        number = self._number(prose.blocks[0], _NO_FACTS) if prose.blocks else ""
        return Html(number + self.write_inline(prose))

    def write_standing_inline(self, local: LocalProse, **facts: str) -> Html:
        """Return standing words without the tags of their paragraphs."""
        language = self._language_of(local)
        html = self._bare(local[language].blocks, self._facts_in(language, facts))
        return html if language == self._phrases.language else Html(f'<span lang="{escape(language)}">{html}</span>')

    def mark(self, footnote: str) -> Html:
        """Return the next mark of a footnote that is named in the record or the framework."""
        return self._footnotes.mark(footnote)

    def _language_of(self, local: LocalProse) -> Language:
        first = self._phrases.first
        return first.language if first and self._phrases.language not in local else self._phrases.language

    def _facts_in(self, language: Language, facts: Mapping[str, str]) -> Mapping[str, str]:
        return {**(self._facts if language == self._phrases.language else self._first_facts), **facts}

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
        # A caption is written with its table.
        around = zip((None, *blocks), blocks, (*blocks[1:], None), strict=False)
        return Html(
            "\n".join(
                self._table(block, facts, caption_of(before))
                if isinstance(block, Table)
                else self._block(block, level, facts)
                for before, block, after in around
                if not (isinstance(after, Table) and caption_of(block))
            )
        )

    def _block(self, block: Block, level: int, facts: Mapping[str, str]) -> str:
        match block:
            case Paragraph(children):
                return f"<p>{self._number(block, facts)}{self._inlines(children, facts)}</p>"
            case Heading(depth, children):
                tag = f"h{min(level + depth, LAST_HEADING_LEVEL)}"
                return f"<{tag}>{self._inlines(children, facts)}</{tag}>"
            case List():
                return self._list(block, level, facts)
            case Quotation(inner):
                return f"<blockquote>{self._blocks(inner, level, facts)}</blockquote>"
            case Table():
                return self._table(block, facts, ())
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
        number = self._number(first, facts)
        return number + self._inlines(first.children, facts) + self._blocks(tuple(others), level, facts)

    def _table(self, block: Table, facts: Mapping[str, str], above: Inlines) -> str:
        caption = f"<caption>{self._inlines(above, facts)}</caption>\n" if above else ""
        # A corner without words heads nothing.
        header = "".join(
            f'<th scope="col">{words}</th>' if (words := self._inlines(cell, facts)) else "<td></td>"
            for cell in block.header
        )
        rows = "\n".join(
            f'<tr><th scope="row">{self._inlines(row[0], facts)}</th>'
            + "".join(f"<td>{self._inlines(cell, facts)}</td>" for cell in row[1:])
            + "</tr>"
            for row in block.rows
        )
        inside = f"{caption}<thead><tr>{header}</tr></thead>\n<tbody>\n{rows}\n</tbody>"
        return f'{self._number_alone(block, facts)}<div class="scroll"><table>\n{inside}\n</table></div>'

    def _picture(self, block: Picture) -> str:
        if self._pictures is None:
            raise ValueError("Standing words show no pictures; validation does not let that happen.")
        placed = self._pictures.place(block.file)
        caption = f"\n<figcaption>{escape(block.caption, quote=False)}</figcaption>" if block.caption else ""
        number = self._number_alone(block, _NO_FACTS)
        return (
            f'{number}<figure>\n<img src="{escape(placed.address)}" alt="{escape(block.alternative)}"'
            f' width="{placed.width}" height="{placed.height}">{caption}\n</figure>'
        )

    def _number(self, block: Block, facts: Mapping[str, str]) -> Html:
        return self._margin.number(block, facts) if self._margin else Html()

    def _number_alone(self, block: Block, facts: Mapping[str, str]) -> str:
        number = self._number(block, facts)
        return f'<p class="margin-line">{number}</p>\n' if number else ""

    def _inlines(self, children: Inlines, facts: Mapping[str, str]) -> str:
        return write_inlines(children, facts, self._footnotes.mark)

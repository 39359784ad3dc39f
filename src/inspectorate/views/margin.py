"""Number the paragraphs, items, tables and pictures of a draft, and keep what each says and where it was written. Pure.

Numbers stand in the margin. They count on within a section, and sections count by the edition: what is written in one
section changes no number in another.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from string import ascii_uppercase

from inspectorate.diagnostics import FieldPath
from inspectorate.model.framework import Section, SectionKind, iter_sections
from inspectorate.model.inspection import Inspection
from inspectorate.model.language import Language
from inspectorate.model.prose import (
    Block,
    Blocks,
    Emphasis,
    FootnoteMark,
    Foreign,
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
from inspectorate.views.document import Html, Source
from inspectorate.views.phrases import fill
from inspectorate.views.sources import name_words_file


@dataclass(frozen=True, slots=True)
class NumberedPiece:
    """A piece of a draft that a reader can speak of by its number."""

    number: str
    text: str
    source: Source | None
    """Where it was written; None for the standing words of an edition."""


class Margin:
    """The numbers in the margin of one draft, given in reading order."""

    def __init__(self, inspection: Inspection, folder: str, language: Language) -> None:
        """Find out where the words of an inspection were written; `folder` is that of all inspections."""
        self.pieces: list[NumberedPiece] = []
        self._record_file = f"{folder}/{inspection.id}/inspection.yaml"
        self._words_file = name_words_file(inspection, folder, language)
        # By identity: the same words may stand in two places, and each place has a tree of its own.
        self._paths = dict(find_blocks(inspection.words_in(language), ()))
        self._sections = name_sections(inspection.framework.sections)
        self._prefix = "0"
        self._count = 0

    def enter(self, section: Section) -> None:
        """Begin a section of the highest level."""
        self._begin(self._sections[section.id])

    def leave(self) -> None:
        """Begin what stands behind all sections."""
        self._begin(str(len(self._sections) + 1))

    def number(self, block: Block, facts: Mapping[str, str]) -> Html:
        """Return the number of a block, to be placed before its words."""
        path = self._paths.get(id(block))
        return self._add(_say_block(block, facts), Source(self._words_file, path) if path else None)

    def number_part(self, text: str, path: FieldPath) -> str:
        """Return the number of a table or box that shows a field of the record."""
        return self._note(text, Source(self._record_file, path))

    def take(self, number: str, block: Block) -> None:
        """Keep a paragraph that has a number of its own; what stands in it counts on below that."""
        self._begin(number)
        path = self._paths.get(id(block))
        text = "" if isinstance(block, List) else _say_block(block, {})
        self.pieces.append(NumberedPiece(number, text, Source(self._words_file, path) if path else None))

    def _begin(self, prefix: str) -> None:
        self._prefix, self._count = prefix, 0

    def _add(self, text: str, source: Source | None) -> Html:
        number = self._note(text, source)
        return Html(f'<span class="margin-number" id="p{number}">{number}</span> ')

    def _note(self, text: str, source: Source | None) -> str:
        self._count += 1
        number = f"{self._prefix}.{self._count}"
        self.pieces.append(NumberedPiece(number, text, source))
        return number


def name_sections(sections: tuple[Section, ...]) -> Mapping[str, str]:
    """Return what stands before the point in the numbers of each section.

    Sections are counted; where an edition numbers paragraphs itself, the others have letters, so that no number is
    given twice.
    """
    numbers_itself = any(section.kind is SectionKind.NUMBERED_DOMAIN for section in iter_sections(sections))
    names = ascii_uppercase if numbers_itself else [str(number) for number in range(1, len(sections) + 1)]
    return {section.id: name for section, name in zip(sections, names, strict=False)}


def find_blocks(value: object, path: FieldPath) -> Iterator[tuple[int, FieldPath]]:
    """Yield the identity of every block in the words, with the way to it."""
    if isinstance(value, Prose):
        yield from _in_blocks(value.blocks, path)
    elif isinstance(value, Mapping):
        for name, inner in value.items():
            yield from find_blocks(inner, (*path, name))
    elif is_dataclass(value):
        for one in fields(value):
            yield from find_blocks(getattr(value, one.name), (*path, one.name))


def say_inlines(children: Inlines, facts: Mapping[str, str]) -> str:
    """Return words as they are read, without the marks of footnotes."""
    said = ""
    for child in children:
        match child:
            case Text(text):
                said += fill(text, facts) if facts else text
            case LineBreak():
                said += " "
            case FootnoteMark():
                pass
            case Emphasis(inner) | Strong(inner) | Link(_, inner) | Foreign(_, inner):
                said += say_inlines(inner, facts)
    return said


def _in_blocks(blocks: Blocks, path: FieldPath) -> Iterator[tuple[int, FieldPath]]:
    for number, block in enumerate(blocks):
        yield id(block), (*path, number)
        if isinstance(block, List):
            for item_number, item in enumerate(block.items):
                yield from _in_blocks(item.blocks, (*path, number, item_number))
        elif isinstance(block, Quotation):
            yield from _in_blocks(block.blocks, (*path, number))


def _say_block(block: Block, facts: Mapping[str, str]) -> str:
    match block:
        case Paragraph(children):
            return say_inlines(children, facts)
        case Table(header, rows):
            return "\n".join(" | ".join(say_inlines(cell, facts) for cell in row) for row in (header, *rows))
        case Picture(_, alternative, caption):
            return caption or alternative
        case _:
            return ""

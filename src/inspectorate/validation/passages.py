"""Words as their readers take them in: paragraphs, headings, cells, phrases. Pure."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Enum

from inspectorate.diagnostics import Diagnostic, FieldPath, Place, Severity, Span
from inspectorate.model.language import Language
from inspectorate.model.prose import (
    Block,
    Blocks,
    Heading,
    Inlines,
    LineBreak,
    List,
    Paragraph,
    Picture,
    Prose,
    Quotation,
    Table,
    Text,
    iter_inlines,
)
from inspectorate.validation.walking import is_words, iter_inside


class PassageKind(Enum):
    """What a passage is to its reader."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    CELL = "cell"
    PHRASE = "phrase"


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Words that a reader takes in as one: a paragraph, also of a list; a heading; a cell; a plain phrase."""

    file: str
    path: FieldPath
    text: str
    """As it is read: without marks of Markdown and of footnotes, line ends as blanks, quotation marks typographic."""
    kind: PassageKind
    language: Language
    inlines: Inlines = ()
    is_quoted: bool = False
    """Whether it stands in a quotation."""

    def place(self, span: Span) -> Place:
        """Return where these characters of the text stand."""
        return Place(file=self.file, path=self.path, span=span)

    def report(self, code: str, span: Span, message: str, hint: str) -> Diagnostic:
        """Return what was found at these characters of the text, as a warning."""
        return Diagnostic(
            code=code,
            message=message,
            hint=hint,
            severity=Severity.WARNING,
            file=self.file,
            path=self.path,
            span=span,
        )


def iter_passages(value: object, file: str, language: Language, path: FieldPath = ()) -> Iterator[Passage]:
    """Yield all words at any depth of a value of the model, such as a framework."""
    if isinstance(value, Prose):
        yield from _iter_blocks(value.blocks, _Frame(file, language), path)
    elif isinstance(value, Mapping) and is_words(value):
        for code, words in value.items():
            inner = (*path, str(code))
            if isinstance(words, str):
                yield _phrase(words, file, Language(code), inner)
            else:
                yield from iter_passages(words, file, Language(code), inner)
    else:
        for name, inside in iter_inside(value):
            yield from iter_passages(inside, file, language, (*path, name))


def _phrase(words: str, file: str, language: Language, path: FieldPath) -> Passage:
    return Passage(file=file, path=path, text=words, kind=PassageKind.PHRASE, language=language)


@dataclass(frozen=True, slots=True)
class _Frame:
    """What the passages of one field have in common."""

    file: str
    language: Language
    is_quoted: bool = False

    def passage(self, kind: PassageKind, inlines: Inlines, path: FieldPath) -> Passage:
        """Return a passage of the field."""
        return Passage(
            file=self.file,
            path=path,
            text=_read_text(inlines),
            kind=kind,
            language=self.language,
            inlines=inlines,
            is_quoted=self.is_quoted,
        )


def _iter_blocks(blocks: Blocks, frame: _Frame, path: FieldPath) -> Iterator[Passage]:
    for number, block in enumerate(blocks):
        yield from _iter_block(block, frame, (*path, number))


def _iter_block(block: Block, frame: _Frame, path: FieldPath) -> Iterator[Passage]:
    match block:
        case Paragraph(children):
            yield frame.passage(PassageKind.PARAGRAPH, children, path)
        case Heading(_, children):
            yield frame.passage(PassageKind.HEADING, children, path)
        case List(items):
            for number, item in enumerate(items):
                yield from _iter_blocks(item.blocks, frame, (*path, number))
        case Quotation(blocks):
            yield from _iter_blocks(blocks, replace(frame, is_quoted=True), path)
        case Table():
            yield from _iter_cells(block, frame, path)
        case Picture():
            yield from _iter_words_of_picture(block, frame, path)


def _iter_cells(table: Table, frame: _Frame, path: FieldPath) -> Iterator[Passage]:
    for row, cells in enumerate((table.header, *table.rows)):
        for column, cell in enumerate(cells):
            yield frame.passage(PassageKind.CELL, cell, (*path, row, column))


def _iter_words_of_picture(picture: Picture, frame: _Frame, path: FieldPath) -> Iterator[Passage]:
    for name, words in (("alternative", picture.alternative), ("caption", picture.caption)):
        if words:
            yield _phrase(words, frame.file, frame.language, (*path, name))


def _read_text(inlines: Inlines) -> str:
    return "".join(_characters(inline) for inline in iter_inlines((Paragraph(inlines),)))


def _characters(inline: object) -> str:
    if isinstance(inline, Text):
        return inline.text
    return " " if isinstance(inline, LineBreak) else ""

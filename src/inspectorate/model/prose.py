"""The words of a document as a small tree: what authors may write, and nothing that is HTML. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Text:
    """Plain characters."""

    text: str


@dataclass(frozen=True, slots=True)
class LineBreak:
    """A forced new line."""


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Stressed words, or the title of a publication."""

    children: "tuple[Inline, ...]"


@dataclass(frozen=True, slots=True)
class Strong:
    """Important words."""

    children: "tuple[Inline, ...]"


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead to an address."""

    address: str
    children: "tuple[Inline, ...]"


@dataclass(frozen=True, slots=True)
class Foreign:
    """Words in another language than those around them."""

    language: str
    """The code of the language, such as `cy`."""
    children: "tuple[Inline, ...]"


@dataclass(frozen=True, slots=True)
class FootnoteMark:
    """The place in the words that a footnote belongs to."""

    footnote: str


Inline: TypeAlias = Text | LineBreak | Emphasis | Strong | Link | Foreign | FootnoteMark
Inlines: TypeAlias = tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph."""

    children: Inlines


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside a section; level 1 stands directly below the section's own heading."""

    level: int
    children: Inlines


@dataclass(frozen=True, slots=True)
class ListItem:
    """One item of a list."""

    blocks: "Blocks"


@dataclass(frozen=True, slots=True)
class List:
    """A list with dots, or with numbers from `start` where that is given."""

    items: tuple[ListItem, ...]
    start: int | None = None


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words of somebody else."""

    blocks: "Blocks"


@dataclass(frozen=True, slots=True)
class Table:
    """A table with one header row; the first cell of each row heads it."""

    header: tuple[Inlines, ...]
    rows: tuple[tuple[Inlines, ...], ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture between paragraphs, with its words, which are plain."""

    file: str
    """Its name in the folder `figures` of the inspection."""
    alternative: str
    """What it shows, for readers who do not see it."""
    caption: str
    """What is printed below it; may be empty."""


Block: TypeAlias = Paragraph | Heading | List | Quotation | Table | Picture
Blocks: TypeAlias = tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Prose:
    """Words of one field, read from Markdown."""

    blocks: Blocks = ()


CAPTION_MARKS = ("Table: ", "Tabl: ")
"""How a paragraph begins that is the caption of the table below it, in English and in Welsh."""

NO_WORDS = Prose()
"""The prose of a field that is not given."""


def caption_of(block: Block | None) -> Inlines:
    """Return the caption that a paragraph right above a table is, without the mark; nothing where it is none."""
    if not isinstance(block, Paragraph) or not block.children:
        return ()
    first, *others = block.children
    mark = next((one for one in CAPTION_MARKS if isinstance(first, Text) and first.text.startswith(one)), None)
    if mark is None or not isinstance(first, Text):
        return ()
    words = first.text.removeprefix(mark)
    return (*((Text(words),) if words else ()), *others)


def iter_inlines(blocks: Blocks) -> Iterator[Inline]:
    """Yield every inline piece of the blocks in reading order, an outer one before those inside it."""
    for block in blocks:
        match block:
            case Paragraph(children) | Heading(_, children):
                yield from _with_inner(children)
            case List(items):
                for item in items:
                    yield from iter_inlines(item.blocks)
            case Quotation(inner):
                yield from iter_inlines(inner)
            case Table():
                yield from _in_cells(block)
            case Picture():
                pass  # its words are plain


def _in_cells(table: Table) -> Iterator[Inline]:
    for cell in (*table.header, *(cell for row in table.rows for cell in row)):
        yield from _with_inner(cell)


def _with_inner(children: Inlines) -> Iterator[Inline]:
    for child in children:
        yield child
        if isinstance(child, Emphasis | Strong | Link | Foreign):
            yield from _with_inner(child.children)

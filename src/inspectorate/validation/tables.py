"""Check tables and headings for those who hear them: header cells, columns, words of headings. Pure."""

from collections.abc import Iterator

from inspectorate.diagnostics import Diagnostic, FieldPath, Severity
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
from inspectorate.validation.manuscript import Manuscript
from inspectorate.validation.passages import Passage, PassageKind
from inspectorate.validation.walking import iter_prose, read_words


def check_tables(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Yield tables without a caption, tables whose columns have no headers, and tables that are none."""
    inspection = manuscript.rated.inspection
    for file, words in (
        (manuscript.words_file, inspection.words),
        (manuscript.release_file, inspection.press_release),
    ):
        for path, prose in iter_prose(words):
            for place, table, caption in _iter_tables(prose.blocks, path):
                if not caption:
                    yield _without_caption(file, place)
                yield from _check_table(table, file, place)


def check_heading_words(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Yield headings that end with a full stop, and those that another heading of the same words repeats."""
    earlier: dict[tuple[str, FieldPath, str], Passage] = {}
    for passage in manuscript.english:
        if passage.kind is not PassageKind.HEADING:
            continue
        text = passage.text.rstrip()
        if text.endswith(".") and not text.endswith("..."):
            yield passage.report(
                "heading-full-stop",
                (len(text) - 1, len(text)),
                "The heading ends with a full stop.",
                "Remove it: a heading is no sentence.",
            )
        field = (passage.file, passage.path[:-1], text.casefold())
        if field in earlier:
            yield passage.report(
                "heading-repeated",
                (0, len(text)),
                f"The heading ‘{text}’ stands twice among these words.",
                "Give the two different words: many readers go from heading to heading.",
            )
        earlier.setdefault(field, passage)


def _iter_tables(blocks: Blocks, path: FieldPath) -> Iterator[tuple[FieldPath, Table, Inlines]]:
    for number, (before, block) in enumerate(zip((None, *blocks), blocks, strict=False)):
        for place, table, caption in _iter_tables_of(block, (*path, number)):
            yield place, table, caption or (caption_of(before) if table is block else ())


def _iter_tables_of(block: Block, path: FieldPath) -> Iterator[tuple[FieldPath, Table, Inlines]]:
    match block:
        case Table():
            yield path, block, ()
        case List(items):
            for number, item in enumerate(items):
                yield from _iter_tables(item.blocks, (*path, number))
        case Quotation(blocks):
            yield from _iter_tables(blocks, path)
        case Paragraph() | Heading() | Picture():
            return


def _without_caption(file: str, path: FieldPath) -> Diagnostic:
    return Diagnostic(
        code="table-without-caption",
        message="The table has no caption.",
        hint="Write a paragraph right above it that says what it shows and begins with `Table: `.",
        file=file,
        path=path,
    )


def _check_table(table: Table, file: str, path: FieldPath) -> Iterator[Diagnostic]:
    empty = [number for number, cell in enumerate(table.header, 1) if not _has_words(cell)]
    # The first cell may be empty: what stands below it are the headers of the rows.
    if missing := [number for number in empty if number > 1]:
        yield Diagnostic(
            code="table-header-empty",
            message=f"Column {missing[0]} of the table has no header.",
            hint="Write in the first row what the column holds: a screen reader says it before each figure.",
            severity=Severity.WARNING,
            file=file,
            path=path,
        )
    if len(table.header) == 1 or not table.rows:
        yield Diagnostic(
            code="table-too-small",
            message=f"The table has {'one column' if len(table.header) == 1 else 'no row below its header'}.",
            hint="Make it a list or a sentence.",
            severity=Severity.WARNING,
            file=file,
            path=path,
        )


def _has_words(cell: Inlines) -> bool:
    return bool(read_words(Prose((Paragraph(cell),))).strip())

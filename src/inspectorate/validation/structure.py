"""Check that the words are made of what can be printed where they stand. Pure."""

from collections.abc import Iterator

from inspectorate.diagnostics import Diagnostic, FieldPath
from inspectorate.model.framework import SectionKind, iter_sections
from inspectorate.model.prose import Blocks, Heading, List, Paragraph, Prose, Quotation
from inspectorate.validation.manuscript import Manuscript
from inspectorate.validation.walking import iter_prose, read_words


def check_headings(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Yield headings in the words of an inspection that jump over a level, hold no words, or stand out of place."""
    inspection = manuscript.rated.inspection
    file = manuscript.words_file
    numbered = {
        section.domain
        for section in iter_sections(inspection.framework.sections)
        if section.kind is SectionKind.NUMBERED_DOMAIN
    }
    for path, prose in iter_prose(inspection.words):
        if path[0] in ("recommendations", "footnotes"):
            continue  # they hold no headings at all; that is told for itself
        if path[0] == "domains" and path[1] in numbered:
            yield from _find_headings(prose.blocks, file, path)
        else:
            yield from find_wrong_headings(prose, file, path)


def check_headings_of_press_release(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Yield the same for the press release."""
    release = manuscript.rated.inspection.press_release
    if release is not None:
        yield from find_wrong_headings(release.body, manuscript.release_file, ("body",))


def find_wrong_headings(prose: Prose, file: str, path: FieldPath) -> Iterator[Diagnostic]:
    """Yield headings that jump over a level, hold no words, or stand inside a list or quotation."""
    before = 0
    for number, block in enumerate(prose.blocks):
        place = (*path, number)
        if isinstance(block, Heading):
            yield from _check_heading(block, before, file, place)
            before = block.level
        else:
            yield from _find_inner_headings(block, file, place)


def find_other_than_paragraphs(prose: Prose, what: str, code: str, file: str, path: FieldPath) -> Iterator[Diagnostic]:
    """Yield words that are not made of plain paragraphs; `what` begins the message, such as ``The footnote `a` ``."""
    if not all(isinstance(block, Paragraph) for block in prose.blocks):
        yield Diagnostic(
            code=code,
            message=f"{what} is not made of plain paragraphs.",
            hint="Write sentences, bold words and links; lists, tables, quotations and headings have no place here.",
            file=file,
            path=path,
        )


def _check_heading(heading: Heading, before: int, file: str, path: FieldPath) -> Iterator[Diagnostic]:
    if heading.level > before + 1:
        signs, expected = "#" * heading.level, "#" * (before + 1)
        previous = f"the heading before it has `{'#' * before}`" if before else "it is the first one of these words"
        yield Diagnostic(
            code="heading-jump",
            message=f"The heading begins with `{signs}`, but {previous}.",
            hint=f"Begin it with `{expected}`: headings begin with `#` and go one level deeper at a time.",
            file=file,
            path=path,
        )
    if not read_words(Prose((Paragraph(heading.children),))).strip():
        yield Diagnostic(
            code="heading-without-words",
            message="The heading has no words.",
            hint="Write them after the `#`, or remove the line.",
            file=file,
            path=path,
        )


def _find_inner_headings(block: object, file: str, path: FieldPath) -> Iterator[Diagnostic]:
    if isinstance(block, List):
        for number, item in enumerate(block.items):
            yield from _find_headings(item.blocks, file, (*path, number))
    elif isinstance(block, Quotation):
        yield from _find_headings(block.blocks, file, path)


def _find_headings(blocks: Blocks, file: str, path: FieldPath) -> Iterator[Diagnostic]:
    for number, block in enumerate(blocks):
        place = (*path, number)
        if isinstance(block, Heading):
            yield Diagnostic(
                code="heading-out-of-place",
                message="A heading cannot stand in a list, in a quotation or among numbered paragraphs.",
                hint="Make it a paragraph; `**` before and after the words makes them bold.",
                file=file,
                path=place,
            )
        yield from _find_inner_headings(block, file, place)

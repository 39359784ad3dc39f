"""Gather what the documents of an inspection print: its own words and the standing ones, and when. Pure."""

from collections.abc import Iterator
from dataclasses import replace

from inspectorate.diagnostics import Diagnostic, FieldPath, Place, Span
from inspectorate.model.inspection import Month, Record
from inspectorate.model.language import Language
from inspectorate.model.prose import Emphasis, Inlines, LineBreak, Link, Strong, Text
from inspectorate.validation.files import name_framework_file
from inspectorate.validation.manuscript import Manuscript, Passage, iter_passages


def find_publication_month(record: Record) -> Month:
    """Return the month that the cover gives."""
    return record.published or Month(record.embargo.moment.year, record.embargo.moment.month)


def iter_own_words(manuscript: Manuscript) -> Iterator[Passage]:
    """Yield what the author wrote, without the record."""
    yield from manuscript.words
    yield from manuscript.release


def iter_standing_words(manuscript: Manuscript) -> Iterator[Passage]:
    """Yield the words of the inspection's framework."""
    framework = manuscript.rated.inspection.framework
    languages = manuscript.site.languages
    file = name_framework_file(manuscript.folder, framework)
    yield from iter_passages(framework, file, languages[0] if languages else Language("en"))


def iter_links(passage: Passage) -> Iterator[tuple[Span, str]]:
    """Yield the words of each link as characters of the passage's text, and the address that it leads to."""
    yield from _iter_links(passage.inlines, 0)


def with_day_of_publication(found: Diagnostic, manuscript: Manuscript) -> Diagnostic:
    """Return what was found with the field of the record that gives the day or month of publication."""
    path: FieldPath = ("published",) if manuscript.rated.inspection.record.published else ("embargo",)
    return replace(found, also=(Place(file=manuscript.record_file, path=path),))


def _iter_links(inlines: Inlines, start: int) -> Iterator[tuple[Span, str]]:
    for inline in inlines:
        end = start + _length(inline)
        if isinstance(inline, Link):
            yield (start, end), inline.address
        elif isinstance(inline, Emphasis | Strong):
            yield from _iter_links(inline.children, start)
        start = end


def _length(inline: object) -> int:
    match inline:
        case Text(text):
            return len(text)
        case LineBreak():
            return 1
        case Emphasis(children) | Strong(children) | Link(_, children):
            return sum(_length(child) for child in children)
        case _:
            return 0

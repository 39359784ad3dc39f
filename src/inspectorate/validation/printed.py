"""Find what the documents of an inspection print beside its own words: the standing ones, and when. Pure."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from inspectorate.diagnostics import Diagnostic, FieldPath
from inspectorate.model.inspection import Month, Record
from inspectorate.validation.files import name_framework_file
from inspectorate.validation.manuscript import Manuscript, Passage, iter_passages


def find_publication_month(record: Record) -> Month:
    """Return the month that the cover gives."""
    return record.published or Month(record.embargo.moment.year, record.embargo.moment.month)


def find_first_day(record: Record) -> date:
    """Return the first day on which the inspection may have been published: of a month on the cover, any may be."""
    if record.published:
        return date(record.published.year, record.published.month, 1)
    return record.embargo.moment.date()


def iter_standing_words(manuscript: Manuscript) -> Iterator[Passage]:
    """Yield the words of the inspection's framework."""
    framework = manuscript.rated.inspection.framework
    file = name_framework_file(manuscript.folder, framework)
    yield from iter_passages(framework, file, manuscript.site.first_language)


def with_day_of_publication(found: Diagnostic, manuscript: Manuscript) -> Diagnostic:
    """Return what was found with the field of the record that gives the day or month of publication."""
    path: FieldPath = ("published",) if manuscript.rated.inspection.record.published else ("embargo",)
    return replace(found, also=(manuscript.place(path),))

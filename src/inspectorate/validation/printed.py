"""Find what the documents of an inspection print beside its own words: the standing ones, and when. Pure."""

from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from inspectorate.diagnostics import Diagnostic, FieldPath
from inspectorate.model.framework import Framework
from inspectorate.model.inspection import Month, Record
from inspectorate.model.language import Language
from inspectorate.validation.files import name_framework_file
from inspectorate.validation.manuscript import Manuscript
from inspectorate.validation.passages import Passage, iter_passages


def find_publication_month(record: Record) -> Month:
    """Return the month that the cover gives."""
    return record.published or Month(record.embargo.moment.year, record.embargo.moment.month)


def find_first_day(record: Record) -> date:
    """Return the first day on which the inspection may have been published: of a month on the cover, any may be."""
    if record.published:
        return date(record.published.year, record.published.month, 1)
    return record.embargo.moment.date()


def list_standing_words(manuscript: Manuscript) -> tuple[Passage, ...]:
    """Return the words of the inspection's framework."""
    framework = manuscript.rated.inspection.framework
    file = name_framework_file(manuscript.folder, framework)
    return _read_standing_words(_Edition(framework), file, manuscript.site.first_language)


def with_day_of_publication(found: Diagnostic, manuscript: Manuscript) -> Diagnostic:
    """Return what was found with the field of the record that gives the day or month of publication."""
    path: FieldPath = ("published",) if manuscript.rated.inspection.record.published else ("embargo",)
    return replace(found, also=(manuscript.place(path),))


@dataclass(frozen=True, slots=True, eq=False)
class _Edition:
    """A framework as the same value and no other: to compare all its words would take longer than to read them."""

    framework: Framework

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Edition) and self.framework is other.framework

    def __hash__(self) -> int:
        return id(self.framework)


# Most inspections share their framework with others, and many checks ask for its words.
@lru_cache(maxsize=8)
def _read_standing_words(edition: _Edition, file: str, language: Language) -> tuple[Passage, ...]:
    return tuple(iter_passages(edition.framework, file, language))

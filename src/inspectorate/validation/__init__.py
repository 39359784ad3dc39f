"""Is the content consistent? One function for each check; the list is written by hand."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from inspectorate.diagnostics import Diagnostic
from inspectorate.model.checking import EMPTY_HANDBOOK, Handbook
from inspectorate.model.language import ENGLISH, Language, name_translated
from inspectorate.model.rated import RatedInspection
from inspectorate.model.site import Site
from inspectorate.validation.acronyms import check_expanded, check_expanded_alike, check_spelling_of_names
from inspectorate.validation.addressees import check_addressees
from inspectorate.validation.band_distance import check_band_distance
from inspectorate.validation.changed_names import check_changed_names
from inspectorate.validation.corrections import check_corrections, check_withdrawal, check_words_of_withdrawal
from inspectorate.validation.counts import check_counts_of_cases, check_counts_of_recommendations, check_parts
from inspectorate.validation.dates import check_calendar, check_fieldwork_in_words, check_publication
from inspectorate.validation.dead_addresses import check_dead_addresses, check_dead_addresses_of_site
from inspectorate.validation.discretion import check_discretion, check_discretion_conditions
from inspectorate.validation.editions import EDITION_CHECKS
from inspectorate.validation.imprint import check_copyright, check_licence
from inspectorate.validation.isbn import check_isbn
from inspectorate.validation.language import check_language_of_passages
from inspectorate.validation.languages import check_documents_in_each_language, check_languages, find_missing_languages
from inspectorate.validation.links import (
    check_bare_addresses,
    check_link_targets,
    check_link_texts,
    check_link_words,
)
from inspectorate.validation.manuscript import Manuscript, read_manuscript, read_translation
from inspectorate.validation.markup import check_markup
from inspectorate.validation.notes import check_notes_given_twice
from inspectorate.validation.office_holders import check_majesty, check_office_holders, check_signatory
from inspectorate.validation.people import check_people
from inspectorate.validation.percentages import check_counted_percentages, check_percentages
from inspectorate.validation.pictures import (
    check_alternative_texts,
    check_missing_pictures,
    check_picture_places,
    check_picture_sizes,
    check_picture_traces,
    check_used_pictures,
)
from inspectorate.validation.placement import check_placement
from inspectorate.validation.practice_examples import check_first_names
from inspectorate.validation.press_release import check_press_release, check_service_in_release
from inspectorate.validation.privacy import (
    check_contact_details,
    check_dates_of_birth,
    check_personal_numbers,
    check_small_counts,
)
from inspectorate.validation.publication import (
    check_embargo,
    check_embargo_time,
    check_fieldwork,
    check_publication_after_fieldwork,
    check_publication_day,
    check_publication_month,
)
from inspectorate.validation.quotations import check_quotations
from inspectorate.validation.rating_words import check_counts_of_standards, check_rating_words
from inspectorate.validation.ratings import (
    check_overall,
    check_published_ratings,
    check_score,
    check_standards,
)
from inspectorate.validation.readability import check_reading_ease, check_sentence_length, check_slips
from inspectorate.validation.responses import check_comments, check_reasons
from inspectorate.validation.samples import check_rounding, check_samples
from inspectorate.validation.service_names import check_service_names, check_short_names
from inspectorate.validation.site import SITE_CHECKS
from inspectorate.validation.spelling import check_spelling
from inspectorate.validation.standing import check_placeholders
from inspectorate.validation.structure import check_headings, check_headings_of_press_release
from inspectorate.validation.style import check_doubled_words, check_percent, check_signs
from inspectorate.validation.style_pairs import check_pairs
from inspectorate.validation.style_ratings import check_ratings_in_words
from inspectorate.validation.tables import check_heading_words, check_tables
from inspectorate.validation.terms import check_terms
from inspectorate.validation.translations import check_translated_record, check_translations, find_differences
from inspectorate.validation.words import (
    check_footnotes,
    check_footnotes_of_press_release,
    check_recommendations,
    check_required_words,
)


@dataclass(frozen=True, slots=True)
class Check:
    """A check of one inspection, and the files that it draws its conclusions from."""

    run: Callable[[Manuscript], Iterator[Diagnostic]]
    needs: frozenset[str]
    in_each_language: bool = False
    """Whether it looks at words in a further language of the site as at those in the first."""


_RECORD = frozenset({"inspection.yaml"})
_WORDS = frozenset({"inspection.yaml", "report.yaml", "letter.yaml"})
_ALL = _WORDS | {"press-release.yaml"}
_RESPONSES = _RECORD | {"responses.yaml"}

CHECKS: tuple[Check, ...] = (
    Check(check_embargo, _RECORD),
    Check(check_embargo_time, _RECORD),
    Check(check_publication_day, _RECORD),
    Check(check_publication_month, _RECORD),
    Check(check_publication_after_fieldwork, _RECORD),
    Check(check_fieldwork, _RECORD),
    Check(check_corrections, _RECORD),
    Check(check_withdrawal, _RECORD),
    Check(check_words_of_withdrawal, _RECORD),
    Check(check_standards, _RECORD),
    Check(check_published_ratings, _RECORD),
    Check(check_discretion, _RECORD),
    Check(check_discretion_conditions, _RECORD),
    Check(check_samples, _RECORD),
    Check(check_rounding, _RECORD),
    Check(check_band_distance, _RECORD),
    Check(check_score, _RECORD),
    Check(check_overall, _RECORD),
    Check(check_placeholders, _RECORD),
    Check(check_languages, _RECORD),
    Check(check_documents_in_each_language, _RECORD),
    Check(check_translated_record, _RECORD),
    Check(check_translations, _RECORD),
    Check(check_recommendations, _WORDS, in_each_language=True),
    Check(check_footnotes, _WORDS, in_each_language=True),
    Check(check_footnotes_of_press_release, _ALL, in_each_language=True),
    Check(check_required_words, _WORDS, in_each_language=True),
    Check(check_placement, _WORDS, in_each_language=True),
    Check(check_headings, _WORDS, in_each_language=True),
    Check(check_headings_of_press_release, _ALL, in_each_language=True),
    Check(check_press_release, _ALL),
    Check(check_notes_given_twice, _ALL, in_each_language=True),
    Check(check_link_targets, _ALL, in_each_language=True),
    Check(check_link_words, _ALL, in_each_language=True),
    Check(check_bare_addresses, _ALL, in_each_language=True),
    Check(check_link_texts, _ALL, in_each_language=True),
    Check(check_tables, _ALL, in_each_language=True),
    Check(check_heading_words, _ALL),
    Check(check_language_of_passages, _ALL),
    Check(check_signs, _ALL),
    Check(check_doubled_words, _ALL),
    Check(check_percent, _ALL),
    Check(check_pairs, _ALL),
    Check(check_ratings_in_words, _ALL),
    Check(check_markup, _ALL),
    Check(check_slips, _ALL),
    Check(check_sentence_length, _ALL),
    Check(check_reading_ease, _ALL),
    Check(check_spelling, _ALL),
    Check(check_isbn, _ALL),
    Check(check_copyright, _ALL),
    Check(check_licence, _ALL),
    Check(check_changed_names, _ALL),
    Check(check_dead_addresses, _ALL),
    Check(check_short_names, _ALL),
    Check(check_service_names, _ALL),
    Check(check_signatory, _RECORD),
    Check(check_office_holders, _ALL),
    Check(check_majesty, _ALL),
    Check(check_terms, _ALL),
    Check(check_expanded, _ALL),
    Check(check_expanded_alike, _ALL),
    Check(check_spelling_of_names, _ALL),
    Check(check_first_names, _ALL),
    Check(check_contact_details, _ALL),
    Check(check_personal_numbers, _ALL),
    Check(check_dates_of_birth, _ALL),
    Check(check_small_counts, _ALL),
    Check(check_alternative_texts, _ALL, in_each_language=True),
    Check(check_picture_places, _WORDS, in_each_language=True),
    Check(check_missing_pictures, _ALL, in_each_language=True),
    Check(check_used_pictures, _ALL),
    Check(check_picture_sizes, _ALL, in_each_language=True),
    Check(check_picture_traces, _RECORD),
    Check(check_service_in_release, _ALL),
    Check(check_quotations, _ALL),
    Check(check_people, _RECORD),
    Check(check_rating_words, _RECORD),
    Check(check_counts_of_standards, _RECORD),
    Check(check_counts_of_recommendations, _RECORD),
    Check(check_counts_of_cases, _RECORD),
    Check(check_addressees, _RECORD),
    Check(check_parts, _RECORD),
    Check(check_percentages, _RECORD),
    Check(check_counted_percentages, _RECORD),
    Check(check_calendar, _RECORD),
    Check(check_fieldwork_in_words, _RECORD),
    Check(check_publication, _RECORD),
    Check(check_comments, _RESPONSES),
    Check(check_reasons, _RESPONSES),
)


def check_inspections(
    rated: tuple[RatedInspection, ...], site: Site, folder: str, handbook: Handbook = EMPTY_HANDBOOK
) -> Iterator[Diagnostic]:
    """Yield what every check finds in the site, in each framework in use, and in every inspection.

    `folder` is the way to the folders of the inspections. Nothing is concluded from a file that could not be read.
    """
    yield from check_shared(rated, site, folder, handbook)
    for one in rated:
        yield from check_inspection(one, site, folder, handbook)


def check_shared(
    rated: tuple[RatedInspection, ...], site: Site, folder: str, handbook: Handbook = EMPTY_HANDBOOK
) -> Iterator[Diagnostic]:
    """Yield what the checks of the site and of each framework in use find; these are looked up in the inspections."""
    content = folder.removesuffix("/inspections")
    for check_site in SITE_CHECKS:
        yield from check_site(site, f"{content}/site.yaml")
    yield from check_dead_addresses_of_site(site, handbook, f"{content}/site.yaml")
    services = {one.inspection.record.service: one.inspection.service for one in rated}
    yield from find_missing_languages(services, site.languages, f"{content}/services.yaml")
    yield from find_differences(services, site, f"{content}/services.yaml", None)
    for framework in {one.inspection.framework.id: one.inspection.framework for one in rated}.values():
        for check_edition in EDITION_CHECKS:
            yield from check_edition(framework, site, f"{content}/frameworks/{framework.id}.yaml")


def check_inspection(
    rated: RatedInspection, site: Site, folder: str, handbook: Handbook = EMPTY_HANDBOOK
) -> Iterator[Diagnostic]:
    """Yield what the checks of an inspection find in its record and in its words."""
    manuscript = read_manuscript(rated, site, f"{folder}/{rated.inspection.id}", handbook)
    # What is wrong in the record is found with the words of every language, and told once.
    yield from dict.fromkeys(_check_in_each_language(manuscript))


def _check_in_each_language(original: Manuscript) -> Iterator[Diagnostic]:
    unread = original.rated.inspection.unread
    for check in CHECKS:
        if not check.needs & unread:
            yield from check.run(original)
    for language in original.site.languages[1:]:
        translation = read_translation(original, language)
        for check in CHECKS:
            if _is_asked(check, translation) and not _name_needed(check, language) & unread:
                yield from check.run(translation)


def _is_asked(check: Check, translation: Manuscript) -> bool:
    """Return whether a check has something to look at in a further language of the site."""
    has_words = bool(translation.words) or (bool(translation.release) and check.needs != _WORDS)
    # English words are checked as such in whatever order a site names its languages.
    return has_words and (check.in_each_language or translation.language == ENGLISH)


def _name_needed(check: Check, language: Language) -> set[str]:
    """Return the names of the files that a check draws its conclusions from in a further language."""
    return {name if name in _RECORD else name_translated(name, language) for name in check.needs}

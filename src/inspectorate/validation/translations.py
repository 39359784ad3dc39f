"""Check that the words of the site say the same in every language. Pure."""

from collections.abc import Iterator, Mapping

from inspectorate.diagnostics import Diagnostic, FieldPath, Place, Severity
from inspectorate.loading.naming import name_way
from inspectorate.model.framework import Framework, SectionKind, iter_sections
from inspectorate.model.inspection import Inspection
from inspectorate.model.language import Language, name_translated
from inspectorate.model.prose import Prose
from inspectorate.model.site import Site
from inspectorate.validation.files import RELEASE_FILE, name_words_file
from inspectorate.validation.manuscript import Manuscript
from inspectorate.validation.phrasing import name_language
from inspectorate.validation.translation_fields import compare_fields, read_field
from inspectorate.validation.walking import is_words, iter_inside, iter_prose

_TOLD_AT_MARKS_AND_NUMBERS = frozenset({"footnotes", "recommendations"})
_WITH_WORDS_OF_THEIR_OWN = frozenset({SectionKind.PROSE, SectionKind.FOREWORD})


def check_translations(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Yield everything in which the words of a document differ between the site's first language and another."""
    inspection = manuscript.rated.inspection
    for language in manuscript.site.languages[1:]:
        documents = (
            (name_words_file(inspection), inspection.words, inspection.translated_words.get(language)),
            (RELEASE_FILE, inspection.press_release, inspection.translated_press_releases.get(language)),
        )
        for name, original, translated in documents:
            files = name, name_translated(name, language)
            if original and translated and not inspection.unread & {*files}:
                yield from _compare_documents(manuscript, (original, translated), language, files)


def check_translated_record(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Yield the same for words of the record that stand in several languages."""
    inspection = manuscript.rated.inspection
    yield from find_differences(inspection.record, manuscript.site, manuscript.record_file, inspection.framework)


def check_translated_edition(framework: Framework, site: Site, file: str) -> Iterator[Diagnostic]:
    """Yield the same for the words of a framework."""
    yield from find_differences(framework, site, file, framework)


def check_translated_site(site: Site, file: str) -> Iterator[Diagnostic]:
    """Yield the same for the words of the site's settings."""
    yield from find_differences(site, site, file, None)


def find_differences(
    value: object, site: Site, file: str, framework: Framework | None, path: FieldPath = ()
) -> Iterator[Diagnostic]:
    """Yield the differences between the languages of all words at any depth of a value of the model."""
    if isinstance(value, Mapping) and is_words(value):
        first = site.first_language
        for language in site.languages[1:]:
            if first in value and language in value:
                original = read_field(value[first], file, first, (*path, first))
                translated = read_field(value[language], file, language, (*path, language))
                yield from compare_fields(original, translated, framework)
        return
    for name, inner in iter_inside(value):
        yield from find_differences(inner, site, file, framework, (*path, name))


def _compare_documents(
    manuscript: Manuscript, words: tuple[object, object], language: Language, files: tuple[str, str]
) -> Iterator[Diagnostic]:
    inspection, first = manuscript.rated.inspection, manuscript.site.first_language
    original_file, file = (f"{manuscript.folder}/{name}" for name in files)
    had, has = (dict(_iter_fields(one)) for one in words)
    for path in dict.fromkeys((*had, *has)):
        if path in had and path in has:
            original = read_field(had[path], original_file, first, path)
            translated = read_field(has[path], file, language, path)
            yield from compare_fields(original, translated, inspection.framework)
        elif path in has or not _is_told_as_missing(path, inspection, language):
            yield _report_alone(path, (original_file, file), (first, language), is_missing=path in had)


def _iter_fields(words: object) -> Iterator[tuple[FieldPath, Prose | str]]:
    """Yield each field of a document that has words."""
    headline = getattr(words, "headline", None)
    if headline:
        yield ("headline",), headline
    for path, prose in iter_prose(words):
        if prose.blocks:
            yield path, prose


def _is_told_as_missing(path: FieldPath, inspection: Inspection, language: Language) -> bool:
    """Return whether another check tells that these words are missing, as it does in the first language."""
    if path[0] == "sections":
        sections = iter_sections(inspection.framework.sections)
        return any(one.id == path[1] and one.kind in _WITH_WORDS_OF_THEIR_OWN for one in sections)
    if path[0] == "standards":
        words = inspection.translated_words[language].standards
        return not any(prose.blocks for name, one in words.items() if name == path[1] for _, prose in iter_prose(one))
    return path[0] in _TOLD_AT_MARKS_AND_NUMBERS


def _report_alone(
    path: FieldPath, files: tuple[str, str], languages: tuple[Language, Language], *, is_missing: bool
) -> Diagnostic:
    has, lacks = map(name_language, languages if is_missing else reversed(languages))
    return Diagnostic(
        code="translated-structure-differs",
        message=f"{name_way(path)} has words in {has} and none in {lacks}.",
        hint=f"Write them in {lacks} too, or leave them out in both.",
        severity=Severity.WARNING,
        file=files[1],
        path=path,
        also=(Place(file=files[0], path=path),),
    )

"""Check that all words stand in the site's first language, and say what the others lack. Pure."""

from collections.abc import Iterator, Sequence

from inspectorate.diagnostics import Diagnostic, FieldPath, Severity
from inspectorate.model.inspection import Inspection
from inspectorate.model.language import Language, name_translated
from inspectorate.validation.files import RELEASE_FILE, name_words_file
from inspectorate.validation.manuscript import Manuscript
from inspectorate.validation.phrasing import name_language
from inspectorate.validation.walking import is_words, iter_inside


def check_languages(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Yield each group of words in the record that lacks the first language, and what the others lack."""
    record = manuscript.rated.inspection.record
    yield from find_missing_languages(record, manuscript.site.languages, manuscript.record_file)


def check_documents_in_each_language(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Yield each document of the inspection that has no words in a further language of the site."""
    inspection = manuscript.rated.inspection
    for language in manuscript.site.languages[1:]:
        for name in _list_untranslated(inspection, language):
            yield Diagnostic(
                code="document-not-translated",
                message=f"These words have no {name_language(language)}: there is no file "
                f"`{name_translated(name, language)}`.",
                hint=f"The pages in {name_language(language)} show these words, marked as another language. "
                f"`build new translation` begins the file.",
                severity=Severity.INFORMATION,
                file=f"{manuscript.folder}/{name}",
            )


def find_missing_languages(
    value: object, languages: tuple[Language, ...], file: str, path: FieldPath = ()
) -> Iterator[Diagnostic]:
    """Yield each group of words, at any depth of a value of the model, that lacks the first language of the site.

    Of each further language comes one message for the whole file: without its words, those of the first stand there.
    """
    all_words = tuple(_iter_words(value, path))
    for place, given in all_words:
        if languages and languages[0] not in given:
            yield Diagnostic(
                code="language-missing",
                message=f"These words are not given in `{languages[0]}`, the first language of the site.",
                hint=f"Add `{languages[0]}:` with the words.",
                file=file,
                path=place,
            )
    for language in languages[1:]:
        lacking = [place for place, given in all_words if language not in given]
        if lacking:
            yield _report_lacking(lacking, len(all_words), language, file)


def _iter_words(value: object, path: FieldPath) -> Iterator[tuple[FieldPath, frozenset[str]]]:
    """Yield the place of each group of words by language, and the languages that they are given in.

    A mapping counts as words in several languages when its keys are language codes of two letters.
    """
    if is_words(value):
        yield path, frozenset(value)  # type: ignore[call-overload]  # `is_words` has looked
        return
    for name, inner in iter_inside(value):
        yield from _iter_words(inner, (*path, name))


def _report_lacking(lacking: Sequence[FieldPath], number: int, language: Language, file: str) -> Diagnostic:
    name = name_language(language)
    if len(lacking) == 1:
        message = f"This text has no {name}."
    elif len(lacking) == number:
        message = f"None of the {number} texts in this file has {name}; this is the first."
    else:
        message = f"{len(lacking)} of the {number} texts in this file have no {name}; this is the first."
    return Diagnostic(
        code="words-not-translated",
        message=message,
        hint=f"Add `{language}:` with the words. Without them, the pages in {name} show those of the first language, "
        "marked as such.",
        severity=Severity.INFORMATION,
        file=file,
        path=lacking[0],
    )


def _list_untranslated(inspection: Inspection, language: Language) -> Iterator[str]:
    words_file = name_words_file(inspection)
    documents = (
        (words_file, True, inspection.translated_words),
        (RELEASE_FILE, inspection.press_release is not None, inspection.translated_press_releases),
    )
    for name, exists, translated in documents:
        if exists and language not in translated and name_translated(name, language) not in inspection.unread:
            yield name

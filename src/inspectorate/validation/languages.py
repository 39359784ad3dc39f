"""Check that all words stand in every language of the site. Pure."""

from collections.abc import Iterator

from inspectorate.diagnostics import Diagnostic, FieldPath
from inspectorate.model.language import Language
from inspectorate.validation.manuscript import Manuscript
from inspectorate.validation.walking import is_words, iter_inside


def check_languages(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Yield each group of words in the record that lacks a language of the site."""
    record = manuscript.rated.inspection.record
    yield from find_missing_languages(record, manuscript.site.languages, manuscript.record_file, ())


def check_languages_of_service(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Yield each name of the inspected service that lacks a language of the site."""
    file = f"{manuscript.folder.partition('/inspections/')[0]}/services.yaml"
    service = manuscript.rated.inspection.record.service
    yield from find_missing_languages(manuscript.rated.inspection.service, manuscript.site.languages, file, (service,))


def find_missing_languages(
    value: object, languages: tuple[Language, ...], file: str, path: FieldPath
) -> Iterator[Diagnostic]:
    """Yield each group of words, at any depth of a value of the model, that lacks one of the languages.

    A mapping counts as words in several languages when its keys are language codes of two letters.
    """
    if is_words(value):
        for language in languages:
            if language not in value:  # type: ignore[operator]  # `is_words` has looked
                yield Diagnostic(
                    code="language-missing",
                    message=f"These words are not given in `{language}`, a language of the site.",
                    hint=f"Add `{language}:` with the words.",
                    file=file,
                    path=path,
                )
        return
    for name, inner in iter_inside(value):
        yield from find_missing_languages(inner, languages, file, (*path, name))

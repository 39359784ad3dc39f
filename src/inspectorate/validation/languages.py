"""Check that all words stand in every language of the site. Pure."""

from collections.abc import Iterator, Mapping

from inspectorate.diagnostics import Diagnostic, FieldPath
from inspectorate.model.language import Language
from inspectorate.model.prose import Prose
from inspectorate.model.rated import RatedInspection
from inspectorate.model.site import Site
from inspectorate.validation.walking import iter_inside


def check_languages(rated: RatedInspection, site: Site, folder: str) -> Iterator[Diagnostic]:
    """Yield each group of words in the record that lacks a language of the site."""
    yield from find_missing_languages(rated.inspection.record, site.languages, f"{folder}/inspection.yaml", ())


def check_languages_of_service(rated: RatedInspection, site: Site, folder: str) -> Iterator[Diagnostic]:
    """Yield each name of the inspected service that lacks a language of the site."""
    file = f"{folder.partition('/inspections/')[0]}/services.yaml"
    service = rated.inspection.record.service
    yield from find_missing_languages(rated.inspection.service, site.languages, file, (service,))


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


def is_words(value: object) -> bool:
    """Return whether a value of the model holds words by language."""
    return (
        isinstance(value, Mapping)
        and bool(value)
        and all(isinstance(key, str) and len(key) == len("en") and key.isalpha() and key.islower() for key in value)
        and all(isinstance(words, str | Prose) for words in value.values())
    )

"""Check the words of the site itself. Pure."""

from collections.abc import Callable, Iterator, Sequence

from inspectorate.diagnostics import Diagnostic, FieldPath
from inspectorate.model.facts import PLACEHOLDER
from inspectorate.model.prose import Prose
from inspectorate.model.site import Site
from inspectorate.validation.imprint import check_media_contact
from inspectorate.validation.languages import find_missing_languages
from inspectorate.validation.pictures import find_pictures_out_of_place
from inspectorate.validation.signing import check_signing_keys
from inspectorate.validation.structure import find_other_than_paragraphs, find_wrong_headings
from inspectorate.validation.translations import check_translated_site
from inspectorate.validation.walking import iter_prose, list_marks, read_words
from inspectorate.validation.weights import check_weights


def check_site_languages(site: Site, file: str) -> Iterator[Diagnostic]:
    """Yield each group of words in the site's settings that lacks a language of the site."""
    yield from find_missing_languages(site, site.languages, file)


def check_site_words(site: Site, file: str) -> Iterator[Diagnostic]:
    """Yield words of the site with footnotes, facts or blocks that cannot be printed where they stand."""
    for path, prose in iter_prose(site):
        yield from find_marks_and_facts(prose, file, path)
        if path[0] == "media_contact":
            yield from find_other_than_paragraphs(prose, "The media contact", "not-a-paragraph", file, path)
        else:
            yield from find_wrong_headings(prose, file, path)
            yield from find_pictures_out_of_place(prose, file, path)


def find_marks_and_facts(prose: Prose, file: str, path: FieldPath) -> Iterator[Diagnostic]:
    """Yield marks of footnotes and names of facts in words of which neither is known."""
    for name in list_marks(prose):
        yield Diagnostic(
            code="footnote-out-of-place",
            message="A footnote cannot be marked here: its text would be printed nowhere.",
            hint=f"Remove `[^{name}]`.",
            file=file,
            path=(*path, "footnote", name),
        )
    for fact in dict.fromkeys(PLACEHOLDER.findall(read_words(prose))):
        yield Diagnostic(
            code="phrase-unknown-fact",
            message=f"These words ask for `{{{fact}}}`, which is not known here: they speak of no inspection.",
            hint="Write the fact out, or remove the braces.",
            file=file,
            path=path,
        )


SITE_CHECKS: Sequence[Callable[[Site, str], Iterator[Diagnostic]]] = (
    check_site_languages,
    check_site_words,
    check_translated_site,
    check_weights,
    check_media_contact,
    check_signing_keys,
)
"""The last argument is the file of the site."""

"""Check the standing words of a framework edition that is in use. Pure."""

import re
from collections.abc import Callable, Iterator, Sequence

from inspectorate.diagnostics import Diagnostic, FieldPath, Severity
from inspectorate.model.facts import PLACEHOLDER
from inspectorate.model.framework import Framework, MainDocument, Section, SectionKind, iter_sections
from inspectorate.model.prose import Prose
from inspectorate.model.site import Site
from inspectorate.validation.imprint import check_publishers_address
from inspectorate.validation.languages import find_missing_languages
from inspectorate.validation.pictures import find_pictures_out_of_place
from inspectorate.validation.structure import find_other_than_paragraphs, find_wrong_headings
from inspectorate.validation.translations import check_translated_edition
from inspectorate.validation.walking import iter_prose, list_marks

_KINDS_WITH_TEXT = frozenset(
    {
        SectionKind.PROSE,
        SectionKind.STANDING,
        SectionKind.FOREWORD,
        SectionKind.RECOMMENDATIONS,
        SectionKind.FINDINGS,
    }
)
_FACTS_OF_HEADING = frozenset({"number", "title"})
_NUMBER_OF_HEADING = re.compile(r"(\d+(?:\.\d+)*)\.?\s")
_NOTES = ("footnotes", "discretion_note")
_PLAIN: tuple[tuple[FieldPath, str], ...] = (
    (("glossary",), "The meaning of this term"),
    (("letter", "notes"), "This note to the letter"),
    (("press_release", "notes"), "This note to editors"),
)
"""Where words must be plain paragraphs, and how to name them."""


def check_edition_languages(framework: Framework, site: Site, file: str) -> Iterator[Diagnostic]:
    """Yield each group of words in the framework that lacks a language of the site."""
    yield from find_missing_languages(framework, site.languages, file)


def check_edition_words(framework: Framework, _site: Site, file: str) -> Iterator[Diagnostic]:
    """Yield standing words that are not made of what can be printed where they stand."""
    for path, prose in iter_prose(framework):
        if path[0] in _NOTES:
            name = path[1] if path[0] == "footnotes" else "on discretion"
            yield from _check_note(f"`{name}`" if path[0] == "footnotes" else str(name), prose, file, path)
            continue
        plain = [what for start, what in _PLAIN if path[: len(start)] == start]
        for what in plain:
            yield from find_other_than_paragraphs(prose, what, "not-a-paragraph", file, path)
        if not plain:
            yield from find_wrong_headings(prose, file, path)
            yield from find_pictures_out_of_place(prose, file, path)


def check_edition_footnotes(framework: Framework, _site: Site, file: str) -> Iterator[Diagnostic]:
    """Yield marks and names of footnotes that the framework does not have."""
    for path, prose in iter_prose(framework):
        if path[0] in _NOTES:
            continue
        takes_notes = path[0] not in ("press_release", "back_cover")
        for name in list_marks(prose):
            if not takes_notes:
                yield Diagnostic(
                    code="footnote-out-of-place",
                    message="A footnote cannot be marked here: its text would be printed nowhere.",
                    hint=f"Remove `[^{name}]`.",
                    file=file,
                    path=(*path, "footnote", name),
                )
            elif name not in framework.footnotes:
                yield _undefined(name, file, (*path, "footnote", name))
    for number, domain in enumerate(framework.domains):
        if domain.footnote and domain.footnote not in framework.footnotes:
            yield _undefined(domain.footnote, file, ("domains", number, "footnote"))


def check_edition_placement(framework: Framework, _site: Site, file: str) -> Iterator[Diagnostic]:
    """Yield standing words that no document prints."""
    sections = tuple(iter_sections(framework.sections))
    for path, section in (*_places_of(framework.imprint, "imprint"), *_places_of(framework.sections, "sections")):
        if section.text and section.kind not in _KINDS_WITH_TEXT:
            message = f"A section of the kind `{section.kind.value}` prints no standing words."
            yield _not_printed(message, file, (*path, "text"))
    if framework.glossary and not any(section.kind is SectionKind.GLOSSARY for section in sections):
        yield _not_printed("The framework has a glossary, but no section that prints it.", file, ("glossary",))
    if framework.document is MainDocument.LETTER:
        for field, given in (("imprint", framework.imprint), ("back_cover", framework.back_cover)):
            if given:
                yield _not_printed(f"A letter has no `{field}`.", file, (field,))


def check_standard_heading(framework: Framework, _site: Site, file: str) -> Iterator[Diagnostic]:
    """Yield a heading of standards that asks for something else than number and title."""
    for language, phrase in framework.standard_heading.items():
        for name in PLACEHOLDER.findall(phrase):
            if name not in _FACTS_OF_HEADING:
                yield Diagnostic(
                    code="phrase-unknown-fact",
                    message=f"The heading of a standard asks for `{{{name}}}`, which is not known there.",
                    hint="What may stand there in braces: `{number}`, `{title}`.",
                    file=file,
                    path=("standard_heading", language),
                )


def check_heading_numbers(framework: Framework, _site: Site, file: str) -> Iterator[Diagnostic]:
    """Yield headings of domains that carry another number than the domain's own, such as that of a standard in it."""
    for path, section in _places_of(framework.sections, "sections"):
        if section.domain is None:
            continue
        for language, heading in section.heading.items():
            match = _NUMBER_OF_HEADING.match(heading)
            number = match.group(1) if match else section.domain
            if match and number != section.domain:
                yield Diagnostic(
                    code="heading-number",
                    message=f"The heading begins with {number}, but the section is about domain {section.domain}.",
                    hint=f"Write {section.domain}, as the ratings table does, or leave the number out.",
                    severity=Severity.WARNING,
                    file=file,
                    path=(*path, "heading", language),
                    span=match.span(1),
                )


EDITION_CHECKS: Sequence[Callable[[Framework, Site, str], Iterator[Diagnostic]]] = (
    check_edition_languages,
    check_edition_words,
    check_translated_edition,
    check_edition_footnotes,
    check_edition_placement,
    check_standard_heading,
    check_heading_numbers,
    check_publishers_address,
)
"""The last argument is the framework's file."""


def _check_note(name: str, prose: Prose, file: str, path: FieldPath) -> Iterator[Diagnostic]:
    yield from find_other_than_paragraphs(prose, f"The footnote {name}", "footnote-not-a-paragraph", file, path)
    if list_marks(prose):
        yield Diagnostic(
            code="footnote-in-footnote",
            message=f"The footnote {name} holds the mark of another footnote.",
            hint="Say it in the note itself.",
            file=file,
            path=path,
        )


def _undefined(name: str, file: str, path: FieldPath) -> Diagnostic:
    return Diagnostic(
        code="footnote-undefined",
        message=f"There is no footnote `{name}`.",
        hint=f"Add `{name}:` with its text below `footnotes:` of the framework, or remove the mark.",
        file=file,
        path=path,
    )


def _not_printed(message: str, file: str, path: FieldPath) -> Diagnostic:
    return Diagnostic(
        code="words-not-printed",
        message=message,
        hint="Move the words to a section of the kind `standing`, or remove them.",
        file=file,
        path=path,
    )


def _places_of(
    sections: tuple[Section, ...], name: str | int, *outer: str | int
) -> Iterator[tuple[FieldPath, Section]]:
    for number, section in enumerate(sections):
        path = (*outer, name, number)
        yield path, section
        yield from _places_of(section.sections, "sections", *path)

"""Find what names something that does not exist: in a framework, in a record, in the words. Pure."""

import difflib
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Sequence

from inspectorate.diagnostics import Diagnostic, FieldPath
from inspectorate.model.framework import (
    Framework,
    MainDocument,
    OverallAggregation,
    RatingBand,
    Section,
    SectionKind,
    iter_sections,
)
from inspectorate.model.inspection import Record
from inspectorate.model.site import Site
from inspectorate.model.wording import PHRASES, Wording
from inspectorate.model.words import Words

MONTHS_OF_A_YEAR = 12
WORD_KINDS = frozenset({SectionKind.PROSE, SectionKind.FOREWORD, SectionKind.STANDING})
DOMAIN_KINDS = frozenset({SectionKind.DOMAIN, SectionKind.NUMBERED_DOMAIN})


def check_framework(framework: Framework, file: str) -> Iterator[Diagnostic]:
    """Yield what does not fit inside one framework: unknown ratings and domains, ids given twice, bands with gaps."""
    scale = [rating.id for rating in framework.scale]
    yield from _check_bands(framework.bands, scale, file, ("bands",))
    if framework.overall.aggregation is not OverallAggregation.NONE:
        yield from _check_bands(framework.overall.bands, scale, file, ("overall", "bands"))
    ids: tuple[tuple[Sequence[str], FieldPath], ...] = (
        (scale, ("scale",)),
        ([domain.id for domain in framework.domains], ("domains",)),
        ([standard.id for standard in framework.iter_standards()], ("domains",)),
        ([question.id for standard in framework.iter_standards() for question in standard.key_questions], ("domains",)),
        ([section.id for section in iter_sections((*framework.imprint, *framework.sections))], ("sections",)),
    )
    for names, path in ids:
        yield from _check_unique(names, file, path)
    domains = [domain.id for domain in framework.domains]
    for section, path in _places_of(framework.sections, ("sections",)):
        if section.kind in DOMAIN_KINDS and section.domain not in domains:
            yield unknown_reference("domain", str(section.domain or ""), domains, file, (*path, "domain"))
    yield from _check_letter(framework, file)


def check_record(record: Record, framework: Framework, people: Iterable[str], file: str) -> Iterator[Diagnostic]:
    """Yield what the record names that the framework or the site does not have."""
    yield from _check_results(record, framework, file)
    ratings = [rating.id for rating in framework.scale]
    if record.overall is not None and record.overall.rating not in ratings:
        yield unknown_reference("rating", record.overall.rating, ratings, file, ("overall", "rating"))
    if record.signatory is not None and record.signatory not in people:
        yield unknown_reference("person", record.signatory, people, file, ("signatory",))
    if framework.document is MainDocument.LETTER and record.letter is None:
        yield Diagnostic(
            code="missing-field",
            message="The framework asks for a letter, but the record does not say to whom.",
            hint="Add `letter:` with `to` and `sender`; docs/authoring.md shows how.",
            file=file,
        )


def _check_results(record: Record, framework: Framework, file: str) -> Iterator[Diagnostic]:
    standards = {standard.id: standard for standard in framework.iter_standards()}
    ratings = [rating.id for rating in framework.scale]
    for standard_id, result in record.standards.items():
        path: FieldPath = ("standards", standard_id)
        if standard_id not in standards:
            yield unknown_reference("standard", standard_id, standards, file, path)
            continue
        if result.rating is not None and result.rating not in ratings:
            yield unknown_reference("rating", result.rating, ratings, file, (*path, "rating"))
        questions = [question.id for question in standards[standard_id].key_questions]
        for name in result.shares:
            if name not in questions:
                yield unknown_reference("key question", name, questions, file, (*path, "shares", name))


def check_words(words: Words, framework: Framework, file: str) -> Iterator[Diagnostic]:
    """Yield the words that belong to no section, domain or standard of the framework."""
    sections = [
        section.id for section in iter_sections((*framework.imprint, *framework.sections)) if section.kind in WORD_KINDS
    ]
    domains = [domain.id for domain in framework.domains]
    standards = [standard.id for standard in framework.iter_standards()]
    groups: tuple[tuple[str, Iterable[str], Sequence[str]], ...] = (
        ("section", words.sections, sections),
        ("domain", words.domains, domains),
        ("standard", words.standards, standards),
    )
    for what, given, known in groups:
        for name in given:
            if name not in known:
                yield unknown_reference(what, name, known, file, (f"{what}s", name))


def check_site(site: Site, wordings: Container[str], file: str) -> Iterator[Diagnostic]:
    """Yield what the site's own settings lack: its languages, and a file of phrases for each of them."""
    if not site.languages:
        yield Diagnostic(
            code="wrong-value",
            message="The site has no language.",
            hint="Write `languages: [en]`.",
            file=file,
            path=("languages",),
        )
    for number, language in enumerate(site.languages):
        if language not in wordings:
            yield Diagnostic(
                code="missing-file",
                message=f"There are no phrases for the language `{language}`.",
                hint=f"Add the file `wording/{language}.yaml`; `wording/en.yaml` shows what it holds.",
                file=file,
                path=("languages", number),
            )
    if not site.address.startswith(("https://", "http://")) or not site.address.endswith("/"):
        yield Diagnostic(
            code="wrong-value",
            message=f"`{site.address}` is not the address of a site.",
            hint="Write the whole address with a slash at its end, such as https://reports.example.org/.",
            file=file,
            path=("address",),
        )


def check_wording(wording: Wording, file: str) -> Iterator[Diagnostic]:
    """Yield the phrases that a language lacks, and those that nothing uses."""
    for name in sorted(PHRASES - wording.phrases.keys()):
        yield Diagnostic(
            code="phrase-missing",
            message=f"The phrase `{name}` is missing.",
            hint=f"Add `{name}:`; `wording/en.yaml` shows what it says in English.",
            file=file,
            path=("phrases",),
        )
    for name in wording.phrases:
        if name not in PHRASES:
            yield unknown_reference("phrase", name, sorted(PHRASES), file, ("phrases", name))
    if len(wording.months) != MONTHS_OF_A_YEAR:
        yield Diagnostic(
            code="wrong-value",
            message=f"There are {len(wording.months)} names of months.",
            hint="A year has twelve.",
            file=file,
            path=("months",),
        )


def _check_bands(bands: Sequence[RatingBand], scale: Sequence[str], file: str, path: FieldPath) -> Iterator[Diagnostic]:
    for number, band in enumerate(bands):
        if band.rating not in scale:
            yield unknown_reference("rating", band.rating, scale, file, (*path, number, "rating"))
    limits = [band.at_least for band in bands]
    if scale and (not limits or limits[0] != 0 or limits != sorted(set(limits))):
        yield Diagnostic(
            code="bands-with-gaps",
            message="The bands do not run from 0 upwards, lowest first.",
            hint="The first band has `at_least: 0`, and each further one a higher number.",
            file=file,
            path=path,
        )


def _check_unique(names: Iterable[str], file: str, path: FieldPath) -> Iterator[Diagnostic]:
    for name, count in Counter(names).items():
        if count > 1:
            yield Diagnostic(
                code="id-given-twice",
                message=f"The id `{name}` is given {count} times.",
                hint="Each rating, domain, standard, key question and section needs an id of its own.",
                file=file,
                path=path,
            )


def _check_letter(framework: Framework, file: str) -> Iterator[Diagnostic]:
    if framework.document is MainDocument.LETTER and framework.letter is None:
        yield Diagnostic(
            code="missing-field",
            message="The framework's document is a letter, but it has no standing words for one.",
            hint="Add `letter:` with `subject`, `opening`, `closing` and `notes`.",
            file=file,
            path=("document",),
        )


def _places_of(sections: tuple[Section, ...], path: FieldPath) -> Iterator[tuple[Section, FieldPath]]:
    for number, section in enumerate(sections):
        yield section, (*path, number)
        yield from _places_of(section.sections, (*path, number, "sections"))


def unknown_reference(what: str, name: str, known: Iterable[str], file: str, path: FieldPath) -> Diagnostic:
    """Return the diagnostic for a name of something that does not exist; `what` is the word for such a thing."""
    names = list(known)
    close = difflib.get_close_matches(name, names, n=1, cutoff=0.6)
    listed = ", ".join(f"`{known_name}`" for known_name in names) or "none"
    return Diagnostic(
        code=f"unknown-{what.replace(' ', '-')}",
        message=f"There is no {what} `{name}`.",
        hint=f"Did you mean `{close[0]}`? There are: {listed}." if close else f"There are: {listed}.",
        file=file,
        path=path,
    )

"""Find what names something that does not exist: in a framework, in a record, in the words. Pure."""

import re
from collections.abc import Container, Iterable, Iterator, Sequence

from inspectorate.diagnostics import Diagnostic, FieldPath
from inspectorate.loading.languages import check_languages_of_site
from inspectorate.loading.phrases import check_facts_of_phrases
from inspectorate.loading.scales import check_scale
from inspectorate.loading.unknown import NAME, unknown_reference
from inspectorate.model.framework import (
    Aggregation,
    Framework,
    MainDocument,
    Section,
    SectionKind,
    iter_sections,
)
from inspectorate.model.inspection import Record
from inspectorate.model.site import Site
from inspectorate.model.wording import PHRASES, Wording
from inspectorate.model.words import Words

MONTHS_OF_A_YEAR = 12
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9.-]*\Z")
_ADDRESS = re.compile(r"https?://[^\s/]+/(?:\S*/)?\Z")
_WEB_ADDRESS = re.compile(r"https?://[^\s/]+(?:/\S*)?\Z")
WORD_KINDS = frozenset({SectionKind.PROSE, SectionKind.FOREWORD, SectionKind.STANDING})
DOMAIN_KINDS = frozenset({SectionKind.DOMAIN, SectionKind.NUMBERED_DOMAIN})


def check_framework(framework: Framework, file: str) -> Iterator[Diagnostic]:
    """Yield what does not fit inside one framework: unknown ratings and domains, ids given twice, bands with gaps."""
    yield from check_scale(framework, file)
    yield from _check_ids(_ids_of(framework), file)
    yield from _check_sections(framework, file)
    yield from _check_letter(framework, file)
    yield from _check_standards(framework, file)


def check_record(record: Record, framework: Framework, people: Iterable[str], file: str) -> Iterator[Diagnostic]:
    """Yield what the record names that the framework or the site does not have."""
    yield from _check_results(record, framework, file)
    yield from _check_recommendations(record, framework, file)
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
            yield unknown_reference("standard", standard_id, standards, file, (*path, NAME))
            continue
        if result.rating is not None and result.rating not in ratings:
            yield unknown_reference("rating", result.rating, ratings, file, (*path, "rating"))
        questions = [question.id for question in standards[standard_id].key_questions]
        for name in result.shares:
            if name not in questions:
                yield unknown_reference("key question", name, questions, file, (*path, "shares", name, NAME))


def _check_recommendations(record: Record, framework: Framework, file: str) -> Iterator[Diagnostic]:
    """Yield the standards of recommendations that do not exist, and those of recommendations to somebody else."""
    standards = [standard.id for standard in framework.iter_standards()]
    for place, group in enumerate(record.recommendations):
        numbers = [str(number) for number in group.numbers]
        for number, about in group.standards.items():
            path: FieldPath = ("recommendations", place, "standards", str(number))
            if number not in group.numbers:
                yield unknown_reference("recommendation", str(number), numbers, file, (*path, NAME))
            for item, name in enumerate(about):
                if name not in standards:
                    yield unknown_reference("standard", name, standards, file, (*path, item))


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
                yield unknown_reference(what, name, known, file, (f"{what}s", name, NAME))


def check_site(site: Site, wordings: Container[str], file: str) -> Iterator[Diagnostic]:
    """Yield what the site's own settings lack: its languages, and a file of phrases for each of them."""
    yield from check_languages_of_site(site, wordings, file)
    if not _ADDRESS.match(site.address):
        yield Diagnostic(
            code="wrong-value",
            message=f"`{site.address}` is not the address of a site.",
            hint="Write the whole address with a slash at its end, such as https://reports.example.org/.",
            file=file,
            path=("address",),
        )
    if site.licence and not _WEB_ADDRESS.match(site.licence.address):
        yield Diagnostic(
            code="wrong-value",
            message=f"`{site.licence.address}` is not the address of a page.",
            hint="Write the whole address of the licence, such as https://licences.example.org/open/.",
            file=file,
            path=("licence", "address"),
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
            yield unknown_reference("phrase", name, sorted(PHRASES), file, ("phrases", name, NAME))
    if len(wording.months) != MONTHS_OF_A_YEAR:
        yield Diagnostic(
            code="wrong-value",
            message=f"There are {len(wording.months)} names of months.",
            hint="A year has twelve.",
            file=file,
            path=("months",),
        )
    yield from check_facts_of_phrases(wording, file)


def _ids_of(framework: Framework) -> Iterator[tuple[str, str, FieldPath]]:
    """Yield what each id is of, the id, and its place."""
    for number, rating in enumerate(framework.scale):
        yield "rating", rating.id, ("scale", number, "id")
    for number, domain in enumerate(framework.domains):
        path: FieldPath = ("domains", number)
        yield "domain", domain.id, (*path, "id")
        for place, standard in enumerate(domain.standards):
            yield "standard", standard.id, (*path, "standards", place, "id")
            for row, question in enumerate(standard.key_questions):
                yield "key question", question.id, (*path, "standards", place, "key_questions", row, "id")
    for name, sections in (("imprint", framework.imprint), ("sections", framework.sections)):
        for section, path in _places_of(sections, (name,)):
            yield "section", section.id, (*path, "id")


def _check_ids(ids: Iterable[tuple[str, str, FieldPath]], file: str) -> Iterator[Diagnostic]:
    seen: set[tuple[str, str]] = set()
    for what, name, path in ids:
        if not _ID.match(name):
            yield Diagnostic(
                code="wrong-id",
                message=f"`{name}` cannot be the id of a {what}: it becomes a part of web addresses.",
                hint="Use letters, figures, full stops and hyphens only.",
                file=file,
                path=path,
            )
        if (what, name) in seen:
            yield Diagnostic(
                code="id-given-twice",
                message=f"Another {what} has the id `{name}` already.",
                hint=f"Give each {what} an id of its own.",
                file=file,
                path=path,
            )
        seen.add((what, name))


def _check_sections(framework: Framework, file: str) -> Iterator[Diagnostic]:
    domains = [domain.id for domain in framework.domains]
    seen: set[str] = set()
    for section, path in (*_places_of(framework.imprint, ("imprint",)), *_places_of(framework.sections, ("sections",))):
        if section.kind not in DOMAIN_KINDS:
            continue
        if section.domain not in domains:
            yield unknown_reference("domain", str(section.domain or ""), domains, file, (*path, "domain"))
        elif section.domain in seen:
            yield Diagnostic(
                code="id-given-twice",
                message=f"Another section is about the domain `{section.domain}` already.",
                hint="Give each domain one section.",
                file=file,
                path=(*path, "domain"),
            )
        seen.add(section.domain or "")


def _check_letter(framework: Framework, file: str) -> Iterator[Diagnostic]:
    if framework.document is MainDocument.LETTER and framework.letter is None:
        yield Diagnostic(
            code="missing-field",
            message="The framework's document is a letter, but it has no standing words for one.",
            hint="Add `letter:` with `subject`, `opening`, `closing` and `notes`.",
            file=file,
            path=("document",),
        )


def _check_standards(framework: Framework, file: str) -> Iterator[Diagnostic]:
    for number, domain in enumerate(framework.domains):
        for place, standard in enumerate(domain.standards):
            if standard.aggregation is Aggregation.LOWEST_KEY_QUESTION and not standard.key_questions:
                yield Diagnostic(
                    code="missing-field",
                    message=f"Standard {standard.id} is rated by its lowest key question, but it has no key questions.",
                    hint="Add `key_questions:`, or write `aggregation: judgement`.",
                    file=file,
                    path=("domains", number, "standards", place),
                )
    printed = {section.domain for section in iter_sections(framework.sections) if section.kind is SectionKind.DOMAIN}
    if not framework.standard_heading and any(one.standards for one in framework.domains if one.id in printed):
        yield Diagnostic(
            code="missing-field",
            message="The framework has sections on standards, but no heading for a standard.",
            hint='Add `standard_heading: {en: "{number}. {title}"}`.',
            file=file,
        )


def _places_of(sections: tuple[Section, ...], path: FieldPath) -> Iterator[tuple[Section, FieldPath]]:
    for number, section in enumerate(sections):
        yield section, (*path, number)
        yield from _places_of(section.sections, (*path, number, "sections"))

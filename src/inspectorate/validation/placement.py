"""Check that all words have a section that prints them. Pure."""

from collections.abc import Iterator

from inspectorate.diagnostics import Diagnostic, FieldPath
from inspectorate.model.framework import DomainId, Framework, MainDocument, SectionKind, iter_sections
from inspectorate.model.inspection import Inspection
from inspectorate.validation.manuscript import Manuscript

_FINDINGS, _DOMAIN, _NUMBERED = SectionKind.FINDINGS, SectionKind.DOMAIN, SectionKind.NUMBERED_DOMAIN
_KINDS_BY_FIELD: tuple[tuple[str, frozenset[SectionKind]], ...] = (
    ("findings", frozenset({_FINDINGS})),
    ("text", frozenset({_DOMAIN, _NUMBERED})),
    ("strengths", frozenset({_DOMAIN})),
    ("areas_for_improvement", frozenset({_DOMAIN})),
)
"""Which kinds of sections print each field of a domain's words."""


def check_placement(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Yield words and parts of the record that no section of the framework prints."""
    inspection = manuscript.rated.inspection
    file = manuscript.words_file
    for path, kinds in _unprinted_words(inspection):
        yield _not_printed(file, path, kinds)
    for path, kinds in _unprinted_fields(inspection):
        yield _not_printed(manuscript.record_file, path, kinds)
    if inspection.framework.document is MainDocument.REPORT and inspection.record.letter:
        yield Diagnostic(
            code="words-not-printed",
            message="The framework of this inspection has no letter.",
            hint="Remove `letter`.",
            file=manuscript.record_file,
            path=("letter",),
        )


def _unprinted_words(inspection: Inspection) -> Iterator[tuple[FieldPath, frozenset[SectionKind]]]:
    framework, words = inspection.framework, inspection.words
    for domain_id, domain in words.domains.items():
        kinds = _kinds_on(framework, domain_id)
        for field, wanted in _KINDS_BY_FIELD:
            if getattr(domain, field).blocks and not wanted & kinds:
                yield ("domains", domain_id, field), wanted
    domain_by_standard = {standard.id: domain.id for domain in framework.domains for standard in domain.standards}
    for standard_id in words.standards:
        domain_of_standard = domain_by_standard.get(standard_id)
        if domain_of_standard and _DOMAIN not in _kinds_on(framework, domain_of_standard):
            yield ("standards", standard_id), frozenset({_DOMAIN})


def _unprinted_fields(inspection: Inspection) -> Iterator[tuple[FieldPath, frozenset[SectionKind]]]:
    record = inspection.record
    kinds = {section.kind for section in iter_sections(inspection.framework.sections)}
    if record.recommendations and SectionKind.RECOMMENDATIONS not in kinds:
        yield ("recommendations",), frozenset({SectionKind.RECOMMENDATIONS})
    if record.key_facts and SectionKind.KEY_FACTS not in kinds:
        yield ("key_facts",), frozenset({SectionKind.KEY_FACTS})
    if SectionKind.RATINGS not in kinds:
        for standard_id, result in record.standards.items():
            if result.not_rated:
                yield ("standards", standard_id, "not_rated"), frozenset({SectionKind.RATINGS})


def _kinds_on(framework: Framework, domain_id: DomainId) -> set[SectionKind]:
    """Return the kinds of the sections that speak of a domain."""
    sections = tuple(iter_sections(framework.sections))
    return {section.kind for section in sections if section.domain == domain_id or section.kind is _FINDINGS}


def _not_printed(file: str, path: FieldPath, kinds: frozenset[SectionKind]) -> Diagnostic:
    listed = " or ".join(f"`{kind}`" for kind in sorted(kind.value for kind in kinds))
    return Diagnostic(
        code="words-not-printed",
        message=f"No section of the framework prints this: it would need one of the kind {listed}.",
        hint="Move it to a place that is printed, or remove it; or add the section to the framework.",
        file=file,
        path=path,
    )

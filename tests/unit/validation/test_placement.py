"""All words and all parts of a record have a section that prints them."""

from dataclasses import replace

import pytest

from builders import (
    ADDRESSED,
    FRAMEWORK,
    LETTER_INSPECTION,
    RECORD,
    SITE,
    inspect,
    not_rated,
    phrase,
    prose,
    results,
    section,
)
from inspectorate.diagnostics import FieldPath
from inspectorate.model.framework import DomainId, Framework, Section, SectionKind, StandardId
from inspectorate.model.inspection import Inspection, RecommendationGroup, Record
from inspectorate.model.key_facts import KeyFacts
from inspectorate.model.words import DomainWords, StandardWords, Words
from inspectorate.ratings import rate_inspection
from inspectorate.validation.manuscript import read_manuscript
from inspectorate.validation.placement import check_placement


def told(inspection: Inspection) -> list[tuple[str, FieldPath]]:
    """Return file and path of all that nothing prints."""
    found = list(check_placement(read_manuscript(rate_inspection(inspection), SITE, "i")))
    assert all(one.code == "words-not-printed" for one in found)
    return [(one.file.removeprefix("i/"), one.path) for one in found]


def on_domain(kind: SectionKind) -> Section:
    """Return a section on domain 1."""
    return replace(section(kind.value, kind), domain=DomainId("1"))


def with_sections(*sections: Section) -> Framework:
    """Return a framework with these sections."""
    return replace(FRAMEWORK, sections=sections)


@pytest.mark.parametrize(
    ("field", "kinds"),
    [
        ("findings", {SectionKind.FINDINGS}),
        ("text", {SectionKind.DOMAIN, SectionKind.NUMBERED_DOMAIN}),
        ("strengths", {SectionKind.DOMAIN}),
        ("areas_for_improvement", {SectionKind.DOMAIN}),
    ],
)
def test_each_field_of_a_domain_has_kinds_of_sections_that_print_it(field: str, kinds: set[SectionKind]) -> None:
    words = {
        "findings": DomainWords(findings=prose("a")),
        "text": DomainWords(text=prose("a")),
        "strengths": DomainWords(strengths=prose("a")),
        "areas_for_improvement": DomainWords(areas_for_improvement=prose("a")),
    }[field]
    inspection = inspect(words=Words(domains={DomainId("1"): words}))
    for kind in (SectionKind.FINDINGS, SectionKind.DOMAIN, SectionKind.NUMBERED_DOMAIN, SectionKind.PROSE):
        found = told(replace(inspection, framework=with_sections(on_domain(kind))))

        assert found == ([] if kind in kinds else [("report.yaml", ("domains", "1", field))]), kind


def test_a_section_on_another_domain_does_not_print_these_words() -> None:
    words = Words(domains={DomainId("2"): DomainWords(text=prose("a"))})

    assert told(inspect(framework=with_sections(on_domain(SectionKind.DOMAIN)), words=words)) == [
        ("report.yaml", ("domains", "2", "text"))
    ]


def test_a_section_inside_another_prints_too() -> None:
    outer = replace(section("o", SectionKind.PROSE), sections=(on_domain(SectionKind.DOMAIN),))
    words = Words(domains={DomainId("1"): DomainWords(text=prose("a"))})

    assert told(inspect(framework=with_sections(outer), words=words)) == []


def test_the_commentary_on_a_standard_needs_a_section_on_its_domain() -> None:
    words = Words(standards={StandardId("1.1"): StandardWords(text=prose("a"))})

    assert told(inspect(framework=with_sections(on_domain(SectionKind.DOMAIN)), words=words)) == []
    assert told(inspect(framework=with_sections(on_domain(SectionKind.FINDINGS)), words=words)) == [
        ("report.yaml", ("standards", "1.1"))
    ]


def test_words_of_a_letter_are_told_in_its_own_file() -> None:
    words = Words(domains={DomainId("1"): DomainWords(strengths=prose("a"))})

    assert told(replace(LETTER_INSPECTION, words=words)) == [("letter.yaml", ("domains", "1", "strengths"))]


@pytest.mark.parametrize(
    ("record", "kind", "path"),
    [
        (
            replace(RECORD, recommendations=(RecommendationGroup(addressee=phrase("a"), numbers=(1,)),)),
            SectionKind.RECOMMENDATIONS,
            ("recommendations",),
        ),
        (replace(RECORD, key_facts=(KeyFacts(title=phrase("a")),)), SectionKind.KEY_FACTS, ("key_facts",)),
        (
            replace(RECORD, standards=results(s1_1=not_rated())),
            SectionKind.RATINGS,
            ("standards", "1.1", "not_rated"),
        ),
    ],
)
def test_parts_of_the_record_have_a_section_that_prints_them(
    record: Record, kind: SectionKind, path: FieldPath
) -> None:
    assert told(inspect(record, with_sections(section("s", kind)))) == []
    assert told(inspect(record, with_sections(section("s", SectionKind.PROSE)))) == [("inspection.yaml", path)]


def test_a_report_is_addressed_to_nobody() -> None:
    assert told(inspect(replace(RECORD, letter=ADDRESSED))) == [("inspection.yaml", ("letter",))]
    assert told(LETTER_INSPECTION) == []

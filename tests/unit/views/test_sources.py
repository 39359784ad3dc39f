"""Where the words of a document were written."""

from dataclasses import replace

from builders import FRAMEWORK, INSPECTION, inspect, prose, section
from inspectorate.model.framework import DomainId, SectionKind, StandardId
from inspectorate.model.words import DomainWords, StandardWords, Words
from inspectorate.views.document import Source
from inspectorate.views.sources import list_sources

FILE = "content/inspections/ambershire-2025/report.yaml"


def test_a_section_was_written_below_its_own_name() -> None:
    assert list_sources(INSPECTION, FILE) == {"foreword": Source(FILE, ("sections", "foreword"))}


def test_domains_standards_and_recommendations_have_places_of_their_own() -> None:
    inner = replace(section("inner", SectionKind.DOMAIN), domain=DomainId("2"))
    outer = replace(section("outer", SectionKind.DOMAIN), domain=DomainId("1"), sections=(inner,))
    words = Words(
        domains={DomainId("2"): DomainWords(text=prose("A."))},
        standards={StandardId("2.1"): StandardWords(text=prose("B."))},
        recommendations={4: prose("C.")},
    )
    inspection = inspect(framework=replace(FRAMEWORK, sections=(outer,)), words=words)

    assert {name: source.path for name, source in list_sources(inspection, FILE).items()} == {
        "inner": ("domains", "2"),
        "standard-2-1": ("standards", "2.1"),
        "recommendation-4": ("recommendations", "4"),
    }

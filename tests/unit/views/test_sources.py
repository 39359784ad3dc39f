"""Where the words of a page were written."""

from dataclasses import replace

from builders import FRAMEWORK, INSPECTION, inspect, local_prose, prose, section
from inspectorate.model.framework import DomainId, SectionKind, StandardId
from inspectorate.model.language import ENGLISH, Language
from inspectorate.model.words import DomainWords, PressReleaseWords, StandardWords, Words
from inspectorate.views.document import Source
from inspectorate.views.sources import list_sources, list_sources_of_release, site_source

FOLDER = "content/inspections"
FILE = f"{FOLDER}/ambershire-2025/report.yaml"
EDITION = f"content/frameworks/{FRAMEWORK.id}.yaml"
WELSH = Language("cy")


def test_a_section_was_written_below_its_own_name() -> None:
    assert list_sources(INSPECTION, FOLDER, ENGLISH)["foreword"] == Source(FILE, ("sections", "foreword"))


def test_domains_standards_and_recommendations_have_places_of_their_own() -> None:
    inner = replace(section("inner", SectionKind.DOMAIN), domain=DomainId("2"))
    outer = replace(section("outer", SectionKind.DOMAIN), domain=DomainId("1"), sections=(inner,))
    words = Words(
        domains={DomainId("2"): DomainWords(text=prose("A."))},
        standards={StandardId("2.1"): StandardWords(text=prose("B."))},
        recommendations={4: prose("C.")},
    )
    inspection = inspect(framework=replace(FRAMEWORK, sections=(outer,)), words=words)

    assert list_sources(inspection, FOLDER, ENGLISH) == {
        "outer": Source(EDITION, ("sections", 0), is_standing=True),
        "inner": Source(FILE, ("domains", "2")),
        "standard-2-1": Source(FILE, ("standards", "2.1")),
        "recommendation-4": Source(FILE, ("recommendations", "4")),
    }


def test_standing_words_were_written_in_the_edition() -> None:
    inner = section("inner", SectionKind.STANDING)
    sections = (
        section("first", SectionKind.RATINGS),
        replace(section("outer", SectionKind.STANDING), sections=(inner,)),
    )
    framework = replace(FRAMEWORK, sections=sections, imprint=(section("imprint", SectionKind.STANDING),))

    sources = list_sources(inspect(framework=framework, words=Words()), FOLDER, ENGLISH)

    assert sources["inner"] == Source(EDITION, ("sections", 1, "sections", 0), is_standing=True)
    assert sources["imprint"] == Source(EDITION, ("imprint", 0), is_standing=True)


def test_a_footnote_was_written_by_the_author_or_in_the_edition() -> None:
    words = Words(footnotes={"survey": prose("A survey.")})
    framework = replace(FRAMEWORK, footnotes={"rule": local_prose("A rule."), "survey": local_prose("Another.")})
    notes = {"footnote-1": "rule", "footnote-2": "survey", "footnote-3": "discretion"}

    sources = list_sources(inspect(framework=framework, words=words), FOLDER, ENGLISH, notes)

    assert sources["footnote-1"] == Source(EDITION, ("footnotes", "rule"), is_standing=True)
    assert sources["footnote-2"] == Source(FILE, ("footnotes", "survey"))
    assert "footnote-3" not in sources


def test_translated_words_were_written_in_a_file_of_their_own() -> None:
    words = Words(sections={"foreword": prose("A.")})
    inspection = replace(inspect(words=words), translated_words={WELSH: words})

    assert list_sources(inspection, FOLDER, WELSH)["foreword"].file == f"{FOLDER}/ambershire-2025/report.cy.yaml"
    assert list_sources(inspection, FOLDER, ENGLISH)["foreword"].file == FILE


def test_a_press_release_has_words_of_its_author_and_standing_words() -> None:
    release = PressReleaseWords(body=prose("A."), footnotes={"said": prose("B.")})
    inspection = replace(INSPECTION, press_release=release, translated_press_releases={WELSH: release})
    own, welsh = (f"{FOLDER}/ambershire-2025/press-release{code}.yaml" for code in ("", ".cy"))

    assert list_sources_of_release(inspection, FOLDER, ENGLISH, {"footnote-1": "said"}) == {
        "release-opening": Source(EDITION, ("press_release", "areas"), is_standing=True),
        "release-notes": Source(EDITION, ("press_release", "notes"), is_standing=True),
        "release-words": Source(own, ("body",)),
        "footnote-1": Source(own, ("footnotes", "said")),
    }
    assert list_sources_of_release(inspection, FOLDER, WELSH)["release-words"].file == welsh


def test_words_of_the_site_were_written_beside_the_inspections() -> None:
    assert site_source(FOLDER, "introduction") == Source("content/site.yaml", ("introduction",), is_standing=True)

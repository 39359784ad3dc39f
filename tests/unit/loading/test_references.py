"""References: what names something that does not exist."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from builders import (
    ASSESSMENT,
    EN,
    FRAMEWORK,
    GOOD,
    LETTER_FRAMEWORK,
    LETTER_RECORD,
    RECORD,
    SCALE,
    SITE,
    WORDING,
    bands,
    domain,
    judged,
    make_wording,
    measured,
    phrase,
    printed,
    prose,
    results,
    section,
    standard,
)
from inspectorate.diagnostics import Diagnostic, FieldPath
from inspectorate.loading.references import (
    check_framework,
    check_record,
    check_site,
    check_wording,
    check_words,
)
from inspectorate.loading.unknown import NAME, unknown_reference
from inspectorate.model.framework import (
    DomainId,
    Framework,
    RatingBand,
    RatingId,
    Section,
    SectionKind,
    StandardId,
)
from inspectorate.model.inspection import OverallResult, Record
from inspectorate.model.language import Language, Phrase
from inspectorate.model.site import Licence, PersonId
from inspectorate.model.words import DomainWords, StandardWords, Words

FILE = "f.yaml"
Found = list[tuple[str, FieldPath]]


def told(found: Iterator[Diagnostic]) -> Found:
    """Return code and path of all that is found."""
    diagnostics = list(found)
    assert all(one.file == FILE and one.hint for one in diagnostics)
    return [(one.code, one.path) for one in diagnostics]


def with_overall_bands(*limits: int) -> Framework:
    """Return a framework whose overall ratings have these limits."""
    return replace(FRAMEWORK, overall=replace(FRAMEWORK.overall, bands=bands(*limits)))


# --- Frameworks -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("framework", [FRAMEWORK, LETTER_FRAMEWORK], ids=lambda framework: framework.id)
def test_a_sound_framework_has_nothing_to_tell(framework: Framework) -> None:
    assert told(check_framework(framework, FILE)) == []


@pytest.mark.parametrize("limits", [(1, 50, 65, 80), (0, 50, 50, 80), (0, 65, 50, 80), (50, 65, 80, 0)])
def test_bands_run_from_0_upwards_without_a_gap(limits: tuple[int, int, int, int]) -> None:
    gaps = "bands-with-gaps"

    assert told(check_framework(replace(FRAMEWORK, bands=bands(*limits)), FILE)) == [(gaps, ("bands",))]
    assert told(check_framework(with_overall_bands(*limits), FILE)) == [(gaps, ("overall", "bands"))]


def test_a_scale_needs_bands() -> None:
    assert told(check_framework(replace(FRAMEWORK, bands=()), FILE)) == [("bands-with-gaps", ("bands",))]


def test_a_band_names_a_rating_of_the_scale() -> None:
    unknown = (*bands(0, 50, 65, 80), RatingBand(RatingId("excellent"), 90))

    assert told(check_framework(replace(FRAMEWORK, bands=unknown), FILE)) == [
        ("unknown-rating", ("bands", 4, "rating"))
    ]


@pytest.mark.parametrize(
    ("framework", "path"),
    [
        (replace(FRAMEWORK, scale=(*SCALE, GOOD)), ("scale", 4, "id")),
        (replace(FRAMEWORK, domains=(domain("1", "A"), domain("1", "B"))), ("domains", 1, "id")),
        (
            replace(FRAMEWORK, domains=(domain("1", "A", standard("1.1")), domain("2", "B", standard("1.1")))),
            ("domains", 1, "standards", 0, "id"),
        ),
        (
            replace(FRAMEWORK, domains=(domain("1", "A", ASSESSMENT, replace(ASSESSMENT, id=StandardId("2.2"))),)),
            ("domains", 0, "standards", 1, "key_questions", 0, "id"),
        ),
        (replace(FRAMEWORK, imprint=FRAMEWORK.sections), ("sections", 0, "id")),
    ],
)
def test_an_id_is_given_once(framework: Framework, path: FieldPath) -> None:
    assert ("id-given-twice", path) in told(check_framework(framework, FILE))


def of_domain(name: str | None, kind: SectionKind = SectionKind.DOMAIN) -> Section:
    """Return a section about a domain."""
    return replace(section("s", kind), domain=DomainId(name) if name is not None else None)


@pytest.mark.parametrize("kind", [SectionKind.DOMAIN, SectionKind.NUMBERED_DOMAIN])
@pytest.mark.parametrize("name", ["9", None])
def test_a_section_on_a_domain_names_one(kind: SectionKind, name: str | None) -> None:
    outer = replace(section("o", SectionKind.PROSE), sections=(of_domain("1"), replace(of_domain(name, kind), id="x")))

    assert told(check_framework(replace(FRAMEWORK, sections=(outer,)), FILE)) == [
        ("unknown-domain", ("sections", 0, "sections", 1, "domain"))
    ]


def test_a_section_of_another_kind_needs_no_domain() -> None:
    assert told(check_framework(replace(FRAMEWORK, sections=(of_domain(None, SectionKind.PROSE),)), FILE)) == []


def test_a_framework_of_letters_has_words_for_one() -> None:
    assert told(check_framework(replace(LETTER_FRAMEWORK, letter=None), FILE)) == [("missing-field", ("document",))]


# --- Records ----------------------------------------------------------------------------------------------------------


def check(record: Record, framework: Framework = FRAMEWORK) -> Found:
    """Check a record; the site knows one person."""
    return told(check_record(record, framework, ["jo-chief"], FILE))


def test_a_sound_record_has_nothing_to_tell() -> None:
    assert check(replace(RECORD, signatory=PersonId("jo-chief"))) == []
    assert check(LETTER_RECORD, LETTER_FRAMEWORK) == []


def test_a_record_names_standards_ratings_and_key_questions_of_its_framework() -> None:
    unknown = replace(GOOD, id=RatingId("godo"))
    given = results(
        s1_1=judged(unknown), s9_9=judged(unknown), s2_1=replace(measured(GOOD), shares=printed(50, 60, 70, 80))
    )

    assert check(replace(RECORD, standards=given)) == [
        ("unknown-rating", ("standards", "1.1", "rating")),
        ("unknown-standard", ("standards", "9.9", NAME)),
        ("unknown-key-question", ("standards", "2.1", "shares", "2.1.4", NAME)),
    ]


def test_the_overall_rating_is_one_of_the_scale() -> None:
    record = replace(RECORD, overall=OverallResult(rating=RatingId("godo")))

    assert check(record) == [("unknown-rating", ("overall", "rating"))]


def test_a_signatory_is_one_of_the_people_of_the_site() -> None:
    assert check(replace(RECORD, signatory=PersonId("nobody"))) == [("unknown-person", ("signatory",))]


def test_a_letter_goes_to_somebody() -> None:
    assert check(replace(LETTER_RECORD, letter=None), LETTER_FRAMEWORK) == [("missing-field", ())]


# --- Words ------------------------------------------------------------------------------------------------------------


def test_words_belong_to_a_section_domain_or_standard() -> None:
    words = Words(
        sections={"foreword": prose("a"), "forword": prose("a"), "ratings": prose("a")},
        domains={DomainId("1"): DomainWords(), DomainId("9"): DomainWords()},
        standards={StandardId("2.1"): StandardWords(), StandardId("2.2"): StandardWords()},
    )
    framework = replace(FRAMEWORK, sections=(*FRAMEWORK.sections, section("ratings", SectionKind.RATINGS)))

    assert told(check_words(words, framework, FILE)) == [
        ("unknown-section", ("sections", "forword", NAME)),
        ("unknown-section", ("sections", "ratings", NAME)),  # it is made from the record and has no words
        ("unknown-domain", ("domains", "9", NAME)),
        ("unknown-standard", ("standards", "2.2", NAME)),
    ]


@pytest.mark.parametrize("kind", [SectionKind.PROSE, SectionKind.FOREWORD, SectionKind.STANDING])
def test_sections_of_words_may_have_words_at_any_depth_and_in_the_imprint(kind: SectionKind) -> None:
    outer = replace(section("outer", SectionKind.RATINGS), sections=(section("inner", kind),))
    framework = replace(FRAMEWORK, sections=(outer,), imprint=(section("thanks", kind),))
    words = Words(sections={"inner": prose("a"), "thanks": prose("a")})

    assert told(check_words(words, framework, FILE)) == []


# --- Site and wording -------------------------------------------------------------------------------------------------


def test_a_sound_site_has_nothing_to_tell() -> None:
    assert told(check_site(SITE, ["en"], FILE)) == []


def test_a_site_has_a_language_and_phrases_for_each() -> None:
    welsh = replace(SITE, languages=(EN, Language("cy")))

    assert told(check_site(replace(SITE, languages=()), ["en"], FILE)) == [("wrong-value", ("languages",))]
    assert told(check_site(welsh, ["en"], FILE)) == [("missing-file", ("languages", 1))]


@pytest.mark.parametrize("address", ["https://example.org", "reports.example.org/", "ftp://example.org/", ""])
def test_the_address_of_a_site_is_whole_and_ends_with_a_slash(address: str) -> None:
    assert told(check_site(replace(SITE, address=address), ["en"], FILE)) == [("wrong-value", ("address",))]


def test_a_site_may_stand_in_a_folder_and_without_encryption() -> None:
    assert told(check_site(replace(SITE, address="http://example.org/reports/"), ["en"], FILE)) == []


@pytest.mark.parametrize("address", ["licences.example.org/open", "ftp://example.org/", "https://a b/", ""])
def test_the_address_of_the_licence_is_whole(address: str) -> None:
    licence = Licence(name=phrase("Open"), address=address)

    assert told(check_site(replace(SITE, licence=licence), ["en"], FILE)) == [("wrong-value", ("licence", "address"))]


@pytest.mark.parametrize("address", ["https://example.org", "http://example.org/", "https://example.org/open/3?a=b"])
def test_a_licence_may_stand_at_any_address_of_the_web(address: str) -> None:
    licence = Licence(name=phrase("Open"), address=address)

    assert told(check_site(replace(SITE, licence=licence), ["en"], FILE)) == []


def test_a_language_has_every_phrase_and_no_other() -> None:
    phrases = {name: text for name, text in WORDING.phrases.items() if name not in {"home", "and"}}
    wording = replace(WORDING, phrases={**phrases, "hoem": Phrase("x")})

    assert told(check_wording(WORDING, FILE)) == []
    assert told(check_wording(wording, FILE)) == [
        ("phrase-missing", ("phrases",)),
        ("phrase-missing", ("phrases",)),
        ("unknown-phrase", ("phrases", "hoem", NAME)),
    ]


@pytest.mark.parametrize("count", [11, 13])
def test_a_year_has_twelve_names_of_months(count: int) -> None:
    assert told(check_wording(make_wording(months=["month"] * count), FILE)) == [("wrong-value", ("months",))]


# --- The message ------------------------------------------------------------------------------------------------------


def test_an_unknown_name_is_told_with_a_guess_and_with_all_names() -> None:
    found = unknown_reference("key question", "2.1.aa", ["2.1.a", "7.7.b"], FILE, ("a",))

    assert (found.code, found.message) == ("unknown-key-question", "There is no key question `2.1.aa`.")
    assert found.hint == "Did you mean `2.1.a`? There are: `2.1.a`, `7.7.b`."


def test_an_unknown_name_like_no_other_is_told_without_a_guess() -> None:
    assert unknown_reference("rating", "xyz", ["good", "bad"], FILE, ()).hint == "There are: `good`, `bad`."
    assert unknown_reference("rating", "xyz", [], FILE, ()).hint == "There are: none."

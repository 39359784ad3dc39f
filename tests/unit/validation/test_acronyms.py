"""Acronyms are explained, and names are written in one way."""

from dataclasses import replace

import pytest

from builders import FRAMEWORK, INSPECTION, RECORD, domain, inspect, local_prose, phrase, prose, section, standard
from inspectorate.diagnostics import Severity
from inspectorate.model.checking import Acronyms, Handbook
from inspectorate.model.framework import DomainId, SectionKind, StandardId
from inspectorate.model.standing import GlossaryEntry
from inspectorate.model.words import DomainWords, StandardWords, Words
from inspectorate.ratings import rate_inspection
from inspectorate.validation.acronyms import check_expanded, check_expanded_alike, check_spelling_of_names
from inspectorate.validation.manuscript import read_manuscript
from manuscripts import FOLDER, PLAIN, Setting, show, write

# --- Acronyms that nothing explains -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("They had ETE.", "ETE"),
        ("Some PSRs were late.", "PSR"),
        ("The A&E was full.", "A&E"),
        ("They had ETE, and ETE again.", "ETE"),
        ("They had ABCDEF.", "ABCDEF"),
    ],
)
def test_an_acronym_that_nothing_explains_is_information(text: str, said: str) -> None:
    manuscript = write(text)
    found = list(check_expanded(manuscript))

    assert show(manuscript, found) == [("acronym-not-explained", said)]
    assert found[0].message == f"{said} is used and nothing explains it."
    assert found[0].severity is Severity.INFORMATION


@pytest.mark.parametrize(
    "text",
    [
        "They had education, training and employment (ETE). ETE was good.",
        "ETE (education, training and employment) was good.",
        "Pre-sentence reports (PSRs) help. A PSR was late.",
        "DECEMBER AND ETE",
        "Part IV and part A",
        "They read ‘All about ETE’.",
        "The ABCDEFG.",
        "The UK.",
        "Mail ETE@example.org",
    ],
)
def test_what_is_explained_known_or_no_acronym_is_not_told(text: str) -> None:
    setting = Setting(handbook=Handbook(acronyms=Acronyms(known=("UK",))))

    assert list(check_expanded(write(text, setting=setting))) == []


def test_the_framework_explains_its_own() -> None:
    entries = (GlossaryEntry(phrase("YOT/YOS"), local_prose("A team.")),)
    framework = replace(FRAMEWORK, glossary=entries, back_cover=local_prose("The Youth Justice Board (YJB) helps."))
    words = "The YOT, the YOS, the YJB and the PSR."
    manuscript = write(words, setting=Setting(framework=framework))

    assert [said for _, said in show(manuscript, check_expanded(manuscript))] == ["PSR"]


def test_another_short_name_of_the_service_is_left_to_the_check_of_names() -> None:
    services = {"YOT": "youth offending team", "AYJS": "ambershire youth justice service"}
    setting = Setting(handbook=Handbook(acronyms=Acronyms(services=services)))
    manuscript = write("The YOT and the AYJS.", setting=setting)

    assert [said for _, said in show(manuscript, check_expanded(manuscript))] == ["AYJS"]


def test_the_head_of_a_release_explains_the_short_name_and_the_report_explains_nothing_for_it() -> None:
    manuscript = write("The Ambershire YJS (AYJS) has ETE (education and so on).", release=prose("The AYJS has ETE."))
    found = list(check_expanded(manuscript))

    assert [(one.file, said) for one, (_, said) in zip(found, show(manuscript, found), strict=True)] == [
        (f"{FOLDER}/report.yaml", "YJS"),
        (f"{FOLDER}/press-release.yaml", "ETE"),
    ]


def test_an_acronym_that_is_explained_only_later_is_told_with_both_places() -> None:
    explanation = "Education, training and employment (ETE) was good, as ETE is."
    (found,) = check_expanded(write("They had ETE.", explanation, explanation))

    assert found.message == "ETE is used before it is explained."
    assert (found.path[-1], found.span) == (0, (9, 12))
    assert [(one.path[-1], one.span) for one in found.also] == [(1, (0, 40))]


def test_words_are_read_in_the_order_of_print() -> None:
    sections = (
        section("foreword", SectionKind.FOREWORD),
        section("recommendations", SectionKind.RECOMMENDATIONS),
        section("findings", SectionKind.FINDINGS),
        section("background", SectionKind.PROSE),
        replace(section("one", SectionKind.DOMAIN), domain=DomainId("1")),
    )
    framework = replace(FRAMEWORK, sections=sections, domains=(domain("1", "One", standard("1.1")),))
    words = Words(
        footnotes={"note": prose("The six (BF).")},
        recommendations={1: prose("The one (BA). The BB.")},
        sections={"background": prose("The three (BC). The BD."), "foreword": prose("The BA.")},
        standards={StandardId("1.1"): StandardWords(text=prose("The five (BE). The BF."))},
        domains={
            DomainId("1"): DomainWords(findings=prose("The two (BB). The BC."), text=prose("The four (BD). The BE."))
        },
    )
    manuscript = read_manuscript(rate_inspection(inspect(RECORD, framework, words)), PLAIN.site, FOLDER)

    assert INSPECTION.framework is not framework
    assert [said for _, said in show(manuscript, check_expanded(manuscript))] == ["BA", "BB", "BC", "BD", "BE", "BF"]
    assert {found.message[3:] for found in check_expanded(manuscript)} == {"is used before it is explained."}


# --- Acronyms that are written out in two ways ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        ("The youth justice service (YJS).", "The young justice service (YJS).", "young justice service (YJS)"),
        ("The youth justice service (YJS).", "YJS (youth justice scheme) is.", "YJS (youth justice scheme)"),
        ("SEN (special needs) are.", "Special educational needs (SEN).", "Special educational needs (SEN)"),
    ],
)
def test_an_acronym_with_two_meanings_is_told_at_the_second(one: str, other: str, said: str) -> None:
    manuscript = write(one, other)
    (found,) = check_expanded_alike(manuscript)

    assert show(manuscript, [found]) == [("acronym-explained-differently", said)]
    assert [place.path[-1] for place in found.also] == [0]


@pytest.mark.parametrize(
    "other",
    [
        "Youth Justice Services (YJSs) are.",
        "YJS (youth justice service) is.",
        "The youth-justice service (YJS) is.",
        "As told above (YJS).",
        "YJS (see the glossary).",
        "Bouth justice service (YJS).",
    ],
)
def test_the_same_words_in_another_form_are_not_told(other: str) -> None:
    assert list(check_expanded_alike(write("The youth justice service (YJS).", other))) == []


def test_a_therapist_and_a_therapy_have_one_acronym() -> None:
    first = "Speech and language therapy (SALT)."

    assert list(check_expanded_alike(write(first, "A speech and language therapist (SALT)."))) == []
    assert len(list(check_expanded_alike(write(first, "The speech and language tests (SALT).")))) == 1


def test_an_acronym_may_leave_out_small_words_but_not_a_sentence() -> None:
    manuscript = write(
        "A Service of Youth and Justice (SYJ).", "Some did. You all join (SYJ).", "Safe youth journeys (SYJ)."
    )
    (found,) = check_expanded_alike(manuscript)

    assert (
        found.message == "SYJ stands for ‘Safe youth journeys’ here, and elsewhere for ‘Service of Youth and Justice’."
    )


@pytest.mark.parametrize(("words", "count"), [("Alpha of the big", 1), ("Alpha of the very big", 0), ("Abba", 1)])
def test_an_expansion_has_no_more_than_two_words_for_each_letter(words: str, count: int) -> None:
    assert len(list(check_expanded_alike(write(f"{words} (AB).", "All bears (AB).")))) == count


# --- Names that are spelt in two ways ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("SALT and SALT.", "SaLT."), "SaLT"),
        (("SaLT.", "SALT and SALT."), "SaLT"),
        (("SALT.", "SaLT."), "SaLT"),
        (("Sparks2Life, Sparks2Life.", "Spark2Life."), "Spark2Life"),
        (("Spark2Life, Spark2Life.", "Spark2life."), "Spark2life"),
        (("AssetPlus, AssetPlus.", "AsetPlus."), "AsetPlus"),
        (("AssetPlus, AssetPlus.", "AssetPlos."), "AssetPlos"),
        (("Several PSRs.", "A PSr."), "PSr"),
        (("Life2U, Life2U.", "Lifes2U."), "Lifes2U"),
    ],
)
def test_the_rarer_spelling_of_a_name_is_told(words: tuple[str, ...], said: str) -> None:
    manuscript = write(*words)

    assert show(manuscript, check_spelling_of_names(manuscript)) == [("name-spelt-two-ways", said)]


@pytest.mark.parametrize(
    "text",
    [
        "A PSR and PSRs.",
        "Salt, salt and SEND.",
        "YJS, YOS, YJB and YJBs.",
        "McGuckian and MacDonald.",
        "Lif2U and Lifs2U.",
        "Phase1, Phase2 and Phase21.",
        "AssetPlus and AssetBonus.",
        "See https://AssetPlus.example/ and a@ASSETPLUS.example",
        "Children and children.",
        "ABCDEFG and ABCDEFH.",
    ],
)
def test_different_names_are_not_told(text: str) -> None:
    assert list(check_spelling_of_names(write(text))) == []


def test_three_spellings_are_measured_by_the_most_frequent() -> None:
    manuscript = write("Spark2life.", "Sparks2Life.", "Spark2Life.", release=prose("Spark2Life."))
    found = list(check_spelling_of_names(manuscript))

    assert [said for _, said in show(manuscript, found)] == ["Spark2life", "Sparks2Life"]
    assert {one.message.partition(" ")[2] for one in found} == {"is written Spark2Life elsewhere."}
    assert {one.also[0].path[-1] for one in found} == {2}


def test_the_record_is_read_as_well() -> None:
    setting = Setting(record=replace(RECORD, service_short_name=phrase("AYjS")))
    (found,) = check_spelling_of_names(write("The AYJS.", setting=setting))

    assert found.path[0] == "service_short_name"

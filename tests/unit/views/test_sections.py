"""Sections: what each kind is made of, in reading order, and what is left out where there is nothing to say."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

import pytest

from builders import (
    ASSESSMENT,
    EN,
    FRAMEWORK,
    GOOD,
    LEADERSHIP,
    LETTER_INSPECTION,
    PHRASES_IN_ENGLISH,
    RECORD,
    domain,
    inspect,
    judged,
    local_prose,
    measured,
    not_rated,
    paragraph,
    phrase,
    prose,
    results,
    section,
    standard,
)
from inspectorate.model.framework import (
    DomainId,
    Framework,
    KeyQuestionTables,
    Section,
    SectionKind,
    StandardId,
)
from inspectorate.model.inspection import Inspection, RecommendationGroup, Record
from inspectorate.model.key_facts import KeyFacts
from inspectorate.model.prose import FootnoteMark, Heading, List, ListItem, Prose, Text
from inspectorate.model.site import Person
from inspectorate.model.standing import GlossaryEntry
from inspectorate.model.words import DomainWords, StandardWords, Words
from inspectorate.ratings import rate_inspection
from inspectorate.views.parts import (
    GlossaryPart,
    HeadedProsePart,
    KeyFactsPart,
    NumberedParagraphsPart,
    Part,
    ProsePart,
    RecommendationGroupView,
    RecommendationsPart,
    SectionView,
    SignaturePart,
)
from inspectorate.views.rating_parts import KeyQuestionTablePart, RatingBoxPart, RatingsTablePart, ResultsTablePart
from inspectorate.views.sections import SectionWriter

P = TypeVar("P", bound=Part)
NO_WORDS = Words()


def write(inspection: Inspection, *sections: Section) -> tuple[SectionView, ...]:
    """Return sections of the document of an inspection."""
    return SectionWriter(rate_inspection(inspection), PHRASES_IN_ENGLISH).sections(sections)


def write_one(inspection: Inspection, one: Section) -> SectionView:
    """Return one section of the document of an inspection."""
    (view,) = write(inspection, one)
    return view


def only(parts: Sequence[Part], kind: type[P]) -> P:
    """Return the one part of a section, of this kind."""
    (part,) = parts
    assert isinstance(part, kind)
    return part


def kinds(view: SectionView) -> list[str]:
    """Return the components of a section's parts."""
    return [part.component for part in view.parts]


def of_words(**sections: Prose) -> Inspection:
    """Return an inspection with words for sections."""
    return inspect(words=Words(sections=sections))


# --- Every section ----------------------------------------------------------------------------------------------------


def test_a_section_has_id_level_kind_and_heading() -> None:
    view = write_one(of_words(a=prose("x")), section("a", SectionKind.PROSE, "On {area}"))

    assert (view.id, view.level, view.kind, view.heading) == ("a", 2, "prose", "On Ambershire")


def test_sections_inside_others_stand_one_level_deeper() -> None:
    inner = section("i", SectionKind.PROSE)
    middle = replace(section("m", SectionKind.PROSE), sections=(inner,))
    outer = replace(section("o", SectionKind.PROSE), sections=(middle,))
    view = write_one(of_words(i=prose("x")), outer)

    assert [view.level, view.sections[0].level, view.sections[0].sections[0].level] == [2, 3, 4]


@pytest.mark.parametrize(
    "kind",
    [
        SectionKind.PROSE,
        SectionKind.STANDING,
        SectionKind.FOREWORD,
        SectionKind.RECOMMENDATIONS,
        SectionKind.FINDINGS,
        SectionKind.KEY_FACTS,
        SectionKind.GLOSSARY,
    ],
)
def test_a_section_with_nothing_to_say_is_left_out(kind: SectionKind) -> None:
    assert write(inspect(words=NO_WORDS), section("a", kind)) == ()


def test_every_kind_of_section_can_be_written() -> None:
    for kind in SectionKind:
        write(inspect(words=NO_WORDS), replace(section("a", kind), domain=DomainId("1")))


def test_a_heading_alone_stands_where_sections_inside_have_something_to_say() -> None:
    outer = replace(section("o", SectionKind.PROSE), sections=(section("i", SectionKind.PROSE),))
    view = write_one(of_words(i=prose("x")), outer)

    assert view.parts == ()
    assert [one.id for one in view.sections] == ["i"]


@pytest.mark.parametrize("kind", [SectionKind.DOMAIN, SectionKind.NUMBERED_DOMAIN])
def test_a_section_on_a_domain_without_one_is_a_fault_of_the_program(kind: SectionKind) -> None:
    with pytest.raises(ValueError, match="The section a names no domain"):
        write(inspect(), section("a", kind))


# --- Words ------------------------------------------------------------------------------------------------------------


def test_standing_words_come_before_those_of_the_author() -> None:
    standing = replace(section("a", SectionKind.PROSE), text=local_prose("In {area}"))
    view = write_one(of_words(a=prose("{area}")), standing)

    assert only(view.parts, ProsePart).html == "<p>In Ambershire</p>\n<p>{area}</p>"


def test_headings_of_an_author_stand_below_that_of_the_section() -> None:
    words = prose(Heading(1, (Text("x"),)))
    outer = replace(section("o", SectionKind.PROSE), sections=(section("i", SectionKind.PROSE),))
    view = write_one(of_words(o=words, i=words), outer)

    assert only(view.parts, ProsePart).html == "<h3>x</h3>"
    assert only(view.sections[0].parts, ProsePart).html == "<h4>x</h4>"


def test_a_foreword_is_signed() -> None:
    signed = replace(of_words(a=prose("x")), signatory=Person(name="Jo Chief", title=phrase("Chief Inspector")))
    view = write_one(signed, section("a", SectionKind.FOREWORD))

    assert kinds(view) == ["prose", "signature"]
    assert view.parts[1] == SignaturePart(name="Jo Chief", title="Chief Inspector")


def test_a_foreword_without_a_signatory_is_not_signed() -> None:
    assert kinds(write_one(of_words(a=prose("x")), section("a", SectionKind.FOREWORD))) == ["prose"]


def test_no_words_are_not_signed() -> None:
    signed = replace(of_words(), signatory=Person(name="Jo Chief", title=phrase("Chief Inspector")))

    assert write(signed, section("a", SectionKind.FOREWORD)) == ()


def test_a_glossary_lists_terms_with_their_meanings() -> None:
    framework = replace(FRAMEWORK, glossary=(GlossaryEntry(phrase("YOT"), local_prose("A team in {area}")),))
    view = write_one(inspect(framework=framework), section("a", SectionKind.GLOSSARY))

    assert [(entry.term, entry.meaning) for entry in only(view.parts, GlossaryPart).entries] == [
        ("YOT", "A team in Ambershire")
    ]


def test_key_facts_are_shown_where_the_record_has_some() -> None:
    record = replace(RECORD, key_facts=(KeyFacts(title=phrase("Population")),))
    view = write_one(inspect(record), section("a", SectionKind.KEY_FACTS))

    assert [group.heading for group in only(view.parts, KeyFactsPart).groups] == ["Population"]


# --- Recommendations --------------------------------------------------------------------------------------------------


def recommend(words: Mapping[int, Prose], *numbers: tuple[int, ...]) -> tuple[RecommendationGroupView, ...]:
    """Return the groups of recommendations with these numbers."""
    record = replace(
        RECORD,
        recommendations=tuple(RecommendationGroup(addressee=phrase("The board"), numbers=group) for group in numbers),
    )
    view = write_one(inspect(record, words=Words(recommendations=words)), section("a", SectionKind.RECOMMENDATIONS))
    return only(view.parts, RecommendationsPart).groups


def test_recommendations_are_numbered_on_over_all_addressees() -> None:
    one, two = recommend({number: prose(f"do {number}") for number in (1, 2, 3)}, (1, 2), (3,))

    assert (one.heading, one.start, two.start) == ("The board should:", 1, 3)
    assert [item.id for item in (*one.items, *two.items)] == [
        "recommendation-1",
        "recommendation-2",
        "recommendation-3",
    ]


def test_only_the_last_recommendation_to_an_addressee_ends_with_a_full_stop() -> None:
    one, two = recommend({number: prose(f"do {number}") for number in (1, 2, 3)}, (1, 2), (3,))

    assert [item.html for item in (*one.items, *two.items)] == ["do 1", "do 2.", "do 3."]


def test_a_list_at_the_end_of_a_recommendation_is_printed_and_gets_no_full_stop() -> None:
    words = prose("do:", List((ListItem((paragraph("this"),)),)))
    (group,) = recommend({1: words}, (1,))

    assert [item.html for item in group.items] == ["do:<ul>\n<li>this</li>\n</ul>"]


def test_recommendations_are_introduced() -> None:
    record = replace(RECORD, recommendations=(RecommendationGroup(addressee=phrase("The board"), numbers=(1,)),))
    introduced = replace(section("a", SectionKind.RECOMMENDATIONS), text=local_prose("We make {recommendations}."))
    view = write_one(inspect(record, words=Words(recommendations={1: prose("x")})), introduced)

    assert kinds(view) == ["prose", "recommendations"]
    assert only(view.parts[:1], ProsePart).html == "<p>We make one recommendation.</p>"


def test_without_recommendations_there_is_no_introduction_either() -> None:
    introduced = replace(section("a", SectionKind.RECOMMENDATIONS), text=local_prose("We make some."))

    assert write(inspect(), introduced) == ()


# --- Findings ---------------------------------------------------------------------------------------------------------


def test_findings_stand_below_the_name_of_their_domain() -> None:
    framework = replace(FRAMEWORK, findings_introduction=local_prose("On {domain} in {area}:"))
    words = Words(domains={DomainId("2"): DomainWords(findings=prose("Found.", Heading(1, (Text("x"),))))})
    view = write_one(inspect(framework=framework, words=words), section("a", SectionKind.FINDINGS))
    part = only(view.parts, HeadedProsePart)

    assert (part.level, part.heading) == (3, "Court disposals")
    assert part.html == "<p>On court disposals in Ambershire:</p>\n<p>Found.</p>\n<h4>x</h4>"


def test_findings_are_introduced_as_a_whole_and_follow_the_order_of_the_domains() -> None:
    introduced = replace(section("a", SectionKind.FINDINGS), text=local_prose("Overall {overall_rating}."))
    findings = {DomainId(name): DomainWords(findings=prose("x")) for name in ("2", "1")}
    view = write_one(inspect(words=Words(domains=findings)), introduced)

    assert kinds(view) == ["prose", "headed-prose", "headed-prose"]
    assert [part.heading for part in view.parts if isinstance(part, HeadedProsePart)] == [
        "Organisation",
        "Court disposals",
    ]


# --- Domains and standards --------------------------------------------------------------------------------------------

COURT = replace(section("court", SectionKind.DOMAIN), domain=DomainId("2"))


def write_court(
    framework: Framework = FRAMEWORK, words: Words = NO_WORDS, record: Record = RECORD, one: Section = COURT
) -> SectionView:
    """Return the section on domain 2."""
    return write_one(inspect(record, framework, words), one)


def with_court(**changes: object) -> Framework:
    """Return a framework whose domain 2 is changed."""
    return replace(FRAMEWORK, domains=(FRAMEWORK.domains[0], replace(FRAMEWORK.domains[1], **changes)))  # type: ignore[arg-type]


def test_a_domain_is_introduced_before_its_own_words() -> None:
    words = Words(domains={DomainId("2"): DomainWords(text=prose("We saw 16 cases."))})
    view = write_court(with_court(introduction=local_prose("In {area}")), words)

    assert only(view.parts, ProsePart).html == "<p>In Ambershire</p>\n<p>We saw 16 cases.</p>"


def test_every_standard_of_a_domain_is_a_section_with_its_box() -> None:
    (view,) = write_court().sections

    assert (view.id, view.level, view.kind, view.heading) == ("standard-2-1", 3, "standard", "2.1. Assessment")
    assert kinds(view) == ["rating-box", "key-question-table"]
    assert isinstance(view.parts[0], RatingBoxPart)
    assert isinstance(view.parts[1], KeyQuestionTablePart)


def test_a_standard_is_told_in_order_box_questions_introduction_words_strengths_areas() -> None:
    assessment = replace(ASSESSMENT, introduction=local_prose("Introduced in {area}."))
    framework = replace(
        with_court(standards=(assessment,)), key_question_introduction=local_prose("Questions on {standard}:")
    )
    words = StandardWords(text=prose("Words."), strengths=prose("Strong."), areas_for_improvement=prose("Weak."))
    (view,) = write_court(framework, Words(standards={StandardId("2.1"): words})).sections

    assert kinds(view) == ["rating-box", "prose", "key-question-table", "prose", "headed-prose", "headed-prose"]
    assert [part.html for part in view.parts if isinstance(part, ProsePart)] == [
        "<p>Questions on assessment:</p>",
        "<p>Introduced in Ambershire.</p>\n<p>Words.</p>",
    ]
    assert [(part.level, part.heading, part.html) for part in view.parts if isinstance(part, HeadedProsePart)] == [
        (4, "Strengths", "<p>Strong.</p>"),
        (4, "Areas for improvement", "<p>Weak.</p>"),
    ]


def test_headings_in_strengths_stand_below_the_heading_strengths() -> None:
    words = StandardWords(strengths=prose(Heading(1, (Text("x"),))))
    (view,) = write_court(words=Words(standards={StandardId("2.1"): words})).sections

    assert only(view.parts[-1:], HeadedProsePart).html == "<h5>x</h5>"


@pytest.mark.parametrize(
    ("framework", "record"),
    [
        (replace(FRAMEWORK, key_question_tables=KeyQuestionTables.ANNEX), RECORD),
        (FRAMEWORK, replace(RECORD, standards=results(s2_1=judged(GOOD)))),
        (FRAMEWORK, replace(RECORD, standards=results(s2_1=not_rated()))),
        (FRAMEWORK, replace(RECORD, standards=results(s1_1=judged(GOOD)))),
    ],
    ids=["in the annex", "without shares", "not rated", "without a result"],
)
def test_key_questions_are_shown_with_a_standard_only_where_it_has_percentages_in_the_body(
    framework: Framework, record: Record
) -> None:
    introduced = replace(framework, key_question_introduction=local_prose("Questions:"))
    (view,) = write_court(introduced, record=record).sections

    assert kinds(view) == ["rating-box"]


def test_strengths_of_a_whole_domain_are_its_summary() -> None:
    words = DomainWords(strengths=prose("Strong."), areas_for_improvement=prose("Weak."))
    assessment, summary = write_court(words=Words(domains={DomainId("2"): words})).sections

    assert assessment.kind == "standard"
    assert (summary.id, summary.level, summary.kind, summary.heading) == ("court-summary", 3, "summary", "Summary")
    assert [part.heading for part in summary.parts if isinstance(part, HeadedProsePart)] == [
        "Strengths",
        "Areas for improvement",
    ]


def test_sections_inside_a_domain_come_after_its_standards() -> None:
    outer = replace(COURT, sections=(section("i", SectionKind.PROSE),))
    view = write_court(words=Words(sections={"i": prose("x")}), one=outer)

    assert [one.id for one in view.sections] == ["standard-2-1", "i"]


# --- Ratings and annex ------------------------------------------------------------------------------------------------


def test_the_ratings_of_the_inspection_are_one_table_part() -> None:
    view = write_one(inspect(), section("a", SectionKind.RATINGS))

    assert only(view.parts, RatingsTablePart).score == "3/6"


def test_the_annex_has_a_table_for_each_domain() -> None:
    view = write_one(inspect(), section("a", SectionKind.RESULTS))

    assert [part.id for part in view.parts if isinstance(part, ResultsTablePart)] == ["results-1", "results-2"]


# --- Letters ----------------------------------------------------------------------------------------------------------


def test_the_paragraphs_of_a_letter_are_numbered_within_their_domain() -> None:
    words = prose("One < two.", List((ListItem((paragraph("a"),)),)), "Three.")
    letter = replace(LETTER_INSPECTION, words=Words(domains={DomainId("2"): DomainWords(text=words)}))
    view = write_one(letter, replace(section("a", SectionKind.NUMBERED_DOMAIN), domain=DomainId("2")))
    paragraphs = only(view.parts, NumberedParagraphsPart).paragraphs

    assert [(one.id, one.number, one.html) for one in paragraphs] == [
        ("paragraph-2-1", "2.1", "One &lt; two."),
        ("paragraph-2-2", "2.2", "<ul>\n<li>a</li>\n</ul>"),
        ("paragraph-2-3", "2.3", "Three."),
    ]


def test_a_domain_of_a_letter_without_words_is_left_out() -> None:
    numbered = replace(section("a", SectionKind.NUMBERED_DOMAIN), domain=DomainId("2"))

    assert write(LETTER_INSPECTION, numbered) == ()


# --- Footnotes and facts ----------------------------------------------------------------------------------------------


def test_footnotes_are_numbered_over_all_sections_in_reading_order() -> None:
    framework = replace(
        FRAMEWORK,
        key_question_introduction=local_prose(paragraph("Rule", FootnoteMark("rule"))),
        footnotes={"rule": local_prose("In {area}.")},
        domains=(domain("2", "Court disposals", ASSESSMENT, standard("2.2", "Planning", "a?")),),
    )
    record = replace(RECORD, standards=results(s2_1=measured(GOOD, 70), s2_2=measured(GOOD, 70, of="2.2")))
    words = Words(
        sections={
            "before": prose(paragraph("x", FootnoteMark("late"), FootnoteMark("early"))),
            "after": prose(paragraph("y", FootnoteMark("early"))),
        },
        footnotes={"early": prose("Early {x}."), "late": prose("Late.")},
    )
    writer = SectionWriter(rate_inspection(inspect(record, framework, words)), PHRASES_IN_ENGLISH)
    writer.sections((section("before", SectionKind.PROSE), COURT, section("after", SectionKind.PROSE)))

    assert [(note.number, note.text, len(note.backlinks)) for note in writer.notes()] == [
        ("1", "Late.", 1),
        ("2", "Early {x}.", 2),
        ("3", "In Ambershire.", 2),
    ]


def test_standing_phrases_are_said_with_the_facts_of_the_record() -> None:
    writer = SectionWriter(rate_inspection(inspect()), PHRASES_IN_ENGLISH)

    assert writer.say({EN: phrase("{service_short} in {area}")[EN]}) == "AYJS in Ambershire"
    assert writer.facts["lead_inspector"] == "Jo Lead"


def test_the_title_of_a_standard_stands_in_its_heading() -> None:
    framework = replace(FRAMEWORK, standard_heading=phrase("{title} ({number})"))
    one = replace(section("a", SectionKind.DOMAIN), domain=DomainId("1"))
    (view,) = write_one(inspect(framework=framework), one).sections

    assert view.heading == f"{LEADERSHIP.title[EN]} (1.1)"

"""Counts in the words: recommendations, cases, and parts of a total."""

from dataclasses import replace

import pytest

from builders import INSPECTION, RECORD, measured, phrase, results
from inspectorate.model.framework import KeyQuestionId
from inspectorate.model.inspection import RecommendationGroup, StandardResult
from inspectorate.model.shares import CountedShare
from inspectorate.validation.counts import check_counts_of_cases, check_counts_of_recommendations, check_parts
from written import tell, tell_of_release

GROUPS = (
    RecommendationGroup(addressee=phrase("The management board"), numbers=(1, 2, 3)),
    RecommendationGroup(addressee=phrase("Ambershire Youth Justice Service"), numbers=(4, 5, 6, 7)),
    RecommendationGroup(addressee=phrase("The County Police"), numbers=(8,)),
)
RECOMMENDED = replace(INSPECTION, record=replace(RECORD, recommendations=GROUPS))
COUNTED = results(
    s2_1=StandardResult(
        rating=measured(INSPECTION.framework.scale[1]).rating,
        shares={KeyQuestionId("2.1.1"): CountedShare(yes=8, of=13)},
    )
)
SAMPLED = replace(
    INSPECTION,
    record=replace(RECORD, samples={"court": 31, "out_of_court": 19, "case_managers": 5}, standards=COUNTED),
)


# --- Recommendations --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("We have made nine recommendations.", "nine"),
        ("We make 7 key recommendations to improve the service.", "7"),
        ("Two of the 10 recommendations are new.", "10"),
        ("All six recommendations matter.", "six"),
        ("We made two recommendations to the management board.", "two"),
        ("There are eight: five recommendations to the service and one to the police.", "five"),
        ("Three recommendations are for the board, and three for the service.", "three"),
        ("One recommendation is to the AYJS.", "One"),
        ("Four recommendations to the board, on victims and custody.", "Four"),
    ],
)
def test_another_number_of_recommendations_is_told(text: str, words: str) -> None:
    assert [(one.code, one.words) for one in tell(check_counts_of_recommendations, text, inspection=RECOMMENDED)] == [
        ("recommendations-miscounted", words)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "We have made eight recommendations.",
        "Three of the eight recommendations are to the board.",
        "We made three recommendations to the management board, four to the service and one to the County Police.",
        "We made eight recommendations to the service.",
        "Five recommendations of the previous inspection were followed.",
        "In 2019 we made five recommendations.",
        "We made two recommendations to the Youth Justice Board.",
        "Five of them stand out.",
        "We made two recommendations on victims.",
        "The two recommendations on victims matter most.",
        "Two recommendations to the board, on victims and custody, matter most.",
        "Two recommendations to the board concern victims.",
        "A peer review was held, and all four recommendations were met.",
        "The survey made nine recommendations.",
        "The service’s own audits make five recommendations.",
        "Recommendations are made for 10 reasons.",
    ],
)
def test_what_the_record_has_and_what_is_not_of_it_may_be_counted(text: str) -> None:
    assert tell(check_counts_of_recommendations, text, inspection=RECOMMENDED) == []


def test_a_record_without_recommendations_decides_nothing() -> None:
    assert tell(check_counts_of_recommendations, "We have made nine recommendations.") == []


def test_recommendations_are_counted_in_a_press_release_too() -> None:
    inspection = replace(RECOMMENDED, framework=INSPECTION.framework)

    (told,) = tell_of_release(check_counts_of_recommendations, "It made nine recommendations.", inspection=inspection)

    assert told.message == "The words speak of nine recommendations; the record has 8."


# --- Cases ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Five of the 18 plans.", "18"),
        ("Victims were heard in five of the 30 cases inspected.", "30"),
        ("Five out of the 51 cases we examined were good.", "51"),
        ("We inspected 32 court cases.", "32"),
        ("Inspectors looked at 20 out-of-court disposals in depth.", "20"),
        ("The cases we examined numbered 36.", "36"),
        ("Our sample consisted of 49 cases.", "49"),
        ("We held 48 interviews, each with a case manager.", "48"),
    ],
)
def test_a_number_that_is_no_sample_is_told(text: str, words: str) -> None:
    assert [(one.code, one.words) for one in tell(check_counts_of_cases, text, inspection=SAMPLED)] == [
        ("sample-differs", words)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Five of the 31 plans.",
        "Five of the 50 cases inspected.",
        "Five of the 13 plans.",
        "Five of the 12 relevant cases.",
        "Five of the 12 cases where it was needed.",
        "We inspected 31 cases and 19 disposals.",
        "We inspected eight cases where victims were known.",
        "Inspectors looked at eight cases together with the police.",
        "Inspectors looked at eight cases in more depth.",
        "The cases we examined numbered 19.",
        "We held 50 interviews, each with a case manager.",
        "We held 12 interviews with staff.",
        "At the last inspection, five of the 18 plans were good.",
        "In nine cases (of a possible twenty-six) it was late.",
        "Five of the 18 staff.",
    ],
)
def test_samples_sums_of_them_and_some_cases_of_one_may_be_said(text: str) -> None:
    assert tell(check_counts_of_cases, text, inspection=SAMPLED) == []


@pytest.mark.parametrize(("length", "count"), [(8, 0), (9, 1)])
def test_of_many_samples_only_all_together_are_added(length: int, count: int) -> None:
    samples = {f"s{number}": 100 for number in range(length)}
    inspection = replace(INSPECTION, record=replace(RECORD, samples=samples))

    assert len(tell(check_counts_of_cases, "We inspected 200 cases.", inspection=inspection)) == count
    assert tell(check_counts_of_cases, f"We inspected {100 * length} cases.", inspection=inspection) == []


def test_a_record_without_samples_decides_nothing() -> None:
    assert tell(check_counts_of_cases, "Five of the 18 plans. We inspected 32 cases.") == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("19 out of 18 members agreed.", "19"),
        ("Twenty-nine (of a possible twenty-six) were late.", "Twenty-nine"),
        ("Six of the five were good.", "Six"),
        ("It scored 37 out of 36.", "37"),
    ],
)
def test_more_than_there_are_is_told(text: str, words: str) -> None:
    assert [(one.code, one.words) for one in tell(check_counts_of_cases, text)] == [("count-beyond-whole", words)]


@pytest.mark.parametrize(
    "text",
    [
        "18 out of 18 agreed.",
        "In February 2023 of 12 children four left.",
        "One of the 10.",
        "It is 193 per 100,000 of the 10 to 17 population.",
        "It is 0.13 per 1,000 of 10 to 17-year-olds.",
        "12 of the 10 to 13-year-olds met us.",
    ],
)
def test_as_many_as_there_are_and_a_year_may_be_said(text: str) -> None:
    assert tell(check_counts_of_cases, text) == []


# --- Parts ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("We inspected 33 cases: 16 court cases, 15 out-of-court cases and one resettlement case.", "33"),
        ("The 16 cases (four cautions, two conditional cautions and nine resolutions) were few.", "16"),
        ("There were 30 interviews, made up of 10 with children and 19 with staff.", "30"),
        ("We examined 16 cases. Four were cautions, two were fines and 11 were resolutions.", "16"),
        ("We examined 16 cases. These consisted of four cautions and 10 resolutions.", "16"),
    ],
)
def test_parts_that_do_not_add_up_are_told_at_the_total(text: str, words: str) -> None:
    assert [(one.code, one.words) for one in tell(check_parts, text)] == [("parts-differ-from-total", words)]


@pytest.mark.parametrize(
    "text",
    [
        "We inspected 33 cases: 16 court cases, 16 out-of-court cases and one resettlement case.",
        "The 16 cases (four cautions, two conditional cautions and 10 resolutions) were few.",
        "We examined 16 cases. Four were cautions, two were fines and 10 were resolutions.",
        "We examined 16 cases. Four were late and two were lost.",
        "We examined 16 cases. They were: four old ones.",
        "We examined 16 cases in two rounds. Four were cautions, two were fines and nine were resolutions.",
        "We met 12 staff: a manager, three officers and two nurses.",
        "The service has 20 staff (10 full-time, five part-time and volunteers).",
        "There were 20 managers: 10 in court, including two deputies, and five elsewhere.",
        "More than 30 cases (16 in court and 10 out of court) were seen.",
        "There are 12 standards (see page 4).",
        "They were 10 to 17 years old: 10 to 14 in one group and 15 to 17 in another.",
    ],
)
def test_parts_that_add_up_or_are_not_all_may_be_said(text: str) -> None:
    assert tell(check_parts, text) == []


def test_parts_in_the_next_paragraph_belong_to_something_else() -> None:
    assert tell(check_parts, "We examined 16 cases.", "Four were old, two were new and nine were lost.") == []

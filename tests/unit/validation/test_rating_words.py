"""Ratings and scores in the words."""

from dataclasses import replace

import pytest

from builders import (
    FRAMEWORK,
    GOOD,
    INADEQUATE,
    INSPECTION,
    LETTER_INSPECTION,
    RECORD,
    REQUIRES_IMPROVEMENT,
    SITE,
    domain,
    judged,
    phrase,
    prose,
    results,
    standard,
)
from inspectorate.model.framework import DomainId
from inspectorate.model.words import DomainWords, Words
from inspectorate.ratings import rate_inspection
from inspectorate.validation.manuscript import read_manuscript
from inspectorate.validation.rating_words import check_counts_of_standards, check_rating_words
from written import tell, tell_of_release, tell_of_standard

TWO_PLANNINGS = replace(
    INSPECTION,
    framework=replace(
        FRAMEWORK,
        domains=(
            domain("1", "Organisation", standard("1.1", "Leadership"), standard("1.2", "Staff")),
            domain("2", "Court disposals", standard("2.1", "Planning"), standard("2.2", "Resettlement policy")),
            domain("3", "Out-of-court disposals", standard("3.1", "Planning")),
        ),
    ),
    record=replace(
        RECORD,
        standards=results(
            s1_1=judged(GOOD), s1_2=judged(GOOD), s2_1=judged(INADEQUATE), s2_2=judged(GOOD),
            s3_1=judged(REQUIRES_IMPROVEMENT),
        ),
    ),
)  # fmt: skip


def said(text: str) -> list[str]:
    """Return what a foreword with this sentence says and should not."""
    found = tell(check_rating_words, text, inspection=TWO_PLANNINGS)
    assert {one.code for one in found} <= {"rating-in-words-differs"}
    return [
        one.message.removeprefix("The words say ").removesuffix(", which the record does not say.") for one in found
    ]


@pytest.mark.parametrize(
    "text",
    [
        "an overall rating of ‘Good’",
        "Our overall rating for Ambershire Youth Justice Service is ‘Good’",
        "Overall, youth work in Ambershire is rated as: Good",
        "It was rated ‘Good’ overall",
        "AYJS was rated ‘Good’",
        "Ambershire Youth Justice Service (AYJS) has been rated as ‘good’",
    ],
)
def test_another_overall_rating_is_told(text: str) -> None:
    assert said(f"{text}.") == ["an overall rating of ‘Good’"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("We rated leadership as ‘Inadequate’", "a rating of ‘Inadequate’ for leadership"),
        ("Planning was rated ‘Good’", "a rating of ‘Good’ for planning"),
        (
            "Planning in court disposals was rated ‘Requires improvement’",
            "a rating of ‘Requires improvement’ for planning",
        ),
        ("Planning for out-of-court disposals was rated ‘Inadequate’", "a rating of ‘Inadequate’ for planning"),
        ("Resettlement provision was rated ‘Inadequate’", "a rating of ‘Inadequate’ for resettlement"),
        ("Our rating for resettlement is ‘Inadequate’", "a rating of ‘Inadequate’ for resettlement"),
        ("It is rated as ‘Inadequate’ for leadership", "a rating of ‘Inadequate’ for leadership"),
        ("Something was rated as ‘Outstanding’", "‘Outstanding’"),
        ("Staff were rated as ‘Outstanding’", "a rating of ‘Outstanding’ for staff"),
        ("In May, AYJS was rated ‘Good’", "an overall rating of ‘Good’"),
        ("The service scored 8 out of 15", "a score of 8 out of 15"),
        ("Its overall score is 8/15", "a score of 8 out of 15"),
    ],
)
def test_a_rating_or_score_that_the_record_denies_is_told(text: str, told: str) -> None:
    assert said(f"{text}.") == [told]


@pytest.mark.parametrize(
    "text",
    [
        "We gave an overall rating of ‘Requires improvement’.",
        "Our overall rating for Ambershire Youth Justice Service is ‘Requires improvement’.",
        "Overall, leadership was rated ‘Good’.",
        "AYJS was rated ‘Good’ for leadership.",
        "Planning was rated ‘Inadequate’.",
        "Planning was rated ‘Requires improvement’.",
        "Planning in court disposals was rated ‘Inadequate’.",
        "Planning for out-of-court disposals was rated ‘Requires improvement’.",
        "Resettlement was rated ‘Good’.",
        "Ofsted rated the schools as ‘Outstanding’.",
        "It was rated ‘Outstanding’ at the last inspection.",
        "It was rated ‘Outstanding’ in 2019.",
        "No standard was rated ‘Outstanding’.",
        "A service that is rated ‘Outstanding’ would do more.",
        "The board wants to be rated ‘Outstanding’ next time.",
        "Where services are rated ‘Outstanding’, boards know their children.",
        "Children’s social care is rated ‘Outstanding’.",
        "The children whom we asked rated their workers as ‘outstanding’.",
        "In three of the standards, AYJS was rated ‘Good’.",
        "At the last inspection, the service scored 8 out of 15.",
        "Staff scored supervision 8 out of 15 in the survey.",
        "Each is rated ‘Outstanding’, ‘Good’, ‘Requires improvement’ or ‘Inadequate’.",
        "Overall, good work was seen, and ‘Outstanding’ is a word.",
        "The service scored 7 out of 15.",
        "Children scored it 9 out of 10.",
        "We saw 8 out of 15 cases.",
    ],
)
def test_what_the_record_says_and_what_is_not_of_it_may_be_said(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Two issues explain our rating of ‘Good’.", 1),
        ("We rated this ‘Good’ for two reasons.", 1),
        ("Other services that we rated ‘Good’ do more.", 0),
        ("Two issues explain our rating of ‘Inadequate’.", 0),
        ("Good work is why leadership got a rating of ‘Good’.", 0),
        ("This holds back the overall rating of ‘Requires improvement’.", 0),
        ("The rating is clear. Staff felt ‘Good’.", 0),
    ],
)
def test_the_commentary_on_a_standard_gives_its_own_rating(text: str, count: int) -> None:
    assert len(tell_of_standard(check_rating_words, "2.1", text, inspection=TWO_PLANNINGS)) == count


def test_the_message_points_at_the_rating_and_at_the_record() -> None:
    (told,) = tell(check_rating_words, "We gave an overall rating of ‘Good’.", inspection=TWO_PLANNINGS)

    assert told.words == "Good"


def test_an_edition_without_ratings_has_nothing_to_tell() -> None:
    assert tell(check_rating_words, "It was rated ‘Good’ overall.", inspection=LETTER_INSPECTION) == []
    assert tell(check_counts_of_standards, "Nine standards were rated ‘Good’.", inspection=LETTER_INSPECTION) == []


def test_a_service_without_an_overall_rating_has_none_in_the_words() -> None:
    unrated = replace(TWO_PLANNINGS, record=replace(TWO_PLANNINGS.record, overall=None))

    assert tell(check_rating_words, "An overall rating of ‘Good’.", inspection=unrated) == []


@pytest.mark.parametrize(("domain_id", "count"), [("2", 1), ("3", 0)])
def test_the_words_on_a_domain_speak_of_its_own_standards(domain_id: str, count: int) -> None:
    words = Words(
        domains={DomainId(domain_id): DomainWords(findings=prose("Planning was rated ‘Requires improvement’."))}
    )
    manuscript = read_manuscript(rate_inspection(replace(TWO_PLANNINGS, words=words)), SITE, "folder")

    assert len(list(check_rating_words(manuscript))) == count


# --- How many ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("text", ["Four standards were rated ‘Good’", "Five of the 5 areas are rated as ‘Good’"])
def test_another_number_of_standards_is_told(text: str) -> None:
    (told,) = tell(check_counts_of_standards, f"{text}.", inspection=TWO_PLANNINGS)

    assert told.code == "standards-miscounted"
    assert told.words == text.split(maxsplit=1)[0]
    assert told.message.endswith("; the record has 3.")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Of the five standards we rated, four were ‘Good’.", "four"),
        ("Of our 5 standards, only four were rated as ‘Good’.", "four"),
        ("Four of the five standards that we rated were ‘Good’.", "Four"),
    ],
)
def test_a_number_of_standards_is_told_wherever_it_stands(text: str, words: str) -> None:
    assert [one.words for one in tell(check_counts_of_standards, text, inspection=TWO_PLANNINGS)] == [words]


@pytest.mark.parametrize(
    "text",
    [
        "Three standards were rated ‘Good’.",
        "Of the five standards we rated, three were ‘Good’.",
        "Of the five standards rated, four were good.",
        "Two standards were rated ‘Good’.",
        "One of the two standards was rated ‘Inadequate’.",
        "At the last inspection, four standards were rated ‘Good’.",
        "Four standards were good.",
    ],
)
def test_the_number_in_all_or_in_a_domain_may_be_said(text: str) -> None:
    assert tell(check_counts_of_standards, text, inspection=TWO_PLANNINGS) == []


def test_standards_that_do_not_count_are_counted_with_and_without() -> None:
    counting = replace(standard("1.1", "Leadership"), short_title=phrase("Leaders"))
    other = replace(standard("1.2", "Staff"), counts_towards_overall=False)
    framework = replace(FRAMEWORK, domains=(domain("1", "Organisation", counting, other),))
    inspection = replace(
        TWO_PLANNINGS,
        framework=framework,
        record=replace(RECORD, standards=results(s1_1=judged(GOOD), s1_2=judged(GOOD))),
    )

    assert tell(check_counts_of_standards, "One standard is rated ‘Good’.", inspection=inspection) == []
    assert (
        tell(check_counts_of_standards, "One of the standards, two standards rated ‘Good’.", inspection=inspection)
        == []
    )
    assert len(tell_of_release(check_counts_of_standards, "Three standards rated ‘Good’.", inspection=inspection)) == 1
    assert len(tell(check_rating_words, "Leaders were rated ‘Inadequate’.", inspection=inspection)) == 1

"""The report on Redbridge of 2024 says what the published report says.

Figures and wording are written here again, from the published report, so that no mistake of the content is its own
proof.
"""

import re
from xml.etree.ElementTree import Element

import pytest

from acceptance.made import MadePage, MadePdf, squeeze, text_of

SERVICE = "Redbridge Youth Justice and Targeted Prevention Service"

RATINGS = {
    "1.1": ("Governance and leadership", "Requires improvement"),
    "1.2": ("Staff", "Good"),
    "1.3": ("Partnerships and services", "Requires improvement"),
    "1.4": ("Information and facilities", "Good"),
    "2.1": ("Assessment", "Requires improvement"),
    "2.2": ("Planning", "Inadequate"),
    "2.3": ("Implementation and delivery", "Requires improvement"),
    "2.4": ("Reviewing", "Requires improvement"),
    "3.1": ("Assessment", "Requires improvement"),
    "3.2": ("Planning", "Inadequate"),
    "3.3": ("Implementation and delivery", "Inadequate"),
    "3.4": ("Out-of-court disposal policy/provision", "Requires improvement"),
    "4.1": ("Resettlement policy and provision", "Requires improvement"),
}

_ASSESSMENT = (
    "Assessment is well-informed, analytical and personalised, actively involving the child and their parents or "
    "carers."
)
_DELIVERY = (
    "High-quality, well-focused, personalised and coordinated services are delivered, engaging and assisting the child."
)
STATEMENTS = {
    "1.1": "The governance and leadership of the YOT supports and promotes the delivery of a high-quality, "
    "personalised and responsive service for all children.",
    "1.2": "Staff within the YOT are empowered to deliver a high-quality, personalised and responsive service for all "
    "children.",
    "1.3": "A comprehensive range of high-quality services is in place, enabling personalised and responsive provision "
    "for all children.",
    "1.4": "Timely and relevant information is available and appropriate facilities are in place to support a "
    "high-quality, personalised and responsive approach for all children.",
    "2.1": _ASSESSMENT,
    "2.2": "Planning is well-informed, holistic and personalised, actively involving the child and their parents or "
    "carers.",
    "2.3": _DELIVERY,
    "2.4": "Reviewing of progress is well-informed, analytical and personalised, actively involving the child and "
    "their parents or carers.",
    "3.1": _ASSESSMENT,
    "3.2": "Planning is well-informed, analytical and personalised, actively involving the child and their parents or "
    "carers.",
    "3.3": _DELIVERY,
    "3.4": "There is a high-quality, evidence-based out-of-court disposal service in place that promotes diversion and "
    "supports sustainable desistance.",
    "4.1": "There is a high-quality, evidence-based resettlement service for children leaving custody.",
}

KEY_QUESTIONS = {
    "2.1": (
        ("Does assessment sufficiently analyse how to support the child’s desistance?", 69),
        ("Does assessment sufficiently analyse how to keep the child safe?", 63),
        ("Does assessment sufficiently analyse how to keep other people safe?", 50),
    ),
    "2.2": (
        ("Does planning focus sufficiently on supporting the child’s desistance?", 63),
        ("Does planning focus sufficiently on keeping the child safe?", 69),
        ("Does planning focus sufficiently on keeping other people safe?", 38),
    ),
    "2.3": (
        ("Does the implementation and delivery of services effectively support the child’s desistance?", 69),
        ("Does the implementation and delivery of services effectively support the safety of the child?", 63),
        ("Does the implementation and delivery of services effectively support the safety of other people?", 50),
    ),
    "2.4": (
        ("Does reviewing focus sufficiently on supporting the child’s desistance?", 69),
        ("Does reviewing focus sufficiently on keeping the child safe?", 50),
        ("Does reviewing focus sufficiently on keeping other people safe?", 63),
    ),
    "3.1": (
        ("Does assessment sufficiently analyse how to support the child’s desistance?", 81),
        ("Does assessment sufficiently analyse how to keep the child safe?", 50),
        ("Does assessment sufficiently analyse how to keep other people safe?", 56),
    ),
    "3.2": (
        ("Does planning focus on supporting the child’s desistance?", 88),
        ("Does planning focus sufficiently on keeping the child safe?", 38),
        ("Does planning focus sufficiently on keeping other people safe?", 56),
    ),
    "3.3": (
        ("Does service delivery effectively support the child’s desistance?", 81),
        ("Does service delivery effectively support the safety of the child?", 31),
        ("Does service delivery effectively support the safety of other people?", 69),
    ),
}

ADDRESSEES = {
    "The Redbridge Youth Justice Service Management Board should:": [1, 2, 3],
    "The Redbridge Youth Justice and Targeted Prevention Service should:": [4, 5, 6, 7, 8, 9],
    "The Metropolitan Police should:": [10],
}


def anchor(standard: str) -> str:
    """Return the permanent id of a standard."""
    return f"standard-{standard.replace('.', '-')}"


# --- Ratings ----------------------------------------------------------------------------------------------------------


def test_the_ratings_give_service_fieldwork_score_and_overall_rating(redbridge: MadePage) -> None:
    words = redbridge.words("ratings")

    assert f"Service: {SERVICE}" in words
    assert "Fieldwork started February 2024" in words
    assert "Score 11/36" in words
    assert "Overall rating Requires improvement" in words


def test_the_ratings_table_holds_the_13_standards_with_their_published_ratings(redbridge: MadePage) -> None:
    rows = [
        (text_of(standard), text_of(rating))
        for domain in "1234"
        for standard, rating in redbridge.rows(f"ratings-{domain}")
    ]

    assert rows == [(f"{number} {title}", rating) for number, (title, rating) in RATINGS.items()]
    assert len(rows) == 13


def test_the_pdf_holds_the_same_score_and_ratings(redbridge_pdf: MadePdf) -> None:
    page = squeeze(redbridge_pdf.pages[redbridge_pdf.page_by_id["ratings"]])

    assert f"Service: {SERVICE} Fieldwork started February 2024 Score 11/36" in page
    assert "Overall rating Requires improvement" in page
    for number, (title, rating) in RATINGS.items():
        assert f"{number} {title} {rating}" in page


@pytest.mark.parametrize("standard", RATINGS)
def test_each_standard_has_its_own_id_statement_word_for_word_and_rating(redbridge: MadePage, standard: str) -> None:
    words = redbridge.words(anchor(standard))

    assert words.startswith(f"{standard}. {RATINGS[standard][0].replace('policy/provision', 'policy and provision')} ")
    assert f"{STATEMENTS[standard]} Rating {RATINGS[standard][1]} " in words


@pytest.mark.parametrize("standard", RATINGS)
def test_the_pdf_has_each_statement_with_its_rating(redbridge_pdf: MadePdf, standard: str) -> None:
    page = redbridge_pdf.pages[redbridge_pdf.page_by_id[anchor(standard)]]
    words = squeeze(page.replace("-\n", "-"))

    assert f"{STATEMENTS[standard]} Rating {RATINGS[standard][1]}" in words


# --- Key questions ----------------------------------------------------------------------------------------------------


def test_seven_standards_have_a_key_question_table_and_no_others(redbridge: MadePage) -> None:
    assert redbridge.ids("key-questions-") == [f"key-questions-{one.replace('.', '-')}" for one in KEY_QUESTIONS]


@pytest.mark.parametrize("standard", KEY_QUESTIONS)
def test_a_key_question_table_has_the_questions_word_for_word_with_their_percentages(
    redbridge: MadePage, standard: str
) -> None:
    rows = redbridge.rows(f"key-questions-{standard.replace('.', '-')}")

    shown = [(text_of(question), text_of(percent).removesuffix(" lowest score")) for question, percent in rows]
    assert shown == [(question, f"{percent}%") for question, percent in KEY_QUESTIONS[standard]]


@pytest.mark.parametrize("standard", KEY_QUESTIONS)
def test_the_lowest_percentage_and_no_other_is_bold_and_named(redbridge: MadePage, standard: str) -> None:
    rows = redbridge.rows(f"key-questions-{standard.replace('.', '-')}")
    lowest = min(percent for _, percent in KEY_QUESTIONS[standard])

    for (question, cell), (_, percent) in zip(rows, KEY_QUESTIONS[standard], strict=True):
        bold = [text_of(strong) for strong in cell.iter("strong")]
        assert bold == ([f"{percent}%"] if percent == lowest else [])
        assert ("lowest score" in text_of(cell)) == (percent == lowest)
        assert list(question.iter("strong")) == []


@pytest.mark.parametrize("standard", KEY_QUESTIONS)
def test_the_pdf_has_the_same_percentages_and_names_the_same_lowest(redbridge_pdf: MadePdf, standard: str) -> None:
    table = redbridge_pdf.page_by_id[f"key-questions-{standard.replace('.', '-')}"]
    page = squeeze(redbridge_pdf.pages[table].replace("-\n", "-"))
    lowest = min(percent for _, percent in KEY_QUESTIONS[standard])

    rows = [
        f"{question} {percent}%{' lowest score' if percent == lowest else ''}"
        for question, percent in KEY_QUESTIONS[standard]
    ]
    assert " ".join(rows) in page
    # Once in the table, once below it, and once in each copy of the note.
    assert page[page.index(rows[0]) :].count("lowest score") == 2 + page.count("2 The lowest score")
    assert f"The lowest score, {lowest}%, lies in the band for" in page


# --- Recommendations --------------------------------------------------------------------------------------------------


def test_the_recommendations_run_from_1_to_10_over_three_addressees(redbridge: MadePage) -> None:
    section = redbridge.by_id("recommendations")
    headings = [text_of(heading) for heading in section.iter("h3")]
    lists = list(section.iter("ol"))

    numbers = [numbers_of(one) for one in lists]
    assert dict(zip(headings, numbers, strict=True)) == ADDRESSEES
    assert list(ADDRESSEES) == headings
    assert " 10 recommendations." in redbridge.words("recommendations")


def numbers_of(ordered: Element) -> list[int]:
    """Return the numbers that a browser shows before the items of a list."""
    start = int(ordered.get("start", "1"))
    return list(range(start, start + len(list(ordered.iter("li")))))


def test_each_recommendation_has_an_id_of_its_number(redbridge: MadePage) -> None:
    assert redbridge.ids("recommendation-") == [f"recommendation-{number}" for number in range(1, 11)]

    start = {f"recommendation-{first}" for first in (1, 4, 10)}
    first_items = {
        next(one.iter("li")).get("id"): one.get("start") for one in redbridge.by_id("recommendations").iter("ol")
    }
    assert set(first_items) == start
    assert first_items["recommendation-4"] == "4"


def test_only_the_last_recommendation_to_an_addressee_ends_with_a_full_stop(redbridge: MadePage) -> None:
    ended = [number for number in range(1, 11) if redbridge.words(f"recommendation-{number}").endswith(".")]

    assert ended == [3, 9, 10]


def test_the_pdf_numbers_each_recommendation_where_it_stands(redbridge: MadePage, redbridge_pdf: MadePdf) -> None:
    text = redbridge_pdf.layout.partition("Our inspection findings have led us")[2]
    beginnings = [" ".join(redbridge.words(f"recommendation-{number}").split()[:6]) for number in range(1, 11)]

    found = [re.search(rf"^\f? *(\d+)\. +{re.escape(beginning)}", text, re.MULTILINE) for beginning in beginnings]

    assert [match[1] if match else None for match in found] == [str(number) for number in range(1, 11)]
    assert [match.start() for match in found if match] == sorted(match.start() for match in found if match)


# --- Footnotes --------------------------------------------------------------------------------------------------------


def test_the_footnotes_are_the_one_on_resettlement_and_the_one_rule_of_seven_standards(redbridge: MadePage) -> None:
    assert "The resettlement rating has no influence on the overall YJS rating." in redbridge.words(
        "footnote-resettlement"
    )
    assert "placed in a rating band and shown in bold in the table" in redbridge.words("footnote-rating-rule")
    assert [f"footnote-rating-rule-mark-{mark}" for mark in range(1, 8)] == redbridge.ids("footnote-rating-rule-mark-")
    for number, standard in enumerate(KEY_QUESTIONS, 1):
        marks = [one.get("id") for one in redbridge.by_id(anchor(standard)).iter("a") if one.get("role")]
        assert marks == [f"footnote-rating-rule-mark-{number}"]


# --- What stands round the findings -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    [
        "ISBN: 978-1-916621-22-0",
        "© Crown copyright 2024",
        "HM Inspector Sara Pordham led this inspection",
        "Martin Jones CBE",
        "HM Chief Inspector of Probation",
        "1st Floor Civil Justice Centre",
        "M3 3FX",
        "29 January 2024",
        "33 interviews",
        "13 meetings",
    ],
)
def test_page_and_pdf_have_isbn_signature_imprint_and_dates(
    redbridge: MadePage, redbridge_pdf: MadePdf, words: str
) -> None:
    assert words in redbridge.text
    assert words in redbridge_pdf.words


def test_the_foreword_ends_with_the_signature(redbridge: MadePage) -> None:
    assert redbridge.words("foreword").endswith("Martin Jones CBE HM Chief Inspector of Probation")


def test_the_cover_and_the_outline_name_the_area_the_month_and_the_parts(
    redbridge: MadePage, redbridge_pdf: MadePdf
) -> None:
    assert text_of(redbridge.first("h1")) == "An inspection of youth justice services in Redbridge"
    assert "HM Inspectorate of Probation, May 2024" in squeeze(redbridge_pdf.pages[0])
    assert redbridge_pdf.metadata["/Title"] == "An inspection of youth justice services in Redbridge, May 2024"
    parts = [
        "Foreword",
        "Ratings",
        "Recommendations",
        "Background",
        "Domain one: Organisational delivery",
        "2.1. Assessment",
        "3.4. Out-of-court disposal policy and provision",
        "4.1. Resettlement policy and provision",
        "Further information",
    ]
    assert [title for title in redbridge_pdf.outline if title in parts] == parts

"""The report on Barking and Dagenham of 2018 says what the published report says; see test_redbridge_2024.py."""

import re

import pytest

from acceptance.made import MadePage, MadePdf, squeeze, text_of

RATINGS = {
    "1.1": ("Governance and leadership", "Good"),
    "1.2": ("Staff", "Requires improvement"),
    "1.3": ("Partnerships and services", "Requires improvement"),
    "1.4": ("Information and facilities", "Good"),
    "2.1": ("Assessment", "Requires improvement"),
    "2.2": ("Planning", "Inadequate"),
    "2.3": ("Implementation and delivery", "Requires improvement"),
    "2.4": ("Reviewing", "Requires improvement"),
    "3.1": ("Assessment", "Requires improvement"),
    "3.2": ("Planning", "Requires improvement"),
    "3.3": ("Implementation and delivery", "Requires improvement"),
    "3.4": ("Joint working", "Good"),
}

_DESISTANCE, _SAFE, _OTHERS = (
    "child or young person’s desistance?",
    "the child or young person safe?",
    "other people safe?",
)
RESULTS = {
    "2.1.1": (f"Does assessment sufficiently analyse how to support the {_DESISTANCE}", 84),
    "2.1.2": (f"Does assessment sufficiently analyse how to keep {_SAFE}", 63),
    "2.1.3": (f"Does assessment sufficiently analyse how to keep {_OTHERS}", 57),
    "2.2.1": (f"Does planning focus sufficiently on supporting the {_DESISTANCE}", 80),
    "2.2.2": (f"Does planning focus sufficiently on keeping {_SAFE}", 48),
    "2.2.3": (f"Does planning focus sufficiently on keeping {_OTHERS}", 62),
    "2.3.1": (f"Does the implementation and delivery of services effectively support the {_DESISTANCE}", 62),
    "2.3.2": (
        "Does the implementation and delivery of services effectively support the safety of the child or young person?",
        55,
    ),
    "2.3.3": ("Does the implementation and delivery of services effectively support the safety of other people?", 65),
    "2.4.1": (f"Does reviewing focus sufficiently on supporting the {_DESISTANCE}", 62),
    "2.4.2": (f"Does reviewing focus sufficiently on keeping {_SAFE}", 58),
    "2.4.3": (f"Does reviewing focus sufficiently on keeping {_OTHERS}", 56),
    "3.1.1": (f"Does assessment sufficiently analyse how to support the {_DESISTANCE}", 58),
    "3.1.2": (f"Does assessment sufficiently analyse how to keep {_SAFE}", 74),
    "3.1.3": (f"Does assessment sufficiently analyse how to keep {_OTHERS}", 68),
    "3.2.1": (f"Does planning focus sufficiently on supporting the {_DESISTANCE}", 89),
    "3.2.2": (f"Does planning focus sufficiently on keeping {_SAFE}", 64),
    "3.2.3": (f"Does planning focus sufficiently on keeping {_OTHERS}", 71),
    "3.3.1": (f"Does the implementation and delivery of services effectively support the {_DESISTANCE}", 89),
    "3.3.2": (
        "Does the implementation and delivery of services effectively support the safety of the child or young person?",
        83,
    ),
    "3.3.3": ("Does the implementation and delivery of services effectively support the safety of other people?", 63),
    "3.4.1": (
        (
            "Are the YOT’s recommendations sufficiently well-informed, analytical and personalised to the child or "
            "young person, supporting joint decision-making?"
        ),
        76,
    ),
    "3.4.2": ("Does the YOT work effectively with the police in implementing the out-of-court disposal?", 78),
}
UNCOUNTED = tuple(
    f"1.{standard}.{number}" for standard, last in ((1, 3), (2, 4), (3, 3), (4, 4)) for number in range(1, last + 1)
)

GLOSSARY = (
    "AssetPlus",
    "Child protection",
    "Community resolution",
    "County lines",
    "Court disposals",
    "Criminal exploitation",
    "Desistance",
    "Education, training and employment",
    "First-time entrants",
    "Local Authority",
    "Multi-agency public protection arrangements",
    "Out-of-court disposal",
    "Personalised",
    "Risk of serious harm",
    "Referral order",
    "Safeguarding",
    "Safety and wellbeing",
    "Youth caution",
    "Youth conditional caution",
    "YOT/YOS",
    "YOS Management Board",
    "YJB",
)

KEY_FIGURES = (
    ("Barking and Dagenham YOS", "554"),
    ("Average for England and Wales", "301"),
    ("Barking and Dagenham YOS", "47.3%"),
    ("Average for England and Wales", "41.9%"),
    ("Total population Barking and Dagenham9", "210,711"),
    ("Total youth population9", "23,635"),
    ("Total black and minority ethnic youth population10", "9,535"),
)
KEY_TABLES = (
    ("Age", ("10-14", "15-17"), ("30%", "70%"), ("24%", "76%")),
    ("Race/ethnicity", ("White", "Black and minority ethnic"), ("57%", "42%"), ("73%", "24%")),
    ("Gender", ("Male", "Female"), ("87%", "13%"), ("83%", "17%")),
)
SOURCES = {
    1: "HM Inspectorate of Probation. (2017). The Work of Youth Offending Teams to Protect the Public.",
    2: "Crime and Disorder Act 1998",
    3: "UK Population estimates, mid-2017, Office for National Statistics (June 2018).",
    4: "Table 6: The 20 local authority districts with the highest proportions of children in income deprivation",
    5: "Census (2011), Office for National Statistics (December 2012)",
    6: "HMI Probation. (March 2018). Standards for inspecting probation services",
    7: "First-time entrants, October 2016 to September 2017, Youth Justice Board (YJB).",
    8: "Proven reoffending statistics, October 2015 to September 2016, Ministry of Justice (July 2018).",
    9: "UK Population estimates for: Mid 2017, Office for National Statistics (June 2018).",
    10: "Census (2011), Office for National Statistics (December 2012).",
    11: "Youth Justice annual statistics: 2016 to 2017, YJB (January 2018).",
    12: "Out-of-court disposal work in youth offending teams, HM Inspectorate of Probation (2018).",
}
MARKED_IN = {
    1: "foreword",
    2: "introduction",
    3: "background",
    4: "background",
    5: "background",
    6: "introduction",
    7: "key-facts",
    8: "key-facts",
    9: "key-facts",
    10: "key-facts",
    11: "key-facts",
    12: "standard-3-4",
}


# --- Ratings ----------------------------------------------------------------------------------------------------------


def test_the_summary_of_ratings_holds_the_12_standards_with_their_published_ratings(barking: MadePage) -> None:
    rows = [
        (text_of(standard), text_of(rating))
        for domain in "123"
        for standard, rating in barking.rows(f"ratings-{domain}")
    ]

    assert rows == [(f"{number} {title}", rating) for number, (title, rating) in RATINGS.items()]
    assert len(rows) == 12


def test_the_pdf_holds_the_same_ratings(barking_pdf: MadePdf) -> None:
    page = squeeze(barking_pdf.pages[barking_pdf.page_by_id["ratings-1"]])

    assert "Fieldwork started September 2018" in page
    assert "Overall rating Requires improvement" in page
    for number, (title, rating) in RATINGS.items():
        assert f"{number} {title} {rating}" in page


def test_no_score_is_printed_anywhere(barking: MadePage, barking_pdf: MadePdf) -> None:
    for text in (barking.text, barking_pdf.words):
        assert not re.search(r"\bScore\b", text)
        assert not re.search(r"\b\d+/36\b", text)


def test_the_recommendations_run_from_1_to_5_over_three_addressees(barking: MadePage) -> None:
    section = barking.by_id("recommendations")

    assert [text_of(heading) for heading in section.iter("h3")] == [
        "Barking and Dagenham YOS should:",
        "The Director of Children’s Services should:",
        "The Youth Justice Board should:",
    ]
    assert [one.get("start") for one in section.iter("ol")] == ["1", "4", "5"]
    assert barking.ids("recommendation-") == [f"recommendation-{number}" for number in range(1, 6)]


# --- Annex 2 ----------------------------------------------------------------------------------------------------------


def test_the_annex_holds_every_key_question_word_for_word_with_the_23_percentages_in_their_rows(
    barking: MadePage,
) -> None:
    rows = [
        (text_of(question), " ".join(text_of(cell) for cell in percent).removesuffix(" lowest score"))
        for domain in "123"
        for question, *percent in barking.rows(f"results-{domain}")
        if "results-question" in (question.get("class") or "")
    ]

    counted = [(question, percent) for question, percent in rows if percent]
    assert counted == [(f"{number}. {question}", f"{percent}%") for number, (question, percent) in RESULTS.items()]
    assert len(counted) == 23
    assert [question.split(". ")[0] for question, percent in rows if not percent] == list(UNCOUNTED)


def test_the_annex_gives_each_standard_its_rating(barking: MadePage) -> None:
    rows = [
        (text_of(standard).split(". ")[0], " ".join(text_of(cell) for cell in rating))
        for domain in "123"
        for standard, *rating in barking.rows(f"results-{domain}")
        if "results-question" not in (standard.get("class") or "")
    ]

    assert rows == [(number, rating) for number, (_, rating) in RATINGS.items()]


def test_the_annex_names_the_lowest_percentage_of_each_standard_and_no_other(barking: MadePage) -> None:
    lowest = {
        min((percent, number) for number, (_, percent) in RESULTS.items() if number.startswith(standard))[1]
        for standard in RATINGS
        if standard[0] != "1"
    }

    named = {
        text_of(question).split(". ")[0]
        for domain in "123"
        for question, *percent in barking.rows(f"results-{domain}")
        for cell in percent
        if list(cell.iter("strong")) and "lowest score" in text_of(cell)
    }
    assert named == lowest
    assert barking.text.count("lowest score") == len(lowest)


@pytest.mark.parametrize("number", RESULTS)
def test_the_pdf_has_each_percentage_behind_its_key_question(barking_pdf: MadePdf, number: str) -> None:
    question, percent = RESULTS[number]

    assert f"{number}. {question} {percent}%" in barking_pdf.words


# --- Key facts, glossary, notes ---------------------------------------------------------------------------------------


def test_the_key_facts_hold_every_figure_with_what_it_counts(barking: MadePage) -> None:
    section = barking.by_id("key-facts")
    figures = [(text_of(one[0]), text_of(one[1])) for group in section.iter("dl") for one in group]

    assert tuple(figures) == KEY_FIGURES
    assert [text_of(heading) for heading in section.iter("h3")] == [
        "First-time entrant rate per 100,0007",
        "Reoffending rates8",
        "Population information",
        "Caseload information11",
    ]


def test_the_caseload_tables_compare_with_the_national_average(barking: MadePage) -> None:
    tables = [
        (
            text_of(next(table.iter("caption"))),
            tuple(text_of(cell) for cell in next(table.iter("thead")).iter("th"))[1:],
            *(tuple(text_of(cell) for cell in row.iter("td")) for row in next(table.iter("tbody")).iter("tr")),
        )
        for table in barking.by_id("key-facts").iter("table")
    ]

    assert tuple(tables) == KEY_TABLES


def test_the_pdf_has_the_key_facts(barking_pdf: MadePdf) -> None:
    for label, value in KEY_FIGURES:
        assert f"{label} {value}" in barking_pdf.words
    for _, _, own, national in KEY_TABLES:
        assert f"Barking and Dagenham {' '.join(own)} National average {' '.join(national)}" in barking_pdf.words


def test_the_glossary_explains_the_22_terms_in_the_published_order(barking: MadePage, barking_pdf: MadePdf) -> None:
    glossary = barking.by_id("glossary")

    assert tuple(text_of(term) for term in glossary.iter("dt")) == GLOSSARY
    assert all(len(text_of(meaning)) > 20 for meaning in glossary.iter("dd"))
    for term in GLOSSARY:
        assert term in barking_pdf.words


@pytest.mark.parametrize("number", SOURCES)
def test_each_note_names_its_source_and_is_marked_where_the_published_report_marks_it(
    barking: MadePage, number: int
) -> None:
    section = barking.by_id(MARKED_IN[number])
    note = [name for name in barking.ids("footnote-") if "-mark-" not in name][number - 1]

    assert SOURCES[number] in barking.words(note)
    assert f"{note}-mark-1" in [element.get("id") for element in section.iter("a")]


# --- What stands round the findings -----------------------------------------------------------------------------------


def test_the_back_cover_gives_the_address_and_the_isbn(barking_pdf: MadePdf) -> None:
    last = squeeze(barking_pdf.pages[-1])

    assert last.startswith(
        "HM Inspectorate of Probation 1 Bridge Street West Civil Justice Centre Manchester M3 3FX "
        "ISBN: 978-1-84099-834-4 "
    )


@pytest.mark.parametrize(
    "words",
    [
        "ISBN: 978-1-84099-834-4",
        "© Crown copyright 2018",
        "HM Inspector Yvonne McGuckian led this inspection",
        "Alan MacDonald, Head of Youth Offending Team Inspections",
        "Dame Glenys Stacey Chief Inspector of Probation",
    ],
)
def test_page_and_pdf_have_isbn_signature_and_inspectors(barking: MadePage, barking_pdf: MadePdf, words: str) -> None:
    assert words in barking.text
    assert words in barking_pdf.words


def test_the_cover_gives_the_month_only(barking: MadePage, barking_pdf: MadePdf) -> None:
    assert "HM Inspectorate of Probation, December 2018" in squeeze(barking_pdf.pages[0])
    assert "Published December 2018" in barking.text
    assert "January 2019" not in barking.text

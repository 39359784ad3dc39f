"""Faults in the numbers, ratings and dates of a report's words."""

from diagnostics.planting import Planted

REDBRIDGE = "inspections/redbridge-2024/report.yaml"
REDBRIDGE_RECORD = "inspections/redbridge-2024/inspection.yaml"
BARKING = "inspections/barking-and-dagenham-2018/report.yaml"
BARKING_RECORD = "inspections/barking-and-dagenham-2018/inspection.yaml"

RANGE = "The second were out-of-court disposals, delivered from 30 January 2023 to 24 November 2023."

PLANTED = (
    # --- Counts ---
    Planted(
        REDBRIDGE,
        "We regarded this as one of the service's areas of strength.",
        "We have made nine recommendations that we believe will improve the service.",
        "recommendations-miscounted",
        "nine recommendations",
    ),
    Planted(
        REDBRIDGE,
        "What it delivers is better for",
        "Two of the 10 recommendations are to the police, and seven recommendations to the YJTPS.\n    What it has is",
        "recommendations-miscounted",
        "seven recommendations",
    ),
    Planted(
        BARKING,
        "The post-court cases we examined numbered 31.",
        "The cases we examined numbered 32.",
        "sample-differs",
        "32.",
    ),
    Planted(REDBRIDGE, "in only five of the 16 plans.", "in only five of the 18 plans.", "sample-differs", "18 plans"),
    Planted(REDBRIDGE, "in only five of the 16 plans.", "in only 17 of the 16 plans.", "count-beyond-whole", "17 of"),
    Planted(REDBRIDGE, "17 out of 18 relevant", "19 out of 18 relevant", "count-beyond-whole", "19 out"),
    Planted(
        BARKING,
        "in nine cases (of a possible twenty-six)",
        "in twenty-nine (of a possible twenty-six) cases",
        "count-beyond-whole",
        "twenty-nine (of",
    ),
    Planted(REDBRIDGE, "we held 33 interviews, each", "we held 34 interviews, each", "sample-differs", "34 interviews"),
    Planted(REDBRIDGE, "We examined 16 cases with", "We examined 18 cases with", "sample-differs", "18 cases"),
    Planted(
        REDBRIDGE,
        "and 10 were community resolutions.",
        "and 11 were community resolutions.",
        "parts-differ-from-total",
        "16 cases with an out-of-court disposal",
    ),
    Planted(
        REDBRIDGE,
        "The cases we inspected fell into three groups.",
        "We inspected 33 cases: 16 court cases, 15 out-of-court cases and one resettlement case.",
        "parts-differ-from-total",
        "33 cases",
    ),
    # --- Percentages ---
    Planted(
        REDBRIDGE,
        "Its population, of approximately 310,300, has grown by 11.2 per cent since 2011.",
        "The borough has a population of 246,472, of which 10.5 per cent (26,124) are aged 10 to 17.",
        "percentage-miscalculated",
        "10.5 per cent",
    ),
    Planted(
        REDBRIDGE,
        "only 44 per cent of the cases",
        "only 45 per cent (14 of 32) of the cases",
        "percentage-miscalculated",
        "45 per cent",
    ),
    Planted(
        REDBRIDGE,
        "only five of the 16 plans.",
        "only five of the 16 plans (32 per cent).",
        "percentage-miscalculated",
        "32 per cent",
    ),
    Planted(
        BARKING,
        "a little over 60 per cent of cases.\n      Most cases",
        "just over 60 per cent of cases.\n      Most cases",
        "percentage-differs",
        "60 per cent",
    ),
    Planted(
        BARKING, "in only 55 per cent of cases", "in only 62 per cent of cases", "percentage-differs", "62 per cent"
    ),
    Planted(
        BARKING,
        "good enough in a little over 60 per cent of cases",
        "good enough in 69 per cent of cases",
        "percentage-differs",
        "69 per cent",
    ),
    Planted(
        BARKING_RECORD,
        '"3.2.2": 64%',
        '"3.2.2": 58%',
        "percentage-differs",
        "60 per cent of cases.\n      All but one",
        BARKING,
    ),
    # --- Ratings and scores ---
    Planted(
        REDBRIDGE,
        "an overall rating of 'Requires improvement'",
        "an overall rating of 'Good'",
        "rating-in-words-differs",
        "Good",
    ),
    Planted(
        BARKING,
        "Our overall rating for Barking and Dagenham YOS is 'Requires improvement'.",
        "Overall, youth offending work in Barking and Dagenham is rated as: Good.",
        "rating-in-words-differs",
        "Good",
    ),
    Planted(
        BARKING,
        "our rating of 'Requires improvement'",
        "our rating of 'Inadequate'",
        "rating-in-words-differs",
        "Inadequate",
    ),
    Planted(
        REDBRIDGE,
        "We examined 16 cases with an out-of-court disposal that",
        "We rated planning as 'Good', and examined 16 cases that",
        "rating-in-words-differs",
        "Good",
    ),
    Planted(
        REDBRIDGE,
        "We regarded this as one of the service's areas of strength.",
        "Resettlement policy and provision was rated as 'Outstanding'.",
        "rating-in-words-differs",
        "Outstanding",
    ),
    Planted(
        REDBRIDGE,
        "We regarded this as one of the service's areas of strength.",
        "The service scored 12 out of 36.",
        "rating-in-words-differs",
        "12 out of 36",
    ),
    Planted(
        REDBRIDGE,
        "We regarded this as one of the service's areas of strength.",
        "Six standards were rated 'Inadequate'.",
        "standards-miscounted",
        "Six standards",
    ),
    # --- Dates ---
    Planted(
        REDBRIDGE, "started on 29 January 2024", "started on 5 February 2024", "fieldwork-differs", "5 February 2024"
    ),
    Planted(
        BARKING,
        "In the main phase of fieldwork, we carried out",
        "In the main phase of fieldwork, in October 2018, we carried out",
        "fieldwork-differs",
        "October 2018",
    ),
    Planted(
        REDBRIDGE, "started on 29 January 2024", "started on Tuesday 29 January 2024", "weekday-differs", "Tuesday"
    ),
    Planted(REDBRIDGE, RANGE, RANGE.replace("24 November", "31 November"), "day-does-not-exist", "31 November"),
    Planted(
        REDBRIDGE, RANGE, RANGE.replace("30 January 2023", "30 December 2023"), "dates-out-of-order", "30 December"
    ),
    Planted(
        REDBRIDGE, "action plan covers 2020-2023.", "action plan covers 2023-2020.", "dates-out-of-order", "2023-2020"
    ),
)

"""Faults in a press release: what the record or the report denies."""

from diagnostics.planting import Planted

RELEASE = "inspections/redbridge-2024/press-release.yaml"
LAST = "The same was not found, however, in work on the safety of children and other people."

PLANTED = (
    Planted(RELEASE, LAST, "It received an overall rating of 'Good'.", "press-release-contradicts", "Good"),
    Planted(
        RELEASE, LAST, "Planning with out-of-court disposals was rated 'Good'.", "press-release-contradicts", "Good"
    ),
    Planted(
        RELEASE, LAST, "Resettlement was separately rated as 'Inadequate'.", "press-release-contradicts", "Inadequate"
    ),
    Planted(
        RELEASE, LAST, "Safety was good enough in 57 per cent of cases.", "press-release-contradicts", "57 per cent"
    ),
    Planted(RELEASE, LAST, "The service scored 21/36.", "press-release-contradicts", "21/36"),
    Planted(RELEASE, LAST, "Inspectors have made 11 recommendations.", "recommendations-miscounted", "11"),
    Planted(
        RELEASE,
        LAST,
        "There are 10 in all: two recommendations to the management board and the others to the service.",
        "recommendations-miscounted",
        "two",
    ),
    Planted(
        RELEASE,
        LAST,
        "One recommendation is to the Youth Justice Board.",
        "addressee-differs",
        "the Youth Justice Board",
    ),
    Planted(
        RELEASE,
        LAST,
        "Fieldwork for this inspection took place in February 2024.",
        "fieldwork-differs",
        "February 2024",
    ),
    Planted(
        RELEASE, LAST, "The report is available on the website from 11 May 2024.", "publication-differs", "11 May 2024"
    ),
    Planted(
        RELEASE, LAST, "The report is available on the website on 10 May 2024 at 10.00.", "publication-differs", "10.00"
    ),
    Planted(RELEASE, LAST, "This release is embargoed until 00.01 on 9 May 2024.", "publication-differs", "9 May 2024"),
    Planted(
        RELEASE,
        "described its staff",
        "described Redbridge Youth Offending Team's staff",
        "service-in-release-differs",
        "Redbridge",
    ),
    Planted(
        RELEASE,
        "were in place at Redbridge YJTPS.",
        "were in place at Redbridge YOS.",
        "service-in-release-differs",
        "Redbridge YOS",
    ),
    Planted(RELEASE, "Martin Jones CBE, Chief", "Justin Russell, Chief", "person-differs", "Justin Russell"),
    Planted(RELEASE, "Mr Jones added", "Mr Russell added", "person-differs", "Mr Russell"),
    Planted(
        RELEASE,
        LAST,
        '"Attendance at the management board is strong: all key statutory partners are represented."',
        "quotation-differs",
        "strong",
    ),
    Planted(
        RELEASE,
        LAST,
        "\n  > Staff and volunteers bring strong motivation, passion and devotion to the task of improving outcomes.",
        "quotation-differs",
        "devotion",
    ),
)

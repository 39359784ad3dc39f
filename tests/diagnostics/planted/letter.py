"""Faults in a letter: what the record denies."""

from diagnostics.planting import Planted

LETTER = "inspections/redbridge-2015/letter.yaml"
RECORD = "inspections/redbridge-2015/inspection.yaml"
FIRST = "The youth justice system exists to prevent children and young people from offending."
CONTEXT = "To make positive outcomes more likely, it is critical that"

PLANTED = (
    Planted(
        LETTER,
        FIRST,
        "The inspection was conducted from 2 February.\n    This inspection took place from 2 to 5 February 2015.",
        "fieldwork-differs",
        "5 February 2015",
    ),
    Planted(LETTER, FIRST, "This inspection took place from 3 to 4 February 2015.", "fieldwork-differs", "3 to 4"),
    Planted(LETTER, FIRST, "This inspection took place from 4 to 2 February 2015.", "dates-out-of-order", "4 to 2"),
    Planted(
        LETTER, "Our sample consisted of 33 cases", "Our sample consisted of 35 cases", "sample-differs", "35 cases"
    ),
    Planted(LETTER, FIRST, "Dear Ms Holmes", "person-differs", "Ms Holmes"),
    Planted(LETTER, FIRST, "We thank Pat Reynolds, the YOT Manager, for her help.", "person-differs", "Pat Reynolds"),
    Planted(LETTER, FIRST, "Les Jones, lead inspector, answers questions.", "person-differs", "Les Jones"),
    Planted(LETTER, FIRST, "This report was published on 26 February 2015.", "publication-differs", "26 February 2015"),
    Planted(LETTER, FIRST, "The report was published on Thursday 25 February 2015.", "weekday-differs", "Thursday"),
)

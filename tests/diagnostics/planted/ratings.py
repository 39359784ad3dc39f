"""Faults in ratings, shares and scores."""

from diagnostics.planting import Planted

REDBRIDGE = "inspections/redbridge-2024/inspection.yaml"

PLANTED = (
    Planted(REDBRIDGE, '"2.2.3": 38%', '"2.2.3": 51%', "rating-differs", "51%"),
    Planted(REDBRIDGE, "score: 11", "score: 12", "score-differs", "12"),
)

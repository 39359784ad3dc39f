"""Faults in ratings, shares and scores."""

from diagnostics.planting import Planted

BARKING = "inspections/barking-and-dagenham-2018/inspection.yaml"
REDBRIDGE = "inspections/redbridge-2024/inspection.yaml"
_DISCRETION = "{reason: {en: All evidence was considered.}}"

PLANTED = (
    Planted(REDBRIDGE, '"2.2.3": 38%', '"2.2.3": 56%', "rating-differs", "56%"),
    Planted(REDBRIDGE, '  "3.4": {rating: requires-improvement}\n', "", "standard-missing", '"1.1": {'),
    Planted(REDBRIDGE, '      "3.1.2": 50%\n', "", "share-missing", '"3.1.1": 81%'),
    Planted(REDBRIDGE, "score: 11", "score: 12", "score-differs", "12"),
    Planted(REDBRIDGE, "maximum: 36", "maximum: 33", "maximum-without-reason", "33"),
    Planted(REDBRIDGE, "  rating: requires-improvement\n  score", "  rating: good\n  score", "overall-differs", "good"),
    Planted(REDBRIDGE, '"2.1.3": 50%', '"2.1.3": 51%', "share-impossible", "51%"),
    Planted(BARKING, '"2.3.1": 62%', '"2.3.1": 99%', "share-impossible", "99%"),
    Planted(REDBRIDGE, '"3.3.3": 69%', '"3.3.3": 70%', "share-of-fewer-cases", "70%"),
    Planted(REDBRIDGE, '"2.4.1": 69%', '"2.4.1": {yes: 12, of: 17}', "share-over-sample", "17}"),
    Planted(BARKING, '"3.4.1": 76%', '"3.4.1": {yes: 129, of: 200}', "share-between-bands", "{yes: 129"),
    Planted(
        REDBRIDGE,
        '"3.3":\n    rating: inadequate',
        f'"3.3":\n    discretion: {_DISCRETION}\n    rating: requires-improvement',
        "discretion-outside-conditions",
        "{reason",
    ),
    Planted(
        BARKING,
        '"3.4":\n    rating: good',
        f'"3.4":\n    discretion: {_DISCRETION}\n    rating: requires-improvement',
        "discretion-outside-conditions",
        "{reason",
    ),
    Planted(
        BARKING,
        '"3.2":\n    rating: requires-improvement',
        f'"3.2":\n    discretion: {_DISCRETION}\n    rating: requires-improvement',
        "discretion-without-effect",
        "{reason",
    ),
    Planted(REDBRIDGE, '"2.1.3": 50%', '"2.1.3": 56%', "band-distance", "56%"),
)

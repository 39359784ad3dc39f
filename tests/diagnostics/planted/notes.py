"""Faults in footnotes."""

from diagnostics.planting import Planted

REDBRIDGE = "inspections/redbridge-2024/report.yaml"
BARKING = "inspections/barking-and-dagenham-2018/report.yaml"
LETTER = "inspections/redbridge-2015/letter.yaml"

PLANTED = (
    Planted(
        BARKING,
        "210,711 people lived there.[^population]",
        "210,711 people lived there.[^popluation]",
        "footnote-undefined",
        "[^popluation]",
    ),
    Planted(
        LETTER,
        "published reoffending rate[^reoffending] stood",
        "published reoffending rate stood",
        "footnote-unused",
        "|\n    Source: Ministry",
    ),
    Planted(
        LETTER, "footnotes:\n", "footnotes:\n  visits: |\n    Two visits.\n", "footnote-unused", "|\n    Two visits"
    ),
    Planted(
        BARKING,
        "210,711 people lived there.[^population]",
        "210,711 people lived there.[^population][^rating-rule]",
        "footnote-undefined",
        "[^rating-rule]",
    ),
)

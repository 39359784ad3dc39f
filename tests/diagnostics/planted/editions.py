"""Faults in the standing words of a framework edition."""

from diagnostics.planting import Planted

FRAMEWORK = "frameworks/yj-2021.yaml"

PLANTED = (
    # Published: the heading of the domain carried the number of its one standard, the ratings table another.
    Planted(FRAMEWORK, "heading: {en: 4. Resettlement}", "heading: {en: 4.1. Resettlement}", "heading-number", "4.1"),
)

"""Faults of spelling."""

from diagnostics.planting import Planted

REDBRIDGE = "inspections/redbridge-2024/report.yaml"
BARKING = "inspections/barking-and-dagenham-2018/report.yaml"
RECORD = "inspections/redbridge-2024/inspection.yaml"
RELEASE = "inspections/redbridge-2024/press-release.yaml"

PLANTED = (
    Planted(
        REDBRIDGE, "to tackle disparity, one example", "to tackel disparity, one example", "unknown-word", "tackel"
    ),
    Planted(
        RELEASE,
        "its planning and its delivery of interventions",
        "its planing-sessoins and its delivery",
        "unknown-word",
        "sessoins",
    ),
    Planted(
        BARKING, "Strong evidence points to education", "Stong evidence points to education", "unknown-word", "Stong"
    ),
    Planted(
        RELEASE,
        "seen some examples of high-quality approaches",
        "seen Redbrigde’s high-quality approaches",
        "unknown-word",
        "Redbrigde",
    ),
    Planted(
        BARKING,
        "critical to effective offending behaviour work",
        "critical to effective offending behavior work",
        "american-spelling",
        "behavior",
    ),
    Planted(
        REDBRIDGE,
        "Staff form a committed and aspirational team.",
        "Staff of the organization form a committed team.",
        "american-spelling",
        "organization",
    ),
    Planted(
        REDBRIDGE,
        "In February 2023, the YJTPS began a focused survey.",
        "In February 2023, the YJTPS began a program of surveys.",
        "slip-of-the-pen",
        "program",
    ),
)

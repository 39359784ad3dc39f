"""Faults in what a site weighs otherwise and in what an author lets pass."""

from diagnostics.planting import Planted

SITE = "site.yaml"
RECORD = "inspections/barking-and-dagenham-2018/inspection.yaml"
REPORT = "inspections/redbridge-2024/report.yaml"
LETTER = "inspections/redbridge-2015/letter.yaml"
RELEASE = "inspections/redbridge-2024/press-release.yaml"
SETTINGS = "languages: [en, cy]\nchecks:\n  weights:\n    "
WAIVER = "waivers:\n  - code: fieldwork-on-weekend\n    reason: It was printed so.\n    until: 2999-12-31\n"

PLANTED = (
    Planted(SITE, "languages: [en, cy]\n", f"{SETTINGS}rating-differs: off\n", "weight-refused", "rating-differs"),
    Planted(SITE, "languages: [en, cy]\n", f"{SETTINGS}waiver-unusd: off\n", "weight-refused", "waiver-unusd"),
    Planted(RECORD, "stage: final\n", f"stage: final\n{WAIVER}", "waiver-unused", "code:"),
    Planted(REPORT, "\nsections:\n", f"\n{WAIVER}sections:\n", "waiver-unused", "code:"),
    Planted(LETTER, "\nsections:\n", f"\n{WAIVER}sections:\n", "waiver-unused", "code:"),
    Planted(RELEASE, "body: |\n", f"{WAIVER}body: |\n", "waiver-unused", "code:"),
    Planted(REPORT, "\nsections:\n", f"\n{WAIVER}sections:\n".replace("2999", "2020"), "waiver-expired", "2020-12-31"),
    Planted(
        RECORD,
        "stage: final\n",
        f"stage: final\n{WAIVER}".replace("fieldwork-on-weekend", "rating-differs"),
        "waiver-refused",
        "rating-differs",
    ),
)

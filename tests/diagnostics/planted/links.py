"""Faults in links, tables, headings and languages."""

from diagnostics.planting import Planted

REDBRIDGE = "inspections/redbridge-2024/report.yaml"
BARKING = "inspections/barking-and-dagenham-2018/report.yaml"
RELEASE = "inspections/redbridge-2024/press-release.yaml"
PLACE = "    Of its neighbourhoods, 11 are in"

PLANTED = (
    Planted(
        REDBRIDGE,
        "    For girls, the YJTPS",
        "    For girls (see [standard 2.2](#standard-2-9)), the YJTPS",
        "dead-link",
        "standard 2.2",
    ),
    Planted(
        RELEASE,
        "Inspectors noted desistance",
        "Inspectors (see [the background](#background)) noted desistance",
        "dead-link",
        "the background",
    ),
    Planted(
        REDBRIDGE,
        "    For girls, the YJTPS",
        "    For girls, see [here](https://example.org/), the YJTPS",
        "link-text-unclear",
        "here",
    ),
    Planted(
        REDBRIDGE,
        "    For girls, the YJTPS",
        "    For girls, see www.example.org/girls. The YJTPS",
        "bare-address",
        "www.",
    ),
    Planted(
        REDBRIDGE,
        "    For girls, the YJTPS",
        "    For girls, write to girls@example.org. The YJTPS",
        "bare-address",
        "girls@",
    ),
    Planted(
        REDBRIDGE,
        "    For girls, the YJTPS",
        "    For [girls](https://example.org/a) and [girls](https://example.org/b), the YJTPS",
        "link-text-repeated",
        "girls](https://example.org/b)",
    ),
    Planted(
        REDBRIDGE,
        "    For girls, the YJTPS",
        "    For **all** [girls](example.org), the YJTPS",
        "unsafe-link",
        "[girls]",
    ),
    Planted(
        REDBRIDGE,
        PLACE,
        "    | Area | |\n    |---|---|\n    | North | 12 |\n\n" + PLACE,
        "table-header-empty",
        "| Area",
    ),
    Planted(REDBRIDGE, PLACE, "    | Area |\n    |---|\n    | North |\n\n" + PLACE, "table-too-small", "| Area"),
    Planted(REDBRIDGE, PLACE, "    # The area.\n\n" + PLACE, "heading-full-stop", ".\n"),
    Planted(
        BARKING,
        "    Evidence came to us in advance",
        "    Evidence came.\n\n    # Domain one: organisational delivery\n\n    Evidence came to us in advance",
        "heading-repeated",
        "Domain one",
    ),
    Planted(
        REDBRIDGE,
        "    For girls, the YJTPS",
        "    For girls, Arolygiaeth Prawf EM and the YJTPS",
        "language-unmarked",
        "Arolygiaeth",
    ),
)

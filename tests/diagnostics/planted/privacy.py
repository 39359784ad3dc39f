"""Words by which a child or somebody else could be found."""

from diagnostics.planting import Planted

REDBRIDGE = "inspections/redbridge-2024/report.yaml"
RELEASE = "inspections/redbridge-2024/press-release.yaml"
BARKING = "inspections/barking-and-dagenham-2018/report.yaml"
LETTER = "inspections/redbridge-2015/letter.yaml"

PLANTED = (
    Planted(
        REDBRIDGE,
        "In children's eyes, practitioners had",
        "Write to jo@example.org: practitioners had",
        "contact-details",
        "jo@example.org",
    ),
    Planted(
        RELEASE,
        "Inspectors noted desistance practice",
        "Inspectors (01632 960001) noted desistance practice",
        "contact-details",
        "01632",
    ),
    Planted(BARKING, "at home or at school.", "at ZZ99 9ZZ or at school.", "contact-details", "ZZ99"),
    Planted(LETTER, "gave the example of a young person", "named 943 476 5919", "personal-number", "943 476"),
    Planted(BARKING, "It came up at his", "As AB123456C, it came up at his", "personal-number", "AB123456C"),
    Planted(
        BARKING,
        "In interview, he admitted",
        "In interview, the boy (born on 3 May 2004) admitted",
        "date-of-birth",
        "3 May 2004",
    ),
    Planted(
        REDBRIDGE, "With a Romanian child, for", "With one Romanian child, for", "few-children", "one Romanian child"
    ),
    Planted(
        REDBRIDGE,
        "The board needs to oversee and understand children in custody better.",
        "The board needs to oversee the three children in custody better.",
        "few-children",
        "three children in custody",
    ),
)

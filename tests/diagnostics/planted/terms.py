"""Terms of another edition, and terms that are taken for each other."""

from diagnostics.planting import Planted

REDBRIDGE = "inspections/redbridge-2024/report.yaml"
RELEASE = "inspections/redbridge-2024/press-release.yaml"
CODE = "term-of-another-edition"

PLANTED = (
    Planted(
        REDBRIDGE,
        "What children and families have to say",
        "What children and young people have to say",
        CODE,
        "children and young people",
    ),
    Planted(REDBRIDGE, "with parents or carers involved", "with parents/carers involved", CODE, "parents/carers"),
    Planted(
        REDBRIDGE,
        "with courts or other local youth justice services",
        "with courts or other local youth offending services",
        CODE,
        "youth offending services",
    ),
    # The release of 2024 said sentences where the report said resolutions.
    Planted(
        RELEASE,
        "Work with children who had received out-of-court disposals",
        "Work with children serving cautions or community sentences (out-of-court orders)",
        CODE,
        "cautions or community",
    ),
    Planted(
        RELEASE,
        "Work with children who had received out-of-court disposals",
        "Work with community sentences (out-of-court disposals)",
        CODE,
        "community sentences",
    ),
    Planted(
        "inspections/redbridge-2015/letter.yaml",
        "those connected with the mental health",
        "those connected with the safety and wellbeing",
        CODE,
        "safety and wellbeing",
    ),
)

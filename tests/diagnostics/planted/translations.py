"""Faults in Welsh words: what they say otherwise than the English ones."""

from diagnostics.planting import Planted

WELSH = "inspections/redbridge-2024/press-release.cy.yaml"
ENGLISH = "inspections/redbridge-2024/press-release.yaml"
FRAMEWORK = "frameworks/yj-2021.yaml"
SITE = "site.yaml"

PLANTED = (
    Planted(
        WELSH,
        "yn ei chael i ddatblygu",
        "yn ei chael am bum mlynedd i ddatblygu",
        "translated-figure-differs",
        "bum",
    ),
    Planted(
        WELSH,
        "Ni welwyd yr un peth",
        "Ni welwyd, mewn 69 y cant o achosion, yr un peth",
        "translated-figure-differs",
        "69 y cant",
    ),
    Planted(
        ENGLISH,
        "Inspectors noted desistance practice",
        "Inspectors noted, in 16 cases, desistance practice",
        "translated-figure-differs",
        "Nododd arolygwyr fod",
        at_file=WELSH,
    ),
    Planted(
        WELSH,
        "Yn y gwaith achos, meddai,",
        "Yn y gwaith achos, meddai ar 3 o Dachwedd 2023,",
        "translated-date-differs",
        "3 o Dachwedd 2023",
    ),
    Planted(
        WELSH,
        "Ni welwyd yr un peth",
        "Ni welwyd dim 'Da'",
        "translated-rating-differs",
        "Da'",
    ),
    Planted(
        WELSH,
        "Tynnodd yr adroddiad sylw",
        "Tynnodd [yr adroddiad](https://adroddiad.example.org/) sylw",
        "translated-reference-differs",
        "yr adroddiad",
    ),
    Planted(
        WELSH,
        "  Ni welwyd yr un peth",
        "  ## Diogelwch\n\n  Ni welwyd yr un peth",
        "translated-structure-differs",
        "|\n  Dywedodd Martin",
    ),
    Planted(
        FRAMEWORK,
        "phlant rhwng 10 ac 17 oed",
        "phlant rhwng 10 ac 18 oed",
        "translated-figure-differs",
        "18",
    ),
    Planted(
        FRAMEWORK,
        "ym mis {fieldwork_month}",
        "ym mis {embargo_date}",
        "translated-reference-differs",
        "{embargo_date}",
    ),
    Planted(
        FRAMEWORK,
        "fel 'Rhagorol', 'Da',",
        "fel 'Rhagorol', 'Rhagorol',",
        "translated-rating-differs",
        "Rhagorol', 'Angen",
    ),
    Planted(
        SITE,
        "(mailto:media@hmiprobation.gov.uk).\ndrafts",
        "(mailto:press@hmiprobation.gov.uk).\ndrafts",
        "translated-reference-differs",
        "media@hmiprobation.gov.uk](mailto:press",
    ),
)

"""Acronyms that nothing explains, or that are explained or spelt in two ways."""

from diagnostics.planting import Planted

REDBRIDGE = "inspections/redbridge-2024/report.yaml"
BARKING = "inspections/barking-and-dagenham-2018/report.yaml"
LETTER = "inspections/redbridge-2015/letter.yaml"

PLANTED = (
    Planted(REDBRIDGE, "the Fusion substance misuse service, and", "the SMS, and", "acronym-not-explained", "SMS"),
    Planted(BARKING, "The strategies to recruit", "The LSCB strategies to recruit", "acronym-not-explained", "LSCB"),
    Planted(
        LETTER,
        "From a pre-sentence report (PSR), the court learns",
        "From a report before sentence, the court learns",
        "acronym-not-explained",
        "PSR had met his family",
    ),
    Planted(
        REDBRIDGE,
        "The ETE meetings, held each term",
        "The meetings on equal treatment everywhere (ETE), held each term",
        "acronym-explained-differently",
        "equal treatment everywhere",
    ),
    Planted(
        BARKING,
        "the multi-agency safeguarding hub (MASH) and",
        "the multi-agency safeguarding hub (MASH), its NPS (neighbourhood policing service) and",
        "acronym-explained-differently",
        "NPS (neighbourhood",
    ),
    # Acronyms and names that drift.
    Planted(REDBRIDGE, "SALT is a particularly good", "SaLT is a particularly good", "name-spelt-two-ways", "SaLT"),
    Planted(REDBRIDGE, "They include Spark2Life", "They include Sparks2Life", "name-spelt-two-ways", "Sparks2Life"),
    Planted(REDBRIDGE, "Football Club, Spark2Life", "Football Club, Spark2life", "name-spelt-two-ways", "Spark2life"),
    Planted(BARKING, "talk to the CAMHS service", "talk to the CAMhS service", "name-spelt-two-ways", "CAMhS"),
)

"""Faults in what reports say of themselves: numbers of books, licence, copyright, names, addresses."""

from diagnostics.planting import Planted

BARKING = "inspections/barking-and-dagenham-2018"
REDBRIDGE = "inspections/redbridge-2024"
EDITION_2018 = "frameworks/yo-2018.yaml"
EDITION_2021 = "frameworks/yj-2021.yaml"
PLANTED = (
    Planted(f"{REDBRIDGE}/inspection.yaml", "978-1-916621-22-0", "978-1-916612-22-0", "isbn-check-digit", "978-1"),
    Planted(f"{BARKING}/inspection.yaml", "978-1-84099-834-4", "978-1-84099-34-4", "isbn-form", "978-1"),
    Planted(
        EDITION_2018,
        "    M3 3FX\n\ndiscretion_note",
        "    M3 3FX\\\n    ISBN: 978-1-84099-834-5\n\ndiscretion_note",
        "isbn-check-digit",
        "978-1-84099-834-5",
    ),
    Planted(
        f"{REDBRIDGE}/report.yaml",
        "    Redbridge lies in the north-east corner of London",
        "    © Crown copyright 2023. Redbridge lies in the north-east corner of London",
        "copyright-year-differs",
        "2023",
    ),
    Planted(
        EDITION_2018,
        "        If we have identified copyright",
        "        © Crown copyright 2019\n\n        If we have identified copyright",
        "copyright-year-differs",
        "2019",
    ),
    Planted(
        EDITION_2021,
        "as the Open Government Licence sets out.",
        "as the Open Government Licence v2.0 sets out.",
        "licence-of-another-time",
        "Open Government Licence v2.0",
    ),
    Planted(
        EDITION_2018,
        "https://www.nationalarchives.gov.uk/doc/open-government-licence)",
        "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/2)",
        "licence-of-another-time",
        "read the Open Government Licence](https",
        EDITION_2018,
    ),
    Planted(
        "site.yaml",
        " at [media@hmiprobation.gov.uk](mailto:media@hmiprobation.gov.uk)",
        "",
        "contact-missing",
        "|\n    For media enquiries",
    ),
    Planted(
        EDITION_2021,
        "        Manchester\\\n        M3 3FX\n",
        "        Manchester\n",
        "publishers-address-missing",
        "- id: acknowledgements",
    ),
    Planted(
        "inspections/redbridge-2015/letter.yaml",
        "    Management oversight was of good quality",
        "    Good practice example: Management oversight was of good quality",
        "names-changed-missing",
        "Good practice",
    ),
    Planted(
        EDITION_2021,
        "mailto:psi@nationalarchives.gov.uk",
        "mailto:psi@nationalarchives.gsi.gov.uk",
        "dead-address",
        "ask for it by email",
    ),
    Planted(
        EDITION_2018,
        "[psi@nationalarchives.gov.uk](",
        "[psi@nationalarchives.gsi.gov.uk](",
        "dead-address",
        "psi@nationalarchives.gsi.gov.uk",
    ),
    Planted(
        EDITION_2021,
        "        1 Bridge Street West\\\n",
        "        1 Bridge Street West\\\n        Follow us on Twitter\\\n",
        "dead-address",
        "Follow us on Twitter",
    ),
    Planted(
        f"{REDBRIDGE}/inspection.yaml",
        "  name: Sara Pordham\n",
        "  name: Sara Pordham\n  email: sara.pordham@hmiprobation.gsi.gov.uk\n",
        "dead-address",
        "sara.pordham@",
    ),
    Planted(
        "site.yaml",
        "at [media@hmiprobation.gov.uk](",
        "at [media@hmiprobation.gsi.gov.uk](",
        "dead-address",
        "media@hmiprobation.gsi.gov.uk",
    ),
)

"""Faults in the names of services and of office holders."""

from diagnostics.planting import Planted

REDBRIDGE = "inspections/redbridge-2024/report.yaml"
RELEASE = "inspections/redbridge-2024/press-release.yaml"
RECORD = "inspections/redbridge-2024/inspection.yaml"
BARKING = "inspections/barking-and-dagenham-2018/report.yaml"
LETTER = "inspections/redbridge-2015/letter.yaml"

PLANTED = (
    # A service called YOT in one line and YJS in the next.
    Planted(REDBRIDGE, "The YJTPS had noticed that", "The YOT had noticed that", "short-name-differs", "YOT"),
    Planted(REDBRIDGE, "For girls, the YJTPS needs", "For girls, the YJS needs", "short-name-differs", "YJS"),
    Planted(BARKING, "The current YOS plan", "The current YOT plan", "short-name-differs", "YOT"),
    Planted(RELEASE, "in place at Redbridge YJTPS.", "in place at Redbridge YJS.", "short-name-differs", "YJS"),
    Planted(LETTER, "Redbridge YOT used a template", "Redbridge YOS used a template", "short-name-differs", "YOS"),
    Planted(
        REDBRIDGE,
        "At Redbridge Youth Justice and Targeted Prevention Service (YJTPS), we",
        "At Redbridge Youth Justice and Targetted Prevention Service (YJTPS), we",
        "service-name-differs",
        "Redbridge Youth Justice and Targetted",
    ),
    Planted(
        LETTER,
        "supervision of Redbridge Youth Offending Team (YOT)",
        "supervision of Redbridge Youth Offending Service (YOT)",
        "service-name-differs",
        "Redbridge Youth Offending Service",
    ),
    Planted(
        RECORD, "signatory: martin-jones", "signatory: justin-russell", "signatory-out-of-office", "justin-russell"
    ),
    Planted(
        "site.yaml",
        "until: 2019-05-31",
        "until: 2018-05-31",
        "signatory-out-of-office",
        "glenys-stacey",
        at_file="inspections/barking-and-dagenham-2018/inspection.yaml",
    ),
    Planted(
        RELEASE,
        "Martin Jones CBE, Chief Inspector of Probation, said",
        "Justin Russell, Chief Inspector of Probation, said",
        "office-holder-out-of-office",
        "Justin Russell",
    ),
    Planted(
        BARKING,
        "We found some clear strengths",
        "HM Chief Inspector Martin Jones found some clear strengths",
        "office-holder-out-of-office",
        "Chief Inspector Martin",
    ),
    Planted(
        REDBRIDGE,
        "Responding to a thematic report from HM Inspectorate",
        "Responding to a thematic report from Her Majesty's Inspectorate",
        "majesty-of-another-time",
        "Her Majesty",
    ),
    Planted(
        "frameworks/yo-2018.yaml",
        "            Her Majesty's Inspectorate of Probation inspects",
        "            His Majesty's Inspectorate of Probation inspects",
        "majesty-of-another-time",
        "His Majesty",
    ),
)

"""Faults of style: signs, doubled words, per cent, ratings in the words, long sentences, slips of the pen."""

from diagnostics.planting import Planted

REDBRIDGE = "inspections/redbridge-2024/report.yaml"
BARKING = "inspections/barking-and-dagenham-2018/report.yaml"
LETTER = "inspections/redbridge-2015/letter.yaml"
RELEASE = "inspections/redbridge-2024/press-release.yaml"

PLANTED = (
    # Published: a doubled full stop.
    Planted(
        REDBRIDGE,
        "an improved offer.\n      - The service has a clear",
        "an improved offer for victims.. While\n        the service tries.\n      - The service has a clear",
        "doubled-sign",
        "..",
    ),
    # Published: a word left out.
    Planted(
        REDBRIDGE,
        "The service needs to embed fully, in its direct work",
        "The service needs ensure that it embeds, in its direct work",
        "slip-of-the-pen",
        "needs ensure",
    ),
    # Published: a word left out.
    Planted(
        REDBRIDGE,
        "respecting religious or cultural observances.\n",
        "respecting religious observances, rather fully considering how a child lives.\n",
        "slip-of-the-pen",
        "rather fully considering",
    ),
    # Published: a verb in the plural.
    Planted(
        REDBRIDGE,
        "    Current practice on diversity and disproportionality",
        "    For some, this include making new links. Current practice on diversity and disproportionality",
        "slip-of-the-pen",
        "this include",
    ),
    # Published: one word for another.
    Planted(
        REDBRIDGE,
        "The head of service who manages it is responsible, too, for the Connexions team",
        "The head of service, who also has responsible for the Connexions team",
        "slip-of-the-pen",
        "has responsible for",
    ),
    Planted(
        BARKING,
        "Little oversight, coordination or support came",
        "The {service_short} had plans. Little oversight, coordination or support came",
        "markup-left",
        "{service_short}",
    ),
    # Published: two verbs for one thing, one in one note and one in another.
    Planted(
        BARKING,
        "Little oversight, coordination or support came",
        "Professional discretion was used to upgrade the rating for planning. Little oversight came",
        "slip-of-the-pen",
        "discretion was used to upgrade the rating",
    ),
    # Published in a press release: a verb without its ending.
    Planted(
        RELEASE,
        "these need to be addressed in every aspect",
        "these need to be address across every aspect",
        "slip-of-the-pen",
        "to be address",
    ),
    Planted(
        BARKING,
        "Little oversight, coordination or support came",
        "It could of been better. Little oversight, coordination or support came",
        "slip-of-the-pen",
        "could of",
    ),
    Planted(
        REDBRIDGE,
        "has grown by 11.2 per cent since",
        "has grown by 11.2% since",
        "percent-style",
        "%",
    ),
    Planted(
        REDBRIDGE,
        "On the current caseload, 70 per cent of children",
        "On the current caseload, 70 percent of children",
        "percent-style",
        "percent",
    ),
    Planted(
        REDBRIDGE,
        "    Of its neighbourhoods, 11 are in",
        "    | Area | Children |\n    |---|---|\n    | North | 12 per cent |\n\n    Of its neighbourhoods, 11 are in",
        "percent-style",
        " per cent |",
    ),
    Planted(
        REDBRIDGE,
        "We gave Redbridge YJTPS an overall rating of 'Requires improvement'.",
        "We gave Redbridge YJTPS an overall rating of Requires improvement.",
        "rating-style",
        "Requires improvement",
    ),
    Planted(
        BARKING,
        "Our overall rating for Barking and Dagenham YOS is 'Requires improvement'.",
        "Our overall rating for Barking and Dagenham YOS is 'requires Improvement'.",
        "rating-style",
        "'requires Improvement'",
    ),
    Planted(
        REDBRIDGE,
        "our separate rating for this was 'Requires improvement'.",
        "our separate rating for this was requires improvement.",
        "rating-style",
        "requires improvement",
    ),
    Planted(
        LETTER,
        "Our sample consisted of 33 cases",
        "Our our sample consisted of 33 cases",
        "doubled-word",
        "Our our",
    ),
    # The two words stand in two lines.
    Planted(
        REDBRIDGE,
        "This practice was inconsistent, however.\n      Planning had gaps",
        "This practice was inconsistent, however, and\n      and planning had gaps",
        "doubled-word",
        "and\n      and planning",
    ),
    Planted(
        REDBRIDGE,
        "which now has artwork, a television",
        "which now has artwork,, a television",
        "doubled-sign",
        ",, a television",
    ),
    Planted(
        LETTER,
        "better, at 36.1 per cent.",
        "better , at 36.1 per cent.",
        "blank-before-sign",
        " , at",
    ),
    Planted(
        REDBRIDGE,
        "Most of the caseload is male and older than 16.\n    Because",
        "Most of the caseload is male and older than most.Because",
        "blank-missing",
        ".Because",
    ),
    Planted(
        LETTER,
        "Redbridge Youth Offending Team (YOT).\n",
        "Redbridge Youth Offending Team (YOT.\n",
        "bracket-alone",
        "(YOT.",
    ),
    Planted(
        LETTER,
        "used the 'Rapid English' tools",
        "used the “Rapid English tools",
        "quotation-alone",
        "“Rapid",
    ),
    Planted(
        REDBRIDGE,
        "One child thought that staff have the right skills.",
        "One child thought that staff " + "always know and " * 20 + "have the right skills.",
        "sentence-too-long",
        "One child thought",
    ),
    # In the third paragraph of a list item inside a block of YAML.
    Planted(
        REDBRIDGE,
        "      - Work is needed so that victims of children with out-of-court disposals are better engaged",
        "      - One.\n\n        Two.\n\n        The third paragraph\n        has has a slip.\n"
        "      - Work is needed so that victims of children with out-of-court disposals are better engaged",
        "doubled-word",
        "has has",
    ),
)

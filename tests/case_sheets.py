"""A made-up framework with two samples, and sheets of its cases, for tests."""

from dataclasses import replace

from builders import FRAMEWORK, LEADERSHIP, domain, standard
from inspectorate.loading.sheets import Row, Sheet
from inspectorate.model.cases import AskedQuestion, list_samples
from inspectorate.model.framework import Framework

COURT = standard("2.1", "Assessment", "Is desistance supported?", "Is the child safe?")
OUT_OF_COURT = standard("3.1", "Planning", "Is desistance supported?", "Is the child safe?")
SAMPLED: Framework = replace(
    FRAMEWORK,
    domains=(
        domain("1", "Organisation", LEADERSHIP),
        replace(domain("2", "Court disposals", COURT), sample="court"),
        replace(domain("3", "Out-of-court disposals", OUT_OF_COURT), sample="out_of_court"),
    ),
)
SAMPLES = list_samples(SAMPLED)
ASKED = tuple(
    AskedQuestion(question.id, one, sample, is_rated=True)
    for one, sample in ((COURT, "court"), (OUT_OF_COURT, "out_of_court"))
    for question in one.key_questions
)


def make_sheet(*rows: tuple[str, ...]) -> Sheet:
    """Return the sheet of a workbook with these rows."""
    return Sheet(
        file="cases.xlsx", name="Cases", rows=tuple(Row(number, cells) for number, cells in enumerate(rows, 1))
    )

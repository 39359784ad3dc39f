"""Key facts: figures and tables with the marks of their sources, in reading order."""

from builders import PHRASES_IN_ENGLISH, phrase, prose
from inspectorate.model.key_facts import KeyFactRow, KeyFacts, KeyFactTable, KeyFigure
from inspectorate.views.footnotes import Footnotes
from inspectorate.views.key_facts import build_key_facts
from inspectorate.views.parts import KeyFactRowView, KeyFactTableView
from inspectorate.views.prose import ProseWriter


def test_key_facts_are_shown_with_their_marks_in_reading_order() -> None:
    footnotes = Footnotes(PHRASES_IN_ENGLISH, {"census": prose("Census"), "survey": prose("Survey")})
    facts = (
        KeyFacts(
            title=phrase("Population"),
            footnote="census",
            figures=(
                KeyFigure(value="1,000", label=phrase("children")),
                KeyFigure(value="7%", label=phrase("in care"), footnote="survey"),
            ),
        ),
        KeyFacts(
            title=phrase("Caseload"),
            tables=(
                KeyFactTable(
                    title=phrase("By age"),
                    columns=(phrase("Service"), phrase("Nation")),
                    rows=(KeyFactRow(label=phrase("10 to 14"), values=("20%", "25%")),),
                ),
            ),
        ),
    )

    population, caseload = build_key_facts(
        facts, PHRASES_IN_ENGLISH, ProseWriter(PHRASES_IN_ENGLISH, footnotes, {})
    ).groups

    assert (population.heading, population.tables) == ("Population", ())
    assert ">1</a>" in population.mark
    assert [(figure.value, figure.label) for figure in population.figures] == [("1,000", "children"), ("7%", "in care")]
    assert population.figures[0].mark == ""
    assert ">2</a>" in population.figures[1].mark
    assert (caseload.heading, caseload.mark, caseload.figures) == ("Caseload", "", ())
    assert caseload.tables == (
        KeyFactTableView(
            title="By age",
            category_heading="Category",
            columns=("Service", "Nation"),
            rows=(KeyFactRowView(label="10 to 14", values=("20%", "25%")),),
        ),
    )

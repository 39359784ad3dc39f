"""Build the key facts of an inspection. Pure."""

from inspectorate.model.key_facts import KeyFacts, KeyFactTable
from inspectorate.views.document import Html
from inspectorate.views.parts import (
    KeyFactRowView,
    KeyFactsGroup,
    KeyFactsPart,
    KeyFactTableView,
    KeyFigureView,
)
from inspectorate.views.phrases import Phrases
from inspectorate.views.prose import ProseWriter


def build_key_facts(facts: tuple[KeyFacts, ...], phrases: Phrases, prose: ProseWriter) -> KeyFactsPart:
    """Return the key facts with the marks of their sources, in reading order."""
    return KeyFactsPart(groups=tuple(_group(one, phrases, prose) for one in facts))


def _group(facts: KeyFacts, phrases: Phrases, prose: ProseWriter) -> KeyFactsGroup:
    return KeyFactsGroup(
        heading=phrases.choose(facts.title),
        mark=_mark(facts.footnote, prose),
        figures=tuple(
            KeyFigureView(value=figure.value, label=phrases.choose(figure.label), mark=_mark(figure.footnote, prose))
            for figure in facts.figures
        ),
        tables=tuple(_table(table, phrases) for table in facts.tables),
    )


def _mark(footnote: str | None, prose: ProseWriter) -> Html:
    return prose.mark(footnote) if footnote else Html()


def _table(table: KeyFactTable, phrases: Phrases) -> KeyFactTableView:
    return KeyFactTableView(
        title=phrases.choose(table.title),
        category_heading=phrases.say("category"),
        columns=tuple(phrases.choose(column) for column in table.columns),
        rows=tuple(KeyFactRowView(label=phrases.choose(row.label), values=row.values) for row in table.rows),
    )

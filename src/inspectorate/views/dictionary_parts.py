"""Say in words what the columns of the open data hold: the data dictionary. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from inspectorate.model.language import Language
from inspectorate.views.columns import Column, ColumnKind
from inspectorate.views.open_tables import FilledTable
from inspectorate.views.phrases import Phrases
from inspectorate.views.spoken import mark_language

PHRASE_BY_KIND: Mapping[ColumnKind, str] = {
    ColumnKind.NAME: "column_kind_name",
    ColumnKind.WORDS: "column_kind_words",
    ColumnKind.NUMBER: "column_kind_number",
    ColumnKind.TRUTH: "column_kind_truth",
    ColumnKind.DAY: "column_kind_day",
    ColumnKind.MONTH: "column_kind_month",
    ColumnKind.ADDRESS: "column_kind_address",
}
LONGEST_EXAMPLE = 100
"""In characters; a longer one is cut off at a blank."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnEntry:
    """What the dictionary says of one column."""

    name: str
    kind: str
    empty: str
    """Whether a cell may be empty."""
    meaning: str
    example: str | None = None
    """A value from a real row; None where no row has one."""


def describe_column(column: Column, phrases: Phrases) -> ColumnEntry:
    """Return what the dictionary says of a column."""
    return ColumnEntry(
        name=column.name,
        kind=phrases.say(PHRASE_BY_KIND[column.meaning.kind]),
        empty=phrases.say("column_never_empty" if column.is_required else "column_may_be_empty"),
        meaning=phrases.say(column.meaning.phrase),
    )


def describe_columns(filled: FilledTable, phrases: Phrases, language: Language) -> tuple[ColumnEntry, ...]:
    """Return the dictionary of a table, with examples from its newest rows, whose words are in `language`."""
    newest = _find_newest(filled)
    return tuple(
        replace(
            describe_column(column, phrases), example=_write_example(column, newest.get(column.name), phrases, language)
        )
        for column in filled.table.columns
    )


def _find_newest(filled: FilledTable) -> Mapping[str, object]:
    """Return the last value of each column that has any."""
    names = [column.name for column in filled.table.columns]
    newest: dict[str, object] = {}
    for line in filled.rows.lines:
        for name in names:
            if (value := getattr(line, name)) is not None:
                newest[name] = value
    return newest


def _write_example(column: Column, value: object, phrases: Phrases, language: Language) -> str | None:
    example = None if value is None else _write(value)
    if example is None or column.meaning.kind is not ColumnKind.WORDS or language == phrases.language:
        return example
    return mark_language(example, language)


def _write(value: object) -> str:
    """Return a value as CSV writes it."""
    text = str(value).lower() if isinstance(value, bool) else str(value)
    if len(text) <= LONGEST_EXAMPLE:
        return text
    return f"{text[:LONGEST_EXAMPLE].rpartition(' ')[0] or text[:LONGEST_EXAMPLE]} …"

"""Lay the tables of the open data out as workbooks: a cover, the tables, and what their columns mean. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass

from inspectorate.model.site import Site
from inspectorate.release import Cleared
from inspectorate.views.columns import ColumnKind
from inspectorate.views.dictionary_parts import describe_column
from inspectorate.views.open_tables import FilledTable
from inspectorate.views.phrases import Phrases
from inspectorate.views.workbook import CoverLine, LineStyle, SheetColumn, TableSheet, Workbook

COVER = "cover"
COLUMNS = "columns"
FIRST_DAY = "1980-01-01"
"""The day of workbooks in which no inspection is published yet; earlier ones they cannot name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnLine:
    """What the sheet of columns says of one of them."""

    table: str
    column: str
    type: str
    empty: str
    meaning: str


def lay_out_workbook(title: str, tables: tuple[FilledTable, ...], day: str, site: Site, phrases: Phrases) -> Workbook:
    """Return a workbook with these tables. `day` is the newest day of publication, as 2024-05-10."""
    return Workbook(
        title=title,
        author=phrases.choose(site.publisher),
        description=" ".join(_describe(site, phrases)),
        language=phrases.language,
        day=day,
        cover_name=COVER,
        cover=tuple(_iter_cover(title, tables, site, phrases)),
        sheets=(*(_lay_out_table(one, phrases) for one in tables), _lay_out_columns(tables, phrases)),
    )


def newest_day(cleared: tuple[Cleared, ...]) -> str:
    """Return the day on which the newest inspection came out; inspections come newest first."""
    moments = [one.rated.inspection.record.embargo.moment for one in cleared[:1]]
    return moments[0].date().isoformat() if moments else FIRST_DAY


def name_sheet(table: str) -> str:
    """Return the name of a table's sheet, which formulas use: no hyphen may stand in it."""
    return table.replace("-", "_")


def _describe(site: Site, phrases: Phrases) -> Iterator[str]:
    if site.notice:
        yield phrases.choose(site.notice)
    yield phrases.say("workbook_summary", publisher=phrases.choose(site.publisher))


def _iter_cover(title: str, tables: tuple[FilledTable, ...], site: Site, phrases: Phrases) -> Iterator[CoverLine]:
    yield CoverLine(title, LineStyle.TITLE)
    yield from map(CoverLine, _describe(site, phrases))
    yield CoverLine(phrases.say("workbook_sheets"), LineStyle.HEADING)
    for one in tables:
        name = name_sheet(one.table.name)
        yield CoverLine(_label(name, phrases.say(one.table.summary), phrases), sheet=name)
    yield CoverLine(_label(COLUMNS, phrases.say("workbook_columns_summary"), phrases), sheet=COLUMNS)
    yield CoverLine(phrases.say("workbook_notes"), LineStyle.HEADING)
    yield CoverLine(phrases.say("data_note_empty"))
    yield CoverLine(phrases.say("data_note_names"))
    yield CoverLine(phrases.say("data_note_promise"))
    if site.licence:
        yield CoverLine(phrases.say("workbook_licence"), LineStyle.HEADING)
        yield CoverLine(phrases.choose(site.licence.name), address=site.licence.address)


def _label(name: str, words: str, phrases: Phrases) -> str:
    return phrases.say("workbook_sheet", name=name, summary=words)


def _lay_out_table(filled: FilledTable, phrases: Phrases) -> TableSheet:
    return TableSheet(
        name=name_sheet(filled.table.name),
        summary=phrases.say(filled.table.summary),
        columns=tuple(SheetColumn(column.name, column.meaning.kind) for column in filled.table.columns),
        lines=filled.rows.lines,
    )


def _lay_out_columns(tables: tuple[FilledTable, ...], phrases: Phrases) -> TableSheet:
    return TableSheet(
        name=COLUMNS,
        summary=phrases.say("workbook_columns_summary"),
        columns=tuple(SheetColumn(name, ColumnKind.WORDS) for name in ("table", "column", "type", "empty", "meaning")),
        lines=tuple(
            ColumnLine(
                table=name_sheet(one.table.name),
                column=described.name,
                type=described.kind,
                empty=described.empty,
                meaning=described.meaning,
            )
            for one in tables
            for described in (describe_column(column, phrases) for column in one.table.columns)
        ),
    )

"""The page of the open data: what there is, how it is used, and what each column means."""

from collections.abc import Iterator
from dataclasses import dataclass

from inspectorate.model.rated import RatedInspection
from inspectorate.release import Cleared
from inspectorate.views.addresses import (
    ALL_TABLES,
    CSV_METADATA,
    DATA,
    DATA_PACKAGE,
    INSPECTION_SCHEMA,
    badge_of_inspection,
    public_address,
    relative,
    table_file,
    table_schema,
)
from inspectorate.views.badges import HEIGHT_PX, draw_badge, write_snippet
from inspectorate.views.desk import Desk, PerSite
from inspectorate.views.dictionary_parts import ColumnEntry, describe_columns
from inspectorate.views.document import FileFormat, Frame, Page, PageLink
from inspectorate.views.frame import PageIdentity, build_frame
from inspectorate.views.linked_data import describe_dataset
from inspectorate.views.open_tables import TABLES, FilledTable, fill_tables
from inspectorate.views.phrases import Phrases
from inspectorate.views.search_filters import PageKind, describe_page

FORMATS_OF_TABLES = (FileFormat.CSV, FileFormat.JSON, FileFormat.XLSX)
SHOWN_TABLE = "ratings"
"""The table with which the page shows how a table is used."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TableDownloads:
    """A table, and the files in which it can be had."""

    title: str
    summary: str
    size: str
    files: tuple[PageLink, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Usage:
    """A way to use the data: a sentence, and what is typed."""

    sentence: str
    code: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BadgeExample:
    """The newest overall rating as other sites can show it."""

    heading: str
    sentence: str
    picture: str
    title: str
    width: str
    height: str
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Dictionary:
    """What the columns of a table mean."""

    id: str
    title: str
    summary: str
    caption: str
    columns: tuple[ColumnEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DataWords:
    """Fixed phrases of the page."""

    downloads: str
    downloads_caption: str
    table: str
    formats: str
    use: str
    promise: str
    licence: str
    licence_words: str
    descriptions: str
    dictionary: str
    column: str
    type: str
    meaning: str
    example: str
    no_example: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DataView:
    """What templates/documents/data may say."""

    frame: Frame
    heading: str
    summary: str
    tables: tuple[TableDownloads, ...]
    all_tables: PageLink
    uses: tuple[Usage, ...]
    badge: BadgeExample | None
    promises: tuple[str, ...]
    descriptions: tuple[PageLink, ...]
    dictionaries: tuple[Dictionary, ...]
    words: DataWords


def build_pages(cleared: tuple[Cleared, ...], desk: Desk) -> tuple[Page, ...]:
    """Return the page of the open data."""
    phrases = desk.phrases
    filled = fill_tables(cleared, desk.site, desk.first_phrases)
    heading, summary = phrases.say("data_heading"), phrases.say("data_summary")
    view = DataView(
        frame=build_frame(
            PageIdentity(
                path=DATA,
                title=heading,
                description=summary,
                things=(describe_dataset(heading, summary, _list_files(), desk),),
                search_values=describe_page(PageKind.ABOUT, phrases),
            ),
            desk,
            phrases,
        ),
        heading=heading,
        summary=summary,
        tables=tuple(_list_downloads(one, desk, phrases) for one in filled),
        all_tables=PageLink(desk.shared(ALL_TABLES, DATA), phrases.say("data_all_tables")),
        uses=tuple(_iter_uses(desk, phrases)),
        badge=next((badge for one in cleared if (badge := _show_badge(one.rated, desk))), None),
        promises=(
            phrases.say("data_note_promise"),
            phrases.say("data_note_names"),
            phrases.say("data_note_empty"),
        ),
        descriptions=tuple(_iter_descriptions(desk, phrases)),
        dictionaries=tuple(_describe(one, desk, phrases) for one in filled),
        words=_words(phrases),
    )
    return (Page(path=DATA, view=view),)


def _list_files() -> tuple[str, ...]:
    return tuple(table_file(table.name, form.value) for table in TABLES for form in FORMATS_OF_TABLES)


def _list_downloads(filled: FilledTable, desk: Desk, phrases: Phrases) -> TableDownloads:
    table = filled.table
    return TableDownloads(
        title=phrases.say(table.title),
        summary=phrases.say(table.summary),
        size=phrases.say("data_size", rows=str(sum(1 for _ in filled.rows.lines)), columns=str(len(table.columns))),
        files=tuple(
            PageLink(desk.shared(table_file(table.name, form.value), DATA), form.value.upper())
            for form in FORMATS_OF_TABLES
        ),
    )


def _iter_uses(desk: Desk, phrases: Phrases) -> Iterator[Usage]:
    address = public_address(desk.site.address, table_file(SHOWN_TABLE, FileFormat.CSV.value))
    yield Usage(sentence=phrases.say("data_use_download"), code=f"curl -O {address}")
    yield Usage(
        sentence=phrases.say("data_use_read"),
        code=f'{SHOWN_TABLE} = pandas.read_csv("{address}", dtype={{"standard": str}})',
    )
    yield Usage(sentence=phrases.say("data_use_workbook"))
    yield Usage(sentence=phrases.say("data_use_inspection"))
    yield Usage(sentence=phrases.say("data_use_fragment"))


def _show_badge(rated: RatedInspection, desk: Desk) -> BadgeExample | None:
    path = badge_of_inspection(rated.inspection.id)
    drawn, code = draw_badge(rated, desk), write_snippet(rated, path, desk)
    if drawn is None or code is None:
        return None
    return BadgeExample(
        heading=desk.phrases.say("data_badge"),
        sentence=desk.phrases.say("data_badge_words"),
        picture=relative(path, DATA),
        title=drawn.title,
        width=drawn.width,
        height=str(HEIGHT_PX),
        code=code,
    )


def _iter_descriptions(desk: Desk, phrases: Phrases) -> Iterator[PageLink]:
    yield PageLink(desk.shared(DATA_PACKAGE, DATA), phrases.say("data_package"))
    yield PageLink(desk.shared(CSV_METADATA, DATA), phrases.say("data_csv_metadata"))
    for table in TABLES:
        words = phrases.say("data_schema", table=phrases.say(table.title))
        yield PageLink(desk.shared(table_schema(table.name), DATA), words)
    yield PageLink(desk.shared(INSPECTION_SCHEMA, DATA), phrases.say("data_schema_inspection"))


def _describe(filled: FilledTable, desk: Desk, phrases: Phrases) -> Dictionary:
    title = phrases.say(filled.table.title)
    return Dictionary(
        id=f"columns-of-{filled.table.name}",
        title=title,
        summary=phrases.say(filled.table.summary),
        caption=phrases.say("data_dictionary_caption", table=title),
        columns=describe_columns(filled, phrases, desk.first_phrases.language),
    )


def _words(phrases: Phrases) -> DataWords:
    return DataWords(
        downloads=phrases.say("data_downloads"),
        downloads_caption=phrases.say("data_downloads_caption"),
        table=phrases.say("data_table"),
        formats=phrases.say("data_formats"),
        use=phrases.say("data_use"),
        promise=phrases.say("data_promise"),
        licence=phrases.say("data_licence"),
        licence_words=phrases.say("data_licence_words"),
        descriptions=phrases.say("data_for_programs"),
        dictionary=phrases.say("data_dictionary"),
        column=phrases.say("data_column"),
        type=phrases.say("data_type"),
        meaning=phrases.say("data_meaning"),
        example=phrases.say("data_example"),
        no_example=phrases.say("data_no_example"),
    )


DATA_PAGE = PerSite(name="data", build=build_pages)

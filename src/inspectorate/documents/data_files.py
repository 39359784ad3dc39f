"""The open data: tables in three formats, with what describes them for programs."""

from collections.abc import Iterator

from inspectorate.release import Cleared
from inspectorate.views.addresses import (
    CSV_METADATA,
    DATA_PACKAGE,
    INSPECTION_SCHEMA,
    public_address,
    table_file,
    table_schema,
)
from inspectorate.views.csv_metadata import write_csv_metadata
from inspectorate.views.data_package import describe_package
from inspectorate.views.desk import Desk, PerSite, Sides
from inspectorate.views.document import DataFile, FileFormat
from inspectorate.views.inspection_data import InspectionData
from inspectorate.views.json_schemas import write_object_schema, write_rows_schema
from inspectorate.views.open_tables import TABLES, FilledTable, fill_tables
from inspectorate.views.open_workbooks import lay_out_workbook, newest_day
from inspectorate.views.phrases import Phrases


def build_files(cleared: tuple[Cleared, ...], desk: Desk) -> tuple[DataFile, ...]:
    """Return every table in every format, and what describes them."""
    site, phrases = desk.site, desk.phrases
    filled = fill_tables(cleared, site, phrases)
    day = newest_day(cleared)
    package = describe_package(filled, day, site, phrases)
    return (
        *(file for one in filled for file in _write_table(one, day, desk)),
        DataFile(path=DATA_PACKAGE, format=FileFormat.DATA_PACKAGE, content=package),
        DataFile(path=CSV_METADATA, format=FileFormat.JSON, content=write_csv_metadata(TABLES, site, phrases)),
        *_write_schemas(desk, phrases),
    )


def _write_table(filled: FilledTable, day: str, desk: Desk) -> Iterator[DataFile]:
    title = desk.phrases.say(filled.table.title)
    workbook = lay_out_workbook(title, (filled,), day, desk.site, desk.phrases)
    for form, content in (
        (FileFormat.CSV, filled.rows),
        (FileFormat.JSON, filled.rows.lines),
        (FileFormat.XLSX, workbook),
    ):
        yield DataFile(path=table_file(filled.table.name, form.value), format=form, content=content)


def _write_schemas(desk: Desk, phrases: Phrases) -> Iterator[DataFile]:
    for table in TABLES:
        path = table_schema(table.name)
        address = public_address(desk.site.address, path)
        schema = write_rows_schema(table.row, address, phrases.say(table.title), phrases)
        yield DataFile(path=path, format=FileFormat.JSON, content=schema)
    address = public_address(desk.site.address, INSPECTION_SCHEMA)
    schema = write_object_schema(InspectionData, address, phrases.say("attachment_data"), phrases)
    yield DataFile(path=INSPECTION_SCHEMA, format=FileFormat.JSON, content=schema)


DATA_FILES = PerSite(name="data-files", build=build_files, sides=Sides.ONCE)

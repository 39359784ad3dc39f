"""Describe the tables for programs that read CSV on the web (W3C, CSVW). Pure."""

from collections.abc import Mapping
from typing import TypeAlias

from inspectorate.model.site import Site
from inspectorate.views.columns import Column, ColumnKind
from inspectorate.views.open_tables import Reference, Table
from inspectorate.views.phrases import Phrases

Described: TypeAlias = dict[str, object]

DATATYPE_BY_KIND: Mapping[ColumnKind, object] = {
    ColumnKind.NAME: "string",
    ColumnKind.WORDS: "string",
    ColumnKind.NUMBER: "integer",
    ColumnKind.TRUTH: {"base": "boolean", "format": "true|false"},
    ColumnKind.DAY: {"base": "date", "format": "yyyy-MM-dd"},
    ColumnKind.MONTH: "gYearMonth",
    ColumnKind.ADDRESS: "anyURI",
}


def write_csv_metadata(tables: tuple[Table, ...], site: Site, phrases: Phrases) -> Described:
    """Return one description of all tables, which stand beside it."""
    licence = {"dc:license": {"@id": site.licence.address}} if site.licence else {}
    return {
        "@context": ("http://www.w3.org/ns/csvw", {"@language": phrases.language}),
        "dc:title": phrases.say("data_heading"),
        "dc:description": phrases.say("data_summary"),
        "dc:publisher": phrases.choose(site.publisher),
        **licence,
        "tables": tuple(_describe_table(table, phrases) for table in tables),
    }


def _describe_table(table: Table, phrases: Phrases) -> Described:
    return {
        "url": f"{table.name}.csv",
        "dc:title": phrases.say(table.title),
        "dc:description": phrases.say(table.summary),
        "tableSchema": {
            "columns": tuple(_describe_column(column, phrases) for column in table.columns),
            "primaryKey": table.key,
            **({"foreignKeys": tuple(map(_describe_reference, table.references))} if table.references else {}),
        },
    }


def _describe_column(column: Column, phrases: Phrases) -> Described:
    return {
        "name": column.name,
        "titles": column.name,
        "datatype": _describe_datatype(column),
        "required": column.is_required,
        "dc:description": phrases.say(column.meaning.phrase),
    }


def _describe_datatype(column: Column) -> object:
    limits = {"minimum": column.meaning.lowest, "maximum": column.meaning.highest}
    known = {name: limit for name, limit in limits.items() if limit is not None}
    datatype = DATATYPE_BY_KIND[column.meaning.kind]
    return {"base": datatype, **known} if known else datatype


def _describe_reference(reference: Reference) -> Described:
    return {
        "columnReference": reference.columns,
        "reference": {"resource": f"{reference.table}.csv", "columnReference": reference.columns},
    }

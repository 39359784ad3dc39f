"""Describe the tables as a data package (Frictionless). Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from inspectorate.model.site import Site
from inspectorate.views.columns import Column, ColumnKind
from inspectorate.views.document import Rows
from inspectorate.views.open_tables import FilledTable, Reference
from inspectorate.views.phrases import Phrases

Described: TypeAlias = dict[str, object]

TYPE_BY_KIND: Mapping[ColumnKind, Mapping[str, object]] = {
    ColumnKind.NAME: {"type": "string"},
    ColumnKind.WORDS: {"type": "string"},
    ColumnKind.NUMBER: {"type": "integer"},
    ColumnKind.TRUTH: {"type": "boolean"},
    ColumnKind.DAY: {"type": "date"},
    ColumnKind.MONTH: {"type": "yearmonth"},
    ColumnKind.ADDRESS: {"type": "string", "format": "uri"},
}


@dataclass(frozen=True, slots=True)
class PackagedTable:
    """A table of the package: what is said of it, and the rows whose file is measured when it is written."""

    description: Mapping[str, object]
    rows: Rows


@dataclass(frozen=True, slots=True)
class DataPackage:
    """A package: what is said of the whole, and its tables."""

    description: Mapping[str, object]
    tables: tuple[PackagedTable, ...]


def describe_package(filled: tuple[FilledTable, ...], day: str, site: Site, phrases: Phrases) -> DataPackage:
    """Return the package of all tables, which stand beside it. `day` is the newest day of publication."""
    licence = (
        {"licenses": ({"title": phrases.choose(site.licence.name), "path": site.licence.address},)}
        if site.licence
        else {}
    )
    publisher = phrases.choose(site.publisher)
    return DataPackage(
        description={
            "name": "inspections",
            "title": phrases.say("data_heading"),
            "description": " ".join(
                (*((phrases.choose(site.notice),) if site.notice else ()), phrases.say("data_summary"))
            ),
            "homepage": site.address,
            "version": day,
            **licence,
            "contributors": ({"title": publisher, "role": "publisher"},),
            "sources": ({"title": phrases.choose(site.name), "path": site.address},),
        },
        tables=tuple(PackagedTable(_describe_resource(one, phrases), one.rows) for one in filled),
    )


def _describe_resource(filled: FilledTable, phrases: Phrases) -> Described:
    table = filled.table
    return {
        "name": table.name,
        "title": phrases.say(table.title),
        "description": phrases.say(table.summary),
        "path": f"{table.name}.csv",
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"lineTerminator": "\r\n"},
        "schema": {
            "fields": tuple(_describe_field(column, phrases) for column in table.columns),
            "missingValues": ("",),
            "primaryKey": table.key,
            **({"foreignKeys": tuple(map(_describe_reference, table.references))} if table.references else {}),
        },
    }


def _describe_field(column: Column, phrases: Phrases) -> Described:
    limits = {"minimum": column.meaning.lowest, "maximum": column.meaning.highest}
    return {
        "name": column.name,
        **TYPE_BY_KIND[column.meaning.kind],
        "description": phrases.say(column.meaning.phrase),
        "constraints": {
            "required": column.is_required,
            **{name: limit for name, limit in limits.items() if limit is not None},
        },
    }


def _describe_reference(reference: Reference) -> Described:
    return {
        "fields": reference.columns,
        "reference": {"resource": reference.table, "fields": reference.columns},
    }

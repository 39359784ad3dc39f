"""Write JSON Schemas of what the site gives as JSON: the tables, and an inspection. Pure.

They are open: a field that they do not know is let pass, because fields may come but never go.
"""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from types import NoneType, UnionType
from typing import TypeAlias, Union, get_args, get_origin, get_type_hints

from inspectorate.views.columns import ColumnKind, Meaning
from inspectorate.views.phrases import Phrases

Schema: TypeAlias = dict[str, object]

DIALECT = "https://json-schema.org/draft/2020-12/schema"
RULES_BY_KIND: Mapping[ColumnKind, Mapping[str, object]] = {
    ColumnKind.NAME: {"type": "string", "minLength": 1},
    ColumnKind.WORDS: {"type": "string", "minLength": 1},
    ColumnKind.NUMBER: {"type": "integer"},
    ColumnKind.TRUTH: {"type": "boolean"},
    ColumnKind.DAY: {"type": "string", "format": "date", "pattern": r"^\d{4}-\d{2}-\d{2}$"},
    ColumnKind.MONTH: {"type": "string", "pattern": r"^\d{4}-\d{2}$"},
    ColumnKind.ADDRESS: {"type": "string", "format": "uri", "pattern": r"^https?://\S+$"},
}
_TYPE_NAMES: Mapping[object, str] = {str: "string", int: "integer", bool: "boolean"}


def write_object_schema(kind: type, address: str, title: str, phrases: Phrases) -> Schema:
    """Return the schema of a frozen value that is written as JSON."""
    return {"$schema": DIALECT, "$id": address, "title": title, **_describe(kind, phrases)}


def write_rows_schema(row: type, address: str, title: str, phrases: Phrases) -> Schema:
    """Return the schema of a table that is written as JSON: a list of rows."""
    return {"$schema": DIALECT, "$id": address, "title": title, "type": "array", "items": _describe(row, phrases)}


def _describe(hint: object, phrases: Phrases) -> Schema:
    """Return the schema of the values of a type."""
    if meaning := _meaning_of(hint):
        return _describe_cell(meaning, phrases)
    if hint is NoneType:
        return {"type": "null"}
    if get_origin(hint) in (Union, UnionType):
        return _describe_choice(get_args(hint), phrases)
    if get_origin(hint) is tuple:
        return {"type": "array", "items": _describe(get_args(hint)[0], phrases)}
    if isinstance(hint, type) and is_dataclass(hint):
        return _describe_group(hint, phrases)
    return {"type": _TYPE_NAMES[hint]}


def _meaning_of(hint: object) -> Meaning | None:
    found = getattr(hint, "__metadata__", ())
    return next((one for one in found if isinstance(one, Meaning)), None)


def _describe_cell(meaning: Meaning, phrases: Phrases) -> Schema:
    limits = {"minimum": meaning.lowest, "maximum": meaning.highest}
    return {
        "description": str(phrases.say(meaning.phrase)),
        **RULES_BY_KIND[meaning.kind],
        **{name: limit for name, limit in limits.items() if limit is not None},
    }


def _describe_choice(options: tuple[object, ...], phrases: Phrases) -> Schema:
    """Return the schema of a value that may be None."""
    schema = _describe(next(option for option in options if option is not NoneType), phrases)
    if "properties" in schema:
        return {"anyOf": (schema, {"type": "null"})}
    return {**schema, "type": (schema["type"], "null")}


def _describe_group(kind: type, phrases: Phrases) -> Schema:
    hints = get_type_hints(kind, include_extras=True)
    names = tuple(field.name for field in fields(kind))
    return {
        "type": "object",
        "properties": {name: _describe(hints[name], phrases) for name in names},
        "required": names,
    }

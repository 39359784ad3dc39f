"""Write the types of the model as JSON Schemas, for editors that help authors. Pure.

A schema says how a value is written, not what it becomes; it follows the same types as `notations` and `decode`.
Editors take plain numbers for numbers, so a text may be one, too.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, is_dataclass, replace
from datetime import date
from enum import Enum
from typing import Any, TypeAlias, get_args, get_origin, get_type_hints

from inspectorate.loading.field_help import FieldHelp, choices_of, explain, fields_of, summary_of
from inspectorate.loading.gaps import GAP
from inspectorate.loading.kinds import is_mapping, names_inside, option_of
from inspectorate.loading.written import NUMBER_NAME, WRITTEN
from inspectorate.loading.yaml_source import read_yaml
from inspectorate.model.language import Language
from inspectorate.model.prose import Prose
from inspectorate.model.shares import CountedShare, Share

Schema: TypeAlias = dict[str, Any]
Names: TypeAlias = Mapping[str, str]
"""The names of one kind of thing, each with what it stands for."""

DIALECT = "http://json-schema.org/draft-07/schema#"
"""The newest form that the YAML language server knows in full."""
_GAP_FORM = "".join(f"[{letter.upper()}{letter}]" if letter.isalpha() else letter for letter in GAP) + r"\.?"
_FORM_OF_NAMES = {int: NUMBER_NAME, date: WRITTEN[date].form, Language: WRITTEN[Language].form}


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownNames:
    """The names that one content folder has, to be offered where such a name belongs."""

    by_kind: Mapping[object, Names] = field(default_factory=dict)
    """By the type of an id, such as `ServiceId`: no other name is right there."""
    by_field: Mapping[tuple[type, str], Names] = field(default_factory=dict)
    """By a class and its field that is a group with these names and no others."""
    suggested: Mapping[tuple[type, str], Names] = field(default_factory=dict)
    """The same, where other names are right as well."""
    inside: Mapping[str, Mapping[object, Names]] = field(default_factory=dict)
    """By the name of an entry, such as a standard: the names by kind that count inside it alone."""


def write_schema(kind: Any, title: str, known: KnownNames) -> Schema:  # noqa: ANN401  # types are the values here
    """Return the schema of a whole file that holds a value of this type."""
    walk = _Walk(known, {})
    summary = {"description": summary_of(kind)} if is_dataclass(kind) and isinstance(kind, type) else {}
    schema = {"$schema": DIALECT, "title": title, **summary, **walk.describe(kind)}
    return {**schema, "definitions": walk.definitions} if walk.definitions else schema


@dataclass(frozen=True, slots=True)
class _Walk:
    """A walk along the types of one file. `definitions` takes in each class that contains itself."""

    known: KnownNames
    definitions: Schema

    def describe(self, kind: Any) -> Schema:  # noqa: ANN401
        """Return the schema of what a value of this type is written as."""
        if kind is Share:
            return {"anyOf": [_write_form(Share), self._write_group(CountedShare)]}
        option = option_of(kind)
        if option in WRITTEN:
            return _write_form(option)
        if choices := self.known.by_kind.get(option):
            return _write_choice(choices)
        origin, arguments = get_origin(option), get_args(option)
        if origin is tuple:
            return {"type": "array", "items": self.describe(arguments[0])}
        if is_mapping(origin):
            return self._describe_mapping(*arguments)
        return self._describe_class(option)

    def _describe_class(self, kind: Any) -> Schema:  # noqa: ANN401
        if is_dataclass(kind) and isinstance(kind, type) and kind is not Prose:
            return self._describe_group(kind)
        if isinstance(kind, type) and issubclass(kind, Enum):
            return _write_choice(choices_of(kind))
        if kind is bool:
            return {"anyOf": [{"type": "boolean"}, {"type": "string", "pattern": f"^{_GAP_FORM}$"}]}
        return {"type": ["string", "number"]}  # words of any kind, and ids that nobody knows beforehand

    def _describe_mapping(self, key: Any, value: Any) -> Schema:  # noqa: ANN401
        if key in self.known.by_kind and key is not Language:
            return self._write_entries(value, self.known.by_kind[key])
        inner = self.describe(value)
        schema: Schema = {"type": "object"}
        if key is Language:
            languages = self.known.by_kind.get(Language, {"en": "English"})
            schema |= {
                "minProperties": 1,
                "properties": {code: {**inner, "description": text} for code, text in languages.items()},
            }
        if key in _FORM_OF_NAMES:
            return {**schema, "patternProperties": {f"^{_FORM_OF_NAMES[key]}$": inner}, "additionalProperties": False}
        return {**schema, "additionalProperties": inner}

    def _write_entries(self, value: Any, names: Names) -> Schema:  # noqa: ANN401
        """Return the schema of a group that has entries of these names and no others."""
        entries = {name: {**self._inside(name).describe(value), "description": text} for name, text in names.items()}
        return {"type": "object", "properties": entries, "additionalProperties": False}

    def _inside(self, name: str) -> "_Walk":
        by_kind = {**self.known.by_kind, **self.known.inside.get(name, {})}
        return replace(self, known=replace(self.known, by_kind=by_kind))

    def _describe_group(self, kind: type) -> Schema:
        if kind not in (hint for hints in get_type_hints(kind).values() for hint in get_args(hints)):
            return self._write_group(kind)
        if kind.__name__ not in self.definitions:
            self.definitions[kind.__name__] = {}  # it is found there when it meets itself
            self.definitions[kind.__name__] |= self._write_group(kind)
        return {"$ref": f"#/definitions/{kind.__name__}"}

    def _write_group(self, kind: type) -> Schema:
        fields = fields_of(kind)
        required = [one.name for one in fields if one.is_required]
        return {
            "type": "object",
            "properties": {one.name: self._describe_field(kind, one) for one in fields},
            "additionalProperties": False,
            **({"required": required} if required else {}),
        }

    def _describe_field(self, kind: type, one: FieldHelp) -> Schema:
        if names := self.known.by_field.get((kind, one.name)):
            return {**self._write_entries(get_args(one.kind)[1], names), **_write_help(one)}
        schema = self.describe(one.kind)
        if {option_of(one.kind), names_inside(one.kind)} & (self.known.by_kind.keys() - {Language}):
            return {**schema, **_write_help(replace(one, example=""))}  # the names of an example are others
        if suggested := self.known.suggested.get((kind, one.name)):
            value = self.describe(get_args(one.kind)[1])
            schema["properties"] = {name: {**value, "description": text} for name, text in suggested.items()}
        return {**schema, **_write_help(one)}


def _write_form(kind: object) -> Schema:
    """Return the schema of a text that has a form of its own, or is still to be written."""
    written = WRITTEN[kind]
    return {
        "type": ["integer", "string"] if kind is int else "string",
        "pattern": f"^(?:{written.form}|{_GAP_FORM})$",
        "patternErrorMessage": f"Write {written.what}.",
    }


def _write_choice(choices: Names) -> Schema:
    choice = {"enum": list(choices), "enumDescriptions": list(choices.values())}
    return {"anyOf": [choice, {"type": "string", "pattern": f"^{_GAP_FORM}$"}]}


def _write_help(one: FieldHelp) -> Schema:
    """Return what an editor shows about a field."""
    option = one.kind if one.kind is Share else option_of(one.kind)
    default = one.default.value if isinstance(one.default, Enum) else one.default
    return {
        "description": "\n\n".join((*explain(one), *([f"Required: {one.condition}."] if one.condition else []))),
        **({"examples": [_read_example(option, one.example)]} if one.example else {}),
        **({"default": default} if isinstance(default, bool | int | str) and default != "" else {}),
    }


def _read_example(kind: object, text: str) -> object:
    """Return an example as plain data, with its numbers and its yes or no as such."""
    if kind is bool:
        return text == "true"
    if kind is int:
        return int(text)
    return text if kind is Prose else read_yaml("example", text.encode()).value.data

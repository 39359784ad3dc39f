"""Fit plain data to model values, and say what does not fit. The only module that knows pydantic. Pure."""

import difflib
from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from typing import Any, Generic, TypeVar, cast

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from inspectorate.diagnostics import Checked, Diagnostic, FieldPath, Places, Position, Texts
from inspectorate.loading.gaps import GAP
from inspectorate.loading.kinds import kind_inside, names_inside, options_of
from inspectorate.loading.naming import name_field, show
from inspectorate.loading.notations import Notations
from inspectorate.loading.unknown import NAME
from inspectorate.loading.yaml_source import Source, Unread
from inspectorate.model.language import Language, Phrase

T = TypeVar("T")
MOST_CUTS = 500
"""A file with more that does not fit is not worth showing."""


@dataclass(frozen=True, slots=True)
class Decoded(Generic[T]):
    """A model value, or None where the data did not fit, and the places of every field, block and text."""

    value: T | None
    places: Places
    texts: Texts
    data: object = None
    """What was read of the file, notations included: what does not fit is in it."""


def decode(kind: type[T], source: Source, file: str) -> Checked[Decoded[T]]:
    """Return the data of one file as a value of the model.

    A missing field is told at what it is missing from, a wrong value at itself, an unknown field at its name.
    """
    notations = Notations(source)
    data = notations.replace(kind, source.data if source.data is not None else {}, ())
    names = {(*path, NAME): position for path, position in source.key_places.items()}
    places = {**source.places, **names, **notations.prose_places}
    places.setdefault((), Position(file, 1, 1))
    try:
        value: T | None = _adapter(cast("Hashable", kind)).validate_python(data)
    except ValidationError as error:
        value = None
        explained = _explain(kind, error, data, source, places)
        found = tuple(explained) if source.data is not None else (_empty_file(file, explained),)
    else:
        found = ()
    return Checked(Decoded(value, places, notations.texts, data), (*notations.found, *found))


def decode_partly(kind: type[T], data: object) -> T | None:
    """Return as much of decoded data as makes a value of the model; None where too little of it fits.

    What is still to be written says so; what does not fit is left out, with all that cannot be without it.
    """
    for _ in range(MOST_CUTS):
        try:
            value: T = _adapter(cast("Hashable", kind)).validate_python(data)
        except ValidationError as error:
            details = error.errors(include_url=False)[0]
            path = _real_path(details, data)
            if isinstance(details["input"], Unread) and _kind_at(kind, path) in (str, Phrase):
                data = _changed(data, path, GAP)
                continue
            cut = path[:-1] if details["type"] == "missing" else path
            if not cut:
                return None
            data = _changed(data, cut, None)
        else:
            return value
    return None


def _changed(data: object, path: FieldPath, value: str | None) -> object:
    """Return data with another value at a path; None takes away what is there."""
    step, *rest = path
    if isinstance(data, Mapping):
        inner = _changed(data[step], tuple(rest), value) if rest else value
        return {name: inner if name == step else old for name, old in data.items() if name != step or inner is not None}
    if isinstance(data, list) and isinstance(step, int):
        inner = _changed(data[step], tuple(rest), value) if rest else value
        return [inner if n == step else old for n, old in enumerate(data) if n != step or inner is not None]
    return data


@cache
def _adapter(kind: Any) -> TypeAdapter[Any]:  # noqa: ANN401  # a type is the value here
    return TypeAdapter(kind)


def _explain(kind: object, error: ValidationError, data: Any, source: Source, places: Places) -> Iterator[Diagnostic]:  # noqa: ANN401
    meant: set[FieldPath] = set()
    # Unknown fields first: where one is a misspelt name, nobody needs to hear that the right name is missing.
    for details in sorted(error.errors(include_url=False), key=lambda details: details["type"] == "missing"):
        path = _real_path(details, data)
        if isinstance(details["input"], Unread) or (details["type"] == "missing" and path in meant):
            continue
        code, message, hint = _describe(kind, details, path)
        if code == "unknown-field":
            meant.update((*path[:-1], name) for name in _guess(kind, path))
        position = source.key_places.get(path) if code == "unknown-field" else places.get(path)
        yield Diagnostic(
            code=code,
            message=message,
            hint=hint,
            file=places[()].file,
            path=path,
            position=position or _nearest(places, path),
        )


def _real_path(details: ErrorDetails, data: object) -> FieldPath:
    """Return the error's path without the steps that name a choice between types and not a field."""
    path: list[str | int] = []
    for step in details["loc"]:
        inside = (isinstance(data, Mapping) and step in data) or (isinstance(data, list) and isinstance(step, int))
        if inside:
            path.append(step)
            data = data[step]  # type: ignore[index]  # `inside` has looked
        elif step == details["loc"][-1] and details["type"] == "missing":
            path.append(step)
    return tuple(path)


def _describe(kind: object, details: ErrorDetails, path: FieldPath) -> tuple[str, str, str]:
    """Return code, message and hint for one thing that does not fit."""
    field, what, given = name_field(path), _EXPECTED.get(details["type"], "something else"), details["input"]
    name = path[-1] if path else ""
    read = "docs/authoring.md says what it holds."
    match details["type"]:
        case "missing":
            described = "missing-field", f"The field {field} is missing here.", f"Add a line `{name}: …`; {read}"
        case "unexpected_keyword_argument":
            described = "unknown-field", f"There is no field {field} here.", _did_you_mean(kind, path)
        case "value_error":
            described = "wrong-value", str(details["ctx"]["error"]), f"Mend {field[:1].lower()}{field[1:]}; {read}"
        case _ if given is None:
            described = "empty-field", f"{field} is empty.", f"Write {what} after the colon, or remove the line."
        case "enum":
            words = details["ctx"]["expected"].replace("'", "`")
            described = "wrong-value", f"{field} cannot be {show(given)}.", f"Write {words}."
        case _ if names_inside(_kind_at(kind, path)) is Language:
            described = (
                "wrong-value",
                f"{field} must say its language.",
                f"Write `{name}: {{en: …}}`, with the words in place of the dots.",
            )
        case _:
            described = "wrong-value", f"{field} must be {what}, not {show(given)}.", f"Write {what}."
    return described


_GROUP = "a group of fields, each on a line of its own with a colon after its name"
_LIST = "a list, each item on a line that begins with `- `"
_EXPECTED = {
    "pattern_regex": "a pattern that Python’s `re` can read",
    "bool_parsing": "`true` or `false`",
    "bool_type": "`true` or `false`",
    "string_type": "a text",
    "tuple_type": _LIST,
    "list_type": _LIST,
    "mapping_type": _GROUP,
    "dict_type": _GROUP,
    "dataclass_type": _GROUP,
    "dataclass_exact_type": _GROUP,
}


def _empty_file(file: str, missing: Iterator[Diagnostic]) -> Diagnostic:
    fields = ", ".join(f"`{found.path[-1]}`" for found in missing)
    return Diagnostic(
        code="empty-field",
        message="The file is empty.",
        hint=f"It needs at least {fields}; docs/authoring.md shows them.",
        file=file,
        position=Position(file, 1, 1),
    )


def _did_you_mean(kind: object, path: FieldPath) -> str:
    if close := _guess(kind, path):
        return f"Did you mean `{close[0]}`?"
    return f"It may be one of {', '.join(f'`{name}`' for name in _list_fields(kind, path))}."


def _guess(kind: object, path: FieldPath) -> list[str]:
    return difflib.get_close_matches(str(path[-1]), _list_fields(kind, path), n=1, cutoff=0.6)


def _list_fields(kind: object, path: FieldPath) -> list[str]:
    """Return the names of the fields that may stand where an unknown one stands."""
    options = options_of(_kind_at(kind, path[:-1]))
    return [field.name for option in options if is_dataclass(option) for field in fields(option)]


def _kind_at(kind: object, path: FieldPath) -> object:
    for step in path:
        kind = kind_inside(kind, step)
    return kind


def _nearest(places: Places, path: FieldPath) -> Position:
    return next(places[path[:length]] for length in range(len(path), -1, -1) if path[:length] in places)

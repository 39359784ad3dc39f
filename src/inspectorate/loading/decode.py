"""Fit plain data to model values, and say what does not fit. The only module that knows pydantic. Pure."""

import difflib
from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from typing import Any, Generic, TypeVar, cast

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from inspectorate.diagnostics import Checked, Diagnostic, FieldPath, Places, Position
from inspectorate.loading.notations import Notations, Unread, kind_inside, options_of
from inspectorate.loading.yaml_source import Source

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Decoded(Generic[T]):
    """A model value, or None where the data did not fit, and the place of every field and block of prose."""

    value: T | None
    places: Places


def decode(kind: type[T], source: Source, file: str) -> Checked[Decoded[T]]:
    """Return the data of one file as a value of the model.

    A missing field is told at what it is missing from, a wrong value at itself, an unknown field at its name.
    """
    notations = Notations(source)
    data = notations.replace(kind, source.data if source.data is not None else {}, ())
    places = {**source.places, **notations.prose_places}
    places.setdefault((), Position(file, 1, 1))
    try:
        value: T | None = _adapter(cast("Hashable", kind)).validate_python(data)
    except ValidationError as error:
        value = None
        found = tuple(_explain(kind, error, data, source, places))
    else:
        found = ()
    return Checked(Decoded(value, places), (*notations.found, *found))


@cache
def _adapter(kind: Any) -> TypeAdapter[Any]:  # noqa: ANN401  # a type is the value here
    return TypeAdapter(kind)


def _explain(kind: object, error: ValidationError, data: Any, source: Source, places: Places) -> Iterator[Diagnostic]:  # noqa: ANN401
    for details in error.errors(include_url=False):
        path = _real_path(details, data)
        if isinstance(details["input"], Unread):
            continue
        code, message, hint = _describe(kind, details, path)
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
    name = path[-1] if path else "the file"
    what = _EXPECTED.get(details["type"], "something else")
    read = "docs/authoring.md says what it holds."
    if details["type"] == "missing":
        return "missing-field", f"The field `{name}` is missing here.", f"Add a line `{name}: …`; {read}"
    if details["type"] == "unexpected_keyword_argument":
        return "unknown-field", f"There is no field `{name}` here.", _did_you_mean(kind, str(name), path)
    if details["type"] == "value_error":
        return "wrong-value", str(details["ctx"]["error"]), f"Mend `{name}`; {read}"
    if details["input"] is None:
        return "empty-field", f"The field `{name}` is empty.", f"Write {what} after the colon, or remove the line."
    if details["type"] == "enum":
        words = details["ctx"]["expected"].replace("'", "`")
        message = f"`{name}` cannot be {_shown(details['input'])}."
        return "wrong-value", message, f"Write {words}."
    return "wrong-value", f"`{name}` must be {what}, not {_shown(details['input'])}.", f"Write {what}."


_EXPECTED = {
    "int_parsing": "a whole number",
    "int_from_float": "a whole number",
    "int_type": "a whole number",
    "bool_parsing": "`true` or `false`",
    "bool_type": "`true` or `false`",
    "string_type": "a text",
    "date_from_datetime_parsing": "a date such as 2024-01-29",
    "date_parsing": "a date such as 2024-01-29",
    "date_type": "a date such as 2024-01-29",
    "tuple_type": "a list, each item on a line that begins with `- `",
    "list_type": "a list, each item on a line that begins with `- `",
    "mapping_type": "a group of fields, each on a line of its own with a colon after its name",
    "dict_type": "a group of fields, each on a line of its own with a colon after its name",
    "dataclass_type": "a group of fields, each on a line of its own with a colon after its name",
    "dataclass_exact_type": "a group of fields, each on a line of its own with a colon after its name",
}
_SHOWN_LENGTH = 40


def _shown(value: object) -> str:
    if isinstance(value, dict):
        return "a group of fields"
    if isinstance(value, list):
        return "a list"
    text = str(value)
    return f"`{text if len(text) <= _SHOWN_LENGTH else text[:_SHOWN_LENGTH] + '…'}`"


def _did_you_mean(kind: object, name: str, path: FieldPath) -> str:
    known = _known_names(kind, path)
    close = difflib.get_close_matches(name, known, n=1, cutoff=0.6)
    if close:
        return f"Did you mean `{close[0]}`?"
    return f"It may be one of {', '.join(f'`{other}`' for other in known)}." if known else "Remove it."


def _known_names(kind: object, path: FieldPath) -> tuple[str, ...]:
    for step in path[:-1]:
        kind = kind_inside(kind, step)
    return tuple(field.name for option in options_of(kind) if is_dataclass(option) for field in fields(option))


def _nearest(places: Places, path: FieldPath) -> Position:
    return next(places[path[:length]] for length in range(len(path), -1, -1) if path[:length] in places)

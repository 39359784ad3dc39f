"""Follow the types of the model from a field to what it holds. Pure."""

import types
from collections.abc import Hashable, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, Union, cast, get_args, get_origin, get_type_hints


def options_of(kind: Any) -> tuple[Any, ...]:  # noqa: ANN401  # types are the values here
    """Return the kinds that a union names, or the one kind."""
    return get_args(kind) if get_origin(kind) in (Union, types.UnionType) else (kind,)


def option_of(kind: Any) -> Any:  # noqa: ANN401  # types are the values here
    """Return the type that is left of a field which may also be missing."""
    return next(option for option in options_of(kind) if option is not type(None))


def kind_inside(kind: Any, key: str | int) -> Any:  # noqa: ANN401  # types are the values here
    """Return the type of a field, an item or an entry of a type; None where it has no such thing."""
    for option in options_of(kind):
        if is_dataclass(option):
            return _fields_of(cast("Hashable", option)).get(str(key))
        origin, arguments = get_origin(option), get_args(option)
        if origin is tuple:
            return arguments[0]
        if is_mapping(origin):
            return arguments[1]
    return None


@cache
def _fields_of(kind: Any) -> Mapping[str, Any]:  # noqa: ANN401  # types are the values here
    """Return the type of each field of a dataclass; reading them anew for every value would take its time."""
    hints = get_type_hints(kind)
    return {field.name: hints[field.name] for field in fields(kind)}


def names_inside(kind: Any) -> Any:  # noqa: ANN401  # types are the values here
    """Return the type of the names in a group, such as `Language`; None where the kind is no mapping."""
    return next((get_args(option)[0] for option in options_of(kind) if is_mapping(get_origin(option))), None)


def is_mapping(origin: object) -> bool:
    """Return whether the origin of a type, such as `dict`, is a mapping."""
    return isinstance(origin, type) and issubclass(origin, Mapping)

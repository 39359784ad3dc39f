"""Write a frozen value as JSON. Pure."""

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import TypeAlias

from inspectorate.views.document import View

Plain: TypeAlias = "str | int | list[Plain] | dict[str, Plain] | None"


def write_json(view: View) -> bytes:
    """Return a value as UTF-8 with two spaces for each level and a new line at the end; fields keep their order.

    Raises:
        TypeError: something inside is no frozen value, text, whole number, truth value, tuple, mapping or None.
    """
    return f"{json.dumps(_plain(view), ensure_ascii=False, indent=2)}\n".encode()


def _plain(value: object) -> Plain:
    if value is None or isinstance(value, str | int):
        return value
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Mapping):
        return {str(name): _plain(inner) for name, inner in value.items()}
    if isinstance(value, tuple):
        return [_plain(inner) for inner in value]
    raise TypeError(f"JSON cannot hold {type(value).__name__}.")

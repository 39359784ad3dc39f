"""Write a frozen value as JSON. Pure."""

import io
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from json import dumps
from json.encoder import encode_basestring

from inspectorate.views.document import Lines, View

_LINE = "\n"
_STEP = "  "


def write_json(view: View) -> bytes:
    """Return a value as UTF-8 with two spaces for each level and a new line at the end; fields keep their order.

    It is written here and not by Python's library, which writes ten times slower where it is to begin new lines.

    Raises:
        TypeError: something inside is no frozen value, text, whole number, truth value, tuple, mapping or None.
            `Lines` may only be the whole.
    """
    content = io.BytesIO()
    for piece in _iter_items(view) if isinstance(view, Lines) else (_write(view, _LINE),):
        content.write(piece.encode())
    content.write(_LINE.encode())
    return content.getvalue()


def _iter_items(lines: Lines[View]) -> Iterator[str]:
    """Yield a list of lines, one at a time."""
    deeper, before = _LINE + _STEP, "["
    for line in lines:
        yield f"{before}{deeper}{_write(line, deeper)}"
        before = ","
    yield "[]" if before == "[" else f"{_LINE}]"


def _write(value: object, line: str) -> str:
    """Return a value; `line` ends a line and begins the next one as deep as the value stands."""
    if isinstance(value, str):
        return encode_basestring(value)
    if value is None or isinstance(value, int):
        return dumps(value)
    deeper = line + _STEP
    if isinstance(value, tuple):
        items = [_write(inner, deeper) for inner in value]
        return f"[{deeper}{f',{deeper}'.join(items)}{line}]" if items else "[]"
    items = [f"{encode_basestring(name)}: {_write(inner, deeper)}" for name, inner in _iter_named(value)]
    return f"{{{deeper}{f',{deeper}'.join(items)}{line}}}" if items else "{}"


def _iter_named(value: object) -> Iterator[tuple[str, object]]:
    kind: type = type(value)
    names = _list_names(kind)
    if names is not None:
        return ((name, getattr(value, name)) for name in names)
    if isinstance(value, Mapping):
        return ((str(name), inner) for name, inner in value.items())
    raise TypeError(f"JSON cannot hold {kind.__name__}.")


@cache
def _list_names(kind: type) -> tuple[str, ...] | None:
    """Return the names of the fields of a kind of values; None where it is no dataclass."""
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) else None

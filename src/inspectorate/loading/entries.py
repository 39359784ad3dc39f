"""Write the fields of a new file: remarks above them, and those that may be left out behind a `#`. Pure."""

import re
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, is_dataclass, replace
from enum import Enum
from typing import Any, TypeAlias, get_args, get_origin

from inspectorate.loading.field_help import FieldHelp, choices_of, explain, fields_of
from inspectorate.loading.gaps import GAP
from inspectorate.loading.kinds import is_mapping, option_of
from inspectorate.loading.written import WRITTEN
from inspectorate.loading.yaml_source import write_yaml
from inspectorate.model.language import Language
from inspectorate.model.prose import Prose

PROSE_GAP = f"|\n{GAP}"
"""The gap where long words belong."""
_WIDTH = 100
_PLAIN_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_-]*\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A field of a new file."""

    name: str
    value: "Value"
    remark: str = ""
    """What stands above it for the author."""
    is_used: bool = True
    """Otherwise it stands behind a `#`, for an author who wants it."""


@dataclass(frozen=True, slots=True)
class Item:
    """The fields of the first item of a list."""

    fields: tuple[Entry, ...]


Value: TypeAlias = str | tuple[Entry, ...] | Item
"""What is written behind the colon as it stands, the fields below it, or a list."""


def begin_fields(kind: type, given: Mapping[str, Value | None], languages: Sequence[str]) -> tuple[Entry, ...]:
    """Return an entry for the fields of a class, in order: with what is given, or with a gap.

    What may be left out and is not given is not used. A field given as None has no place in the file at all.
    """
    has_place = (one for one in fields_of(kind) if one.name not in given or given[one.name] is not None)
    return tuple(_begin_field(one, given.get(one.name), languages) for one in has_place)


def begin_value(kind: Any, languages: Sequence[str]) -> Value:  # noqa: ANN401  # a type is the value here
    """Return a value in which all that must be there is still to be written."""
    option = option_of(kind)
    origin, arguments = get_origin(option), get_args(option)
    if option is Prose:
        return PROSE_GAP
    if kind in WRITTEN or option in WRITTEN:
        return GAP
    if is_mapping(origin) and arguments[0] is Language:
        # Only the first language must be there; its words stand in for those of the others.
        return tuple(
            Entry(name=language, value=begin_value(arguments[1], languages), is_used=not number)
            for number, language in enumerate(languages)
        )
    if origin is tuple:
        inner = begin_value(arguments[0], languages)
        return Item(inner) if isinstance(inner, tuple) else f"[{GAP}]"
    if is_dataclass(option) and isinstance(option, type):
        needed = (one for one in fields_of(option) if one.is_required)
        return tuple(Entry(name=one.name, value=begin_value(one.kind, languages)) for one in needed)
    return GAP


def write_entries(entries: Sequence[Entry]) -> str:
    """Return the text of these fields, with a blank line between them."""
    return "\n".join("".join(f"{line}\n" for line in _write_entry(entry)) for entry in entries)


def write_remark(text: str) -> list[str]:
    """Return the lines of a remark; a line of the text begins a new one."""
    lines = (textwrap.wrap(line, _WIDTH, break_long_words=False, break_on_hyphens=False) for line in text.split("\n"))
    return [f"# {line}".rstrip() for wrapped in lines for line in wrapped or [""]] if text else []


def quote(text: str) -> str:
    """Return a text as it stands behind a colon: in quotation marks where YAML would take it for something else."""
    return write_yaml({"x": text}).removeprefix("x: ").rstrip("\n")


def _begin_field(one: FieldHelp, given: Value | None, languages: Sequence[str]) -> Entry:
    kind = option_of(one.kind)
    choices = choices_of(kind) if isinstance(kind, type) and issubclass(kind, Enum) else {}
    remark = " ".join((*explain(one), *(f"`{value}`: {text}" for value, text in choices.items())))
    if isinstance(given, tuple) and not any(entry.is_used for entry in given):
        inner = tuple(replace(entry, is_used=True) for entry in given)  # behind one `#`, not behind two
        return Entry(name=one.name, value=inner, remark=remark, is_used=False)
    if given is not None or one.is_required:
        value = given if given is not None else begin_value(one.kind, languages)
        return Entry(name=one.name, value=value, remark=remark)
    return Entry(name=one.name, value=_show_example(one, languages), remark=remark, is_used=False)


def _show_example(one: FieldHelp, languages: Sequence[str]) -> Value:
    """Return the example of a field; of groups without one, the fields that they must have."""
    if not one.example:
        return begin_value(one.kind, languages)
    if one.kind is Prose:
        return f"|\n{one.example}"
    is_entry = is_mapping(get_origin(one.kind)) and not one.example.startswith("{")
    return f"\n{one.example}" if is_entry else one.example


def _write_entry(entry: Entry) -> Iterator[str]:
    yield from write_remark(entry.remark)
    name = entry.name if _PLAIN_NAME.match(entry.name) else f'"{entry.name}"'
    for number, line in enumerate(_write_value(entry.value)):
        whole = line if number else f"{name}:{line}"
        yield whole if entry.is_used else f"# {whole}"


def _write_value(value: Value) -> Iterator[str]:
    """Yield what stands behind the colon, then the lines below it."""
    if isinstance(value, str):
        first, *rest = value.split("\n")
        yield f" {first}" if first else ""
        yield from (f"  {line}" for line in rest)
        return
    yield ""
    fields = value.fields if isinstance(value, Item) else value
    lines = [line for entry in fields for line in _write_entry(entry)]
    if not isinstance(value, Item):
        yield from (f"  {line}" for line in lines)
        return
    first_field = next(number for number, line in enumerate(lines) if not line.startswith("#"))
    for number, line in enumerate(lines):
        yield f"  - {line}" if number == first_field else f"    {line}"

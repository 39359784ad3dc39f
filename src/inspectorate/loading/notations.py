"""Read the values that have a notation of their own: prose, phrases, percentages, months. Pure.

This walks the data along the types of the model, before `decode` fits the one to the other.
"""

import re
import types
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import datetime
from typing import Any, Union, get_args, get_origin, get_type_hints

from inspectorate.diagnostics import Diagnostic, FieldPath, Position
from inspectorate.loading.markdown_source import read_prose, typeset
from inspectorate.loading.yaml_source import Source
from inspectorate.model.inspection import Month
from inspectorate.model.language import Phrase
from inspectorate.model.prose import Prose
from inspectorate.model.publication import Embargo
from inspectorate.model.shares import PrintedShare, Share

_PERCENT = re.compile(r"(\d{1,4})\s?%\Z")
_MONTH = re.compile(r"(\d{4})-(\d{2})\Z")
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2} \d{2}:\d{2}\Z")


class Notations:
    """Replace the text of such values by the values themselves; what cannot be read stays text and is told."""

    def __init__(self, source: Source) -> None:
        """Keep the places of the file's fields, and take in those inside its prose."""
        self._places = source.places
        self._text_starts = source.text_starts
        self._folded = source.folded
        self.prose_places: dict[FieldPath, Position] = {}
        self.found: list[Diagnostic] = []
        self._readers: Mapping[object, Callable[[str, FieldPath], object]] = {
            Prose: self._read_prose,
            Phrase: self._read_phrase,
            Share: self._read_percent,
            Month: self._read_month,
            Embargo: self._read_embargo,
        }

    def replace(self, kind: Any, value: Any, path: FieldPath) -> Any:  # noqa: ANN401  # types are the values here
        """Return the value with every text that has a notation, at any depth, read."""
        if isinstance(value, str) and (reader := self._reader(kind)):
            return reader(value, path)
        if isinstance(value, dict):
            return {key: self.replace(kind_inside(kind, key), inner, (*path, key)) for key, inner in value.items()}
        if isinstance(value, list):
            return [
                self.replace(kind_inside(kind, number), inner, (*path, number)) for number, inner in enumerate(value)
            ]
        return value

    def _reader(self, kind: Any) -> Callable[[str, FieldPath], object] | None:  # noqa: ANN401
        if kind in self._readers:
            return self._readers[kind]
        return next((self._readers[option] for option in options_of(kind) if option in self._readers), None)

    def _read_prose(self, text: str, path: FieldPath) -> Prose:
        if path in self._folded and "\n" in text.strip():
            message = "In a block that begins with `>`, the blank lines between paragraphs get lost."
            self._report("folded-words", path, message, "Begin the words with `|`.")
        start = self._text_starts.get(path, self._places[path])
        read = read_prose(text, start, path)
        self.prose_places |= read.value.places
        self.found.extend(read.diagnostics)
        return read.value.prose

    def _read_phrase(self, text: str, path: FieldPath) -> str:
        return typeset(text)

    def _read_percent(self, text: str, path: FieldPath) -> object:
        if match := _PERCENT.match(text):
            try:
                return PrintedShare(int(match.group(1)))
            except ValueError as error:
                return self._wrong(path, str(error), "Write the percentage as printed, such as 69%.")
        return self._wrong(
            path,
            f"`{text}` is not a share of cases.",
            "Write the percentage as printed, such as 69%, or the counts: `yes: 11` and `of: 16`.",
        )

    def _read_month(self, text: str, path: FieldPath) -> object:
        hint = "Write year and month, such as 2024-02."
        match = _MONTH.match(text)
        if not match:
            return self._wrong(path, f"`{text}` is not a month.", hint)
        try:
            return Month(int(match.group(1)), int(match.group(2)))
        except ValueError:
            return self._wrong(path, f"`{text}` is not a month: a year has months 01 to 12.", hint)

    def _read_embargo(self, text: str, path: FieldPath) -> object:
        hint = "Write the London date and time without offset, such as 2024-05-10 00:01."
        if not _MOMENT.match(text):
            return self._wrong(path, f"`{text}` is not a moment of an embargo.", hint)
        try:
            # A wall-clock time on purpose: only `release` knows the time zone.
            return Embargo(datetime.strptime(text, "%Y-%m-%d %H:%M"))  # noqa: DTZ007
        except ValueError:
            return self._wrong(path, f"`{text}` is no day or hour of the calendar.", hint)

    def _wrong(self, path: FieldPath, message: str, hint: str) -> object:
        self._report("wrong-value", path, message, hint)
        return Unread()

    def _report(self, code: str, path: FieldPath, message: str, hint: str) -> None:
        position = self._places[path]
        self.found.append(
            Diagnostic(code=code, message=message, hint=hint, file=position.file, path=path, position=position)
        )


class Unread:
    """Stands where a text could not be read, so that `decode` does not tell the same mistake again."""


def options_of(kind: Any) -> tuple[Any, ...]:  # noqa: ANN401  # types are the values here
    """Return the kinds that a union names, or the one kind."""
    return get_args(kind) if get_origin(kind) in (Union, types.UnionType) else (kind,)


def kind_inside(kind: Any, key: str | int) -> Any:  # noqa: ANN401  # types are the values here
    """Return the type of a field, an item or an entry of a type; None where it has no such thing."""
    for option in options_of(kind):
        if is_dataclass(option):
            hints = get_type_hints(option)
            return hints.get(str(key)) if key in {field.name for field in fields(option)} else None
        origin, arguments = get_origin(option), get_args(option)
        if origin is tuple:
            return arguments[0]
        if origin is not None and issubclass(origin, Mapping):
            return arguments[1]
    return None

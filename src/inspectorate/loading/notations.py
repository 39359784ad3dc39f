"""Read the values that have a notation of their own: words, shares, numbers, days, months, moments. Pure.

This walks the data along the types of the model, before `decode` fits the one to the other.
"""

import difflib
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from inspectorate.diagnostics import Diagnostic, FieldPath, Position, Run, SourceText
from inspectorate.loading.gaps import is_gap, tell_gap
from inspectorate.loading.kinds import kind_inside, names_inside, options_of
from inspectorate.loading.markdown_parser import find_markup, typeset
from inspectorate.loading.markdown_source import has_words, read_prose
from inspectorate.loading.naming import name_field, show
from inspectorate.loading.written import NUMBER_NAME, WRITTEN
from inspectorate.loading.yaml_source import Source, Unread
from inspectorate.model.inspection import Month
from inspectorate.model.language import Language, Phrase
from inspectorate.model.prose import Prose
from inspectorate.model.publication import Embargo
from inspectorate.model.shares import CountedShare, PrintedShare, Share

_PERCENT = re.compile(r"([0-9]{1,4})\s?%\Z")
_NUMBER = re.compile(r"-?[0-9]{1,9}\Z")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}\Z")
_MONTH = re.compile(r"([0-9]{4})-([0-9]{2})\Z")
_MOMENT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}\Z")
_NAMES: Mapping[object, re.Pattern[str]] = {
    Language: re.compile(rf"{WRITTEN[Language].form}\Z"),
    int: re.compile(rf"{NUMBER_NAME}\Z"),
}
"""How names in a group are written that are more than names."""
# Marks of lists, headings, quotations and tables that stood at the beginning of a line before YAML joined the lines.
_JOINED_MARK = re.compile(r"(?:\A|[.:;,] )(?:[-*+] |[0-9]{1,3}[.)] |#{1,6} |> |\| )")

_HINT_OF_LANGUAGE = "Write `en` for English, `cy` for Welsh."
_A_SHARE, _A_DAY, _A_MONTH, _A_MOMENT = (WRITTEN[kind].what for kind in (Share, date, Month, Embargo))


@dataclass(frozen=True, slots=True)
class _Notation:
    """How one kind of value is written."""

    read: Callable[[str, FieldPath], object]
    what: str


class Notations:
    """Replace the text of such values by the values themselves; what cannot be read is told and becomes `Unread`."""

    def __init__(self, source: Source) -> None:
        """Keep the places of the file's fields, and take in those inside its prose."""
        self._source = source
        self.prose_places: dict[FieldPath, Position] = {}
        self.texts: dict[FieldPath, SourceText] = {}
        self.found: list[Diagnostic] = []
        self._notations: Mapping[object, _Notation] = {
            Prose: _Notation(self._read_prose, "a text"),
            Phrase: _Notation(self._read_phrase, "a text"),
            Share: _Notation(self._read_percent, _A_SHARE),
            Month: _Notation(self._read_month, _A_MONTH),
            Embargo: _Notation(self._read_embargo, _A_MOMENT),
            date: _Notation(self._read_day, _A_DAY),
            int: _Notation(self._read_number, WRITTEN[int].what),
            Language: _Notation(self._read_language, WRITTEN[Language].what),
        }

    def replace(self, kind: Any, value: Any, path: FieldPath) -> Any:  # noqa: ANN401  # types are the values here
        """Return the value with everything that has a notation, at any depth, read."""
        notation = self._notation(kind)
        if isinstance(value, str) and kind is not None and is_gap(value):
            self.found.append(tell_gap(self._source, path, value, notation.what if notation else "it"))
            return Unread()
        if notation:
            return self._replace_written(kind, notation, value, path)
        if isinstance(value, str) and not value.strip() and kind is not None:
            return self._empty(path, "a text")
        if isinstance(value, dict):
            read = {key: self.replace(kind_inside(kind, key), inner, (*path, key)) for key, inner in value.items()}
            return read if self._has_sound_names(kind, value, path) else Unread()
        if isinstance(value, list):
            return [
                self.replace(kind_inside(kind, number), inner, (*path, number)) for number, inner in enumerate(value)
            ]
        return value

    def _notation(self, kind: Any) -> _Notation | None:  # noqa: ANN401
        for option in (kind, *options_of(kind)):
            if option in self._notations:
                return self._notations[option]
        return None

    def _replace_written(self, kind: Any, notation: _Notation, value: object, path: FieldPath) -> object:  # noqa: ANN401
        if isinstance(value, Unread):
            return value
        if value is None:
            return self._empty(path, notation.what) if kind in self._notations else None
        if isinstance(value, dict) and kind is Share:
            return self._read_counts(value, path)
        if isinstance(value, str):
            return notation.read(value, path) if value.strip() else self._empty(path, notation.what)
        hint = f"Write {notation.what}."
        if isinstance(value, dict) and all(inner is None for inner in value.values()):
            hint = "Put a text that begins with a brace in quotation marks."
        return self._wrong(path, f"{name_field(path)} must be {notation.what}, not {show(value)}.", hint)

    def _has_sound_names(self, kind: Any, value: Mapping[str, object], path: FieldPath) -> bool:  # noqa: ANN401
        """Tell names in a group that are no language or no number where the model asks for one."""
        names = names_inside(kind)
        if names is Language and not value:
            self._empty(path, "`{en: …}` with the words")
            return False
        unsound = [name for name in value if names in _NAMES and not _NAMES[names].match(name)]
        for name in unsound:
            if names is Language:
                self._report("unknown-language", (*path, name), f"`{name}` is no language.", _HINT_OF_LANGUAGE)
            else:
                hint = "Number with 1, 2, 3 and so on, without a nought in front."
                self._report("wrong-value", (*path, name), f"`{name}` is not a plain number.", hint)
        return not unsound

    def _read_prose(self, text: str, path: FieldPath) -> object:
        if path in self._source.folded and ("\n" in text.strip() or _JOINED_MARK.search(text)):
            message = "YAML has joined the lines of these words: the ends of paragraphs and of list items are lost."
            self._report("folded-words", path, message, "Begin the words with `|`, and write them on the lines below.")
            return Unread()
        start = self._source.text_starts.get(path, self._source.places[path])
        read = read_prose(text, start, path)
        self.prose_places |= read.value.places
        self.texts |= read.value.texts
        self.found.extend(read.diagnostics)
        if not (read.diagnostics or has_words(read.value.prose.blocks)):
            return self._empty(path, "the words")
        return read.value.prose

    def _read_phrase(self, text: str, path: FieldPath) -> object:
        if markup := find_markup(text):
            message = f"`{markup}` would be printed as it stands: these words are plain, without Markdown."
            return self._wrong(path, message, "Remove the marks: bold words, links and footnotes have no place here.")
        start = self._source.text_starts.get(path)
        if start and path not in self._source.folded:
            self.texts[path] = SourceText(start.file, (Run(0, start.line, start.column),))
        return typeset(text)

    def _read_percent(self, text: str, path: FieldPath) -> object:
        match = _PERCENT.match(text)
        if not match:
            return self._wrong(path, f"{show(text)} is not a share of cases.", f"Write {_A_SHARE}.")
        try:
            return PrintedShare(int(match.group(1)))
        except ValueError as error:
            return self._wrong(path, str(error), "Write the percentage as printed, such as 69%.")

    def _read_counts(self, counts: Mapping[str, object], path: FieldPath) -> object:
        meant: set[str] = set()
        for name in sorted(counts.keys() - {"yes", "of"}):
            close = difflib.get_close_matches(name, ("yes", "of"), n=1, cutoff=0.6)
            meant.update(close)
            hint = f"Did you mean `{close[0]}`?" if close else "A share has the fields `yes` and `of`."
            self._report("unknown-field", (*path, name), f"There is no field `{name}` here.", hint)
        for name in ("yes", "of"):
            if name not in counts and name not in meant:
                hint = "Write both counts, such as `yes: 11` and `of: 16`."
                self._report("missing-field", path, f"The field `{name}` is missing here.", hint)
        yes, of = (self.replace(int, counts[name], (*path, name)) if name in counts else None for name in ("yes", "of"))
        if not (isinstance(yes, int) and isinstance(of, int) and len(counts) == len(("yes", "of"))):
            return Unread()
        try:
            return CountedShare(yes, of)
        except ValueError as error:
            hint = "Correct `yes`, the cases that were sufficient, or `of`, the cases inspected."
            return self._wrong(path, str(error), hint)

    def _read_number(self, text: str, path: FieldPath) -> object:
        if _NUMBER.match(text):
            return int(text)
        message = f"{name_field(path)} must be a whole number, not {show(text)}."
        return self._wrong(path, message, "Write a whole number in figures, such as 16.")

    def _read_language(self, text: str, path: FieldPath) -> object:
        if _NAMES[Language].match(text):
            return text
        self._report("unknown-language", path, f"{show(text)} is no language.", _HINT_OF_LANGUAGE)
        return Unread()

    def _read_day(self, text: str, path: FieldPath) -> object:
        hint = f"Write {_A_DAY}."
        if not _DAY.match(text):
            return self._wrong(path, f"{name_field(path)} must be {_A_DAY}, not {show(text)}.", hint)
        try:
            return date.fromisoformat(text)
        except ValueError:
            return self._wrong(path, f"{show(text)} is no day of the calendar.", hint)

    def _read_month(self, text: str, path: FieldPath) -> object:
        hint = f"Write {_A_MONTH}."
        match = _MONTH.match(text)
        if not match:
            return self._wrong(path, f"{show(text)} is not a month.", hint)
        try:
            return Month(int(match.group(1)), int(match.group(2)))
        except ValueError:
            return self._wrong(path, f"{show(text)} is not a month: a year has months 01 to 12.", hint)

    def _read_embargo(self, text: str, path: FieldPath) -> object:
        hint = f"Write {_A_MOMENT}."
        if not _MOMENT.match(text):
            return self._wrong(path, f"{show(text)} is not a moment of an embargo.", hint)
        try:
            # A wall-clock time on purpose: only `release` knows the time zone.
            return Embargo(datetime.strptime(text, "%Y-%m-%d %H:%M"))  # noqa: DTZ007
        except ValueError:
            return self._wrong(path, f"{show(text)} is no day or hour of the calendar.", hint)

    def _wrong(self, path: FieldPath, message: str, hint: str) -> Unread:
        self._report("wrong-value", path, message, hint)
        return Unread()

    def _empty(self, path: FieldPath, what: str) -> Unread:
        hint = f"Write {what} after the colon, or remove the line."
        self._report("empty-field", path, f"{name_field(path)} is empty.", hint)
        return Unread()

    def _report(self, code: str, path: FieldPath, message: str, hint: str) -> None:
        source = self._source
        position = (source.key_places if code in _CODES_OF_NAMES else source.places).get(path, source.places[path])
        self.found.append(
            Diagnostic(code=code, message=message, hint=hint, file=position.file, path=path, position=position)
        )


_CODES_OF_NAMES = frozenset({"unknown-field", "unknown-language"})
"""What is told at the name of a field, and not at its value."""

"""Write counted shares into the text of a record, and change nothing else in it. Pure."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from inspectorate.diagnostics import FieldPath, Position
from inspectorate.loading.decode import decode
from inspectorate.loading.yaml_source import Data, Source, read_yaml
from inspectorate.model.framework import KeyQuestionId, StandardId
from inspectorate.model.inspection import Record
from inspectorate.model.shares import CountedShare, PrintedShare

SharesByStandard: TypeAlias = Mapping[StandardId, Mapping[KeyQuestionId, CountedShare]]
"""Counted shares by standard and key question, in the order of the framework."""

_LINE_END = re.compile(r"\r\n|\r|\n")
_BOM = b"\xef\xbb\xbf"


class RecordNotKeptError(Exception):
    """The changed text would not hold the old record with the new shares: a fault of the program."""


def write_shares(file: str, content: bytes, shares: SharesByStandard) -> bytes:
    """Return the record with these shares. Comments, order, ends of lines and all else stay as they are.

    The record has been read without errors, and has a result for each of the standards.

    Raises:
        RecordNotKeptError: the text, read again, is not the old record with these shares.
    """
    page = _Page(content.removeprefix(_BOM).decode("utf-8"), read_yaml(file, content).value)
    record = _read_record(file, page.source)
    edits = [edit for standard, wanted in shares.items() for edit in _edit_standard(page, record, standard, wanted)]
    changed = content[: len(content) - len(content.removeprefix(_BOM))] + page.apply(edits).encode("utf-8")
    _compare(file, page.source, changed, _with_shares(record, shares))
    return changed


@dataclass(frozen=True, slots=True)
class _Edit:
    """Put a text in place of the characters from `start` up to `end`."""

    start: int
    end: int
    text: str


class _Page:
    """A text of YAML, with what was read from it: a place becomes a number of characters from the beginning."""

    def __init__(self, text: str, source: Source) -> None:
        self.text = text
        self.source = source
        self._line_starts = (0, *(match.end() for match in _LINE_END.finditer(text)))

    def apply(self, edits: Sequence[_Edit]) -> str:
        """Return the text with all edits; those at one place stand in the order in which they are given."""
        pieces, reached = [], 0
        for edit in sorted(edits, key=lambda edit: edit.start):
            pieces += [self.text[reached : edit.start], edit.text]
            reached = edit.end
        return "".join((*pieces, self.text[reached:]))

    def start_of(self, path: FieldPath) -> int:
        """Return where a value begins."""
        return self._find(self.source.places[path])

    def end_of(self, path: FieldPath) -> int:
        """Return where a value ends; blank lines behind it are not a part of it."""
        return len(self.text[: self._find(self.source.ends[path])].rstrip())

    def start_of_key(self, path: FieldPath) -> int:
        """Return where the name of a field begins."""
        return self._find(self.source.key_places[path])

    def is_in_brackets(self, path: FieldPath) -> bool:
        """Return whether a group of fields is written in one line with braces around it."""
        return self.text[self.start_of(path)] == "{"

    def column_of_key(self, path: FieldPath) -> int:
        """Return how far the name of a field is indented."""
        return self.source.key_places[path].column - 1

    def quote(self, name: str, like: FieldPath) -> str:
        """Return the name of a field in the quotation marks of another one, if that has any."""
        mark = self.text[self.start_of_key(like)]
        return f"{mark}{name}{mark}" if mark in "\"'" else name

    def insert_lines_below(self, path: FieldPath, lines: Sequence[str]) -> _Edit:
        """Return the edit that puts lines below the line in which a value ends."""
        match = _LINE_END.search(self.text, self.end_of(path))
        if match:
            return _Edit(match.end(), match.end(), "".join(line + match.group() for line in lines))
        end = _LINE_END.search(self.text)
        line_end = end.group() if end else "\n"
        return _Edit(len(self.text), len(self.text), "".join(line_end + line for line in lines))

    def insert_line_above(self, path: FieldPath, line: str) -> _Edit:
        """Return the edit that puts a line above the line in which the name of a field stands."""
        number = self.source.key_places[path].line
        end = _LINE_END.search(self.text, self._line_starts[number - 1])
        start = self._line_starts[number - 1]
        return _Edit(start, start, line + (end.group() if end else "\n"))

    def _find(self, position: Position) -> int:
        return self._line_starts[position.line - 1] + position.column - 1


def _edit_standard(
    page: _Page, record: Record, standard: StandardId, wanted: Mapping[KeyQuestionId, CountedShare]
) -> Iterator[_Edit]:
    path: FieldPath = ("standards", standard)
    present = record.standards[standard].shares
    if not present:
        yield _insert_shares(page, path, wanted)
        return
    last: KeyQuestionId | None = None
    for question, share in wanted.items():
        if question not in present:
            yield _insert_share(page, (*path, "shares"), question, share, last)
            continue
        last = question
        if present[question] != share:
            yield from _replace_share(page, (*path, "shares", question), present[question], share)


def _write(share: CountedShare) -> str:
    return f"{{yes: {share.yes}, of: {share.of}}}"


def _replace_share(
    page: _Page, path: FieldPath, present: CountedShare | PrintedShare, share: CountedShare
) -> Iterator[_Edit]:
    if isinstance(present, PrintedShare):
        yield _Edit(page.start_of(path), page.end_of(path), _write(share))
        return
    for name, old, new in (("yes", present.yes, share.yes), ("of", present.of, share.of)):
        if old != new:
            yield _Edit(page.start_of((*path, name)), page.end_of((*path, name)), str(new))


def _insert_share(
    page: _Page, path: FieldPath, question: KeyQuestionId, share: CountedShare, last: KeyQuestionId | None
) -> _Edit:
    """Return the edit that adds a share behind the last of those before it, or in front of all."""
    first = next(key for key in page.source.key_places if key[:-1] == path)
    text = f"{page.quote(question, first)}: {_write(share)}"
    if page.is_in_brackets(path) and last:
        end = page.end_of((*path, last))
        return _Edit(end, end, f", {text}")
    if page.is_in_brackets(path):
        start = page.start_of_key(first)
        return _Edit(start, start, f"{text}, ")
    line = " " * page.column_of_key(first) + text
    return page.insert_lines_below((*path, last), [line]) if last else page.insert_line_above(first, line)


def _insert_shares(page: _Page, path: FieldPath, wanted: Mapping[KeyQuestionId, CountedShare]) -> _Edit:
    """Return the edit that adds all shares of a standard that has none, behind its rating."""
    shares = [f"{page.quote(question, path)}: {_write(share)}" for question, share in wanted.items()]
    if (*path, "shares") in page.source.places:
        place: FieldPath = (*path, "shares")
        return _Edit(page.start_of(place), page.end_of(place), f"{{{', '.join(shares)}}}")
    if page.is_in_brackets(path):
        end = page.end_of((*path, "rating"))
        return _Edit(end, end, f", shares: {{{', '.join(shares)}}}")
    indent = page.column_of_key((*path, "rating"))
    deeper = 2 * indent - page.column_of_key(path)
    lines = [" " * indent + "shares:", *(" " * deeper + share for share in shares)]
    return page.insert_lines_below((*path, "rating"), lines)


def _read_record(file: str, source: Source) -> Record:
    record = decode(Record, source, file).value.value
    if record is None:
        raise RecordNotKeptError
    return record


def _with_shares(record: Record, shares: SharesByStandard) -> Record:
    """Return the record with the shares in place of those that it has."""
    standards = {
        name: replace(result, shares={**result.shares, **shares.get(name, {})})
        for name, result in record.standards.items()
    }
    return replace(record, standards=standards)


def _compare(file: str, before: Source, changed: bytes, wanted: Record) -> None:
    """Read the changed text, and make sure that it is the record that is wanted, and that no other field changed."""
    after = read_yaml(file, changed)
    if (
        after.diagnostics
        or _read_record(file, after.value) != wanted
        or _without_shares(after.value.data) != _without_shares(before.data)
    ):
        raise RecordNotKeptError


def _without_shares(data: Data, path: FieldPath = ()) -> Data:
    if not isinstance(data, dict):
        return data
    is_result = len(path) == 2 and path[0] == "standards"  # noqa: PLR2004  # the way to the result of one standard
    return {
        name: _without_shares(value, (*path, name))
        for name, value in data.items()
        if not (is_result and name == "shares")
    }

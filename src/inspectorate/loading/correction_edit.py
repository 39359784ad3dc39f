"""Write a correction into the text of a record, and change nothing else in it. Pure."""

import json
import re
from collections.abc import Mapping
from dataclasses import replace

from inspectorate.diagnostics import Position
from inspectorate.loading.decode import decode
from inspectorate.loading.record_edit import RecordNotKeptError
from inspectorate.loading.yaml_source import Data, Source, read_yaml
from inspectorate.model.corrections import Correction
from inspectorate.model.inspection import Record

_FIELD = "corrections"
_LINE_END = re.compile(r"\r\n|\r|\n")
_BOM = b"\xef\xbb\xbf"


def add_correction(file: str, content: bytes, correction: Correction) -> bytes:
    """Return the record with one more correction. Comments, order, ends of lines and all else stay as they are.

    The record has been read without errors.

    Raises:
        RecordNotKeptError: the text, read again, is not the old record with this correction.
    """
    text = content.removeprefix(_BOM).decode("utf-8")
    source = read_yaml(file, content).value
    record = _read_record(file, source)
    changed = _insert(text, source, correction, len(record.corrections))
    written = content[: len(content) - len(content.removeprefix(_BOM))] + changed.encode("utf-8")
    after = read_yaml(file, written)
    wanted = replace(record, corrections=(*record.corrections, correction))
    if after.diagnostics or _read_record(file, after.value) != wanted or not _is_kept(source.data, after.value.data):
        raise RecordNotKeptError
    return written


def _insert(text: str, source: Source, correction: Correction, number: int) -> str:
    match = _LINE_END.search(text)
    line_end = match.group() if match else "\n"
    if (_FIELD,) not in source.places:
        body = text if text.endswith(("\n", "\r")) else text + line_end
        return body + "".join(line + line_end for line in (f"{_FIELD}:", *_lines(correction, "  ")))
    start = _find(text, source.places[(_FIELD,)])
    if text[start] == "[":
        end = len(text[: _find(text, source.ends[(_FIELD,)])].rstrip()) - 1
        return f"{text[:end]}{', ' if number else ''}{_in_brackets(correction)}{text[end:]}"
    last = len(text[: _find(text, source.ends[(_FIELD, number - 1)])].rstrip())
    match = _LINE_END.search(text, last)
    place = match.end() if match else len(text)
    dash = text.rfind("-", 0, _find(text, source.places[(_FIELD, 0)]) + 1)
    indent = " " * (dash - max(text.rfind("\n", 0, dash), text.rfind("\r", 0, dash)) - 1)
    lines = "".join(line + line_end for line in _lines(correction, indent))
    return text[:place] + ("" if match else line_end) + lines + text[place:]


def _lines(correction: Correction, indent: str) -> tuple[str, ...]:
    return (
        f"{indent}- on: {correction.on.isoformat()}",
        f"{indent}  what:",
        *(f"{indent}    {language}: {_quote(words)}" for language, words in correction.what.items()),
        f"{indent}  pdf: {correction.pdf}",
    )


def _in_brackets(correction: Correction) -> str:
    what = ", ".join(f"{language}: {_quote(words)}" for language, words in correction.what.items())
    return f"{{on: {correction.on.isoformat()}, what: {{{what}}}, pdf: {correction.pdf}}}"


def _quote(words: str) -> str:
    # What JSON puts between quotation marks, YAML reads alike.
    return json.dumps(words, ensure_ascii=False)


def _find(text: str, position: Position) -> int:
    starts = [0, *(match.end() for match in _LINE_END.finditer(text))]
    return starts[position.line - 1] + position.column - 1


def _read_record(file: str, source: Source) -> Record:
    record = decode(Record, source, file).value.value
    if record is None:
        raise RecordNotKeptError
    return record


def _is_kept(before: Data, after: Data) -> bool:
    """Return whether all other fields, and all earlier corrections, stand as they did."""
    if not isinstance(before, Mapping) or not isinstance(after, Mapping):
        return False
    others = {name: value for name, value in after.items() if name != _FIELD}
    former, latter = before.get(_FIELD) or [], after[_FIELD]
    return (
        others == {name: value for name, value in before.items() if name != _FIELD}
        and isinstance(latter, list)
        and latter[:-1] == former
    )

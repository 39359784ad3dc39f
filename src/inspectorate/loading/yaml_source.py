"""Turn YAML text into plain data and its places, and data into text. The only module that knows the YAML library. Pure.

Scalars stay text until a type asks for them: a service code `no` does not become False, a standard `2.10` does not
become `2.1`, and a time `12:30` does not become 750. Repeated keys, anchors, tags, tabs and excessive size or depth are
errors, each with its place.
"""

import re
from codecs import BOM_UTF8
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeAlias

import yaml

from inspectorate.diagnostics import Checked, Diagnostic, FieldPath, Position
from inspectorate.loading.characters import find_invisible, name_character
from inspectorate.loading.yaml_problems import explain


class Unread:
    """Stands where something could not be read, so that nobody tells the same mistake again."""


Data: TypeAlias = "str | list[Data] | dict[str, Data] | Unread | None"

MAX_BYTES = 2 * 1024 * 1024
MAX_DEPTH = 24
_LONGEST_LINE = 2**31 - 1
_BLOCK_STYLES = ("|", ">")
# A blank without a break, in front of a field or behind its name, or behind its value: inside words it is welcome.
_WIDE_BLANK = re.compile(r"^[ ]*\u00a0|^[ ]*(?:- )?[\w\".-]+:\u00a0|^[ ]*(?:- )?[\w\".-]+: [^ ]+\u00a0+$")


@dataclass(frozen=True, slots=True)
class Source:
    """What a YAML file holds: its data, the position of each value, and that of each key.

    `text_starts` holds the position of the first character of a text that is written as a block of lines, or in one
    line just as it is read; `folded` names the texts of several lines that do not begin with `|`: in them YAML joins
    lines and swallows blank ones. `ends` holds the position behind the last character of each value; blank lines and
    comments that follow a block may lie before it.
    """

    data: Data
    places: dict[FieldPath, Position] = field(default_factory=dict)
    key_places: dict[FieldPath, Position] = field(default_factory=dict)
    text_starts: dict[FieldPath, Position] = field(default_factory=dict)
    folded: frozenset[FieldPath] = frozenset()
    ends: dict[FieldPath, Position] = field(default_factory=dict)


def read_yaml(file: str, content: bytes) -> Checked[Source]:
    """Return the data and places of one YAML file."""
    decoded = _decode_text(file, content)
    if isinstance(decoded, Diagnostic):
        return Checked(Source(None), (decoded,))
    found = tuple(_find_bad_characters(file, decoded))
    if found:
        return Checked(Source(None), found)
    reader = _Reader(file, decoded)
    try:
        reader.read()
    except yaml.MarkedYAMLError as error:
        return Checked(Source(None), (*reader.found, _syntax_error(file, error, decoded.splitlines())))
    except _TooDeepError as error:
        return Checked(Source(None), (*reader.found, error.diagnostic))
    return Checked(reader.source(), tuple(reader.found))


def split_lines(content: bytes) -> tuple[str, ...]:
    """Return the lines of a file as places in it count them; what is no UTF-8 has a sign that says so."""
    return tuple(_end_lines_alike(content.decode("utf-8-sig", "replace")).split("\n"))


def write_yaml(data: Data) -> str:
    """Return plain data as YAML from which `read_yaml`, and every other reader, takes the same data.

    Texts that other readers would take for numbers, dates or truth values stand in quotation marks. Nothing of the file
    that the data came from is left but the data: no comment, no order of writing but that of the fields.

    Raises:
        yaml.YAMLError: something in the data could not be read.
    """
    text = _write(data, _FastDumper)
    # The fast writer takes no character beyond U+FFFF for one that can be printed.
    return _write(data, _Dumper) if "\\U" in text else text


def _write(data: Data, dumper: type[yaml.SafeDumper]) -> str:
    text: str = yaml.dump(
        data, Dumper=dumper, default_flow_style=False, allow_unicode=True, sort_keys=False, width=_LONGEST_LINE
    )
    return text


class _Dumper(yaml.SafeDumper):
    """Write texts of several lines as they are read: below a bar, and nothing by reference."""

    def ignore_aliases(self, data: object) -> bool:
        """Return True: a value that occurs twice is written twice, since references are refused."""
        return True


class _FastDumper(getattr(yaml, "CSafeDumper", yaml.SafeDumper)):  # type: ignore[misc]  # not on every machine
    """Write the same in a tenth of the time."""

    ignore_aliases = _Dumper.ignore_aliases


def _represent_text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else None)


_Dumper.add_representer(str, _represent_text)
_FastDumper.add_representer(str, _represent_text)


class _TooDeepError(Exception):
    """The file nests deeper than any content does."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic.message)
        self.diagnostic = diagnostic


class _Reader:
    """Read one file event by event. Events, not nodes: depth is bounded before anything recursive can happen."""

    def __init__(self, file: str, text: str) -> None:
        self._file = file
        self._lines = text.splitlines()
        self._events: Iterator[yaml.Event] = yaml.parse(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
        self._data: Data = None
        self._places: dict[FieldPath, Position] = {}
        self._key_places: dict[FieldPath, Position] = {}
        self._text_starts: dict[FieldPath, Position] = {}
        self._folded: set[FieldPath] = set()
        self._ends: dict[FieldPath, Position] = {}
        self._end = Position(file, 1, 1)
        self._references: set[str] = set()
        self.found: list[Diagnostic] = []

    def source(self) -> Source:
        """Return what was read."""
        folded = frozenset(self._folded)
        return Source(self._data, self._places, self._key_places, self._text_starts, folded, self._ends)

    def read(self) -> None:
        """Read the file's one document."""
        documents = 0
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self._report(
                        "yaml-several-documents",
                        event,
                        "The file holds a second document after a line `---`.",
                        "Remove the line `---`, or put what follows into a file of its own.",
                    )
                    return
                self._data = self._read_value(next(self._events), ())

    def _read_value(self, event: yaml.Event, path: FieldPath) -> Data:
        if len(path) > MAX_DEPTH:
            raise _TooDeepError(
                _diagnostic(
                    "yaml-too-deep",
                    self._position(event),
                    f"The file nests fields more than {MAX_DEPTH} levels deep.",
                    "Look for brackets or indentation that were repeated by mistake.",
                )
            )
        self._places[path] = self._position(event)
        self._refuse_anchor_or_tag(event)
        data: Data = Unread()
        if isinstance(event, yaml.MappingStartEvent):
            data = self._read_mapping(path)
        elif isinstance(event, yaml.SequenceStartEvent):
            data = self._read_sequence(path)
        elif isinstance(event, yaml.ScalarEvent):
            data = self._read_scalar(event, path)
            self._note_end(event)
        self._ends[path] = self._end
        return data

    def _read_scalar(self, event: yaml.ScalarEvent, path: FieldPath) -> Data:
        value: str = event.value
        if event.style in _BLOCK_STYLES:
            self._text_starts[path] = self._find_first_line(event)
        elif start := self._find_straight(event):
            self._text_starts[path] = start
        if event.style == ">" or (event.style != "|" and self._lines_of(event) > 1):
            self._folded.add(path)
        if not event.style and value in ("", "~", "null"):
            return None
        return Unread() if self._refuse_escaped(event) else value

    def _find_first_line(self, event: yaml.ScalarEvent) -> Position:
        """Return where the first line below the bar stands, and how far the words are indented."""
        bar = self._position(event).line
        lines = self._lines[bar : bar + self._lines_of(event)] if event.value else []
        indents = [len(line) - len(line.lstrip()) for line in lines if line.strip()]
        return Position(self._file, bar + 1, indents[0] + 1 if indents else 1)

    def _find_straight(self, event: yaml.ScalarEvent) -> Position | None:
        """Return where the text begins that stands in its line just as it is read; None where signs are escaped."""
        place = self._position(event)
        column = place.column + (1 if event.style else 0)
        is_straight = bool(event.value) and self._lines[place.line - 1].startswith(event.value, column - 1)
        return replace(place, column=column, length=0) if is_straight else None

    def _lines_of(self, event: yaml.ScalarEvent) -> int:
        return event.end_mark.line - event.start_mark.line + 1 if event.start_mark and event.end_mark else 1

    def _read_sequence(self, path: FieldPath) -> list[Data]:
        items: list[Data] = []
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            items.append(self._read_value(event, (*path, len(items))))
        self._note_end(event)
        return items

    def _read_mapping(self, path: FieldPath) -> Data:
        fields: dict[str, Data] = {}
        is_readable = True
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            key = self._read_key(event, path)
            if key is None:
                is_readable = False
                self._read_value(next(self._events), (*path, "?"))
                continue
            if key in fields:
                self._report(
                    "yaml-duplicate-key",
                    event,
                    f"`{key}` stands here a second time.",
                    f"It is first given in line {self._key_places[*path, key].line}: keep one of the two.",
                )
                # Read on below a name of its own, so that mistakes inside are told too and the first value stays.
                self._read_value(next(self._events), (*path, f"{key} (repeated)"))
                continue
            self._key_places[*path, key] = self._position(event)
            fields[key] = self._read_value(next(self._events), (*path, key))
        self._note_end(event)
        return fields if fields or is_readable else Unread()

    def _read_key(self, event: yaml.Event, path: FieldPath) -> str | None:
        """Return the name of a field, or None where it is none; what stands in its place is read to its end."""
        if isinstance(event, yaml.ScalarEvent):
            self._refuse_anchor_or_tag(event)
            key: str = event.value
            return None if self._refuse_escaped(event) else key
        if not isinstance(event, yaml.AliasEvent):
            self._report(
                "yaml-key",
                event,
                "The name of a field is a list or a group of fields.",
                "A name is one word before a colon, such as `service:`. A text that begins with a brace or a bracket "
                "stands in quotation marks.",
            )
        self._read_value(event, (*path, "?"))
        return None

    def _refuse_anchor_or_tag(self, event: yaml.Event) -> None:
        if self._is_new_anchor(event):
            self._report(
                "yaml-anchor",
                event,
                "Anchors (`&name`) and references to them (`*name`) are not used here.",
                "Write the value out. Put a text that begins with `*` or `&` in quotation marks, or start it with `|`.",
            )
        tag = getattr(event, "tag", None)
        if tag and tag != "!":
            self._report(
                "yaml-tag",
                event,
                "Tags, words that begin with `!`, are not used here.",
                "Remove the tag. If a text begins with `!`, put it in quotation marks.",
            )

    def _is_new_anchor(self, event: yaml.Event) -> bool:
        """Return whether this is an anchor, or the first reference to one: a thousand of them are one mistake."""
        name: str | None = getattr(event, "anchor", None)
        if name is None or (isinstance(event, yaml.AliasEvent) and name in self._references):
            return False
        if isinstance(event, yaml.AliasEvent):
            self._references.add(name)
        return True

    def _refuse_escaped(self, event: yaml.ScalarEvent) -> bool:
        """Tell an invisible character that is written as an escape of YAML; return whether there is one."""
        match = find_invisible(event.value)
        if match:
            self.found.append(_invisible_character(self._position(event), match.group()))
        return match is not None

    def _report(self, code: str, event: yaml.Event, message: str, hint: str) -> None:
        self.found.append(_diagnostic(code, self._position(event), message, hint))

    def _note_end(self, event: yaml.Event) -> None:
        """Keep where a value ends; the end of a block has no length, and what counts is that of its last value."""
        start, end = event.start_mark, event.end_mark
        if start and end and (isinstance(event, yaml.ScalarEvent) or end.index > start.index):
            self._end = Position(self._file, end.line + 1, end.column + 1)

    def _position(self, event: yaml.Event) -> Position:
        mark, end = event.start_mark, event.end_mark
        if not mark or not end:
            return Position(self._file, 1, 1)
        is_in_line = isinstance(event, yaml.ScalarEvent) and mark.line == end.line
        return Position(self._file, mark.line + 1, mark.column + 1, end.column - mark.column if is_in_line else 0)


def _decode_text(file: str, content: bytes) -> str | Diagnostic:
    if len(content) > MAX_BYTES:
        return _diagnostic(
            "yaml-too-large",
            Position(file, 1, 1),
            f"The file is larger than {MAX_BYTES // 1024 // 1024} MiB.",
            "No inspection is that long: look for something pasted by mistake, such as a picture.",
        )
    try:
        return _end_lines_alike(content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        before = _end_lines_alike(content.removeprefix(BOM_UTF8)[: error.start].decode("utf-8"))
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        return _diagnostic(
            "wrong-encoding",
            Position(file, line, column),
            "The file is not written in UTF-8 from here on.",
            "Save the file as UTF-8: in the editor, choose `Save with encoding` and `UTF-8`.",
        )


def _end_lines_alike(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _find_bad_characters(file: str, text: str) -> Iterator[Diagnostic]:
    if "\t" not in text and "\u00a0" not in text and not find_invisible(text):
        return
    for number, line in enumerate(text.split("\n"), 1):
        indentation = line[: len(line) - len(line.lstrip())]
        if "\t" in indentation:
            yield _diagnostic(
                "yaml-tab",
                Position(file, number, indentation.index("\t") + 1),
                "The line is indented with a tab.",
                "Indent with spaces, two for each level.",
            )
        if match := _WIDE_BLANK.search(line):
            yield _diagnostic(
                "control-character",
                Position(file, number, match.end()),
                "Here stands a blank that holds words together, where YAML wants a usual one.",
                "Delete it and press the space bar: such blanks come along when text is pasted from Word.",
            )
        if match := find_invisible(line):
            yield _invisible_character(Position(file, number, match.start() + 1), match.group())


def _invisible_character(position: Position, character: str) -> Diagnostic:
    return _diagnostic(
        "control-character",
        position,
        f"Here stands an invisible character ({name_character(character)}).",
        "Delete it, or type the words around it anew: such characters come along when text is pasted from elsewhere.",
    )


def _syntax_error(file: str, error: yaml.MarkedYAMLError, lines: Sequence[str]) -> Diagnostic:
    mark = error.problem_mark or error.context_mark
    words = str(error.problem or error.context or "no reason given")
    line = lines[mark.line] if mark and mark.line < len(lines) else ""
    column = mark.column if mark else 0
    problem = explain(words, line[:column], line[column:])
    if problem.at_beginning and error.context_mark:
        mark = error.context_mark
    position = Position(file, mark.line + 1, mark.column + 1) if mark else Position(file, 1, 1)
    return _diagnostic("yaml-syntax", position, f"{problem.message} (YAML says: {words}).", problem.hint)


def _diagnostic(code: str, position: Position, message: str, hint: str) -> Diagnostic:
    return Diagnostic(code=code, message=message, hint=hint, file=position.file, position=position)

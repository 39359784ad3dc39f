"""Turn YAML text into plain data and the place of each field. The only module that knows the YAML library. Pure.

Scalars stay text until a type asks for them: a service code `no` does not become False, a standard `2.10` does not
become `2.1`, and a time `12:30` does not become 750. Repeated keys, anchors, tags, tabs and excessive size or depth are
errors, each with its place.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

import yaml

from inspectorate.diagnostics import Checked, Diagnostic, FieldPath, Position

Data: TypeAlias = "str | list[Data] | dict[str, Data] | None"

MAX_BYTES = 2 * 1024 * 1024
MAX_DEPTH = 24
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069]")


@dataclass(frozen=True, slots=True)
class Source:
    """What a YAML file holds: its data, the position of each value, and that of each key.

    `text_starts` holds, for a value written as a block of lines, the position of the first line of the words; `folded`
    names the blocks that begin with `>`, in which YAML joins lines and swallows blank ones.
    """

    data: Data
    places: dict[FieldPath, Position] = field(default_factory=dict)
    key_places: dict[FieldPath, Position] = field(default_factory=dict)
    text_starts: dict[FieldPath, Position] = field(default_factory=dict)
    folded: frozenset[FieldPath] = frozenset()


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
        return Checked(Source(None), (*reader.found, _syntax_error(file, error)))
    except _TooDeepError as error:
        return Checked(Source(None), (*reader.found, error.diagnostic))
    return Checked(reader.source(), tuple(reader.found))


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
        self.found: list[Diagnostic] = []

    def source(self) -> Source:
        """Return what was read."""
        return Source(self._data, self._places, self._key_places, self._text_starts, frozenset(self._folded))

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
        if isinstance(event, yaml.MappingStartEvent):
            return self._read_mapping(path)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._read_sequence(path)
        if isinstance(event, yaml.ScalarEvent):
            return self._read_scalar(event, path)
        return None

    def _read_scalar(self, event: yaml.ScalarEvent, path: FieldPath) -> str | None:
        value: str = event.value
        if event.style in ("|", ">"):
            first_line = self._position(event).line
            line = self._lines[first_line] if event.value else ""
            self._text_starts[path] = Position(self._file, first_line + 1, len(line) - len(line.lstrip()) + 1)
        if event.style == ">":
            self._folded.add(path)
        if event.style is None and value in ("", "~", "null"):
            return None
        return value

    def _read_sequence(self, path: FieldPath) -> list[Data]:
        items: list[Data] = []
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            items.append(self._read_value(event, (*path, len(items))))
        return items

    def _read_mapping(self, path: FieldPath) -> dict[str, Data]:
        fields: dict[str, Data] = {}
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            key = self._read_key(event, path)
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
        return fields

    def _read_key(self, event: yaml.Event, path: FieldPath) -> str:
        self._refuse_anchor_or_tag(event)
        if isinstance(event, yaml.ScalarEvent):
            key: str = event.value
            return key
        self._report(
            "yaml-key",
            event,
            "The name of a field is a list or a group of fields.",
            "A name is one word before a colon, such as `service:`. Put quotation marks round braces in a text.",
        )
        self._read_value(event, (*path, "?"))
        return "?"

    def _refuse_anchor_or_tag(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
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

    def _report(self, code: str, event: yaml.Event, message: str, hint: str) -> None:
        self.found.append(_diagnostic(code, self._position(event), message, hint))

    def _position(self, event: yaml.Event) -> Position:
        mark = event.start_mark
        return Position(self._file, mark.line + 1, mark.column + 1) if mark else Position(self._file, 1, 1)


def _decode_text(file: str, content: bytes) -> str | Diagnostic:
    if len(content) > MAX_BYTES:
        return _diagnostic(
            "yaml-too-large",
            Position(file, 1, 1),
            f"The file is larger than {MAX_BYTES // 1024 // 1024} MiB.",
            "No inspection is that long: look for something pasted by mistake, such as a picture.",
        )
    try:
        return content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        before = content[: error.start]
        line, column = before.count(b"\n") + 1, error.start - before.rfind(b"\n")
        return _diagnostic(
            "wrong-encoding",
            Position(file, line, column),
            "The file is not written in UTF-8 from here on.",
            "Save the file as UTF-8: in the editor, choose `Save with encoding` and `UTF-8`.",
        )


def _find_bad_characters(file: str, text: str) -> Iterator[Diagnostic]:
    for number, line in enumerate(text.split("\n"), 1):
        indentation = line[: len(line) - len(line.lstrip())]
        if "\t" in indentation:
            yield _diagnostic(
                "yaml-tab",
                Position(file, number, indentation.index("\t") + 1),
                "The line is indented with a tab.",
                "Indent with spaces, two for each level.",
            )
        if match := _CONTROL.search(line):
            yield _diagnostic(
                "control-character",
                Position(file, number, match.start() + 1),
                f"The line holds an invisible control character (U+{ord(match.group()):04X}).",
                "Delete it: such characters come along when text is pasted from other programs.",
            )


def _syntax_error(file: str, error: yaml.MarkedYAMLError) -> Diagnostic:
    mark = error.problem_mark or error.context_mark
    position = Position(file, mark.line + 1, mark.column + 1) if mark else Position(file, 1, 1)
    return _diagnostic(
        "yaml-syntax",
        position,
        f"This is not YAML as it can be read: {error.problem or 'the line cannot be understood'}.",
        "Look at this line and the one above: a missing colon, quotation mark or bracket, or wrong indentation. "
        "A text with a colon or a quotation mark in it stands best in a block that begins with `|`.",
    )


def _diagnostic(code: str, position: Position, message: str, hint: str) -> Diagnostic:
    return Diagnostic(code=code, message=message, hint=hint, file=position.file, position=position)

"""Read the text of marked content from the content streams of a PDF. Pure.

A content stream is read by one pattern instead of a library: only its text, fonts and marks matter here, and the
library's own parser takes three times as long for a long report.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

UNKNOWN = "\N{REPLACEMENT CHARACTER}"
"""Stands for a glyph whose font does not say which character it shows."""

_TOKEN = re.compile(
    rb"(?=[][<(/BEqQ])(?:"  # what no token begins with is passed over quickly
    rb"(?P<image>\bBI\s.*?\sID\s.*?\sEI\b)"
    rb"|(?P<marked>/(?P<tag>[^\s/<>\[\]()]+)\s*(?P<properties><<(?:[^<>()]|<[^<>]*>|\((?:[^()\\]|\\.)*\))*>>|/[^\s/<>\[\]()]+)"
    rb"\s*BDC\b)"
    rb"|(?P<bare>/(?P<name>[^\s/<>\[\]()]+)\s+BMC\b)"
    rb"|(?P<font>/(?P<face>[^\s/<>\[\]()]+)\s+[\d.+-]+\s+Tf\b)"
    rb"|(?P<form>/(?P<drawn>[^\s/<>\[\]()]+)\s+Do\b)"
    rb"|(?P<line>\[(?:[<>0-9A-Fa-f\s.+-]++|\((?:[^()\\]++|\\.)*+\))*+\]\s*TJ\b)"
    rb"|(?P<hex><[0-9A-Fa-f\s]*>)"
    rb"|(?P<literal>\((?:[^()\\]|\\.|\((?:[^()\\]|\\.)*\))*\))"
    rb"|(?P<end>(?<![/\w])EMC\b)|(?P<save>(?<![/\w])q\b)|(?P<restore>(?<![/\w])Q\b))",
    re.DOTALL,
)
_NUMBER = re.compile(rb"/MCID\s+(\d+)")
_CODES = re.compile(rb"<([^>]*)>|\(((?:[^()\\]++|\\.)*+)\)", re.DOTALL)
_SPACE = re.compile(rb"\s+")
_ESCAPE = re.compile(rb"\\(?:([0-7]{1,3})|(\r\n|.))", re.DOTALL)
_ESCAPED = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f", b"\n": b"", b"\r": b"", b"\r\n": b""}
_RANGES = re.compile(rb"begin(bfchar|bfrange)(.*?)endbf", re.DOTALL)
_ENTRY = re.compile(rb"<([0-9A-Fa-f\s]*)>|(\[[^\]]*\])")


@dataclass(frozen=True, slots=True)
class Font:
    """Which characters a font's codes stand for. A code is written as `digits` lower-case hexadecimal digits."""

    digits: int
    characters: Mapping[str, str]

    def decode(self, codes: str) -> str:
        """Return the text of a string of codes."""
        width, known = self.digits, self.characters
        return "".join([known.get(codes[at : at + width], UNKNOWN) for at in range(0, len(codes), width)])


@dataclass(frozen=True, slots=True)
class Content:
    """A page or a form: what it draws, and what the names in it stand for."""

    name: str
    """Of the stream, as its tags know it; the same for no other stream of the file."""
    stream: bytes
    fonts: Mapping[str, Font]
    numbers: Mapping[str, int]
    """The numbers of marks whose properties stand in the resources."""
    forms: Mapping[str, "Content"]


Key: TypeAlias = tuple[str, int]
"""The stream and the number of a mark in it."""

_UNMARKED = -1
_FIRST_ARTIFACT = -2  # artifacts count downwards from here: they have no numbers in the file
_UNREADABLE = Font(2, {})


def read_marked_text(content: Content) -> dict[Key, tuple[str, ...]]:
    """Return the texts below each mark of a page, each as it was shown, in the order in which they are painted."""
    reader = _Reader()
    reader.read(content)
    return {key: tuple(texts) for key, texts in reader.texts.items()}


def is_artifact(key: Key) -> bool:
    """Return whether a mark is one of an artifact: no reading program speaks it."""
    return key[1] <= _FIRST_ARTIFACT


def read_character_map(stream: bytes, digits: int) -> Font:
    """Return a font from its map of codes to characters."""
    characters: dict[str, str] = {}
    for kind, body in _RANGES.findall(stream):
        entries: list[tuple[bytes, bytes]] = _ENTRY.findall(body)
        step = 2 if kind == b"bfchar" else 3
        for at in range(0, len(entries) - step + 1, step):
            characters.update(_read_entry(entries[at : at + step], digits))
    return Font(digits, characters)


class _Reader:
    """Go through the streams of one page, and know where the reading stands."""

    def __init__(self) -> None:
        self.texts: dict[Key, list[str]] = {}
        self._marks: list[Key] = []
        self._font = _UNREADABLE
        self._saved: list[Font] = []
        self._artifacts = 0
        self._act_on: Mapping[str, Callable[[re.Match[bytes], Content], None]] = {
            "line": self._show,
            "hex": self._show,
            "literal": self._show,
            "font": self._choose_font,
            "marked": self._begin_mark,
            "bare": self._begin_mark,
            "end": self._end_mark,
            "save": self._save_font,
            "restore": self._restore_font,
            "form": self._read_form,
        }

    def read(self, content: Content) -> None:
        """Note the texts of a page or a form."""
        for token in _TOKEN.finditer(content.stream):
            act = self._act_on.get(token.lastgroup or "")
            if act is not None:
                act(token, content)

    def _show(self, token: re.Match[bytes], content: Content) -> None:
        # The last mark around the text owns it.
        key = self._marks[-1] if self._marks else (content.name, _UNMARKED)
        self.texts.setdefault(key, []).append(self._font.decode(_read_codes(token)))

    def _choose_font(self, token: re.Match[bytes], content: Content) -> None:
        self._font = content.fonts.get(token["face"].decode("latin-1"), _UNREADABLE)

    def _begin_mark(self, token: re.Match[bytes], content: Content) -> None:
        self._marks.append(self._name_mark(token, content))

    def _end_mark(self, _token: re.Match[bytes], _content: Content) -> None:
        self._marks[-1:] = []

    def _save_font(self, _token: re.Match[bytes], _content: Content) -> None:
        self._saved.append(self._font)

    def _restore_font(self, _token: re.Match[bytes], _content: Content) -> None:
        self._font = self._saved.pop() if self._saved else self._font

    def _read_form(self, token: re.Match[bytes], content: Content) -> None:
        form = content.forms.get(token["drawn"].decode("latin-1"))
        if form is not None:
            marks, font = len(self._marks), self._font
            self.read(form)
            del self._marks[marks:]
            self._font = font

    def _name_mark(self, token: re.Match[bytes], content: Content) -> Key:
        """Return the mark that begins. One without a number of its own belongs to the mark around it."""
        around = self._marks[-1] if self._marks else (content.name, _UNMARKED)
        if is_artifact(around):
            return around
        if (token["tag"] or token["name"]) == b"Artifact":
            self._artifacts += 1
            return content.name, _FIRST_ARTIFACT + 1 - self._artifacts
        properties = token["properties"] or b""
        if (number := _NUMBER.search(properties)) is not None:
            return content.name, int(number[1])
        named = content.numbers.get(properties.removeprefix(b"/").decode("latin-1"))
        return around if named is None else (content.name, named)


def _read_codes(token: re.Match[bytes]) -> str:
    if token["literal"] is not None:
        return _read_literal(token["literal"][1:-1])
    # Strings of an odd length, which end in a zero that is left out, are not made by any program that we use.
    return "".join(
        [
            _read_literal(literal) if literal else _SPACE.sub(b"", codes).decode("ascii").lower()
            for codes, literal in _CODES.findall(token[0])
        ]
    )


def _read_literal(literal: bytes) -> str:
    return (_ESCAPE.sub(_unescape, literal) if b"\\" in literal else literal).hex()


def _unescape(match: re.Match[bytes]) -> bytes:
    if match[1]:
        return bytes([int(match[1], 8) & 0xFF])
    return _ESCAPED.get(match[2], match[2])


def _read_entry(entry: Sequence[tuple[bytes, bytes]], digits: int) -> Iterator[tuple[str, str]]:
    """Yield the characters of one line of a character map: of a code, or of a range of codes."""
    first = int(entry[0][0], 16)
    if len(entry) == len("ab"):
        yield f"{first:0{digits}x}", _characters(entry[1][0])
        return
    last, (start, listed) = int(entry[1][0], 16), entry[2]
    texts = [_characters(text) for text, _ in _ENTRY.findall(listed[1:-1])] if listed else None
    for code in range(first, last + 1):
        at = code - first
        if texts is None:
            text = _characters(start)
            yield f"{code:0{digits}x}", text[:-1] + chr(ord(text[-1]) + at)
        elif at < len(texts):
            yield f"{code:0{digits}x}", texts[at]


def _characters(digits: bytes) -> str:
    return bytes.fromhex(_SPACE.sub(b"", digits).decode("ascii")).decode("utf-16-be", errors="replace")

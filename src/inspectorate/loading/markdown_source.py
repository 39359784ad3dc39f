"""Turn Markdown text into the prose tree and its places. Pure.

The whole of CommonMark is parsed, so that what we do not use (raw HTML, code, pictures) is found and refused with its
place, not printed as it stands.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from markdown_it.rules_block.table import escapedSplit
from markdown_it.token import Token

from inspectorate.diagnostics import Checked, Diagnostic, FieldPath, Position, SourceText
from inspectorate.loading.characters import find_invisible, name_character
from inspectorate.loading.markdown_parser import MAX_NESTING, parse
from inspectorate.loading.picture_words import find_picture, is_broken_picture, read_picture_words
from inspectorate.loading.text_places import Spot, find_places, piece_of
from inspectorate.model.prose import (
    Block,
    Blocks,
    Emphasis,
    FootnoteMark,
    Foreign,
    Heading,
    Inline,
    Inlines,
    LineBreak,
    Link,
    List,
    ListItem,
    Paragraph,
    Picture,
    Prose,
    Quotation,
    Strong,
    Table,
    Text,
    iter_inlines,
)

_SAFE_ADDRESS = re.compile(r"(?:https?://|mailto:|tel:|#)[^\s<>\"]+\Z")
_LANGUAGE_CODE = re.compile(r"[a-z]{2}\Z")
_REFUSED = {
    "html_block": "raw-html",
    "html_inline": "raw-html",
    "code_block": "markdown-code",
    "fence": "markdown-code",
    "code_inline": "markdown-code",
    "image": "markdown-picture",
    "hr": "markdown-rule",
}
_REFUSALS = {
    "raw-html": (
        "HTML is not used in the words.",
        "Use Markdown: `**bold**`, `*italic*`, lists, links, tables. Put a remark for colleagues outside the words.",
    ),
    "markdown-code": (
        "The words hold a passage that Markdown reads as computer code.",
        "Remove the back-quotes, or the four spaces at the beginning of the line.",
    ),
    "markdown-picture": (
        "A picture stands between paragraphs, not inside a sentence, a heading, a list, a quotation or a table.",
        "Give it a paragraph of its own, with an empty line before and after it.",
    ),
    "markdown-rule": (
        "A line of dashes or stars is not used in the words.",
        "Where a new part begins, write a heading: a line that begins with `# `.",
    ),
}


@dataclass(frozen=True, slots=True)
class ProseSource:
    """A field's words, read: the tree, the position of every block, item and footnote mark in it, and its texts."""

    prose: Prose
    places: Mapping[FieldPath, Position]
    texts: Mapping[FieldPath, SourceText]


# Whoever changes one paragraph of a report has the others as they were: they are not read again.
@lru_cache(maxsize=512)
def read_prose(text: str, start: Position, path: FieldPath) -> Checked[ProseSource]:
    """Return the prose tree of one field.

    `start` is where the first line of the words stands. Block i of the field has the path `(*path, i)`, item j of a
    list `(*path, i, j)`, cell k of row j of a table `(*path, i, j, k)`, where row 0 is the header; the first mark of a
    footnote has `(*path, "footnote", id)`.
    """
    reader = _Reader(text, start, path)
    blocks = reader.read_blocks(parse(text), path)
    return Checked(ProseSource(Prose(blocks), reader.places, reader.texts), tuple(reader.found))


def has_words(blocks: Blocks) -> bool:
    """Return whether the blocks hold anything that a reader can see."""
    has_picture = any(isinstance(block, Picture) for block in blocks)
    return has_picture or any(isinstance(inline, Text) and inline.text.strip() for inline in iter_inlines(blocks))


class _Reader:
    """Turn tokens into blocks, noting places and what is refused."""

    def __init__(self, text: str, start: Position, path: FieldPath) -> None:
        self._lines = text.split("\n")
        self._start = start
        self._path = path
        self.places: dict[FieldPath, Position] = {}
        self.texts: dict[FieldPath, SourceText] = {}
        self.found: list[Diagnostic] = []

    def read_blocks(self, tokens: Sequence[Token], path: FieldPath) -> Blocks:
        """Return the blocks that the tokens open and close."""
        blocks: list[Block] = []
        for group in _groups(tokens):
            if group[0].level > MAX_NESTING:
                self._refuse_depth(self._spot(group[0]))
                continue
            place = (*path, len(blocks))
            self.places[place] = self._position(self._spot(group[0]))
            block = self._read_block(group, place)
            if block is not None:
                blocks.append(block)
        return tuple(blocks)

    def _read_block(self, group: Sequence[Token], path: FieldPath) -> Block | None:
        opening = group[0]
        match opening.type:
            case "paragraph_open":
                return self._read_paragraph(group[1], opening.level, path)
            case "heading_open":
                return Heading(int(opening.tag[1]), self._read_text(group[1], path))
            case "bullet_list_open" | "ordered_list_open":
                start = None if opening.tag == "ul" else int(opening.attrs.get("start", 1))
                return List(self._read_items(group, path), start)
            case "blockquote_open":
                return Quotation(self.read_blocks(group[1:-1], path))
            case "table_open":
                return self._read_table(group, path)
            case _:
                self._refuse(opening.type, self._spot(opening))
                return None

    def _read_paragraph(self, token: Token, level: int, path: FieldPath) -> Block | None:
        picture = find_picture(token)
        if picture and level == 0:
            return self._read_picture(token, picture, path)
        return Paragraph(self._read_text(token, path))

    def _read_items(self, group: Sequence[Token], path: FieldPath) -> tuple[ListItem, ...]:
        items = []
        for number, item in enumerate(_groups(group[1:-1])):
            self.places[*path, number] = self._position(self._spot(item[0]))
            items.append(ListItem(self.read_blocks(item[1:-1], (*path, number))))
        return tuple(items)

    def _read_table(self, group: Sequence[Token], path: FieldPath) -> Table:
        rows: list[tuple[Inlines, ...]] = []
        behind = 0
        for token in group:
            if token.type == "tr_open":
                rows.append(())
                behind = 0
                self._check_width(token, rows)
            elif token.type == "inline":
                places, behind = self._find_cell(token, (*path, len(rows) - 1, len(rows[-1])), behind)
                rows[-1] = (*rows[-1], self._read_inline(token, places))
        return Table(rows[0], tuple(rows[1:]))

    def _find_cell(self, token: Token, path: FieldPath, behind: int) -> tuple[Sequence[Spot], int]:
        """Note where the words of a cell stand in their row, looking from `behind` on.

        Return the places of their pieces, and where they end.
        """
        written = token.content.replace("|", "\\|")
        number = token.map[0] if token.map else 0
        found = self._lines[number].find(written, behind)
        if not written or found < 0:
            return [self._line(number)] * len(token.children or []), behind
        spot = self._line(number, found)
        self.places[path] = self._position(spot)
        return self._note_text(replace(token, content=written), path, (spot,)), found + len(written)

    def _read_text(self, token: Token, path: FieldPath) -> Inlines:
        """Return the words of a paragraph or heading, noting where each of them stands."""
        return self._read_inline(token, self._note_text(token, path, self._find_lines(token)))

    def _read_picture(self, paragraph: Token, picture: Token, path: FieldPath) -> Picture | None:
        """Return the picture that a paragraph is, noting where its words stand."""
        read = read_picture_words(picture)
        for problem in read.problems:
            self._report(problem.code, self._spot(paragraph), problem.message, problem.hint)
        for field, pieces in read.pieces.items():
            aligned = find_places(paragraph.content, pieces, self._find_lines(paragraph))
            self.texts[*path, field] = SourceText(self._start.file, aligned.runs)
            self.places[*path, field] = self.texts[*path, field].find((0, 0))
        self._check_text(f"{read.picture.alternative} {read.picture.caption}", self._spot(paragraph))
        return None if read.problems else read.picture

    def _find_lines(self, token: Token) -> Sequence[Spot]:
        """Return where each line of a paragraph or heading begins."""
        first = token.map[0] if token.map else 0
        return tuple(
            self._line(first + number, self._lines[first + number].rfind(line.strip()) - len(line) + len(line.lstrip()))
            for number, line in enumerate(token.content.split("\n"))
        )

    def _note_text(self, token: Token, path: FieldPath, starts: Sequence[Spot]) -> Sequence[Spot]:
        """Note where each character of the words stands; return where each of their pieces does."""
        aligned = find_places(token.content, [piece_of(child) for child in token.children or []], starts)
        self.texts[path] = SourceText(self._start.file, aligned.runs)
        return aligned.pieces

    def _check_width(self, token: Token, rows: Sequence[tuple[Inlines, ...]]) -> None:
        """Tell a row of a table with more cells than the header: Markdown leaves the last ones out."""
        if not token.map or len(rows) == 1:
            return
        line = self._lines[token.map[0]].lstrip(" >")
        cells = [cell.strip() for cell in escapedSplit(line.rstrip().removeprefix("|").removesuffix("|"))]
        if any(cells[len(rows[0]) :]):
            self._report(
                "table-row-too-long",
                self._line(token.map[0]),
                f"The row of the table has {len(cells)} cells, but its header has {len(rows[0])}.",
                "Add a cell to the header, or take one from the row. Write `\\|` for a line that does not part cells.",
            )

    def _read_inline(self, token: Token, places: Sequence[Spot]) -> Inlines:
        """Return the pieces of a paragraph; `places` says where each of them stands."""
        children = token.children or []
        if max((child.level for child in children), default=0) > MAX_NESTING:
            self._refuse_depth(self._spot(token))
            return ()
        inlines, _ = self._read_children(children, 0, places)
        return inlines

    def _read_children(self, tokens: Sequence[Token], start: int, places: Sequence[Spot]) -> tuple[Inlines, int]:
        """Return the inlines from `start` to the token that closes them, and the index of that token."""
        inlines: list[Inline] = []
        index = start
        while index < len(tokens) and tokens[index].nesting != -1:
            token = tokens[index]
            place = places[index]
            if token.nesting == 1:
                inner, index = self._read_children(tokens, index + 1, places)
                inlines.append(self._wrap(token, inner, place))
            else:
                inlines.extend(self._read_leaf(token, place))
            index += 1
        return tuple(_joined(inlines)), index

    def _read_leaf(self, token: Token, place: Spot) -> Iterator[Inline]:
        match token.type:
            case "text":
                self._check_text(token.content, place)
                yield Text(token.content)
            case "softbreak":
                yield Text(" ")
            case "hardbreak":
                yield LineBreak()
            case "footnote_mark":
                self.places.setdefault((*self._path, "footnote", token.info), self._position(place))
                yield FootnoteMark(token.info)
            case refused:
                self._refuse(refused, place)

    def _wrap(self, token: Token, inner: Inlines, place: Spot) -> Inline:
        match token.type:
            case "em_open":
                return Emphasis(inner)
            case "strong_open":
                return Strong(inner)
            case "foreign_open":
                self._check_language(token.info, place)
                return Foreign(token.info, inner)
            case _:
                address = str(token.attrs["href"])
                self._check_link(address, token.attrs.get("title"), inner, place)
                return Link(address, inner)

    def _check_text(self, text: str, place: Spot) -> None:
        """Tell an invisible character that was written as `&#x202e;`."""
        if match := find_invisible(text):
            self._report(
                "control-character",
                place,
                f"The words hold an invisible character ({name_character(match.group())}).",
                "Remove the sign that begins with `&` and ends with `;`.",
            )
        if is_broken_picture(text):
            self._report(
                "markdown-picture",
                place,
                "This begins as a picture does, but cannot be read as one: it would be printed as it stands.",
                'Write `![What it shows](figures/board.png "Caption")`, with no blank in the name of the file.',
            )

    def _check_language(self, language: str, place: Spot) -> None:
        if not _LANGUAGE_CODE.match(language):
            self._report(
                "wrong-value",
                place,
                f"`{language}` is no code of a language.",
                "Write its two letters, such as `{lang=cy}` for Welsh.",
            )

    def _check_link(self, address: str, title: object, inner: Inlines, place: Spot) -> None:
        if not _SAFE_ADDRESS.match(address):
            self._report(
                "unsafe-link",
                place,
                f"The link leads to `{address}`, which is no address of the web, of mail or of this page.",
                "Begin the address with `https://`, `http://`, `mailto:`, `tel:` or `#`.",
            )
        if title:
            self._report(
                "link-title",
                place,
                f"The words `{title}` behind the link's address would not be printed.",
                "Write them into the sentence, or remove them.",
            )
        if not has_words((Paragraph(inner),)):
            self._report(
                "empty-link",
                place,
                f"The link to `{address}` has no words.",
                "Write between the square brackets what the reader will find.",
            )

    def _refuse(self, token_type: str, place: Spot) -> None:
        code = _REFUSED[token_type]
        message, hint = _REFUSALS[code]
        self._report(code, place, message, hint)

    def _refuse_depth(self, place: Spot) -> None:
        self._report(
            "markdown-too-deep",
            place,
            "Lists, quotations, bold or italic words stand too deep inside each other.",
            "Look for marks such as `>`, `-` or `*` that were repeated by mistake.",
        )

    def _report(self, code: str, place: Spot, message: str, hint: str) -> None:
        position = self._position(place)
        self.found.append(
            Diagnostic(code=code, message=message, hint=hint, file=position.file, path=self._path, position=position)
        )

    def _position(self, place: Spot) -> Position:
        return Position(self._start.file, *place, self._start.length)

    def _spot(self, token: Token) -> Spot:
        return self._line(token.map[0] if token.map else 0)

    def _line(self, line: int, characters: int = 0) -> Spot:
        return self._start.line + line, self._start.column + characters


def _groups(tokens: Sequence[Token]) -> Iterator[Sequence[Token]]:
    """Yield each outermost token with all that it encloses."""
    depth = 0
    start = 0
    for index, token in enumerate(tokens):
        depth += token.nesting
        if depth == 0:
            yield tokens[start : index + 1]
            start = index + 1


def _joined(inlines: Sequence[Inline]) -> Iterator[Inline]:
    """Yield the inlines with neighbouring texts joined."""
    text = ""
    for inline in inlines:
        if isinstance(inline, Text):
            text += inline.text
            continue
        if text:
            yield Text(text)
            text = ""
        yield inline
    if text:
        yield Text(text)

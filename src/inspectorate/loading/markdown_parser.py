"""Parse Markdown, and set plain words as Markdown sets them. The door of the Markdown library. Pure."""

import re
from collections.abc import Sequence
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.helpers import parseLinkLabel
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

MAX_NESTING = 20
"""How deep lists, quotations, bold and italic words may stand inside each other."""

_APOSTROPHE_BEHIND_BRACE = re.compile(r"(?<=\})'(?=\w)")  # the parser takes the brace for an opening bracket
_PARSED_NESTING = 100  # the parser drops without a word what nests deeper; what nests too deep is found before that
_FOOTNOTE_MARK = re.compile(r"\[\^([^\[\]]*)\]")
_LANGUAGE = re.compile(r"\{lang=([^{}\n]*)\}")
_RARE_RULES = ("fence", "table", "html_block", "html_inline", "autolink", "backticks", "image")
_RARE_SIGNS = re.compile(r"[`~|<]|!\[")
"""Each of these rules needs one of these signs: most texts have none, and need not be tried line by line."""
_MARKUP = re.compile(r"\[\^[^\[\]]*\]|\*\*|\]\(|\]\{lang=|</?[A-Za-z!][^>]*>?")


def parse(text: str) -> Sequence[Token]:
    """Return the tokens of a text, with typographic quotation marks, marks of footnotes and languages of passages."""
    return _choose_parser(text).parse(_APOSTROPHE_BEHIND_BRACE.sub("’", text))


def typeset(text: str) -> str:
    """Return plain words with typographic quotation marks and apostrophes, as in prose."""
    escaped = _APOSTROPHE_BEHIND_BRACE.sub("’", text).replace("\\", "\\\\").replace("*", "\\*").replace("_", "\\_")
    tokens = _choose_parser(text).parseInline(escaped)
    children = tokens[0].children or []
    if any(child.type not in ("text", "softbreak") for child in children):
        return text
    return "".join(child.content if child.type == "text" else " " for child in children)


def find_markup(text: str) -> str | None:
    """Return the first piece of a plain text that is meant as Markdown or HTML, or None."""
    match = _MARKUP.search(text)
    return match.group() if match else None


def _choose_parser(text: str) -> MarkdownIt:
    return _make_parser(() if _RARE_SIGNS.search(text) else _RARE_RULES)


@cache
def _make_parser(idle_rules: tuple[str, ...]) -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"typographer": True, "maxNesting": _PARSED_NESTING}).enable(
        ["table", "smartquotes"]
    )
    parser.disable(["reference", "lheading", *idle_rules])
    parser.inline.ruler.before("link", "footnote_mark", _parse_footnote_mark)
    parser.inline.ruler.before("link", "foreign", _parse_foreign)
    parser.validateLink = lambda url: True  # type: ignore[method-assign]  # we refuse addresses ourselves, with a place
    return parser


def _parse_footnote_mark(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  # the parser's own signature
    match = _FOOTNOTE_MARK.match(state.src, state.pos)
    if not match:
        return False
    if not silent:
        # Not in `content`: the rule of quotation marks would take it for the next letter of the word.
        state.push("footnote_mark", "", 0).info = match.group(1)
    state.pos = match.end()
    return True


def _parse_foreign(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  # the parser's own signature
    """Read words in another language: ``[Arolygiaeth Prawf EM]{lang=cy}``."""
    end = parseLinkLabel(state, state.pos) if state.src[state.pos] == "[" else -1
    match = _LANGUAGE.match(state.src, end + 1) if end > 0 else None
    if not match:
        return False
    if not silent:
        limit = state.posMax
        state.pos, state.posMax = state.pos + 1, end
        state.push("foreign_open", "", 1).info = match.group(1)
        state.md.inline.tokenize(state)
        state.push("foreign_close", "", -1)
        state.posMax = limit
    state.pos = match.end()
    return True

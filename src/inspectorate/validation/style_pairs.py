"""Check that brackets and quotation marks are closed within their paragraph. Pure."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from inspectorate.diagnostics import Diagnostic
from inspectorate.validation.manuscript import Manuscript
from inspectorate.validation.passages import Passage

_OPENING_BY_CLOSING = {")": "(", "]": "["}
_BRACKET = re.compile(r"[()\[\]]")
_LIST_LABEL = re.compile(r"(?:(?<=\s)|\A)(?:\d{1,3}|[a-z]|[ivx]{1,4})\)")
# The parser has made pairs of straight marks typographic, and apostrophes too: what is still straight is alone.
_ALONE = re.compile(r"(?<!\d)\"|(?<!\w)'(?=[A-Za-z])")


def check_pairs(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Yield brackets and quotation marks that lack their other half."""
    passages: Sequence[Passage | None] = (*manuscript.english, None)
    for passage, following in pairwise(passages):
        if passage is not None:
            yield from _find_brackets(passage)
            yield from _find_quotation_marks(passage, following)


def _find_brackets(passage: Passage) -> Iterator[Diagnostic]:
    text = passage.text
    if not _BRACKET.search(text):
        return
    labels = {match.end() - 1 for match in _LIST_LABEL.finditer(text)}
    opened: list[int] = []
    for match in _BRACKET.finditer(text):
        place, sign = match.start(), match.group()
        if sign in "([":
            opened.append(place)
        elif opened and text[opened[-1]] == _OPENING_BY_CLOSING[sign]:
            opened.pop()
        elif place not in labels:
            yield passage.report(
                "bracket-alone",
                match.span(),
                f"The bracket ‘{sign}’ closes nothing.",
                f"Add ‘{_OPENING_BY_CLOSING[sign]}’ where it begins, or remove it.",
            )
    for place in opened:
        yield passage.report(
            "bracket-alone",
            (place, place + 1),
            f"The bracket ‘{text[place]}’ is not closed in its paragraph.",
            "Close it where it ends, or remove it.",
        )


def _find_quotation_marks(passage: Passage, following: Passage | None) -> Iterator[Diagnostic]:
    text = passage.text
    is_straight = '"' in text or "'" in text
    places = [match.start() for match in _ALONE.finditer(text)] if is_straight else []
    # Of words over several paragraphs, each begins with a mark, and only the last one ends with one.
    goes_on = following is not None and following.path[:-1] == passage.path[:-1] and following.text[:1] == "“"
    last = text.rfind("“")
    if last > text.rfind("”") and not goes_on:
        places.append(last)
    if text.rfind("‘") > text.rfind("’"):
        places.append(text.rfind("‘"))
    for place in places:
        yield passage.report(
            "quotation-alone",
            (place, place + 1),
            f"The quotation mark {text[place]} has no other half in its paragraph.",
            "Add the other mark, or remove this one.",
        )

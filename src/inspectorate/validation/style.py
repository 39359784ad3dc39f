"""Check the small things of style: per cent, ratings in quotation marks, doubled words and signs, blanks. Pure."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from operator import eq

from inspectorate.diagnostics import Diagnostic
from inspectorate.validation.manuscript import Manuscript
from inspectorate.validation.passages import PassageKind
from inspectorate.validation.percentages import may_have_percentage
from inspectorate.validation.vocabulary import split_words

_WRITTEN_TWICE_RIGHTLY = frozenset({"had", "that", "her"})
_DOUBLED_WORD = re.compile(r"\b([^\W\d_]+)\s+(\1)\b", re.IGNORECASE)
_PERCENT_SIGN = re.compile(r"(?<=\d)\s?%")
_PERCENT_IN_ONE_WORD = re.compile(r"\bper-?cent\b", re.IGNORECASE)
_PER_CENT = re.compile(r"(?<=\d)\s?per cent\b")


@dataclass(frozen=True, slots=True)
class _Signs:
    """Signs that cannot stand together, and what to say of them; `{found}` is what was found."""

    code: str
    pattern: re.Pattern[str]
    message: str
    hint: str


# All that stands amiss here does so beside one of these signs: most passages are right, and are soon read.
_SIGN_AMISS = re.compile(
    r"[.,;:!?()](?:(?<=\s[^(])|(?<=[^()])(?=[.,;:A-Za-z]|[’”]\.)|(?<=\()(?=\s))",
)
_SIGNS = (
    _Signs(
        code="doubled-sign",
        pattern=re.compile(r"(?<!\.)\.\.(?!\.)|,,|;;|(?<!:)::(?!:)"),
        message="A sign stands twice: ‘{found}’.",
        hint="Remove one of the two.",
    ),
    _Signs(
        code="doubled-sign",
        pattern=re.compile(r"[,;:]\.(?!\.)|[.!?][’”]\.(?!\.)|[!?]\.(?!\.)"),
        message="Two signs stand where one is enough: ‘{found}’.",
        hint="Remove one of the two.",
    ),
    _Signs(
        code="blank-before-sign",
        pattern=re.compile(r"(?<=[^\s.])\s+(?:[,;:!?](?=\s|\Z)|\.(?![.\w]))"),
        message="A blank stands before ‘{found}’.",
        hint="Remove the blank.",
    ),
    _Signs(
        code="blank-before-sign",
        pattern=re.compile(r"\(\s|\s\)"),
        message="A blank stands inside the bracket ‘{found}’.",
        hint="Remove the blank.",
    ),
    _Signs(
        code="blank-missing",
        pattern=re.compile(r"(?<=[a-z]{2}|[a-z][’”)])[.!?;,](?=[A-Z][a-z]+\b(?!\.))|(?<=[a-z]{2})[;,](?=[a-z]{2})"),
        message="After ‘{found}’, a blank is missing.",
        hint="Add a blank.",
    ),
)


def check_signs(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Yield doubled signs, and blanks that are missing or too many."""
    for passage in manuscript.english:
        for signs in _SIGNS if _SIGN_AMISS.search(passage.text) else ():
            for match in signs.pattern.finditer(passage.text):
                message = signs.message.format(found=match.group().strip())
                yield passage.report(signs.code, match.span(), message, signs.hint)


def check_doubled_words(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Yield words that stand twice side by side."""
    for passage in manuscript.english:
        words = split_words(passage.text)
        if not any(map(eq, words, words[1:])):
            continue
        for match in _DOUBLED_WORD.finditer(passage.text):
            again = match.group(2)
            # `asked Will will` is a name and a verb.
            is_name = match.group()[0].isupper() and again[0].islower() and not _begins_sentence(passage.text, match)
            if again.lower() not in _WRITTEN_TWICE_RIGHTLY and not is_name:
                yield passage.report(
                    "doubled-word",
                    match.span(),
                    f"The word ‘{again}’ stands twice.",
                    "Remove one of the two, or put something between them.",
                )


def check_percent(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Yield `%` and `percent` in sentences, and `per cent` in cells."""
    for passage in manuscript.english:
        patterns = _PERCENT_BY_KIND.get(passage.kind, ()) if may_have_percentage(passage.text) else ()
        for pattern, message, hint in patterns:
            for match in pattern.finditer(passage.text):
                yield passage.report("percent-style", match.span(), message, hint)


_PERCENT_BY_KIND: Mapping[PassageKind, tuple[tuple[re.Pattern[str], str, str], ...]] = {
    PassageKind.PARAGRAPH: (
        (_PERCENT_SIGN, "The sign ‘%’ stands in a sentence.", "Write ‘per cent’ in sentences, and ‘%’ in tables."),
        (_PERCENT_IN_ONE_WORD, "‘Percent’ is written as one word.", "Write ‘per cent’."),
    ),
    PassageKind.CELL: (
        (_PER_CENT, "The words ‘per cent’ stand in a table.", "Write ‘%’ in tables, and ‘per cent’ in sentences."),
    ),
}


def _begins_sentence(text: str, match: re.Match[str]) -> bool:
    return text[: match.start()].rstrip(" ‘“(")[-1:] in ("", ".", "!", "?", ":")

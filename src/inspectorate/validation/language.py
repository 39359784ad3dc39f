"""Check that passages in another language say so. Pure.

Only Welsh is looked for: it is the other language of the field.
"""

import re
from collections.abc import Iterator, Sequence, Set

from inspectorate.diagnostics import Diagnostic, Span
from inspectorate.validation.english import iter_words
from inspectorate.validation.manuscript import Manuscript
from inspectorate.validation.vocabulary import has_any

_WELSH = frozenset({
    "addysg", "adran", "adroddiad", "angen", "annigonol", "arolygiad", "arolygiaeth", "arolygwr", "arolygwyr",
    "bwrdd", "carchar", "carchardai", "cyfiawnder", "cyfraith", "cymraeg", "cymuned", "cymunedol", "cyngor",
    "dioddefwyr", "dros", "drwy", "gan", "gogledd", "gwaith", "gwasanaeth", "gwasanaethau", "gwella", "gyda",
    "heddlu", "hefyd", "iechyd", "ieuenctid", "ifanc", "llys", "llywodraeth", "mae", "mewn", "neu", "oedd",
    "plentyn", "pobl", "prawf", "prif", "rhagorol", "rheoli", "rhwng", "safonau", "sydd", "teulu", "teuluoedd",
    "troseddu", "troseddwyr", "wedi", "yn", "yng", "ym", "yr",
})  # fmt: skip
_SHORT = frozenset({
    "a", "ac", "am", "ar", "at", "ei", "eu", "i", "o", "y",
})  # fmt: skip
_FEWEST_WORDS = 3
_FEWEST_WELSH = 2
_LONGEST_SHOWN = 40
_JOINED = re.compile(r"’(?:r|i|n|u|w|ch|m)\Z")


def check_language_of_passages(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Yield Welsh words in English ones that no mark calls Welsh."""
    dictionary = manuscript.handbook.dictionary
    for passage in manuscript.english:
        for span in find_welsh(passage.text, dictionary):
            words = passage.text[slice(*span)]
            shown = words if len(words) <= _LONGEST_SHOWN else f"{words[:_LONGEST_SHOWN].rpartition(' ')[0]} …"
            yield passage.report(
                "language-unmarked",
                span,
                f"The words ‘{shown}’ are Welsh, and nothing says so: a screen reader would speak them as English.",
                f"Write `[{shown}]{{lang=cy}}`.",
            )


def find_welsh(text: str, dictionary: Set[str]) -> Iterator[Span]:
    """Yield each passage of Welsh: several words in a row that are no English, and some of them surely Welsh.

    A name alone, such as that of a county, is none.
    """
    if not has_any(text, _WELSH):
        return
    if sum(_is_welsh(word.group()) for word in iter_words(text.lower())) < _FEWEST_WELSH:
        return
    row: list[re.Match[str]] = []
    for match in iter_words(text):
        if row and text[row[-1].end() : match.start()].strip(" ,"):
            yield from _judge(row)
            row = []
        if _may_be_welsh(match.group(), dictionary):
            row.append(match)
        else:
            yield from _judge(row)
            row = []
    yield from _judge(row)


def _judge(row: Sequence[re.Match[str]]) -> Iterator[Span]:
    if len(row) >= _FEWEST_WORDS and sum(_is_welsh(match.group()) for match in row) >= _FEWEST_WELSH:
        yield row[0].start(), row[-1].end()


def _is_welsh(word: str) -> bool:
    return _JOINED.sub("", word.lower()) in _WELSH


def _may_be_welsh(word: str, dictionary: Set[str]) -> bool:
    lower = _JOINED.sub("", word.lower())
    is_no_english = bool(dictionary) and word not in dictionary and lower not in dictionary
    return word.isupper() or lower in _SHORT or lower in _WELSH or is_no_english

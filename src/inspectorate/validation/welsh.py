"""Read numbers, months and per cent in Welsh words, in all their mutations. Pure."""

import re
from collections.abc import Iterator

from inspectorate.diagnostics import Span

MONTHS = (
    "Ionawr",
    "Chwefror",
    "[MF]awrth",
    "Ebrill",
    "[MF]ai",
    "[MF]ehefin",
    "(?:Ng|G)?[Oo]rffennaf",
    "Awst",
    "[MF]edi",
    "Hydref",
    "(?:T|D|Th|Nh)achwedd",
    "Rh?agfyr",
)
"""The months, each as a regular expression that takes in its mutations."""

DATE = re.compile(
    r"(?:(?<![\w.,/£])(?P<day>\d{1,2})(?:af|ail|il|ydd|edd|ed|fed|eg|ain)?\s+(?:o\s+)?)?(?:[mf]is\s+)?"
    rf"\b(?:{'|'.join(f'(?P<month{number}>{month})' for number, month in enumerate(MONTHS, 1))})\b"
    r"(?:,?\s+(?P<year>(?:19|20)\d\d)\b)?"
)
"""A month with the day before it and the year behind it, where they are given."""

_FORMS: tuple[tuple[int, str], ...] = (
    (1, "un"),
    (2, "d?dau d?dwy"),
    (3, "tri dri thri tair dair thair"),
    (4, "pedwar bedwar phedwar pedair bedair phedair"),
    (5, "pump bump phump pum bum phum"),
    (6, "chwech chwe"),
    (7, "saith"),
    (8, "wyth"),
    (9, "naw"),
    (10, "d?deg d?deng"),
    (12, "d?deuddeg d?deuddeng"),
    (15, "(?:p|b|ph)ymthe[gn]g?"),
    (18, "d?deunaw"),
    (20, "h?ugain"),
    (40, "d?deugain"),
    (60, "trigain drigain thrigain"),
)
_OFTEN = ((2, "dwywaith ddwywaith pythefnos bythefnos phythefnos deuddydd ddeuddydd"), (3, "[tdT]h?eirgwaith tridiau"))
"""Words in which a number stands that English may say otherwise: twice, a fortnight, two days."""
_LARGE = ((100, "cant gant chant"), (1000, "mil fil"))
_ON_TOP = {"ddeg": 10, "bymtheg": 15, "hugain": 20, "ddeugain": 40}
"""`tri ar ddeg` is three on ten; what is counted stands between the two: `tri phlentyn ar ddeg`."""


def _any_of(forms: str) -> str:
    return "|".join(sorted(forms.split(), key=len, reverse=True))


_VALUES = tuple((value, re.compile(_any_of(forms))) for value, forms in (*_FORMS, *_OFTEN, *_LARGE))
_SMALL = _any_of(" ".join(forms for _, forms in _FORMS))
_BELOW_TEN = _any_of(" ".join(forms for value, forms in _FORMS if value < 10))  # noqa: PLR2004  # ten itself
_HUNDREDS = _any_of(" ".join(forms for _, forms in _LARGE))
_WORD = _any_of(" ".join(forms for _, forms in (*_FORMS, *_OFTEN, *_LARGE)))
_NUMBER = re.compile(
    rf"(?<![\w’-])(?:(?P<unit>{_SMALL})(?:\s+[^\W\d_]+)?\s+ar\s+(?P<base>{'|'.join(_ON_TOP)})"
    rf"|(?P<tens>{_BELOW_TEN})\s+d?deg(?:\s+(?P<ones>{_BELOW_TEN}))?|(?P<many>{_BELOW_TEN})\s+(?P<large>{_HUNDREDS})"
    rf"|(?P<fifty>hanner\s+(?:cant|can))|(?P<word>{_WORD}))(?![\w-]|’[^\W\d_]{{3}})",
    re.IGNORECASE,
)
_BOTH = re.compile(r"(?:\b(?:y|ill|ein|eich|eu)|’r)\s+\Z", re.IGNORECASE)
_FAIRLY = re.compile(r"\byn\s+\Z", re.IGNORECASE)
_FIFTY = 50


def find_numbers(text: str) -> Iterator[tuple[Span, int, bool]]:
    """Yield each number in words: where it stands, its value, and whether it surely counts something.

    `un` may be one of several, `y ddau` both, `yn deg` fairly.
    """
    for match in _NUMBER.finditer(text):
        before = text[: match.start()]
        yield match.span(), _read(match), not _may_be_other(match, before)


def _read(match: re.Match[str]) -> int:
    if match["base"]:
        return _value_of(match["unit"]) + _ON_TOP[match["base"].lower()]
    if match["tens"]:
        return 10 * _value_of(match["tens"]) + (_value_of(match["ones"]) if match["ones"] else 0)
    if match["many"]:
        return _value_of(match["many"]) * _value_of(match["large"])
    return _FIFTY if match["fifty"] else _value_of(match["word"])


def _value_of(word: str) -> int:
    return next(value for value, pattern in _VALUES if pattern.fullmatch(word.lower()))


def _may_be_other(match: re.Match[str], before: str) -> bool:
    word = (match["word"] or "").lower()
    is_uncertain = any(pattern.fullmatch(word) for _, pattern in _VALUES[len(_FORMS) :])
    is_both = word in ("ddau", "ddwy") and _BOTH.search(before)
    is_fairly = word == "deg" and _FAIRLY.search(before)
    return word == "un" or is_uncertain or bool(is_both) or bool(is_fairly)

"""Read numbers in figures and in English words. Pure."""

from inspectorate.validation.vocabulary import has_any, has_figure

_SMALL = (
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")

VALUE_BY_WORD = {word: number for number, word in enumerate(_SMALL)} | {
    word: 10 * number for number, word in enumerate(_TENS, 2)
}

_UNITS = "|".join(_SMALL[1:10])
_WORDS = rf"(?:{'|'.join(_TENS)})(?:-(?:{_UNITS}))?|{'|'.join(sorted(_SMALL[1:], key=len, reverse=True))}"

NUMBER_WORDS = rf"(?i:{_WORDS})"
"""A number in words, for use in a regular expression."""

# Not a part of a decimal, of a date with slashes, of a range such as 10-17 or of a word such as one-to-one.
_ALONE = r"(?<![\w.,/:£–-])(?:{numbers})(?![\w/–-]|[.,:]\d|(?:st|nd|rd|th)\b)"

NUMBER = _ALONE.format(numbers=rf"\d{{1,3}}(?:,\d{{3}}){{1,3}}|\d{{1,9}}|{NUMBER_WORDS}")
"""A whole number that stands alone, for use in a regular expression: `10`, `246,472`, `ten`, `Twenty-six`."""


def has_number(text: str) -> bool:
    """Return whether a text can hold anything that `NUMBER` matches."""
    return has_figure(text) or has_any(text, VALUE_BY_WORD.keys())


def read_number(words: str) -> int:
    """Return the value of words that `NUMBER` matches."""
    plain = words.replace(",", "")
    if plain.isdecimal():
        return int(plain)
    return sum(VALUE_BY_WORD[word] for word in plain.lower().split("-"))

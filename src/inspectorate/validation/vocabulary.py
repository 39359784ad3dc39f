"""Which words a text has: a pattern that needs one of them is tried on no other text. Pure."""

import re
from collections.abc import Collection
from functools import lru_cache

_WORD = re.compile(r"\w+")
_FIGURE = re.compile(r"\d")


def has_any(text: str, words: Collection[str]) -> bool:
    """Return whether a text has one of these words, which are in small letters, without hyphens and apostrophes."""
    return not _list_words(text).isdisjoint(words)


# Many checks ask of the same texts: those of one inspection, since the next one has others.
@lru_cache(maxsize=1_000)
def split_words(text: str) -> tuple[str, ...]:
    """Return the words of a text in their order, in small letters; hyphens and apostrophes part them."""
    return tuple(_WORD.findall(text.casefold()))


@lru_cache(maxsize=1_000)
def has_figure(text: str) -> bool:
    """Return whether a text has a figure from 0 to 9."""
    return _FIGURE.search(text) is not None


@lru_cache(maxsize=1_000)
def _list_words(text: str) -> frozenset[str]:
    return frozenset(split_words(text))

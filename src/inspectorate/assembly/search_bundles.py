"""Divide the index of the search into bundles, so that a changed page costs that of its bundle alone.

A site of few inspections has one bundle. Where there are more, the first one holds the pages that are of no inspection,
and the pages of an inspection are together in one of the others for each language. The script of the search page reads
which there are, and asks all of them.

Where a bundle does not know a word, Pagefind takes the longest known word that it begins with, or leaves it out: a
search for one service would find all that are in other bundles. So each bundle is given all words of its language, on a
page that the script never shows. Pure.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import unescape
from zlib import crc32

from inspectorate.model.inspection import InspectionId
from inspectorate.model.language import Language
from inspectorate.rendering.fragment import WORDS

MOST_TOGETHER = 128
"""How many inspections share a bundle: more make each change dearer, fewer make each search ask more files."""
_TAG = re.compile("<[^>]*>")
_SIGNS = ".,;:!?()[]{}\"“”‘’'…–—/"
"""What stands at words and is none of them."""


@dataclass(frozen=True, slots=True)
class SearchedPage:
    """A page in which readers can search."""

    path: str
    language: Language
    inspection: InspectionId | None
    """Whose page it is; None: of no inspection."""


@dataclass(frozen=True, slots=True)
class Bundle:
    """Pages whose words are in one index."""

    name: str
    """Of its folder; empty for the first one, which has the script as well."""
    paths: tuple[str, ...]
    words_by_language: tuple[tuple[Language, str], ...] = ()
    """All words of the site; none where there is no other bundle."""


def list_words(page: str) -> set[str]:
    """Return the words of a page from its mark on, in small letters."""
    _, _, marked = page.partition(WORDS)[2].partition(">")
    words = set(unescape(_TAG.sub(" ", marked)).casefold().split())
    return {word.strip(_SIGNS) for word in words}


def divide(pages: Sequence[SearchedPage], words_by_language: Mapping[Language, Iterable[str]]) -> tuple[Bundle, ...]:
    """Return the bundles of all pages, the first one first; each page is in one of them."""
    number = count_bundles(len({one.inspection for one in pages if one.inspection}))
    pages_by_name: dict[str, list[SearchedPage]] = defaultdict(list, {"": []})
    for page in pages:
        pages_by_name[_name_bundle(page, number)].append(page)
    all_words = {language: " ".join(sorted(words)) for language, words in words_by_language.items() if number}
    return tuple(_bundle(name, together, all_words) for name, together in sorted(pages_by_name.items()))


def count_bundles(inspections: int) -> int:
    """Return among how many bundles of each language inspections are divided; 0: all are in the first one.

    It doubles, so that another inspection hardly ever moves all others.
    """
    if inspections <= MOST_TOGETHER:
        return 0
    number = 2
    while number * MOST_TOGETHER < inspections:
        number *= 2
    return number


def list_by_language(bundles: Iterable[Bundle]) -> Mapping[str, Sequence[str]]:
    """Return the names of the bundles that are asked beside the first one, by the language that they are in."""
    names_by_language: dict[str, list[str]] = defaultdict(list)
    for bundle in bundles:
        if bundle.name:
            names_by_language[bundle.name.rpartition("-")[0]].append(bundle.name)
    return names_by_language


def _bundle(name: str, pages: Sequence[SearchedPage], all_words: Mapping[Language, str]) -> Bundle:
    languages = sorted({one.language for one in pages})
    words = tuple((language, all_words[language]) for language in languages if language in all_words)
    return Bundle(name, tuple(sorted(one.path for one in pages)), words)


def _name_bundle(page: SearchedPage, number: int) -> str:
    if page.inspection is None or number == 0:
        return ""
    return f"{page.language}-{crc32(page.inspection.encode()) % number}"

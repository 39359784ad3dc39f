"""Check spelling by a British dictionary with the project's own words. Pure."""

import difflib
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass, replace
from functools import cache

from inspectorate.diagnostics import Diagnostic, Severity, Span
from inspectorate.validation.english import iter_words
from inspectorate.validation.manuscript import Manuscript
from inspectorate.validation.passages import Passage, PassageKind
from inspectorate.validation.spelling_american import find_british

_PREFIXES = (
    "anti", "co", "counter", "cyber", "de", "dis", "ex", "extra", "in", "inter", "mid", "mini", "mis", "multi",
    "neuro", "non", "out", "over", "post", "pre", "pro", "psycho", "re", "self", "semi", "socio", "sub", "super",
    "trans", "un", "under",
)  # fmt: skip
_SHORTEST_STEM = 4
_NEAR = 0.75
_NEAR_TO_A_NAME = 0.85
_SHORTEST_NAME = 5
_MOST_LOOKED_UP = 40
"""To how many words of an inspection others are looked for that are nearly the same: it takes its time."""
_SPOKEN = re.compile(r"“[^”]*(?:”|\Z)|‘(?:[^\s‘’]+ ){4}(?:’(?=\w)|[^‘’])*’")
"""What people said: children and parents speak as they like. Fewer words in single marks are a term or a title."""
_AGE = re.compile(r",? (?:\([^)]*\),? )?\(?(?:aged )?\d")
"""What stands behind the name of a child."""
_PLACE = re.compile(r"[A-Z]\w+-[a-z]{1,4}-\w+")
"""A name such as Pen-y-bont."""


@dataclass(frozen=True, slots=True)
class _Word:
    """A word where it stands."""

    passage: Passage
    span: Span
    text: str
    whole: Span
    """Of all that hyphens join to it."""
    begins_sentence: bool

    @property
    def is_spoken(self) -> bool:
        """Return whether it belongs to what somebody said."""
        spoken = (match.span() for match in _SPOKEN.finditer(self.passage.text))
        start, end = self.whole
        return self.passage.is_quoted or any(first < start and end < last for first, last in spoken)


def check_spelling(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Yield words that are in no list, and American spellings, each once in a file, where it stands first.

    Without a dictionary, nothing is told. A word with a capital inside a sentence is a name: it is told only where it
    is nearly another name of the record or of the words.
    """
    dictionary = manuscript.handbook.dictionary
    if not dictionary:
        return
    words = [word for passage in manuscript.english for word in _iter_unusual(passage, dictionary)]
    names = Counter(word.text for word in words if word.text[0].isupper() and not word.begins_sentence)
    speller = _Speller(dictionary, names)
    told: set[tuple[str, str]] = set()
    for word in words:
        if (word.passage.file, word.text.casefold()) not in told:
            found = speller.check(word)
            if found is not None and word.is_spoken:
                found = replace(found, severity=Severity.INFORMATION)
            if found is not None:
                told.add((word.passage.file, word.text.casefold()))
                yield found


def _iter_unusual(passage: Passage, dictionary: Set[str]) -> Iterator[_Word]:
    """Yield what is to be looked at: words with a capital, and those that are not in the dictionary as they stand.

    Hyphens and possessives are taken off. What figures belong to, as in `16th`, and what has a capital inside, as a
    short name, is passed over.
    """
    text = passage.text
    for match in iter_words(text):
        if match.group() in dictionary:
            continue
        start, end = match.span()
        if text[start - 1 : start].isalnum() or text[end : end + 1].isalnum():
            continue
        begins_sentence = _begins_sentence(passage, match)
        parts = match.group().split("-")
        is_place = len(parts) > 1 and _PLACE.fullmatch(match.group())
        for part in () if is_place else parts:
            word = part.removesuffix("’s")
            if len(word) > 1 and word[1:].islower() and not (len(parts) > 1 and word.lower() in _PREFIXES):
                begins = begins_sentence and start == match.start()
                yield _Word(passage, (start, start + len(word)), word, match.span(), begins)
            start += len(part) + 1


def _begins_sentence(passage: Passage, match: re.Match[str]) -> bool:
    # A phrase, such as that of the record with the name of the service, is no sentence.
    if passage.kind is PassageKind.PHRASE:
        return False
    before = passage.text[: match.start()].rstrip(" ‘’“”(")[-1:]
    return before in ("", ".", "!", "?", ":") and not _AGE.match(passage.text, match.end())


class _Speller:
    """Look up words in the dictionary, and those that are not in it among the names of one inspection."""

    def __init__(self, dictionary: frozenset[str], names: Mapping[str, int]) -> None:
        self._dictionary = dictionary
        self._names = names
        self._near_names: dict[str, list[str]] = {}
        self._looked_up = 0

    def check(self, word: _Word) -> Diagnostic | None:
        """Return what is wrong with a word, or None."""
        if self._is_known(word.text):
            return None
        if word.text[0].isupper() and (not word.begins_sentence or word.text in self._names):
            return self._check_name(word)
        lower = word.text.lower()
        if british := find_british(lower, self._dictionary):
            return word.passage.report(
                "american-spelling",
                word.span,
                f"‘{word.text}’ is spelt as in America.",
                f"Write ‘{british}’. Where it belongs to a name, add it to handbook/words.txt.",
            )
        if word.text[0].islower():
            return _unknown(word, self._find_near(lower, _NEAR))
        # At the beginning of a sentence, a word that is nearly no other is a name.
        near = self._find_near(lower, _NEAR_TO_A_NAME)
        return _unknown(word, near) if near else None

    def _check_name(self, word: _Word) -> Diagnostic | None:
        name = word.text
        if len(name) < _SHORTEST_NAME:
            return None
        if name not in self._near_names:
            self._near_names[name] = self._find_near_names(name)
        near = self._near_names[name]
        return _unknown(word, near) if near else None

    def _find_near_names(self, name: str) -> list[str]:
        """Return the more frequent names that are nearly the same, and not one with more behind it."""
        often = self._names.get(name, 0)
        others = [other for other, count in self._names.items() if count > often]
        return [
            other
            for other in others
            if not (other.startswith(name) or name.startswith(other)) and _is_near(name, other)
        ]

    def _is_known(self, word: str) -> bool:
        written = word.replace("’", "'")
        lower = written.lower()
        return written in self._dictionary or lower in self._dictionary or self._has_known_stem(lower)

    def _has_known_stem(self, word: str) -> bool:
        stems = (word.removeprefix(prefix) for prefix in _PREFIXES if word.startswith(prefix))
        return any(len(stem) >= _SHORTEST_STEM and stem in self._dictionary for stem in stems)

    def _find_near(self, word: str, cutoff: float) -> list[str]:
        """Return the words that were probably meant; nothing any more where a whole text is in no list."""
        self._looked_up += 1
        if self._looked_up > _MOST_LOOKED_UP:
            return []
        index = _index_words(self._dictionary)
        candidates = [other for length in range(len(word) - 2, len(word) + 3) for other in index[word[0], length]]
        return difflib.get_close_matches(word, sorted(candidates), n=3, cutoff=cutoff)


@cache
def _index_words(dictionary: frozenset[str]) -> Mapping[tuple[str, int], list[str]]:
    """Return the words by their first letter and their length."""
    index: dict[tuple[str, int], list[str]] = defaultdict(list)
    for word in dictionary:
        index[word[:1], len(word)].append(word)
    return index


def _is_near(name: str, other: str) -> bool:
    matcher = difflib.SequenceMatcher(None, name, other)
    # The quick ones are never less than the exact one.
    ratios = (matcher.real_quick_ratio, matcher.quick_ratio, matcher.ratio)
    return all(ratio() >= _NEAR_TO_A_NAME for ratio in ratios)


def _unknown(word: _Word, near: list[str]) -> Diagnostic:
    suggestion = f"Did you mean {' or '.join(f'‘{one}’' for one in near)}? If" if near else "Correct it. If"
    return word.passage.report(
        "unknown-word",
        word.span,
        f"‘{word.text}’ is in no list of words.",
        f"{suggestion} it is right, add it to handbook/words.txt.",
    )

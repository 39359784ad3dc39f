"""Divide passages into sentences, and tell of which standard they speak. Pure."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from inspectorate.diagnostics import Diagnostic, Place, Span
from inspectorate.model.framework import StandardId
from inspectorate.model.language import ENGLISH
from inspectorate.model.rated import RatedInspection, RatedStandard
from inspectorate.validation.passages import Passage

_END = re.compile(r"[.!?][’”)\]]*\s+(?=[‘“(]?[A-Z\d])")
_ABBREVIATION = re.compile(r"\b(?:[A-Z]|Dr|Mr|Mrs|Ms|St|No|pp?|cf|vs|e\.g|i\.e)\.\s*\Z")
_LONGEST_ABBREVIATION = 3


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, or what stands for one, and where it begins in its passage."""

    text: str
    start: int
    passage: Passage

    def place(self, span: Span) -> Place:
        """Return where these characters of the sentence stand."""
        return self.passage.place(self._in_passage(span))

    def report(self, code: str, span: Span, message: str, hint: str) -> Diagnostic:
        """Return what was found at these characters of the sentence, as a warning."""
        return self.passage.report(code, self._in_passage(span), message, hint)

    def _in_passage(self, span: Span) -> Span:
        return self.start + span[0], self.start + span[1]


def iter_sentences(passages: Iterable[Passage]) -> Iterator[Sentence]:
    """Yield the sentences of all passages in English."""
    for passage in passages:
        if passage.language == ENGLISH:
            yield from split_sentences(passage)


def split_sentences(passage: Passage) -> Iterator[Sentence]:
    """Yield the sentences of a passage."""
    return (Sentence(passage.text[start:end], start, passage) for start, end in find_sentences(passage.text))


# Many checks ask for the sentences of the same passages: those of one inspection, since the next one has others.
@lru_cache(maxsize=1_000)
def find_sentences(text: str) -> tuple[Span, ...]:
    """Return where the sentences of a text stand, without the blanks between them."""
    ends = (end.end() for end in _END.finditer(text) if not _is_abbreviation(text, end))
    bounds = pairwise((0, *ends, len(text)))
    return tuple((start, start + len(said)) for start, end in bounds if (said := text[start:end].rstrip()))


def find_own_standard(passage: Passage, rated: RatedInspection) -> RatedStandard | None:
    """Return the standard on which a passage is the commentary, where it is any."""
    field, *rest = passage.path
    return rated.get_standard(StandardId(str(rest[0]))) if field == "standards" and rest else None


def _is_abbreviation(text: str, end: re.Match[str]) -> bool:
    """Return whether a full stop belongs to a word such as `Mrs.`, and ends no sentence."""
    return _ABBREVIATION.search(text, max(end.start() - _LONGEST_ABBREVIATION, 0), end.end()) is not None

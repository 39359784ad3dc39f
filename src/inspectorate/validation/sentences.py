"""Divide passages into sentences, and quote them in messages. Pure."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from inspectorate.diagnostics import Diagnostic, Place, Span
from inspectorate.model.framework import StandardId
from inspectorate.model.rated import RatedInspection, RatedStandard
from inspectorate.validation.manuscript import Passage

_END = re.compile(
    r"[.!?](?<!\bMr\.)(?<!\bMs\.)(?<!\bDr\.)(?<!\bMrs\.)(?<!\bSt\.)(?<!\bNo\.)(?<!\bvs\.)[’”)\]]*\s+(?=[A-Z‘“(\d])"
)


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
        if passage.language == "en":
            yield from split_sentences(passage)


def split_sentences(passage: Passage) -> Iterator[Sentence]:
    """Yield the sentences of a passage."""
    start = 0
    for end in (*(match.end() for match in _END.finditer(passage.text)), len(passage.text)):
        text = passage.text[start:end].rstrip()
        if text:
            yield Sentence(text, start, passage)
        start = end


def find_own_standard(passage: Passage, rated: RatedInspection) -> RatedStandard | None:
    """Return the standard on which a passage is the commentary, where it is any."""
    field, *rest = passage.path
    return rated.get_standard(StandardId(str(rest[0]))) if field == "standards" and rest else None

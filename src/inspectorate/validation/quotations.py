"""Check that what is quoted from the foreword stands there word for word. Pure."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from inspectorate.diagnostics import Diagnostic, Span
from inspectorate.model.framework import SectionKind, iter_sections
from inspectorate.validation.manuscript import Manuscript
from inspectorate.validation.mentions import find_quoted
from inspectorate.validation.passages import Passage
from inspectorate.validation.sentences import Sentence, iter_sentences, split_sentences

_LEFT_OUT = re.compile(r"…|\.\.\.|\[[^\]]*\]")
_WORD = re.compile(r"\w+(?:[’-]\w+)*")
_FEWEST_WORDS = 6
_LONGEST_RUN = 5
_MOST = 0.7
"""What is taken from the foreword: so many words in one run, and such a portion of all words in their order."""


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of a text in small letters, and where each stands."""

    words: tuple[str, ...]
    spans: tuple[Span, ...]


def check_quotations(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Yield the first word of each quotation in the release that differs from the foreword, which it repeats."""
    sections = iter_sections(manuscript.rated.inspection.framework.sections)
    forewords = [section.id for section in sections if section.kind is SectionKind.FOREWORD]
    passages = [one for one in manuscript.words if one.path[0] == "sections" and one.path[1] in forewords]
    originals = [(one, _read(one.text)) for one in iter_sentences(passages)]
    for passage in manuscript.release:
        for quoted, offset in _iter_quoted(passage):
            differing = _find_differing(_read(quoted, offset), originals)
            if differing:
                yield _report(passage, *differing)


def _iter_quoted(passage: Passage) -> Iterator[tuple[str, int]]:
    """Yield the sentences of what is quoted in a passage, and where each begins; pieces where words are left out."""
    whole = [(0, len(passage.text))] if passage.is_quoted else []
    for start, end in tuple(find_quoted(passage.text)) or whole:
        quoted = replace(passage, text=passage.text[start:end])
        for sentence in split_sentences(quoted):
            begin = 0
            for match in (*_LEFT_OUT.finditer(sentence.text), None):
                stop = match.start() if match else len(sentence.text)
                yield sentence.text[begin:stop], start + sentence.start + begin
                begin = match.end() if match else stop


def _read(text: str, offset: int = 0) -> _Words:
    matches = tuple(_WORD.finditer(text))
    return _Words(
        tuple(match[0].lower() for match in matches),
        tuple((match.start() + offset, match.end() + offset) for match in matches),
    )


def _find_differing(quoted: _Words, originals: list[tuple[Sentence, _Words]]) -> tuple[Span, str, Sentence] | None:
    """Return the first word that differs, what stands in its stead, and where; None for words of its own."""
    if len(quoted.words) < _FEWEST_WORDS or any(_holds(original.words, quoted.words) for _, original in originals):
        return None
    matchers = [(_match(quoted, original), sentence, original) for sentence, original in originals]
    matcher, sentence, original = max(matchers, key=lambda one: _count_same(one[0]), default=(None, None, quoted))
    if matcher is None or sentence is None or not _is_taken(matcher, quoted):
        return None
    # What the original says before and after the quotation is no difference; without another it would hold the words.
    _, start, end, other_start, other_end = next(
        code
        for code in matcher.get_opcodes()
        if code[0] != "equal" and not (code[0] == "insert" and code[1] in (0, len(quoted.words)))
    )
    last = max(end, start + 1) - 1
    instead = " ".join(original.words[other_start:other_end])
    return (quoted.spans[start][0], quoted.spans[last][1]), instead, sentence


def _match(quoted: _Words, original: _Words) -> SequenceMatcher[str]:
    return SequenceMatcher(None, quoted.words, original.words, autojunk=False)


def _count_same(matcher: SequenceMatcher[str]) -> int:
    return sum(block.size for block in matcher.get_matching_blocks())


def _is_taken(matcher: SequenceMatcher[str], quoted: _Words) -> bool:
    is_one_run = max(block.size for block in matcher.get_matching_blocks()) >= _LONGEST_RUN
    return is_one_run and _count_same(matcher) >= _MOST * len(quoted.words)


def _holds(words: tuple[str, ...], some: tuple[str, ...]) -> bool:
    return any(words[start : start + len(some)] == some for start in range(len(words) - len(some) + 1))


def _report(passage: Passage, span: Span, instead: str, sentence: Sentence) -> Diagnostic:
    words = passage.text[slice(*span)]
    has = f"has ‘{instead}’ there" if instead else "does not have it"
    found = passage.report(
        "quotation-differs",
        span,
        f"The quotation departs from the foreword at ‘{words}’: the foreword {has}.",
        "Quote the foreword word for word, or mark what is left out with dots.",
    )
    return replace(found, also=(sentence.place((0, len(sentence.text))),))

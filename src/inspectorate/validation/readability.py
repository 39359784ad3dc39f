"""Check sentences: their length, how easy they are to read, and slips of the pen that a pattern can see. Pure."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache, lru_cache

from inspectorate.diagnostics import Diagnostic, FieldPath, Severity
from inspectorate.validation.manuscript import Manuscript
from inspectorate.validation.mentions import Mention
from inspectorate.validation.passages import PassageKind
from inspectorate.validation.sentences import Sentence, iter_sentences
from inspectorate.validation.vocabulary import has_any

_COUNTED = re.compile(r"\w[\w’'.,-]*\w|\w")
_FEWEST_WORDS = 100
"""Flesch measured a hundred words: a few sentences say nothing."""

_VOWELS = re.compile(r"[aeiouy]+")
_SILENT = re.compile(r"(?<=[^aeiouyl])e(?:s|d)?\Z|(?<=[aeiouy])le(?:s|d)?\Z")


def check_slips(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Yield what the patterns of the handbook find."""
    for passage in manuscript.english:
        for slip in manuscript.handbook.slips:
            if slip.words and not has_any(passage.text, slip.words):
                continue
            for match in slip.pattern.finditer(passage.text):
                found = passage.report("slip-of-the-pen", match.span(), slip.message, slip.hint)
                # Children and parents speak as they like.
                is_spoken = Mention(passage, match.span()).is_borrowed
                yield replace(found, severity=Severity.INFORMATION) if is_spoken else found


def check_sentence_length(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Yield sentences with more words than the site allows."""
    most = manuscript.site.checks.sentence_words
    for sentence in _iter_sentences(manuscript):
        count = count_words(sentence.text)
        if count > most:
            yield sentence.report(
                "sentence-too-long",
                (0, len(sentence.text)),
                f"The sentence has {count} words; {most} are the most that the site allows.",
                "Make two sentences of it, or a list.",
            )


def check_reading_ease(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Yield for each section and standard how easy its words are to read, at its longest sentence."""
    sentences_by_section: dict[tuple[str, FieldPath], list[Sentence]] = defaultdict(list)
    for sentence in _iter_sentences(manuscript):
        passage = sentence.passage
        section = passage.path[:2] if passage.file == manuscript.words_file else ()
        sentences_by_section[passage.file, section].append(sentence)
    for sentences in sentences_by_section.values():
        texts = [sentence.text for sentence in sentences]
        if sum(map(count_words, texts)) < _FEWEST_WORDS:
            continue
        longest = max(sentences, key=lambda sentence: count_words(sentence.text))
        found = longest.report(
            "reading-ease",
            (0, len(longest.text)),
            f"These words have a reading ease of {measure_reading_ease(texts)}; "
            f"their longest sentence has {count_words(longest.text)} words.",
            "The scale is Flesch’s: 60 and more is plain English, below 30 is hard. Begin with this sentence.",
        )
        yield replace(found, severity=Severity.INFORMATION)


def measure_reading_ease(sentences: Sequence[str]) -> int:
    """Return the reading ease of sentences with words in them, as Rudolf Flesch defined it in 1948."""
    words = [word for sentence in sentences for word in _list_counted(sentence)]
    if not words:
        return 100
    syllables = sum(map(count_syllables, words))
    return round(206.835 - 1.015 * len(words) / len(sentences) - 84.6 * syllables / len(words))


def _iter_sentences(manuscript: Manuscript) -> Iterator[Sentence]:
    """Yield the sentences of the English paragraphs."""
    return iter_sentences(passage for passage in manuscript.english if passage.kind is PassageKind.PARAGRAPH)


def count_words(text: str) -> int:
    """Return how many words and figures a text has; words that hyphens join are one."""
    return len(_list_counted(text))


# Two checks count the words of the same sentences.
@lru_cache(maxsize=2_000)
def _list_counted(text: str) -> tuple[str, ...]:
    return tuple(_COUNTED.findall(text))


@cache
def count_syllables(word: str) -> int:
    """Return how many syllables a word has, near enough for a whole section: groups of vowels, silent ends left out."""
    return max(1, len(_VOWELS.findall(_SILENT.sub("", word.casefold()))))

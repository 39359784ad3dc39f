"""Find the English words of an inspection, their sentences, and what stands among them that is no English. Pure."""

import re
from collections.abc import Iterator
from dataclasses import replace

from inspectorate.diagnostics import Span
from inspectorate.model.language import Language
from inspectorate.model.prose import Emphasis, FootnoteMark, Foreign, Inline, Inlines, LineBreak, Link, Strong, Text
from inspectorate.validation.manuscript import Manuscript, Passage, PassageKind

ENGLISH = Language("en")
ADDRESS = re.compile(
    r"\b(?:https?://|www\.)\S+|\S+@\S+|\B@\w+|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|uk|wales|cymru)\b\S*"
)
"""An address of the web or of mail, or a name on social media."""

_SIGN_OF_ADDRESS = re.compile(r"@|://|\.\w")
"""What every address has: most passages have none, and are soon read."""

_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_END_OF_SENTENCE = re.compile(r"[.!?][’”)]*(?=\s+[‘“(]?[A-Z0-9])")
_ABBREVIATION = re.compile(r"\b(?:[A-Z]|Dr|Mr|Mrs|Ms|St|No|pp?|cf|vs|e\.g|i\.e)\.\Z")
_HIDDEN = "\N{OBJECT REPLACEMENT CHARACTER}"


def iter_english(manuscript: Manuscript) -> Iterator[Passage]:
    """Yield the English passages of the report or letter, of the press release and of the record.

    Passages in another language inside them, and addresses, are hidden: a sign without meaning stands for each
    character.
    """
    for passage in (*manuscript.words, *manuscript.release, *manuscript.record):
        if passage.language == ENGLISH:
            yield hide_foreign(passage)


def iter_paragraphs(manuscript: Manuscript) -> Iterator[Passage]:
    """Yield the English paragraphs of the report or letter and of the press release."""
    return (passage for passage in iter_english(manuscript) if passage.kind is PassageKind.PARAGRAPH)


def hide_foreign(passage: Passage) -> Passage:
    """Return the passage with what is no English hidden."""
    spans = [span for span, one in iter_pieces(passage.inlines) if isinstance(one, Foreign)]
    text = passage.text
    if _SIGN_OF_ADDRESS.search(text):
        spans += [match.span() for match in ADDRESS.finditer(text)]
    for start, end in spans:
        text = text[:start] + _HIDDEN * (end - start) + text[end:]
    return replace(passage, text=text) if spans else passage


def iter_pieces(inlines: Inlines, start: int = 0) -> Iterator[tuple[Span, Inline]]:
    """Yield every piece of a passage with the characters that it takes up, an outer one before those inside it."""
    for inline in inlines:
        length = measure(inline)
        yield (start, start + length), inline
        if isinstance(inline, Emphasis | Strong | Link | Foreign):
            yield from iter_pieces(inline.children, start)
        start += length


def measure(inline: Inline) -> int:
    """Return how many characters a piece takes up in the text of its passage."""
    match inline:
        case Text(text):
            return len(text)
        case LineBreak():
            return 1
        case FootnoteMark():
            return 0
        case Emphasis(inner) | Strong(inner) | Link(_, inner) | Foreign(_, inner):
            return sum(map(measure, inner))


def iter_sentences(text: str) -> Iterator[Span]:
    """Yield each sentence of a text."""
    start = 0
    for match in _END_OF_SENTENCE.finditer(text):
        if not _ABBREVIATION.search(text, start, match.end()):
            yield start, match.end()
            start = match.end() + len(text[match.end() :]) - len(text[match.end() :].lstrip())
    if text[start:].strip():
        yield start, len(text)


def iter_words(text: str) -> Iterator[re.Match[str]]:
    """Yield each word of a text; words that hyphens join are one."""
    return _WORD.finditer(text)

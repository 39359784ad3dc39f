"""Find words in passages, with what surrounds them. Pure."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from inspectorate.diagnostics import Diagnostic, Span
from inspectorate.model.language import Language
from inspectorate.model.prose import Emphasis, Inlines, LineBreak, Paragraph, Text, iter_inlines
from inspectorate.validation.manuscript import Passage

ENGLISH = Language("en")

# The closing mark is also the apostrophe: inside a word it closes nothing.
_QUOTED = re.compile(r"‘[^‘’]*(?:’(?=\w)[^‘’]*)*’|“[^”]*”|\"[^\"]*\"")
_FORMER = re.compile(r"\b(?:[Ff]ormer|[Pp]revious|[Oo]ld|then)(?: [A-Z][\w’-]*)?[ -]\Z")
_SPEAKS_OF_FORMER_DAYS = re.compile(
    r"\bformerly\b|\b(?:was|were|been) (?:then |previously )?(?:called|known as|named)\b|\bAct (?:19|20)\d\d\b"
)
_END_OF_SENTENCE = re.compile(r"[.!?][’”)]*\s+(?=[A-Z‘“(])")


@dataclass(frozen=True, slots=True)
class Mention:
    """Some characters of a passage."""

    passage: Passage
    span: Span

    @property
    def words(self) -> str:
        """Return the characters themselves."""
        return self.passage.text[slice(*self.span)]

    @property
    def before(self) -> str:
        """Return what stands before them in the passage."""
        return self.passage.text[: self.span[0]]

    @property
    def after(self) -> str:
        """Return what stands behind them in the passage."""
        return self.passage.text[self.span[1] :]

    @property
    def sentence(self) -> str:
        """Return the whole sentence in which they begin."""
        ends = list(_END_OF_SENTENCE.finditer(self.passage.text))
        start = max((end.end() for end in ends if end.end() <= self.span[0]), default=0)
        end = next((end for end in ends if end.end() > self.span[0]), None)
        return self.passage.text[start : end.end() if end else len(self.passage.text)]

    @property
    def is_borrowed(self) -> bool:
        """Return whether they are somebody else's words: a quotation, or the title of a publication."""
        passage = self.passage
        spans = [*find_quoted(passage.text), *_find_emphasised(passage.inlines)]
        return passage.is_quoted or any(start <= self.span[0] and self.span[1] <= end for start, end in spans)

    @property
    def is_former(self) -> bool:
        """Return whether they name what is called otherwise now, or what an Act calls so."""
        return bool(_FORMER.search(self.before) or _SPEAKS_OF_FORMER_DAYS.search(self.sentence))


def find_mentions(passages: Iterable[Passage], pattern: re.Pattern[str]) -> Iterator[Mention]:
    """Yield every place in English passages that a pattern fits."""
    for passage in passages:
        if passage.language == ENGLISH:
            yield from (Mention(passage, match.span()) for match in pattern.finditer(passage.text))


def report_first(mentions: Sequence[Mention], code: str, message: str, hint: str) -> Diagnostic:
    """Return what was found at the first of some places; the others stand beside it, as they are mended with it.

    Raises:
        IndexError: there is no place.
    """
    first, *others = mentions
    found = first.passage.report(code, first.span, message, hint)
    return replace(found, also=tuple(other.passage.place(other.span) for other in others))


def find_quoted(text: str) -> Iterator[Span]:
    """Yield what stands between quotation marks, with the marks."""
    return (match.span() for match in _QUOTED.finditer(text))


def _find_emphasised(inlines: Inlines) -> Iterator[Span]:
    """Yield the characters of a passage's text that are stressed words or titles."""
    place = 0
    for inline in iter_inlines((Paragraph(inlines),)):
        if isinstance(inline, Emphasis):
            yield place, place + sum(_length(inner) for inner in iter_inlines((Paragraph(inline.children),)))
        place += _length(inline)


def _length(inline: object) -> int:
    if isinstance(inline, Text):
        return len(inline.text)
    return int(isinstance(inline, LineBreak))

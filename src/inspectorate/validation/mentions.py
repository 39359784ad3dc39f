"""Find words in passages, with what surrounds them. Pure."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from inspectorate.diagnostics import Diagnostic, Span
from inspectorate.model.language import ENGLISH
from inspectorate.model.prose import Emphasis
from inspectorate.validation.passages import Passage
from inspectorate.validation.pieces import iter_pieces
from inspectorate.validation.sentences import find_sentences

# The closing mark is also the apostrophe: inside a word it closes nothing.
# Of words over several paragraphs, only the last one closes the marks.
_QUOTED = re.compile(r"‘[^‘’]*(?:’(?=\w)[^‘’]*)*’|“[^“”]*”?|\"[^\"]*\"")
_FORMER = re.compile(r"\b(?:[Ff]ormer|[Pp]revious|[Oo]ld|then)(?: [A-Z][\w’-]*)?[ -]\Z")
_SPEAKS_OF_FORMER_DAYS = re.compile(
    r"\bformerly\b|\b(?:was|were|been) (?:then |previously )?(?:called|known as|named)\b|\bAct (?:19|20)\d\d\b"
)


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
        start, end = next(span for span in reversed(find_sentences(self.passage.text)) if span[0] <= self.span[0])
        return self.passage.text[start:end]

    @property
    def is_borrowed(self) -> bool:
        """Return whether they are somebody else's words: a quotation, or the title of a publication."""
        passage = self.passage
        titles = (span for span, piece in iter_pieces(passage.inlines) if isinstance(piece, Emphasis))
        spans = (*find_quoted(passage.text), *titles)
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
    """Yield what stands between quotation marks, with the marks; double ones may be left open, to the end."""
    return (match.span() for match in _QUOTED.finditer(text))

"""Find where the pieces of a passage stand in its text: links, stressed words, foreign ones. Pure."""

from collections.abc import Iterator

from inspectorate.diagnostics import Span
from inspectorate.model.prose import Emphasis, FootnoteMark, Foreign, Inline, Inlines, LineBreak, Link, Strong, Text
from inspectorate.validation.passages import Passage


def iter_pieces(inlines: Inlines, start: int = 0) -> Iterator[tuple[Span, Inline]]:
    """Yield every piece of a passage with the characters that it takes up, an outer one before those inside it."""
    for inline in inlines:
        length = _measure(inline)
        yield (start, start + length), inline
        if isinstance(inline, Emphasis | Strong | Link | Foreign):
            yield from iter_pieces(inline.children, start)
        start += length


def iter_links(passage: Passage) -> Iterator[tuple[Span, str]]:
    """Yield the words of each link as characters of the passage's text, and the address that it leads to."""
    for span, piece in iter_pieces(passage.inlines):
        if isinstance(piece, Link):
            yield span, piece.address


def _measure(inline: Inline) -> int:
    """Return how many characters a piece takes up in the text of its passage."""
    match inline:
        case Text(text):
            return len(text)
        case LineBreak():
            return 1
        case FootnoteMark():
            return 0
        case Emphasis(inner) | Strong(inner) | Link(_, inner) | Foreign(_, inner):
            return sum(map(_measure, inner))

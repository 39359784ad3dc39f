"""Is the text of the PDF that of its page, in the same order, and in the same languages? Pure."""

from collections.abc import Iterator, Sequence

from inspectorate.assembly.html_tree import HtmlElement
from inspectorate.assembly.pdf_checks.proof import Proof, find_difference, name_element, quote
from inspectorate.assembly.reading import Piece, Reading
from inspectorate.diagnostics import Diagnostic
from inspectorate.rendering.pdf_values import Element

_CONTEXT = 30
"""How much of the text before and after a difference is shown, in characters."""


def check_text(proof: Proof) -> Iterator[Diagnostic]:
    """Find text that is missing, too much, changed or in another place: the first such place of the PDF."""
    expected, heard = proof.printed.text, proof.heard.text
    if expected != heard:
        at = find_difference(expected, heard) or 0
        yield proof.tell(
            "pdf-text",
            f"The text of the PDF is not that of its page: {_name_place(proof, at)} the page goes on with "
            f"{quote(expected[at : at + _CONTEXT])}, the PDF with {quote(heard[at : at + _CONTEXT])} "
            "(both without spaces).",
            proof.source_at(at),
        )
    for words in proof.pdf.stray_words:
        yield proof.tell(
            "pdf-text",
            f"On page {words.page} the text {quote(words.text.strip())} has no place in the reading order and is not "
            "marked as decoration.",
        )


def check_languages(proof: Proof) -> Iterator[Diagnostic]:
    """Find words that would be read in another language than their page says."""
    if not proof.has_same_text:
        return
    for start, end, wanted, got in _compare(proof.printed, proof.heard):
        yield proof.tell(
            "pdf-language",
            f"{_name_words(proof.heard, start, end)} is in the language `{wanted}`, but the PDF reads it as "
            f"`{got or 'none'}`.",
            proof.source_at(start),
        )
    for printed, heard in zip(proof.printed.notes, proof.heard.notes, strict=False):
        if printed.reading.text == heard.reading.text:
            for start, end, wanted, got in _compare(printed.reading, heard.reading):
                yield proof.tell(
                    "pdf-language",
                    f"In footnote {printed.passage.element.attributes['data-note']}, "
                    f"{_name_words(heard.reading, start, end)} is in the language `{wanted}`, but the PDF reads it as "
                    f"`{got or 'none'}`.",
                    proof.source_of(printed.passage),
                )


def _name_place(proof: Proof, at: int) -> str:
    holding = proof.heard.passages_at(at) or proof.heard.passages_at(at - 1)
    inner = [passage.element for passage in holding]
    return f"in the {name_element(_nearest_block(inner))}" if inner else "at its beginning"


def _nearest_block(inner: Sequence[Element]) -> Element:
    """Return the innermost element that a reader would call a portion of the text."""
    blocks = [element for element in inner if element.tag not in ("Span", "Link", "Reference", "Strong", "Em")]
    return (blocks or list(inner))[-1]


def _compare(printed: Reading[HtmlElement], heard: Reading[Element]) -> Iterator[tuple[int, int, str, str]]:
    """Yield the portions whose languages differ, with the language that is wanted and the one that is said."""
    starts = sorted({piece.start for piece in (*printed.pieces, *heard.pieces)})
    found: list[tuple[int, int, str, str]] = []
    for start, end in zip(starts, (*starts[1:], len(heard.text)), strict=True):
        wanted, got = _language(printed.piece_at(start)), _language(heard.piece_at(start))
        if wanted.lower() == got.lower():
            continue
        if found and found[-1][1:] == (start, wanted, got):
            found[-1] = (found[-1][0], end, wanted, got)
        else:
            found.append((start, end, wanted, got))
    yield from found


def _language(piece: Piece | None) -> str:
    return piece.language if piece else ""


def _name_words(heard: Reading[Element], start: int, end: int) -> str:
    pieces = [piece for piece in heard.pieces if start <= piece.start < end]
    text = " ".join(" ".join(piece.text for piece in pieces).split()) or heard.text[start:end]
    piece = heard.piece_at(start)
    return f"{quote(text)} on page {piece.page if piece else 0}"

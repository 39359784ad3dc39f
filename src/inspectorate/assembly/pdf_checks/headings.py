"""Has the PDF the headings of its page, and bookmarks that lead to them? Pure."""

from collections.abc import Iterator, Sequence

from inspectorate.assembly.html_tree import HtmlElement, plain_text
from inspectorate.assembly.pdf_checks.proof import Proof, find_difference, quote
from inspectorate.assembly.reading import Passage, squeeze
from inspectorate.diagnostics import Diagnostic
from inspectorate.rendering.pdf_values import Element

_LEVELS = {f"h{level}": level for level in range(1, 7)}
_MARK = "note-mark"


def check_headings(proof: Proof) -> Iterator[Diagnostic]:
    """Find the first heading whose level or text is not that of the page."""
    printed = _headings(proof)
    heard = [one for one in proof.heard.passages if one.element.tag.lower() in _LEVELS]
    wanted = [(_LEVELS[one.element.tag], proof.printed.text[one.start : one.end]) for one in printed]
    got = [(_LEVELS[one.element.tag.lower()], proof.heard.text[one.start : one.end]) for one in heard]
    at = find_difference(wanted, got)
    if at is not None:
        yield proof.tell(
            "pdf-heading",
            f"Heading {at + 1} of the page is {_name_printed(printed[at : at + 1])}, "
            f"that of the PDF {_name_heard(proof, heard[at : at + 1])}.",
            proof.source_of(printed[at] if at < len(printed) else None),
        )


def check_bookmarks(proof: Proof) -> Iterator[Diagnostic]:
    """Find the first bookmark that does not say, or does not lead to, the heading of its place in the page."""
    printed = [one for one in _headings(proof) if not one.element.has_class("unlisted")]
    depths = _find_depths([_LEVELS[one.element.tag] for one in printed])
    wanted = [(depth, squeeze(_unmarked(one.element))) for depth, one in zip(depths, printed, strict=True)]
    got = [(one.level, squeeze(one.title)) for one in proof.pdf.bookmarks]
    at = find_difference(wanted, got)
    if at is not None:
        bookmark = (
            f"{quote(proof.pdf.bookmarks[at].title)} of level {proof.pdf.bookmarks[at].level}"
            if at < len(got)
            else "missing"
        )
        heading = f"{quote(_unmarked(printed[at].element))} of level {depths[at]}" if at < len(wanted) else "none"
        yield proof.tell(
            "pdf-heading",
            f"Bookmark {at + 1} of the PDF is {bookmark}; the heading for it is {heading}.",
            proof.source_of(printed[at] if at < len(printed) else None),
            "Bookmarks come from headings; the class `unlisted` keeps one out. Look at the layout's style for print.",
        )
        return
    if proof.has_same_text:
        for one, mark in zip(printed, proof.pdf.bookmarks, strict=True):
            piece = proof.heard.piece_at(one.start)
            if piece is not None and mark.page != piece.page:
                yield proof.tell(
                    "pdf-heading",
                    f"The bookmark {quote(mark.title)} leads to page {mark.page}, but its heading stands on page "
                    f"{piece.page}.",
                    proof.source_of(one),
                )


def _headings(proof: Proof) -> list[Passage[HtmlElement]]:
    return [one for one in proof.printed.passages if one.element.tag in _LEVELS]


def _find_depths(levels: Sequence[int]) -> list[int]:
    """Return how deep each heading's bookmark stands: one level below the nearest higher heading before it."""
    above: list[int] = []
    depths: list[int] = []
    for level in levels:
        while above and above[-1] >= level:
            above.pop()
        above.append(level)
        depths.append(len(above))
    return depths


def _unmarked(heading: HtmlElement) -> str:
    """Return the text of a heading without the marks of footnotes."""
    children = tuple(_without_marks(child) for child in heading.children)
    return plain_text(HtmlElement(heading.tag, heading.attributes, children))


def _without_marks(child: HtmlElement | str) -> HtmlElement | str:
    if isinstance(child, str):
        return child
    if child.has_class(_MARK) or child.has_class("footnote"):
        return ""
    return HtmlElement(child.tag, child.attributes, tuple(_without_marks(inner) for inner in child.children))


def _name_printed(headings: Sequence[Passage[HtmlElement]]) -> str:
    return "".join(f"`{one.element.tag}` {quote(_unmarked(one.element))}" for one in headings) or "none"


def _name_heard(proof: Proof, headings: Sequence[Passage[Element]]) -> str:
    return (
        "".join(f"`{one.element.tag}` {quote(proof.heard.text[one.start : one.end])}" for one in headings) or "missing"
    )

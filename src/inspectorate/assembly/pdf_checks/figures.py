"""Has each picture of the page its words in the PDF, and is decoration kept out? Pure."""

import re
from collections.abc import Iterator
from typing import TypeVar

from inspectorate.assembly.html_tree import HtmlElement, plain_text
from inspectorate.assembly.pdf_checks.proof import Proof, find_difference, name_element, quote
from inspectorate.assembly.reading import Passage, Reading
from inspectorate.diagnostics import Diagnostic
from inspectorate.rendering.pdf_values import Element, PdfPage, page_of

E = TypeVar("E")

_FILE_NAME = re.compile(r"[^\s]+\.(?:svg|png|jpe?g|gif|webp|avif|pdf)", re.IGNORECASE)
_WORDS = "Say in words what the picture shows: in `alt`, or in the `title` of a drawing."


def check_figures(proof: Proof) -> Iterator[Diagnostic]:
    """Find pictures whose words are missing or useless, and decoration that would be read."""
    printed = [one for one in _every(proof.printed) if _is_meant(one.element)]
    heard = [one.element for one in _every(proof.heard) if one.element.tag == "Figure"]
    wanted, got = [_words(one.element) for one in printed], [one.alternative or "" for one in heard]
    for one, words in zip(printed, wanted, strict=True):
        if not words or _FILE_NAME.fullmatch(words):
            what = f"has the name of a file as its words: {quote(words)}" if words else "has no words"
            yield proof.tell("pdf-figure", f"A picture of the page {what}.", proof.source_of(one), _WORDS)
    at = find_difference(wanted, got)
    if at is not None:
        source = proof.source_of(printed[at] if at < len(printed) else None)
        got_words = f"{quote(got[at])} (a {name_element(heard[at])})" if at < len(got) else "missing"
        yield proof.tell(
            "pdf-figure",
            f"Picture {at + 1} of the page is {quote(wanted[at]) if at < len(wanted) else 'none'}, "
            f"that of the PDF {got_words}.",
            source,
        )
    for element in heard:
        if not _is_on_page(element, proof.pdf.pages):
            yield proof.tell("pdf-figure", f"The {name_element(element)} does not say where on its page it stands.")


def _every(reading: Reading[E]) -> Iterator[Passage[E]]:
    yield from reading.passages
    for note in reading.notes:
        yield from note.reading.passages


def _is_meant(element: HtmlElement) -> bool:
    """Return whether a picture says something; an empty `alt` is for decoration."""
    return element.tag == "svg" or (element.tag == "img" and element.attributes.get("alt") != "")


def _words(element: HtmlElement) -> str:
    title = next((plain_text(child) for child in element.elements if child.tag == "title"), "")
    return element.attributes.get("alt") or title or element.attributes.get("aria-label", "")


def _is_on_page(figure: Element, pages: tuple[PdfPage, ...]) -> bool:
    box, number = figure.attributes.get("BBox"), page_of(figure)
    if not isinstance(box, tuple) or number is None:
        return False
    sides = [side for side in box if isinstance(side, float)]
    if len(sides) != len(("left", "low", "right", "high")):
        return False
    left, low, right, high = sides
    page = pages[number - 1]
    return 0 <= left < right <= page.width and 0 <= low < high <= page.height

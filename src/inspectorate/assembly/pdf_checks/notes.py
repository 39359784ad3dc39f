"""Stand the footnotes of the PDF behind what calls them, and do marks and notes lead to each other? Pure."""

from collections.abc import Iterator, Sequence

from inspectorate.assembly.html_tree import HtmlElement
from inspectorate.assembly.pdf_checks.proof import Proof, find_difference, name_element, quote
from inspectorate.assembly.reading import Passage, PlacedNote
from inspectorate.diagnostics import Diagnostic
from inspectorate.rendering.pdf_values import Element
from inspectorate.views.document import Source

_NUMBER = "data-note"
_WHOLE = frozenset({"table", "dl"})
"""A note called inside one of these is read after the whole of it."""
_BLOCKS = frozenset(
    {"p", "li", "dt", "dd", "ul", "ol", "blockquote", "div", "section", "h1", "h2", "h3", "h4", "h5", "h6"}
)


def check_notes(proof: Proof) -> Iterator[Diagnostic]:
    """Find notes that are missing, changed, without an id, or read in another place than behind their marks."""
    printed, heard = proof.printed.notes, proof.heard.notes
    wanted, got = [one.reading.text for one in printed], [one.reading.text for one in heard]
    at = find_difference(wanted, got)
    if at is not None:
        yield proof.tell(
            "pdf-note",
            f"Footnote {at + 1} of the page is {_quoted(wanted[at : at + 1])}, "
            f"that of the PDF {_quoted(got[at : at + 1])} (both without spaces).",
            proof.source_of(printed[at].passage if at < len(printed) else None),
        )
    yield from _check_ids(proof, heard)
    if at is not None:
        return
    for one, other in zip(printed, heard, strict=True):
        source = proof.source_of(one.passage)
        yield from _check_label(proof, one, other, source)
        if proof.has_same_text:
            yield from _check_place(proof, one, other, source)
    if proof.has_same_text:
        yield from _check_references(proof)


def _check_ids(proof: Proof, notes: Sequence[PlacedNote[Element]]) -> Iterator[Diagnostic]:
    known: set[str] = set()
    for note in notes:
        name = note.passage.element.id
        if not name or name in known:
            what = f"the id `{name}`, which another footnote has" if name else "no id"
            yield proof.tell("pdf-note", f"The {name_element(note.passage.element)} has {what}.")
        known.add(name or "")


def _check_label(
    proof: Proof, printed: PlacedNote[HtmlElement], heard: PlacedNote[Element], source: Source | None
) -> Iterator[Diagnostic]:
    """Check that a note begins with its number, and that the number is the way back."""
    number = printed.passage.element.attributes[_NUMBER]
    labels = [one for one in heard.reading.passages if one.element.tag == "Lbl"]
    if not labels or (labels[0].start, heard.reading.text[: labels[0].end]) != (0, number):
        yield proof.tell(
            "pdf-note",
            f"The {name_element(heard.passage.element)} does not begin with a label that is its number {number}.",
            source,
        )
        return
    if not any(one.element.tag == "Link" and labels[0].element in one.around for one in heard.reading.passages):
        yield proof.tell(
            "pdf-note", f"From the number of the {name_element(heard.passage.element)} no link leads back.", source
        )


def _check_place(
    proof: Proof, printed: PlacedNote[HtmlElement], heard: PlacedNote[Element], source: Source | None
) -> Iterator[Diagnostic]:
    number = printed.passage.element.attributes[_NUMBER]
    mark = next((one for one in _marks(proof) if one.element.attributes[_NUMBER] == number), None)
    if mark is not None and not mark.end <= heard.at <= _find_end(proof, mark):
        where = "before" if heard.at < mark.end else "too far behind"
        yield proof.tell("pdf-note", f"The {name_element(heard.passage.element)} is read {where} its mark.", source)


def _check_references(proof: Proof) -> Iterator[Diagnostic]:
    """Check that each mark is tagged as one."""
    references = {(one.start, one.end) for one in proof.heard.passages if one.element.tag == "Reference"}
    for mark in _marks(proof):
        if (mark.start, mark.end) not in references:
            yield proof.tell(
                "pdf-note",
                f"A mark of footnote {mark.element.attributes[_NUMBER]} is not tagged as a `Reference`.",
                proof.source_of(mark),
            )


def _marks(proof: Proof) -> Iterator[Passage[HtmlElement]]:
    return (
        one
        for one in proof.printed.passages
        if one.element.has_class("note-mark") and _NUMBER in one.element.attributes
    )


def _find_end(proof: Proof, mark: Passage[HtmlElement]) -> int:
    """Return where the text ends that a note may still be read behind: that of the block that calls it.

    In a list item, it ends where a list inside the item begins.
    """
    whole = next((element for element in mark.around if element.tag in _WHOLE), None)
    block = whole or next((element for element in reversed(mark.around) if element.tag in _BLOCKS), None)
    around = next((one for one in proof.printed.passages if one.element is block), None)
    if around is None:
        return len(proof.printed.text)
    if whole is not None:
        return around.end
    inner = (
        one.start
        for one in proof.printed.passages
        if one.element.tag in (_BLOCKS | _WHOLE) and any(element is block for element in one.around)
    )
    return min((start for start in inner if start >= mark.end), default=around.end)


def _quoted(texts: Sequence[str]) -> str:
    return "".join(quote(text) for text in texts) or "missing"

"""Have the portions of the text the tags that say what they are? Pure.

Headings, lists, links, notes, tables and figures have checks of their own.
"""

from collections.abc import Iterator

from inspectorate.assembly.pdf_checks.proof import Proof, name_element, quote
from inspectorate.assembly.reading import Passage
from inspectorate.diagnostics import Diagnostic
from inspectorate.rendering.pdf_values import Element

_TAGS = {"p": "P", "blockquote": "BlockQuote"}
_ENTRY = ["TOC", "TOCI", "Reference"]


def check_tags(proof: Proof) -> Iterator[Diagnostic]:
    """Find paragraphs and quotations that are not tagged as such."""
    if not proof.has_same_text:
        return
    heard = {(one.element.tag, one.start, one.end) for one in proof.heard.passages}
    for one in proof.printed.passages:
        tag = _TAGS.get(one.element.tag)
        if tag and one.start < one.end and (tag, one.start, one.end) not in heard:
            yield proof.tell(
                "pdf-tag",
                f"The `{one.element.tag}` that begins with {quote(proof.printed.text[one.start : one.end])} (without "
                f"spaces) is no `{tag}` in the PDF.",
                proof.source_of(one),
            )


def check_abbreviations(proof: Proof) -> Iterator[Diagnostic]:
    """Find abbreviations whose meaning the page gives and the PDF does not."""
    if not proof.has_same_text:
        return
    heard = {(one.start, one.end, one.element.expansion) for one in proof.heard.passages}
    for one in proof.printed.passages:
        meaning = one.element.attributes.get("title")
        if one.element.tag == "abbr" and meaning and (one.start, one.end, meaning) not in heard:
            yield proof.tell(
                "pdf-tag",
                f"The PDF does not say that {quote(proof.printed.text[one.start : one.end])} means {quote(meaning)}.",
                proof.source_of(one),
            )


def check_entries(proof: Proof) -> Iterator[Diagnostic]:
    """Find links of the contents that are not each the reference of an entry."""
    for one in proof.heard.passages:
        if one.element.tag == "Link" and _tags_around(one) != _ENTRY and "TOC" in _all_tags(one):
            yield proof.tell(
                "pdf-tag", f"The {name_element(one.element)} is not the `Reference` of a `TOCI` in the contents."
            )


def _tags_around(passage: Passage[Element]) -> list[str]:
    return _all_tags(passage)[-len(_ENTRY) :]


def _all_tags(passage: Passage[Element]) -> list[str]:
    return [element.tag for element in passage.around]

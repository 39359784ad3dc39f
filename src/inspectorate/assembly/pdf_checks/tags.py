"""Have the portions of the text the tags that say what they are? Pure.

Headings, lists, links, notes, tables and figures have checks of their own.
"""

from collections.abc import Iterator

from inspectorate.assembly.pdf_checks.proof import Proof, name_element, quote
from inspectorate.assembly.reading import Passage
from inspectorate.diagnostics import Diagnostic
from inspectorate.rendering.pdf_values import Child, Element, Words, text_of

_TAGS = {"p": "P", "blockquote": "BlockQuote", "section": "Sect"}
_GROUPING = frozenset({"Document", "Part", "Sect", "Art", "Div", "BlockQuote", "NonStruct"})
_INLINE = frozenset({"Span", "Link", "Reference", "Quote", "Code", "Em", "Strong"})
_ENTRY = ["TOC", "TOCI", "Reference"]


def check_tags(proof: Proof) -> Iterator[Diagnostic]:
    """Find paragraphs, quotations and sections that are not tagged as such."""
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


def check_paragraphs(proof: Proof) -> Iterator[Diagnostic]:
    """Find text that stands in no paragraph, and a tree without its one root."""
    if [element.tag for element in proof.pdf.elements] != ["Document"]:
        yield proof.tell("pdf-tag", "The tree of tags does not begin with one `Document`.")
    for one in proof.heard.passages:
        if one.element.tag in _GROUPING and any(_is_loose(child) for child in one.element.children):
            yield proof.tell("pdf-tag", f"Text of the {name_element(one.element)} stands in no paragraph.")


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


def _is_loose(child: Child) -> bool:
    if isinstance(child, Words):
        return bool(child.text.strip())
    return isinstance(child, Element) and child.tag in _INLINE and bool(text_of(child).strip())


def _tags_around(passage: Passage[Element]) -> list[str]:
    return _all_tags(passage)[-len(_ENTRY) :]


def _all_tags(passage: Passage[Element]) -> list[str]:
    return [element.tag for element in passage.around]

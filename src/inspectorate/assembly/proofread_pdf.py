"""Proofread a PDF: by a validator of PDF/UA, and by comparison with the print page that it was made from. Pure."""

from collections.abc import Iterator, Mapping

from inspectorate.assembly.html_reader import read_tree
from inspectorate.assembly.pdf_checks import CHECKS
from inspectorate.assembly.pdf_checks.proof import TAGS, Proof
from inspectorate.assembly.reading_order import read_page, read_tags
from inspectorate.collector import resting_collector
from inspectorate.diagnostics import Diagnostic
from inspectorate.rendering.pdf_reader import read_pdf
from inspectorate.rendering.pdf_rules import find_broken_rules
from inspectorate.views.document import Source

_NO_SOURCES: Mapping[str, Source] = {}


def proofread_pdf(
    pdf: bytes, html: str, file: str, sources: Mapping[str, Source] = _NO_SOURCES
) -> tuple[Diagnostic, ...]:
    """Return what is wrong with a PDF.

    `html` is the page as it was given to the program that sets it, with the footnotes behind their marks. `file` is the
    path of the PDF from the top of the site. `sources` says where the words inside the element of an id were written;
    what is found there has the path of a field and no position yet.
    """
    with resting_collector():
        return _proofread(pdf, html, f"site/{file}", sources)


def _proofread(pdf: bytes, html: str, name: str, sources: Mapping[str, Source]) -> tuple[Diagnostic, ...]:
    page, content = read_tree(html), read_pdf(pdf)
    proof = Proof(
        file=name,
        pdf=content,
        page=page,
        printed=read_page(page),
        heard=read_tags(content, page),
        sources=sources,
    )
    return (*_check_rules(pdf, proof), *(diagnostic for check in CHECKS for diagnostic in check(proof)))


def _check_rules(pdf: bytes, proof: Proof) -> Iterator[Diagnostic]:
    for rule in find_broken_rules(pdf, proof.pdf.facts.identifiers.get("pdfuaid:part", "1")):
        message = f"The PDF breaks a rule of PDF/UA: {rule.words} (The validator calls it {rule.name}.)"
        yield proof.tell("pdf-rule", message, hint=_hint(rule.name))


def _hint(rule: str) -> str:
    """Return what to do about a rule that words break, and no template."""
    if "GLYPH" in rule:
        return "The typeface lacks a letter of the words, which a warning names: write the word with others."
    return TAGS

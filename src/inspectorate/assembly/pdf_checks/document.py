"""Does the file as a whole say what a reading program asks first: title, language, order, standards? Pure."""

from collections.abc import Iterator

from inspectorate.assembly.html_tree import find_all, plain_text
from inspectorate.assembly.pdf_checks.proof import Proof, quote
from inspectorate.diagnostics import Diagnostic

_IDENTIFIERS = {"pdfuaid:part": "PDF/UA", "pdfaid:part": "PDF/A"}
_LAYOUT = "Look at `rendering/pdf.py`, which writes PDFs, and at the layout for print."


def check_document(proof: Proof) -> Iterator[Diagnostic]:
    """Find what the file does not say of itself."""
    facts = proof.pdf.facts
    title = next((plain_text(one) for one in find_all(proof.page, "title")), "")
    language = proof.page.attributes.get("lang", "")
    rules = (
        (
            " ".join(facts.title.split()) == title,
            f"The PDF's title is {quote(facts.title)}, that of its page {quote(title)}.",
        ),
        (facts.shows_title, "A reading program would show the name of the PDF's file instead of its title."),
        (facts.language == language, f"The PDF is in the language `{facts.language or 'none'}`, not `{language}`."),
        (facts.is_marked, "The PDF does not say that it has tags."),
        (not facts.is_encrypted, "The PDF is encrypted, so that some reading programs may not read it."),
        *(
            (name in facts.identifiers, f"The PDF does not say that it follows {standard}.")
            for name, standard in _IDENTIFIERS.items()
        ),
    )
    for holds, message in rules:
        if not holds:
            yield proof.tell("pdf-document", message, hint=_LAYOUT)
    for number, page in enumerate(proof.pdf.pages, 1):
        if page.has_links and page.tabs != "S":
            yield proof.tell(
                "pdf-document",
                f"On page {number}, the tabulator key does not go through the links in the order of the text.",
                hint=_LAYOUT,
            )


def check_attachments(proof: Proof) -> Iterator[Diagnostic]:
    """Find files inside the PDF that do not say what they are."""
    for file in proof.pdf.attachments:
        if not (file.relationship and file.description):
            missing = "what it is to the document" if file.description else "in words what it is"
            yield proof.tell("pdf-document", f"The attached file `{file.name}` does not say {missing}.", hint=_LAYOUT)

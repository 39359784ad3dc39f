"""What the checks of a PDF look at, and how they tell what they find. Pure."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from inspectorate.assembly.html_tree import HtmlElement
from inspectorate.assembly.reading import Passage, Reading
from inspectorate.diagnostics import Diagnostic, Position
from inspectorate.rendering.pdf_values import Element, ReadPdf, page_of, text_of
from inspectorate.views.document import Source

T = TypeVar("T")

TAGS = "Look at the template of this part, and at `rendering/pdf_tags.py`, which writes the tags of PDFs."
"""The hint for what no author can cause."""

_SHOWN = 60
"""How much of a text a message shows, in characters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """A PDF beside the print page that it was made from."""

    file: str
    """Of the PDF, as messages name it."""
    pdf: ReadPdf
    page: HtmlElement
    printed: Reading[HtmlElement]
    """What is to be read."""
    heard: Reading[Element]
    """What a reading program says."""
    sources: Mapping[str, Source]
    """Where the words inside the element of an id were written."""

    @property
    def has_same_text(self) -> bool:
        """Whether page and PDF hold the same text: only then is a place in the one a place in the other."""
        return self.printed.text == self.heard.text

    def passage_of(self, identifier: str) -> Passage[HtmlElement] | None:
        """Return the passage of the page's element with an id; not those inside notes."""
        return next((one for one in self.printed.passages if one.element.attributes.get("id") == identifier), None)

    def find_source(self, elements: Iterable[HtmlElement]) -> Source | None:
        """Return where the words in the innermost of some elements were written, given from the outermost in."""
        ids = [element.attributes.get("id", "") for element in elements]
        known = [self.sources[name] for name in ids if name in self.sources]
        return known[-1] if known else None

    def source_of(self, passage: Passage[HtmlElement] | None) -> Source | None:
        """Return where the words of a passage were written, as far as that is known."""
        return self.find_source((*passage.around, passage.element)) if passage else None

    def source_at(self, at: int) -> Source | None:
        """Return where the character at a place of the page's text was written."""
        holding = self.printed.passages_at(min(at, max(0, len(self.printed.text) - 1)))
        return self.find_source(passage.element for passage in holding)

    def tell(self, code: str, message: str, source: Source | None = None, hint: str = TAGS) -> Diagnostic:
        """Return a diagnostic about the PDF; where it is placed in the content, its message names the PDF."""
        if source is None:
            return Diagnostic(code=code, message=message, hint=hint, file=self.file, position=Position(self.file, 1, 1))
        return Diagnostic(
            code=code, message=f"{message} (In {self.file}.)", hint=hint, file=source.file, path=source.path
        )


def name_element(element: Element) -> str:
    """Return a tag in words: its name, its page and how its text begins."""
    page = page_of(element)
    place = f" on page {page}" if page else ""
    text = " ".join(text_of(element).split())
    return f"`{element.tag}`{place} ({quote(text)})" if text else f"`{element.tag}`{place}"


def quote(text: str) -> str:
    """Return a text in quotation marks, cut where it is long."""
    return f"“{text[:_SHOWN]}…”" if len(text) > _SHOWN else f"“{text}”"


def find_difference(expected: Sequence[T], got: Sequence[T]) -> int | None:
    """Return where two sequences begin to differ; None where they are the same."""
    for at, (one, other) in enumerate(zip(expected, got, strict=False)):
        if one != other:
            return at
    return None if len(expected) == len(got) else min(len(expected), len(got))

"""Keep footnotes on the page of their marks, once on each. What rests on private names of WeasyPrint stands here.

WeasyPrint 70 gains room for one more line of a paragraph by moving the page's footnotes to the next page, wherever
their marks stand (`layout/block.py`, `_linebox_layout`); readers of print then look for a note in vain. Here the loop
that does so finds no footnote to move, and the line goes to the next page instead. WeasyPrint also takes a footnote for
too high by a rounding error and then puts it off by a page; that is mended as well. See issue 1564 of WeasyPrint.
"""

from typing import Any

import weasyprint
from weasyprint import document
from weasyprint.layout import LayoutContext

KNOWN_VERSION = "70.0"


class UnknownWeasyPrintError(RuntimeError):
    """WeasyPrint is of a version for which these repairs were not looked at."""


def keep_footnotes_with_marks() -> None:
    """Let every document that is laid out from now on keep its footnotes on the page of their marks.

    Raises:
        UnknownWeasyPrintError: another version than the pinned one is installed.
    """
    if weasyprint.__version__ != KNOWN_VERSION:
        raise UnknownWeasyPrintError(
            f"WeasyPrint is {weasyprint.__version__}, the repairs were made for {KNOWN_VERSION}."
        )
    document.LayoutContext = _FootnoteKeepingContext


class _PageFootnotes(list[Any]):
    """The footnotes of a page, which say that they are none when asked by the loop that would move them."""

    def __bool__(self) -> bool:
        return False


class _FootnoteKeepingContext(LayoutContext):  # type: ignore[misc]  # weasyprint ships no types
    """A layout context whose pages do not give away their footnotes."""

    @property
    def current_page_footnotes(self) -> _PageFootnotes:
        """Return the footnotes of the page that is being laid out."""
        return self._page_footnotes

    @current_page_footnotes.setter
    def current_page_footnotes(self, footnotes: list[Any]) -> None:
        """Begin a page with these footnotes."""
        self._page_footnotes = _PageFootnotes(footnotes)

    def layout_footnote(self, footnote: Any) -> bool:  # noqa: ANN401  # a box of weasyprint
        """Set a footnote at the foot of the page; a note with several marks only once on each page."""
        number = footnote.element.get("data-note")
        if any(other.element.get("data-note") == number for other in self._page_footnotes):
            self.footnotes.remove(footnote)
            return False
        overflows: bool = super().layout_footnote(footnote)
        return overflows

    def _update_footnote_area(self) -> bool:
        # The area itself must see the footnotes, so it gets a plain list for the time of its layout.
        kept, self._page_footnotes = self._page_footnotes, list(self._page_footnotes)  # type: ignore[assignment]
        try:
            super()._update_footnote_area()
        finally:
            self._page_footnotes = kept
        # The original compares two equal sums of fractions, which now and then differ in the last bit. It can only be
        # right where `max-height` bounds the area, and our style sheet sets none.
        return False

"""Check the numbers of books: thirteen digits, the last of which is reckoned from the others. Pure."""

import re
from collections.abc import Iterator
from dataclasses import replace

from inspectorate.diagnostics import Diagnostic, Severity
from inspectorate.validation.manuscript import Manuscript
from inspectorate.validation.printed import list_standing_words

_FORM = re.compile(r"97[89](?:[ -]?[0-9]){10}\Z")
_IN_WORDS = re.compile(r"\bISBN(?:-13)?:?\s*([0-9](?:[ -]?[0-9]){10,14})(?![0-9])")
"""A number of ten digits, as books had before 2007, is left alone."""


def check_isbn(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """Yield each ISBN of the record and of the words that cannot be one."""
    isbn = manuscript.rated.inspection.record.isbn
    if isbn is not None:
        yield from (replace(found, file=manuscript.record_file, path=("isbn",)) for found in _find_faults(isbn))
    for passage in (*manuscript.own_words, *list_standing_words(manuscript)):
        for match in _IN_WORDS.finditer(passage.text) if "ISBN" in passage.text else ():
            for found in _find_faults(match[1]):
                yield replace(found, file=passage.file, path=passage.path, span=match.span(1))


def _find_faults(isbn: str) -> Iterator[Diagnostic]:
    """Yield what is wrong with a number, as of no place yet."""
    if not _FORM.match(isbn):
        yield Diagnostic(
            code="isbn-form",
            message=f"`{isbn}` is no ISBN: it has thirteen digits and begins with 978 or 979.",
            hint="Copy the number as it was assigned, such as 978-1-916621-22-0.",
            severity=Severity.WARNING,
        )
        return
    *digits, last = (int(sign) for sign in isbn if sign.isdigit())
    expected = -sum(digit * weight for digit, weight in zip(digits, (1, 3) * 6, strict=True)) % 10
    if last != expected:
        yield Diagnostic(
            code="isbn-check-digit",
            message=f"The ISBN {isbn} cannot be right: after its other digits, the last would be {expected}.",
            hint="Compare every digit with the number that was assigned; the last one is not always the wrong one.",
        )

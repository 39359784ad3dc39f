"""Made-up words for tests of checks: written as authors write them, read as checks read them."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from builders import INSPECTION, SITE
from inspectorate.diagnostics import Diagnostic, Position
from inspectorate.loading.markdown_source import read_prose
from inspectorate.model.checking import EMPTY_HANDBOOK, Handbook
from inspectorate.model.framework import StandardId
from inspectorate.model.prose import Prose
from inspectorate.model.site import Site
from inspectorate.model.words import PressReleaseWords, StandardWords, Words
from inspectorate.ratings import rate_inspection
from inspectorate.validation.manuscript import Manuscript, read_manuscript

FOLDER = "content/inspections/ambershire-2025"


def read(markdown: str) -> Prose:
    """Return words as they are read."""
    return read_prose(markdown, Position("report.yaml", 1, 1), ()).value.prose


def write(words: str, *, release: str = "", handbook: Handbook = EMPTY_HANDBOOK, site: Site = SITE) -> Manuscript:
    """Return an inspection with these words on standard 2.1, and with this body of its press release."""
    inspection = replace(
        INSPECTION,
        words=Words(standards={StandardId("2.1"): StandardWords(text=read(words))}),
        press_release=PressReleaseWords(body=read(release)) if release else None,
    )
    return read_manuscript(rate_inspection(inspection), site, FOLDER, handbook)


def find(
    check: Callable[[Manuscript], Iterator[Diagnostic]], words: str, handbook: Handbook = EMPTY_HANDBOOK
) -> list[tuple[str, str]]:
    """Return code and words of all that a check finds in these words."""
    return [(one.code, quote(one, written)) for written in (write(words, handbook=handbook),) for one in check(written)]


def quote(found: Diagnostic, written: Manuscript) -> str:
    """Return the characters that a diagnostic points at."""
    (passage,) = (
        passage
        for passage in (*written.words, *written.release, *written.record)
        if (passage.file, passage.path) == (found.file, found.path)
    )
    assert found.span
    assert found.message
    assert found.hint
    return passage.text[slice(*found.span)]

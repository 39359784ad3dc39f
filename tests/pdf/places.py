"""Tell in words where a rule is broken: on which page or in which element, with its words, and who wrote them where."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from inspectorate.rendering.pdf_reader import read_pdf
from inspectorate.rendering.pdf_values import Element, ReadPdf, page_of, text_of
from pdf.referee import Verdict

SHOWN_CHARACTERS = 60
SOUGHT_CHARACTERS = 30
_TREE = re.compile(r"/StructTreeRoot\[0\]\([^)]*\)(?P<steps>(?:/K\[\d+\]\([^)]*\))+)")
_STEP = re.compile(r"/K\[(\d+)\]")
_PAGE = re.compile(r"/pages\[(\d+)\]")
_MARKDOWN = re.compile(r"[*_>#\\|-]|\[\^\w+\]|\]\([^)]*\)|\[")


def describe_failures(verdict: Verdict, pdf: bytes, name: str, content: Path) -> Iterator[str]:
    """Yield a line for each broken rule: the document, the rule in words, the elements, the lines of the content."""
    if not verdict.failures:
        return
    read = read_pdf(pdf)
    for failure in verdict.failures:
        places = "; ".join(describe_place(place, read, content) for place in failure.places)
        yield f"{name} breaks {failure.rule} in {failure.count} places: {failure.words}. It does so at {places}."


def describe_place(place: str, read: ReadPdf, content: Path) -> str:
    """Return what a path of the engine leads to, as far as it can be said."""
    found = _find_elements(place, read)
    if found:
        words = " ".join(text_of(found[-1]).split())
        line = find_line(words, content)
        said = f"{' > '.join(element.tag for element in found)} on page {page_of(found[-1])}"
        return f"{said}, “{words[:SHOWN_CHARACTERS]}”{f' ({line})' if line else ''}"
    page = _PAGE.search(place)
    return f"page {int(page[1]) + 1} ({place.rpartition('/')[2]})" if page else f"the file itself ({place})"


def find_line(words: str, content: Path) -> str:
    """Return the file and line of the content where words begin; nothing where they are not from there."""
    sought = _squeeze(words)[:SOUGHT_CHARACTERS]
    for path, text, starts in _read_content(content) if sought else ():
        at = text.find(sought)
        if at >= 0:
            return f"{path}:{bisect_right(starts, at)}"
    return ""


def _find_elements(place: str, read: ReadPdf) -> list[Element]:
    """Return the elements on the way from the top of the tree to the place."""
    match = _TREE.search(place)
    found: list[Element] = []
    inner = read.elements
    for step in _STEP.findall(match["steps"]) if match else ():
        if int(step) >= len(inner):
            return []  # the file is so broken that the two read it differently
        found.append(inner[int(step)])
        inner = tuple(child for child in found[-1].children if isinstance(child, Element))
    return found


@cache
def _read_content(content: Path) -> tuple[tuple[str, str, tuple[int, ...]], ...]:
    """Return the files, the letters of each, and where among these its lines begin."""
    read = []
    for path in sorted(content.rglob("*.yaml")):
        text, starts = "", []
        for line in path.read_text("utf-8").splitlines():
            starts.append(len(text))
            text += _squeeze(line)
        read.append((path.relative_to(content.parent).as_posix(), text, tuple(starts)))
    return tuple(read)


def _squeeze(text: str) -> str:
    """Return a text without what the way into print changes: signs of Markdown, white space, apostrophes."""
    return "".join(_MARKDOWN.sub("", text).replace("’", "'").split())

"""What a PDF says aloud is what the page says: the same words of every section, in the same order."""

from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest

from acceptance.made import open_page
from inspectorate.rendering.painted import SVG
from inspectorate.rendering.pdf_reader import read_pdf
from inspectorate.rendering.pdf_values import Element as Tag
from inspectorate.rendering.pdf_values import Words

DOCUMENTS = {
    "redbridge-2024": "redbridge-2024.pdf",
    "barking-and-dagenham-2018": "barking-and-dagenham-2018.pdf",
    "redbridge-2015": "redbridge-2015.pdf",
    "redbridge-2024/press-release": "redbridge-2024-press-release.pdf",
}


def without_spaces(texts: Iterator[str]) -> str:
    return "".join("".join(texts).split())


def list_sections(page: Element) -> list[Element]:
    """Return the sections of a page's words; of a press release, its body and its notes to editors."""
    sections = [one for one in page.iter("section") if "section--level-2" in (one.get("class") or "")]
    return sections or [one for one in page.iter() if (one.get("class") or "") == "prose"]


def read_page(element: Element) -> Iterator[str]:
    """Yield the words of the page, drawings aside."""
    if element.get("aria-hidden") == "true" or element.tag == SVG:
        return
    yield element.text or ""
    for child in element:
        yield from read_page(child)
        yield child.tail or ""


def read_tags(tag: Tag, numbered: str | None = None) -> Iterator[str]:
    """Yield the words of the tags, without notes and without the numbers and dots of lists."""
    if tag.tag == "Note" or (tag.tag == "Lbl" and numbered != "None"):
        return
    numbered = str(tag.attributes.get("ListNumbering")) if tag.tag == "L" else numbered
    if tag.actual_text is not None:
        yield tag.actual_text
        return
    for child in tag.children:
        if isinstance(child, Words):
            yield child.text
        elif isinstance(child, Tag):
            yield from read_tags(child, numbered)


@pytest.mark.parametrize(("folder", "file"), DOCUMENTS.items())
def test_every_section_of_the_page_is_heard_in_the_pdf_word_for_word(real_site: Path, folder: str, file: str) -> None:
    page = open_page(real_site / "inspections" / folder / "index.html")
    pdf = read_pdf((real_site / "inspections" / folder / file).read_bytes())
    heard = without_spaces(text for tag in pdf.elements for text in read_tags(tag))
    sections = list_sections(page.root)
    at = 0

    assert sections
    for section in sections:
        words = without_spaces(read_page(section))
        found = heard.find(words, at)
        assert found >= 0, words[:200]
        at = found + len(words)

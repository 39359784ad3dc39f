"""The fragments of the real reports: every word of the page, in HTML that any content management system takes."""

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from urllib.parse import urldefrag, urlsplit
from xml.etree.ElementTree import Element

import html5lib
import pytest

from acceptance.made import open_page

NAMES = ("redbridge-2024", "redbridge-2015", "barking-and-dagenham-2018")
ADDRESS = "https://inspections.example.org/"
NOT_WORDS = {"button", "form", "nav", "script", "style", "svg", "template"}
PLAIN = {
    *(
        "a",
        "blockquote",
        "br",
        "caption",
        "dd",
        "div",
        "dl",
        "dt",
        "em",
        "figcaption",
        "figure",
        "img",
        "li",
        "ol",
        "p",
    ),
    *("h2", "h3", "h4", "h5", "h6", "span", "strong", "sub", "sup", "table", "tbody", "td", "th", "thead", "tr"),
    "ul",
}


@pytest.fixture(params=NAMES)
def name(request: pytest.FixtureRequest) -> str:
    """Return the name of an inspection."""
    return str(request.param)


def read_fragment(site: Path, name: str) -> Element:
    """Return the body of a page into which a fragment was put; the parser tells of every mistake."""
    html = (site / f"inspections/{name}/fragment.html").read_text("utf-8")
    page = f'<!DOCTYPE html><html lang="en"><head><title>Another site</title></head><body>{html}</body></html>'
    root: Element = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(page)
    body = root.find("body")
    assert body is not None
    return body


def iter_words(element: Element) -> Iterator[str]:
    """Yield what an element says, as it stands there, but for what belongs to the site."""
    if element.tag not in NOT_WORDS and element.get("data-pagefind-ignore") is None:
        yield element.text or ""
        for child in element:
            yield from iter_words(child)
            yield child.tail or ""


def letters(element: Element) -> str:
    """Return the words of an element without white space: where a line breaks does not count."""
    return re.sub(r"\s+", "", "".join(iter_words(element)))


def test_a_fragment_says_every_word_of_the_report(real_site: Path, name: str) -> None:
    page = open_page(real_site / f"inspections/{name}/index.html")
    (words,) = (one for one in page.root.iter() if one.get("data-pagefind-body") is not None)

    assert letters(read_fragment(real_site, name)) == letters(words)
    assert len(letters(words)) > 10_000


def test_a_fragment_holds_plain_elements_without_classes_styles_or_scripts(real_site: Path, name: str) -> None:
    elements = list(read_fragment(real_site, name).iter())[1:]

    assert {one.tag for one in elements} <= PLAIN
    assert {attribute for one in elements for attribute in one.keys()} <= {  # noqa: SIM118  # an element has no names
        *("alt", "aria-label", "colspan", "height", "href", "id", "lang", "rowspan", "scope", "src", "start", "width"),
    }


def test_a_fragment_begins_below_the_heading_of_its_page(real_site: Path, name: str) -> None:
    levels = [int(one.tag[1]) for one in read_fragment(real_site, name).iter() if re.fullmatch(r"h\d", one.tag)]

    assert levels[0] == 2
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_every_table_has_its_caption_and_row_headers(real_site: Path, name: str) -> None:
    for table in read_fragment(real_site, name).iter("table"):
        assert table[0].tag == "caption"
        assert [one.get("scope") for one in table.iter("th") if one.get("scope") not in ("col", "row")] == []


def test_addresses_are_whole_and_places_in_the_fragment_are_there(real_site: Path, name: str) -> None:
    body = read_fragment(real_site, name)
    ids = [found for one in body.iter() if (found := one.get("id"))]
    links = [found for one in body.iter() for attribute in ("href", "src") if (found := one.get(attribute))]

    assert len(ids) == len(set(ids))
    assert [link for link in links if link.startswith("#") and link.removeprefix("#") not in ids] == []
    outside = [link for link in links if not link.startswith("#")]
    assert [link for link in outside if not urlsplit(link).scheme] == []
    ours = [real_site / urldefrag(link)[0].removeprefix(ADDRESS) for link in outside if link.startswith(ADDRESS)]
    assert [path for path in ours if not path.is_file() and not (path / "index.html").is_file()] == []


def test_standards_recommendations_and_notes_have_ids_that_do_not_move(real_site: Path) -> None:
    ids = {one.get("id") for one in read_fragment(real_site, "redbridge-2024").iter()}

    assert {"foreword", "standard-2-1", "recommendation-10", "footnote-rating-rule"} <= ids
    assert [one for one in ids if one and re.fullmatch(r"footnote-\d+.*", one)] == []

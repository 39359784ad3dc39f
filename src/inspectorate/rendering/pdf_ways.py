"""Let the links of a PDF 2.0 lead to tags, where those of older PDFs lead to places on pages."""

from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element

import pydyf

from inspectorate.rendering.tag_tree import Tag, TagTree

Written = Mapping[Tag, pydyf.Dictionary]


def write_ways(pdf: pydyf.PDF, tree: TagTree, written_by_tag: Written) -> None:
    """Name the tag that each link, bookmark, line of the contents and note leads to.

    Source: ISO 14289-2, 8.2.5.8 (contents), 8.2.5.14 (notes) and 8.8 (destinations).
    """
    finder = _Finder(tree, written_by_tag)
    destinations = pdf.catalog["Names"]["Dests"]["Names"] if "Dests" in pdf.catalog.get("Names", {}) else []
    for place in range(0, len(destinations), 2):
        way = finder.find(destinations[place].string)
        page = destinations[place + 1]
        destinations[place + 1] = pydyf.Dictionary({"D": page, "SD": pydyf.Array([way.reference, *page[1:]])})
    headings = (tag for tag in tree.root.walk() if tag.name[0] == "H" and tag.name[1:].isdigit())
    written_by_bookmark = {tag: written_by_tag[tag] for tag in headings}
    _lead_bookmarks(pdf, written_by_bookmark)
    for tag in tree.root.walk():
        if tag.name == "Link" and tag.element is not None:
            _refer(tag, finder, written_by_tag)


class _Finder:
    """Find the tag of an id."""

    def __init__(self, tree: TagTree, written_by_tag: Written) -> None:
        self._written_by_tag = written_by_tag
        self._root = written_by_tag[tree.root]
        self._tag_by_id = {name: tag for element, tag in tree.tag_by_element.items() if (name := element.get("id"))}

    def find(self, name: str) -> pydyf.Dictionary:
        """Return the tag of the element with the id; the whole document where it has none of its own."""
        tag = self._tag_by_id.get(name)
        return self._written_by_tag[tag] if tag else self._root


def _lead_bookmarks(pdf: pydyf.PDF, written_by_heading: Written) -> None:
    """Give each bookmark its heading; both come in the order of the page, and headings without one are passed over."""
    headings: Iterator[tuple[Tag, pydyf.Dictionary]] = iter(written_by_heading.items())
    for bookmark in (
        entry for entry in pdf.objects if isinstance(entry, dict) and "Dest" in entry and "Title" in entry
    ):
        title = bookmark["Title"].string
        way = next(written for tag, written in headings if _bookmark(tag.element) == title)
        place = bookmark.pop("Dest")
        bookmark["A"] = pydyf.Dictionary({"S": "/GoTo", "D": place, "SD": pydyf.Array([way.reference, *place[1:]])})


def _bookmark(heading: Element | None) -> str:
    return (heading.get("data-bookmark") or "") if heading is not None else ""


def _refer(link: Tag, finder: _Finder, written_by_tag: Written) -> None:
    """Let a line of the contents name its heading, and a note and its mark each other."""
    reference = link.parent
    target = (link.element.get("href") or "") if link.element is not None else ""
    if reference is None or not target.startswith("#"):
        return
    place = finder.find(target[1:])
    if reference.name == "Reference" and reference.parent and reference.parent.name == "TOCI":
        written_by_tag[reference.parent]["Ref"] = pydyf.Array([place.reference])
    elif reference.name == "Reference" and place.get("S") == "/FENote":
        written_by_tag[reference]["Ref"] = pydyf.Array([place.reference])
        place.setdefault("Ref", pydyf.Array()).append(written_by_tag[reference].reference)

"""Grow the tags of a PDF: one for each thing of the page, however many pages it covers. Pure.

The tree follows the HTML, not the boxes of the layout: what a page break tears apart stays one paragraph or table.
"""

from collections.abc import Callable, Iterable, Mapping
from xml.etree.ElementTree import Element

from inspectorate.rendering.footnotes import MARK_CLASS, NOTE_CLASS
from inspectorate.rendering.painted import Painted, describe_picture, is_right_to_left
from inspectorate.rendering.pdf_flavour import PdfFlavour
from inspectorate.rendering.pdf_tables import find_headers
from inspectorate.rendering.tag_names import (
    CONTENTS_NAMES,
    DECORATIONS,
    INLINE_ELEMENTS,
    INLINE_TAGS,
    NAMES,
    NAMES_IN_PDF_2,
    PARAGRAPH_HOLDERS,
    SCOPES,
    name_numbering,
)
from inspectorate.rendering.tag_tree import Tag, TagTree, own_language, set_languages


def grow_tags(painted: Iterable[Painted], html: Element, flavour: PdfFlavour) -> TagTree:
    """Return the tags of what was painted, which comes in reading order, footnotes after the rest of their page."""
    grower = _Grower(html, flavour)
    for piece in painted:
        grower.take(piece)
    grower.place_notes()
    set_languages(grower.root, html.get("lang") or "", grower.parent_by_element)
    return TagTree(grower.root, grower.tag_by_element)


class _Grower:
    """The tree so far."""

    def __init__(self, html: Element, flavour: PdfFlavour) -> None:
        self.root = Tag("Document", None, html)
        self.tag_by_element: dict[Element, Tag] = {html: self.root}
        self.parent_by_element = {child: parent for parent in html.iter() for child in parent}
        self._names = {**NAMES, **NAMES_IN_PDF_2} if flavour.is_pdf_2 else NAMES
        self._definitions = "Description" if flavour.is_pdf_2 else "None"
        self._note_name = "FENote" if flavour.is_pdf_2 else "Note"
        self._notes: list[tuple[Tag, Tag]] = []
        self._header_count = 0
        self._headers: dict[Element, tuple[Element, ...]] = {}
        self._makers: Mapping[str, Callable[[Element], Tag]] = {
            "li": self._make_item, "dt": self._make_term, "dd": self._make_meaning, "a": self._make_link,
            "table": self._make_table, "th": self._make_cell, "td": self._make_cell,
        }  # fmt: skip

    def take(self, piece: Painted) -> None:
        """Hang a piece on the tag that it belongs to."""
        if piece.pseudo == "marker":
            self._find_label(piece).kids.append(piece)
            return
        tag = self._find(piece.element)
        if piece.annotation is not None:
            tag = next((around for around in tag.around if around.name == "Link"), tag)
            tag.kids.append(piece)
        elif piece.mark is not None:
            if tag.name == "Figure":
                tag.attributes["Layout"] = {"BBox": piece.rectangle}
            elif tag.name in PARAGRAPH_HOLDERS:
                tag = self._open_paragraph(tag, piece.element)
            if is_right_to_left(piece.text):
                # It is painted from left to right, last letter first.
                tag = tag.add("Span")
                tag.actual = piece.text
            tag.kids.append(piece)

    def place_notes(self) -> None:
        """Set each note behind the block that calls it, so that no sentence is torn by it."""
        for note, mark in self._notes:
            block = mark
            # A caption is the first or the last thing of its figure: nothing may come between it and the end.
            while block.parent and (block.name == "Caption" or block.parent.name not in {*PARAGRAPH_HOLDERS, "LBody"}):
                block = block.parent
            holder = block.parent or self.root
            place = holder.kids.index(block) + 1
            while place < len(holder.kids) and _runs_on(holder.kids[place], block):
                place += 1
            note.parent = holder
            holder.kids.insert(place, note)

    def _find(self, element: Element) -> Tag:
        """Return the tag that an element's content goes into; make it where it is heard of for the first time."""
        if element not in self.tag_by_element:
            self.tag_by_element[element] = self._make(element)
        return self.tag_by_element[element]

    def _make(self, element: Element) -> Tag:
        classes = (element.get("class") or "").split()
        if NOTE_CLASS in classes:
            return self._make_note(element)
        if MARK_CLASS in classes:
            return self._find_holder(element).add("Reference", element)
        if element.tag in self._makers:
            return self._makers[element.tag](element)
        name = self._name(element)
        if not name:
            return self._find(self.parent_by_element[element])
        tag = self._find_holder(element).add(name, element)
        tag.alternative = describe_picture(element) if name == "Figure" else ""
        tag.expansion = (element.get("title") or "") if element.tag == "abbr" else ""
        if element.tag in DECORATIONS:
            tag.attributes["Layout"] = {"TextDecorationType": f"/{DECORATIONS[element.tag]}"}
        if name == "L":
            tag.attributes["List"] = {"ListNumbering": f"/{self._definitions if element.tag == 'dl' else 'None'}"}
        return tag

    def _name(self, element: Element) -> str:
        """Return the tag's name for an element, or nothing where it has no tag of its own."""
        tag = element.tag
        if tag in CONTENTS_NAMES and self._is_in_contents(element):
            return CONTENTS_NAMES[tag]
        if tag in self._names:
            return self._names[tag]
        if tag == "div" and self.parent_by_element[element].tag == "dl":
            return "LI"
        if (tag == "abbr" and element.get("title")) or own_language(element):
            return "Span" if tag in INLINE_ELEMENTS else "Div"
        return ""

    def _find_holder(self, element: Element) -> Tag:
        """Return the tag that an element's own tag goes into."""
        holder = self._find(self.parent_by_element[element])
        if element.tag in INLINE_ELEMENTS and holder.name in PARAGRAPH_HOLDERS:
            return self._open_paragraph(holder, element)
        return holder

    def _open_paragraph(self, holder: Tag, element: Element) -> Tag:
        """Return the paragraph of text that stands in no paragraph: the one it goes on with, or a new one."""
        block = element
        while block.tag in INLINE_ELEMENTS:
            block = self.parent_by_element[block]
        last = holder.kids[-1] if holder.kids else None
        if isinstance(last, Tag) and last.name == "P" and last.element is block and block.tag != "p":
            return last
        return holder.add("P", block)

    def _is_in_contents(self, element: Element | None) -> bool:
        while element is not None:
            if element.tag == "nav" and "toc" in (element.get("class") or "").split():
                return True
            element = self.parent_by_element.get(element)
        return False

    # --- Links and notes

    def _make_link(self, element: Element) -> Tag:
        if not element.get("href"):
            return self._find(self.parent_by_element[element])
        holder = self._find_holder(element)
        if holder.name == "TOCI":
            holder = holder.add("Reference")
        elif holder.name == self._note_name and not holder.kids:
            holder = holder.add("Lbl")
        return holder.add("Link", element)

    def _make_note(self, element: Element) -> Tag:
        note = Tag(self._note_name, None, element, identifier=element.get("id") or "")
        mark = self.tag_by_element.get(self._mark_of(element))
        if mark is None or mark.name != "Reference":
            raise ValueError(f"The note `{note.identifier}` has no mark before it.")
        self._notes.append((note, mark))
        return note

    def _mark_of(self, note: Element) -> Element:
        siblings = list(self.parent_by_element[note])
        return siblings[siblings.index(note) - 1]

    # --- Lists

    def _make_item(self, element: Element) -> Tag:
        holder = self._find(self.parent_by_element[element])
        if holder.name == "TOC":
            return holder.add("TOCI", element)
        return holder.add("LI", element).add("LBody", element)

    def _find_label(self, marker: Painted) -> Tag:
        """Return the label of a list's item, before its body; note how the list is numbered."""
        body = self._find(marker.element)
        item = body if body.name == "TOCI" else body.parent
        if item is None or item.parent is None:
            raise ValueError("The item of a list stands in no list.")
        first = item.kids[0] if item.kids else None
        if isinstance(first, Tag) and first.name == "Lbl":
            return first
        label = Tag("Lbl", item, marker.element)
        item.kids.insert(0, label)
        if item.parent.name == "L":
            item.parent.attributes["List"] = {"ListNumbering": f"/{name_numbering(item.parent.element, marker.text)}"}
        return label

    def _make_term(self, element: Element) -> Tag:
        holder = self._find(self.parent_by_element[element])
        if holder.name == "L":
            last = holder.kids[-1] if holder.kids else None
            is_open = isinstance(last, Tag) and all(isinstance(kid, Tag) and kid.name == "Lbl" for kid in last.kids)
            holder = last if isinstance(last, Tag) and is_open else holder.add("LI")
        return holder.add("Lbl", element)

    def _make_meaning(self, element: Element) -> Tag:
        holder = self._find(self.parent_by_element[element])
        if holder.name == "L":
            last = holder.kids[-1] if holder.kids else None
            holder = last if isinstance(last, Tag) else holder.add("LI")
        return holder.add("LBody", element)

    # --- Tables

    def _make_table(self, element: Element) -> Tag:
        self._headers.update(find_headers(element))
        return self._find_holder(element).add("Table", element)

    def _make_cell(self, element: Element) -> Tag:
        tag = self._find(self.parent_by_element[element]).add(element.tag.upper(), element)
        spans = {"ColSpan": int(element.get("colspan") or 1), "RowSpan": int(element.get("rowspan") or 1)}
        attributes: dict[str, object] = {key: value for key, value in spans.items() if value > 1}
        if element.tag == "th":
            self._header_count += 1
            tag.identifier = f"header-{self._header_count}"
            attributes["Scope"] = f"/{SCOPES.get(element.get('scope') or '', 'Column')}"
        if headers := self._headers.get(element):
            attributes["Headers"] = headers
        if attributes:
            tag.attributes["Table"] = attributes
        return tag


def _runs_on(kid: Tag | Painted, block: Tag) -> bool:
    """Return whether a kid still belongs to the run of text that the block is in, or is a note set before."""
    if isinstance(kid, Painted):
        return block.name in INLINE_TAGS
    return kid.name in {"Note", "FENote"} or (block.name in INLINE_TAGS and kid.name in INLINE_TAGS)

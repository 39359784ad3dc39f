"""Write the tree of tags into an unfinished PDF, with what readers need to find their way by it."""

from collections.abc import Mapping
from xml.etree.ElementTree import Element

import pydyf

from inspectorate.rendering.painted import Painted, read_text
from inspectorate.rendering.pdf_flavour import PdfFlavour
from inspectorate.rendering.pdf_ways import write_ways
from inspectorate.rendering.tag_tree import Tag, TagTree

_PDF_2_NAMESPACE = "http://iso.org/pdf2/ssn"
_NOT_IN_PDF_2 = frozenset({"TOC", "TOCI", "BlockQuote", "Reference", "Quote", "Code"})
"""Tags that PDF 2.0 leaves to the namespace of PDF 1.7, which needs no naming (ISO 32000-2, annex L)."""
_PRINT = 4  # the flag of an annotation that is printed too


def write_structure(pdf: pydyf.PDF, tree: TagTree, flavour: PdfFlavour) -> None:
    """Add the tags, the way from the content to its tag, and the names of headers and notes."""
    root = add_object(pdf, {"Type": "/StructTreeRoot"})
    writer = _Writer(pdf, tree)
    if flavour.is_pdf_2:
        writer.namespace = add_object(pdf, {"Type": "/Namespace", "NS": pydyf.String(_PDF_2_NAMESPACE)}).reference
        root["Namespaces"] = pydyf.Array([writer.namespace])
    root["K"] = pydyf.Array([writer.write_tag(tree.root, root.reference).reference])
    root["ParentTree"] = writer.write_parents().reference
    root["ParentTreeNextKey"] = writer.next_key
    if writer.names:
        root["IDTree"] = add_object(pdf, {"Names": _name_tree(writer.names)}).reference
    pdf.catalog["StructTreeRoot"] = root.reference
    pdf.catalog["MarkInfo"] = pydyf.Dictionary({"Marked": "true"})
    pdf.catalog["ViewerPreferences"] = pydyf.Dictionary({"DisplayDocTitle": "true"})
    # Readers name a page as its foot does: every page is counted, the cover too.
    if flavour.is_pdf_2:
        write_ways(pdf, tree, writer.written_by_tag)
    pdf.catalog["PageLabels"] = pydyf.Dictionary({"Nums": pydyf.Array([0, pydyf.Dictionary({"S": "/D"})])})


class _Writer:
    """What was written so far."""

    def __init__(self, pdf: pydyf.PDF, tree: TagTree) -> None:
        self.names: dict[str, pydyf.Dictionary] = {}
        self.namespace: bytes | None = None
        self.written_by_tag: dict[Tag, pydyf.Dictionary] = {}
        self._pdf = pdf
        self._tree = tree
        self._pages = pdf.page_references
        self._owner_by_mark: dict[int, dict[int, bytes]] = {}
        self._annotations: list[tuple[pydyf.Dictionary, pydyf.Dictionary]] = []

    @property
    def next_key(self) -> int:
        """Return the first number that neither a page nor an annotation has."""
        return len(self._pages) + len(self._annotations)

    def write_tag(self, tag: Tag, parent: bytes) -> pydyf.Dictionary:
        """Write a tag and all that it holds."""
        written = add_object(self._pdf, {"S": f"/{tag.name}", "P": parent})
        self.written_by_tag[tag] = written
        if self.namespace and tag.name not in _NOT_IN_PDF_2:
            written["NS"] = self.namespace
        texts = {
            "Lang": tag.language,
            "Alt": tag.alternative,
            "ActualText": tag.actual,
            "E": tag.expansion,
            "ID": tag.identifier,
        }
        written.update({key: pydyf.String(text) for key, text in texts.items() if text})
        if tag.identifier:
            self.names[tag.identifier] = written
        if attributes := [self._attribute(owner, values) for owner, values in tag.attributes.items()]:
            written["A"] = attributes[0] if len(attributes) == 1 else pydyf.Array(attributes)
        page = next((kid.page for kid in tag.kids if isinstance(kid, Painted)), None)
        if page is not None:
            written["Pg"] = self._pages[page]
        kids = [
            self.write_tag(kid, written.reference).reference
            if isinstance(kid, Tag)
            else self._write_piece(kid, tag, written, page)
            for kid in tag.kids
            if isinstance(kid, Tag) or kid.mark is not None or kid.annotation is not None
        ]
        written["K"] = kids[0] if len(kids) == 1 else pydyf.Array(kids)
        return written

    def write_parents(self) -> pydyf.Dictionary:
        """Write the way back from each piece of content to its tag."""
        numbers = pydyf.Array()
        for page in range(len(self._pages)):
            owner_by_mark = self._owner_by_mark.get(page, {})
            marks = range(max(owner_by_mark, default=-1) + 1)
            numbers.extend((page, pydyf.Array(owner_by_mark.get(mark, b"null") for mark in marks)))
        for key, (owner, annotation) in enumerate(self._annotations, len(self._pages)):
            annotation["StructParent"] = key
            numbers.extend((key, owner.reference))
        return add_object(self._pdf, {"Nums": numbers})

    def _write_piece(self, piece: Painted, tag: Tag, owner: pydyf.Dictionary, page: int | None) -> object:
        reference = self._pages[piece.page]
        if piece.annotation is not None:
            self._annotations.append((owner, piece.annotation))
            piece.annotation["F"] = _PRINT
            if tag.element is not None:
                words = tag.element.get("aria-label") or read_text(tag.element)
                piece.annotation["Contents"] = pydyf.String(words)
            return pydyf.Dictionary({"Type": "/OBJR", "Obj": piece.annotation.reference, "Pg": reference})
        self._owner_by_mark.setdefault(piece.page, {})[piece.mark or 0] = owner.reference
        if piece.page == page:
            return piece.mark
        return pydyf.Dictionary({"Type": "/MCR", "Pg": reference, "MCID": piece.mark})

    def _attribute(self, owner: str, values: Mapping[str, object]) -> pydyf.Dictionary:
        return pydyf.Dictionary({"O": f"/{owner}", **{key: self._value(value) for key, value in values.items()}})

    def _value(self, value: object) -> object:
        if not isinstance(value, tuple):
            return value
        return pydyf.Array(self._header_name(one) if isinstance(one, Element) else one for one in value)

    def _header_name(self, header: Element) -> pydyf.String:
        return pydyf.String(self._tree.tag_by_element[header].identifier)


def add_object(pdf: pydyf.PDF, values: Mapping[str, object]) -> pydyf.Dictionary:
    """Return a dictionary that is a numbered object of the PDF."""
    added = pydyf.Dictionary(values)
    pdf.add_object(added)
    return added


def _name_tree(names: Mapping[str, pydyf.Dictionary]) -> pydyf.Array:
    return pydyf.Array(one for name in sorted(names) for one in (pydyf.String(name), names[name].reference))

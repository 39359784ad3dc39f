"""Read a finished PDF into plain values; with `pdf_streams` the only module that reads PDFs with pikepdf."""

from collections.abc import Iterator
from decimal import Decimal
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, NameTree, Object, String

from inspectorate.rendering.pdf_streams import read_page_texts
from inspectorate.rendering.pdf_text import Key, is_artifact
from inspectorate.rendering.pdf_values import (
    AttachedFile,
    AttributeValue,
    Bookmark,
    Child,
    DocumentFacts,
    Element,
    LinkArea,
    PdfPage,
    ReadPdf,
    Words,
)

_IDENTIFIERS = ("pdfaid:part", "pdfaid:conformance", "pdfuaid:part", "dc:title", "dc:language")
_PRINTED = 4  # the flag of an annotation that is printed
_DEEPEST = 100  # a tree that leads back to itself is not read for ever


def read_pdf(content: bytes) -> ReadPdf:
    """Return what a PDF says.

    Raises:
        pikepdf.PdfError: the bytes are no PDF, or one that asks for a password.
    """
    with pikepdf.open(BytesIO(content)) as pdf:
        return _Reader(pdf).read()


class _Reader:
    """Read one open file."""

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self._pdf = pdf
        self._page_numbers: dict[object, int] = {page.obj.objgen: number for number, page in enumerate(pdf.pages, 1)}
        names = pdf.Root.get(Name.Names, Dictionary())
        self._destinations = {
            str(name): number
            for name, place in (NameTree(names.Dests).items() if Name.Dests in names else ())
            if (number := self._page_led_to(place)) is not None
        }
        self._texts = read_page_texts(pdf)
        self._read_marks: set[tuple[int, Key]] = set()
        self._read_links: set[object] = set()
        root = pdf.Root.get(Name.StructTreeRoot, Dictionary())
        self._roles = root.get(Name.RoleMap, Dictionary())
        self._root = root

    def read(self) -> ReadPdf:
        """Return all of the file."""
        elements = tuple(
            child for child in self._children(self._root.get(Name.K), None, 0) if isinstance(child, Element)
        )
        listed = NameTree(self._root.IDTree).keys() if Name.IDTree in self._root else ()
        return ReadPdf(
            facts=self._facts(),
            pages=tuple(self._page(number, page) for number, page in enumerate(self._pdf.pages, 1)),
            elements=elements,
            listed_ids=frozenset(str(name) for name in listed),
            bookmarks=tuple(self._bookmarks(self._pdf.Root.get(Name.Outlines, Dictionary()), 1)),
            destinations=self._destinations,
            attachments=tuple(_read_attachments(self._pdf)),
            stray_words=tuple(self._stray_words()),
            stray_links=tuple(
                self._link(annotation, number)
                for number, page in enumerate(self._pdf.pages, 1)
                for annotation in page.obj.get(Name.Annots, Array())
                if annotation.objgen not in self._read_links and annotation.get(Name.Subtype) != Name.Popup
            ),
        )

    # --- The tree

    def _children(self, kids: Object | int | None, page: int | None, depth: int) -> Iterator[Child]:
        """Yield what stands in an element: elements, texts and links; `page` is that of the element."""
        if isinstance(kids, Array):
            for kid in kids:
                yield from self._children(kid, page, depth)
        elif isinstance(kids, int):
            yield from self._words(page, (str(page), kids))
        elif isinstance(kids, Dictionary) and depth < _DEEPEST:
            page = self._page_numbers.get(kids.Pg.objgen, page) if Name.Pg in kids else page
            yield from self._child(kids, page, depth)

    def _child(self, kid: Object, page: int | None, depth: int) -> Iterator[Child]:
        if Name.S in kid:
            yield self._element(kid, page, depth)
        elif Name.MCID in kid:
            stream = str(kid.Stm.objgen) if Name.Stm in kid else str(page)
            yield from self._words(page, (stream, int(kid.MCID)))
        elif Name.Obj in kid:
            self._read_links.add(kid.Obj.objgen)
            yield self._link(kid.Obj, page or 0)

    def _words(self, page: int | None, key: Key) -> Iterator[Words]:
        if page is not None:
            self._read_marks.add((page, key))
            yield Words("".join(self._texts[page].get(key, ())), page)

    def _element(self, element: Object, page: int | None, depth: int) -> Element:
        tag = str(element.S)
        attributes: dict[str, AttributeValue] = {}
        listed = element.get(Name.A)
        for entry in listed if isinstance(listed, Array) else (listed,):
            # Attributes that do not name their owner are no attributes: no reading program looks at them.
            if isinstance(entry, Dictionary) and Name.O in entry:
                attributes |= {name.removeprefix("/"): _plain(value) for name, value in entry.items() if name != "/O"}
        return Element(
            tag=str(self._roles.get(tag, tag)).removeprefix("/"),
            children=tuple(self._children(element.get(Name.K), page, depth + 1)),
            language=_text(element.get(Name.Lang)),
            alternative=_text(element.get(Name.Alt)),
            actual_text=_text(element.get(Name.ActualText)),
            id=_text(element.get(Name.ID)),
            expansion=_text(element.get(Name.E)),
            attributes=attributes,
        )

    def _stray_words(self) -> Iterator[Words]:
        for page, texts in self._texts.items():
            for key, shown in texts.items():
                text = "".join(shown)
                if not is_artifact(key) and (page, key) not in self._read_marks and text.strip():
                    yield Words(text, page)

    # --- Links, places, bookmarks

    def _link(self, annotation: Object, page: int) -> LinkArea:
        action = annotation.get(Name.A, Dictionary())
        place = annotation.get(Name.Dest, action.get(Name.D))
        name = _text(place)
        return LinkArea(
            page=page,
            address=_text(action.get(Name.URI)),
            destination=name,
            leads_to=self._page_led_to(place) if name is None else self._destinations.get(name),
            contents=_text(annotation.get(Name.Contents)) or "",
            is_printed=bool(int(annotation.get(Name.F, 0)) & _PRINTED),
        )

    def _page_led_to(self, place: Object | None) -> int | None:
        """Return the page of an explicit place; newer files wrap it in a dictionary."""
        if isinstance(place, Dictionary):
            place = place.get(Name.D)
        if isinstance(place, Array) and len(place) and isinstance(place[0], Dictionary):
            return self._page_numbers.get(place[0].objgen)
        return None

    def _bookmarks(self, parent: Object, level: int) -> Iterator[Bookmark]:
        item, seen = parent.get(Name.First), 0
        while item is not None and level < _DEEPEST and seen < len(self._pdf.objects):
            place = item.get(Name.Dest, item.get(Name.A, Dictionary()).get(Name.D))
            name = _text(place)
            page = self._page_led_to(place) if name is None else self._destinations.get(name)
            yield Bookmark(level, _text(item.get(Name.Title)) or "", page)
            yield from self._bookmarks(item, level + 1)
            item, seen = item.get(Name.Next), seen + 1

    # --- Pages, streams, the file

    def _page(self, number: int, page: pikepdf.Page) -> PdfPage:
        left, low, right, high = (float(side) for side in page.mediabox)
        return PdfPage(
            label=str(page.label),
            width=right - left,
            height=high - low,
            tabs=_plain_name(page.obj.get(Name.Tabs)),
            has_links=len(page.obj.get(Name.Annots, Array())) > 0,
            furniture=tuple("".join(shown) for key, shown in self._texts[number].items() if is_artifact(key)),
        )

    def _facts(self) -> DocumentFacts:
        root = self._pdf.Root
        with self._pdf.open_metadata(update_docinfo=False, set_pikepdf_as_editor=False) as metadata:
            identifiers = {name: _joined(metadata[name]) for name in _IDENTIFIERS if name in metadata}
        return DocumentFacts(
            title=_text(self._pdf.docinfo.get(Name.Title)) or identifiers.get("dc:title", ""),
            language=_text(root.get(Name.Lang)),
            shows_title=bool(root.get(Name.ViewerPreferences, Dictionary()).get(Name.DisplayDocTitle, False)),
            is_marked=bool(root.get(Name.MarkInfo, Dictionary()).get(Name.Marked, False)),
            is_encrypted=self._pdf.is_encrypted,
            identifiers=identifiers,
        )


def _read_attachments(pdf: pikepdf.Pdf) -> Iterator[AttachedFile]:
    names = pdf.Root.get(Name.Names, Dictionary())
    for name, file in NameTree(names.EmbeddedFiles).items() if Name.EmbeddedFiles in names else ():
        yield AttachedFile(str(name), _plain_name(file.get(Name.AFRelationship)), _text(file.get(Name.Desc)) or "")


def _plain(value: object) -> AttributeValue:
    if isinstance(value, Array):
        return tuple(_plain(inner) for inner in value)
    if isinstance(value, int | float | Decimal):
        return float(value)
    return str(value).removeprefix("/")


def _text(value: object) -> str | None:
    return str(value) if isinstance(value, String) else None


def _plain_name(value: object) -> str | None:
    return str(value).removeprefix("/") if isinstance(value, Name) else None


def _joined(value: object) -> str:
    return ", ".join(str(part) for part in value) if isinstance(value, list | set) else str(value)

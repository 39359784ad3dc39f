"""Small tagged PDFs for tests, written tag by tag, without the program that writes the real ones."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, String

A4 = (0, 0, 595, 842)
ROW = 20
FIRST_LINE = 800

_MAP = b"""/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CMapName /Adobe-Identity-UCS def /CMapType 2 def
1 begincodespacerange <0000> <ffff> endcodespacerange
100 beginbfrange
%s
endbfrange
endcmap end end"""


@dataclass(frozen=True, slots=True)
class On:
    """A text on a page."""

    page: int
    text: str


@dataclass(frozen=True, slots=True)
class Area:
    """A place on a page that leads to an address, or, after `#`, to a place in the document."""

    page: int
    target: str
    contents: str


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag; a text without page stands on page 1."""

    name: str
    kids: "tuple[Tag | On | Area | str, ...]"
    entries: Mapping[str, str] = field(default_factory=dict)
    attributes: Mapping[str, object] = field(default_factory=dict)


def tag(
    name: str, *kids: "Tag | On | Area | str", attributes: Mapping[str, object] | None = None, **entries: str
) -> Tag:
    """Return a tag with what stands in it; `entries` are such as Lang and Alt."""
    return Tag(name, kids, entries, attributes or {})


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A whole document."""

    root: Tag
    pages: int = 2
    title: str = "A report"
    language: str = "en"
    places: Mapping[str, int] = field(default_factory=dict)
    """The page of each place that a link can lead to."""
    bookmarks: Sequence[tuple[int, str, int]] = ()
    """Levels, titles and pages."""


def write_sheet(sheet: Sheet) -> bytes:
    """Return the PDF; its text is invisible, so that it needs no typeface, and each page has its number as artifact."""
    return _Writer(sheet).write()


class _Writer:
    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._pdf = pikepdf.new()
        ranges = b"\n".join(b"<%02x20> <%02xff> <%02x20>" % (high, high, high) for high in range(100))
        font = Dictionary(
            Type=Name.Font,
            Subtype=Name.Type0,
            BaseFont=Name.Test,
            Encoding=Name("/Identity-H"),
            ToUnicode=self._pdf.make_stream(_MAP % ranges),
            DescendantFonts=Array(
                [
                    Dictionary(
                        Type=Name.Font,
                        Subtype=Name.CIDFontType2,
                        BaseFont=Name.Test,
                        CIDToGIDMap=Name.Identity,
                        CIDSystemInfo=Dictionary(Registry=String("Adobe"), Ordering=String("Identity"), Supplement=0),
                    )
                ]
            ),
        )
        self._font = self._pdf.make_indirect(font)
        self._streams = [b""] * sheet.pages
        self._owners: list[list[pikepdf.Object]] = [[] for _ in range(sheet.pages)]
        self._areas: list[tuple[pikepdf.Object, pikepdf.Object]] = []
        self._listed: list[tuple[str, pikepdf.Object]] = []

    def write(self) -> bytes:
        """Return the file."""
        pdf, sheet = self._pdf, self._sheet
        for number in range(sheet.pages):
            page = pdf.add_blank_page(page_size=A4[2:])
            page.obj.Resources = Dictionary(Font=Dictionary(F=self._font))
            page.obj.StructParents = number
        root = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        root.K = Array([self._element(sheet.root, root)])
        for number, page in enumerate(pdf.pages):
            footer = self._show(f"{number + 1}")
            page.obj.Contents = pdf.make_stream(self._streams[number] + b"/Artifact BMC\n" + footer + b"EMC\n")
        self._finish(root)
        content = BytesIO()
        pdf.save(content, deterministic_id=True)
        return content.getvalue()

    def _finish(self, root: pikepdf.Object) -> None:
        pdf, sheet = self._pdf, self._sheet
        nums: list[object] = []
        for number, owners in enumerate(self._owners):
            nums += [number, Array(owners)]
        for number, (area, owner) in enumerate(self._areas, sheet.pages):
            area.StructParent = number
            nums += [number, owner]
        root.ParentTree = pdf.make_indirect(Dictionary(Nums=Array(nums)))
        names = [
            part for name, element in sorted(self._listed, key=lambda one: one[0]) for part in (String(name), element)
        ]
        root.IDTree = pdf.make_indirect(Dictionary(Names=Array(names)))
        pdf.Root.StructTreeRoot = root
        pdf.Root.MarkInfo = Dictionary(Marked=True)
        pdf.Root.Lang = String(sheet.language)
        pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
        places = [
            part
            for name, page in sorted(sheet.places.items())
            for part in (String(name), Array([pdf.pages[page - 1].obj, Name.XYZ, 0, FIRST_LINE, 0]))
        ]
        pdf.Root.Names = Dictionary(Dests=pdf.make_indirect(Dictionary(Names=Array(places))))
        with pdf.open_outline() as outline:
            inner = [outline.root]
            for level, title, page in sheet.bookmarks:
                item = pikepdf.OutlineItem(title, page - 1)
                inner[level - 1].append(item)
                inner[level:] = [item.children]
        with pdf.open_metadata(set_pikepdf_as_editor=False) as metadata:
            metadata["dc:title"] = sheet.title
            metadata["pdfuaid:part"] = "1"
            metadata["pdfaid:part"] = "3"
            metadata["pdfaid:conformance"] = "A"

    def _element(self, node: Tag, parent: pikepdf.Object) -> pikepdf.Object:
        element = self._pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name("/" + node.name), P=parent))
        for key, text in node.entries.items():
            element[Name("/" + key)] = String(text)
        if node.attributes:
            owner = "List" if node.name == "L" else "Layout" if node.name == "Figure" else "Table"
            attributes = {"/" + key: _value(value) for key, value in node.attributes.items()}
            element.A = Dictionary({"/O": Name("/" + owner), **attributes})
        if "ID" in node.entries:
            self._listed.append((node.entries["ID"], element))
        kids = [On(1, kid) if isinstance(kid, str) else kid for kid in node.kids]
        element.K = Array([self._kid(kid, element) for kid in kids])
        return element

    def _kid(self, kid: Tag | On | Area, element: pikepdf.Object) -> pikepdf.Object:
        if isinstance(kid, Tag):
            return self._element(kid, element)
        page = self._pdf.pages[kid.page - 1].obj
        if isinstance(kid, Area):
            return Dictionary(Type=Name.OBJR, Obj=self._annotate(kid, page, element), Pg=page)
        owners = self._owners[kid.page - 1]
        owners.append(element)
        number = len(owners) - 1
        self._streams[kid.page - 1] += b"/Span <</MCID %d>> BDC\n" % number + self._show(kid.text) + b"EMC\n"
        return Dictionary(Type=Name.MCR, Pg=page, MCID=number)

    def _annotate(self, area: Area, page: pikepdf.Object, owner: pikepdf.Object) -> pikepdf.Object:
        annotation = Dictionary(
            Type=Name.Annot, Subtype=Name.Link, Rect=Array([0, 0, 9, 9]), F=4, Contents=String(area.contents)
        )
        if area.target.startswith("#"):
            annotation.Dest = String(area.target[1:])
        else:
            annotation.A = Dictionary(S=Name.URI, URI=String(area.target))
        made = self._pdf.make_indirect(annotation)
        page.Annots = Array([*page.get(Name.Annots, Array()), made])
        page.Tabs = Name.S
        self._areas.append((made, owner))
        return made

    @staticmethod
    def _show(text: str) -> bytes:
        return b"BT 3 Tr /F 12 Tf <" + text.encode("utf-16-be").hex().encode() + b"> Tj ET\n"


def _value(value: object) -> object:
    """Return a value as PDF has it: `/Row` is a name, other words are texts."""
    if isinstance(value, str):
        return Name(value) if value.startswith("/") else String(value)
    if isinstance(value, list | tuple):
        return Array([_value(inner) for inner in value])
    return value

"""Find and change the parts of a PDF: its tags, what is painted, its links. For files that are wrong on purpose."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias

from pikepdf import (  # fmt: skip
    Array,
    ContentStreamInstruction,
    Dictionary,
    Name,
    Object,
    Operator,
    Page,
    Pdf,
    String,
    parse_content_stream,
    unparse_content_stream,
)

Instruction: TypeAlias = ContentStreamInstruction
Segment: TypeAlias = list[Instruction]
"""What stands between the beginning and the end of one marked piece of a page, both included."""

_BEGINNINGS = ("BDC", "BMC")


def find_tags(pdf: Pdf, *names: str) -> list[Object]:
    """Return all tags of these names in reading order; without a name, all tags."""
    tags = list(_walk(pdf.Root.StructTreeRoot))
    return [tag for tag in tags if not names or str(tag.S) in {f"/{name}" for name in names}]


def find_in(tag: Object, *names: str) -> list[Object]:
    """Return the tags of these names that a tag holds, at any depth, in reading order."""
    return [inner for inner in _walk(tag) if str(inner.S) in {f"/{name}" for name in names}]


def kids_of(tag: Object) -> list[Object]:
    """Return what a tag holds: other tags, numbers of painted pieces, links."""
    kids = tag.get("/K")
    if kids is None:
        return []
    return list(kids) if isinstance(kids, Array) else [kids]


def set_kids(tag: Object, kids: Sequence[object]) -> None:
    """Give a tag other contents."""
    tag.K = Array(list(kids))


def is_tag(kid: object) -> bool:
    """Return whether a tag holds this as another tag."""
    return isinstance(kid, Dictionary) and "/S" in kid


def is_link(kid: object) -> bool:
    """Return whether a tag holds this as the place where a link can be clicked."""
    return isinstance(kid, Dictionary) and "/Obj" in kid


def remove_tag(tag: Object) -> None:
    """Take a tag with all that it holds out of the tree; what it holds stays on the page."""
    set_kids(tag.P, [kid for kid in kids_of(tag.P) if not _same(kid, tag)])


def replace_tag(tag: Object, others: Sequence[object]) -> None:
    """Put other things in the place of a tag."""
    kids: list[object] = []
    for kid in kids_of(tag.P):
        kids.extend(others if _same(kid, tag) else [kid])
    for other in others:
        if isinstance(other, Dictionary) and is_tag(other):
            other.P = tag.P
    set_kids(tag.P, kids)


def swap_tags(one: Object, other: Object) -> None:
    """Let two tags with one parent change places."""
    kids = kids_of(one.P)
    places = [next(n for n, kid in enumerate(kids) if _same(kid, tag)) for tag in (one, other)]
    kids[places[0]], kids[places[1]] = kids[places[1]], kids[places[0]]
    set_kids(one.P, kids)


def swap_kids(one: Object, other: Object) -> None:
    """Let two tags change what they hold."""
    one_kids, other_kids = kids_of(one), kids_of(other)
    set_kids(one, other_kids)
    set_kids(other, one_kids)


def find_link(tag: Object) -> Object:
    """Return the first annotation in a tag."""
    for holder in (tag, *_walk(tag)):
        for kid in kids_of(holder):
            if is_link(kid):
                return kid.Obj
    raise LookupError(f"There is no link in {tag.S}")


def remove_link(pdf: Pdf, link: Object) -> None:
    """Take an annotation off its page and out of the tree."""
    for page in pdf.pages:
        page.obj["/Annots"] = Array([one for one in page.obj.get("/Annots", []) if not _same(one, link)])
    for tag in find_tags(pdf):
        if any(is_link(kid) and _same(kid.Obj, link) for kid in kids_of(tag)):
            set_kids(tag, [kid for kid in kids_of(tag) if not (is_link(kid) and _same(kid.Obj, link))])


def page_of(pdf: Pdf, tag: Object) -> Page:
    """Return the page on which a tag begins."""
    for one in (tag, *_walk(tag)):
        if "/Pg" in one:
            return next(page for page in pdf.pages if _same(page.obj, one.Pg))
    raise LookupError(f"{tag.S} is on no page")


def numbers_of(tag: Object) -> list[int]:
    """Return the numbers of the pieces that a tag and the tags in it have painted on the tag's own page."""
    return [int(kid) for one in (tag, *_walk(tag)) for kid in kids_of(one) if not isinstance(kid, Dictionary)]


# --- What is painted --------------------------------------------------------------------------------------------------


def change_segment(
    pdf: Pdf, page: Page, is_meant: Callable[[Segment], bool], change: Callable[[Segment], Segment]
) -> None:
    """Change the first marked piece of a page that is meant.

    Raises:
        LookupError: none is meant.
    """
    made: list[Instruction] = []
    waiting: Segment = []
    is_done = False
    for instruction in parse_content_stream(page):
        assert isinstance(instruction, ContentStreamInstruction)
        waiting.append(instruction)
        if str(instruction.operator) in _BEGINNINGS:
            made.extend(waiting[:-1])
            waiting = [instruction]
        elif str(instruction.operator) == "EMC":
            is_now = not is_done and str(waiting[0].operator) in _BEGINNINGS and is_meant(waiting)
            made.extend(change(waiting) if is_now else waiting)
            is_done, waiting = is_done or is_now, []
    if not is_done:
        raise LookupError("No piece of the page is meant.")
    page.obj["/Contents"] = pdf.make_stream(unparse_content_stream([*made, *waiting]))


def has_number(number: int) -> Callable[[Segment], bool]:
    """Return what tells whether a piece has this number in the tree of tags."""

    def tell(segment: Segment) -> bool:
        properties = segment[0].operands[-1]
        return isinstance(properties, Dictionary) and properties.get("/MCID") == number

    return tell


def is_artifact_with_text(segment: Segment) -> bool:
    """Return whether a piece is for the eye only, and text."""
    return str(segment[0].operands[0]) == "/Artifact" and painted_text(segment) is not None


def painted_text(segment: Segment) -> Instruction | None:
    """Return what paints the text of a piece, if it is text."""
    return next((one for one in segment if str(one.operator) in ("Tj", "TJ")), None)


def tagged_as(name: str, number: int) -> Instruction:
    """Return the beginning of a piece with a number in the tree."""
    return Instruction([Name(f"/{name}"), Dictionary(MCID=number)], Operator("BDC"))


def artifact() -> Instruction:
    """Return the beginning of a piece for the eye only."""
    return Instruction([Name.Artifact], Operator("BMC"))


def end() -> Instruction:
    """Return the end of a piece."""
    return Instruction([], Operator("EMC"))


def give_number(pdf: Pdf, page: Page, tag: Object) -> int:
    """Return a number for one more piece on a page, and enter it as the tag's in the way back from page to tree."""
    owners = _owners(pdf, page)
    owners.append(tag)
    tag.Pg = page.obj
    return len(owners) - 1


def forget_numbers(pdf: Pdf, page: Page, numbers: Sequence[int]) -> None:
    """Take pieces of a page out of the way back from page to tree."""
    owners = _owners(pdf, page)
    for number in numbers:
        owners[number] = None


def _owners(pdf: Pdf, page: Page) -> Array:
    """Return the tags of the pieces of a page, by their numbers."""
    entries = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
    owners = entries[entries.index(page.obj.StructParents) + 1]
    assert isinstance(owners, Array)
    return owners


def new_tag(pdf: Pdf, name: str, parent: Object) -> Object:
    """Return a new tag that is the last in another one."""
    tag = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name(f"/{name}"), P=parent, K=Array([])))
    set_kids(parent, [*kids_of(parent), tag])
    return tag


def change_metadata(pdf: Pdf, old: str, new: str) -> None:
    """Replace a piece of the XMP metadata, which must be there."""
    text = pdf.Root.Metadata.read_bytes().decode("utf-8")
    assert old in text
    pdf.Root.Metadata.write(text.replace(old, new).encode("utf-8"))


def text(value: str) -> String:
    """Return a text as PDF values have it."""
    return String(value)


def _walk(tag: Object) -> Iterator[Object]:
    for kid in kids_of(tag):
        if is_tag(kid):
            yield kid
            yield from _walk(kid)


def _same(one: object, other: Object) -> bool:
    return isinstance(one, Object) and one.is_indirect and other.is_indirect and one.objgen == other.objgen

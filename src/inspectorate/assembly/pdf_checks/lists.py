"""Are the lists, the numbers before their items and the numbers of pages those of the page? Pure."""

from collections.abc import Iterator

from inspectorate.assembly.html_tree import HtmlElement
from inspectorate.assembly.pdf_checks.proof import Proof, name_element, quote
from inspectorate.assembly.reading import Passage, squeeze
from inspectorate.assembly.reading_order import find_lists
from inspectorate.diagnostics import Diagnostic
from inspectorate.rendering.pdf_values import Element, links_of, text_of
from inspectorate.views.document import Source

_NUMBERINGS = {
    "ol": frozenset({"Decimal", "Ordered"}),
    "ul": frozenset({"Disc", "Circle", "Square", "Unordered"}),
    "dl": frozenset({None, "None", "Description"}),
}


def check_lists(proof: Proof) -> Iterator[Diagnostic]:
    """Find lists whose items are not those of the page, or not numbered as there."""
    printed = find_lists(proof.page)
    heard = [one.element for one in proof.heard.passages if one.element.tag == "L"]
    if len(printed) != len(heard):
        yield proof.tell("pdf-list", f"The page has {len(printed)} lists, the PDF {len(heard)}.")
        return
    passages = {id(one.element): one for one in proof.printed.passages}
    for one, other in zip(printed, heard, strict=True):
        source = proof.source_of(passages.get(id(one)))
        numbering = other.attributes.get("ListNumbering")
        if numbering in _NUMBERINGS[one.tag]:
            yield from _check_items(proof, one, other, source)
        else:
            yield proof.tell(
                "pdf-list",
                f"The {name_element(other)} says `{numbering or 'nothing'}` of its labels; on the page it is a "
                f"`{one.tag}`.",
                source,
            )


def check_contents(proof: Proof) -> Iterator[Diagnostic]:
    """Find entries of the contents whose printed number is not that of the page where their place is."""
    for passage in _entries(proof):
        link = passage.element
        title = proof.heard.text[passage.start : passage.end]
        number = squeeze(text_of(link)).removeprefix(title)
        pages = {area.leads_to for area in links_of(link)}
        labels = [proof.pdf.pages[page - 1].label for page in pages if page]
        if labels != [number]:
            where = f"leads to page {labels[0]}" if labels else "leads to no page"
            yield proof.tell(
                "pdf-number", f"The {name_element(link)} in the contents names page {quote(number)}, but {where}."
            )


def check_page_numbers(proof: Proof) -> Iterator[Diagnostic]:
    """Find pages that a reading program would count in another way than they are printed."""
    for number, page in enumerate(proof.pdf.pages, 1):
        printed = [text.strip() for text in page.furniture if text.strip().isdecimal()]
        if page.label != str(number) or (printed and printed[-1] != page.label):
            yield proof.tell(
                "pdf-number",
                f"Page {number} is called {quote(page.label)} by reading programs and printed as "
                f"{quote(printed[-1]) if printed else 'a page without number'}.",
            )


def _check_items(proof: Proof, printed: HtmlElement, heard: Element, source: Source | None) -> Iterator[Diagnostic]:
    wanted, got = _items(printed), [child for child in heard.children if isinstance(child, Element)]
    if len(wanted) != len(got):
        yield proof.tell(
            "pdf-list",
            f"The {name_element(heard)} has {len(got)} items; on the page it has {len(wanted)}.",
            source,
        )
        return
    for label, item in zip(wanted, got, strict=True):
        tags = [child.tag for child in item.children if isinstance(child, Element)]
        if "Lbl" in tags[1:]:
            yield proof.tell("pdf-list", f"The label of the {name_element(item)} is not read before it.", source)
            continue
        spoken = squeeze("".join(text_of(inner) for inner in _find(item, "Lbl")))
        if not _fits(label, spoken):
            yield proof.tell(
                "pdf-number",
                f"The {name_element(item)} is labelled {quote(spoken)}; on the page its label is {quote(label)}.",
                source,
            )


def _items(printed: HtmlElement) -> list[str]:
    """Return the label of each item: its number, a bullet, or the term that it explains."""
    if printed.tag == "dl":
        return [squeeze("".join(_texts(term))) for term in _terms(printed)]
    items = [child for child in printed.elements if child.tag == "li" and not child.is_hidden]
    if printed.tag == "ul":
        return ["•"] * len(items)
    start = int(printed.attributes.get("start", "1"))
    return [f"{number}." for number in range(start, start + len(items))]


def _fits(label: str, spoken: str) -> bool:
    """Return whether a label is spoken as printed; of bullets, any sign will do."""
    if label == "•":
        return not any(character.isalnum() for character in spoken)
    return spoken == label


def _terms(element: HtmlElement) -> Iterator[HtmlElement]:
    for child in element.elements:
        if child.tag == "dt":
            yield child
        elif child.tag == "div":
            yield from _terms(child)


def _texts(element: HtmlElement) -> Iterator[str]:
    for child in element.children:
        if isinstance(child, str):
            yield child
        elif not child.is_hidden and not child.has_class("footnote"):
            yield from _texts(child)


def _find(element: Element, tag: str) -> list[Element]:
    return [child for child in element.children if isinstance(child, Element) and child.tag == tag]


def _entries(proof: Proof) -> Iterator[Passage[Element]]:
    for one in proof.heard.passages:
        if one.element.tag == "Link" and any(outer.tag == "TOC" for outer in one.around):
            yield one

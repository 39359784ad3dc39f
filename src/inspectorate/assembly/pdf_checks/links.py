"""Lead the links of the PDF where those of its page lead, and do they say so? Pure."""

from collections.abc import Iterator, Sequence
from urllib.parse import unquote

from inspectorate.assembly.html_tree import HtmlElement, plain_text
from inspectorate.assembly.pdf_checks.proof import Proof, find_difference, name_element, quote
from inspectorate.assembly.reading import Passage, Reading, squeeze
from inspectorate.diagnostics import Diagnostic
from inspectorate.rendering.pdf_values import Element, LinkArea, links_of
from inspectorate.views.document import Source


def check_links(proof: Proof) -> Iterator[Diagnostic]:
    """Find links that are missing, lead elsewhere, say nothing, or stand outside the tree."""
    for printed, heard, source in _readings(proof):
        yield from _check_reading(proof, printed, heard, source)
    for link in proof.pdf.stray_links:
        yield proof.tell(
            "pdf-link",
            f"A link on page {link.page}, which leads to {_name_target(_target(link))}, has no place in the tree of "
            "tags.",
        )
    for link in {id(link): link for element in proof.pdf.elements for link in _all_links(element)}.values():
        if not link.is_printed:
            yield proof.tell(
                "pdf-link",
                f"The link on page {link.page} to {_name_target(_target(link))} would vanish when the page is printed.",
            )


def _readings(
    proof: Proof,
) -> Iterator[tuple[Reading[HtmlElement], Reading[Element], Source | None]]:
    yield proof.printed, proof.heard, None
    for printed, heard in zip(proof.printed.notes, proof.heard.notes, strict=False):
        yield printed.reading, heard.reading, proof.source_of(printed.passage)


def _check_reading(
    proof: Proof, printed: Reading[HtmlElement], heard: Reading[Element], source: Source | None
) -> Iterator[Diagnostic]:
    anchors = [one for one in printed.passages if one.element.tag == "a" and "href" in one.element.attributes]
    links = [one for one in heard.passages if one.element.tag == "Link"]
    for one in heard.passages:
        if one.element.tag != "Link" and any(isinstance(child, LinkArea) for child in one.element.children):
            yield proof.tell(
                "pdf-link", f"A link stands in the {name_element(one.element)} and not in a `Link`.", source
            )
    wanted = [(_address(one.element), printed.text[one.start : one.end]) for one in anchors]
    got = [(_led_to(one.element), heard.text[one.start : one.end]) for one in links]
    at = find_difference(wanted, got)
    if at is not None:
        yield proof.tell(
            "pdf-link",
            f"Link {at + 1} of the page is {_name_link(wanted[at : at + 1])}, "
            f"that of the PDF {_name_link(got[at : at + 1])}.",
            source or proof.source_of(anchors[at] if at < len(anchors) else None),
        )
    for anchor, link in zip(anchors, links, strict=False):
        if (_address(anchor.element), printed.text[anchor.start : anchor.end]) == (
            _led_to(link.element),
            heard.text[link.start : link.end],
        ):
            yield from _check_link(proof, anchor, link.element, source)


def _check_link(
    proof: Proof, anchor: Passage[HtmlElement], link: Element, source: Source | None
) -> Iterator[Diagnostic]:
    """Check a link that leads where it should: what it says of itself, and the page that it leads to."""
    source = source or proof.source_of(anchor)
    label = anchor.element.attributes.get("aria-label") or plain_text(anchor.element)
    for area in links_of(link):
        words = squeeze(area.contents)
        if squeeze(label) not in words or (words == squeeze(_target(area)) != squeeze(label)):
            yield proof.tell(
                "pdf-link",
                f"The {name_element(link)} calls itself {quote(area.contents)} instead of {quote(label)}."
                if area.contents
                else f"The {name_element(link)} does not say in words where it leads.",
                source,
            )
        page = _page_of_target(proof, area)
        if page is not None and area.leads_to != page:
            yield proof.tell(
                "pdf-link",
                f"The {name_element(link)} leads to page {area.leads_to}, but its place "
                f"`{area.destination}` is on page {page}.",
                source,
            )


def _page_of_target(proof: Proof, area: LinkArea) -> int | None:
    """Return the page where the text of the link's place stands, as far as that can be known."""
    if area.destination is None or not proof.has_same_text:
        return None
    passage = proof.passage_of(area.destination)
    if passage is not None:
        return _page_at(proof.heard, passage.start)
    for printed, heard in zip(proof.printed.notes, proof.heard.notes, strict=False):
        inside = (printed.passage.element, *(one.element for one in printed.reading.passages))
        if any(element.attributes.get("id") == area.destination for element in inside):
            return _page_at(heard.reading, 0)
    return None


def _page_at(reading: Reading[Element], at: int) -> int | None:
    piece = reading.piece_at(at)
    return piece.page if piece else None


def _all_links(element: Element) -> tuple[LinkArea, ...]:
    return links_of(element)


def _address(anchor: HtmlElement) -> str:
    return unquote(anchor.attributes["href"])


def _led_to(link: Element) -> str:
    """Return where a link leads; nothing where it has no place on a page, or leads to several places."""
    targets = {_target(area) for area in links_of(link)}
    return targets.pop() if len(targets) == 1 else ""


def _target(area: LinkArea) -> str:
    if area.address is not None:
        return unquote(area.address)
    return "#" + unquote(area.destination) if area.destination is not None else ""


def _name_target(target: str) -> str:
    return f"`{target}`" if target else "nowhere"


def _name_link(links: Sequence[tuple[str, str]]) -> str:
    return "".join(f"{quote(text)} to {_name_target(target)}" for target, text in links) or "missing"

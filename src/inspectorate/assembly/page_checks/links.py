"""Does every link say where it leads, and lead there? Pure."""

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass
from posixpath import dirname, join, normpath
from typing import TypeAlias
from urllib.parse import unquote, urlparse

from inspectorate.assembly.page_checks.names import name_of, words_in
from inspectorate.assembly.page_checks.page import Node, PagePlace, ReadPage, quote
from inspectorate.diagnostics import Diagnostic, Severity
from inspectorate.model.language import ENGLISH, Language
from inspectorate.validation.links import SAYS_NOTHING

_LEADING = ("href", "src", "action", "poster", "xlink:href")
_SAYS_NOTHING_IN_WELSH = frozenset({
    "adroddiad", "cliciwch", "cliciwch yma", "darllen mwy", "darllenwch fwy", "dolen", "gweler yma", "gwefan", "hon",
    "hwn", "lawrlwytho", "manylion", "mwy", "mwy o wybodaeth", "rhagor", "rhagor o wybodaeth", "tudalen", "y ddolen",
    "y ddolen hon", "y dudalen", "y dudalen hon", "y wefan", "yma", "yr adroddiad hwn",
})  # fmt: skip
_SAYS_NOTHING: Mapping[Language, frozenset[str]] = {
    ENGLISH: SAYS_NOTHING - _SAYS_NOTHING_IN_WELSH,
    Language("cy"): _SAYS_NOTHING_IN_WELSH,
}


Target: TypeAlias = tuple[str, str]
"""The path of a file, from the top of the site, and the place in it; the place may be empty."""


@dataclass(frozen=True, slots=True)
class PlacedLink:
    """Where a page asks to go, and where it asks so."""

    address: str
    target: Target | None
    """None: it is no address."""
    place: PagePlace


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """What of a page is needed once all pages are read: where else it leads, and the places that it has.

    There is one for each page of the site, so it holds no more than that.
    """

    path: str
    """From the top of the site."""
    links: tuple[PlacedLink, ...]
    ids: str
    """Each on a line of its own, with an end of line before the first one as well."""


def check_link_words(page: ReadPage) -> Iterator[Diagnostic]:
    """Find links without words, and links whose words say nothing where they are heard alone."""
    headings = {words_in(node) for node in page.find("h1", "h2", "h3", "h4", "h5", "h6")}
    for node in page.find("a", "area"):
        if node.get("href") is None or node.is_silent:
            continue
        name = name_of(node, page)
        if not name:
            message = f"The link to `{node.get('href')}` has no words."
            yield page.tell("page-link", node, message, "Say in words where it leads.")
        elif (node.get("href") or "").startswith("#") and name in headings:
            continue  # contents repeat the headings, whatever those say
        # The words of authors were looked at before: what they let pass there with a reason does not come back here.
        elif (node.source is None or node.source.is_standing) and _says_nothing(
            name, node.language or page.made.language
        ):
            message = f"The words {quote(name)} do not say where the link leads."
            hint = "Choose words that make sense alone: many readers go from link to link."
            yield page.tell("page-link-words", node, message, hint, Severity.WARNING)


def read_places(path: str, page: ReadPage) -> Places:
    """Return where a page leads: each address once, from its first link. What is right by itself is left out."""
    ids = "\n".join(("", *page.node_by_id, ""))
    placed = []
    for address, node in _list_links(page).items():
        if address.startswith("#") and address[1:] in page.node_by_id:
            continue
        try:
            parts = urlparse(address)
        except ValueError:
            placed.append(PlacedLink(address, None, page.place_of(node)))
            continue
        if parts.scheme or parts.netloc:
            continue
        target = (_find_target(unquote(parts.path), path, page.made.top), unquote(parts.fragment))
        if any(find_fault(target, {path: ids}, (path,))):
            placed.append(PlacedLink(address, target, page.place_of(node)))
    return Places(path=path, links=tuple(placed), ids=ids)


def _list_links(page: ReadPage) -> Mapping[str, Node]:
    links: dict[str, Node] = {}
    for node in page.having(*_LEADING):
        for attribute in _LEADING:
            address = node.get(attribute)
            if address is not None:
                links.setdefault(address, node)
    return links


def find_dead_links(page: Places, ids_by_page: Mapping[str, str], paths: Container[str]) -> Iterator[Diagnostic]:
    """Find links to files that were not made, to places that a page does not have, and to what is no address."""
    for link in page.links:
        message, hint = find_fault(link.target, ids_by_page, paths)
        if message:
            yield link.place.tell("dead-link", f"The link `{link.address}` {message}.", hint)


def find_fault(target: Target | None, ids_by_page: Mapping[str, str], paths: Container[str]) -> tuple[str, str]:
    """Return what is wrong with where a link leads and what to do; two empty texts where it is right."""
    correct = "Correct the address, or leave the link out."
    if target is None:
        return "is no address: its brackets are not those of an address", correct
    path, place = target
    if path not in paths:
        return "leads to a file that was not made", correct
    if place and path in ids_by_page and f"\n{place}\n" not in ids_by_page[path]:
        return "leads to a place that the page does not have", "Correct what stands after `#`, or leave the link out."
    return "", ""


def _find_target(way: str, path: str, top: str) -> str:
    """Return the path of what a way leads to, from the top of the site; a way from elsewhere on the host is kept.

    `top` is where the site begins on its host, if the ways of the page begin there.
    """
    if not way:
        return path
    if way.startswith("/"):
        return normpath(way.removeprefix(top)) if top and way.startswith(top) else way
    return normpath(join(dirname(path), way))


def _says_nothing(name: str, language: str) -> bool:
    words = _SAYS_NOTHING.get(Language(language.partition("-")[0]), frozenset())
    return name.casefold().strip(" .,:;!?()‘’“”»›>→") in words

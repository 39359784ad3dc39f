"""Can a reader jump to the parts of the page: its main part, its navigations, its regions? Pure."""

from collections import Counter
from collections.abc import Iterator

from inspectorate.assembly.page_checks.names import given_name
from inspectorate.assembly.page_checks.page import TEMPLATE, Node, ReadPage
from inspectorate.diagnostics import Diagnostic

_LANDMARK_BY_TAG = {
    "main": "main",
    "nav": "navigation",
    "aside": "complementary",
    "header": "banner",
    "footer": "contentinfo",
    "search": "search",
}
_NAMED_LANDMARK_BY_TAG = {"section": "region", "form": "form"}
"""The tags that are landmarks where they have a name."""
_SECTIONING = frozenset({"article", "aside", "main", "nav", "section"})
_LANDMARKS = frozenset({*_LANDMARK_BY_TAG.values(), "region", "form"})
_NAMED_APART = ("navigation", "region", "complementary", "search", "form")
_ONCE = ("main", "banner", "contentinfo")


def check_landmarks(page: ReadPage) -> Iterator[Diagnostic]:
    """Find a page without its one main part, and parts of a kind that a reader could not tell from each other."""
    nodes = page.select((*_LANDMARK_BY_TAG, *_NAMED_LANDMARK_BY_TAG), ("role",))
    landmarks = [(kind, node) for node in nodes if not node.is_silent and (kind := _kind_of(node, page))]
    counts = Counter(kind for kind, _ in landmarks)
    for kind in _ONCE:
        if counts[kind] > 1:
            second = [node for one, node in landmarks if one == kind][1]
            yield page.tell("page-landmark", second, f"The page has {counts[kind]} parts of the kind {kind}.", TEMPLATE)
    if not counts["main"]:
        yield page.tell("page-landmark", None, "The page has no main part.", "Its template must place one `main`.")
    for kind in _NAMED_APART:
        yield from _check_names(page, kind, [node for one, node in landmarks if one == kind])


def check_skip_link(page: ReadPage) -> Iterator[Diagnostic]:
    """Find a page whose first link does not lead past its navigation."""
    first = next((node for node in page.find("a") if node.get("href") is not None), None)
    target = page.node_by_id.get((first.get("href") or "").removeprefix("#")) if first else None
    if first and page.find("nav") and (target is None or target.tag != "main"):
        message = "The first link of the page does not lead past its navigation, to its main part."
        yield page.tell("page-landmark", first, message, "The layout must begin with a link to the `main` of the page.")


def _check_names(page: ReadPage, kind: str, nodes: list[Node]) -> Iterator[Diagnostic]:
    names = [given_name(node, page).casefold() for node in nodes]
    for node, name in zip(nodes, names, strict=True):
        if len(nodes) > 1 and not name:
            message = f"One of {len(nodes)} parts of the kind {kind} has no name."
            yield page.tell("page-landmark", node, message, "Give it an `aria-label` or an `aria-labelledby`.")
        elif name and names.count(name) > 1:
            message = f"Two parts of the kind {kind} have the same name: {given_name(node, page)}."
            yield page.tell("page-landmark", node, message, "Give the two different names.")


def _kind_of(node: Node, page: ReadPage) -> str | None:
    """Return which landmark a tag is; None where it is none."""
    role = node.get("role")
    if role is not None:
        return role if role in _LANDMARKS else None
    if node.tag in ("header", "footer") and any(one.tag in _SECTIONING for one in page.around(node)):
        return None
    if node.tag in _NAMED_LANDMARK_BY_TAG:
        return _NAMED_LANDMARK_BY_TAG[node.tag] if given_name(node, page) else None
    return _LANDMARK_BY_TAG.get(node.tag)

"""Does every id stand once, and does what refers to one find it? Pure."""

from collections import Counter
from collections.abc import Iterator

from inspectorate.assembly.page_checks.page import Node, ReadPage
from inspectorate.diagnostics import Diagnostic

_REFERRING = frozenset({
    "aria-activedescendant", "aria-controls", "aria-describedby", "aria-details", "aria-errormessage", "aria-flowto",
    "aria-labelledby", "aria-owns", "for", "form", "headers", "list",
})  # fmt: skip
"""The attributes that name one or several ids of the same page."""
_LABELLED = frozenset({"button", "input", "meter", "output", "progress", "select", "textarea"})


def check_ids(page: ReadPage) -> Iterator[Diagnostic]:
    """Find ids that stand several times, and empty ones."""
    counts = Counter(name for node in page.having("id") if (name := node.get("id")) is not None)
    for name, count in counts.items():
        if count > 1:
            second = [node for node in page.having("id") if node.get("id") == name][1]
            yield page.tell(
                "page-id-twice",
                second,
                f"The id `{name}` stands {count} times on the page.",
                "Two sections, notes or headings share a name: give one of them another.",
            )
    for node in page.having("id"):
        name = node.get("id")
        if name is not None and len(name.split()) != 1:
            yield page.tell(
                "page-reference",
                node,
                f"The id `{name}` is not one word, so that nothing can lead to it.",
                "Give the tag an id of letters, digits and hyphens, or none.",
            )


def check_references(page: ReadPage) -> Iterator[Diagnostic]:
    """Find tags that name or describe themselves by another one that is not there."""
    for node in page.having(*_REFERRING):
        for attribute, value in node.attributes.items():
            if attribute in _REFERRING:
                yield from _check_reference(page, node, attribute, value)


def _check_reference(page: ReadPage, node: Node, attribute: str, value: str) -> Iterator[Diagnostic]:
    hint = "Correct the id in the template, or leave the attribute out."
    missing = [name for name in value.split() if name not in page.node_by_id]
    if missing or not value.strip():
        message = f"`{attribute}` of `{node.tag}` leads to the id `{' '.join(missing)}`, which the page does not have."
        yield page.tell("page-reference", node, message, hint)
    elif node.tag == "label" and attribute == "for" and page.node_by_id[value].tag not in _LABELLED:
        yield page.tell("page-reference", node, f"The label for `{value}` belongs to no field of a form.", hint)

"""Has every field and button a name, and does the tabulator key follow the order of the page? Pure."""

from collections.abc import Iterator

from inspectorate.assembly.page_checks.names import given_name, name_of, words_in
from inspectorate.assembly.page_checks.page import TEMPLATE, Node, ReadPage
from inspectorate.diagnostics import Diagnostic

_FIELDS = ("input", "select", "textarea", "meter", "progress")
_NAMED_BY_WORDS = ("button", "summary")
_NAMED = (*_FIELDS, *_NAMED_BY_WORDS, "fieldset")
"""The tags that need a name, whatever their attributes are."""
_NAMED_BY_VALUE = frozenset({"submit", "reset", "button"})
_ROLES = frozenset({"button", "checkbox", "combobox", "listbox", "radio", "searchbox", "slider", "switch", "tab"})


def check_controls(page: ReadPage) -> Iterator[Diagnostic]:
    """Find fields, buttons, groups and areas to scroll that have no name."""
    labelled = {node.get("for") for node in page.find("label") if words_in(node)}
    for node in page.select(_NAMED, ("role", "tabindex")):
        if _needs_name(node) and not _has_name(node, page, labelled):
            kind = node.get("type")
            what = f'`{node.tag} type="{kind}"`' if kind else f"`{node.tag}`"
            message = f"A control has no label: {what}."
            yield page.tell("page-control", node, message, "Give it a `label`, or words of its own.")


def check_tab_order(page: ReadPage) -> Iterator[Diagnostic]:
    """Find tags that the tabulator key would reach out of turn."""
    for node in page.having("tabindex"):
        if (node.get("tabindex") or "0").strip() not in ("0", "-1"):
            message = f"`{node.tag}` asks to be reached out of turn, by `tabindex`."
            yield page.tell("page-control", node, message, TEMPLATE)


def _needs_name(node: Node) -> bool:
    if node.is_silent or node.get("hidden") is not None:
        return False
    if node.tag in _FIELDS:
        return node.get("type") != "hidden"
    is_scrolled = node.get("tabindex") == "0" and node.get("role") in ("region", "group")
    return node.tag in (*_NAMED_BY_WORDS, "fieldset") or node.get("role") in _ROLES or is_scrolled


def _has_name(node: Node, page: ReadPage, labelled: set[str | None]) -> bool:
    if given_name(node, page):
        return True
    if node.tag in _FIELDS:
        inside_label = any(one.tag == "label" and words_in(one) for one in page.around(node))
        by_value = node.get("type") in _NAMED_BY_VALUE and node.get("value")
        by_picture = node.get("type") == "image" and node.get("alt")
        return bool(inside_label or by_value or by_picture or (node.get("id") and node.get("id") in labelled))
    if node.tag == "fieldset":
        return any(child.tag == "legend" and words_in(child) for child in node.elements)
    if node.get("role") in ("region", "group"):
        return False
    return bool(name_of(node, page))

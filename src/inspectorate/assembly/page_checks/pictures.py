"""Has every picture words for those who do not see it? Pure."""

import re
from collections.abc import Iterator

from inspectorate.assembly.page_checks.names import given_name, words_in
from inspectorate.assembly.page_checks.page import Node, ReadPage
from inspectorate.diagnostics import Diagnostic

_FILE_NAME = re.compile(r"\S+\.(?:svg|png|jpe?g|gif|webp|avif|pdf)", re.IGNORECASE)
_WORDS = "Say in words what the picture shows; an empty text is for decoration."


def check_pictures(page: ReadPage) -> Iterator[Diagnostic]:
    """Find pictures without alternative text, and drawings that neither have words nor are hidden as decoration."""
    for node in page.find("img", "area", "svg"):
        if node.is_silent:
            continue
        if node.tag == "svg":
            yield from _check_drawing(page, node)
        elif node.get("alt") is None:
            yield page.tell("page-picture", node, f"A picture has no alternative text: {_which(node)}.", _WORDS)
        elif _FILE_NAME.fullmatch((node.get("alt") or "").strip()):
            message = f"The alternative text of a picture is the name of a file: {_which(node)}."
            yield page.tell("page-picture", node, message, _WORDS)
    for node in page.having("role"):
        if node.get("role") == "img" and node.tag not in ("img", "svg") and not given_name(node, page):
            yield page.tell("page-picture", node, f"What is marked as a picture has no words: `{node.tag}`.", _WORDS)


def _check_drawing(page: ReadPage, node: Node) -> Iterator[Diagnostic]:
    if node.get("role") != "img":
        message = "A drawing is neither a picture with words nor hidden as decoration."
        yield page.tell("page-picture", node, message, 'Give it `role="img"` and a name, or `aria-hidden="true"`.')
    elif not (given_name(node, page) or any(words_in(child) for child in node.elements if child.tag == "title")):
        yield page.tell("page-picture", node, "A drawing has no alternative text.", _WORDS)


def _which(node: Node) -> str:
    return f"`{node.get('src') or node.tag}`"

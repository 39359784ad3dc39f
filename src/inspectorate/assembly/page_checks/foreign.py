"""Does the page run, show or ask for nothing but what is ours? Pure."""

import json
import re
from collections.abc import Iterator, Mapping
from urllib.parse import urlparse

from inspectorate.assembly.page_checks.page import Node, ReadPage
from inspectorate.diagnostics import Diagnostic

_FETCHING = {
    "audio": ("src",), "embed": ("src",), "form": ("action",), "iframe": ("src",), "image": ("href", "xlink:href"),
    "img": ("src", "srcset"), "input": ("src",), "link": ("href",), "object": ("data",), "script": ("src",),
    "source": ("src", "srcset"), "track": ("src",), "use": ("href", "xlink:href"), "video": ("src", "poster"),
}  # fmt: skip
"""The attributes by which a browser asks for a file without being told to by its reader."""
_NAMING = frozenset({"alternate", "author", "canonical", "license", "me", "next", "prev"})
"""The links that only name another page: no browser asks for it."""
_LEADING = frozenset({"action", "formaction", "href", "src", "xlink:href"})
_FRAMES = ("base", "embed", "frame", "iframe", "object")
_ON_AT_ONCE = re.compile(r"0; url=(?:\.\./)*[A-Za-z0-9_~-][A-Za-z0-9._~/-]*")
"""No host, no script, and no time in which a reader would be interrupted."""
_POLICY = "content-security-policy"
_RUNNING = re.compile(r"\s*(?:javascript|vbscript|data)\s*:", re.IGNORECASE)
_MARK_UP = re.compile(r"</?[a-z][a-z0-9-]*[\s>/]|<!--|&(?:amp|lt|gt|quot|#\d+);", re.IGNORECASE)
_SHOWN_AS_TYPED = frozenset({"code", "kbd", "pre", "samp", "script", "style", "textarea"})
_OURS = "Scripts and styles are files of the templates. If it stands in the words, take it out."
_SPOKEN = "Place words without tags here: `plain` gives them."


def check_scripts(page: ReadPage) -> Iterator[Diagnostic]:
    """Find scripts and styles that stand in the page itself, and what would run when something is touched."""
    running = (name for name in page.nodes_by_attribute if name.startswith("on"))
    for node in page.select(("script", "style", "meta"), ("style", *_LEADING, *running)):
        for fault in _find_scripts(node):
            yield page.tell("page-foreign", node, fault, _OURS)


def check_requests(page: ReadPage) -> Iterator[Diagnostic]:
    """Find what a browser would ask of another host, and frames around other pages."""
    for node in page.find(*_FRAMES, *_FETCHING):
        if node.tag in _FRAMES:
            yield page.tell("page-foreign", node, f"The page holds a `{node.tag}`.", _OURS)
        is_name = node.tag == "link" and set((node.get("rel") or "").split()) <= _NAMING
        for attribute in () if is_name else _FETCHING.get(node.tag, ()):
            address = node.get(attribute) or ""
            if _leads_out(address):
                message = f"`{attribute}` of `{node.tag}` asks another host: `{address}`."
                yield page.tell("page-foreign", node, message, "Bring the file with the site, or leave it out.")


def check_mark_up(page: ReadPage) -> Iterator[Diagnostic]:
    """Find tags that a reader would see or hear as letters: in attributes, and in words."""
    for node in page.nodes:
        for attribute, value in node.attributes.items():
            if ("<" in value or "&" in value) and not attribute.startswith("data-") and _MARK_UP.search(value):
                message = f"`{attribute}` of `{node.tag}` holds mark-up: `{value}`."
                yield page.tell("page-markup", node, message, _SPOKEN)
        for child in node.children:
            if isinstance(child, str) and ("<" in child or "&" in child) and (seen := _MARK_UP.search(child)):
                if not any(one.tag in _SHOWN_AS_TYPED for one in (node, *page.around(node))):
                    yield page.tell(
                        "page-markup", node, f"The words of `{node.tag}` show mark-up: `{seen[0]}`.", _SPOKEN
                    )
                break  # one of a tag is enough


def _leads_on(attributes: Mapping[str, str]) -> bool:
    """Return whether a page that has moved leads at once to another page of the site, and says no more."""
    is_refresh = attributes.get("http-equiv", "").lower() == "refresh"
    return is_refresh and _ON_AT_ONCE.fullmatch(attributes.get("content", "")) is not None


def _find_scripts(node: Node) -> Iterator[str]:
    attributes = node.attributes
    if node.tag == "script" and not attributes.get("src"):
        yield from _find_fault_of_script(node)
    if node.tag == "style":
        yield "A style sheet stands in the page."
    # A policy is the layout's own; another one could only narrow it.
    if node.tag == "meta" and attributes.get("http-equiv", _POLICY).lower() != _POLICY and not _leads_on(attributes):
        yield f"The page gives an order to browsers: `{attributes['http-equiv']}`."
    for name, value in attributes.items():
        if name == "style":
            yield f"`{node.tag}` has a `style` of its own."
        if name.startswith("on"):
            yield f"`{node.tag}` holds a script, in `{name}`."
        if name in _LEADING and _RUNNING.match(value):
            yield f"`{name}` of `{node.tag}` would run as a script: `{value}`."


def _find_fault_of_script(node: Node) -> Iterator[str]:
    words = "".join(child for child in node.children if isinstance(child, str))
    if node.get("type") != "application/ld+json":
        yield "A script stands in the page."
    elif not _is_json(words):
        yield "The data for search engines cannot be read."


def _is_json(words: str) -> bool:
    try:
        json.loads(words)
    except ValueError:
        return False
    return True


def _leads_out(address: str) -> bool:
    try:
        parts = urlparse(address)
    except ValueError:
        return True
    return bool(parts.scheme or parts.netloc)

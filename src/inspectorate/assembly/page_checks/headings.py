"""Is there one main heading, and does each heading go one level deeper at most? Pure."""

from collections.abc import Iterator
from itertools import pairwise

from inspectorate.assembly.page_checks.names import name_of
from inspectorate.assembly.page_checks.page import ReadPage, quote
from inspectorate.diagnostics import Diagnostic

_TAGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def check_headings(page: ReadPage) -> Iterator[Diagnostic]:
    """Find headings out of order, without words, and a page that does not begin with its one main heading."""
    headings = [node for node in page.find(*_TAGS) if not node.is_silent]
    levels = [int(node.tag[1]) for node in headings]
    if levels.count(1) != 1 or levels[:1] != [1]:
        main = [node for node in headings if node.tag == "h1"]
        yield page.tell(
            "page-headings",
            next(iter([*main[1:], *headings]), None),
            "The page does not begin with its one main heading.",
            "The template of the document must place one `h1`, before all other headings.",
        )
    for before, node in pairwise(headings):
        if int(node.tag[1]) > int(before.tag[1]) + 1:
            name = quote(name_of(node, page))
            message = f"The heading {name}, of level {node.tag[1]}, follows one of level {before.tag[1]}."
            hint = "In the words, begin with `#` and go one level deeper at a time."
            yield page.tell("page-headings", node, message, hint)
    for node in headings:
        if not name_of(node, page):
            yield page.tell("page-headings", node, "A heading has no words.", "Give it some, or leave it out.")

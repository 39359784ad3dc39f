"""What a reading program calls a tag: the words of its name. Pure."""

from inspectorate.assembly.html_tree import HtmlElement
from inspectorate.assembly.page_checks.page import Node, ReadPage

_SILENT = frozenset({"script", "style", "template"})


def name_of(node: Node, page: ReadPage) -> str:
    """Return the name that is given to a tag, or else the words in it; empty where there are none.

    Source: Accessible Name and Description Computation 1.2, as far as our pages use it.
    """
    return given_name(node, page) or words_in(node)


def given_name(node: Node, page: ReadPage) -> str:
    """Return the name that attributes give to a tag; what only a `title` says is no name for most readers."""
    names = (node.get("aria-labelledby") or "").split()
    targets = (page.node_by_id[name] for name in names if name in page.node_by_id)
    labelled = " ".join(words_in(target) for target in targets).strip()
    return labelled or (node.get("aria-label") or "").strip()


def words_in(element: HtmlElement) -> str:
    """Return the words in a tag as they are heard: those of pictures among them, one space for any white space."""
    words: list[str] = []
    _add_words(element, words)
    return " ".join("".join(words).split())


def _add_words(element: HtmlElement, words: list[str]) -> None:
    if element.tag == "img":
        words.append(element.attributes.get("alt", ""))
    for child in element.children:
        if isinstance(child, str):
            words.append(child)
        elif not (child.is_hidden or child.tag in _SILENT):
            if label := child.attributes.get("aria-label", ""):
                words.append(label)
            else:
                _add_words(child, words)
            if child.tag in ("br", "p", "li"):
                words.append(" ")

"""Read a page into a tree of its tags. Pure."""

from inspectorate.assembly.html_tree import HtmlElement
from inspectorate.rendering.html_reading import Tag, read_html


def read_tree(html: str) -> HtmlElement:
    """Return the outermost tag of a page; the texts of tags that were never closed are lost to none around them."""
    return read_html(html, TreeBuilder).finish()


class TreeBuilder:
    """Put tags into each other."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._whole: list[HtmlElement | str] = []
        self._open: list[tuple[str, list[HtmlElement | str]]] = [("", self._whole)]
        """The names of the tags whose end is still to come, each with what is in it so far."""

    def take_tag(self, tag: Tag, line: int, column: int) -> None:
        """Put a tag into the one that was opened last, and open it if it has an end; or close what this one ends."""
        if tag.is_end:
            self._close(tag.name)
            return
        children: list[HtmlElement | str] = []
        self._open[-1][1].append(HtmlElement(tag.name, tag.attributes, children, line, column))
        if not tag.is_alone:
            self._open.append((tag.name, children))

    def take_text(self, text: str) -> None:
        """Put a text into the tag that was opened last."""
        self._open[-1][1].append(text)

    def finish(self) -> HtmlElement:
        """Return the outermost tag."""
        whole = HtmlElement("", {}, self._whole)
        return next((child for child in whole.elements if child.tag == "html"), whole)

    def _close(self, name: str) -> None:
        """Close the tag of this name that was opened last, and what stands open in it; nothing where none is open."""
        if self._open[-1][0] == name:
            self._open.pop()
        elif any(opened == name for opened, _ in self._open[1:]):
            while self._open.pop()[0] != name:
                pass

"""Put the text of a print page, and that of its PDF, in the order in which it is read aloud. Pure.

Both become a `Reading`: one string without white space, and for each element the portion of the string that stands in
it. So an element of the page and one of the PDF are the same where they hold the same portion, and nothing is asked of
the program that made the tags. White space is left out because the PDF has none where a line ends.
"""

from collections.abc import Sequence

from inspectorate.assembly.html_tree import HtmlElement, find_all
from inspectorate.assembly.reading import Reading, ReadingWriter, squeeze
from inspectorate.rendering.pdf_values import Element, LinkArea, ReadPdf, Words, text_of

_UNREAD = frozenset({"head", "title", "svg", "style", "script"})
_LISTS = frozenset({"ol", "ul", "dl"})


def read_page(page: HtmlElement) -> Reading[HtmlElement]:
    """Return what is to be read of a print page; of several copies of one note, the first."""
    reader = _PageReader(page.attributes.get("lang", ""))
    reader.read(page, page.attributes.get("lang", ""))
    return reader.finish()


def read_tags(pdf: ReadPdf, page: HtmlElement) -> Reading[Element]:
    """Return what is read of a PDF, without what only print has: labels of lists, and page numbers in contents.

    Which lists and contents are meant, the print page says: the first list of the one is the first of the other.
    """
    toc = [link for nav in find_all(page, "nav") if nav.has_class("toc") for link in find_all(nav, "a")]
    titles = [squeeze("".join(_plain(link))) for link in toc]
    reader = _TagReader(titles, [element.tag for element in find_lists(page)])
    for element in pdf.elements:
        reader.read(element, pdf.facts.language or "")
    return reader.finish()


def find_lists(page: HtmlElement) -> tuple[HtmlElement, ...]:
    """Return the lists of a page, the contents' left out."""
    if page.is_hidden or (page.tag == "nav" and page.has_class("toc")):
        return ()
    own = (page,) if page.tag in _LISTS else ()
    return (*own, *(inner for child in page.elements for inner in find_lists(child)))


def _plain(element: HtmlElement) -> list[str]:
    return [text for child in element.children for text in ([child] if isinstance(child, str) else _plain(child))]


class _PageReader(ReadingWriter[HtmlElement]):
    """Read the print page."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._numbers: set[str] = set()

    def read(self, element: HtmlElement, language: str) -> None:
        """Read an element in the language around it."""
        if element.is_hidden:
            return
        language = element.attributes.get("lang", language)
        if element.has_class("footnote") and "data-note" in element.attributes:
            self._read_note(element, language)
            return
        opened = self.open(element)
        for child in element.children if element.tag not in _UNREAD else ():
            if isinstance(child, str):
                self.say(child, language, 0)
            else:
                self.read(child, language)
        self.close(opened)

    def _read_note(self, element: HtmlElement, language: str) -> None:
        number = element.attributes["data-note"]
        if number in self._numbers:
            return
        self._numbers.add(number)
        reader = _PageReader(language)
        opened = reader.open(element)
        for child in element.children:
            if isinstance(child, str):
                reader.say(child, language, 0)
            else:
                reader.read(child, language)
        reader.close(opened)
        self.note(element, reader.finish())


class _TagReader(ReadingWriter[Element]):
    """Read the tree of tags."""

    def __init__(self, titles: Sequence[str], lists: Sequence[str]) -> None:
        super().__init__()
        self._titles = list(titles)
        self._lists = list(lists)

    def read(self, element: Element, language: str) -> None:
        """Read an element in the language around it."""
        language = element.language or language
        if element.tag in ("Note", "FENote"):
            reader = _TagReader((), ())
            reader.read_inside(element, language)
            self.note(element, reader.finish())
            return
        self.read_inside(element, language)

    def read_inside(self, element: Element, language: str) -> None:
        """Read an element in its own language, notes as any other."""
        opened = self.open(element)
        if element.actual_text is not None:
            self.say(element.actual_text, language, _first_page(element))
        elif element.tag == "Link" and any(outer.tag == "TOC" for outer in self._around):
            self._read_entry(element, language)
        elif element.tag != "Figure":
            self._read_children(element, language)
        self.close(opened)

    def _read_children(self, element: Element, language: str) -> None:
        kind = self._next_list() if element.tag == "L" else ""
        for child in element.children:
            if isinstance(child, Words):
                self.say(child.text, language, child.page)
            elif isinstance(child, Element):
                if child.tag == "LI" and element.tag == "L":
                    self._read_item(child, child.language or language, kind)
                else:
                    self.read(child, language)

    def _next_list(self) -> str:
        return self._lists.pop(0) if self._lists else ""

    def _read_item(self, item: Element, language: str, kind: str) -> None:
        opened = self.open(item)
        for child in item.children:
            if isinstance(child, Element) and (child.tag != "Lbl" or kind == "dl"):
                self.read(child, language)
            elif isinstance(child, Words):
                self.say(child.text, language, child.page)
        self.close(opened)

    def _read_entry(self, link: Element, language: str) -> None:
        """Read a line of the contents: its title, if it is the one of the page, else all of it."""
        title, text = self._titles.pop(0) if self._titles else "", text_of(link)
        if not squeeze(text).startswith(title):
            title = squeeze(text)
        left = len(title)
        for words, spoken in _words(link, language):
            if left:
                squeezed = squeeze(words.text)
                self.say(words.text if len(squeezed) <= left else squeezed[:left], spoken, words.page)
                left -= min(left, len(squeezed))


def _words(element: Element, language: str) -> list[tuple[Words, str]]:
    """Return the words of an element whose language is this one, each with its own language."""
    found: list[tuple[Words, str]] = []
    for child in element.children:
        if isinstance(child, Words):
            found.append((child, language))
        elif isinstance(child, Element):
            found.extend(_words(child, child.language or language))
    return found


def _first_page(element: Element) -> int:
    pages = [child.page for child in element.children if isinstance(child, Words | LinkArea)]
    return pages[0] if pages else 0

"""What the checks of a made page look at, and how they tell what they find. Pure."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from inspectorate.assembly.html_tree import HtmlElement
from inspectorate.diagnostics import Diagnostic, Position, Severity
from inspectorate.model.language import Language
from inspectorate.views.document import Source

TEMPLATE = "Look at the template of this part of the page."
"""The hint for what no author can cause."""

_SHOWN = 60
"""How much of a text a message shows, in characters."""
_NO_SOURCES: Mapping[str, Source] = {}


@dataclass(frozen=True, slots=True, kw_only=True)
class MadePage:
    """What is known of a page beside its HTML."""

    language: Language
    """In which it was to be written."""
    sources: Mapping[str, Source] = field(default_factory=dict)
    """By the id of an element, where the words in it were written."""
    is_whole: bool = True
    """Whether it is a page; else it is a part to be put into pages of others."""
    top: str = ""
    """Where the site begins on its host, such as `/reports/`, on a page whose ways begin there; else nothing."""


@dataclass(slots=True, eq=False)  # not frozen, for the reason that is given for `HtmlElement`
class Node:
    """A tag of the page, with what it has from the tags around it."""

    element: HtmlElement
    parent: "Node | None"
    number: int
    """Its place in the order of the page."""
    is_hidden: bool
    """Whether no reading program hears of it."""
    language: str
    """That of the words in it; empty where no tag around them says it."""
    source: Source | None
    """Where the nearest words around it were written, as far as that is known."""

    @property
    def tag(self) -> str:
        """Its name."""
        return self.element.tag

    @property
    def around(self) -> "Iterator[Node]":
        """The tags around it, from the inside out."""
        node = self.parent
        while node is not None:
            yield node
            node = node.parent

    def get(self, attribute: str) -> str | None:
        """Return an attribute's value; None where the tag does not have it."""
        return self.element.attributes.get(attribute)


@dataclass(frozen=True, slots=True, kw_only=True)
class PagePlace:
    """A place of a made page, and where its words were written as far as that is known."""

    file: str
    line: int
    column: int
    source: Source | None

    def tell(self, code: str, message: str, hint: str, severity: Severity = Severity.ERROR) -> Diagnostic:
        """Return a diagnostic; where it is placed in the content, its message names the page."""
        if self.source is None:
            position = Position(self.file, self.line, self.column)
            return Diagnostic(
                code=code, message=message, hint=hint, severity=severity, file=self.file, position=position
            )
        message = f"{message} It stands on {self.file}."
        source = self.source
        return Diagnostic(code=code, message=message, hint=hint, severity=severity, file=source.file, path=source.path)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadPage:
    """A made page as a tree, with what the checks ask of it most."""

    file: str
    """As messages name it."""
    made: MadePage
    root: HtmlElement
    nodes: Sequence[Node]
    """Every tag, in the order of the page."""
    nodes_by_tag: Mapping[str, Sequence[Node]]
    nodes_by_attribute: Mapping[str, Sequence[Node]]
    """By the names of the attributes that a tag has."""
    node_by_id: Mapping[str, Node]
    """The first tag of each id."""

    def find(self, *tags: str) -> Sequence[Node]:
        """Return every tag of some names, in the order of the page."""
        return self.select(tags, ())

    def having(self, *attributes: str) -> Sequence[Node]:
        """Return every tag with one of some attributes, in the order of the page."""
        return self.select((), attributes)

    def select(self, tags: Iterable[str], attributes: Iterable[str]) -> Sequence[Node]:
        """Return every tag of some names or with one of some attributes, in the order of the page."""
        groups = [self.nodes_by_tag.get(tag, ()) for tag in tags]
        groups.extend(self.nodes_by_attribute.get(attribute, ()) for attribute in attributes)
        if len(groups) == 1:
            return groups[0]
        found = {node.number: node for group in groups for node in group}
        return [found[number] for number in sorted(found)]

    def place_of(self, node: Node | None) -> PagePlace:
        """Return where a tag stands, and where the nearest words around it were written; of None, the page's top."""
        if node is None:
            return PagePlace(file=self.file, line=1, column=1, source=None)
        return PagePlace(file=self.file, line=node.element.line, column=node.element.column, source=node.source)

    def tell(
        self, code: str, node: Node | None, message: str, hint: str, severity: Severity = Severity.ERROR
    ) -> Diagnostic:
        """Return a diagnostic about a tag of the page."""
        return self.place_of(node).tell(code, message, hint, severity)


def look_over(file: str, root: HtmlElement, made: MadePage) -> ReadPage:
    """Return a page with its tags in order, by names and by attributes. Each tag is looked at here once.

    What a `template` holds is no part of the page: a script fills it in and puts it there.
    """
    nodes: list[Node] = []
    by_tag: dict[str, list[Node]] = defaultdict(list)
    by_attribute: dict[str, list[Node]] = defaultdict(list)
    waiting: list[tuple[HtmlElement, Node | None]] = [(root, None)]
    while waiting:
        element, parent = waiting.pop()
        node = _look_at(element, parent, len(nodes), made.sources)
        nodes.append(node)
        by_tag[element.tag].append(node)
        for attribute in element.attributes:
            by_attribute[attribute].append(node)
        if element.tag != "template":
            waiting.extend((child, node) for child in reversed(element.children) if isinstance(child, HtmlElement))
    node_by_id = {name: node for node in reversed(by_attribute["id"]) if (name := node.get("id"))}
    return ReadPage(
        file=file,
        made=made,
        root=root,
        nodes=nodes,
        nodes_by_tag=by_tag,
        nodes_by_attribute=by_attribute,
        node_by_id=node_by_id,
    )


def _look_at(element: HtmlElement, parent: Node | None, number: int, sources: Mapping[str, Source]) -> Node:
    around = (parent.is_hidden, parent.language, parent.source) if parent else (False, "", None)
    if not element.attributes:
        return Node(element, parent, number, *around)
    is_hidden, language, source = around
    return Node(
        element,
        parent,
        number,
        is_hidden or element.is_hidden,
        element.attributes.get("lang") or language,
        sources.get(element.attributes.get("id", ""), source),
    )


def quote(text: str) -> str:
    """Return a text in quotation marks, cut where it is long."""
    return f"“{text[:_SHOWN]}…”" if len(text) > _SHOWN else f"“{text}”"

"""What the checks of a made page look at, and how they tell what they find. Pure."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from inspectorate.assembly.html_reader import TreeBuilder
from inspectorate.assembly.html_tree import HtmlElement
from inspectorate.diagnostics import Diagnostic, Position, Severity
from inspectorate.model.language import Language
from inspectorate.rendering.html_reading import Tag, read_html
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
class Node(HtmlElement):
    """A tag of the page, with what it has from the tags around it."""

    number: int = 0
    """Its place in the order of the page; below 0 in a `template`, which is no part of the page."""
    parent: int = -1
    """The number of the tag around it: the tag itself would hold this one, and both would stay in memory for long."""
    is_silent: bool = False
    """Whether no reading program hears of it."""
    language: str = ""
    """That of the words in it; empty where no tag around them says it."""
    source: Source | None = None
    """Where the nearest words around it were written, as far as that is known."""

    def get(self, attribute: str) -> str | None:
        """Return an attribute's value; None where the tag does not have it."""
        return self.attributes.get(attribute)


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
    root: Node
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

    def around(self, node: Node) -> Iterator[Node]:
        """Yield the tags around one, from the inside out."""
        first = self.root.number
        while node.parent >= first:
            node = self.nodes[node.parent - first]
            yield node

    def place_of(self, node: Node | None) -> PagePlace:
        """Return where a tag stands, and where the nearest words around it were written; of None, the page's top."""
        if node is None:
            return PagePlace(file=self.file, line=1, column=1, source=None)
        return PagePlace(file=self.file, line=node.line, column=node.column, source=node.source)

    def tell(
        self, code: str, node: Node | None, message: str, hint: str, severity: Severity = Severity.ERROR
    ) -> Diagnostic:
        """Return a diagnostic about a tag of the page."""
        return self.place_of(node).tell(code, message, hint, severity)


class _NodeMaker:
    """Make the nodes of a page, in its order."""

    def __init__(self, sources: Mapping[str, Source]) -> None:
        self._sources = sources
        self.nodes: list[Node] = []
        """Those that are part of the page."""

    def make(self, tag: Tag, parent: Node | None, children: list[Node | str], line: int, column: int) -> Node:
        """Return the node of a tag."""
        is_silent, language, source, number, around = False, "", None, len(self.nodes), -1
        if parent is not None:
            is_silent, language, source, around = parent.is_silent, parent.language, parent.source, parent.number
            if around < 0 or parent.tag == "template":
                number = -1
        attributes = tag.attributes
        if attributes:
            is_silent = is_silent or attributes.get("aria-hidden") == "true"
            language = attributes.get("lang") or language
            source = self._sources.get(attributes.get("id", ""), source)
        node = Node(tag.name, attributes, children, line, column, number, around, is_silent, language, source)
        if number >= 0:
            self.nodes.append(node)
        return node


def look_over(file: str, html: str, made: MadePage) -> ReadPage:
    """Return a page with its tags in order, by names and by attributes.

    What a `template` holds is no part of the page: a script fills it in and puts it there.
    """
    maker = _NodeMaker(made.sources)

    def begin() -> TreeBuilder[Node]:
        """Begin, or begin anew where a page must be read patiently."""
        maker.nodes.clear()
        return TreeBuilder(maker.make)

    root = read_html(html, begin).finish()
    nodes = _list_inside(root, maker.nodes)
    by_tag: dict[str, list[Node]] = defaultdict(list)
    by_attribute: dict[str, list[Node]] = defaultdict(list)
    for node in nodes:
        by_tag[node.tag].append(node)
        for attribute in node.attributes:
            by_attribute[attribute].append(node)
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


def _list_inside(root: Node, nodes: Sequence[Node]) -> Sequence[Node]:
    """Return the outermost tag of a page and all in it, without what stands before and behind it."""
    if root.number == 0:
        return nodes
    beside = (one.number for one in nodes[0].elements if isinstance(one, Node))
    return nodes[root.number : next((number for number in beside if number > root.number), len(nodes))]


def quote(text: str) -> str:
    """Return a text in quotation marks, cut where it is long."""
    return f"“{text[:_SHOWN]}…”" if len(text) > _SHOWN else f"“{text}”"

"""What the checks of a made page look at, and how they tell what they find. Pure."""

from collections.abc import Iterable, Iterator, Mapping
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


@dataclass(frozen=True, slots=True, eq=False)
class Node:
    """A tag of the page, with the tag around it."""

    element: HtmlElement
    parent: "Node | None" = None
    is_hidden: bool = field(init=False)
    """Whether no reading program hears of it. It is noted once: many checks ask every tag of a page."""

    def __post_init__(self) -> None:
        """Note what the tag has from those around it."""
        hidden = self.element.is_hidden or (self.parent is not None and self.parent.is_hidden)
        object.__setattr__(self, "is_hidden", hidden)

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
    nodes: tuple[Node, ...]
    """Every tag, in the order of the page."""
    node_by_id: Mapping[str, Node]

    def find(self, *tags: str) -> Iterator[Node]:
        """Yield every tag of some names, in the order of the page."""
        return (node for node in self.nodes if node.element.tag in tags)

    def place_of(self, node: Node | None) -> PagePlace:
        """Return where a tag stands, and where the nearest words around it were written; of None, the page's top."""
        if node is None:
            return PagePlace(file=self.file, line=1, column=1, source=None)
        names = (one.element.attributes.get("id", "") for one in (node, *node.around))
        source = next((self.made.sources[name] for name in names if name in self.made.sources), None)
        return PagePlace(file=self.file, line=node.element.line, column=node.element.column, source=source)

    def tell(
        self, code: str, node: Node | None, message: str, hint: str, severity: Severity = Severity.ERROR
    ) -> Diagnostic:
        """Return a diagnostic about a tag of the page."""
        return self.place_of(node).tell(code, message, hint, severity)


def read_nodes(root: HtmlElement) -> tuple[Node, ...]:
    """Return every tag of a tree in the order of the page, each with the one around it.

    What a `template` holds is no part of the page: a script fills it in and puts it there.
    """
    nodes: list[Node] = []
    waiting = [Node(root)]
    while waiting:
        node = waiting.pop()
        nodes.append(node)
        if node.tag != "template":
            waiting.extend(Node(child, node) for child in reversed(node.element.elements))
    return tuple(nodes)


def first_by_id(nodes: Iterable[Node]) -> Mapping[str, Node]:
    """Return the first tag of each id."""
    found: dict[str, Node] = {}
    for node in nodes:
        if name := node.get("id"):
            found.setdefault(name, node)
    return found


def quote(text: str) -> str:
    """Return a text in quotation marks, cut where it is long."""
    return f"“{text[:_SHOWN]}…”" if len(text) > _SHOWN else f"“{text}”"

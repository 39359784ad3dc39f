"""Read the templates as their engine does, and follow the types of the views through them.

A template is only text to mypy. Here each `view.x.y` in it is looked up in the dataclass that the view is, through
loops, includes, macros and blocks, so that a wrong field is found without a page that happens to use it.
"""

import types
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, fields, is_dataclass
from functools import cache
from pathlib import Path
from typing import Any, ClassVar, TypeAlias, Union, get_args, get_origin, get_type_hints

from jinja2 import Environment, nodes

TEMPLATES = Path(__file__).parents[1] / "templates"
Kinds: TypeAlias = tuple[object, ...]
"""The types that a value in a template may have; none where nothing is known of it, as of `loop`."""

Scope: TypeAlias = dict[str, Kinds]


@cache
def parse(name: str) -> nodes.Template:
    """Return the tree of a template, named by its path below the templates folder."""
    return Environment(autoescape=True).parse((TEMPLATES / name).read_text("utf-8"), name)


@dataclass(slots=True)
class Reading:
    """What following a template has found."""

    wrong: set[str] = field(default_factory=set)
    """Places where a template asks for what is not there."""
    used: set[tuple[str, str]] = field(default_factory=set)
    """Classes and their fields that templates place."""
    seen: set[type] = field(default_factory=set)
    """Classes that reach a template."""


class TypeReader:
    """Follow the types of one document's view through its template and all that this one uses."""

    def __init__(self, reading: Reading) -> None:
        """Take the notebook that several readers share."""
        self._reading = reading
        self._busy: set[tuple[str, str]] = set()
        self._read_by_kind: Mapping[type[nodes.Node], Callable[[Any, Scope, str], None]] = {
            nodes.Assign: self._assign,
            nodes.FromImport: self._import,
            nodes.For: self._for,
            nodes.If: self._if,
            nodes.Output: self._output,
            nodes.Include: self._include,
            nodes.Block: self._block,
            nodes.Macro: self._macro,
            nodes.Extends: lambda *_: None,  # followed by `read`
        }

    def read(self, name: str, view: type) -> None:
        """Follow a template whose `view` is of this type."""
        chain = [name]
        while parents := [node.template for node in parse(chain[-1]).find_all(nodes.Extends)]:
            (parent,) = parents
            assert isinstance(parent, nodes.Const)
            chain.append(parent.value)
        # `frame`, which a layout sets, is seen in the blocks too.
        scope: Scope = {"view": (view,)}
        for template in reversed(chain):
            self._statements(parse(template).body, scope, template)

    def _statements(self, body: Sequence[nodes.Node], scope: Scope, name: str) -> None:
        for node in body:
            self._read_by_kind[type(node)](node, scope, name)

    def _assign(self, node: nodes.Assign, scope: Scope, name: str) -> None:
        assert isinstance(node.target, nodes.Name)
        scope[node.target.name] = self._kinds(node.node, scope, name)

    def _import(self, node: nodes.FromImport, scope: Scope, _name: str) -> None:
        assert isinstance(node.template, nodes.Const)
        for imported in node.names:
            assert isinstance(imported, str)
            scope[imported] = (find_macro(node.template.value, imported),)

    def _macro(self, node: nodes.Macro, scope: Scope, name: str) -> None:
        scope[node.name] = (FoundMacro(name, node),)  # it is followed where it is called

    def _for(self, node: nodes.For, scope: Scope, name: str) -> None:
        assert isinstance(node.target, nodes.Name)
        items = tuple(item for kind in self._kinds(node.iter, scope, name) for item in items_of(kind))
        self._statements(node.body, {**scope, node.target.name: items, "loop": ()}, name)
        self._statements(node.else_, {**scope}, name)

    def _if(self, node: nodes.If, scope: Scope, name: str) -> None:
        self._kinds(node.test, scope, name)
        self._statements([*node.body, *node.elif_, *node.else_], scope, name)

    def _output(self, node: nodes.Output, scope: Scope, name: str) -> None:
        for piece in node.nodes:
            self._kinds(piece, scope, name)

    def _include(self, node: nodes.Include, scope: Scope, name: str) -> None:
        """Follow the templates that an `include` may mean: one, or one for each component of a part."""
        if isinstance(node.template, nodes.Const):
            self._statements(parse(node.template.value).body, {**scope}, node.template.value)
            return
        asked = next(node.template.find_all(nodes.Getattr))
        for kind in self._kinds(asked.node, scope, name):
            component = getattr(kind, "component", None)
            assert isinstance(component, str), f"{name}: {kind} has no component"
            path = f"components/{component}/{component}.html"
            self._statements(parse(path).body, {**scope, "part": (kind,)}, path)

    def _block(self, node: nodes.Block, scope: Scope, name: str) -> None:
        self._statements(node.body, {**scope}, name)

    def _kinds(self, node: nodes.Node, scope: Scope, name: str) -> Kinds:
        """Return the types that an expression may have, and note what it asks for."""
        match node:
            case nodes.Name(name=known) if known in scope:
                return scope[known]
            case nodes.Name(name=unknown):
                self._reading.wrong.add(f"{name}:{node.lineno}: nothing is called {unknown}")
                return ()
            case nodes.Getattr(node=inner, attr=attribute):
                kinds = self._kinds(inner, scope, name)
                return tuple(found for kind in kinds for found in self._field(kind, attribute, f"{name}:{node.lineno}"))
            case (
                nodes.Call(node=nodes.Name(name="once"), args=[called, *arguments])
                | nodes.Call(node=called, args=arguments)
            ):
                given = [self._kinds(argument, scope, name) for argument in arguments]
                for kind in self._kinds(called, scope, name):
                    assert isinstance(kind, FoundMacro), f"{name}:{node.lineno}: {kind} is no macro"
                    self._call(kind, given)
                return ()
            case _:
                for child in node.iter_child_nodes():
                    self._kinds(child, scope, name)
                return ()

    def _call(self, macro: "FoundMacro", given: Sequence[Kinds]) -> None:
        call = (macro.template, f"{macro.node.name}{given}")
        if call not in self._busy:
            self._busy.add(call)
            scope = dict(zip((argument.name for argument in macro.node.args), given, strict=True))
            top = {name: kinds for name, kinds in self._imports(macro.template).items() if name not in scope}
            self._statements(macro.node.body, {**top, **scope}, macro.template)

    def _imports(self, template: str) -> Scope:
        """Return the macros that a template has or imports at its top."""
        scope: Scope = {}
        for node in parse(template).body:
            if isinstance(node, nodes.FromImport):
                self._import(node, scope, template)
            elif isinstance(node, nodes.Macro):
                scope[node.name] = (FoundMacro(template, node),)
        return scope

    def _field(self, kind: object, attribute: str, place: str) -> Kinds:
        if not (isinstance(kind, type) and is_dataclass(kind)):
            self._reading.wrong.add(f"{place}: {attribute} of {kind}, which has no fields")
            return ()
        hints = get_type_hints(kind)
        if attribute not in hints:
            self._reading.wrong.add(f"{place}: {kind.__name__} has no field {attribute}")
            return ()
        self._reading.used.add((kind.__name__, attribute))
        found = options_of(hints[attribute])
        self._reading.seen.update(one for one in found if isinstance(one, type) and is_dataclass(one))
        for one in found:
            self._reading.seen.update(item for item in items_of(one) if isinstance(item, type) and is_dataclass(item))
        return found


@dataclass(frozen=True, slots=True)
class FoundMacro:
    """A macro and the template that it stands in."""

    template: str
    node: nodes.Macro


def find_macro(template: str, name: str) -> FoundMacro:
    """Return a macro of a template."""
    (macro,) = (node for node in parse(template).find_all(nodes.Macro) if node.name == name)
    return FoundMacro(template, macro)


def options_of(kind: object) -> Kinds:
    """Return the types that a union names, without None."""
    if get_origin(kind) in (Union, types.UnionType):
        return tuple(found for option in get_args(kind) for found in options_of(option))
    if get_origin(kind) is ClassVar:
        return get_args(kind)
    return () if kind is type(None) else (kind,)


def items_of(kind: object) -> Kinds:
    """Return the types of a tuple's items."""
    return options_of(get_args(kind)[0]) if get_origin(kind) is tuple else ()


def fields_of(kind: type) -> set[str]:
    """Return the names of a dataclass's fields."""
    assert is_dataclass(kind)
    return {one.name for one in fields(kind)}

"""What the model says of its fields and choices, for those who write them. Pure.

The sentences are the docstrings in the source of the model; Python does not keep them, so they are read from there.
"""

import ast
import inspect
import re
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, Field, dataclass, fields
from enum import Enum
from functools import cache
from typing import Any, get_type_hints

from inspectorate.loading.kinds import option_of
from inspectorate.loading.written import WRITTEN

_SENTENCES = re.compile(r"(?P<text>.*?)(?: Required: (?P<condition>.*?)\.)?(?: Example: `(?P<example>.*)`)?", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldHelp:
    """One field as authors need to know it."""

    name: str
    kind: Any
    """Its type."""
    text: str
    """What it holds, in sentences."""
    is_required: bool
    condition: str
    """When it is needed though it may be missing, such as: if the framework asks for it."""
    example: str
    """The value of an example, as it is written in a file."""
    default: object
    """What counts where the field is left out; None where that is nothing."""


@cache
def fields_of(kind: type) -> tuple[FieldHelp, ...]:
    """Return the fields of a dataclass of the model, in order.

    Raises:
        KeyError: a field says nothing of itself; a test does not let that happen.
    """
    texts, hints = _read_docstrings(kind), get_type_hints(kind)
    return tuple(_describe(field, hints[field.name], texts[field.name]) for field in fields(kind))


@cache
def choices_of(kind: type[Enum]) -> Mapping[str, str]:
    """Return what each value of an enumeration means."""
    texts = _read_docstrings(kind)
    return {member.value: texts[member.name] for member in kind}


@cache
def summary_of(kind: type) -> str:
    """Return what a class of the model is: the first paragraph of its docstring."""
    return _on_one_line((ast.get_docstring(_read_class(kind)) or "").partition("\n\n")[0])


def explain(one: FieldHelp) -> tuple[str, ...]:
    """Return what a field holds and, where its values have a notation of their own, how they are written."""
    kind = one.kind if one.kind in WRITTEN else option_of(one.kind)
    return (one.text, f"Write {WRITTEN[kind].what}.") if kind in WRITTEN else (one.text,)


def _describe(field: Field[Any], kind: object, text: str) -> FieldHelp:
    match = _SENTENCES.fullmatch(text)
    parts = match.groupdict("") if match else {}
    default = field.default if field.default is not MISSING else None
    return FieldHelp(
        name=field.name,
        kind=kind,
        text=parts.get("text", text),
        is_required=field.default is MISSING and field.default_factory is MISSING,
        condition=parts.get("condition", ""),
        example=parts.get("example", ""),
        default=default,
    )


def _read_docstrings(kind: type) -> dict[str, str]:
    return dict(_iter_docstrings(_read_class(kind)))


def _iter_docstrings(tree: ast.ClassDef) -> Iterator[tuple[str, str]]:
    """Yield each name that is given in a class, with the text that stands below it."""
    for statement, below in zip(tree.body, tree.body[1:], strict=False):
        targets = statement.targets if isinstance(statement, ast.Assign) else []
        target = statement.target if isinstance(statement, ast.AnnAssign) else next(iter(targets), None)
        if isinstance(target, ast.Name) and isinstance(below, ast.Expr) and isinstance(below.value, ast.Constant):
            yield target.id, _on_one_line(str(below.value.value))


def _read_class(kind: type) -> ast.ClassDef:
    tree = ast.parse(inspect.getsource(kind)).body[0]
    assert isinstance(tree, ast.ClassDef)  # noqa: S101  # the source of a class is one
    return tree


def _on_one_line(text: str) -> str:
    return " ".join(text.split())

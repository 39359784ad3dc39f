"""Walk through a value of the model and find its words. Pure."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass

from inspectorate.diagnostics import FieldPath
from inspectorate.model.prose import FootnoteMark, Prose, Text, iter_inlines


def iter_inside(value: object) -> Iterator[tuple[str | int, object]]:
    """Yield each field, entry or item of a value with its name; nothing for prose, which is a whole."""
    if isinstance(value, Prose):
        return
    if is_dataclass(value):
        for field in fields(value):
            yield field.name, getattr(value, field.name)
    elif isinstance(value, Mapping):
        yield from ((str(name), inner) for name, inner in value.items())
    elif isinstance(value, tuple):
        yield from enumerate(value)


def iter_prose(value: object, path: FieldPath = ()) -> Iterator[tuple[FieldPath, Prose]]:
    """Yield all prose at any depth of a value, with its path."""
    if isinstance(value, Prose):
        yield path, value
    for name, inner in iter_inside(value):
        yield from iter_prose(inner, (*path, name))


def list_marks(prose: Prose) -> tuple[str, ...]:
    """Return the names of the footnotes whose marks stand in the prose, each once, in reading order."""
    marks = (inline.footnote for inline in iter_inlines(prose.blocks) if isinstance(inline, FootnoteMark))
    return tuple(dict.fromkeys(marks))


def read_words(prose: Prose) -> str:
    """Return the plain characters of the prose."""
    return "".join(inline.text for inline in iter_inlines(prose.blocks) if isinstance(inline, Text))


def is_words(value: object) -> bool:
    """Return whether a value of the model holds words by language."""
    return (
        isinstance(value, Mapping)
        and bool(value)
        and all(isinstance(key, str) and len(key) == len("en") and key.isalpha() and key.islower() for key in value)
        and all(isinstance(words, str | Prose) for words in value.values())
    )

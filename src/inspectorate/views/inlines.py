"""Write the inline pieces of prose as safe HTML. Pure."""

from collections.abc import Callable, Mapping
from html import escape

from inspectorate.model.prose import Emphasis, FootnoteMark, Foreign, Inline, Inlines, LineBreak, Link, Strong, Text
from inspectorate.views.document import Html
from inspectorate.views.phrases import fill


def write_inlines(children: Inlines, facts: Mapping[str, str], mark: Callable[[str], Html]) -> str:
    """Return words as HTML, with their placeholders filled in and each footnote mark as `mark` gives it."""
    return "".join(_write_inline(child, facts, mark) for child in children)


def _write_inline(child: Inline, facts: Mapping[str, str], mark: Callable[[str], Html]) -> str:
    match child:
        case Text(text):
            return escape(fill(text, facts) if facts else text, quote=False)
        case LineBreak():
            return "<br>"
        case FootnoteMark(name):
            return mark(name)
        case Emphasis(inner) | Strong(inner) | Link(_, inner) | Foreign(_, inner):
            opening, closing = _tags_around(child)
            return f"{opening}{write_inlines(inner, facts, mark)}{closing}"


def _tags_around(child: Emphasis | Strong | Link | Foreign) -> tuple[str, str]:
    match child:
        case Emphasis():
            return "<em>", "</em>"
        case Strong():
            return "<strong>", "</strong>"
        case Link(address):
            return f'<a href="{escape(address)}">', "</a>"
        case Foreign(language):
            return f'<span lang="{escape(language)}">', "</span>"

"""No word of a template's own is heard either: in attributes that are read aloud, or printed by an expression."""

from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from jinja2 import Environment, nodes

TEMPLATES = Path(__file__).parents[2] / "templates"
NAMES = sorted(path.relative_to(TEMPLATES).as_posix() for path in TEMPLATES.rglob("*.html"))
READ_ALOUD = frozenset(
    {"alt", "title", "aria-label", "aria-description", "aria-roledescription", "placeholder", "label"}
)
ENVIRONMENT = Environment(autoescape=True)


class _Ear(HTMLParser):
    """Hear the attributes that are read aloud."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.heard += [f"{tag} {name}: {value}" for name, value in attrs if name in READ_ALOUD and has_letters(value)]


def has_letters(text: str | None) -> bool:
    """Return whether a text holds a letter."""
    return any(character.isalpha() for character in text or "")


def without_logic(source: str) -> str:
    """Return a template's HTML with a sign without letters in the place of each expression."""
    pieces = []
    for _, kind, text in ENVIRONMENT.lex(source):
        if kind == "data":
            pieces.append(text)
        elif kind == "variable_begin":
            pieces.append("\0")
    return "".join(pieces)


def find_printed_words(template: nodes.Template) -> Iterator[str]:
    """Yield the words that stand in expressions whose result is printed."""
    for output in template.find_all(nodes.Output):
        for piece in output.nodes:
            if isinstance(piece, nodes.Const) and has_letters(str(piece.value)):
                yield str(piece.value)
            yield from (
                str(constant.value)
                for constant in piece.find_all(nodes.Const)
                if isinstance(constant.value, str) and has_letters(constant.value)
            )


@pytest.mark.parametrize("name", NAMES)
def test_attributes_that_are_read_aloud_hold_prepared_texts_only(name: str) -> None:
    ear = _Ear()
    ear.feed(without_logic((TEMPLATES / name).read_text("utf-8")))

    assert ear.heard == []


@pytest.mark.parametrize("name", NAMES)
def test_no_expression_prints_words_of_the_template(name: str) -> None:
    template = ENVIRONMENT.parse((TEMPLATES / name).read_text("utf-8"))

    assert list(find_printed_words(template)) == []


def test_this_ear_hears_what_it_should() -> None:
    ear = _Ear()
    ear.feed(without_logic('<img alt="A map of {{ x }}" class="big" title="{{ y }}"><a aria-label="{{ z }}">'))

    assert ear.heard == ["img alt: A map of \0"]
    assert list(find_printed_words(ENVIRONMENT.parse("{{ x or 'none' }}{{ y }}{% if z == 'star' %}{% endif %}"))) == [
        "none"
    ]

"""Every component shows what its `examples.yaml` says, in the program's own template engine."""

import importlib
import pkgutil
import re
from collections.abc import Mapping, Sequence
from dataclasses import MISSING, dataclass, fields, is_dataclass
from pathlib import Path
from types import NoneType, UnionType
from typing import TypeAlias, Union, get_args, get_origin, get_type_hints

import html5lib
import pytest
import yaml

from inspectorate import views
from inspectorate.model.framework import Shape
from inspectorate.rendering.html import Templates
from inspectorate.views.bar_parts import BandScaleView, BarView
from inspectorate.views.chart_parts import ChartTable
from inspectorate.views.document import ContentsEntry, Html, Note
from inspectorate.views.parts import SectionView
from inspectorate.views.rating_parts import RatingLabel
from inspectorate.views.search_parts import SearchForm

TEMPLATES = Path(__file__).parents[2] / "templates"
COMPONENTS = TEMPLATES / "components"
NAMES = tuple(sorted(folder.name for folder in COMPONENTS.iterdir() if folder.is_dir()))

# What stands in a YAML file, and what the program makes of it.
Plain: TypeAlias = "str | int | Sequence[Plain] | Mapping[str, Plain] | None"
Value: TypeAlias = object
Expected: TypeAlias = object

PART_BY_NAME: Mapping[str, type] = {
    kind.component: kind
    for found in pkgutil.iter_modules(views.__path__, f"{views.__name__}.")
    if found.name.endswith("parts")
    for kind in vars(importlib.import_module(found.name)).values()
    if isinstance(kind, type) and hasattr(kind, "component")
}
MACROS: Mapping[str, tuple[str, Mapping[str, Expected]]] = {
    "band-scale": ("band_scale", {"scale": BandScaleView}),
    "bar": ("bar_drawing", {"bar": BarView}),
    "chart-table": ("chart_table", {"table": ChartTable}),
    "contents": ("contents_list", {"entries": tuple[ContentsEntry, ...]}),
    "notes": ("notes_list", {"notes": tuple[Note, ...], "heading": str}),
    "rating-mark": ("rating_mark", {"rating": RatingLabel}),
    "search-form": ("search_form", {"form": SearchForm}),
    "section": ("section_list", {"sections": tuple[SectionView, ...]}),
}


@dataclass(frozen=True, slots=True)
class Example:
    """One example of a component: what goes in, what must come out, and what must not."""

    component: str
    name: str
    content: Mapping[str, Plain]
    shows: tuple[str, ...]
    hides: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.component}: {self.name}"


def read_examples(component: str) -> tuple[Example, ...]:
    """Return the examples of a component."""
    file = COMPONENTS / component / "examples.yaml"
    written = yaml.safe_load(file.read_text("utf-8")) if file.exists() else ()
    return tuple(
        Example(
            component=component,
            name=one["name"],
            content=one["arguments"] if component in MACROS else one["part"],
            shows=tuple(one["shows"]),
            hides=tuple(one.get("hides", ())),
        )
        for one in written
    )


EXAMPLES = tuple(example for name in NAMES for example in read_examples(name))


def build(expected: Expected, plain: Plain) -> Value:
    """Return plain data as a value of the expected type; data that does not fit fails the test."""
    if get_origin(expected) in (Union, UnionType):
        return build_choice(get_args(expected), plain)
    if get_origin(expected) is tuple:
        assert isinstance(plain, Sequence) and not isinstance(plain, str), f"{plain!r} is no list"  # noqa: PT018
        return tuple(build(get_args(expected)[0], one) for one in plain)
    if expected is Html:
        assert isinstance(plain, str), f"{plain!r} is no text"
        return Html(plain)
    if isinstance(expected, type) and is_dataclass(expected):
        assert isinstance(plain, Mapping), f"{plain!r} holds no fields"
        return build_fields(expected, plain)
    assert type(plain) is expected, f"{plain!r} is no {expected}"
    return plain


def build_choice(choices: Sequence[Expected], plain: Plain) -> Value:
    """Return a value that may be absent, or one of the parts, which `component` names."""
    if NoneType in choices:
        (other,) = (choice for choice in choices if choice is not NoneType)
        return None if plain is None else build(other, plain)
    assert isinstance(plain, Mapping), f"{plain!r} holds no fields"
    component = plain["component"]
    assert isinstance(component, str)
    return build(PART_BY_NAME[component], {name: value for name, value in plain.items() if name != "component"})


def build_fields(kind: type, plain: Mapping[str, Plain]) -> Value:
    """Return a dataclass with exactly the fields that it declares; those with a usual value may be left out."""
    assert is_dataclass(kind)
    needed = {field.name for field in fields(kind) if field.default is MISSING}
    known = {field.name for field in fields(kind)}
    assert needed <= plain.keys() <= known, f"{kind.__name__} has the fields {sorted(known)}, not {sorted(plain)}"
    hints = get_type_hints(kind)
    return kind(**{name: build(hints[name], value) for name, value in plain.items()})


@pytest.fixture(scope="module")
def templates(tmp_path_factory: pytest.TempPathFactory) -> Templates:
    """Return the program's templates, and for each component a small one that places it."""
    folder = tmp_path_factory.mktemp("templates")
    for name in NAMES:
        path = f"components/{name}/{name}.html"
        if name in MACROS:
            macro = MACROS[name][0]
            text = f'{{% from "{path}" import {macro} %}}{{{{ {macro}(**view) }}}}'
        else:
            text = f'{{% set part = view %}}{{% include "{path}" %}}'
        (folder / f"{name}.html").write_text(text, "utf-8")
    return Templates((folder, TEMPLATES))


def render(templates: Templates, example: Example) -> str:
    """Return the HTML of an example."""
    view: Value
    if example.component in MACROS:
        arguments = MACROS[example.component][1]
        assert example.content.keys() == arguments.keys()
        view = {name: build(arguments[name], plain) for name, plain in example.content.items()}
    else:
        view = build(PART_BY_NAME[example.component], example.content)
    rendered = templates.render(f"{example.component}.html", view)
    assert rendered.diagnostics == ()
    return rendered.value


@pytest.mark.parametrize("component", NAMES)
def test_every_component_has_examples_with_names_of_their_own(component: str) -> None:
    names = [example.name for example in read_examples(component)]

    assert names
    assert len(names) == len(set(names))


@pytest.mark.parametrize("example", EXAMPLES, ids=str)
def test_every_example_says_what_shows_that_it_is_right(example: Example) -> None:
    assert example.shows or example.hides


def test_every_folder_is_a_part_or_a_macro_and_every_part_has_its_folder() -> None:
    assert set(NAMES) == PART_BY_NAME.keys() | MACROS.keys()


@pytest.mark.parametrize("example", EXAMPLES, ids=str)
def test_an_example_shows_what_it_promises(example: Example, templates: Templates) -> None:
    html = render(templates, example)

    for expected in example.shows:
        assert expected in html
    for unwanted in example.hides:
        assert unwanted not in html


@pytest.mark.parametrize("example", EXAMPLES, ids=str)
def test_an_example_is_well_formed_html(example: Example, templates: Templates) -> None:
    html = render(templates, example)

    html5lib.HTMLParser(strict=True).parseFragment(html)  # raises at the first mistake


def test_every_shape_has_an_example_and_no_two_shapes_are_drawn_alike(templates: Templates) -> None:
    html = "".join(render(templates, example) for example in EXAMPLES if example.component == "rating-mark")

    drawings = dict(re.findall(r'rating--([a-z-]+)"><svg[^>]*>(.+?)</svg>', html))
    assert drawings.keys() == {shape.value for shape in Shape}
    assert len(set(drawings.values())) == len(Shape)


def test_print_has_a_picture_for_every_shape_and_no_two_are_alike() -> None:
    pictures = {path.stem: path.read_bytes() for path in (TEMPLATES / "assets" / "shapes").glob("*.svg")}

    assert pictures.keys() == {shape.value for shape in Shape}
    assert len(set(pictures.values())) == len(Shape)

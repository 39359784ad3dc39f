"""Spare WeasyPrint the styles that nobody asks for, and answer the frequent questions to the others at once.

See `weasyprint_shortcuts.py`, of which this is the part about styles.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeAlias
from xml.etree.ElementTree import Element

from weasyprint import css
from weasyprint.css import AnonymousStyle, ComputedStyle, StyleFor
from weasyprint.css.computed_values import COMPUTER_FUNCTIONS, PHYSICAL_FUNCTIONS
from weasyprint.css.functions import check_math
from weasyprint.css.properties import INHERITED, INITIAL_NOT_COMPUTED, INITIAL_VALUES
from weasyprint.css.tokens import Pending

_Any: TypeAlias = Any
"""A style or a value of WeasyPrint; the library has no types."""

_SPECIAL = frozenset({"page", "position", "float", "display"})
"""Properties that look at others, or are remembered as they were specified."""
_PLACES = frozenset({"position", "float"})
_ELSEWHERE = frozenset({"inherit", "initial"})
_DECORATION = "text_decoration_"
_PLAIN_TYPES = frozenset({str, int, float, bool, type(None)})
_UNKNOWN = object()
_MOST_SOLVED = 64
"""How many values of one declaration with variables are remembered."""


def make_styles_later() -> None:
    """Let styles of pseudo-elements be made when they are asked for, and values be looked up in fewer steps."""
    css.StyleFor = _LateStyleFor
    ComputedStyle.__init__, ComputedStyle.__missing__ = _begin_style, _look_up
    AnonymousStyle.__init__, AnonymousStyle.__missing__ = _begin_anonymous, _look_up_anonymous
    Pending.solve = _solve


class _LateStyleFor(StyleFor):  # type: ignore[misc]  # weasyprint ships no types
    """Styles of elements; those of pseudo-elements are made when they are asked for.

    WeasyPrint's own style sheet has six rules for pseudo-elements of whatever element, so that it makes seven styles
    for each element of a page; the layout asks for few of them.
    """

    def __init__(self, *arguments: _Any) -> None:
        self._late: dict[tuple[Element, str], tuple[_Any, dict[str, _Any]]] = {}
        super().__init__(*arguments)

    def set_computed_styles(self, element: _Any, parent: _Any, **about: _Any) -> None:
        """Set the style of an element or a page; remember what that of a pseudo-element is made from."""
        pseudo = about.get("pseudo_type")
        cascaded = self._cascaded_styles.get((element, pseudo), {})
        if pseudo is None or element is not parent or "anchor" in cascaded:
            super().set_computed_styles(element, parent, **about)
        else:
            self._late[element, pseudo] = cascaded, about

    def __call__(self, element: _Any, pseudo_type: str | None = None) -> _Any:
        """Return a style."""
        if pseudo_type is not None and (late := self._late.pop((element, pseudo_type), None)):
            cascaded, about = late
            self._cascaded_styles[element, pseudo_type] = cascaded
            super().set_computed_styles(element, element, **about)
            del self._cascaded_styles[element, pseudo_type]
        return super().__call__(element, pseudo_type)


_complete_look_up = ComputedStyle.__missing__
_complete_anonymous_look_up = AnonymousStyle.__missing__
_begin_empty_anonymous = AnonymousStyle.__init__
_complete_solve = Pending.solve


def _name_logical(key: str) -> tuple[str, str]:
    """Return the properties that may name a side by the direction of writing, or the property itself where none do."""
    name = PHYSICAL_FUNCTIONS.get(key, lambda **_: key)
    return name(block="ttb", inline="ltr"), name(block="ttb", inline="rtl")


_OWN: Mapping[str, tuple[_Any, str, str, Callable[..., _Any] | None]] = {
    key: (value, *_name_logical(key), COMPUTER_FUNCTIONS.get(key) if key in INITIAL_NOT_COMPUTED else None)
    for key, value in INITIAL_VALUES.items()
    if key not in INHERITED and key not in _SPECIAL and not key.startswith((_DECORATION, "__"))
}
"""Of each property that is not inherited: its value where no rule names it, what else may, and what computes it."""
_NAMED: Mapping[str, tuple[str, str, Callable[..., _Any] | None]] = {
    key: (*_name_logical(key), COMPUTER_FUNCTIONS.get(key))
    for key in INITIAL_VALUES
    if key not in _SPECIAL and not key.startswith((_DECORATION, "__"))
}
"""Of each property: what else may name it, and what computes it from what a rule says."""
_AS_PARENT = frozenset({"page", *(f"{_DECORATION}{kind}" for kind in ("line", "color", "style", "thickness"))})
"""Properties that are not inherited, and yet are those of the parent where no rule names them."""
_HANDED_DOWN = _AS_PARENT | {
    key for key in INHERITED - _SPECIAL if not key.startswith(_DECORATION) and key not in PHYSICAL_FUNCTIONS
}
_ANONYMOUS = {
    key: value
    for key, value in INITIAL_VALUES.items()
    if key not in INHERITED | INITIAL_NOT_COMPUTED and key != "page" and not key.startswith((_DECORATION, "__"))
}


def _begin_style(style: _Any, parent: _Any, cascaded: Mapping[str, _Any], pseudo: str | None, *about: _Any) -> None:
    """Begin a style with what every box asks for, where no rule says otherwise: at once is quicker than one by one.

    The layout copies all that the style of a first line or letter holds; such styles hold no more than was asked for.
    """
    _begin_empty_style(style, parent, cascaded, pseudo, *about)
    if pseudo is None and _LOGICAL.isdisjoint(cascaded):
        style.update(_ASKED_OF_ALL)
        for key in _ASKED_OF_ALL.keys() & cascaded.keys():
            del style[key]


_begin_empty_style = ComputedStyle.__init__
_LOGICAL = frozenset(name for key in PHYSICAL_FUNCTIONS for name in _name_logical(key))
_ASKED_OF_ALL = {
    key: INITIAL_VALUES[key]
    for key in (
        "min_height", "max_height", "min_width", "max_width", "counter_set", "counter_increment", "counter_reset",
        "border_left_style", "border_right_style", "border_top_style", "border_bottom_style", "box_sizing", "width",
        "height", "padding_left", "padding_right", "padding_top", "padding_bottom", "margin_left", "margin_right",
        "margin_top", "margin_bottom", "anchor", "bookmark_level", "bookmark_state", "opacity", "transform",
        "border_image_source", "mask_border_source", "box_shadow", "appearance", "outline_style", "outline_offset",
        "outline_color", "box_decoration_break", "background_color", "background_image", "overflow", "string_set",
    )
}  # fmt: skip

_ASKED_OF_ANONYMOUS = {
    key: _ANONYMOUS[key]
    for key in (
        *_ASKED_OF_ALL, "float", "position", "vertical_align", "border_top_left_radius", "border_top_right_radius",
        "border_bottom_right_radius", "border_bottom_left_radius",
    )
    if key in _ANONYMOUS
}  # fmt: skip


def _look_up(style: _Any, key: str) -> _Any:
    """Return a property that the style has not been asked for yet: that of a rule, of the parent, or the usual one."""
    find = _look_up_named if key in style.cascaded else _look_up_unnamed
    value = find(style, key)
    if value is _UNKNOWN:
        return _complete_look_up(style, key)
    style[key] = value
    return value


def _look_up_named(style: _Any, key: str) -> _Any:
    """Return the value of a rule, where no other has a say in it."""
    if key not in _NAMED:
        return _UNKNOWN
    cascaded = style.cascaded
    value = cascaded[key][0]
    one, other, compute = _NAMED[key]
    if isinstance(value, Pending) or (one != key and (one in cascaded or other in cascaded)):
        return _UNKNOWN
    if isinstance(value, str) and value in _ELSEWHERE:
        return _UNKNOWN
    if type(value) not in _PLAIN_TYPES and check_math(value):
        return _UNKNOWN
    return compute(style, key, value) if compute is not None else value


def _look_up_unnamed(style: _Any, key: str) -> _Any:
    """Return the value of a property that no rule names."""
    parent = style.parent_style
    if key in _HANDED_DOWN:
        if parent is not None:
            value = parent[key]
            if key in _AS_PARENT or type(value) in _PLAIN_TYPES or not check_math(value):
                return value
    elif key in _OWN:
        value, one, other, compute = _OWN[key]
        if one not in style.cascaded and other not in style.cascaded:
            return compute(style, key, value) if compute is not None else value
    elif key in _PLACES:
        if key == "float":
            style["position"]  # the layout looks at what was specified for both
        value = style.specified[key] = INITIAL_VALUES[key]
        return value
    return _UNKNOWN


def _begin_anonymous(style: _Any, parent: _Any) -> None:
    """Begin the style of a box without an element with what most are asked for."""
    _begin_empty_anonymous(style, parent)
    style.update(_ASKED_OF_ANONYMOUS)


def _look_up_anonymous(style: _Any, key: str) -> _Any:
    if key in _ANONYMOUS:
        value = style[key] = _ANONYMOUS[key]
    elif key in _HANDED_DOWN or key in _AS_PARENT:
        value = style[key] = style.parent_style[key]
    else:
        value = _complete_anonymous_look_up(style, key)
    return value


def _solve(pending: _Any, tokens: Sequence[_Any], wanted_key: str, base_url: str | None) -> _Any:
    """Return the value of a property that was written with variables, whose tokens are here in their places."""
    known = pending.__dict__.setdefault("solved", {})
    # Values of variables are the same objects for as long as the style sheet is; they are kept with their numbers.
    key = (wanted_key, base_url, *map(id, tokens))
    if key not in known:
        value = _complete_solve(pending, tokens, wanted_key, base_url)
        if len(known) >= _MOST_SOLVED:
            return value
        known[key] = value, tuple(tokens)
    return known[key][0]

"""Spare WeasyPrint the styles that nobody asks for, and answer the frequent questions to the others at once.

See `weasyprint_shortcuts.py`, of which this is the part about styles.
"""

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias
from xml.etree.ElementTree import Element

from weasyprint import css
from weasyprint.css import AnonymousStyle, ComputedStyle, StyleFor
from weasyprint.css.computed_values import COMPUTER_FUNCTIONS, PHYSICAL_FUNCTIONS
from weasyprint.css.functions import check_math
from weasyprint.css.properties import INHERITED, INITIAL_NOT_COMPUTED, INITIAL_VALUES

_Any: TypeAlias = Any
"""A style or a value of WeasyPrint; the library has no types."""

_SPECIAL = frozenset({"page", "position", "float", "display"})
"""Properties that look at others, or are remembered as they were specified."""
_DECORATION = "text_decoration_"
_PLAIN_TYPES = frozenset({str, int, float, bool, type(None)})


def make_styles_later() -> None:
    """Let styles of pseudo-elements be made when they are asked for, and values be looked up in fewer steps."""
    css.StyleFor = _LateStyleFor
    ComputedStyle.__init__, ComputedStyle.__missing__ = _begin_style, _look_up
    AnonymousStyle.__missing__ = _look_up_anonymous


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
_HANDED_DOWN = frozenset(
    key for key in INHERITED - _SPECIAL if not key.startswith(_DECORATION) and key not in PHYSICAL_FUNCTIONS
)
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


def _look_up(style: _Any, key: str) -> _Any:
    """Return a property that the style has not been asked for yet: the value of the parent, or the usual one."""
    cascaded = style.cascaded
    if key not in cascaded:
        if key in _HANDED_DOWN and style.parent_style is not None:
            value = style.parent_style[key]
            if type(value) in _PLAIN_TYPES or not check_math(value):
                style[key] = value
                return value
        elif key in _OWN:
            value, one, other, compute = _OWN[key]
            if one not in cascaded and other not in cascaded:
                if compute is not None:
                    value = compute(style, key, value)
                style[key] = value
                return value
    return _complete_look_up(style, key)


def _look_up_anonymous(style: _Any, key: str) -> _Any:
    if key in _ANONYMOUS:
        value = style[key] = _ANONYMOUS[key]
        return value
    return _complete_anonymous_look_up(style, key)

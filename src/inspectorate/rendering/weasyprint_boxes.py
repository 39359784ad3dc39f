"""Set the lengths and backgrounds of WeasyPrint's boxes in fewer steps.

See `weasyprint_shortcuts.py`, of which this is the part about boxes.
"""

from collections.abc import Callable
from math import inf
from typing import Any, TypeAlias

from weasyprint.css import AnonymousStyle, ComputedStyle
from weasyprint.css.functions import check_math
from weasyprint.draw.color import get_color
from weasyprint.formatting_structure.boxes import Box, PageBox
from weasyprint.layout import background, percent
from weasyprint.layout.float import avoid_collisions

_Any: TypeAlias = Any
"""A box, a style or a value of WeasyPrint; the library has no types."""

_BORDER_WIDTHS = tuple(f"border_{side}_width" for side in ("top", "right", "bottom", "left"))
_RADII = tuple(f"border_{corner}_radius" for corner in ("top_left", "top_right", "bottom_right", "bottom_left"))
_LENGTHS = (
    *(f"{kind}_{side}" for kind in ("margin", "padding") for side in ("left", "right", "top", "bottom")),
    *(f"{limit}{axis}" for axis in ("width", "height") for limit in ("", "min_", "max_")),
)
_NOT_FIXED: dict[str, _Any] = {}
_NONE_AT_ALL = (0, 0)
_NO_RADIUS = (0, "px")

_complete_computed_copy = ComputedStyle.copy
_complete_anonymous_copy = AnonymousStyle.copy
_complete_flow = Box.is_in_normal_flow
_complete_percentages = percent.resolve_percentages
_complete_backgrounds = background.layout_box_backgrounds


def list_box_shortcuts() -> tuple[tuple[Callable[..., _Any], Callable[..., _Any]], ...]:
    """Return the functions of WeasyPrint that others shall stand in for, each with that other one."""
    return (
        (_complete_percentages, _resolve_percentages),
        (_complete_backgrounds, _lay_out_backgrounds),
        (avoid_collisions, _avoid_collisions),
    )


def look_at_flow_sooner() -> None:
    """Let a box whose style takes it nowhere else be in the flow without further questions."""
    Box.is_in_normal_flow = _is_in_normal_flow


def know_copied_styles() -> None:
    """Let copies of styles know that they are: the layout changes lengths in them, and in no others."""
    ComputedStyle.copy, AnonymousStyle.copy = _copy_computed, _copy_anonymous


def _copy_computed(style: _Any) -> _Any:
    copy = _complete_computed_copy(style)
    copy.fixed_lengths = _NOT_FIXED
    return copy


def _copy_anonymous(style: _Any) -> _Any:
    copy = _complete_anonymous_copy(style)
    copy.fixed_lengths = _NOT_FIXED
    return copy


def _is_in_normal_flow(box: _Any) -> bool:
    style = box.style
    if style["float"] == "none" and style["position"] == "static":
        return True
    in_flow: bool = _complete_flow(box)
    return in_flow


def _use(value: _Any, style: _Any, whole: _Any) -> _Any:
    """Return the length that is used for a computed one; the whole is what 100% are of."""
    if value == "auto" or value is None:
        return value
    return value.value if getattr(value, "unit", None) == "px" else percent.percentage(value, style, whole)


def _use_least(value: _Any, style: _Any, whole: _Any) -> _Any:
    used = _use(value, style, whole)
    return 0 if used == "auto" else used


def _size(containing_block: _Any) -> _Any:
    is_box = isinstance(containing_block, Box)
    return (containing_block.width, containing_block.height) if is_box else containing_block


def _resolve_percentages(box: _Any, containing_block: _Any) -> None:
    """Set the lengths that a box uses, as its style has them, in the box around it."""
    style = box.style
    fixed = style.__dict__.get("fixed_lengths")
    if fixed is None:
        fixed = style.fixed_lengths = _fix_lengths(style)
    if fixed and isinstance(box, Box):
        box.__dict__.update(fixed)
        if style["border_collapse"] == "collapse":
            _set_borders(box, style)
    else:
        _resolve_one_by_one(box, containing_block, style)


def _fix_lengths(style: _Any) -> dict[str, _Any]:
    """Return the lengths of a style, by their names on a box, where they are the same in whatever box around it."""
    if style["box_sizing"] != "content-box":
        return _NOT_FIXED
    fixed = {}
    for name in _LENGTHS:
        value = style[name]
        if value != "auto" and getattr(value, "unit", None) != "px":
            return _NOT_FIXED
        fixed[name] = value if value == "auto" else value.value
    for name in ("min_width", "min_height"):
        fixed[name] = 0 if fixed[name] == "auto" else fixed[name]
    # Those of a table whose cells share a line depend on the box.
    borders = () if style["border_collapse"] == "collapse" else _BORDER_WIDTHS
    return fixed | {name: style[name] for name in borders}


def _set_borders(box: _Any, style: _Any) -> None:
    collapse = style["border_collapse"] == "collapse"
    for name in _BORDER_WIDTHS:
        # The borders of a table that share a line were decided on before.
        if not (collapse and hasattr(box, name)):
            setattr(box, name, style[name])


def _resolve_one_by_one(box: _Any, containing_block: _Any, style: _Any) -> None:
    width, height = _size(containing_block)
    upright = height if isinstance(box, PageBox) else width
    box.margin_left = _use(style["margin_left"], style, width)
    box.margin_right = _use(style["margin_right"], style, width)
    box.margin_top = _use(style["margin_top"], style, upright)
    box.margin_bottom = _use(style["margin_bottom"], style, upright)
    box.padding_left = _use(style["padding_left"], style, width)
    box.padding_right = _use(style["padding_right"], style, width)
    box.padding_top = _use(style["padding_top"], style, upright)
    box.padding_bottom = _use(style["padding_bottom"], style, upright)
    box.width = _use(style["width"], style, width)
    box.min_width = _use_least(style["min_width"], style, width)
    box.max_width = _use(style["max_width"], style, width)
    if height == "auto":
        _resolve_open_height(box, style)
    else:
        box.height = _use(style["height"], style, height)
        box.min_height = _use_least(style["min_height"], style, height)
        box.max_height = _use(style["max_height"], style, height)
    _set_borders(box, style)
    if style["box_sizing"] != "content-box":
        percent.adjust_box_sizing(box, "width")
        percent.adjust_box_sizing(box, "height")


def _resolve_open_height(box: _Any, style: _Any) -> None:
    """Set the height of a box in one whose own height is still open."""
    height = style["height"]
    box.height = "auto" if height == "auto" or check_math(height) or height.unit == "%" else height.value
    box.min_height = _use_least(style["min_height"], style, 0)
    box.max_height = _use(style["max_height"], style, inf)


def _avoid_collisions(context: _Any, box: _Any, containing_block: _Any, outer: bool = True) -> _Any:  # noqa: FBT001, FBT002
    """Return where a line or table begins and how much room it has; where nothing floats, all of the box around it."""
    is_usual = not outer and box.style["float"] == "none" and containing_block.style["direction"] == "ltr"
    if context.excluded_shapes or not is_usual:
        return avoid_collisions(context, box, containing_block, outer)
    # Sums in the original's order: others would differ in the last digit.
    left = containing_block.content_box_x()
    right = left + containing_block.width - box.margin_right
    left += box.margin_left
    return left - box.margin_left, box.position_y + box.margin_top - box.margin_top, right - left


def _lay_out_backgrounds(
    page: _Any,
    box: _Any,
    get_image_from_uri: Callable[..., _Any],
    layout_children: bool = True,  # noqa: FBT001, FBT002  # the original's own signature
    style: _Any = None,
) -> None:
    """Set the backgrounds of a box and of all in it; boxes whose style has nothing to paint need no more than that."""
    if style is not None or box is page or not _paints_nothing(box.style):
        _complete_backgrounds(page, box, get_image_from_uri, layout_children, style)
        return
    for corner in _RADII:
        setattr(box, corner, _NONE_AT_ALL)
    if layout_children:
        for child in box.all_children():
            _lay_out_backgrounds(page, child, get_image_from_uri)
    box.background = None


def _paints_nothing(style: _Any) -> bool:
    """Return whether a style has no background, no round corner, no shadow and no picture at its border."""
    known: bool | None = style.__dict__.get("paints_nothing")
    if known is None:
        known = style.paints_nothing = (
            all(_NO_RADIUS in style[corner] for corner in _RADII)
            and style["border_image_source"][0] == style["mask_border_source"][0] == "none"
            and not style["box_shadow"]
            and all(kind == "none" for kind, _ in style["background_image"])
            and get_color(style, "background_color").alpha == 0
        )
    return known
